import type { ChangeTable } from "../change/changeTable";
import { countPeople } from "../change/changeTable";
import { roundScore } from "../scores/roundScore";
import { cohensDz } from "../stats/cohensDz";
import type { Estimate, NotEstimable } from "../stats/estimate";
import { hedgesGav } from "../stats/hedgesGav";
import { mean } from "../stats/mean";
import { meanInterval } from "../stats/meanInterval";
import { type PairedT, pairedT } from "../stats/pairedT";
import { changesOf, postOf, preOf } from "../stats/pairs";
import { sd } from "../stats/variance";
import type { Weighted } from "../stats/weighted";
import { type Wilcoxon, wilcoxon } from "../stats/wilcoxon";

/** One wave of the people who have both scores. */
export interface WaveSummary {
  /** Null when nobody has both. */
  mean: number | null;
  /** With n − 1; null under 2 people. */
  sd: number | null;
  /** The mean with its 95% interval. */
  interval: Estimate;
}

/** How many people had each score. */
export type ScoreCounts = readonly (readonly [score: number, people: number])[];

/**
 * Everything said about the change of one stratum. Means, standard deviations and distributions are of the
 * people who have both scores; `n.pre` and `n.post` count everybody with a score at that wave.
 */
export interface ChangeSummary {
  n: { pre: number; post: number; paired: number };
  pre: WaveSummary;
  post: WaveSummary;
  /** Post minus pre, in points of the subscale, never flipped. */
  meanChange: Estimate;
  pairedT: PairedT | NotEstimable;
  wilcoxon: Wilcoxon | NotEstimable;
  cohensDz: Estimate;
  hedgesGav: Estimate;
  /** How many of the people with both scores had each score. */
  distribution: { pre: ScoreCounts; post: ScoreCounts };
}

/**
 * All estimates of one stratum from its change table. Knows nothing of audiences: only disclosure.ts may
 * call it on people's answers, so that no number leaves without passing that door.
 */
export function summarizeChange(table: ChangeTable): ChangeSummary {
  const [pre, post, changes] = [preOf(table.pairs), postOf(table.pairs), changesOf(table.pairs)];
  return {
    n: countPeople(table),
    pre: summarizeWave(pre),
    post: summarizeWave(post),
    meanChange: meanInterval(changes, "mean_change_t_interval"),
    pairedT: pairedT(changes),
    wilcoxon: wilcoxon(changes),
    cohensDz: cohensDz(changes),
    hedgesGav: hedgesGav(table.pairs),
    distribution: { pre: scoresIn(pre), post: scoresIn(post) },
  };
}

/** Scores and people alone: how people of a bin lie around its mean is for spreads, not for a chart. */
function scoresIn(scores: Weighted): ScoreCounts {
  return scores.map(([score, n]) => [roundScore(score), n]);
}

function summarizeWave(scores: Weighted): WaveSummary {
  return { mean: mean(scores), sd: sd(scores), interval: meanInterval(scores) };
}
