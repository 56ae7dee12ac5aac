import { cohensDav } from "./cohensDav";
import { correctSmallSample } from "./correctSmallSample";
import type { Estimate } from "./estimate";
import type { WeightedPair } from "./pairs";

/**
 * Hedges' g_av: Cohen's d_av with the small-sample correction, its interval corrected by the
 * same factor.
 *
 *     g_av = J(n − 1) · d_av
 *
 * @param pairs  The people who have both scores.
 * @returns In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` as
 *   cohensDav, and with `too_few` under 3 people, where the correction is 0.
 * @see Hedges (1981), Journal of Educational Statistics 6, 107–128; cohensDav.ts.
 */
export function hedgesGav(pairs: readonly WeightedPair[]): Estimate {
  return correctSmallSample(cohensDav(pairs), "hedges_g_av");
}
