import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import postgres from "postgres";
import { conductImport } from "#api/imports/conduct";
import { createBatch } from "#api/imports/queries";
import { readRows } from "#api/imports/read/readRows";
import { matchKeyFrom } from "#api/matchKey";
import type { Mapping } from "#shared/imports/mapping";
import { storeAgain } from "./least";
import { startOrganization, writeLongFile } from "./people";
import { type BenchPlace, type Row, timed } from "./row";

const items = Array.from({ length: 12 }, (_, i) => String(i + 1));

const mapping: Mapping = {
  participant: "participant",
  wave: { column: "wave" },
  cohort: { column: "cohort" },
  group: { column: "group" },
  completedAt: { column: "completed_at", format: "iso" },
  items: items.map((item) => ({ column: `gbs.${item}`, instrument: "gbs", item })),
};

/**
 * Importing a long file (parse, check, score, match, store, change rows) against `COPY` of the same file
 * into one table of text columns, both through the same driver into the same database. Beside it the least
 * that storing the same rows takes.
 */
export async function benchImport(place: BenchPlace): Promise<Row[]> {
  const rows = Number(process.env.ROWS ?? 100_000);
  const path = join(place.folder, "long.csv");
  await writeLongFile(path, rows);
  const ours: number[] = [];
  const again: number[] = [];
  const yardstick: number[] = [];
  const least: number[] = [];
  let peak = 0;
  for (let round = 0; round < 4; round++) {
    const copy = await copyFile(place, path);
    const { organizationId, program } = await startOrganization(place);
    globalThis.gc?.();
    const watch = watchMemory();
    const own = await timed(() => importFile(place, path, organizationId, program));
    peak = Math.max(peak, watch());
    const second = await timed(() => importFile(place, path, organizationId, program));
    const stored = await storeAgain(place, organizationId);
    // The first round warms all up.
    if (round > 0) {
      least.push(stored);
      yardstick.push(copy);
      ours.push(own);
      again.push(second);
    }
  }
  const note = `peak memory of the process ${Math.round(peak / 1024 / 1024)} MB`;
  const name = `import, ${rows.toLocaleString("en")} rows x 12 items`;
  const against = "COPY into one text table";
  return [
    { name, ours, yardstick, against, note },
    { name: "  the same file again, 0 new", ours: again, yardstick, against },
    { name: "  the least: its rows, ready-made", ours: least, yardstick, against },
  ];
}

async function copyFile({ owner }: BenchPlace, path: string): Promise<number> {
  const sql = postgres({ ...owner, max: 1, onnotice: () => {} });
  const columns = ["participant", "wave", "cohort", "site", "completed_at", ...items.map((i) => `q${i}`)];
  await sql.unsafe(
    `DROP TABLE IF EXISTS yardstick; CREATE TABLE yardstick (${columns.map((c) => `${c} text`)})`,
  );
  const time = await timed(async () => {
    const copy = await sql`COPY yardstick FROM STDIN WITH (FORMAT csv, HEADER)`.writable();
    await pipeline(createReadStream(path), copy);
  });
  await sql.end();
  return time;
}

export async function importFile(
  { db }: BenchPlace,
  path: string,
  organizationId: string,
  program: Awaited<ReturnType<typeof startOrganization>>["program"],
): Promise<void> {
  const file = await readRows(createReadStream(path));
  const head = { ...file.head, fileName: "long.csv", notes: [] };
  const { stored } = await conductImport(
    db,
    {
      organizationId,
      matchKey: matchKeyFrom(Buffer.alloc(32, 1)),
      now: new Date(),
      program,
      mapping,
      head,
      keep: true,
      leaveOut: false,
    },
    async (own) => ({
      importId: await createBatch(own, {
        organizationId,
        programId: program.id,
        fileName: "long.csv",
        createdBy: null,
      }),
      batches: file.batches,
      summary: file.summary,
      staged: false,
    }),
  );
  if (!stored) throw new Error("the bench's own file was refused");
}

export function watchMemory(): () => number {
  let peak = process.memoryUsage().rss;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  return () => {
    clearInterval(timer);
    return peak;
  };
}
