import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutoffCrossing } from "#shared/stats/cutoffCrossing";
import { notEstimable } from "#shared/stats/estimate";
import { mcnemar } from "#shared/stats/mcnemar";
import { countCases } from "#shared/stats/pairedCases";
import { pairedDifference } from "#shared/stats/pairedDifference";
import { near, pairsOf, readVectors, strataOf } from "./vectorStrata";

interface Share {
  est: number;
  wilson95: [number, number];
}
interface Cutoff {
  both: number;
  pre_only: number;
  post_only: number;
  neither: number;
  pre_prop: Share;
  post_prop: Share;
  diff_post_minus_pre: { est: number; newcombe_method10_ci95: [number, number]; phi_used: number };
  mcnemar: Record<"p_exact_binomial" | "p_mid", number> &
    Record<"chi2_corrected" | "p_corrected" | "chi2_uncorrected" | "p_uncorrected", number | null>;
}

const isCase = (score: number) => score >= 6;
const strata = strataOf(readVectors<{ n_paired: number; cutoff?: Cutoff | null }>());

describe.skipIf(strata.length === 0)("cutoffCrossing(pairs, isCase) agrees with R", () => {
  test("in every stratum that R has counted", () => {
    expect(strata.filter(({ known }) => known.cutoff).length).toBeGreaterThan(35);
  });
  test.each(strata)("$name", ({ rows, known: { n_paired, cutoff } }) => {
    const answer = cutoffCrossing(pairsOf(rows), isCase);
    expect(answer.n).toBe(n_paired);
    if (!cutoff) {
      const nobody = notEstimable("too_few", 0);
      expect(answer).toMatchObject({ n: 0, pre: nobody, post: nobody, difference: nobody, mcnemar: nobody });
      return;
    }
    const { both, pre_only: preOnly, post_only: postOnly, neither } = cutoff;
    expect(answer.cases).toEqual({ both, preOnly, postOnly, neither });
    for (const [share, { est, wilson95 }] of [
      [answer.pre, cutoff.pre_prop],
      [answer.post, cutoff.post_prop],
    ] as const) {
      if (share.kind !== "estimate") throw new Error("this share exists");
      near(share.value, est);
      near(share.low, wilson95[0]);
      near(share.high, wilson95[1]);
    }
    const { est, newcombe_method10_ci95, phi_used } = cutoff.diff_post_minus_pre;
    if (answer.difference.kind !== "estimate") throw new Error("the difference exists");
    near(answer.difference.value, est);
    near(answer.difference.low, newcombe_method10_ci95[0]);
    near(answer.difference.high, newcombe_method10_ci95[1]);
    near(answer.difference.phi, phi_used);
    if (answer.mcnemar.kind !== "test") throw new Error("the test exists");
    for (const [found, chi2, p] of [
      [answer.mcnemar.corrected, cutoff.mcnemar.chi2_corrected, cutoff.mcnemar.p_corrected],
      [answer.mcnemar.uncorrected, cutoff.mcnemar.chi2_uncorrected, cutoff.mcnemar.p_uncorrected],
    ] as const) {
      if (found.kind === "test") {
        near(found.chiSquared, chi2 ?? Number.NaN);
        near(found.p, p ?? Number.NaN);
      } else expect([found.reason, chi2, p]).toEqual(["no_spread", null, null]);
    }
    near(answer.mcnemar.exactP, cutoff.mcnemar.p_exact_binomial);
    near(answer.mcnemar.midP, cutoff.mcnemar.p_mid);
  });
});

describe("pairedDifference(cases)", () => {
  test.each([
    [36, 12, 2, 0, "0.0569", "0.3404"],
    [20, 12, 2, 16, "0.0562", "0.3292"],
    [18, 12, 2, 18, "0.0562", "0.3290"],
    [36, 14, 0, 0, "0.1528", "0.4167"],
    [35, 14, 0, 1, "0.1461", "0.4175"],
    [18, 14, 0, 18, "0.1441", "0.3963"],
    [2, 97, 1, 0, "0.8721", "0.9854"],
    [0, 30, 0, 0, "0.8395", "1.0000"],
    [54, 0, 0, 0, "-0.0664", "0.0664"],
    [30, 0, 0, 24, "-0.0358", "0.0358"],
  ])(
    "is the interval of Newcombe's table III for (%d, %d, %d, %d)",
    (both, postOnly, preOnly, neither, low, high) => {
      const answer = pairedDifference({ both, preOnly, postOnly, neither });
      if (answer.kind !== "estimate") throw new Error("the difference exists");
      expect([answer.low.toFixed(4), answer.high.toFixed(4)]).toEqual([low, high]);
    },
  );
});

describe("mcnemar(cases) keeps its digits from single people to millions", () => {
  const { mcnemar: known } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../reference/cutoff.json"), "utf8"),
  ) as { mcnemar: { cases: [number, number, number, number]; [p: string]: number | number[] }[] };

  test.each(known)(
    "$cases",
    ({ cases: [both, preOnly, postOnly, neither], corrected, uncorrected, exact, mid }) => {
      const answer = mcnemar({ both, preOnly, postOnly, neither });
      if (answer.kind !== "test" || answer.corrected.kind !== "test" || answer.uncorrected.kind !== "test")
        throw new Error("all tests exist here");
      near(answer.corrected.p, corrected as number, 1e-11);
      near(answer.uncorrected.p, uncorrected as number, 1e-11);
      near(answer.exactP / (exact as number), 1, 1e-12);
      near(answer.midP / (mid as number), 1, 1e-12);
    },
  );
  test("the tail of 200 people who all crossed the same way is 2⁻¹⁹⁹, not 0", () => {
    expect(mcnemar({ both: 0, preOnly: 0, postOnly: 200, neither: 0 })).toMatchObject({
      exactP: 2 ** -199,
      midP: 2 ** -200,
    });
  });
  test("when nobody crossed there is no χ², and the exact p is 1", () => {
    expect(mcnemar({ both: 5, preOnly: 0, postOnly: 0, neither: 6 })).toMatchObject({
      corrected: notEstimable("no_spread", 11),
      uncorrected: notEstimable("no_spread", 11),
      exactP: 1,
      midP: 1,
    });
  });
});

const score = fc.integer({ min: 3, max: 9 });
const pairs = fc.array(fc.record({ pre: score, post: score, n: fc.integer({ min: 0, max: 400 }) }), {
  maxLength: 12,
});

describe("cutoffCrossing(pairs, isCase), whatever the people,", () => {
  test("does not depend on the order, nor on whether they are counted or written out", () => {
    fc.assert(
      fc.property(pairs, (people) => {
        const answer = cutoffCrossing(people, isCase);
        expect(cutoffCrossing([...people].reverse(), isCase)).toEqual(answer);
        const written = people.flatMap(({ n, ...pair }) =>
          Array.from({ length: n }, () => ({ ...pair, n: 1 })),
        );
        expect(cutoffCrossing(written, isCase)).toEqual(answer);
      }),
      { numRuns: 40 },
    );
  });
  test("turns its difference when the waves are swapped, and when the other side of the cut-off is watched", () => {
    fc.assert(
      fc.property(pairs, (people) => {
        const there = cutoffCrossing(people, isCase);
        const swapped = cutoffCrossing(
          people.map(({ pre, post, n }) => ({ pre: post, post: pre, n })),
          isCase,
        );
        const otherSide = cutoffCrossing(people, (score) => !isCase(score));
        for (const back of [swapped, otherSide]) {
          if (there.difference.kind !== "estimate" || back.difference.kind !== "estimate") continue;
          expect(back.difference.value).toBeCloseTo(-there.difference.value, 12);
          expect(back.difference.low).toBeCloseTo(-there.difference.high, 12);
          expect(back.difference.high).toBeCloseTo(-there.difference.low, 12);
          expect(back.mcnemar).toEqual(there.mcnemar);
        }
      }),
    );
  });
  test("has intervals around their figures within −1 … 1, and p from 0 to 1, the mid-p below the exact", () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2_000_000 }));
    fc.assert(
      fc.property(count, count, count, count, (both, preOnly, postOnly, neither) => {
        const difference = pairedDifference({ both, preOnly, postOnly, neither });
        const tested = mcnemar({ both, preOnly, postOnly, neither });
        if (difference.kind !== "estimate" || tested.kind !== "test") {
          expect(both + preOnly + postOnly + neither).toBe(0);
          return;
        }
        expect(difference.low >= -1 - 1e-12 && difference.low <= difference.value).toBe(true);
        expect(difference.high <= 1 + 1e-12 && difference.high >= difference.value).toBe(true);
        expect(tested.exactP >= 0 && tested.exactP <= 1).toBe(true);
        expect(tested.midP >= 0 && tested.midP <= tested.exactP).toBe(true);
        for (const found of [tested.corrected, tested.uncorrected]) {
          if (found.kind === "test") expect(found.p >= 0 && found.p <= 1).toBe(true);
          else expect(preOnly + postOnly).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("countCases(pairs, isCase) counts people, not rows", () => {
  expect(
    countCases(
      [
        { pre: 6, post: 6, n: 2 },
        { pre: 9, post: 5, n: 3 },
        { pre: 3, post: 7, n: 4 },
        { pre: 5, post: 5, n: 6 },
        { pre: 7, post: 3, n: 1 },
      ],
      isCase,
    ),
  ).toEqual({ both: 2, preOnly: 4, postOnly: 4, neither: 6 });
});
