import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyForm, type OwnForm, writeDefinition } from "#shared/scores/ownForm";
import { cohortPoints, isInNewer } from "../../web/dashboard/cohortPoints";
import type { Dashboard } from "../../web/dashboard/query";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { read } from "../outcomes/planted";

let app: TestApp;
/** Its questionnaire has two versions over one range of scores; and over two. */
const programs = { alike: 0, wider: 0 };

const form = (id: string, first: string, max: number): OwnForm => ({
  ...emptyForm("Harbor Programs"),
  id,
  name: "Feeling at home",
  answers: { kind: "range", min: 1, max, low: "", high: "" },
  items: [first, "People know me."].map((text) => ({ text, reverse: false })),
  subscales: [
    { label: "Total", items: ["1", "2"], aggregate: "sum", mayMiss: 0, direction: "higher_better" },
  ],
});

interface Part {
  cohort: string;
  date: string;
  waves: readonly ("pre" | "post")[];
}

/** Twelve people of each cohort, who rose by one point; uploaded now, they answer the newest version. */
async function bring(program: number, id: string, parts: readonly Part[]) {
  const rows = parts.flatMap(({ cohort, date, waves }) =>
    Array.from({ length: 12 }, (_, k) => k).flatMap((k) =>
      waves.map(
        (wave) => `${cohort}${k},${wave},${cohort},${date},${1 + (k % 3) + (wave === "post" ? 1 : 0)},2`,
      ),
    ),
  );
  const mapping = {
    participant: "id",
    wave: { column: "wave" },
    cohort: { column: "cohort" },
    completedAt: { column: "date", format: "YYYY-MM-DD" },
    items: ["1", "2"].map((item) => ({ column: `q${item}`, instrument: id, item })),
  };
  const answer = await upload(app.ada, program, `${["id,wave,cohort,date,q1,q2", ...rows].join("\n")}\n`, {
    mapping,
  });
  expect(answer.status, JSON.stringify(answer)).toBe(201);
}

async function define(id: string, first: string, max: number, version: string) {
  const json = writeDefinition(form(id, first, max), version);
  expect((await app.ada.fetch("/api/v1/instruments", { json })).status).toBe(201);
}

const both = ["pre", "post"] as const;

beforeAll(async () => {
  app = await createTestApp();
  for (const [name, max] of [
    ["alike", 5],
    ["wider", 9],
  ] as const) {
    const id = `at-home-${name}`;
    await define(id, "I feel at home.", 5, "1");
    programs[name] = await startProgram(app.ada, name);
    await bring(programs[name], id, [
      { cohort: "Winter", date: "2024-01-15", waves: both },
      { cohort: "Autumn", date: "2023-09-15", waves: both },
      { cohort: "Between", date: "2024-09-15", waves: ["pre"] },
    ]);
    await define(id, "I feel at home here.", max, "2");
    await bring(programs[name], id, [
      { cohort: "Spring", date: "2025-03-15", waves: both },
      { cohort: "Between", date: "2024-12-15", waves: ["post"] },
    ]);
  }
});
afterAll(() => app?.close());

const names = (strata: { by: { cohort: string | null } }[]) => strata.map(({ by }) => by.cohort);

test("cohorts stand by when they began, not by their names, for whichever eyes", async () => {
  const { cohorts, measures } = await read(app.ada, programs.alike, "dashboard");
  expect(cohorts).toEqual(["Autumn", "Winter", "Between", "Spring"]);
  expect(names(measures[1].cohorts)).toEqual(["Autumn", "Winter", "Between"]);
  expect(names(measures[0].cohorts)).toEqual(["Between", "Spring"]);
  const shared = await read(app.ada, programs.alike, "dashboard?audience=shared");
  expect(shared.cohorts).toEqual(cohorts);
  expect(JSON.stringify(shared)).not.toContain("2023-09");
});

test("two versions of a questionnaire are beside each other in time and never joined", async () => {
  const dashboard = (await read(app.ada, programs.alike, "dashboard")) as Dashboard;
  const [newest, older] = dashboard.measures;
  expect([newest!.version, older!.version]).toEqual(["2", "1"]);
  expect([newest!.change.overall, older!.change.overall]).toMatchObject([
    { n: { paired: 12 } },
    { n: { paired: 24 } },
  ]);
  expect(isInNewer(older!, dashboard.measures)).toBe(true);
  expect(isInNewer(newest!, dashboard.measures)).toBe(false);
  const points = cohortPoints(newest!, dashboard);
  expect(points.map(({ name, n, mark }) => [name, n, mark])).toEqual([
    ["Autumn", 12, undefined],
    ["Winter", 12, undefined],
    ["Between", 0, undefined],
    ["Spring", 12, "From here version 2 of the questionnaire"],
  ]);
  expect(points[2]).toMatchObject({
    suppressed: "answered one version before and another after: not compared",
  });
  expect(points[2]).not.toHaveProperty("estimate");
  expect(points[3]!.estimate!.value).toBeCloseTo(1, 9);
});

test("a version over another range of scores shows its place and no figure", async () => {
  const dashboard = (await read(app.ada, programs.wider, "dashboard")) as Dashboard;
  const points = cohortPoints(dashboard.measures[0]!, dashboard);
  expect(points.map(({ name, estimate }) => [name, estimate === undefined])).toEqual([
    ["Autumn", true],
    ["Winter", true],
    ["Between", true],
    ["Spring", false],
  ]);
  expect(points[0]).toMatchObject({ suppressed: "another range of scores: see the other version" });
  expect(points[3]!.mark).toBe("From here version 2 of the questionnaire");
});
