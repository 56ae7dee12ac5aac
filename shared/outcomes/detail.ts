import { type ChangeTable, mergeTables } from "../change/changeTable";
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
import { type Apart, changesOf, postOf, preOf } from "../stats/pairs";
import { type PrattTest, prattTest } from "../stats/prattTest";
import { type FiveNumbers, fiveNumbers } from "../stats/quantiles";
import { rankBiserial } from "../stats/rankBiserial";
import { type SignTest, signTest } from "../stats/signTest";
import { sum } from "../stats/sum";
import { sd } from "../stats/variance";
import { type WilcoxonExact, wilcoxonExact } from "../stats/wilcoxonExact";
import { type WilcoxonNormal, wilcoxonNormal } from "../stats/wilcoxonNormal";
import { type Everybody, everybodyOf } from "./everybody";
import type { Suppressed } from "./suppressed";

/** Up to here R counts Wilcoxon's distribution out unasked, and so does a release. */
const releasedExactLimit = 50;

/** Everything that is said of one stratum with `?detail=full`, beside its change. */
export interface FullFigures {
  /** Over the people with both scores: what means, spreads and effect sizes are worked out from. */
  sums: Sums;
  /** People by score before and after, `[pre, post, people]`; null where single scores may not be told. */
  pairs: (readonly [pre: number, post: number, people: number])[] | null;
  /** With n − 1, in points; null under 2 people, and where it may not be told. */
  changeSd: number | null;
  correlation: Estimate;
  /** For the team: each wave of all who answered then; null for everybody else. */
  everybody: Everybody | null;
  /** Smallest, quartiles, largest. Of people with both scores. */
  fiveNumbers: { pre: FiveNumbers | null; post: FiveNumbers | null; change: FiveNumbers | null } | Suppressed;
  effectSizes: EffectSizes;
  hodgesLehmann: { all: Estimate; nonZero: Estimate } | Suppressed;
  ranks: RankFigures | Suppressed;
}

/** How one figure was made: its formula in words of numbers, and the numbers that go in. */
export interface ExplainedFigure {
  /** The place of the figure in the answer, such as `meanChange` or `effectSizes.cohensDz`. */
  figure: string;
  /** In terms of `inputs`, as one would type it into a spreadsheet. */
  formula: string;
  inputs: Record<string, number>;
  value: number;
}

/** n, Σ pre, Σ post, Σ pre², Σ post², Σ pre·post; the last null where the spread of change may not be told. */
export interface Sums {
  n: number;
  pre: number;
  post: number;
  prePre: number;
  postPost: number;
  prePost: number | null;
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
 * @param may  `table`: whether the counts of every pair of scores may be told; `scores`: whether single scores may be told (quartiles and middles are single people's scores);
 *   `moved`: whether it may be told how many people rose, stayed and fell; `threshold`: how few people have no mean.
 */
export function fullFigures(
  table: ChangeTable,
  may: { table: boolean; scores: boolean; moved: boolean; threshold: number },
): FullFigures {
  const { pairs } = table;
  const [pre, post, changes] = [preOf(pairs), postOf(pairs), changesOf(pairs)];
  return {
    sums: sumsOf(pairs),
    pairs: may.table
      ? mergeTables([{ pairs, preOnly: [], postOnly: [] }]).pairs.map(({ pre, post, n }) => [pre, post, n])
      : null,
    changeSd: sd(changes),
    correlation: correlation(pairs),
    everybody: may.table ? everybodyOf(table, may.threshold) : null,
    // The smallest and the middle change would tell how many fell, where that is hidden.
    fiveNumbers:
      may.scores && may.moved
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
    hodgesLehmann:
      may.scores && may.moved
        ? { all: hodgesLehmann(changes, "all"), nonZero: hodgesLehmann(changes, "nonZero") }
        : hiddenFigure,
    ranks: may.moved
      ? {
          // A release tells every cell of every breakdown, and nobody asked for each exact distribution.
          exact: wilcoxonExact(changes, may.table ? undefined : releasedExactLimit),
          corrected: wilcoxonNormal(changes, "corrected"),
          uncorrected: wilcoxonNormal(changes, "uncorrected"),
          pratt: prattTest(changes),
          signTest: signTest(changes),
          rankBiserial: rankBiserial(changes),
        }
      : hiddenFigure,
  };
}

function sumsOf(pairs: ChangeTable["pairs"]): Sums {
  const over = (of: (pair: ChangeTable["pairs"][number]) => number) =>
    sum(pairs.map((pair) => pair.n * of(pair)));
  const apart = (of: (apart: Apart) => number) => sum(pairs.map((pair) => (pair.apart ? of(pair.apart) : 0)));
  return {
    n: over(() => 1),
    pre: over(({ pre }) => pre),
    post: over(({ post }) => post),
    prePre: over(({ pre }) => pre * pre) + apart(({ pre }) => pre),
    postPost: over(({ post }) => post * post) + apart(({ post }) => post),
    prePost:
      over(({ pre, post }) => pre * post) + apart(({ pre, post, change }) => (pre + post - change) / 2),
  };
}
