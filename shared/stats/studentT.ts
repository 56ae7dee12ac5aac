import { confidence, type Estimate, type NotEstimable, notEstimable } from "./estimate";
import { pooledSpread } from "./pooledSpread";
import { tQuantile, twoSidedP } from "./tDistribution";
import type { Weighted } from "./weighted";
import type { TwoSampleT } from "./welchT";

/**
 * Student's t test of two separate groups of people, which takes their spread to be the same. Welch's test
 * (`welchT`) does not, and is what the product shows; this one is for those who ask for it.
 *
 *     t = (mean₁ − mean₂) / (sd · √(1/n₁ + 1/n₂)),   df = n₁ + n₂ − 2,   sd pooled
 *
 * @param first, second  Values of different people, in the same unit.
 * @returns Direction is first minus second. `notEstimable` with `too_few` when a side is empty or both have
 *   one person, `no_spread` when neither side has any.
 * @see Student (1908), Biometrika 6, 1–25. Checked against R's `t.test(var.equal = TRUE)`.
 */
export function studentT(first: Weighted, second: Weighted): TwoSampleT | NotEstimable {
  const pooled = pooledSpread(first, second);
  if ("kind" in pooled) return notEstimable(pooled.reason, pooled.n);
  const { difference, sd, df, inverse, n } = pooled;
  const t = difference / (sd * Math.sqrt(inverse));
  return { kind: "test", method: "student_t", t, df, p: twoSidedP(t, df), n };
}

/**
 * The difference of the means of two separate groups of people, with Student's 95% interval.
 *
 *     mean₁ − mean₂ ± t(0.975, n₁ + n₂ − 2) · sd · √(1/n₁ + 1/n₂),   sd pooled
 *
 * @param first, second  Values of different people, in the same unit.
 * @returns First minus second, in the unit of the values. `notEstimable` as `studentT`, the difference
 *   itself in `value` where both sides have somebody.
 * @see Student (1908), Biometrika 6, 1–25. Checked against R's `t.test(var.equal = TRUE)`.
 */
export function studentDifference(first: Weighted, second: Weighted): Estimate {
  const pooled = pooledSpread(first, second);
  if ("kind" in pooled) return pooled;
  const { difference, sd, df, inverse, n } = pooled;
  const half = tQuantile((1 + confidence) / 2, df) * sd * Math.sqrt(inverse);
  return {
    kind: "estimate",
    method: "student_difference",
    value: difference,
    low: difference - half,
    high: difference + half,
    n,
  };
}
