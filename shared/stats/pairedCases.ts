import type { WeightedPair } from "./pairs";

/** People counted by whether they were on the watched side of a cut-off before and after: a paired 2 × 2. */
export interface PairedCases {
  /** Cases before and after. */
  both: number;
  /** Cases before, no longer after. */
  preOnly: number;
  /** No cases before, cases after. */
  postOnly: number;
  neither: number;
}

/**
 * Counts who crossed a cut-off.
 *
 * @param pairs   The people who have both scores.
 * @param isCase  Whether a score lies on the watched side, such as `(score) => score >= 6`.
 */
export function countCases(pairs: readonly WeightedPair[], isCase: (score: number) => boolean): PairedCases {
  const cases = { both: 0, preOnly: 0, postOnly: 0, neither: 0 };
  for (const { pre, post, n } of pairs) {
    const after = isCase(post);
    if (isCase(pre)) cases[after ? "both" : "preOnly"] += n;
    else cases[after ? "postOnly" : "neither"] += n;
  }
  return cases;
}

/** How many people a paired 2 × 2 holds. */
export function totalCases({ both, preOnly, postOnly, neither }: PairedCases): number {
  return both + preOnly + postOnly + neither;
}
