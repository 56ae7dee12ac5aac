import type { Estimate, NotEstimable } from "./estimate";
import { changesOf, preOf, type WeightedPair } from "./pairs";
import { startedDifferently } from "./startedDifferently";
import { total } from "./weighted";
import { type TwoSampleT, welchDifference, welchT } from "./welchT";

export interface DifferenceInChange {
  /** People with both scores. */
  n: { program: number; comparison: number };
  /** Mean change of the program minus mean change of the comparison, in points of the subscale. */
  difference: Estimate;
  test: TwoSampleT | NotEstimable;
  /** Whether the two had begun in different places: then part of the difference is where they began. */
  startedDifferently: boolean;
}

/**
 * How much more a program's people changed than people who were not in it, such as a waiting list: what would
 * have happened anyway is in both changes and drops out of their difference.
 *
 *     (mean change of the program) − (mean change of the comparison),   Welch's interval on the changes
 *
 * It rests on the two being alike but for the program, which only drawing lots can promise.
 *
 * @param program, comparison  Different people, each with both scores.
 * @returns In points of the subscale, positive when the program's scores rose by more (or fell by less). The
 *   figures are `notEstimable` as `welchDifference` and `welchT` say.
 * @see Welch (1947), Biometrika 34, 28–35; Angrist & Pischke (2009), Mostly Harmless Econometrics, ch. 5
 *   (difference in differences). Checked against R.
 */
export function differenceInChange(
  program: readonly WeightedPair[],
  comparison: readonly WeightedPair[],
): DifferenceInChange {
  const [ofProgram, ofComparison] = [changesOf(program), changesOf(comparison)];
  return {
    n: { program: total(ofProgram), comparison: total(ofComparison) },
    difference: welchDifference(ofProgram, ofComparison, "difference_in_change_welch"),
    test: welchT(ofProgram, ofComparison),
    startedDifferently: startedDifferently(preOf(program), preOf(comparison)),
  };
}
