import { confidenceZ } from "./confidenceZ";
import { type Estimate, notEstimable } from "./estimate";
import { changesOf, postOf, preOf, type WeightedPair } from "./pairs";
import { variance } from "./variance";
import { hasSpread, total } from "./weighted";

/**
 * Pearson's correlation of the scores before and after: whether the people who were high before are so after.
 *
 *     r = (s₁² + s₂² − s_d²) / (2·s₁·s₂)
 *
 * with the standard deviations before, after and of the changes, which is the covariance over both standard
 * deviations. The interval is Fisher's: tanh(atanh r ± 1.96/√(n − 3)).
 *
 * @param pairs  The people who have both scores.
 * @returns From −1 to 1 (no unit). `notEstimable` with `too_few` under 2 people, and under 4, where there
 *   is no interval (r stands in `value`); `no_spread` when a wave has no spread, and when all people lie on
 *   one line (r is 1 or −1, in `value`).
 * @see Fisher (1921), Metron 1, 3–32. Checked against R's `cor`.
 */
export function correlation(pairs: readonly WeightedPair[]): Estimate {
  const n = total(changesOf(pairs));
  if (n < 2) return notEstimable("too_few", n);
  const line = lineOf(pairs);
  if (line === null) return notEstimable("no_spread", n);
  const value = line.r;
  if (Math.abs(value) === 1) return notEstimable("no_spread", n, value);
  if (n < 4) return notEstimable("too_few", n, value);
  const [middle, half] = [Math.atanh(value), confidenceZ / Math.sqrt(n - 3)];
  return {
    kind: "estimate",
    method: "pearson_r",
    value,
    low: Math.tanh(middle - half),
    high: Math.tanh(middle + half),
    n,
  };
}

/**
 * r, and what it lacks of 1: `lack` = (s_d² − (s₁ − s₂)²) / (2·s₁·s₂), which near 1 has digits that 1 − r has
 * lost. Nearer than 1e-12 to a line is on the line: no real people are so without being exactly there.
 *
 * @returns Null when a wave has no spread.
 */
export function lineOf(pairs: readonly WeightedPair[]): { r: number; lack: number } | null {
  const [pre, post] = [preOf(pairs), postOf(pairs)];
  const [before, after, ofChange] = [variance(pre), variance(post), variance(changesOf(pairs))];
  if (before === null || after === null || ofChange === null || !hasSpread(pre) || !hasSpread(post)) {
    return null;
  }
  const [s1, s2] = [Math.sqrt(before), Math.sqrt(after)];
  const lack = (ofChange - (s1 - s2) ** 2) / (2 * s1 * s2);
  if (lack < 1e-12) return { r: 1, lack: 0 };
  if (lack > 2 - 1e-12) return { r: -1, lack: 2 };
  return { r: 1 - lack, lack };
}
