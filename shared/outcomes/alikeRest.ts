import type { WeightedPair } from "../stats/pairs";
import { sum } from "../stats/sum";
import { protections } from "./audience";
import type { Total } from "./breakdown";

/** The part of the scale over which the mean of a hidden stratum must stay open. */
const open = 1 / 3;
/** What rounding leaves of people who are all alike is no spread. */
const near = 1e-9;

/**
 * The totals of every breakdown of which what is left tells the hidden strata, because the people in them are
 * nearly alike.
 *
 * A total and its shown parts tell n, mean and standard deviation of the rest, the hidden parts together:
 * before, after and of the change. Of N people with mean m no single one can lie further from m than
 *
 *     d = sd·(N − 1)/√N        (sd with N − 1; also within the scale, and no further below m than all of
 *                               them together lie below its upper end, and the other way round)
 *
 * and a hidden stratum may be a single person. So where the room from m − d to m + d, cut off at these ends,
 * is less than a third of the scale, before, after or for change (which has twice the room, and needs the
 * same number of points), the whole breakdown that the rest belongs to is hidden, with all that adds up to it:
 * then there is no rest. The mean alone confines people near an end of the scale; that is the second limit. Of
 * a rest of 30 people the scores are known one by one, so there the lowest and the highest score must lie as
 * far apart.
 *
 * Looked at are the rest of everybody, of each row and of each column, and of everybody without the rows or
 * columns that are shown. A breakdown of which everything is hidden has no rest beside its total: if the total
 * itself is of people who are all alike, its own figures say so.
 *
 * It does not look at whether a world of whole scores reaches these ends, at rests of several rows less
 * several columns, or at what the ledger of releases hides besides.
 *
 * @param totals  Every published total (`totalsOf`).
 * @param hidden  The keys hidden so far.
 * @param range  The lowest and highest possible score.
 * @returns Keys to hide besides; of strata with people alone.
 */
export function alikeRests(
  totals: readonly Total[],
  hidden: ReadonlySet<string>,
  range: readonly [number, number],
): Set<string> {
  const more = new Set<string>();
  const places = new Set(totals.flatMap(({ from, to }) => [from, to]));
  for (const place of places)
    for (const side of ["from", "to"] as const) {
      const other = side === "from" ? "to" : "from";
      const parts = totals.filter((total) => total[side] === place && total.table.pairs.length > 0);
      const rest = parts.filter(({ key }) => hidden.has(key));
      const whole = totals.find((total) => total[other] === place && !hidden.has(total.key));
      if (!whole || rest.length === 0 || rest.length === parts.length || leavesOpen(rest, range)) continue;
      // With a row goes what adds up to it: all of its cells.
      const names = Object.keys(rest[0]!.by);
      for (const { key, by, table } of totals)
        if (names.every((name) => name in by) && table.pairs.length > 0) more.add(key);
    }
  return more;
}

function leavesOpen(rest: readonly Total[], [low, high]: readonly [number, number]): boolean {
  const pairs = rest.flatMap(({ table }) => table.pairs);
  const span = high - low;
  const over = (of: (pair: WeightedPair) => number, from: number, to: number) =>
    room(
      pairs.map((pair) => [of(pair), pair.n] as const),
      from,
      to,
    ) >=
    span * open - near;
  return (
    over(({ pre }) => pre, low, high) &&
    over(({ post }) => post, low, high) &&
    (["pre", "post"] as const).every((wave) => differ(pairs, wave) >= span * open - near) &&
    over(({ pre, post }) => post - pre, -span, span)
  );
}

/** How far the scores of one wave lie apart where there are enough people to tell them one by one. */
function differ(pairs: readonly WeightedPair[], wave: "pre" | "post"): number {
  if (sum(pairs.map(({ n }) => n)) < protections.export.exactScoresFrom) return Number.POSITIVE_INFINITY;
  const scores = pairs.map((pair) => pair[wave]);
  return scores.reduce((a, b) => Math.max(a, b)) - scores.reduce((a, b) => Math.min(a, b));
}

/** From the lowest to the highest value that one of these people can have, as far as n, mean and SD tell. */
function room(values: readonly (readonly [number, number])[], low: number, high: number): number {
  const n = sum(values.map(([, count]) => count));
  const mean = sum(values.map(([value, count]) => value * count)) / n;
  const squares = sum(values.map(([value, count]) => count * (value - mean) ** 2));
  const away = Math.sqrt((squares * (n - 1)) / n);
  const top = Math.min(high, mean + away, low + n * (mean - low));
  const bottom = Math.max(low, mean - away, high - n * (high - mean));
  return top - bottom;
}
