import { confidence, type Estimate, type NotEstimable, notEstimable } from "./estimate";
import { mean } from "./mean";
import { tQuantile, twoSidedP } from "./tDistribution";
import { variance } from "./variance";
import { hasSpread, total, type Weighted } from "./weighted";

/** A t test of two separate lists of people. */
export interface TwoSampleT {
  kind: "test";
  method: "welch_t" | "student_t";
  /** Positive when the first list is higher. */
  t: number;
  df: number;
  /** Two-sided. */
  p: number;
  /** Both lists together. */
  n: number;
}

/**
 * Welch's t test: whether the means of two separate groups of people differ, without assuming that both
 * spread equally.
 *
 *     t  = (mean₁ − mean₂) / √(v₁/n₁ + v₂/n₂)
 *     df = (v₁/n₁ + v₂/n₂)² / ( (v₁/n₁)²/(n₁ − 1) + (v₂/n₂)²/(n₂ − 1) )
 *
 * @param first, second  Values of different people, in the same unit; v is their variance with n − 1.
 * @returns Direction is first minus second. `notEstimable` with `too_few` under 2 people on either side,
 *   `no_spread` when neither side has any (R: "data are essentially constant").
 * @see Welch (1947), Biometrika 34, 28–35; Satterthwaite (1946), Biometrics Bulletin 2, 110–114. Checked
 *   against R's `t.test`.
 */
export function welchT(first: Weighted, second: Weighted): TwoSampleT | NotEstimable {
  const found = compare(first, second);
  if ("kind" in found) return notEstimable(found.reason, found.n);
  const { difference, error, df, n } = found;
  const t = difference / error;
  return { kind: "test", method: "welch_t", t, df, p: twoSidedP(t, df), n };
}

/**
 * The difference of the means of two separate groups of people, with Welch's 95% interval.
 *
 *     mean₁ − mean₂ ± t(0.975, df) · √(v₁/n₁ + v₂/n₂),   df as in `welchT`
 *
 * @param first, second  Values of different people, in the same unit.
 * @param method         What this difference is called where it is shown.
 * @returns First minus second, in the unit of the values. `notEstimable` as `welchT`, the difference itself
 *   in `value` where both sides have somebody.
 * @see Welch (1947), Biometrika 34, 28–35. Checked against R's `t.test`.
 */
export function welchDifference(first: Weighted, second: Weighted, method = "welch_difference"): Estimate {
  const found = compare(first, second);
  if ("kind" in found) return found;
  const { difference, error, df, n } = found;
  const half = tQuantile((1 + confidence) / 2, df) * error;
  return { kind: "estimate", method, value: difference, low: difference - half, high: difference + half, n };
}

interface Compared {
  difference: number;
  /** The standard error of the difference. */
  error: number;
  df: number;
  n: number;
}

function compare(first: Weighted, second: Weighted): Compared | NotEstimable {
  const [n1, n2] = [total(first), total(second)];
  const n = n1 + n2;
  const [mean1, mean2] = [mean(first), mean(second)];
  if (mean1 === null || mean2 === null) return notEstimable("too_few", n);
  const difference = mean1 - mean2;
  const [variance1, variance2] = [variance(first), variance(second)];
  if (variance1 === null || variance2 === null) return notEstimable("too_few", n, difference);
  if (!hasSpread(first) && !hasSpread(second)) return notEstimable("no_spread", n, difference);
  const squared = variance1 / n1 + variance2 / n2;
  // The same df, written with the share of the first side: nothing is squared that could vanish.
  const share = variance1 / n1 / squared;
  const df = 1 / (share ** 2 / (n1 - 1) + (1 - share) ** 2 / (n2 - 1));
  return { difference, error: Math.sqrt(squared), df, n };
}
