import { type Estimate, notEstimable } from "./estimate";
import { mean } from "./mean";
import { noncentralityLimits } from "./noncentrality";
import { changesOf, postOf, preOf, type WeightedPair } from "./pairs";
import { sd } from "./variance";
import { hasSpread, total } from "./weighted";

/**
 * Cohen's d_av in its other form: the mean change divided by the mean of both standard deviations.
 *
 *     d = mean(change) / ((sd_pre + sd_post) / 2)
 *
 * `cohensDav` divides by the root of the mean variance, which is never smaller, so this d is never nearer
 * to 0; where both waves spread alike they are the same. The interval is made as there: the noncentralities
 * that the paired t allows, times the standard error of the mean change over the divisor,
 *
 *     (sd(change) / √n) / ((sd_pre + sd_post) / 2)
 *
 * @param pairs  The people who have both scores.
 * @returns In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` with
 *   `too_few` under 2 people, `no_spread` when neither wave has spread, or when all changes are equal (then d
 *   stands in `value`, without an interval).
 * @see Cumming (2012), Understanding the New Statistics, p. 291; Lakens (2013), Frontiers in Psychology 4,
 *   863, eq. 10; the interval by analogy with Algina & Keselman (2003). Checked against
 *   tests/reference/effect-sizes.json (R).
 */
export function cohensDavMeanOfSds(pairs: readonly WeightedPair[]): Estimate {
  const changes = changesOf(pairs);
  const n = total(changes);
  const middle = mean(changes);
  const [before, after, ofChange] = [sd(preOf(pairs)), sd(postOf(pairs)), sd(changes)];
  if (middle === null || before === null || after === null || ofChange === null) {
    return notEstimable("too_few", n);
  }
  if (!hasSpread(preOf(pairs)) && !hasSpread(postOf(pairs))) return notEstimable("no_spread", n);
  const divisor = (before + after) / 2;
  const value = middle / divisor;
  if (!hasSpread(changes)) return notEstimable("no_spread", n, value);
  const error = ofChange / Math.sqrt(n);
  const { low, high } = noncentralityLimits(middle / error, n - 1);
  const factor = error / divisor;
  return {
    kind: "estimate",
    method: "cohens_d_av_mean_of_sds",
    value,
    low: low * factor,
    high: high * factor,
    n,
  };
}
