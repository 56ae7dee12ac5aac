import { type Estimate, notEstimable } from "./estimate";
import { hedgesCorrection } from "./hedgesCorrection";
import { noncentralityLimits } from "./noncentrality";
import { pooledSpread } from "./pooledSpread";
import type { Weighted } from "./weighted";

/**
 * Cohen's d of two separate groups of people: the difference of their means divided by the spread they share.
 *
 *     d = (mean₁ − mean₂) / sd,   sd pooled: ((n₁ − 1)·v₁ + (n₂ − 1)·v₂) / (n₁ + n₂ − 2) = sd²
 *
 * The interval multiplies the noncentralities that Student's t allows by √(1/n₁ + 1/n₂).
 *
 * @param first, second  Values of different people, in the same unit.
 * @returns In pooled standard deviations (no unit), positive when the first side is higher. `notEstimable`
 *   with `too_few` when a side is empty or both have one person, `no_spread` when neither side has any.
 * @see Cohen (1988), p. 66; Cumming & Finch (2001), Educational and Psychological Measurement 61, 532–574.
 *   Checked against R.
 */
export function cohensDPooled(first: Weighted, second: Weighted): Estimate {
  const pooled = pooledSpread(first, second);
  if ("kind" in pooled) return notEstimable(pooled.reason, pooled.n);
  const { difference, sd, df, inverse, n } = pooled;
  const value = difference / sd;
  const error = Math.sqrt(inverse);
  const { low, high } = noncentralityLimits(value / error, df);
  return { kind: "estimate", method: "cohens_d_pooled", value, low: low * error, high: high * error, n };
}

/**
 * Hedges' g of two separate groups of people: Cohen's pooled d with the small-sample correction, its interval
 * corrected by the same factor.
 *
 *     g = J(n₁ + n₂ − 2) · d
 *
 * @param first, second  Values of different people, in the same unit.
 * @returns As `cohensDPooled`, and `too_few` under 4 people in all, where the correction is 0.
 * @see Hedges (1981), Journal of Educational Statistics 6, 107–128. Checked against R.
 */
export function hedgesGPooled(first: Weighted, second: Weighted): Estimate {
  const d = cohensDPooled(first, second);
  if (d.kind === "notEstimable") return d;
  if (d.n < 4) return notEstimable("too_few", d.n);
  const J = hedgesCorrection(d.n - 2);
  return { ...d, method: "hedges_g_pooled", value: J * d.value, low: J * d.low, high: J * d.high };
}
