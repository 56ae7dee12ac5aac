import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../harness";
import { people, read, tell } from "./planted";

let app: TestApp;
let program: number;

beforeAll(async () => {
  app = await createTestApp();
  program = await tell(app.ada, [
    ...people(12, "North", 7, 5),
    ...people(8, "North", 6, 6),
    ...people(14, "South", 8, 7),
    ...people(6, "South", 3, 4),
    ...people(3, "East", 9, 3),
    ...people(9, "North", 9, null),
    ...people(5, "South", null, 4),
  ]);
});
afterAll(() => app?.close());

describe("GET …/outcomes", () => {
  test("tells ben every subscale at once, with what stands beside the change", async () => {
    const answer = await read(app.ben, program, "outcomes");
    expect(answer).toMatchObject({ status: 200, pre: "pre", post: "post", by: [], audience: "team" });
    expect(answer.measures).toHaveLength(1);
    const [measure] = answer.measures;
    expect(measure).toMatchObject({ instrument: "ucla-3", subscale: "total", latest: true, range: [3, 9] });
    expect(measure.change.overall.n).toEqual({ pre: 52, post: 48, paired: 43 });
    const { detail } = measure.change.overall;
    expect(detail.footing).toBe("usual");
    expect(detail.any.fell).toMatchObject({ kind: "share", people: 29, of: 43 });
    expect(detail.reliable.reliability).toMatchObject({ from: "definition", value: 0.72 });
    expect(detail.reliable.better).toBe("fell");
    expect(detail.attrition.loss.dropouts).toMatchObject({ n: 9, mean: 9 });
    expect(detail.crossings[0].cutoff).toMatchObject({ from: 6, to: 9, kind: "band" });
    expect(detail.crossings[0].cases).toEqual({ both: 22, preOnly: 15, postOnly: 0, neither: 6 });
    expect(detail.figures).toBeUndefined();
  });

  test("says of a hidden group how many more it needs, to the team alone", async () => {
    const team = await read(app.ben, program, "outcomes?by=group");
    const east = { by: { group: "East" }, kind: "suppressed", reason: "too_few_people", needs: 2 };
    expect(team.measures[0].change.strata[0]).toEqual(east);
    const outside = await read(app.ben, program, "outcomes?by=group&audience=export");
    expect(JSON.stringify(outside)).not.toContain("needs");
  });

  test("gives every statistic with detail=full", async () => {
    const answer = await read(app.ben, program, "outcomes?by=group&detail=full");
    const north = answer.measures[0].change.strata[1];
    expect(north.detail.figures.ranks.signTest).toMatchObject({ kind: "test", up: 0, down: 12 });
    expect(north.detail.figures.fiveNumbers.pre).toMatchObject({ min: 6, max: 7 });
  });
});

describe("GET …/attrition", () => {
  test("tells ada that those who left had begun lonelier", async () => {
    const answer = await read(app.ada, program, "attrition?instrument=ucla-3&by=group");
    expect(answer.overall).toMatchObject({ enrolled: 57, pre: 52, post: 48, paired: 43 });
    expect(answer.overall.loss).toMatchObject({ startedDifferently: true, lostMany: false });
    expect(answer.overall.onlyAfter).toMatchObject({ n: 5, mean: 4 });
    expect(answer.lossByStratum.strata).toBe(2);
    expect(answer.lossByStratum.fisher.kind).toBe("test");
  });

  test("shows a group of which nobody came back to the team, and leaves its change hidden", async () => {
    const site = await tell(app.ada, [
      ...people(12, "North", 7, 5),
      ...people(9, "South", 8, 7),
      ...people(12, "West", 9, null),
      ...people(3, "East", 9, null),
    ]);
    const { strata, lossByStratum } = await read(app.ben, site, "attrition?instrument=ucla-3&by=group");
    const [east, , , west] = strata;
    expect(east).toEqual({ by: { group: "East" }, kind: "suppressed", reason: "too_few_people", needs: 5 });
    expect(west).toMatchObject({ by: { group: "West" }, enrolled: 12, pre: 12, post: 0, paired: 0 });
    expect(west.loss).toMatchObject({ completers: { n: 0 }, dropouts: { n: 12, mean: 9 }, lostMany: true });
    expect(lossByStratum).toMatchObject({ strata: 3, leftOut: 1, chiSquare: { df: 2, n: 33 } });
    const change = await read(app.ben, site, "outcomes?by=group");
    expect(change.measures[0].change.strata[3]).toMatchObject({ kind: "suppressed", needs: 5 });
    expect(JSON.stringify(change.measures[0])).not.toContain('"lost"');
  });

  test("refuses an instrument that the program has not, in words", async () => {
    const answer = await read(app.ada, program, "attrition?instrument=who-5");
    expect(answer).toMatchObject({ status: 422, detail: "The instrument is one of ucla-3." });
  });
});

describe("GET …/equity", () => {
  test("tells ben the gap of each group to everybody else, adjusted over all gaps shown", async () => {
    const answer = await read(app.ben, program, "equity?by=group");
    expect(answer).toMatchObject({ status: 200, by: "group", reference: null, looks: 2, many: false });
    const [east, north, south] = answer.measures[0].groups;
    expect(east.gap).toEqual({ kind: "suppressed", reason: "too_few_people" });
    // North: 12 × 7 and 8 × 6 of 20; the others 14 × 8, 6 × 3 and 3 × 9 of 23.
    expect(north.gap).toMatchObject({ n: 20, against: 23 });
    expect(north.gap.before.value).toBeCloseTo(132 / 20 - 157 / 23, 12);
    expect(north.gap.after.value).toBeCloseTo(108 / 20 - 131 / 23, 12);
    expect(north.gap.change.value).toBeCloseTo(-24 / 20 + 26 / 23, 12);
    expect(north.gap.pHolm).toBeGreaterThanOrEqual(north.gap.p);
    expect(south.gap.n).toBe(20);
  });

  test("holds groups against a reference, and refuses one that is not there", async () => {
    const answer = await read(app.ben, program, "equity?by=group&reference=South");
    expect(answer.measures[0].groups.map((one: { label: string }) => one.label)).toEqual(["East", "North"]);
    expect(answer.measures[0].groups[1].gap).toMatchObject({ n: 20, against: 20 });
    expect(await read(app.ben, program, "equity?by=group&reference=West")).toMatchObject({ status: 422 });
  });
});

describe("GET …/items", () => {
  test("tells ben the answers of the same people before and after, and who moved", async () => {
    const answer = await read(app.ben, program, "items?instrument=ucla-3");
    expect(answer.items).toHaveLength(3);
    const [first] = answer.items;
    // Totals 7 (12), 6 (8), 8 (14), 3 (6), 9 (3) begin with the answers 3, 2, 3, 1, 3.
    expect(first.overall.n).toBe(43);
    expect(first.overall.stack.pre).toEqual([
      { from: 1, to: 1, people: 6 },
      { from: 2, to: 2, people: 8 },
      { from: 3, to: 3, people: 29 },
    ]);
    expect(first.overall.down).toMatchObject({ people: 15, of: 43 });
    expect(first.overall.upOrHalfSame.value).toBeCloseTo((6 + 22 / 2) / 43, 12);
    expect(first.options.map((option: { value: number }) => option.value)).toEqual([1, 2, 3]);
  });
});

describe("GET …/reliability", () => {
  test("tells ada the alpha of each wave, of everybody who answered then", async () => {
    const answer = await read(app.ada, program, "reliability?instrument=ucla-3");
    const [pre, post] = answer.subscales[0].waves;
    expect(pre).toMatchObject({ wave: "pre", complete: { n: 52 }, pairwise: { n: 52 } });
    expect(pre.complete.alpha.value).toBeGreaterThan(0.5);
    expect(post.complete.n).toBe(48);
  });
});

test("a viewer reads nothing before the first release, and eve finds no such program", async () => {
  for (const rest of [
    "outcomes",
    "attrition?instrument=ucla-3",
    "equity?by=group",
    "items?instrument=ucla-3",
    "reliability?instrument=ucla-3",
  ]) {
    expect(await read(app.dan, program, rest)).toMatchObject({ status: 403, code: "no_release" });
    expect(await read(app.eve, program, rest)).toMatchObject({ status: 404 });
  }
});
