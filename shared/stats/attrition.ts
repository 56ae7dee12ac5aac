import { cohensDPooled } from "./cohensDPooled";
import type { Estimate, NotEstimable } from "./estimate";
import { mean } from "./mean";
import { startedDifferently } from "./startedDifferently";
import { sd } from "./variance";
import { total, type Weighted } from "./weighted";
import { type TwoSampleT, welchDifference, welchT } from "./welchT";
import { wilsonInterval } from "./wilsonInterval";

/** Those who stayed or those who left, by their scores before. */
export interface Baseline {
  n: number;
  /** Null without anybody. */
  mean: number | null;
  /** With n − 1; null under 2 people. */
  sd: number | null;
}

export interface Attrition {
  /** Had a score before and one after. */
  completers: Baseline;
  /** Had a score before and none after. */
  dropouts: Baseline;
  /** The share that left, of those with a score before, with Wilson's interval. */
  rate: Estimate;
  /** Completers minus drop-outs at baseline, in points of the subscale, with Welch's interval. */
  difference: Estimate;
  test: TwoSampleT | NotEstimable;
  /** The same difference in pooled standard deviations. */
  cohensD: Estimate;
  /** Whether those who left had begun elsewhere: |d| ≥ 0.25. */
  startedDifferently: boolean;
  /** Whether more than a fifth left. */
  lostMany: boolean;
}

/** Above this share lost, what is seen of those who stayed is in doubt. */
const notableLoss = 0.2;

/**
 * Who was lost between the waves, and whether those who left had begun elsewhere than those who stayed: only
 * then does the change of those who stayed mislead.
 *
 *     rate = drop-outs / (completers + drop-outs)
 *     d    = (mean of completers − mean of drop-outs) / pooled sd,   flagged when |d| ≥ 0.25
 *
 * @param completers  Scores before of people who also have one after.
 * @param dropouts    Scores before of people who have none after.
 * @returns Direction is completers minus drop-outs. Each figure is `notEstimable` for itself, as `welchT`,
 *   `cohensDPooled` and `wilsonInterval` say.
 * @see Schulz & Grimes (2002), The Lancet 359, 781–785 (a fifth lost); `startedDifferently` (0.25). Checked
 *   against R.
 */
export function attrition(completers: Weighted, dropouts: Weighted): Attrition {
  const [stayed, left] = [total(completers), total(dropouts)];
  return {
    completers: describe(completers),
    dropouts: describe(dropouts),
    rate: wilsonInterval(left, stayed + left),
    difference: welchDifference(completers, dropouts, "baseline_difference_welch"),
    test: welchT(completers, dropouts),
    cohensD: cohensDPooled(completers, dropouts),
    startedDifferently: startedDifferently(completers, dropouts),
    lostMany: left > notableLoss * (stayed + left),
  };
}

function describe(scores: Weighted): Baseline {
  return { n: total(scores), mean: mean(scores), sd: sd(scores) };
}
