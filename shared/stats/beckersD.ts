import { confidenceZ } from "./confidenceZ";
import { type Estimate, notEstimable } from "./estimate";
import { mean } from "./mean";
import { changesOf, preOf, type WeightedPair } from "./pairs";
import { variance } from "./variance";
import { hasSpread, total } from "./weighted";

/**
 * Becker's d: the mean change divided by the standard deviation of the scores before.
 *
 *     d   = mean(change) / sd_pre
 *     se² = s_d² / (s₁²·(n − 1)) + d² / (2·(n − 1)),   d ± 1.96·se
 *
 * It measures against how far people lay apart before anything could have changed that; s_d² is the variance
 * of the changes, s₁² that of the scores before. This standard error does not suppose that both waves spread
 * alike, as Becker's own does, for people at the floor of a scale do not.
 *
 * @param pairs  The people who have both scores.
 * @returns In standard deviations of the scores before (no unit), positive when scores rose. `notEstimable`
 *   with `too_few` under 2 people, `no_spread` when all scores before are equal, or when all changes are
 *   (then d stands in `value`, without an interval).
 * @see Becker (1988), British Journal of Mathematical and Statistical Psychology 41, 257–278; the standard
 *   error: Bonett (2008), Psychological Methods 13, 99–109. Checked against
 *   tests/reference/effect-sizes.json (R).
 */
export function beckersD(pairs: readonly WeightedPair[]): Estimate {
  const changes = changesOf(pairs);
  const n = total(changes);
  const [middle, before, ofChange] = [mean(changes), variance(preOf(pairs)), variance(changes)];
  if (middle === null || before === null || ofChange === null) return notEstimable("too_few", n);
  if (!hasSpread(preOf(pairs))) return notEstimable("no_spread", n);
  const value = middle / Math.sqrt(before);
  if (!hasSpread(changes)) return notEstimable("no_spread", n, value);
  const half = confidenceZ * Math.sqrt((ofChange / before + value ** 2 / 2) / (n - 1));
  return { kind: "estimate", method: "beckers_d", value, low: value - half, high: value + half, n };
}
