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

  test("refuses an instrument that the program has not, in words", async () => {
    const answer = await read(app.ada, program, "attrition?instrument=who-5");
    expect(answer).toMatchObject({ status: 422, detail: "The instrument is one of ucla-3." });
  });
});

test("a viewer reads nothing before the first release, and eve finds no such program", async () => {
  for (const rest of ["outcomes", "attrition?instrument=ucla-3"]) {
    expect(await read(app.dan, program, rest)).toMatchObject({ status: 403, code: "no_release" });
    expect(await read(app.eve, program, rest)).toMatchObject({ status: 404 });
  }
});
