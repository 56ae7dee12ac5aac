import { type NotEstimable, notEstimable } from "./estimate";
import { fairBinomialTail } from "./fairBinomial";
import { onGrid } from "./pairs";
import { sum } from "./sum";
import { total, type Weighted } from "./weighted";

export interface SignTest {
  kind: "test";
  method: "sign_exact";
  /** How many people's score rose, and how many people's fell. */
  up: number;
  down: number;
  /** Two-sided. */
  p: number;
  n: number;
}

/**
 * The exact sign test: whether as many people rose as fell, however far.
 *
 *     p = min(1, 2·P(X ≤ min(up, down))),   X binomial with up + down throws of a fair coin
 *
 * People whose score stayed the same are left out, as the test needs it; `n` counts them.
 *
 * @param changes  Post minus pre of the people who have both.
 * @returns `notEstimable` with `too_few` without anybody, `no_spread` when every change is 0.
 * @see Dixon & Mood (1946), Journal of the American Statistical Association 41, 557–566. Checked against
 *   R's `binom.test`.
 */
export function signTest(changes: Weighted): SignTest | NotEstimable {
  const n = total(changes);
  if (n === 0) return notEstimable("too_few", 0);
  const up = sum(changes.map(([change, count]) => (onGrid(change) > 0 ? count : 0)));
  const down = sum(changes.map(([change, count]) => (onGrid(change) < 0 ? count : 0)));
  if (up + down === 0) return notEstimable("no_spread", n);
  return { kind: "test", method: "sign_exact", up, down, p: twoSidedSignP(up, down), n };
}

function twoSidedSignP(up: number, down: number): number {
  // Level or one apart, the two tails are everything.
  if (Math.abs(up - down) <= 1) return 1;
  return Math.min(1, 2 * fairBinomialTail(Math.min(up, down), up + down));
}
