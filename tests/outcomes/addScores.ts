import { sql } from "drizzle-orm";
import { withOrganization } from "#api/db/client";
import { pinInstrumentVersion } from "#api/instruments/queries";
import { findBuiltIn } from "#shared/instruments/library";
import type { TestApp } from "../harness";

/** A scale of so many scores that they are counted in bins. */
export const fine = {
  ...findBuiltIn("ucla-3")!,
  id: "fine-scale",
  optionSets: {},
  items: [],
  subscales: [
    {
      id: "total",
      label: { en: "Fine" },
      items: [],
      aggregate: "supplied",
      range: [0, 100],
      step: null,
      direction: "higher_better",
    },
  ],
  vectors: [],
};

/** The subscales of another instrument or version, with these people's scores before and after. */
export async function addScores(
  app: TestApp,
  program: number,
  definition: object,
  scores: (k: number) => [number, number],
  n: number,
) {
  await withOrganization(app.db, app.ada.organizationId, async (db) => {
    const versionId = await pinInstrumentVersion(db, definition as never);
    const [pre, post] = await db.execute<{ id: string }>(
      sql`select id from wave where program_id = ${program} order by position`,
    );
    for (let k = 0; k < n; k++) {
      const [before, after] = scores(k);
      await db.execute(sql`
        with made as (insert into enrollment (program_id) values (${program}) returning id)
        insert into change_row (program_id, instrument_version_id, pre_wave_id, post_wave_id, enrollment_id, pre, post)
        select ${program}, ${versionId}, ${pre!.id}, ${post!.id}, id, array[${before}::float8], array[${after}::float8]
        from made`);
    }
  });
}
