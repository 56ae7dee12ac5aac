import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeLoss } from "#shared/reports/attritionWording";
import { describeComparison } from "#shared/reports/comparisonWording";
import { describeGap } from "#shared/reports/gapWording";
import { describeReliable } from "#shared/reports/movementWording";
import { describeChange, describeGroupChange } from "#shared/reports/wording";
import { loadStories } from "../../seeds/loadStories";
import { createTestApp, type TestApp } from "../harness";
import { read } from "../outcomes/planted";
import fromR from "./stories.json" with { type: "json" };

let app: TestApp;
const ids = new Map<string, number>();
const ask = (program: string, rest: string) => read(app.ada, ids.get(program)!, rest);

const loneliness = { scale: "Loneliness", range: [3, 9], direction: "higher_worse", step: 1 } as const;
const belonging = { scale: "Belonging", range: [1, 5], direction: "higher_better", step: 0.25 } as const;

/** An estimate of an answer beside R's, worked out from the file itself. */
function expectAsR(told: { value: number; low: number; high: number }, r: typeof fromR.gap.before) {
  for (const figure of ["value", "low", "high"] as const)
    expect(told[figure], figure).toBeCloseTo(r[figure], 9);
}

beforeAll(async () => {
  app = await createTestApp();
  const { db, matchKey } = app.deps;
  await loadStories({ db, matchKey, now: new Date(), organizationId: app.ada.organizationId });
  const { programs } = await (await app.ada.fetch("/api/v1/programs")).json();
  for (const { id, name } of programs) ids.set(name, id);
});
afterAll(() => app?.close());

describe("Conversation Tables, where some wait for autumn", () => {
  test("the program fell by three quarters of a point more than its waiting list", async () => {
    const { measures } = await ask("Conversation Tables", "outcomes");
    const { overall, threshold } = measures[0].change;
    const { comparison } = overall.detail;
    expect(overall.n).toEqual({ pre: 80, post: 72, paired: 72 });
    expect(overall.meanChange.value).toBeCloseTo(-1, 12);
    expect(comparison).toMatchObject({ n: 36, startedDifferently: false });
    expect(comparison.meanChange.value).toBeCloseTo(-0.25, 12);
    expectAsR(comparison.difference, fromR.comparison.difference);
    expect(comparison.test.p).toBeCloseTo(fromR.comparison.difference.p, 9);
    expect(comparison.cohensD.value).toBeCloseTo(fromR.comparison.cohensD, 9);
    expect(comparison.startedApart.value).toBeCloseTo(fromR.comparison.startedApart, 9);
    expect(describeComparison(comparison, loneliness, threshold)).toEqual([
      "Compared with the 36 people in the comparison group, scores in the program went 0.8 points lower from before to after (likely between 0.3 and 1.2 lower).",
    ]);
    expect(describeChange(overall, loneliness, threshold)).toContain(
      "scored 1.0 points lower after than before on a scale from 3 to 9, where lower is better",
    );
  });

  test("those who wait stand in no figure of the program, whichever way it is broken down", async () => {
    const { overall, strata } = await ask(
      "Conversation Tables",
      "change?instrument=ucla-3&by=cohort&detail=full",
    );
    expect(strata.map(({ by, n }: { by: object; n: object }) => [by, n])).toEqual([
      [{ cohort: "Spring 2026" }, { pre: 80, post: 72, paired: 72 }],
    ]);
    expectAsR(overall.detail.comparison.difference, fromR.comparison.difference);
    const { overall: lost } = await ask("Conversation Tables", "attrition?instrument=ucla-3");
    expect(lost).toMatchObject({ enrolled: 80, pre: 80, paired: 72 });
  });

  test("newcomers began two points lonelier than everybody else, and that gap closes", async () => {
    const equity = await ask("Conversation Tables", "equity?by=group");
    const groups = equity.measures[0].groups;
    const { gap } = groups.find(({ label }: { label: string }) => label === "Newcomers");
    // The waiting list is among nobody's others.
    expect(gap).toMatchObject({ n: 26, against: 46 });
    expectAsR(gap.before, fromR.gap.before);
    expectAsR(gap.after, fromR.gap.after);
    expectAsR(gap.change, fromR.gap.change);
    expect(gap.pHolm / fromR.gap.pHolm).toBeCloseTo(1, 6);
    const facts = { group: "Newcomers", reference: null, looks: equity.looks };
    expect(describeGap(gap, facts, loneliness)).toEqual([
      "Before, Newcomers scored 2.0 points higher than everybody else (likely between 1.4 and 2.6 higher).",
      "After, we cannot tell whether Newcomers scored differently from everybody else: anything from 0.2 lower to 1.1 higher is likely.",
      "From before to after, Newcomers went 1.6 points lower compared with everybody else (likely between 1.1 and 2.0 lower), so the gap is smaller than before.",
      "Counted are Newcomers (26 people) and everybody else (46 people) who answered both times.",
    ]);
    const settled = groups.find(({ label }: { label: string }) => label === "Long settled");
    expect(describeGap(settled.gap, { ...facts, group: "Long settled" }, loneliness).join(" ")).not.toContain(
      "smaller than before",
    );
  });
});

describe("Tuesday Circles, where the lonelier half drops out", () => {
  test("17 of 48 were lost, and they had begun two points lonelier than those who stayed", async () => {
    const { overall, lossByStratum } = await ask("Tuesday Circles", "attrition?instrument=ucla-3&by=group");
    expect(overall).toMatchObject({ enrolled: 48, pre: 48, post: 31, paired: 31 });
    const { loss } = overall;
    expect(loss).toMatchObject({ startedDifferently: true, lostMany: true });
    expect(loss.completers).toMatchObject({ n: 31, mean: 5 });
    expect(loss.dropouts).toMatchObject({ n: 17, mean: 7 });
    expect(loss.rate.value).toBeCloseTo(17 / 48, 12);
    expectAsR(loss.difference, fromR.loss.difference);
    expect(loss.cohensD.value).toBeCloseTo(fromR.loss.cohensD, 9);
    expect(lossByStratum.chiSquare.chiSquare).toBeCloseTo(fromR.loss.chiSquare, 9);
    expect(lossByStratum.fisher.p).toBeCloseTo(fromR.loss.fisher, 9);
    expect(describeLoss(overall, loneliness)).toEqual([
      "More than one in five was lost: 17 of 48 people (35%) who answered before did not answer after.",
      "They had begun 2.0 points higher than those who stayed (likely between 1.2 and 2.8 higher).",
      "So the change of those who stayed may not be the change of everybody.",
    ]);
  });

  test("programs that few leave have no such flag", async () => {
    const { overall } = await ask("Conversation Tables", "attrition?instrument=ucla-3");
    expect(overall.loss).toMatchObject({ lostMany: false, dropouts: { n: 8 } });
    const calm = await ask("Walk and Talk", "attrition?instrument=who-5");
    expect(calm.overall.loss).toMatchObject({ lostMany: false, startedDifferently: false });
  });
});

describe("Groups that Gather, where a group is too small", () => {
  test("the sewing circle needs one more, and only the team is told so", async () => {
    const told = await ask("Groups that Gather", "outcomes?by=group");
    const { strata, threshold } = told.measures[0].change;
    const hidden = strata.filter(({ kind }: { kind?: string }) => kind === "suppressed");
    expect(hidden).toEqual([
      { by: { group: "Sewing Circle" }, kind: "suppressed", reason: "too_few_people", needs: 1 },
    ]);
    expect(describeGroupChange("Sewing Circle", hidden[0], belonging, threshold)).toContain(
      "fewer than 5 answered both times. 1 more person is needed before this can be shown.",
    );
    const outside = await ask("Groups that Gather", "outcomes?by=group&audience=shared");
    expect(JSON.stringify(outside)).not.toContain("needs");
  });
});

describe("what is hidden outside the team is called hidden", () => {
  test.each([
    { story: "Groups that Gather", measure: belonging },
    { story: "Conversation Tables", measure: loneliness },
  ])("nobody says that people of $story had one score before", async ({ story, measure }) => {
    const { measures } = await ask(story, "outcomes?audience=shared");
    const { overall } = measures[0].change;
    expect(overall.pre.sd).toBeGreaterThan(0.5);
    expect(overall.detail.reliable).toEqual({ kind: "notAvailable", reason: "hidden" });
    expect(describeReliable(overall.detail.reliable, measure)).toEqual([
      "How many people scored clearly better or worse is hidden to protect people.",
    ]);
  });

  test("a single question has no reliability for anybody", async () => {
    for (const audience of ["team", "shared"]) {
      const { measures } = await ask("Walk and Talk", `outcomes?audience=${audience}`);
      const happy = measures.find(({ subscale }: { subscale: string }) => subscale === "happy");
      expect(happy.change.overall.detail.reliable.reason, audience).toBe("no_reliability");
    }
  });
});

describe("Walk and Talk, where answers are missing in three ways", () => {
  test("twenty were not asked how anxious they were, four left it blank, two would rather not say", async () => {
    const { items } = await ask("Walk and Talk", "items?instrument=ons4&subscale=anxious");
    expect(items).toHaveLength(1);
    const { n, missing } = items[0].overall;
    expect(n).toBe(12);
    // Two who began on the autumn's form left, and nobody of the silent did.
    expect(missing).toEqual({
      pre: { notAsked: 20, notAnswered: 4, prefersNotToSay: 2, other: 0 },
      post: { notAsked: 18, notAnswered: 4, prefersNotToSay: 2, other: 0 },
    });
  });

  test("the questions beside it lose nobody by that", async () => {
    const { items } = await ask("Walk and Talk", "items?instrument=ons4&subscale=happy");
    expect(items[0].overall.n).toBe(36);
    expect(items[0].overall.missing.pre).toEqual({
      ...{ notAsked: 0, notAnswered: 0, prefersNotToSay: 0, other: 0 },
    });
  });
});
