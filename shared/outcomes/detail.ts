import type { ChangeTable } from "../change/changeTable";
import { beckersD } from "../stats/beckersD";
import { beckersG } from "../stats/beckersG";
import { cohensDav } from "../stats/cohensDav";
import { cohensDavMeanOfSds } from "../stats/cohensDavMeanOfSds";
import { cohensDrm } from "../stats/cohensDrm";
import { cohensDz } from "../stats/cohensDz";
import { correlation } from "../stats/correlation";
import type { Estimate, NotEstimable } from "../stats/estimate";
import { hedgesGav } from "../stats/hedgesGav";
import { hedgesGavMeanOfSds } from "../stats/hedgesGavMeanOfSds";
import { hedgesGrm } from "../stats/hedgesGrm";
import { hedgesGz } from "../stats/hedgesGz";
import { hodgesLehmann } from "../stats/hodgesLehmann";
import { changesOf, postOf, preOf } from "../stats/pairs";
import { type PrattTest, prattTest } from "../stats/prattTest";
import { type FiveNumbers, fiveNumbers } from "../stats/quantiles";
import { rankBiserial } from "../stats/rankBiserial";
import { type SignTest, signTest } from "../stats/signTest";
import { sd } from "../stats/variance";
import { type WilcoxonExact, wilcoxonExact } from "../stats/wilcoxonExact";
import { type WilcoxonNormal, wilcoxonNormal } from "../stats/wilcoxonNormal";
import type { Suppressed } from "./suppressed";

/** Everything that is said of one stratum with `?detail=full`, beside its change. */
export interface FullFigures {
  /** With n − 1, in points; null under 2 people. */
  changeSd: number | null;
  correlation: Estimate;
  /** Smallest, quartiles, largest. Of people with both scores. */
  fiveNumbers: { pre: FiveNumbers | null; post: FiveNumbers | null; change: FiveNumbers | null } | Suppressed;
  effectSizes: EffectSizes;
  hodgesLehmann: { all: Estimate; nonZero: Estimate } | Suppressed;
  ranks: RankFigures | Suppressed;
}

/** Each named for its denominator; the g of each is its d with the small-sample correction. */
export interface EffectSizes {
  /** The spread of the changes. */
  cohensDz: Estimate;
  hedgesGz: Estimate;
  /** The root of the mean of both variances. */
  cohensDav: Estimate;
  hedgesGav: Estimate;
  /** The mean of both standard deviations. */
  cohensDavMeanOfSds: Estimate;
  hedgesGavMeanOfSds: Estimate;
  /** The spread of the changes, as if both waves were separate people. */
  cohensDrm: Estimate;
  hedgesGrm: Estimate;
  /** The spread before (Becker). */
  beckersD: Estimate;
  beckersG: Estimate;
}

/** Figures from which the number of people who did not move can be worked out. */
export interface RankFigures {
  exact: WilcoxonExact | NotEstimable;
  corrected: WilcoxonNormal | NotEstimable;
  uncorrected: WilcoxonNormal | NotEstimable;
  pratt: PrattTest | NotEstimable;
  signTest: SignTest | NotEstimable;
  rankBiserial: Estimate;
}

const hiddenFigure: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };

/**
 * All statistics of one stratum.
 *
 * @param may  `scores`: whether single scores may be told (quartiles and middles are single people's scores);
 *   `moved`: whether it may be told how many people rose, stayed and fell.
 */
export function fullFigures({ pairs }: ChangeTable, may: { scores: boolean; moved: boolean }): FullFigures {
  const [pre, post, changes] = [preOf(pairs), postOf(pairs), changesOf(pairs)];
  return {
    changeSd: sd(changes),
    correlation: correlation(pairs),
    fiveNumbers: may.scores
      ? { pre: fiveNumbers(pre), post: fiveNumbers(post), change: fiveNumbers(changes) }
      : hiddenFigure,
    effectSizes: {
      cohensDz: cohensDz(changes),
      hedgesGz: hedgesGz(changes),
      cohensDav: cohensDav(pairs),
      hedgesGav: hedgesGav(pairs),
      cohensDavMeanOfSds: cohensDavMeanOfSds(pairs),
      hedgesGavMeanOfSds: hedgesGavMeanOfSds(pairs),
      cohensDrm: cohensDrm(pairs),
      hedgesGrm: hedgesGrm(pairs),
      beckersD: beckersD(pairs),
      beckersG: beckersG(pairs),
    },
    hodgesLehmann: may.scores
      ? { all: hodgesLehmann(changes, "all"), nonZero: hodgesLehmann(changes, "nonZero") }
      : hiddenFigure,
    ranks: may.moved
      ? {
          exact: wilcoxonExact(changes),
          corrected: wilcoxonNormal(changes, "corrected"),
          uncorrected: wilcoxonNormal(changes, "uncorrected"),
          pratt: prattTest(changes),
          signTest: signTest(changes),
          rankBiserial: rankBiserial(changes),
        }
      : hiddenFigure,
  };
}
