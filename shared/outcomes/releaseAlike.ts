import type { Subscale } from "../instruments/definition";
import { alikeRests, breakdownOf, restsOf } from "./alikeRest";
import { apartOf, familiesUpTo, type KnownScores, levelsOf } from "./alikeScores";
import { type Total, totalsOf } from "./breakdown";
import type { Step } from "./ledgerWork";
import { type Grid, gridOf, isOpen, isSearched, openPart, type Sums, sumsOf } from "./openRest";
import { asOfIn, findStratum, type ReleasedMeasure, type ReleasedStratum } from "./release";
import { type AskKinds, learnKinds } from "./releaseSplits";
import type { LiveMeasure } from "./releaseTables";
import {
  type History,
  nextRelease,
  type Pair,
  type PublishedCount,
  type Standing,
  standsIn,
} from "./standing";
import { type By, keyOf } from "./stratum";
import { isSuppressed } from "./suppressed";

/** One pair of waves, and the release that stands. */
export interface AlikeQuestion {
  measure: LiveMeasure;
  current: ReleasedMeasure | undefined;
  histories: readonly History[];
  range: Subscale["range"];
  /** Where the ledger learns of scores: asked only where sums tell them one by one. */
  ask: AskKinds | undefined;
}

/**
 * Of the counts that the ledger would let the next release tell, those that leave hidden people's scores open
 * (openRest.ts): the rule of alikeRest.ts once more, now that the ledger hides and keeps further cells, and the same
 * rule for the differences between two releases.
 *
 * - What a total that is told anew leaves beside its parts that are told anew: the parts that are hidden or kept.
 * - The same less the figures that kept parts were told with: who came into them since, less who went.
 * - What a cell that is told anew differs by from its own figures as they stand.
 *
 * Where scores are on no even grid, as after a lookup table, a number, a sum and a sum of squares fit hardly any
 * scores but their own. There the lowest and the highest score of those who came, and of those who went, must also
 * lie a third of the scale apart, before and after (alikeScores.ts). Scales in bins are a line there too.
 *
 * A cell whose difference is too narrow is kept as it was; a breakdown whose rest is too narrow is kept or hidden as
 * a whole. As each leaves others a larger rest, all are looked at again until nothing more goes. To tell less
 * isolates nobody, so the ledger need not be asked again.
 *
 * Figures of releases before the one that stands are not looked at, nor sums of several differences.
 */
export function* withoutAlike(
  told: readonly PublishedCount[],
  { measure, current, histories, range, ask }: AlikeQuestion,
): Generator<Step, PublishedCount[]> {
  const pair: Pair = `${measure.pre}>${measure.post}`;
  const scale = [range[0], range[1]] as const;
  const systems = [
    totalsOf(["group", "cohort"], measure.groupByCohort),
    ...measure.attributes.map(({ name, cells }) => totalsOf([name], cells)),
  ];
  const pairs = systems[0]!.flatMap(({ table }) => table.pairs);
  const grid = gridOf(pairs, scale);
  const scores = current && ask && !isSearched(grid) ? yield* learnScores(pairs, scale, ask) : null;
  const look: Look = { pair, current, histories, grid, scores };
  const asked = new Set<string>();
  let left = [...told];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    for (const totals of systems) {
      yield;
      const anew = new Set(
        left.flatMap((count) => (count.pair === pair && count.of === "both" ? [keyOf(count.by)] : [])),
      );
      const hidden = new Set(totals.flatMap(({ key }) => (anew.has(key) ? [] : [key])));
      const more = alikeRests(totals, hidden, scale);
      for (const { rest } of restsOf(totals, hidden))
        if (!differenceIsOpen(rest, look)) for (const key of breakdownOf(rest, totals)) more.add(key);
      for (const total of totals) {
        if (!anew.has(total.key) || asked.has(total.key)) continue;
        asked.add(total.key);
        if (!differenceIsOpen([total], look)) more.add(total.key);
      }
      if (more.size > 0) left = left.filter((count) => count.pair !== pair || !more.has(keyOf(count.by)));
    }
  }
  return left;
}

interface Look {
  pair: Pair;
  current: ReleasedMeasure | undefined;
  histories: readonly History[];
  grid: Grid;
  /** Null where the grid is searched, and where nothing is known. */
  scores: KnownScores | null;
}

function* learnScores(
  pairs: Parameters<typeof levelsOf>[0],
  range: readonly [number, number],
  ask: AskKinds,
): Generator<Step, KnownScores> {
  const { levels, areAll } = levelsOf(pairs, range);
  const people = yield* learnKinds(ask, familiesUpTo(levels, range));
  return { range, levels, areAll, people };
}

/** Whether these strata as they are now, less the figures that stand of them, leave scores open. */
function differenceIsOpen(rest: readonly Total[], look: Look): boolean {
  const { pair, current, histories, grid, scores } = look;
  const standing = rest.flatMap(({ by }): Told[] => {
    const stratum = findStratum(current, by);
    const since = asOfIn(stratum)?.release ?? null;
    return stratum && since !== null ? [{ by, stratum, since }] : [];
  });
  if (standing.length === 0) return true;
  const sums = sumsOf(rest.flatMap(({ table }) => table.pairs));
  for (const { stratum } of standing) {
    const then = sumsTold(stratum);
    if (!then) continue;
    sums.n -= then.n;
    sums.pre -= then.pre;
    sums.post -= then.post;
    sums.preSquares -= then.preSquares;
    sums.postSquares -= then.postSquares;
    const { changeSquares } = sums;
    sums.changeSquares =
      changeSquares === null || then.changeSquares === null ? null : changeSquares - then.changeSquares;
  }
  const now = rest.map(({ by }): Cell => ({ pair, by, release: nextRelease }));
  const then = standing.map(({ by, since }): Cell => ({ pair, by, release: since }));
  const { came, went } = whoDiffer(histories, now, then);
  if (came + went === 0) return true;
  if (scores && !liesApart(scores, now, then)) return false;
  return came > 0 ? isOpen({ ...sums, went }, grid) : isOpen({ ...negative(sums), went: 0 }, grid);
}

/** Whether those who came and those who went each reach over a third of the scale, as far as their scores are known. */
function liesApart(scores: KnownScores, now: readonly Cell[], then: readonly Cell[]): boolean {
  const [low, high] = scores.range;
  return (["pre", "post"] as const).every((wave) => {
    const { came, went } = apartOf(scores, now, then, wave);
    return Math.min(came, went) >= (high - low) * openPart - 1e-9;
  });
}

interface Told {
  by: By;
  stratum: ReleasedStratum;
  since: number;
}

type Cell = Pick<PublishedCount, "pair" | "by" | "release">;

/** How many people came and went between these cells then and now; whose scores changed did both. */
function whoDiffer(histories: readonly History[], now: readonly Cell[], then: readonly Cell[]) {
  let [came, went] = [0, 0];
  for (const { people, standings } of histories) {
    const is = standIn(standings, now);
    const was = standIn(standings, then);
    if (is && was && String(is.scores) === String(was.scores)) continue;
    if (is) came += people;
    if (was) went += people;
  }
  return { came, went };
}

function standIn(standings: readonly Standing[], cells: readonly Cell[]): Standing | undefined {
  return standings.find((one) => cells.some((cell) => standsIn(one, { ...cell, of: "both", exact: false })));
}

/** The sums that a reader works out from what a stratum tells. */
function sumsTold(stratum: ReleasedStratum): Sums | null {
  if (isSuppressed(stratum) || stratum.pre.mean === null || stratum.post.mean === null) return null;
  const { n, pre, post, detail } = stratum;
  const people = n.paired;
  const squares = (mean: number, sd: number | null) => (people - 1) * (sd ?? 0) ** 2 + people * mean ** 2;
  const spread = detail?.figures?.changeSd ?? null;
  return {
    n: people,
    pre: people * pre.mean!,
    preSquares: squares(pre.mean!, pre.sd),
    post: people * post.mean!,
    postSquares: squares(post.mean!, post.sd),
    changeSquares: spread === null ? null : squares(post.mean! - pre.mean!, spread),
  };
}

function negative({ n, pre, preSquares, post, postSquares, changeSquares }: Sums): Sums {
  return {
    n: -n,
    pre: -pre,
    preSquares: -preSquares,
    post: -post,
    postSquares: -postSquares,
    changeSquares: changeSquares === null ? null : -changeSquares,
  };
}
