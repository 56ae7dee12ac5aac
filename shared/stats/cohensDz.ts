import { type Estimate, notEstimable } from "./estimate";
import { mean } from "./mean";
import { noncentralityLimits } from "./noncentrality";
import { sd } from "./variance";
import { hasSpread, total, type Weighted } from "./weighted";

/**
 * Cohen's d_z: the mean change divided by the standard deviation of the changes.
 *
 *     d_z = mean(change) / sd(change)          sd with n − 1
 *
 * It says how consistent the change is across people. It is not d_av, which divides by the spread of the
 * scores: on R's `sleep` data d_z is 1.28, d_av 0.83. The interval divides the noncentralities that the
 * paired t allows by √n.
 *
 * @param changes  Post minus pre, in points of the subscale, of the people who have both.
 * @returns In standard deviations of change (no unit), positive when scores rose. `notEstimable` with
 *   `too_few` under 2 people, `no_spread` when all changes are equal.
 * @see Cohen (1988), p. 48. Checked against tests/reference/sleep.json (R).
 */
export function cohensDz(changes: Weighted): Estimate {
  const n = total(changes);
  const middle = mean(changes);
  const spread = sd(changes);
  if (middle === null || spread === null) return notEstimable("too_few", n);
  if (!hasSpread(changes)) return notEstimable("no_spread", n);
  const value = middle / spread;
  const { low, high } = noncentralityLimits(value * Math.sqrt(n), n - 1);
  return {
    kind: "estimate",
    method: "cohens_d_z",
    value,
    low: low / Math.sqrt(n),
    high: high / Math.sqrt(n),
    n,
  };
}
