import { type ChangeTable, countPeople } from "../change/changeTable";
import { cohensDPooled } from "../stats/cohensDPooled";
import { differenceInChange } from "../stats/differenceInChange";
import type { Estimate, NotEstimable } from "../stats/estimate";
import { meanInterval } from "../stats/meanInterval";
import { changesOf, preOf } from "../stats/pairs";
import type { TwoSampleT } from "../stats/welchT";
import type { AsOf } from "./asOf";
import { type Audience, protections } from "./audience";
import { momentsTellKinds } from "./momentsTell";
import { stillNeeded } from "./smallN";
import type { Suppressed } from "./suppressed";

/** The people of a program beside those of its comparison cohorts, such as a waiting list. */
export interface Comparison {
  /** People of the comparison cohorts with both scores. */
  n: number;
  pre: Estimate;
  meanChange: Estimate;
  /** Mean change of the program minus mean change of the comparison, in points, with Welch's interval. */
  difference: Estimate;
  test: TwoSampleT | NotEstimable;
  /** The same in pooled standard deviations of change. */
  cohensD: Estimate;
  /** Program minus comparison before, in pooled standard deviations. */
  startedApart: Estimate;
  /** Whether both began elsewhere: |d| ≥ 0.25 before. Then the difference in change is in doubt. */
  startedDifferently: boolean;
  /** In a release, when it was told earlier than the change that it stands beside. */
  asOf?: AsOf;
}

/** Too few in the comparison; the team reads how many more it takes. */
export interface HiddenComparison extends Suppressed {
  needs?: number;
}

/**
 * Difference in change: did the people of the program change otherwise than the people who waited? It takes
 * out what happened to both (the season, the news, growing older), not what sets both groups apart.
 *
 * @param program     Everybody of the program's own cohorts.
 * @param comparison  Everybody of its comparison cohorts, who never enter the program's own figures.
 * @returns Null where the program has no comparison; hidden under the audience's threshold, and outside the
 *   team where its mean and spread would tell how many of those people moved (momentsTell.ts).
 */
export function discloseComparison(
  program: ChangeTable,
  comparison: ChangeTable | undefined,
  audience: Audience,
): Comparison | HiddenComparison | null {
  const n = comparison ? countPeople(comparison).paired : 0;
  if (!comparison || n === 0) return null;
  const { threshold, hidesMore } = protections[audience];
  if (n < threshold) {
    const hidden: Suppressed = { kind: "suppressed", reason: "too_few_people" };
    return hidesMore ? hidden : { ...hidden, needs: stillNeeded(n, threshold) };
  }
  const theirs = changesOf(comparison.pairs);
  // How many of them rose, stayed or fell is told nowhere, so their n, mean and spread must not tell it.
  if (hidesMore && momentsTellKinds(theirs)) return { kind: "suppressed", reason: "would_reveal_another" };
  const { difference, test, startedDifferently } = differenceInChange(program.pairs, comparison.pairs);
  return {
    n,
    pre: meanInterval(preOf(comparison.pairs)),
    meanChange: meanInterval(theirs, "mean_change_t_interval"),
    difference,
    test,
    cohensD: cohensDPooled(changesOf(program.pairs), theirs),
    startedApart: cohensDPooled(preOf(program.pairs), preOf(comparison.pairs)),
    startedDifferently,
  };
}
