import { type Estimate, notEstimable } from "./estimate";
import type { WeightedPair } from "./pairs";
import { sum } from "./sum";
import { tangoInterval } from "./tangoInterval";
import { wilsonInterval } from "./wilsonInterval";

export interface OrdinalChange {
  /** People who answered the item both times. */
  n: number;
  /** The share whose later answer is higher; lower; the same. Each with Wilson's interval. */
  up: Estimate;
  down: Estimate;
  same: Estimate;
  /** P(up) + ½·P(same): 0.5 when as many moved up as down. */
  upOrHalfSame: Estimate;
}

/**
 * What happened to the answers of one item without taking its steps for equal distances: who moved up, who
 * moved down, who stayed.
 *
 *     P(up), P(down), P(same)        shares of the people who answered both times
 *     P(up) + ½·P(same) = ½ + ½·(P(up) − P(down))
 *
 * The last is the chance that somebody's later answer is the higher one, ties split by a coin. Its interval is
 * half of Tango's for P(up) − P(down), moved to the middle; so it never leaves 0 … 1. The four intervals each
 * hold in 95%, not all four at once.
 *
 * @param pairs  The item's answers before and after, as they were given: up is a higher number, which need not
 *   be better.
 * @returns Shares from 0 to 1 (no unit). `notEstimable` with `too_few` without anybody.
 * @see Vargha & Delaney (2000), Journal of Educational and Behavioral Statistics 25, 101–132 (the measure);
 *   Tango (1998), Statistics in Medicine 17, 891–908; Wilson (1927), Journal of the American Statistical Association
 *   22, 209–212.
 */
export function ordinalChange(pairs: readonly WeightedPair[]): OrdinalChange {
  const people = (moved: (pair: WeightedPair) => boolean) =>
    sum(pairs.map((pair) => (moved(pair) ? pair.n : 0)));
  const [up, down] = [people(({ pre, post }) => post > pre), people(({ pre, post }) => post < pre)];
  const n = people(() => true);
  return {
    n,
    up: wilsonInterval(up, n),
    down: wilsonInterval(down, n),
    same: wilsonInterval(n - up - down, n),
    upOrHalfSame: halfway(up, down, n),
  };
}

function halfway(up: number, down: number, n: number): Estimate {
  if (n < 1) return notEstimable("too_few", 0);
  const { low, high } = tangoInterval(up, down, n);
  const place = (difference: number) => (1 + difference) / 2;
  return {
    kind: "estimate",
    method: "up_or_half_same_tango",
    value: place((up - down) / n),
    low: place(low),
    high: place(high),
    n,
  };
}
