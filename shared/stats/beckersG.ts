import { beckersD } from "./beckersD";
import { correctSmallSample } from "./correctSmallSample";
import type { Estimate } from "./estimate";
import type { WeightedPair } from "./pairs";

/**
 * Becker's g: the mean change in standard deviations of the scores before, with the small-sample
 * correction, its interval corrected by the same factor.
 *
 *     g = J(n − 1) · d
 *
 * @param pairs  The people who have both scores.
 * @returns In standard deviations of the scores before (no unit), positive when scores rose. `notEstimable` as
 *   beckersD, and with `too_few` under 3 people, where the correction is 0.
 * @see Hedges (1981), Journal of Educational Statistics 6, 107–128; beckersD.ts.
 */
export function beckersG(pairs: readonly WeightedPair[]): Estimate {
  return correctSmallSample(beckersD(pairs), "beckers_g");
}
