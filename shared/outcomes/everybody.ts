import type { ChangeTable, WeightedScore } from "../change/changeTable";
import { roundScore } from "../scores/roundScore";
import type { Estimate } from "../stats/estimate";
import { mean } from "../stats/mean";
import { meanInterval } from "../stats/meanInterval";
import { postOf, preOf } from "../stats/pairs";
import { type FiveNumbers, fiveNumbers } from "../stats/quantiles";
import { sum } from "../stats/sum";
import { sd } from "../stats/variance";
import { canonical, total, type Weighted } from "../stats/weighted";
import type { ScoreCounts } from "./summary";
import type { Suppressed } from "./suppressed";

/** One wave of all who answered then, whether or not they answered the other time. */
export interface WaveOfEverybody {
  n: number;
  /** Null of nobody. */
  mean: number | null;
  /** With n − 1; null under 2 people. */
  sd: number | null;
  interval: Estimate;
  /** Of their scores, and of the squares of their scores. */
  sum: number;
  squares: number;
  /** How many have each score; of a scale in bins, each bin's mean. */
  scores: ScoreCounts;
  fiveNumbers: FiveNumbers | null;
}

/** Both waves, each of other people: the difference of their means is no change. */
export interface Everybody {
  pre: WaveOfEverybody | Suppressed;
  post: WaveOfEverybody | Suppressed;
}

/**
 * Each wave of everybody with a score at it, for the team. A wave of which fewer than the threshold, but some,
 * answered only then is hidden: less the people with both scores it would be a mean of those few.
 */
export function everybodyOf({ pairs, preOnly, postOnly }: ChangeTable, threshold: number): Everybody {
  return {
    pre: describeWave(preOf(pairs), preOnly, threshold),
    post: describeWave(postOf(pairs), postOnly, threshold),
  };
}

function describeWave(
  paired: Weighted,
  only: readonly WeightedScore[],
  threshold: number,
): WaveOfEverybody | Suppressed {
  const others = only.map(({ score, n, apart = 0 }) => [score, n, apart] as const);
  const few = total(others);
  if (few > 0 && few < threshold) return { kind: "suppressed", reason: "would_reveal_another" };
  const all = canonical([...paired, ...others]);
  return {
    n: total(all),
    mean: mean(all),
    sd: sd(all),
    interval: meanInterval(all),
    sum: sum(all.map(([score, people]) => people * score)),
    squares: sum(all.map(([score, people, apart = 0]) => people * score ** 2 + apart)),
    scores: all.map(([score, people]) => [roundScore(score), people]),
    fiveNumbers: fiveNumbers(all),
  };
}
