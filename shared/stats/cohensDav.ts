import { type Estimate, notEstimable } from "./estimate";
import { mean } from "./mean";
import { noncentralityLimits } from "./noncentrality";
import { changesOf, postOf, preOf, type WeightedPair } from "./pairs";
import { variance } from "./variance";
import { hasSpread, total } from "./weighted";

/**
 * Cohen's d_av: the mean change divided by the spread of the scores, the root of the mean of both variances.
 *
 *     d_av = mean(change) / √((sd_pre² + sd_post²) / 2)
 *
 * It says how large the change is against how far people lie apart. (Another d_av divides by the mean of the
 * two standard deviations; this is not it.) The interval is that of Algina and Keselman: the noncentralities
 * that the paired t allows, times
 *
 *     √( 2·(s₁² + s₂² − 2·s₁₂) / (n·(s₁² + s₂²)) ),   where s₁² + s₂² − 2·s₁₂ is the variance of the changes
 *
 * @param pairs  The people who have both scores.
 * @returns In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` with
 *   `too_few` under 2 people, `no_spread` when neither wave has spread (then there is no d_av) or when all
 *   changes are equal (then d_av stands in `value`, without an interval).
 * @see Algina & Keselman (2003), Educational and Psychological Measurement 63, 537–553. Checked against
 *   tests/reference/sleep.json (R).
 */
export function cohensDav(pairs: readonly WeightedPair[]): Estimate {
  const changes = changesOf(pairs);
  const n = total(changes);
  const middle = mean(changes);
  const [before, after, ofChange] = [variance(preOf(pairs)), variance(postOf(pairs)), variance(changes)];
  if (middle === null || before === null || after === null || ofChange === null) {
    return notEstimable("too_few", n);
  }
  if (!hasSpread(preOf(pairs)) && !hasSpread(postOf(pairs))) return notEstimable("no_spread", n);
  const value = middle / Math.sqrt((before + after) / 2);
  if (!hasSpread(changes)) return notEstimable("no_spread", n, value);
  const { low, high } = noncentralityLimits(middle / Math.sqrt(ofChange / n), n - 1);
  const factor = Math.sqrt((2 * ofChange) / (n * (before + after)));
  return { kind: "estimate", method: "cohens_d_av", value, low: low * factor, high: high * factor, n };
}
