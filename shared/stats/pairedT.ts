import { type NotEstimable, notEstimable } from "./estimate";
import { mean } from "./mean";
import { twoSidedP } from "./tDistribution";
import { sd } from "./variance";
import { hasSpread, total, type Weighted } from "./weighted";

export interface PairedT {
  kind: "test";
  method: "paired_t";
  t: number;
  df: number;
  /** Two-sided. */
  p: number;
  n: number;
}

/**
 * Student's t test for paired values: whether the mean change differs from 0.
 *
 *     t = mean(change) / (sd(change) / √n),  df = n − 1
 *
 * @param changes  Post minus pre of the people who have both.
 * @returns `notEstimable` with `too_few` under 2 people, `no_spread` when all changes are equal (R refuses
 *   there too: "data are essentially constant").
 * @see Student (1908), Biometrika 6, 1–25. Checked against tests/reference/sleep.json (R).
 */
export function pairedT(changes: Weighted): PairedT | NotEstimable {
  const n = total(changes);
  const middle = mean(changes);
  const spread = sd(changes);
  if (middle === null || spread === null) return notEstimable("too_few", n);
  if (!hasSpread(changes)) return notEstimable("no_spread", n);
  const t = middle / (spread / Math.sqrt(n));
  return { kind: "test", method: "paired_t", t, df: n - 1, p: twoSidedP(t, n - 1), n };
}
