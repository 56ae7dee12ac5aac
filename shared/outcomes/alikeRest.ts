import { sum } from "../stats/sum";
import { protections } from "./audience";
import type { Total } from "./breakdown";
import { type Grid, gridOf, isOpen, isSearched, openPart, sumsOf } from "./openRest";

/** What is left of a shown total beside its shown parts. */
export interface RestOfTotal {
  parts: readonly Total[];
  rest: readonly Total[];
}

/**
 * The totals of every breakdown of which what is left tells the hidden strata, because the people in them are
 * nearly alike.
 *
 * A total and its shown parts tell n, mean and standard deviation of the rest, the hidden parts together: before,
 * after and of the change. A hidden stratum may be a single person. So where a single one of these people could
 * not lie anywhere over a third of the scale (openRest.ts), the whole breakdown that the rest belongs to is hidden,
 * with all that adds up to it: then there is no rest. Of a rest of 30 people the scores are known one by one, so
 * there the lowest and the highest score must lie as far apart. So must those of fewer where scores are on no even
 * grid, as after a lookup table: there a number, a sum and a sum of squares fit hardly any scores but their own.
 *
 * Looked at are the rest of everybody, of each row and of each column, and of everybody without the rows or
 * columns that are shown. A breakdown of which everything is hidden has no rest beside its total: if the total
 * itself is of people who are all alike, its own figures say so.
 *
 * It does not look at rests of several rows less several columns, nor at scores before, after and their changes
 * at once. What the ledger of releases hides besides is looked at again (releaseAlike.ts).
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
  const grid = gridOf(
    totals.flatMap(({ table }) => table.pairs),
    range,
  );
  const more = new Set<string>();
  for (const { parts, rest } of restsOf(totals, hidden))
    if (rest.length < parts.length && !leavesOpen(rest, grid))
      for (const key of breakdownOf(rest, totals)) more.add(key);
  return more;
}

/** Every shown total with hidden parts of people: everybody, rows and columns, each as the sum of its parts. */
export function* restsOf(totals: readonly Total[], hidden: ReadonlySet<string>): Generator<RestOfTotal> {
  const places = new Set(totals.flatMap(({ from, to }) => [from, to]));
  for (const place of places)
    for (const side of ["from", "to"] as const) {
      const other = side === "from" ? "to" : "from";
      const parts = totals.filter((total) => total[side] === place && total.table.pairs.length > 0);
      const rest = parts.filter(({ key }) => hidden.has(key));
      const whole = totals.find((total) => total[other] === place && !hidden.has(total.key));
      if (whole && rest.length > 0 && whole.rank > rest[0]!.rank) yield { parts, rest };
    }
}

/** The breakdown that a rest belongs to. With a row goes what adds up to it: all of its cells. */
export function breakdownOf(rest: readonly Total[], totals: readonly Total[]): string[] {
  const names = Object.keys(rest[0]!.by);
  return totals.flatMap(({ key, by, table }) =>
    names.every((name) => name in by) && table.pairs.length > 0 ? [key] : [],
  );
}

function leavesOpen(rest: readonly Total[], grid: Grid): boolean {
  const pairs = rest.flatMap(({ table }) => table.pairs);
  const span = grid.range[1] - grid.range[0];
  const known = isSearched(grid) ? protections.export.exactScoresFrom : 0;
  return (
    (["pre", "post"] as const).every((wave) => differ(rest, wave, known) >= span * openPart - 1e-9) &&
    isOpen({ ...sumsOf(pairs), went: 0 }, grid)
  );
}

/** How far the scores of one wave lie apart where there are enough people (`known`) to tell them one by one. */
function differ(rest: readonly Total[], wave: "pre" | "post", known: number): number {
  const pairs = rest.flatMap(({ table }) => table.pairs);
  if (sum(pairs.map(({ n }) => n)) < known) return Number.POSITIVE_INFINITY;
  const scores = pairs.map((pair) => pair[wave]);
  return scores.reduce((a, b) => Math.max(a, b)) - scores.reduce((a, b) => Math.min(a, b));
}
