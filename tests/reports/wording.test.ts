import { describe, expect, test } from "vitest";
import type { Comparison } from "#shared/outcomes/comparison";
import type { StratumDetail } from "#shared/outcomes/describe";
import { describeChange, describeGroupChange, describeMeanChange } from "#shared/reports/wording";
import { loneliness, summaryFor } from "./disclosed";

const lower = [
  { pre: 7, post: 6, n: 15 },
  { pre: 6, post: 6, n: 10 },
  { pre: 8, post: 6, n: 6 },
];

describe("describeChange(summary, measure) says", () => {
  test("which way, how far, how sure, which end is better, who is counted and what it cannot show", () => {
    const summary = summaryFor({ pairs: lower, preOnly: [{ score: 8, n: 17 }] });
    expect(describeChange(summary, loneliness, 5)).toBe(
      "Loneliness: people who answered both times scored 0.9 points lower after than before on a scale from 3 to 9, where lower is better (likely between 0.6 and 1.1 lower). " +
        "31 of the 48 people who answered before also answered after. We do not know how scores changed for the others. " +
        "There is no comparison group, so this cannot show that the program was the cause. " +
        "It tells about people who chose to take part and to answer; others may differ.",
    );
  });
  test("the direction of the scale in words, and nothing where neither end is better", () => {
    const summary = summaryFor({ pairs: lower });
    expect(describeChange(summary, { ...loneliness, direction: "higher_better" }, 5)).toContain(
      "where higher is better",
    );
    expect(describeChange(summary, { ...loneliness, direction: "neutral" }, 5)).not.toContain("better");
    expect(describeChange(summary, loneliness, 5)).toContain(
      "All 31 people who answered before also answered after.",
    );
  });
  test("that we cannot tell where the interval holds 0", () => {
    const pairs = [
      { pre: 5, post: 6, n: 12 },
      { pre: 6, post: 5, n: 8 },
    ];
    expect(describeMeanChange(summaryFor({ pairs }), loneliness)).toBe(
      "Loneliness: we cannot tell whether scores changed. People who answered both times scored 0.2 points higher after than before on a scale from 3 to 9, where lower is better, but anything from 0.3 lower to 0.7 higher is likely.",
    );
    const even = pairs.map((pair) => ({ ...pair, n: 10 }));
    expect(describeMeanChange(summaryFor({ pairs: even }), loneliness)).toContain(
      "scored about the same after as before",
    );
  });
  test("wide words up to 15 people: the range, and no mean", () => {
    const few = [
      { pre: 7, post: 6, n: 6 },
      { pre: 8, post: 6, n: 5 },
    ];
    expect(describeMeanChange(summaryFor({ pairs: few }), loneliness)).toBe(
      "Loneliness: judging by the 11 people who answered both times, scores are likely between 1.1 and 1.8 points lower after than before on a scale from 3 to 9, where lower is better.",
    );
    const mixed = [
      { pre: 5, post: 6, n: 6 },
      { pre: 6, post: 5, n: 4 },
    ];
    const words = describeChange(summaryFor({ pairs: mixed }), loneliness, 5);
    expect(words).toContain(
      "we cannot tell whether scores changed. Judging by the 10 people who answered both times, anything from 0.5 points lower to 0.9 points higher is likely",
    );
    expect(words).toContain("one person can move these numbers a lot");
  });
  test("hundredths on a scale whose steps are finer than one point", () => {
    const pairs = lower.map(({ pre, post, n }) => ({ pre: pre / 4, post: post / 4, n }));
    const fine = { ...loneliness, range: [0.75, 2.25], step: 0.25 } as const;
    expect(describeMeanChange(summaryFor({ pairs }), fine)).toContain(
      "0.22 points lower after than before on a scale from 0.75 to 2.25, where lower is better (likely between 0.15 and 0.28 lower)",
    );
  });
  test("that all changed alike, or not at all, where there is no spread", () => {
    const shift = summaryFor({
      pairs: [
        { pre: 5, post: 4, n: 6 },
        { pre: 7, post: 6, n: 3 },
      ],
    });
    expect(describeMeanChange(shift, loneliness)).toContain(
      "everyone who answered both times scored exactly 1.0 points lower",
    );
    expect(describeMeanChange(summaryFor({ pairs: [{ pre: 5, post: 5, n: 9 }] }), loneliness)).toContain(
      "had the same score",
    );
  });
  test("why a stratum is hidden", () => {
    const hidden = { kind: "suppressed", reason: "would_reveal_another" } as const;
    expect(describeChange(hidden, loneliness, 10)).toBe(
      "Hidden to protect people: showing this could reveal the answers of fewer than 10 people.",
    );
  });
  test("the team how many more people it takes, and never how many there are", () => {
    const hidden = { kind: "suppressed", reason: "too_few_people", needs: 2 } as const;
    expect(describeChange(hidden, loneliness, 5)).toBe(
      "Hidden to protect people: fewer than 5 answered both times. 2 more people are needed before this can be shown.",
    );
    expect(describeChange({ ...hidden, needs: 5 }, loneliness, 5)).toBe(
      "No data: nobody has answered both times yet.",
    );
  });
  test("a comparison group, where there is one, and what it does not show either", () => {
    const summary = summaryFor({ pairs: lower });
    const comparison = { n: 20 } as Comparison;
    const detail = { ...({} as StratumDetail), comparison };
    expect(describeChange({ ...summary, detail }, loneliness, 5)).toContain(
      "The program and the comparison group may differ",
    );
    const hidden = { kind: "suppressed", reason: "too_few_people" } as const;
    const unseen = { ...detail, comparison: hidden };
    expect(describeChange({ ...summary, detail: unseen }, loneliness, 5)).toContain(
      " This cannot show that the program was the cause.",
    );
  });
  test("how many answered both times, where how many answered before is hidden", () => {
    const summary = summaryFor({ pairs: lower });
    const hidden = {
      ...summary,
      n: { ...summary.n, pre: { kind: "suppressed", reason: "would_reveal_another" } as const },
    };
    expect(describeChange(hidden, loneliness, 10)).toContain("31 people answered both times.");
  });
});

test("describeGroupChange(group, stratum, measure) names the group, also of people without one", () => {
  const summary = summaryFor({ pairs: lower });
  expect(describeGroupChange("North", summary, loneliness, 5)).toMatch(
    /^Loneliness, North: people who answered both times scored 0\.9 points lower/,
  );
  expect(describeGroupChange(null, summary, loneliness, 5)).toMatch(/^Loneliness, group not given: /);
  const hidden = { kind: "suppressed", reason: "too_few_people" } as const;
  expect(describeGroupChange("North", hidden, loneliness, 10)).toBe(
    "North. Hidden to protect people: fewer than 10 answered both times.",
  );
});
