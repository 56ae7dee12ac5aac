import { cohensDz } from "./cohensDz";
import { correctSmallSample } from "./correctSmallSample";
import type { Estimate } from "./estimate";
import type { Weighted } from "./weighted";

/**
 * Hedges' g_z: Cohen's d_z with the small-sample correction, its interval corrected by the
 * same factor.
 *
 *     g_z = J(n − 1) · d_z
 *
 * @param changes  Post minus pre, in points of the subscale, of the people who have both.
 * @returns In standard deviations of change (no unit), positive when scores rose. `notEstimable` as
 *   cohensDz, and with `too_few` under 3 people, where the correction is 0.
 * @see Hedges (1981), Journal of Educational Statistics 6, 107–128; cohensDz.ts.
 */
export function hedgesGz(changes: Weighted): Estimate {
  return correctSmallSample(cohensDz(changes), "hedges_g_z");
}
