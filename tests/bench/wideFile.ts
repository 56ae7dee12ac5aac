import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { Mapping } from "#shared/imports/mapping";
import { findBuiltIn } from "#shared/instruments/library";
import { numbersFrom } from "./people";

const scales = ["gbs", "bscs", "djg-6", "ucla-3"];
const keys = ["participant", "wave", "cohort", "group", "completed_at"];
const items = scales.flatMap((instrument) =>
  findBuiltIn(instrument)!.items.map((item) => ({
    column: `${instrument}.${item.id}`,
    instrument,
    item: item.id,
  })),
);
/** What every survey tool writes beside the answers, and nobody maps. */
const others = Array.from({ length: 60 - keys.length - items.length }, (_, i) => `meta_${i + 1}`);

export const wideColumns = [...keys, ...items.map(({ column }) => column), ...others];

export const wideMapping: Mapping = {
  participant: "participant",
  wave: { column: "wave" },
  cohort: { column: "cohort" },
  group: { column: "group" },
  completedAt: { column: "completed_at", format: "iso" },
  items,
};

/** An export of 60 columns: four scales of 29 items, and what a survey tool writes beside them. */
export async function writeWideFile(path: string, rows: number): Promise<void> {
  const next = numbersFrom(12);
  const file = createWriteStream(path);
  file.write(`${wideColumns.join(",")}\n`);
  for (let row = 0; row < rows; row++) {
    const person = row >> 1;
    const answers = items.map(() => 1 + next(3)).join(",");
    const wave = row & 1 ? "post" : "pre";
    const beside = others.map((_, i) => (i % 3 === 0 ? "" : i % 3 === 1 ? "web" : next(100_000))).join(",");
    const line = `P${100_000 + person},${wave},Cohort ${person % 5},Site ${person % 20},2026-03-15 10:00:00,${answers},${beside}\n`;
    if (!file.write(line)) await once(file, "drain");
  }
  file.end();
  await finished(file);
}
