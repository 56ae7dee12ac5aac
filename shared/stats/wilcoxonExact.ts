import { type NotEstimable, notEstimable } from "./estimate";
import { signedRankExactP } from "./signedRankExact";
import { signedRanks } from "./signedRanks";
import { total, type Weighted } from "./weighted";

/** The most people with a change other than 0 whose signs are counted out; the cost grows with the cube. */
const exactLimit = 500;

export interface WilcoxonExact {
  kind: "test";
  method: "wilcoxon_signed_rank_exact";
  /** The sum of the mid-ranks of the people whose score rose. */
  v: number;
  /** Two-sided. */
  p: number;
  n: number;
}

/**
 * Wilcoxon's signed-rank test from the exact distribution of V, also with ties: which sums of ranks would
 * turn up if every change that was seen could as well have gone the other way.
 *
 * Changes of 0 are dropped and equal sizes share the mean of their ranks. For asking on request: `wilcoxon`
 * answers at once for any number of people.
 *
 * @param changes  Post minus pre of the people who have both.
 * @param limit    The most changes other than 0 that are counted out, at most 500.
 * @returns `notEstimable` with `too_few` without anybody, `no_spread` when every change is 0, `too_many`
 *   beyond 500 changes that are not 0 (or the limit).
 * @see Pratt & Gibbons (1981), Concepts of Nonparametric Theory, p. 147–163; signedRankExact.ts.
 */
export function wilcoxonExact(changes: Weighted, limit = exactLimit): WilcoxonExact | NotEstimable {
  const n = total(changes);
  const ranks = signedRanks(changes);
  if (n === 0) return notEstimable("too_few", 0);
  if (ranks.nonZero === 0) return notEstimable("no_spread", n);
  if (ranks.nonZero > limit) return notEstimable("too_many", n);
  return { kind: "test", method: "wilcoxon_signed_rank_exact", v: ranks.v, p: signedRankExactP(ranks), n };
}
