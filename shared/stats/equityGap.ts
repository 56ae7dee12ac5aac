import type { Estimate, NotEstimable } from "./estimate";
import { changesOf, postOf, preOf, type WeightedPair } from "./pairs";
import { canonical, total, type Weighted } from "./weighted";
import { type TwoSampleT, welchDifference, welchT } from "./welchT";

export interface EquityGap {
  /** People with both scores. */
  n: { group: number; others: number };
  before: Estimate;
  after: Estimate;
  /** The gap after minus the gap before: how much more the group's scores changed than the others'. */
  change: Estimate;
  /** Of the change of the gap. Its p is what many looks at many groups adjust. */
  test: TwoSampleT | NotEstimable;
}

/**
 * The gap between a group of people and others, before and after, and whether it became another one.
 *
 *     gap    = mean of the group − mean of the others            before, and after
 *     change = gap after − gap before = mean change of the group − mean change of the others
 *
 * All three rest on the same people, those with both scores: else a gap could close because others answered
 * the second time. Each has Welch's interval; that of the change is made from the changes themselves, because
 * the two gaps are of the same people and their errors do not add.
 *
 * A group chosen because it began low or high moves towards the others by itself (regression to the mean).
 *
 * @param group, others  Different people, each with both scores, in points of the subscale.
 * @returns In points of the subscale, positive when the group is higher. The figures are `notEstimable` as
 *   `welchDifference` and `welchT` say.
 * @see Welch (1947), Biometrika 34, 28–35. Checked against R's `t.test`.
 */
export function equityGap(group: readonly WeightedPair[], others: readonly WeightedPair[]): EquityGap {
  return gapOf(scoresOf(group), scoresOf(others));
}

/**
 * Every group's gap, in the order given: to all other groups together, or to one chosen as the reference.
 *
 * @param groups     The people of each group who have both scores; nobody is in two.
 * @param reference  Which of them the others are measured against; it has no gap to itself, which is null.
 */
export function equityGaps(
  groups: readonly (readonly WeightedPair[])[],
  reference?: number,
): (EquityGap | null)[] {
  const counted = groups.map(scoresOf);
  return counted.map((group, at) => {
    if (at === reference) return null;
    const others = counted.filter((_, other) =>
      reference === undefined ? other !== at : other === reference,
    );
    return gapOf(group, together(others));
  });
}

/** A group's people by their scores: short lists, so that putting many groups together stays cheap. */
export interface Scores {
  before: Weighted;
  after: Weighted;
  changes: Weighted;
}

function scoresOf(pairs: readonly WeightedPair[]): Scores {
  return { before: preOf(pairs), after: postOf(pairs), changes: changesOf(pairs) };
}

function together(groups: readonly Scores[]): Scores {
  return {
    before: canonical(groups.flatMap(({ before }) => before)),
    after: canonical(groups.flatMap(({ after }) => after)),
    changes: canonical(groups.flatMap(({ changes }) => changes)),
  };
}

/** The gap from the three lists of each side, which may be all that is known of them. */
export function gapOf(group: Scores, others: Scores): EquityGap {
  return {
    n: { group: total(group.changes), others: total(others.changes) },
    before: welchDifference(group.before, others.before, "gap_before_welch"),
    after: welchDifference(group.after, others.after, "gap_after_welch"),
    change: welchDifference(group.changes, others.changes, "gap_change_welch"),
    test: welchT(group.changes, others.changes),
  };
}
