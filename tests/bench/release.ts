import { sql } from "drizzle-orm";
import { withOrganization } from "#api/db/client";
import { pinInstrumentVersion } from "#api/instruments/queries";
import { cutRelease } from "#api/releases/cut";
import { findBuiltIn } from "#shared/instruments/library";
import { type Filled, fill, megabytes, watched } from "./outcomes";
import { startOrganization } from "./people";
import { type BenchPlace, type Row, timed } from "./row";

const participants = Number(process.env.PEOPLE ?? 100_000);

/**
 * Cutting the first and the second release of a program of 100,000 people (`PEOPLE=20000` for fewer) before and after, four subscales,
 * 20 groups and 5 cohorts: every table, its disclosure, the ledger, and what is stored of who stood behind
 * it. Against the bare aggregates that any solution must run: n, mean and SD before, after and of the change
 * in the same four tables. Between the two releases 5,000 people more came, 500 left and 200 corrected an
 * answer. And how long the server held everybody else meanwhile.
 */
export async function benchRelease(place: BenchPlace): Promise<Row[]> {
  const { organizationId, program } = await startOrganization(place);
  const [pre, post] = program.waves;
  const versionId = await withOrganization(place.db, organizationId, (db) =>
    pinInstrumentVersion(db, findBuiltIn("ons4")!),
  );
  const filled = { organizationId, programId: program.id, versionId, pre: pre!.id, post: post!.id };
  await fill(place, filled, participants);
  const aggregate = () => aggregateTables(place, filled);
  const cut = () =>
    withOrganization(place.db, organizationId, (db) =>
      cutRelease(db, { organizationId, programId: program.id, attributes: [], now: new Date() }),
    );
  const rows: Row[] = [];
  for (const name of ["first", "second", "third"]) {
    if (name !== "first") await moveOn(place, filled, name === "second" ? 1 : 2);
    const yardstick = [await timed(aggregate), await timed(aggregate), await timed(aggregate)];
    const held = watchTurns();
    const { time, grown } = await watched(() => timed(cut));
    const note = `memory grew by ${megabytes(grown)} MB; others waited ${held().toFixed(0)} ms at most`;
    const against = "bare SQL aggregates";
    rows.push({
      name: `release, ${name} of ${participants.toLocaleString("en")} x 4`,
      ours: [time],
      yardstick,
      against,
      note,
    });
  }
  return rows;
}

function aggregateTables({ db }: BenchPlace, { organizationId, programId, pre, post }: Filled) {
  const figures = [1, 2, 3, 4].flatMap((k) =>
    [`pre[${k}]`, `post[${k}]`, `post[${k}] - pre[${k}]`].flatMap((x) => {
      const both = `filter (where pre[${k}] is not null and post[${k}] is not null)`;
      return [`count(${x}) ${both}`, `avg(${x}) ${both}`, `stddev_samp(${x}) ${both}`];
    }),
  );
  return withOrganization(db, organizationId, (own) =>
    own.execute(sql`
      select group_id, cohort_id, ${sql.raw(figures.join(", "))} from change_row
      where organization_id = ${organizationId} and program_id = ${programId}
        and pre_wave_id = ${pre} and post_wave_id = ${post}
      group by grouping sets ((), (group_id), (cohort_id), (group_id, cohort_id))`),
  );
}

/** Some months: people who came, who left, and whose answer was corrected. */
async function moveOn({ db }: BenchPlace, filled: Filled, month: number): Promise<void> {
  const { organizationId, programId } = filled;
  const first = BigInt(programId) * 10_000_000n;
  const from = month * 1_000_000;
  await withOrganization(db, organizationId, async (own) => {
    await own.execute(sql`
      insert into change_row (program_id, instrument_version_id, pre_wave_id, post_wave_id, enrollment_id, pre, post,
        group_id, cohort_id)
      select program_id, instrument_version_id, pre_wave_id, post_wave_id, enrollment_id + ${from}::bigint, post, pre,
        group_id, cohort_id
      from change_row where program_id = ${programId} and enrollment_id - ${String(first)}::bigint between 1 and 5000
        and post is not null`);
    await own.execute(sql`delete from change_row where program_id = ${programId}
      and (enrollment_id - ${String(first)}::bigint) % 200 = ${month}`);
    await own.execute(sql`update change_row set pre[1] = (pre[1]::int + 1) % 11 where program_id = ${programId}
      and (enrollment_id - ${String(first)}::bigint) % 500 = ${month + 3}`);
  });
}

/** The longest that this process went without a turn for anybody else, until it is asked. */
function watchTurns(): () => number {
  let most = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    most = Math.max(most, now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(watch);
    return most;
  };
}
