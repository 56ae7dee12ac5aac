import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { organization } from "#api/db/accountSchema";
import { withOrganization } from "#api/db/client";
import { findProgramForImport } from "#api/imports/queries";
import { createProgram } from "#api/programs/queries";
import type { BenchPlace } from "./row";

/** A generator of equal numbers on every machine (Park and Miller's). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A long file of the belonging scale with 12 items: each participant before and after, 20 sites, 5 cohorts. */
export async function writeLongFile(path: string, rows: number): Promise<void> {
  const next = numbersFrom(11);
  const items = Array.from({ length: 12 }, (_, i) => `gbs.${i + 1}`);
  const file = createWriteStream(path);
  file.write(`participant,wave,cohort,group,completed_at,${items.join(",")}\n`);
  for (let row = 0; row < rows; row++) {
    const person = row >> 1;
    const answers = items.map(() => 1 + next(7)).join(",");
    const wave = row & 1 ? "post" : "pre";
    const line = `P${100_000 + person},${wave},Cohort ${person % 5},Site ${person % 20},2026-03-15 10:00:00,${answers}\n`;
    if (!file.write(line)) await once(file, "drain");
  }
  file.end();
  await finished(file);
}

/** An organization of its own with one program of two waves. */
export async function startOrganization({ db }: Pick<BenchPlace, "db">) {
  const name = `bench ${Math.random().toString(36).slice(2)}`;
  const [made] = await db
    .insert(organization)
    .values({ name, slug: name.replace(" ", "-") })
    .returning();
  const organizationId = made!.id;
  const program = await withOrganization(db, organizationId, async (own) => {
    const waves = [
      { key: "pre", label: "Before", kind: "pre" as const },
      { key: "post", label: "After", kind: "post" as const },
    ];
    const id = await createProgram(own, "Bench", waves);
    return (await findProgramForImport(own, organizationId, id))!;
  });
  return { organizationId, program };
}
