import type { NotEstimable } from "../stats/estimate";
import { type FisherExact, fisherExact } from "../stats/fisherExact";
import { type PearsonChiSquare, pearsonChiSquare } from "../stats/pearsonChiSquare";
import type { DisclosedAttrition } from "./attrition";
import type { ExplainedFigure } from "./detail";
import type { DisclosedOutcome, DisclosedStratum, DisclosedSummary, HiddenStratum } from "./disclosure";
import { type By, keyOf } from "./stratum";
import { isSuppressed, type Suppressed } from "./suppressed";

/** The way of one stratum's people: enrolled, answered before, answered after, answered both times. */
export interface Flow extends DisclosedAttrition {
  pre: number | Suppressed;
  post: number | Suppressed;
  paired: number;
}

export interface AttritionFlow {
  overall: Flow | HiddenStratum;
  strata: ({ by: By } & (Flow | HiddenStratum))[];
  /** Of everybody and of each stratum how the figures were made, where that was asked for. */
  explained?: { overall: ExplainedFigure[]; strata: ExplainedFigure[][]; lossByStratum: ExplainedFigure[] };
  /** Whether some groups lost more than others, over the strata shown whose loss is told; null under two. */
  lossByStratum: {
    strata: number;
    /** How many of the strata are not in the test: hidden, or nobody there could be found again. */
    leftOut: number;
    chiSquare: PearsonChiSquare | NotEstimable;
    fisher: FisherExact | NotEstimable;
  } | null;
}

/**
 * Who came, who stayed and who was lost, from what an audience may read of a change: nothing is counted here
 * that `disclose` has not let through.
 *
 * @param outcome  Answered with `describe`.
 * @param lost     The way of people whose change is hidden, where this audience may read it (`discloseLost`).
 */
export function flowOf(
  outcome: DisclosedOutcome,
  lost: ReadonlyMap<string, Flow> = new Map(),
): AttritionFlow {
  const strata = outcome.strata.map((stratum) => ({
    by: stratum.by,
    ...(lost.get(keyOf(stratum.by)) ?? flow(stratum)),
  }));
  const losses = strata.flatMap((stratum) => {
    if (isSuppressed(stratum) || isSuppressed(stratum.loss)) return [];
    const { completers, dropouts } = stratum.loss;
    const n = completers.n + dropouts.n;
    return n === 0 ? [] : [{ count: dropouts.n, n }];
  });
  return {
    overall: lost.get(keyOf({})) ?? flow(outcome.overall),
    strata,
    lossByStratum:
      losses.length < 2
        ? null
        : {
            strata: losses.length,
            leftOut: strata.length - losses.length,
            chiSquare: pearsonChiSquare(losses),
            fisher: fisherExact(losses),
          },
  };
}

function flow(shown: DisclosedSummary | HiddenStratum | DisclosedStratum): Flow | HiddenStratum {
  if (isSuppressed(shown)) {
    const { kind, reason, needs } = shown;
    return needs === undefined ? { kind, reason } : { kind, reason, needs };
  }
  if (!shown.detail) throw new Error("A flow is made of a change that was asked to describe its strata");
  return { pre: shown.n.pre, post: shown.n.post, paired: shown.n.paired, ...shown.detail.attrition };
}
