import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makePackage } from "#api/exports/package";
import { workOnExports } from "#api/exports/work";
import type { Mapping } from "#shared/imports/mapping";
import { emptyForm, writeDefinition } from "#shared/scores/ownForm";
import { nameMeasure as nameOnDashboard } from "../../web/dashboard/measures";
import { nameMeasure as nameOnOutcomes } from "../../web/outcomes/names";
import { readSheets } from "../exports/readSheets";
import { unzip } from "../exports/unzip";
import { createTestApp, type Person, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { share } from "../shares/place";

/**
 * A version of a scale with another range is never joined to it, wherever scores are told. North answered the version
 * from 1 to 5 both times, South the one from 1 to 9 both times, and West the first before and the second after: of
 * West nobody has changed, and nobody of one version counts among those of the other.
 */
const north = { people: 24, pre: [1, 2, 3], post: [2, 4, 3] } as const;
const south = { people: 27, pre: [9, 8, 7], post: [7, 6, 8] } as const;
const west = { people: 21, pre: [5, 4, 3], post: [9, 8, 7] } as const;
/** The second question is answered the same by all of a version. */
const second = { "1": 5, "2": 9 } as const;

type Version = keyof typeof second;
const meanOf = (answers: readonly number[], version: Version) =>
  answers.reduce((sum, answer) => sum + answer, 0) / answers.length + second[version];
/** What is true of each version: who answered it both times, and those who answered it at all. */
const truth = {
  "1": { site: "North", cohort: "2025", ...north, before: north.people + west.people, after: north.people },
  "2": { site: "South", cohort: "2026", ...south, before: south.people, after: south.people + west.people },
} as const;
const range = { "1": [2, 10], "2": [2, 18] } as const;

const define = (max: number, version: Version) =>
  app.ben.fetch("/api/v1/instruments", {
    json: writeDefinition(
      {
        ...emptyForm("Harbor Programs"),
        id: "at-home",
        name: "Feeling at home",
        answers: { kind: "range", min: 1, max, low: "", high: "" },
        items: ["I feel at home.", "People know me."].map((text) => ({ text, reverse: false })),
        subscales: [
          { label: "Total", items: ["1", "2"], aggregate: "sum", mayMiss: 0, direction: "higher_better" },
        ],
      },
      version,
    ),
  });
const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  cohort: { column: "year" },
  items: ["1", "2"].map((item) => ({ column: `q${item}`, instrument: "at-home", item })),
};
const rowsOf = (
  site: string,
  cohort: string,
  wave: "pre" | "post",
  crowd: { people: number; pre: readonly number[]; post: readonly number[] },
  version: Version,
) =>
  Array.from({ length: crowd.people }, (_, k) =>
    [`${site}${k}`, wave, site, cohort, crowd[wave][k % 3], second[version]].join(","),
  );
const fileOf = (rows: readonly string[]) => `${["id,wave,site,year,q1,q2", ...rows].join("\n")}\n`;

let app: TestApp;
let program: number;
let subscale: string;
beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada, "At home");
  const store = async (rows: readonly string[]) =>
    expect(await upload(app.ada, program, fileOf(rows), { mapping })).toMatchObject({ status: 201 });
  expect((await define(5, "1")).status).toBe(201);
  await store([
    ...rowsOf("North", "2025", "pre", north, "1"),
    ...rowsOf("North", "2025", "post", north, "1"),
    ...rowsOf("West", "2027", "pre", west, "1"),
  ]);
  expect((await define(9, "2")).status).toBe(201);
  await store([
    ...rowsOf("South", "2026", "pre", south, "2"),
    ...rowsOf("South", "2026", "post", south, "2"),
    ...rowsOf("West", "2027", "post", west, "2"),
  ]);
  const { instruments } = await read(`/programs/${program}/measures`);
  // The screen offers the newest version alone, by its own range.
  expect(instruments.map(({ version }: { version: string }) => version)).toEqual(["2"]);
  expect(instruments[0].subscales[0].range).toEqual(range["2"]);
  subscale = instruments[0].subscales[0].id;
  expect((await app.ada.fetch(`/api/v1/programs/${program}/releases`, { json: {} })).status).toBe(201);
});
afterAll(() => app?.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
type Loose = any;
async function read(path: string, who: Person = app.ben, json?: unknown): Promise<Loose> {
  const answer = await who.fetch(`/api/v1${path}`, json === undefined ? {} : { json });
  const told = await answer.json();
  expect(answer.status, JSON.stringify(told)).toBeLessThan(300);
  return told;
}

/** The change of everybody, and of each group or cohort, is that of one version alone. */
function expectAlone(change: { overall: Loose; strata?: Loose[] }, version: Version, strata?: Loose[]) {
  const { people, pre, post, site, cohort } = truth[version];
  for (const told of [
    change.overall,
    ...(strata ?? change.strata ?? []).filter(({ by }: Loose) => by.group === site || by.cohort === cohort),
  ]) {
    expect(told.n.paired).toBe(people);
    expect(told.pre.mean).toBeCloseTo(meanOf(pre, version), 9);
    expect(told.post.mean).toBeCloseTo(meanOf(post, version), 9);
  }
  for (const told of (strata ?? change.strata ?? []).filter(
    ({ by }: Loose) => by.group !== site && by.cohort !== cohort,
  ))
    expect(told.n?.paired ?? 0, JSON.stringify(told.by)).toBe(0);
}

const asked = () => `instrument=at-home&subscale=${subscale}`;
/** Both versions stand in an answer, each by itself and called by its version. */
const versionsIn = (measures: Loose[]): [Version, Loose][] => {
  expect(measures.map(({ version, latest }) => [version, latest])).toEqual([
    ["2", true],
    ["1", false],
  ]);
  return measures.map((measure) => [measure.version, measure]);
};

describe("a version of a scale with another range is never joined to it", () => {
  test.each(["", "&by=group", "&by=cohort", "&by=group&audience=shared&release=current"])(
    "in change%s, its tests and everybody at each wave",
    async (by) => {
      const told = await read(`/programs/${program}/change?${asked()}&detail=full${by}`);
      expectAlone(told, "2");
      expect(told.overall.n.pre).toBe(truth["2"].before);
      expect(told.overall.n.post).toBe(truth["2"].after);
      const { everybody } = told.overall.detail;
      if (!everybody) return;
      expect(everybody.pre).toMatchObject({ n: truth["2"].before, mean: meanOf(south.pre, "2") });
      expect(everybody.post.n).toBe(truth["2"].after);
      // Whoever answered the newer version only after answered the older one before: they are no leavers of this one.
      expect(Math.min(...everybody.pre.scores.map(([score]: [number]) => score))).toBeGreaterThan(10);
    },
  );

  test("in change without anything beside it", async () => {
    for (const by of ["", "&by=group", "&by=cohort", "&group=South", "&audience=shared&release=current"])
      expectAlone(await read(`/programs/${program}/change?${asked()}${by}`), "2");
    const { overall } = await read(`/programs/${program}/change?${asked()}&group=North`);
    expect(overall.n?.paired ?? 0).toBe(0);
  });

  test.each(["team", "shared"])("in outcomes, for %s", async (audience) => {
    for (const by of ["", "&by=group", "&by=cohort"]) {
      const { measures } = await read(`/programs/${program}/outcomes?audience=${audience}${by}`);
      for (const [version, { range: told, change }] of versionsIn(measures)) {
        expect(told).toEqual(range[version]);
        expectAlone(change, version);
      }
    }
  });

  test.each(["group", "cohort"])("in gaps between groups and in who left, by %s", async (by) => {
    const { measures, looks } = await read(`/programs/${program}/equity?by=${by}`);
    // Nobody else answered the version that a group did, so there is nobody to be compared with.
    expect(measures.map(({ version }: Loose) => version)).toEqual(["2", "1"]);
    for (const { groups } of measures)
      for (const { gap } of groups) expect(gap.n > 0 && gap.against > 0, JSON.stringify(groups)).toBe(false);
    expect(looks).toBe(0);
    const attrition = await read(`/programs/${program}/attrition?${asked()}&by=${by}`);
    const { before: pre, after: post, people: paired } = truth["2"];
    expect(attrition.overall).toMatchObject({ pre, post, paired });
  });

  test.each(["team", "shared"])(
    "on the dashboard, for %s: groups, cohorts and each of both",
    async (audience) => {
      const { measures } = await read(`/programs/${program}/dashboard?audience=${audience}`);
      for (const [version, { change, groups, cohorts, cells }] of versionsIn(measures))
        for (const strata of [groups, cohorts, cells]) expectAlone(change, version, strata);
    },
  );

  test("in the trend over cohorts: a cohort of the other version is no point of its line", async () => {
    const { measures } = await read(`/programs/${program}/dashboard`);
    for (const [version, { cohorts }] of versionsIn(measures)) {
      const points = cohorts.filter(({ n }: Loose) => n?.paired > 0);
      expect(points.map(({ by }: Loose) => by.cohort)).toEqual([truth[version].cohort]);
    }
  });

  test("on the page that tells of all programs", async () => {
    const { programs } = await read("/dashboard");
    const told = programs.find(({ id }: Loose) => id === program);
    expect(told.outcomes.map(({ version }: Loose) => version)).toEqual(["2"]);
    expectAlone(told.outcomes[0], "2");
  });

  test("in answers to single questions and in reliability", async () => {
    const { items } = await read(`/programs/${program}/items?${asked()}`);
    for (const { overall } of items) expect(overall.n).toBe(south.people);
    expect(items[0].overall.stack.pre.map(({ from }: Loose) => from)).toEqual([7, 8, 9]);
    const reliability = await read(`/programs/${program}/reliability?instrument=at-home`);
    expect(reliability.version).toBe("2");
    const [before] = reliability.subscales[0].waves;
    expect(before).toMatchObject({ wave: "pre", complete: { n: truth["2"].before } });
  });

  test("in the CSV and the workbook of a chart", async () => {
    for (const audience of ["team", "export"]) {
      const path = `/api/v1/programs/${program}/change`;
      const query = `${asked()}&by=group&audience=${audience}`;
      const csv = await (await app.ben.fetch(`${path}.csv?${query}`)).text();
      const { data } = Papa.parse<Record<string, string>>(csv.replace("\ufeff", ""), {
        ...{ header: true, skipEmptyLines: true },
      });
      for (const row of data) expect(row.version).toBe("2");
      expect(data[0]).toMatchObject({ n_paired: String(south.people) });
      expect(Number(data[0]!.pre_mean)).toBeCloseTo(meanOf(south.pre, "2"), 9);
      const workbook = await app.ben.fetch(`${path}.xlsx?${query}`);
      const [sheet] = await readSheets(Buffer.from(await workbook.arrayBuffer()));
      expect(sheet!.numbers).toContain(south.people);
      expect(sheet!.numbers).not.toContain(south.people + north.people);
    }
  });

  test("in raw data and in the figures of the package", async () => {
    const { id } = await read(`/programs/${program}/exports`, app.ben, { kind: "zip" });
    const now = () => new Date();
    await workOnExports({
      ...{ db: app.db, log: app.deps.log, now, makers: { zip: makePackage(app.db, now) } },
      organizations: [app.ada.organizationId],
    });
    const made = await app.ben.fetch(`/api/v1/exports/${id}/file`);
    const files = await unzip(Buffer.from(await made.arrayBuffer()));
    const wide = Papa.parse<Record<string, string>>(files.get("wide.csv")!.toString().replace("\ufeff", ""), {
      ...{ header: true, skipEmptyLines: true },
    }).data;
    const columns = { "1": `at-home.score.${subscale}`, "2": `at-home@2.score.${subscale}` };
    for (const row of wide)
      expect(
        Object.values(columns).filter((column) => row[column] !== ""),
        JSON.stringify(row),
      ).toHaveLength(1);
    const figures = JSON.parse(files.get("figures.json")!.toString());
    const everybody = figures.filter(({ group }: Loose) => group === null);
    expect(everybody).toHaveLength(2);
    for (const { version, column, n, preMean, postMean } of everybody) {
      const { people, pre, post } = truth[version as Version];
      expect({ column, n }).toEqual({ column: columns[version as Version], n: people });
      expect(preMean).toBeCloseTo(meanOf(pre, version), 9);
      expect(postMean).toBeCloseTo(meanOf(post, version), 9);
    }
  });

  test("in a report: outcome, table, charts by group and over time", async () => {
    const keys = { program, instrument: "at-home", subscale, pre: "pre", post: "post" };
    const blocks = [
      { kind: "outcome", id: "o", ...keys },
      { kind: "chart", id: "c", chart: "slope", ...keys, by: ["group"] },
      { kind: "chart", id: "t", chart: "trend", ...keys, by: ["cohort"] },
      { kind: "chart", id: "d", chart: "distribution", ...keys, by: [] },
    ];
    const wish = { name: "At home", language: "en", template: "funder", programs: [program] };
    const report = await read("/reports", app.ben, wish);
    const put = await app.ben.fetch(`/api/v1/reports/${report.id}`, {
      ...{ method: "PUT", json: { name: "At home", language: "en", blocks, revision: 1 } },
    });
    expect(put.status).toBe(200);
    const { content, faults } = await read(`/reports/${report.id}/preview`);
    expect(faults).toEqual([]);
    for (const block of content.blocks) {
      expect(block.scale).toMatchObject({ version: "2", range: range["2"] });
      expect(JSON.stringify(block)).toContain(String(south.people));
    }
    const [, chart, trend, distribution] = content.blocks;
    for (const { rows } of [chart.data, trend.data])
      expect(rows.flatMap(({ cell }: Loose) => cell.n?.paired || [])).toEqual([south.people]);
    expect(distribution.data.n).toBe(south.people);
    // Under 30 people it is told in bands, up to the end of the newer version's scale.
    expect(Math.max(...distribution.data.rows.map(({ to }: Loose) => to))).toBe(range["2"][1]);
  });

  test("in what a shared link tells", async () => {
    const view = { instrument: "at-home", subscale, pre: "pre", post: "post", by: ["group"] };
    const { token } = await share(app, program, { view });
    const told = await (await app.fetch(`/api/v1/shared/${token}`)).json();
    expectAlone(told.outcome, "2");
  });

  test("by name on the screens: the older one says its version", async () => {
    const { measures } = await read(`/programs/${program}/dashboard`);
    const { instruments } = await read(`/programs/${program}/measures`);
    const names = measures.map((measure: Loose) => nameOnDashboard(measure, instruments).name);
    expect(new Set(names).size).toBe(2);
    expect(names[1]).toContain("1");
    const outcomes = await read(`/programs/${program}/outcomes`);
    const told = outcomes.measures.map((measure: Loose) => nameOnOutcomes(measure, { instruments }));
    expect(told.map(({ measure }: Loose) => measure.range)).toEqual([range["2"], range["1"]]);
    expect(new Set(told.map(({ name }: Loose) => name)).size).toBe(2);
  });
});
