import { describe, expect, test } from "vitest";
import { describeChange, describeMeanChange } from "#shared/reports/wording";
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
      "Loneliness: people who answered both times scored 0.9 points lower after than before, on a scale from 3 to 9 (likely between 0.6 and 1.1 lower). " +
        "Lower scores are better on this scale. " +
        "31 of the 48 people who answered before also answered after. We do not know how scores changed for the others. " +
        "This cannot show that the program was the cause.",
    );
  });
  test("the direction of the scale in words, and nothing where neither end is better", () => {
    const summary = summaryFor({ pairs: lower });
    expect(describeChange(summary, { ...loneliness, direction: "higher_better" }, 5)).toContain(
      "Higher scores are better",
    );
    expect(describeChange(summary, { ...loneliness, direction: "neutral" }, 5)).not.toContain("better");
    expect(describeChange(summary, loneliness, 5)).toContain(
      "All 31 people who answered before also answered after.",
    );
  });
  test("that we cannot tell where the interval holds 0", () => {
    const pairs = [
      { pre: 5, post: 6, n: 6 },
      { pre: 6, post: 5, n: 4 },
    ];
    expect(describeMeanChange(summaryFor({ pairs }), loneliness)).toBe(
      "Loneliness: we cannot tell whether scores changed. People who answered both times scored 0.2 points higher after than before, on a scale from 3 to 9, likely between 0.5 lower and 0.9 higher, so there may have been no change.",
    );
    const even = pairs.map((pair) => ({ ...pair, n: 5 }));
    expect(describeMeanChange(summaryFor({ pairs: even }), loneliness)).toContain(
      "scored about the same after as before",
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
  test("how many answered both times, where how many answered before is hidden", () => {
    const summary = summaryFor({ pairs: lower });
    const hidden = {
      ...summary,
      n: { ...summary.n, pre: { kind: "suppressed", reason: "would_reveal_another" } as const },
    };
    expect(describeChange(hidden, loneliness, 10)).toContain("31 people answered both times.");
  });
});
