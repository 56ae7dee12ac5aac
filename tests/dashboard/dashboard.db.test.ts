import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { warmDashboards } from "#api/dashboard/read";
import { withOrganization } from "#api/db/client";
import { createTestApp, type TestApp } from "../harness";
import { people, read, tell } from "../outcomes/planted";

let app: TestApp;
let program: number;

const inCohort = (cohort: string, story: ReturnType<typeof people>) =>
  story.map((person) => ({ ...person, cohort }));

beforeAll(async () => {
  app = await createTestApp();
  program = await tell(app.ada, [
    ...inCohort("2025", people(12, "North", 7, 5)),
    ...inCohort("2026", people(14, "North", 8, 7)),
    ...inCohort("2025", people(13, "South", 6, 6)),
    ...inCohort("2026", people(7, "South", 3, 4)),
  ]);
});
afterAll(() => app?.close());

/** Asks as `outcomes` does for one breakdown, and takes what the dashboard holds of it. */
async function strataOf(by: string, audience: string) {
  const answer = await read(app.ada, program, `outcomes?by=${by}&audience=${audience}`);
  return answer.measures[0].change.strata;
}

test("the dashboard tells ben every breakdown in one answer, and says what each instrument is about", async () => {
  const answer = await read(app.ben, program, "dashboard");
  expect(answer).toMatchObject({ status: 200, pre: "pre", post: "post", audience: "team" });
  expect(answer.domains["ucla-3"]).toEqual(["loneliness"]);
  const [measure] = answer.measures;
  expect(measure.change.overall.n.paired).toBe(46);
  expect(measure.groups).toHaveLength(2);
  expect(measure.cohorts).toHaveLength(2);
  expect(measure.cells).toHaveLength(4);
});

test("where no waves are named it tells of the usual pair, whatever that is called", async () => {
  const other = await tell(app.ada, people(12, "North", 7, 5));
  await withOrganization(app.db, app.ada.organizationId, (own) =>
    own.execute(sql`update wave set key = 'week-' || position where program_id = ${other}`),
  );
  const told = await read(app.ben, other, "dashboard");
  expect(told).toMatchObject({ status: 200, measures: [{ change: { overall: { n: { paired: 12 } } } }] });
  expect(await read(app.ben, other, `dashboard?pre=${told.pre}&post=${told.post}`)).toEqual(told);
  expect([told.pre, told.post].join()).toMatch(/^week-\d,week-\d$/);
  expect((await read(app.ben, other, "dashboard?pre=pre")).status).toBe(422);
});

test.each(["team", "shared", "export"])(
  "for %s it tells what the routes of the outcomes tell, and no more",
  async (audience) => {
    const { measures } = await read(app.ada, program, `dashboard?audience=${audience}`);
    expect(measures[0].groups).toEqual(await strataOf("group", audience));
    expect(measures[0].cohorts).toEqual(await strataOf("cohort", audience));
    expect(measures[0].cells).toEqual(await strataOf("group,cohort", audience));
  },
);

test("what was kept for the team is not what others are told, whoever asked first", async () => {
  const small = (answer: { measures: { cells: { by: object; kind?: string }[] }[] }) =>
    answer.measures[0]!.cells.find(({ by }) => JSON.stringify(by) === '{"group":"South","cohort":"2026"}');
  expect(small(await read(app.ada, program, "dashboard"))).not.toHaveProperty("kind");
  expect(small(await read(app.ada, program, "dashboard?audience=shared"))).toMatchObject({
    kind: "suppressed",
  });
  expect(small(await read(app.ada, program, "dashboard"))).not.toHaveProperty("kind");
  expect((await read(app.dan, program, "dashboard")).status).toBe(403);
  expect((await read(app.eve, program, "dashboard")).status).toBe(404);
});

test("an answer is counted anew after a write", async () => {
  const before = await read(app.ada, program, "dashboard");
  expect((await read(app.ada, program, "dashboard")).asOf).toBe(before.asOf);
  const { groups } = await (await app.ada.fetch(`/api/v1/programs/${program}`)).json();
  const north = groups.find(({ name }: { name: string }) => name === "North");
  await app.ada.fetch(`/api/v1/programs/${program}/groups/${north.id}`, {
    method: "PATCH",
    json: { name: "Northside" },
  });
  const after = await read(app.ada, program, "dashboard");
  expect(after.measures[0].groups.map((one: { by: { group: string } }) => one.by.group)).toContain(
    "Northside",
  );
});

test("after a write it is counted before anybody asks", async () => {
  await read(app.ada, program, "dashboard");
  const { groups } = await (await app.ada.fetch(`/api/v1/programs/${program}`)).json();
  await app.ada.fetch(`/api/v1/programs/${program}/groups/${groups[0].id}`, {
    method: "PATCH",
    json: { name: "Lakeside" },
  });
  const warmedAt = new Date("2031-01-01T00:00:00.000Z");
  await warmDashboards(app.deps.db, warmedAt);
  const after = await read(app.ada, program, "dashboard");
  expect(after.asOf).toBe(warmedAt.toISOString());
  expect(JSON.stringify(after.measures[0].groups)).toContain("Lakeside");
});

test("who asks for the same figures while they are being counted waits for them, and nothing is counted twice", async () => {
  const touch = async () => {
    const { waves } = await (await app.ada.fetch(`/api/v1/programs/${program}`)).json();
    await app.ada.fetch(`/api/v1/programs/${program}/waves`, {
      method: "POST",
      json: { key: `month-${waves.length}` },
    });
  };
  /** How often the people's changes were read while these were asked at once. */
  const countsOf = async (asks: number) => {
    await touch();
    const { options } = app.db.$client;
    let counts = 0;
    options.debug = (_, statement) => {
      if (/change_row/.test(statement)) counts++;
    };
    try {
      const told = await Promise.all(Array.from({ length: asks }, () => read(app.ben, program, "dashboard")));
      for (const one of told) expect(one).toEqual(told[0]);
      expect(told[0].measures[0].change.overall.n.paired).toBe(46);
    } finally {
      options.debug = false;
    }
    return counts;
  };
  const once = await countsOf(1);
  expect(once).toBeGreaterThan(0);
  expect(await countsOf(5)).toBe(once);
});
