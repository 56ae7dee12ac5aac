import { confidenceZ } from "./confidenceZ";
import { lineOf } from "./correlation";
import { type Estimate, notEstimable } from "./estimate";
import { mean } from "./mean";
import { changesOf, type WeightedPair } from "./pairs";
import { sd } from "./variance";
import { hasSpread, total } from "./weighted";

/**
 * Cohen's d_rm: d_z brought back to the spread of the scores by the correlation of both waves.
 *
 *     d_rm = d_z · √(2·(1 − r))
 *     se²  = (1/n + d_rm²/(2n)) · 2·(1 − r),   d_rm ± 1.96·se
 *
 * Where both waves spread alike it is d_av. With unequal spreads it is nearer to 0, and where all people lie
 * on one rising line both the formula and its interval are 0 whatever the change (two people always lie on a
 * line): R says so too, and it is no figure to show alone.
 *
 * @param pairs  The people who have both scores.
 * @returns In standard deviations of the scores (no unit), positive when scores rose. `notEstimable` with
 *   `too_few` under 2 people, `no_spread` when a wave or the changes have no spread.
 * @see Morris & DeShon (2002), Psychological Methods 7, 105–125; Lakens (2013), Frontiers in Psychology 4,
 *   863, eq. 9; Borenstein et al. (2009), Introduction to Meta-Analysis, eq. 4.28.
 */
export function cohensDrm(pairs: readonly WeightedPair[]): Estimate {
  const changes = changesOf(pairs);
  const n = total(changes);
  const [middle, spread, line] = [mean(changes), sd(changes), lineOf(pairs)];
  if (middle === null || spread === null) return notEstimable("too_few", n);
  if (line === null || !hasSpread(changes)) return notEstimable("no_spread", n);
  // Adding 0 turns −0 into 0.
  const value = (middle / spread) * Math.sqrt(2 * line.lack) + 0;
  const half = confidenceZ * Math.sqrt((1 / n + value ** 2 / (2 * n)) * 2 * line.lack);
  return { kind: "estimate", method: "cohens_d_rm", value, low: value - half, high: value + half, n };
}
