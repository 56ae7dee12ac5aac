import type { Estimate, NotEstimable } from "./estimate";
import { type McNemar, mcnemar } from "./mcnemar";
import { countCases, type PairedCases, totalCases } from "./pairedCases";
import { type PairedDifference, pairedDifference } from "./pairedDifference";
import type { WeightedPair } from "./pairs";
import { wilsonInterval } from "./wilsonInterval";

export interface CutoffCrossing {
  cases: PairedCases;
  n: number;
  /** The share of cases before, with Wilson's interval. */
  pre: Estimate;
  /** The share of cases after, with Wilson's interval. */
  post: Estimate;
  /** The share after minus the share before, with Newcombe's paired interval. */
  difference: PairedDifference | NotEstimable;
  mcnemar: McNemar | NotEstimable;
}

/**
 * Who crossed a cut-off: the share of cases before and after, of the same people, and how much it changed.
 *
 * @param pairs   The people who have both scores.
 * @param isCase  Whether a score lies on the watched side, such as `(score) => score >= 6`.
 * @returns Shares from 0 to 1. Without anybody every figure is `notEstimable` with `too_few`.
 */
export function cutoffCrossing(
  pairs: readonly WeightedPair[],
  isCase: (score: number) => boolean,
): CutoffCrossing {
  const cases = countCases(pairs, isCase);
  const n = totalCases(cases);
  return {
    cases,
    n,
    pre: wilsonInterval(cases.both + cases.preOnly, n),
    post: wilsonInterval(cases.both + cases.postOnly, n),
    difference: pairedDifference(cases),
    mcnemar: mcnemar(cases),
  };
}
