import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { createTestApp, type TestApp } from "../harness";
import { answers, form, openSurvey } from "./open";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

/** What follows from answers: which response counts, and the change rows. */
const derived = (program: number) =>
  withOrganization(app.db, app.ada.organizationId, async (db) => ({
    counts: [
      ...(await db.execute(sql`select r.id, r.counts from response r join enrollment e on e.id = r.enrollment_id
        where e.program_id = ${program} order by r.id`)),
    ],
    changes: [
      ...(await db.execute(sql`select enrollment_id, instrument_version_id, pre_wave_id, post_wave_id, pre, post,
        cohort_id, group_id, attributes from change_row where program_id = ${program} order by 1, 2, 3, 4`)),
    ],
  }));

const run = (query: ReturnType<typeof sql>) =>
  withOrganization(app.db, app.ada.organizationId, async (db) => [...(await db.execute(query))]);

/** Everybody at once, by the way that serves imports. */
const rebuild = (program: number) =>
  run(sql`select refresh_many(${program}, array_agg(id)) from enrollment where program_id = ${program}`);

/** Two waves, nine people, some of them several times at a wave, all at once. */
async function answered() {
  const opened = await openSurvey(app);
  const visits = Array.from({ length: 40 }, (_, index) => ({
    path: index % 3 ? opened.pre : opened.post,
    code: `P${(index * 7) % 9}`,
    lonely: String(1 + (index % 3)),
  }));
  const sent = visits.map(({ path, code, lonely }) =>
    app.fetch(path, form({ ...answers, "who.code": code, "lonely.1": lonely, _id: randomUUID() })),
  );
  for (const answer of await Promise.all(sent)) expect(answer.status).toBe(200);
  return opened;
}

describe("change rows after submissions at once", () => {
  test.each(["first", "last", "most_complete"])(
    "are those of a rebuild, where the %s counts",
    async (rule) => {
      const { program } = await answered();
      await run(sql`update wave set rule = ${rule} where program_id = ${program}`);
      // Each person alone, the short way.
      await run(
        sql`select refresh_changes(${program}, array[id]) from enrollment where program_id = ${program}`,
      );
      const alone = await derived(program);
      expect(alone.changes.length).toBeGreaterThanOrEqual(9);
      expect(alone.counts.some(({ counts }) => !counts)).toBe(true);
      await rebuild(program);
      expect(await derived(program)).toEqual(alone);
    },
  );

  test("stay those of a rebuild as they were stored, and a planted fault is seen", async () => {
    const { program } = await answered();
    const stored = await derived(program);
    await rebuild(program);
    expect(await derived(program)).toEqual(stored);
    await run(sql`update change_row set pre = array[1.0] where program_id = ${program}`);
    expect(await derived(program)).not.toEqual(stored);
  });

  test("leave out what is excluded", async () => {
    const { program } = await answered();
    await run(sql`insert into exclusion (enrollment_id, response_id, reason, excluded_at)
      select r.enrollment_id, min(r.id), 'a test', now() from response r join enrollment e on e.id = r.enrollment_id
      where e.program_id = ${program} group by r.enrollment_id limit 4`);
    await run(
      sql`select refresh_changes(${program}, array[id]) from enrollment where program_id = ${program}`,
    );
    const alone = await derived(program);
    await rebuild(program);
    expect(await derived(program)).toEqual(alone);
  });
});

test("of one person are written without going through everybody else of a young program", async () => {
  const { program, pre } = await answered();
  await app.fetch(pre, form({ ...answers, "who.code": "once", _id: randomUUID() }));
  const [last] = await run(sql`select max(id) as id from enrollment where program_id = ${program}`);
  const read = await withOrganization(app.db, app.ada.organizationId, async (db) => {
    await db.execute(
      sql`insert into enrollment (program_id) select ${program} from generate_series(1, 2000)`,
    );
    // As on a connection that is new, and before statistics are kept of the tables.
    await db.execute(sql`discard plans`);
    const fetched = async () => {
      const [row] = await db.execute<{ n: string }>(
        sql`select seq_tup_read + idx_tup_fetch as n from pg_stat_xact_user_tables where relname = 'enrollment'`,
      );
      return Number(row!.n);
    };
    const before = await fetched();
    await db.execute(sql`select refresh_changes(${program}, array[${last!.id}::bigint])`);
    return (await fetched()) - before;
  });
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(10);
});

test("of somebody who answers twice at a wave are settled without going through anybody else's answers", async () => {
  const { program, waves, pre } = await answered();
  for (const lonely of ["1", "2"])
    await app.fetch(pre, form({ ...answers, "who.code": "twice", "lonely.1": lonely, _id: randomUUID() }));
  const [last] = await run(sql`select max(id) as id from enrollment where program_id = ${program}`);
  const read = await withOrganization(app.db, app.ada.organizationId, async (db) => {
    await db.execute(sql`with somebody as (
        insert into enrollment (program_id) select ${program} from generate_series(1, 2000) returning id
      ), told as (
        insert into response (enrollment_id, wave_id, survey_version_id, client_id, source, counts)
        select somebody.id, ${waves[0].id}, max(r.survey_version_id), gen_random_uuid(), 'form', true
        from somebody, response r where r.enrollment_id = ${last!.id} group by somebody.id
        returning id, enrollment_id
      ) insert into answer_set (response_id, enrollment_id, instrument_version_id, answers, scores)
        select told.id, told.enrollment_id, a.instrument_version_id, a.answers, a.scores from told, (
          select * from answer_set where enrollment_id = ${last!.id} limit 1) a`);
    await db.execute(sql`discard plans`);
    const fetched = async () => {
      const rows = await db.execute<{ name: string; n: string }>(sql`
        select relname as name, seq_tup_read + coalesce(idx_tup_fetch, 0) as n from pg_stat_xact_user_tables`);
      return new Map(rows.map(({ name, n }) => [name, Number(n)]));
    };
    // Neither counts: the rule of the wave has to pick one.
    await db.execute(sql`update response set counts = false where enrollment_id = ${last!.id}`);
    const before = await fetched();
    await db.execute(sql`select refresh_changes(${program}, array[${last!.id}::bigint])`);
    const after = await fetched();
    const [counting] = await db.execute<{ n: string }>(
      sql`select count(*) as n from response where enrollment_id = ${last!.id} and counts`,
    );
    expect(Number(counting!.n)).toBe(1);
    return [...after].map(([name, n]) => [name, n - (before.get(name) ?? 0)] as const);
  });
  expect(read.find(([name]) => name === "response")![1]).toBeGreaterThan(0);
  // Other tables are whatever the tests beside this one left in them: small ones are read from end to end, rightly.
  const crowded = ["enrollment", "response", "answer_set"];
  expect(read.filter(([name, n]) => crowded.includes(name) && n > 100)).toEqual([]);
});
