import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { mergeTables } from "#shared/change/changeTable";
import type { Gap } from "#shared/outcomes/equity";
import { describeComparison } from "#shared/reports/comparisonWording";
import { describeGap } from "#shared/reports/gapWording";
import { formatPoints } from "#shared/reports/numberFormats";
import { describeMeanChange } from "#shared/reports/wording";
import type { Estimate } from "#shared/stats/estimate";
import { changeTables } from "../stats/changeTables";
import { readVectors } from "../stats/vectorStrata";
import { loneliness, summaryFor } from "./disclosed";
import { cellsOf, directions, englishTexts, everySentence, type Said, subscaleFor } from "./everySentence";
import { everyOtherSentence, rareCells } from "./otherSentences";

vi.setConfig({ testTimeout: 120_000 });

const vectors = readVectors();

describe("no sentence is stronger than its interval", () => {
  test.skipIf(vectors.length === 0)("of any vector, overall and by group", () => {
    const counted = { clear: 0, unclear: 0 };
    for (const { rows } of vectors) {
      for (const direction of directions) {
        const has = { reliability: true, fine: false };
        const subscale = subscaleFor(direction, englishTexts, has);
        const comparison = mergeTables(cellsOf(vectors[0]!.rows, englishTexts).map(({ table }) => table));
        for (const said of everySentence(cellsOf(rows, englishTexts), subscale, englishTexts, comparison)) {
          expectNoStronger(said);
          for (const { clear } of said.claims ?? []) counted[clear ? "clear" : "unclear"]++;
        }
      }
    }
    for (const said of everyOtherSentence(englishTexts)) expectNoStronger(said);
    expect(counted.clear).toBeGreaterThan(500);
    expect(counted.unclear).toBeGreaterThan(500);
  });
  test("of rare people", () => {
    for (const cells of rareCells(englishTexts)) {
      const subscale = subscaleFor("higher_worse", englishTexts, { reliability: true, fine: false });
      for (const said of everySentence(cells, subscale, englishTexts)) expectNoStronger(said);
    }
  });
  test("of any other table", () => {
    fc.assert(
      fc.property(changeTables, changeTables, fc.constantFrom(...directions), (north, south, direction) => {
        const cells = [
          { by: { group: "North" }, table: north },
          { by: { group: "South" }, table: south },
        ];
        const subscale = subscaleFor(direction, englishTexts, { reliability: true, fine: false });
        for (const said of everySentence(cells, subscale, englishTexts, north)) expectNoStronger(said);
      }),
      { numRuns: 30 },
    );
  });
  test("and a planted one that is stronger, or timid, or goes the other way, is caught", () => {
    const strong = { by: "planted", text: "Loneliness: people scored 0.3 points lower after than before." };
    expect(() => expectNoStronger({ ...strong, claims: [{ clear: false, way: "lower" }] })).toThrow();
    const timid = { by: "planted", text: "We cannot tell whether scores changed." };
    expect(() => expectNoStronger({ ...timid, claims: [{ clear: true, way: "lower" }] })).toThrow();
    expect(() => expectNoStronger({ ...strong, claims: [{ clear: true, way: "higher" }] })).toThrow();
    expectNoStronger({ ...strong, claims: [{ clear: true, way: "lower" }] });
  });
});

const estimate = (value: number, low: number, high: number): Estimate => ({
  kind: "estimate",
  method: "mean_change_t_interval",
  value,
  low,
  high,
  n: 40,
});
const pairs = [
  { pre: 7, post: 6, n: 20 },
  { pre: 5, post: 5, n: 20 },
];
const sayOf = (meanChange: Estimate) =>
  describeMeanChange({ ...summaryFor({ pairs }), meanChange }, loneliness);

describe("at the edge of an interval", () => {
  test("an end that is exactly 0 holds 0, one beside it does not", () => {
    expect(sayOf(estimate(-0.5, -1, 0))).toContain("cannot tell");
    expect(sayOf(estimate(-0.5, -1, -1e-9))).not.toContain("cannot tell");
    expect(sayOf(estimate(-0.5, -1, -1e-9))).toContain("between less than 0.1 and 1.0 lower");
    expect(sayOf(estimate(0.5, 0, 1))).toContain("cannot tell");
  });
});

describe("describeGap(gap, facts, measure)", () => {
  const gap: Gap = {
    n: 40,
    against: 90,
    before: estimate(1, 0.6, 1.4),
    after: estimate(0.5, 0.1, 0.9),
    change: estimate(-0.5, -0.9, -0.1),
    p: 0.02,
    pHolm: 0.02,
  };
  const facts = { group: "North", reference: null, looks: 1 };

  test("says before, after, the change and who is counted", () => {
    expect(describeGap(gap, facts, loneliness)).toEqual([
      "Before, North scored 1.0 points higher than everybody else (likely between 0.6 and 1.4 higher).",
      "After, North scored 0.5 points higher than everybody else (likely between 0.1 and 0.9 higher).",
      "From before to after, North went 0.5 points lower compared with everybody else (likely between 0.1 and 0.9 lower), so the gap is smaller than before.",
      "Counted are North (40 people) and everybody else (90 people) who answered both times.",
    ]);
    const words = describeGap(gap, { ...facts, reference: "South" }, loneliness).join(" ");
    expect(words).toContain("compared with South");
    expect(words).not.toContain("everybody else");
  });
  test("does not call a gap changed that many looks bring about", () => {
    const [, , change] = describeGap({ ...gap, pHolm: 0.2 }, { ...facts, looks: 12 }, loneliness);
    expect(change).toContain("one of 12 gaps looked at, so we cannot tell");
  });
  test("calls a gap smaller or larger only where both intervals leave no doubt", () => {
    const told = (before: Estimate, change: Estimate) =>
      describeGap({ ...gap, before, change }, facts, loneliness)[2];
    expect(told(estimate(1, 0.3, 1.7), estimate(-0.5, -0.9, -0.1))).not.toContain("smaller");
    expect(told(estimate(0.3, -0.1, 0.7), estimate(-0.5, -0.9, -0.1))).not.toMatch(/smaller|larger/);
    expect(told(estimate(-1, -1.4, -0.6), estimate(-0.5, -0.9, -0.1))).toContain("larger");
    expect(told(estimate(1, 0.6, 1.4), estimate(-2.5, -2.9, -2.1))).not.toMatch(/smaller|larger/);
  });
  test("a hidden gap says nothing but that", () => {
    const hidden = { kind: "suppressed", reason: "would_reveal_another" } as const;
    expect(describeGap(hidden, facts, loneliness)).toEqual(["North: hidden to protect people."]);
  });
});

test("describeComparison(comparison) tells a difference in change, and one from where they began", () => {
  const comparison = {
    n: 25,
    pre: estimate(6, 5, 7),
    meanChange: estimate(0, -0.4, 0.4),
    difference: estimate(-0.7, -1.2, -0.2),
    test: { kind: "notEstimable", reason: "too_few", n: 0 } as const,
    cohensD: estimate(-0.4, -0.8, -0.1),
    startedApart: estimate(0.3, 0, 0.6),
    startedDifferently: true,
  };
  expect(describeComparison(comparison, loneliness, 5)).toEqual([
    "Compared with the 25 people in the comparison group, scores in the program went 0.7 points lower from before to after (likely between 0.2 and 1.2 lower).",
    "The two groups had begun at different scores, so part of the difference may come from where they began.",
  ]);
  const unclear = { ...comparison, difference: estimate(-0.7, -1.5, 0.1), startedDifferently: false };
  expect(describeComparison(unclear, loneliness, 5)).toEqual([
    "We cannot tell whether scores in the program changed differently from those of the 25 people in the comparison group: anything from 1.5 points lower to 0.1 points higher is likely.",
  ]);
  const tooFew = { kind: "suppressed", reason: "too_few_people" } as const;
  expect(describeComparison({ ...tooFew, needs: 2 }, loneliness, 5)[0]).toContain("2 more people need");
  expect(describeComparison(tooFew, loneliness, 10)[0]).toContain("fewer than 10");
  expect(describeComparison(null, loneliness, 5)).toEqual([]);
});

test("the size that is told is the estimate, rounded by the scale's grid", () => {
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.constantFrom(1, 0.25), (value, step) => {
      const width = 0.02;
      const measure = { ...loneliness, step };
      const summary = {
        ...summaryFor({ pairs }),
        meanChange: estimate(value, value - width, value + width),
      };
      const decimals = step < 1 ? 2 : 1;
      const words = describeMeanChange(summary, measure);
      const size = formatPoints(Math.abs(value), "en", decimals);
      if (Number(size) !== 0) expect(words).toContain(`scored ${size} points`);
    }),
  );
});

/** As many "cannot tell" as there are claims that their intervals leave open, and the direction of the others. */
function expectNoStronger({ by, text, claims }: Said) {
  if (!claims) return;
  const open = claims.filter(({ clear }) => !clear).length;
  expect(text.match(/cannot tell/gi)?.length ?? 0, `${by}: ${text}`).toBe(open);
  const [only] = claims;
  if (claims.length !== 1 || !only?.clear || !/(lower|higher) (after than|than those|from before)/.test(text))
    return;
  expect(text, by).toMatch(new RegExp(`${only.way} (after than|than those|from before)`));
}
