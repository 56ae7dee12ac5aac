import { describe, expect, test } from "vitest";
import type { ChangeTable } from "#shared/change/changeTable";
import { disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { flowOf } from "#shared/outcomes/flow";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeFlow, describeLoss, describeNotTheSame } from "#shared/reports/attritionWording";
import { describeCrossing } from "#shared/reports/crossingWording";
import { describeItem } from "#shared/reports/itemWording";
import { describeReliable } from "#shared/reports/movementWording";
import { describeNorms } from "#shared/reports/normWording";
import { describeCrowdedEnd, describeNotices } from "#shared/reports/noticeWording";
import { describeAsOf, describeOutlook } from "#shared/reports/releaseWording";
import { loneliness } from "./disclosed";
import { englishTexts, subscaleFor } from "./everySentence";

const spread = [
  { pre: 9, post: 5, n: 6 },
  { pre: 7, post: 6, n: 15 },
  { pre: 6, post: 6, n: 10 },
];
const table: ChangeTable = {
  pairs: spread,
  preOnly: [{ score: 9, n: 17 }],
  postOnly: [{ score: 4, n: 6 }],
  anonymous: { pre: [], post: [{ score: 4, n: 5 }] },
  enrolled: 60,
};

function answerFor(direction: "higher_worse" | "higher_better") {
  const subscale = subscaleFor(direction, englishTexts, { reliability: true, fine: false });
  const question = {
    instrument: "ucla-3",
    subscale: "total",
    pre: "pre",
    post: "post",
    by: [],
    dimensions: [],
  };
  const describe = { subscale, alphaOfData: null };
  const outcome = disclose(
    new UndisclosedOutcome({ ...question, range: [3, 9], describe }, [{ by: {}, table }]),
    "team",
  );
  const { overall } = outcome;
  if (isSuppressed(overall) || !overall.detail) throw new Error("too few people in this test");
  return { outcome, overall, detail: overall.detail };
}

describe("what is better follows the scale", () => {
  test("describeReliable(reliable) counts a fall as better where lower is better, and as worse where it is not", () => {
    const lower = describeReliable(answerFor("higher_worse").detail.reliable, loneliness);
    expect(lower[0]).toBe(
      "6 people of 31 scored clearly better after than before, 25 about the same, and 0 clearly worse.",
    );
    expect(lower[2]).toContain("reliability (alpha) of 0.72 from Hughes et al. (2004), not yet checked");
    const higher = describeReliable(answerFor("higher_better").detail.reliable, loneliness);
    expect(higher[0]).toBe(
      "0 people of 31 scored clearly better after than before, 25 about the same, and 6 clearly worse.",
    );
    expect(describeReliable({ kind: "notAvailable", reason: "no_reliability" }, loneliness)).toHaveLength(1);
    expect(describeReliable({ kind: "notAvailable", reason: "hidden" }, loneliness)).toEqual([
      "How many people scored clearly better or worse is hidden to protect people.",
    ]);
  });
  test("describeCrowdedEnd(end) names the best and the worst score", () => {
    const share = { kind: "share", people: 8, of: 31, value: 8 / 31, low: 0.1, high: 0.4 } as const;
    const floor = { wave: "pre", end: "floor", score: 3, share } as const;
    expect(describeCrowdedEnd(floor, loneliness)).toBe(
      "8 of 31 people (26%) already had the best possible score, 3, before: they could not score better after.",
    );
    expect(describeCrowdedEnd(floor, { ...loneliness, direction: "higher_better" })).toContain("worst");
    expect(describeCrowdedEnd(floor, { ...loneliness, direction: "neutral" })).toContain("lowest");
  });
  test("describeNotices(detail) tells of a selected start", () => {
    expect(describeNotices(answerFor("higher_worse").detail, loneliness)).toEqual([
      "Nearly everybody began in the band “lonely” or worse, from 6 to 9.",
      "People picked at one end of a scale tend to score nearer the middle the next time, whatever happens between. Part of the change may be just that.",
    ]);
  });
});

test("describeCrossing(crossing) names the line and its source, the shares, the change and who moved", () => {
  const { crossings } = answerFor("higher_worse").detail;
  const [indicator, band] = crossings.map((crossing) => describeCrossing(crossing));
  expect(indicator?.[0]).toBe("“lonely” means a score from 8 to 9 (source: Hughes et al. (2004)).");
  expect(band).toEqual([
    "The band “lonely” begins here: scores from 6 to 9 (source: Hughes et al. (2004)).",
    "Before, 31 of 31 people (100%) were in it; after, 25 of 31 people (81%).",
    "The share was 19 percentage points lower after than before (likely between 4 and 36 lower).",
    "6 people moved out of it and 0 people moved in.",
    "A cut-off is a line on a scale. It does not say whether somebody is ill.",
  ]);
});

describe("who is missing", () => {
  const { outcome, detail } = answerFor("higher_worse");

  test("describeFlow(flow) goes step by step", () => {
    expect(describeFlow(flowOf(outcome).overall, 5)).toEqual([
      "60 people were enrolled.",
      "48 people answered before.",
      "37 people answered after.",
      "31 people answered both times.",
    ]);
    const overall = flowOf(outcome).overall;
    expect(describeFlow({ ...overall, enrolled: null, enrolledUpTo: 70 } as typeof overall, 10)[0]).toBe(
      "At most 70 people were enrolled.",
    );
    const hidden = { kind: "suppressed", reason: "too_few_people" } as const;
    expect(describeFlow(hidden, 10)[0]).toContain("fewer than 10");
  });
  test("describeLoss(attrition) says that those who left had begun higher, not lower", () => {
    const words = describeLoss(detail.attrition, loneliness);
    expect(words).toEqual([
      "More than one in five was lost: 17 of 48 people (35%) who answered before did not answer after.",
      "They had begun 1.9 points higher than those who stayed (likely between 1.5 and 2.3 higher).",
      "So the change of those who stayed may not be the change of everybody.",
    ]);
  });
  test("describeNotTheSame(attrition) keeps those who answered once apart", () => {
    expect(describeNotTheSame(detail.attrition)).toEqual([
      "17 people answered only before.",
      "6 people answered only after.",
      "They are not the same people, so a difference between them is not a change.",
      "5 of these answers came without a code, so nobody could match them.",
    ]);
  });
});

describe("answers to one question", () => {
  const share = (people: number) =>
    ({ kind: "share", people, of: 31, value: people / 31, low: 0, high: 1 }) as const;
  const missing = { notAsked: 3, notAnswered: 4, prefersNotToSay: 2, other: 0 };
  const balance = (low: number, high: number) =>
    ({
      kind: "estimate",
      method: "up_or_half_same_tango",
      value: (low + high) / 2,
      low,
      high,
      n: 31,
    }) as const;
  const figures = {
    n: 31,
    stack: { pre: [], post: [] },
    up: share(12),
    same: share(14),
    down: share(5),
    missing: { pre: missing, post: missing },
  };

  test("describeItem(figures) counts up, same and down, and weighs up against down", () => {
    const [counts, up] = describeItem({ ...figures, upOrHalfSame: balance(0.52, 0.7) }, 5);
    expect(counts).toBe(
      "12 people of 31 gave a higher answer after than before, 14 the same, and 5 a lower one.",
    );
    expect(up).toBe("More people moved up than down, by more than chance makes likely.");
    expect(describeItem({ ...figures, upOrHalfSame: balance(0.3, 0.48) }, 5)[1]).toContain(
      "moved down than up",
    );
    expect(describeItem({ ...figures, upOrHalfSame: balance(0.45, 0.7) }, 5)[1]).toContain("cannot tell");
  });
});

test("describeNorms(norms) names population, country, year and way of asking, and how to read it", () => {
  const norm = {
    population: "Adults",
    country: "England",
    year: "2021/22",
    source: "ONS",
    verified: true,
  } as const;
  expect(describeNorms([{ ...norm, mode: "self", mean: 7.45 }])).toEqual([
    "A mean elsewhere: 7.45. Adults, England, 2021/22, asked on a form (source: ONS).",
    "Those are other people, at another time. It is a landmark, not a goal.",
  ]);
  expect(describeNorms([{ ...norm, mode: "self", percent: 6, indicator: "unknown" }])).toEqual([]);
});

test("describeAsOf(asOf, answer) speaks only of a row that is older than the rest", () => {
  const release = { id: 2, cutAt: "2026-03-03T10:00:00Z" };
  const of = (id: number) => ({ release: id, cutAt: "2026-01-05T10:00:00Z" });
  expect(describeAsOf(of(2), { release, preview: false })).toBe(null);
  expect(describeAsOf(of(1), { release, preview: false })).toBe("Kept from the release of 5 January 2026.");
  expect(describeAsOf(of(2), { release, preview: true })).toBe("Kept from the release of 5 January 2026.");
  expect(describeAsOf({ release: null, cutAt: null }, { release, preview: true })).toBe(null);
  expect(describeOutlook({ becomes: "hidden", needs: 1, asOf: null })).toContain(
    "1 more person needs to answer",
  );
});
