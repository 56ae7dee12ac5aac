import { adjustP } from "../stats/adjustP";
import { type Ancova, ancova } from "../stats/ancova";
import { type Anova, anova } from "../stats/anova";
import { cohensDPooled, hedgesGPooled } from "../stats/cohensDPooled";
import { type EqualSlopes, equalSlopes } from "../stats/equalSlopes";
import type { Estimate, NotEstimable } from "../stats/estimate";
import { type KruskalWallis, kruskalWallis } from "../stats/kruskalWallis";
import { pairedT } from "../stats/pairedT";
import { changesOf } from "../stats/pairs";
import { studentT } from "../stats/studentT";
import { type WelchAnova, welchAnova } from "../stats/welchAnova";
import { type TwoSampleT, welchDifference, welchT } from "../stats/welchT";
import type { Total } from "./breakdown";
import type { ExplainedFigure } from "./detail";

/** Whether the groups that are shown changed otherwise than each other. Of people with both scores. */
export interface BetweenGroups {
  /** In the order in which contrasts and adjusted means name them. */
  labels: string[];
  anova: Anova | NotEstimable;
  welchAnova: WelchAnova | NotEstimable;
  kruskalWallis: KruskalWallis | NotEstimable;
  /** After, given where each person stood before. */
  ancova: Ancova | NotEstimable;
  equalSlopes: EqualSlopes | NotEstimable;
  /** With two groups: change of the first minus change of the second. */
  two: TwoGroups | null;
  /** Whether each group changed, each held against all of them; in the order of `labels`. */
  each: GroupTest[];
  /** How each figure was made, where that was asked for. */
  explained?: ExplainedFigure[];
}

/** A group's own paired t-test, and its p where all groups shown are looked at together. */
export interface GroupTest {
  label: string;
  /** Two-sided; null without a test, which then does not count among the looks. */
  p: number | null;
  pHolm: number | null;
  /** By Benjamini and Hochberg. */
  pBh: number | null;
  pBonferroni: number | null;
}

export interface TwoGroups {
  difference: Estimate;
  welch: TwoSampleT | NotEstimable;
  student: TwoSampleT | NotEstimable;
  cohensD: Estimate;
  hedgesG: Estimate;
}

/**
 * Compares change between the strata of one dimension. Only strata that are shown take part, and people
 * without a value are no group, so nothing follows from it about hidden people: not from how many tests the
 * groups' own p values are adjusted for either, which are those that have one.
 *
 * @returns Null under two such groups.
 */
export function betweenGroups(shown: readonly Total[], dimension: string): BetweenGroups | null {
  const groups = shown.flatMap(({ by, table }) => {
    const label = by[dimension] ?? null;
    return label === null ? [] : [{ label, pairs: table.pairs, changes: changesOf(table.pairs) }];
  });
  if (groups.length < 2) return null;
  const changes = groups.map((group) => group.changes);
  const pairs = groups.map((group) => group.pairs);
  const [first, second] = changes;
  return {
    labels: groups.map(({ label }) => label),
    anova: anova(changes),
    welchAnova: welchAnova(changes),
    kruskalWallis: kruskalWallis(changes),
    ancova: ancova(pairs),
    equalSlopes: equalSlopes(pairs),
    two:
      groups.length === 2 && first && second
        ? {
            difference: welchDifference(first, second),
            welch: welchT(first, second),
            student: studentT(first, second),
            cohensD: cohensDPooled(first, second),
            hedgesG: hedgesGPooled(first, second),
          }
        : null,
    each: ownTests(groups),
  };
}

function ownTests(groups: readonly { label: string; changes: ReturnType<typeof changesOf> }[]): GroupTest[] {
  const p = groups.map(({ changes }) => {
    const test = pairedT(changes);
    return test.kind === "test" ? test.p : null;
  });
  const [holm, bh, bonferroni] = (["holm", "bh", "bonferroni"] as const).map((how) => adjustP(p, how));
  return groups.map(({ label }, i) => ({
    label,
    p: p[i] ?? null,
    pHolm: holm?.[i] ?? null,
    pBh: bh?.[i] ?? null,
    pBonferroni: bonferroni?.[i] ?? null,
  }));
}
