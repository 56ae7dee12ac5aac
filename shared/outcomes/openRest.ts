import type { WeightedPair } from "../stats/pairs";
import { roamsInWholes } from "./wholeScores";

/** The part of the scale over which the mean of a hidden stratum must stay open. */
export const openPart = 1 / 3;
/** What rounding leaves of people who are all alike is no spread. */
const near = 1e-9;
/** Scales of more steps are a line: every score on it can be had. */
const mostSteps = 500;
/** Tries of scores for one group of people: milliseconds. */
const workLimit = 50_000;

/** Sums over people with both scores, in points; sums of squares where they are known. */
export interface Sums {
  n: number;
  pre: number;
  preSquares: number;
  post: number;
  postSquares: number;
  changeSquares: number | null;
}

/** People, or those who came less those who went: sums of these two may be all that is known. */
export interface Rest extends Sums {
  /** People who stand in the sums with a minus. */
  went: number;
}

/** The scale, and the step of which all scores are multiples; null where they are on no grid. */
export interface Grid {
  range: readonly [number, number];
  step: number | null;
}

/**
 * Whether the scores of single people of a group stay open over a third of the scale, before, after and in change
 * (which has twice the room, and needs the same number of points), as far as its number, sum and sum of squares
 * tell.
 *
 * Of N people with mean m no single one can lie further from m than
 *
 *     d = sd·(N − 1)/√N        (sd with N − 1; also within the scale, and no further below m than all of
 *                               them together lie below its upper end, and the other way round)
 *
 * That is how far a score can lie on a line. On the grid of the scale it may be less, so scores of all of them are
 * looked for that have the same sums, with one at either end of the third (wholeScores.ts). The search is limited:
 * where it does not find any in time the answer is no. Before, after and change are looked at one at a time.
 *
 * With people who went the sums are those of two groups, less one another: then such scores are looked for both
 * for those who came and for those who went, and on the grid alone.
 */
export function isOpen(rest: Rest, { range: [low, high], step }: Grid): boolean {
  const span = high - low;
  const { n, pre, preSquares, post, postSquares, changeSquares } = rest;
  const all: [sum: number, squares: number | null, from: number, to: number][] = [
    [pre, preSquares, low, high],
    [post, postSquares, low, high],
    [post - pre, changeSquares, -span, span],
  ];
  return all.every(([sum, squares, from, to]) => {
    // From the lowest possible value on.
    const own = {
      n,
      sum: sum - n * from,
      squares: squares === null ? null : squares - 2 * from * sum + n * from * from,
    };
    return roams(own, rest.went, to - from, span * openPart, step);
  });
}

/** Whether scores on this grid can be looked for one by one, so that a third of the scale is open on it too. */
export function isSearched({ range: [low, high], step }: Grid): boolean {
  return step !== null && (high - low) / step <= mostSteps;
}

function roams(
  { n, sum, squares }: { n: number; sum: number; squares: number | null },
  went: number,
  most: number,
  need: number,
  step: number | null,
): boolean {
  if (went === 0 && room(n, sum, squares, most) < need - near) return false;
  if (squares === null || step === null || most / step > mostSteps) return true;
  const inSteps = [sum / step, squares / step ** 2];
  const [whole = 0, wholeSquares = 0] = inSteps.map(Math.round);
  // Scores that were worked out from fewer answers lie between the steps.
  if (Math.abs(whole - inSteps[0]!) > 1e-3 || Math.abs(wholeSquares - inSteps[1]!) > 1e-3) return true;
  const [top, wide] = [Math.round(most / step), need / step];
  const came = { n: n + went, sum: whole, squares: wholeSquares };
  if (came.n > 0 && !roamsInWholes(came, top, wide, { left: workLimit }, went)) return false;
  const gone = { n: went, sum: -whole, squares: -wholeSquares };
  return went === 0 || roamsInWholes(gone, top, wide, { left: workLimit }, n + went);
}

/** From the lowest to the highest value, counted from 0, that one of these people can have on a line. */
function room(n: number, sum: number, squares: number | null, most: number): number {
  const mean = sum / n;
  const away = squares === null ? most : Math.sqrt((Math.max(0, squares - n * mean ** 2) * (n - 1)) / n);
  const top = Math.min(most, mean + away, n * mean);
  const bottom = Math.max(0, mean - away, most - n * (most - mean));
  return top - bottom;
}

/** The sums of these people. */
export function sumsOf(pairs: readonly WeightedPair[]): Sums {
  const sums = { n: 0, pre: 0, preSquares: 0, post: 0, postSquares: 0, changeSquares: 0 };
  for (const { pre, post, n, apart } of pairs) {
    sums.n += n;
    sums.pre += n * pre;
    sums.post += n * post;
    sums.preSquares += n * pre ** 2 + (apart?.pre ?? 0);
    sums.postSquares += n * post ** 2 + (apart?.post ?? 0);
    sums.changeSquares += n * (post - pre) ** 2 + (apart?.change ?? 0);
  }
  return sums;
}

/** The grid on which these scores lie: the largest step of which all are multiples, from the lowest score on. */
export function gridOf(pairs: readonly WeightedPair[], range: readonly [number, number]): Grid {
  const [low] = range;
  const above = pairs.flatMap(({ pre, post, apart }) => (apart ? [Number.NaN] : [pre - low, post - low]));
  if (above.some(Number.isNaN)) return { range, step: null };
  const sizes = [...new Set([...above, range[1] - low])].filter((size) => size > 1e-6);
  return { range, step: sizes.reduce(commonStep, 0) || null };
}

/** Euclid on numbers that came out of divisions. */
function commonStep(a: number, b: number): number {
  let [large, small] = a > b ? [a, b] : [b, a];
  while (small > 1e-6) [large, small] = [small, large - Math.floor(large / small + 1e-6) * small];
  return large;
}
