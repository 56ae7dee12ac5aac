import { cohensDavMeanOfSds } from "./cohensDavMeanOfSds";
import { correctSmallSample } from "./correctSmallSample";
import type { Estimate } from "./estimate";
import type { WeightedPair } from "./pairs";

/**
 * Hedges' g_av in its other form: the mean change over the mean of both standard deviations, with the
 * small-sample correction, its interval corrected by the same factor.
 *
 *     g = J(n − 1) · d
 *
 * @param pairs  The people who have both scores.
 * @returns In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` as
 *   cohensDavMeanOfSds, and with `too_few` under 3 people, where the correction is 0.
 * @see Hedges (1981), Journal of Educational Statistics 6, 107–128; cohensDavMeanOfSds.ts.
 */
export function hedgesGavMeanOfSds(pairs: readonly WeightedPair[]): Estimate {
  return correctSmallSample(cohensDavMeanOfSds(pairs), "hedges_g_av_mean_of_sds");
}
