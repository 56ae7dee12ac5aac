import { type Estimate, notEstimable } from "./estimate";
import { hedgesCorrection } from "./hedgesCorrection";

/**
 * Hedges' correction of a paired effect size: d and its limits, each times J.
 *
 *     g = J(n − 1) · d
 *
 * @param d       Of the n people who have both scores.
 * @param method  What the corrected figure is called, such as `hedges_g_z`.
 * @returns In the unit of d. `notEstimable` as d, and with `too_few` under 3 people, where J is 0.
 * @see Hedges (1981), Journal of Educational Statistics 6, 107–128.
 */
export function correctSmallSample(d: Estimate, method: string): Estimate {
  if (d.n < 3) return notEstimable("too_few", d.n);
  const J = hedgesCorrection(d.n - 1);
  if (d.kind === "notEstimable") {
    return d.value === undefined ? d : notEstimable(d.reason, d.n, J * d.value);
  }
  return { ...d, method, value: J * d.value, low: J * d.low, high: J * d.high };
}
