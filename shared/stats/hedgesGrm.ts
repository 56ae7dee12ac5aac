import { cohensDrm } from "./cohensDrm";
import { correctSmallSample } from "./correctSmallSample";
import type { Estimate } from "./estimate";
import type { WeightedPair } from "./pairs";

/**
 * Hedges' g_rm: Cohen's d_rm with the small-sample correction, its interval corrected by the
 * same factor.
 *
 *     g_rm = J(n − 1) · d_rm
 *
 * @param pairs  The people who have both scores.
 * @returns In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` as
 *   cohensDrm, and with `too_few` under 3 people, where the correction is 0.
 * @see Hedges (1981), Journal of Educational Statistics 6, 107–128; cohensDrm.ts.
 */
export function hedgesGrm(pairs: readonly WeightedPair[]): Estimate {
  return correctSmallSample(cohensDrm(pairs), "hedges_g_rm");
}
