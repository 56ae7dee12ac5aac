import { sql } from "drizzle-orm";
import { readDashboard } from "#api/dashboard/read";
import { withOrganization } from "#api/db/client";
import { pinInstrumentVersion } from "#api/instruments/queries";
import { findBuiltIn } from "#shared/instruments/library";
import { fill } from "./outcomes";
import { startOrganization } from "./people";
import { type BenchPlace, type Row, timed } from "./row";
import { sizesOr } from "./sizes";

/**
 * All that the dashboard of a program draws (four subscales by group, by cohort and by both), counted anew and as
 * it is kept, against the bare aggregates of the same four breakdowns.
 */
export async function benchDashboard(place: BenchPlace): Promise<Row[]> {
  const rows: Row[] = [];
  for (const participants of sizesOr([10_000, 100_000, 1_000_000]))
    rows.push(...(await benchWith(place, participants)));
  return rows;
}

async function benchWith(place: BenchPlace, participants: number): Promise<Row[]> {
  const { organizationId, program } = await startOrganization(place);
  const [pre, post] = program.waves;
  const versionId = await withOrganization(place.db, organizationId, (db) =>
    pinInstrumentVersion(db, findBuiltIn("ons4")!),
  );
  const where = { organizationId, programId: program.id, versionId, pre: pre!.id, post: post!.id };
  await fill(place, where, participants);
  const actor = { organizationId, role: "owner", userId: null, via: "session" } as const;
  const at = { database: place.db, actor, now: new Date() };
  const asked = { pre: "pre", post: "post" };
  const answer = async () => JSON.stringify(await readDashboard(at, program.id, asked));
  const touch = () =>
    withOrganization(place.db, organizationId, (db) =>
      db.execute(sql`update program set data_version = data_version + 1
        where organization_id = ${organizationId} and id = ${program.id}`),
    );
  const figures = [1, 2, 3, 4].flatMap((k) =>
    [`pre[${k}]`, `post[${k}]`, `post[${k}] - pre[${k}]`].flatMap((x) => {
      const both = `filter (where pre[${k}] is not null and post[${k}] is not null)`;
      return [`count(${x}) ${both}`, `avg(${x}) ${both}`, `stddev_samp(${x}) ${both}`];
    }),
  );
  const aggregates = () =>
    withOrganization(place.db, organizationId, async (db) => {
      for (const by of ["null::bigint", "group_id", "cohort_id", "group_id, cohort_id"])
        await db.execute(sql`select ${sql.raw(by)}, ${sql.raw(figures.join(", "))} from change_row
          where organization_id = ${organizationId} and program_id = ${program.id}
            and pre_wave_id = ${pre!.id} and post_wave_id = ${post!.id}
          group by ${sql.raw(by === "null::bigint" ? "1" : by)}`);
    });
  const [cold, warm, yardstick]: number[][] = [[], [], []];
  for (let round = 0; round < 4; round++) {
    const bare = await timed(aggregates);
    await touch();
    const anew = await timed(answer);
    const again = await timed(answer);
    // The first round warms all up.
    if (round === 0) continue;
    yardstick!.push(bare);
    cold!.push(anew);
    warm!.push(again);
  }
  const against = "bare SQL aggregates";
  const name = `dashboard, ${participants.toLocaleString("en")} people`;
  return [
    { name, ours: cold!, yardstick: yardstick!, against },
    { name: "  the same as it is kept", ours: warm!, yardstick: yardstick!, against },
  ];
}
