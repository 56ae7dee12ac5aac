import { sql } from "drizzle-orm";
import { withOrganization } from "#api/db/client";
import { readMeasures } from "#api/http/readMeasures";
import { pinInstrumentVersion } from "#api/instruments/queries";
import { findBuiltIn } from "#shared/instruments/library";
import { startOrganization } from "./people";
import { type BenchPlace, type Row, timed } from "./row";

/**
 * The whole answer of `GET …/outcomes?by=group` (SQL, estimates, what stands beside them, disclosure, JSON)
 * for four subscales at once, against the bare aggregates that any solution must run: n, mean and SD before,
 * after and of the change, by group, of all four in one statement. And the memory that it took: with ten
 * times the people it must not grow.
 */
export async function benchOutcomes(place: BenchPlace): Promise<Row[]> {
  const rows: Row[] = [];
  for (const participants of [100_000, 1_000_000]) rows.push(...(await benchWith(place, participants)));
  return rows;
}

async function benchWith(place: BenchPlace, participants: number): Promise<Row[]> {
  const { organizationId, program } = await startOrganization(place);
  const [pre, post] = program.waves;
  const versionId = await withOrganization(place.db, organizationId, (db) =>
    pinInstrumentVersion(db, findBuiltIn("ons4")!),
  );
  await fill(
    place,
    { organizationId, programId: program.id, versionId, pre: pre!.id, post: post!.id },
    participants,
  );

  const actor = { organizationId, role: "owner", userId: null } as unknown as Parameters<
    typeof readMeasures
  >[1];
  const answer = (detail?: "full") =>
    withOrganization(place.db, organizationId, async (db) => {
      const asked = { pre: "pre", post: "post", by: "group", detail };
      return JSON.stringify((await readMeasures(db, actor, program.id, asked)).measures).length;
    });
  const figures = [1, 2, 3, 4].flatMap((k) =>
    [`pre[${k}]`, `post[${k}]`, `post[${k}] - pre[${k}]`].flatMap((x) => {
      const both = `filter (where pre[${k}] is not null and post[${k}] is not null)`;
      return [`count(${x}) ${both}`, `avg(${x}) ${both}`, `stddev_samp(${x}) ${both}`];
    }),
  );
  const aggregate = () =>
    withOrganization(place.db, organizationId, (db) =>
      db.execute(sql`
        select group_id, ${sql.raw(figures.join(", "))} from change_row
        where organization_id = ${organizationId} and program_id = ${program.id}
          and pre_wave_id = ${pre!.id} and post_wave_id = ${post!.id}
        group by group_id`),
    );

  const [ours, full, yardstick]: number[][] = [[], [], []];
  let [peak, peakBare] = [0, 0];
  for (let round = 0; round < 5; round++) {
    const bare = await watched(() => timed(aggregate));
    const own = await watched(() => timed(() => answer()));
    const all = await timed(() => answer("full"));
    if (round === 0) continue;
    yardstick!.push(bare.time);
    ours!.push(own.time);
    full!.push(all);
    [peak, peakBare] = [Math.max(peak, own.grown), Math.max(peakBare, bare.grown)];
  }
  const name = `outcomes, ${participants.toLocaleString("en")} people x 4`;
  const against = "bare SQL aggregates";
  const note = `memory of the process grew by ${megabytes(peak)} MB, the aggregates' by ${megabytes(peakBare)} MB`;
  return [
    { name, ours: ours!, yardstick: yardstick!, against, note },
    { name: "  the same with every statistic", ours: full!, yardstick: yardstick!, against },
  ];
}

export interface Filled {
  organizationId: string;
  programId: number;
  versionId: number;
  pre: number;
  post: number;
}

/** People in 20 groups and 5 cohorts, a quarter of them lost, written as their change rows. */
export async function fill({ db }: BenchPlace, program: Filled, participants: number): Promise<void> {
  const { organizationId, programId, versionId, pre, post } = program;
  const scores = (factor: number) =>
    sql.raw(`array[${[0, 1, 2, 3].map((k) => `(n * ${factor + 2 * k}::bigint) % 11`).join(", ")}]::float8[]`);
  await withOrganization(db, organizationId, async (own) => {
    await own.execute(sql`insert into "group" (program_id, name, name_key)
      select ${programId}, 'Site ' || n, 'site ' || n from generate_series(1, 20) n`);
    await own.execute(sql`insert into cohort (program_id, name, name_key)
      select ${programId}, 'Cohort ' || n, 'cohort ' || n from generate_series(1, 5) n`);
    // People as such are not read by the answer: their rows alone are written.
    await own.execute(sql`
      insert into change_row (program_id, instrument_version_id, pre_wave_id, post_wave_id, enrollment_id, pre, post,
        group_id, cohort_id)
      select ${programId}, ${versionId}, ${pre}, ${post}, ${programId}::bigint * 10000000 + n, ${scores(7919)},
        case when n % 4 = 0 then null else ${scores(104_729)} end, g.ids[1 + n % 20], c.ids[1 + n % 5]
      from generate_series(1, ${participants}) n,
        (select array_agg(id) as ids from "group" where program_id = ${programId}) g,
        (select array_agg(id) as ids from cohort where program_id = ${programId}) c`);
  });
  await db.execute(sql`analyze change_row`).catch(() => {});
}

/** The time of one run and how far the memory of this process grew meanwhile. */
export async function watched(work: () => Promise<number>): Promise<{ time: number; grown: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  try {
    const time = await work();
    return { time, grown: Math.max(most, process.memoryUsage().rss) - before };
  } finally {
    clearInterval(watch);
  }
}

export function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
