import { sql } from "drizzle-orm";
import { countPairs } from "#api/change/queries";
import { withOrganization } from "#api/db/client";
import { pinInstrumentVersion } from "#api/instruments/queries";
import { findBuiltIn } from "#shared/instruments/library";
import { disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { startOrganization } from "./people";
import { type BenchPlace, type Row, timed } from "./row";

const participants = 100_000;

/**
 * The change-by-group answer (SQL, estimates, disclosure, JSON) at 100,000 participants x 2 waves against
 * the bare SQL aggregate that any solution must run: n, mean and SD of the change by group.
 */
export async function benchChange(place: BenchPlace): Promise<Row[]> {
  const { organizationId, program } = await startOrganization(place);
  const instrument = findBuiltIn("ucla-3")!;
  const [pre, post] = program.waves;
  const question = await withOrganization(place.db, organizationId, async (db) => {
    const instrumentVersionId = await pinInstrumentVersion(db, instrument);
    await db.execute(sql`
      insert into "group" (program_id, name, name_key)
      select ${program.id}, 'Site ' || n, 'site ' || n from generate_series(1, 20) n`);
    await db.execute(sql`insert into cohort (program_id, name, name_key)
      select ${program.id}, 'Cohort ' || n, 'cohort ' || n from generate_series(1, 5) n`);
    await db.execute(sql`
      with made as (
        insert into enrollment (program_id, group_id, cohort_id)
        select ${program.id}, g.id, c.id from generate_series(1, ${participants / 100}) n,
          (select id from "group" where program_id = ${program.id}) g,
          (select id from cohort where program_id = ${program.id}) c
        returning id, group_id, cohort_id)
      insert into change_row (program_id, instrument_version_id, pre_wave_id, post_wave_id, enrollment_id, pre, post,
        group_id, cohort_id)
      select ${program.id}, ${instrumentVersionId}, ${pre!.id}, ${post!.id}, id,
        array[3 + (id * 7919) % 7]::float8[],
        case when id % 4 = 0 then null else array[3 + (id * 104729) % 7]::float8[] end, group_id, cohort_id
      from made`);
    return {
      organizationId,
      programId: program.id,
      instrumentVersionId,
      subscale: 0,
      preWaveId: pre!.id,
      postWaveId: post!.id,
      dimensions: ["group", "cohort"],
    };
  });
  const ask = {
    instrument: "ucla-3",
    subscale: "total",
    pre: "pre",
    post: "post",
    dimensions: ["group", "cohort"],
  };

  const ours: number[] = [];
  const exported: number[] = [];
  const yardstick: number[] = [];
  const answer = (audience: "team" | "export") =>
    withOrganization(place.db, organizationId, async (db) =>
      JSON.stringify(
        disclose(new UndisclosedOutcome({ ...ask, by: ["group"] }, await countPairs(db, question)), audience),
      ),
    );
  const aggregate = () =>
    withOrganization(place.db, organizationId, (db) =>
      db.execute(sql`
        select group_id, count(*), avg(post[1] - pre[1]), stddev_samp(post[1] - pre[1]) from change_row
        where organization_id = ${organizationId} and program_id = ${program.id}
          and instrument_version_id = ${question.instrumentVersionId}
          and pre_wave_id = ${pre!.id} and post_wave_id = ${post!.id} and pre is not null and post is not null
        group by group_id`),
    );
  for (let round = 0; round < 8; round++) {
    const times = [
      await timed(aggregate),
      await timed(() => answer("team")),
      await timed(() => answer("export")),
    ];
    if (round < 2) continue;
    yardstick.push(times[0]!);
    ours.push(times[1]!);
    exported.push(times[2]!);
  }
  const against = "bare SQL aggregate";
  return [
    { name: "change by group, 100,000 people", ours, yardstick, against },
    { name: "  the same for export", ours: exported, yardstick, against },
  ];
}
