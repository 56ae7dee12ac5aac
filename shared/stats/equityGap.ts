import type { Estimate, NotEstimable } from "./estimate";
import { changesOf, postOf, preOf, type WeightedPair } from "./pairs";
import { total } from "./weighted";
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
  const [changes, changesOfOthers] = [changesOf(group), changesOf(others)];
  return {
    n: { group: total(changes), others: total(changesOfOthers) },
    before: welchDifference(preOf(group), preOf(others), "gap_before_welch"),
    after: welchDifference(postOf(group), postOf(others), "gap_after_welch"),
    change: welchDifference(changes, changesOfOthers, "gap_change_welch"),
    test: welchT(changes, changesOfOthers),
  };
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
  return groups.map((group, at) => {
    if (at === reference) return null;
    const others = groups.filter((_, other) =>
      reference === undefined ? other !== at : other === reference,
    );
    return equityGap(group, others.flat());
  });
}
