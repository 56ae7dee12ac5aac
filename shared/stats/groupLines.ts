import { mean } from "./mean";
import { postOf, preOf, type WeightedPair } from "./pairs";
import { sortedSum } from "./sortedSum";
import { sum } from "./sum";
import { hasSpread, total } from "./weighted";

/** One group's pairs around their own means: what a line through the group, or through several, is made from. */
export interface GroupLine {
  n: number;
  /** Mean score before, and after. */
  pre: number;
  post: number;
  /** Whether the scores before differ: without that the group says nothing about the slope. */
  slopes: boolean;
  /** Whether the scores after differ. */
  spreads: boolean;
  /** Σ of squares before, and of products before × after, around the means. */
  xx: number;
  xy: number;
  /** Each different pair, as distances from the means. */
  cells: readonly { x: number; y: number; n: number }[];
}

/** @returns Null for a group without anybody. */
export function groupLine(pairs: readonly WeightedPair[]): GroupLine | null {
  const [before, after] = [preOf(pairs), postOf(pairs)];
  const [pre, post] = [mean(before), mean(after)];
  if (pre === null || post === null) return null;
  const cells = joined(pairs).map((pair) => ({ x: pair.pre - pre, y: pair.post - post, n: pair.n }));
  const [slopes, spreads] = [hasSpread(before), hasSpread(after)];
  return {
    n: total(before),
    pre,
    post,
    slopes,
    spreads,
    xx: slopes ? sum(cells.map(({ x, n }) => n * x * x)) : 0,
    xy: slopes && spreads ? sum(cells.map(({ x, y, n }) => n * x * y)) : 0,
    cells,
  };
}

/** The slope of the lines through several groups that all rise alike. */
export function commonSlope(lines: readonly GroupLine[]): number {
  return sortedSum(lines.map(({ xy }) => xy)) / sortedSum(lines.map(({ xx }) => xx));
}

/**
 * What lines through the groups' own means leave over: Σ (post − line)², and whether that is nothing but
 * rounding, because all people lie on the lines.
 */
export function leftOver(
  lines: readonly GroupLine[],
  slopeOf: (line: GroupLine) => number,
): { squares: number; perfect: boolean } {
  const squaresFrom = (slope: (line: GroupLine) => number) =>
    sortedSum(lines.map((line) => sum(line.cells.map(({ x, y, n }) => n * (y - slope(line) * x) ** 2))));
  const squares = squaresFrom(slopeOf);
  const perfect = !lines.some(({ spreads }) => spreads) || squares <= 1e-20 * squaresFrom(() => 0);
  return { squares, perfect };
}

/** Equal pairs joined, in one order: the order of rows, and whether they are counted, change no digit. */
function joined(pairs: readonly WeightedPair[]): WeightedPair[] {
  const counts = new Map<number, Map<number, number>>();
  for (const { pre, post, n } of pairs) {
    if (n <= 0) continue;
    const row = counts.get(pre + 0) ?? new Map<number, number>();
    row.set(post + 0, (row.get(post + 0) ?? 0) + n);
    counts.set(pre + 0, row);
  }
  return [...counts]
    .flatMap(([pre, row]) => [...row].map(([post, n]) => ({ pre, post, n })))
    .sort((a, b) => a.pre - b.pre || a.post - b.post);
}
