import { cohensDav } from "./cohensDav";
import { type Estimate, notEstimable } from "./estimate";
import { hedgesCorrection } from "./hedgesCorrection";
import type { WeightedPair } from "./pairs";

/**
 * Hedges' g_av: Cohen's d_av with the small-sample correction, its interval corrected by the same factor.
 *
 *     g_av = J(n − 1) · d_av
 *
 * @param pairs  The people who have both scores.
 * @returns In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` as
 *   d_av, and with `too_few` under 3 people, where the correction is 0.
 * @see Hedges (1981), Journal of Educational Statistics 6, 107–128; Lakens (2013), Frontiers in Psychology 4, 863.
 */
export function hedgesGav(pairs: readonly WeightedPair[]): Estimate {
  const d = cohensDav(pairs);
  if (d.n < 3) return notEstimable("too_few", d.n);
  const J = hedgesCorrection(d.n - 1);
  if (d.kind === "notEstimable") {
    return d.value === undefined ? d : notEstimable(d.reason, d.n, J * d.value);
  }
  return { ...d, method: "hedges_g_av", value: J * d.value, low: J * d.low, high: J * d.high };
}
