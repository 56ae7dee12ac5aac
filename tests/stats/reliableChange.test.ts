import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notEstimable } from "#shared/stats/estimate";
import { changesOf, preOf } from "#shared/stats/pairs";
import { reliableChange } from "#shared/stats/reliableChange";
import { baselineOf, near, pairsOf, readVectors, strataOf } from "./vectorStrata";

interface Rci {
  reliability: number;
  sd_pre_used: number;
  sem: number;
  s_diff: number;
  smallest_reliable_change: number;
  n: number;
  n_reliably_increased: number;
  n_reliably_decreased: number;
  n_no_reliable_change: number;
}
const variants = ["rci_sd_of_paired_pre", "rci_sd_of_all_pre_total_sample"] as const;
const strata = strataOf(readVectors<Partial<Record<(typeof variants)[number], Rci | null>>>());

describe.skipIf(strata.length === 0)("reliableChange(changes, …) agrees with R", () => {
  test("in every stratum that R has judged, by the spread of the paired and of all", () => {
    for (const variant of variants) {
      expect(strata.filter(({ known }) => known[variant]).length).toBeGreaterThan(30);
    }
  });
  test.each(strata)("$name", ({ rows, everyone, known }) => {
    const pairs = pairsOf(rows);
    for (const [variant, baseline] of [
      ["rci_sd_of_paired_pre", preOf(pairs)],
      ["rci_sd_of_all_pre_total_sample", baselineOf(everyone)],
    ] as const) {
      const answer = reliableChange(changesOf(pairs), { baseline, reliability: 0.72 });
      const expected = known[variant];
      if (!expected) {
        expect(answer.kind).toBe("notEstimable");
        continue;
      }
      if (answer.kind !== "reliableChange") throw new Error("R has judged it");
      near(answer.reliability, expected.reliability);
      near(answer.sd, expected.sd_pre_used);
      near(answer.sem, expected.sem);
      near(answer.sDiff, expected.s_diff);
      near(answer.band, expected.smallest_reliable_change);
      const { rose, same, fell, n } = answer;
      expect({ rose, same, fell, n }).toEqual({
        rose: expected.n_reliably_increased,
        same: expected.n_no_reliable_change,
        fell: expected.n_reliably_decreased,
        n: expected.n,
      });
    }
  });
});

describe("reliableChange(changes, { baseline, reliability })", () => {
  test("is the worked example: sd 7.5 and reliability 0.8 make a standard error of 4.74 points", () => {
    // Jacobson & Truax (1991), p. 14, use S = 7.5 and r = .80: S_E = 3.35, S_diff = 4.74; 47.5 to 32.5 is −3.16.
    const answer = reliableChange([[-15, 1]], {
      baseline: [
        [-7.5, 1],
        [0, 1],
        [7.5, 1],
      ],
      reliability: 0.8,
    });
    if (answer.kind !== "reliableChange") throw new Error("it exists");
    expect([answer.sd, answer.sem.toFixed(2), answer.sDiff.toFixed(2)]).toEqual([7.5, "3.35", "4.74"]);
    expect((-15 / answer.sDiff).toFixed(2)).toBe("-3.16");
    expect(answer).toMatchObject({ rose: 0, same: 0, fell: 1, n: 1 });
  });
  test("calls a change of exactly the band not reliable", () => {
    // sd 2.5 and reliability 0.68 make S_diff 2 without rounding: the band is 3.92 points.
    const answer = reliableChange(
      [
        [3.92, 3],
        [3.93, 2],
        [-3.92, 1],
        [-4, 1],
      ],
      {
        baseline: [
          [-2.5, 1],
          [0, 1],
          [2.5, 1],
        ],
        reliability: 0.68,
      },
    );
    expect(answer).toMatchObject({ sDiff: 2, rose: 2, same: 4, fell: 1, n: 7 });
  });
  test("without any error every change is reliable", () => {
    const answer = reliableChange(
      [
        [1, 2],
        [0, 3],
        [-1, 4],
      ],
      {
        baseline: [
          [3, 1],
          [4, 1],
        ],
        reliability: 1,
      },
    );
    expect(answer).toMatchObject({ band: 0, rose: 2, same: 3, fell: 4 });
  });
  test("declines without changes, without a spread and without a baseline", () => {
    const baseline = [
      [3, 4],
      [5, 1],
    ] as const;
    expect(reliableChange([], { baseline, reliability: 0.7 })).toEqual(notEstimable("too_few", 0));
    expect(reliableChange([[1, 2]], { baseline: [[5, 9]], reliability: 0.7 })).toEqual(
      notEstimable("no_spread", 2),
    );
    expect(reliableChange([[1, 2]], { baseline: [[5, 1]], reliability: 0.7 })).toEqual(
      notEstimable("too_few", 2),
    );
  });
  test.each([-0.1, 1.01, Number.NaN])("refuses a reliability of %d", (reliability) => {
    expect(() =>
      reliableChange([[1, 2]], {
        baseline: [
          [3, 1],
          [4, 1],
        ],
        reliability,
      }),
    ).toThrow(RangeError);
  });
});

test("reliableChange: everybody is counted once, order and writing out change nothing, swapping waves swaps", () => {
  const weighted = fc.array(fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 0, max: 30 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(
      weighted,
      weighted,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (changes, baseline, reliability) => {
        const answer = reliableChange(changes, { baseline, reliability });
        const written = changes.flatMap(([change, n]) =>
          Array.from({ length: n }, () => [change, 1] as const),
        );
        expect(reliableChange(written.reverse(), { baseline: [...baseline].reverse(), reliability })).toEqual(
          answer,
        );
        if (answer.kind !== "reliableChange") return;
        expect(Object.values(answer).every((part) => typeof part === "string" || Number.isFinite(part))).toBe(
          true,
        );
        expect(answer.rose + answer.same + answer.fell).toBe(answer.n);
        const swapped = reliableChange(
          changes.map(([change, n]) => [-change, n] as const),
          { baseline, reliability },
        );
        expect(swapped).toMatchObject({ rose: answer.fell, fell: answer.rose, same: answer.same });
      },
    ),
  );
});
