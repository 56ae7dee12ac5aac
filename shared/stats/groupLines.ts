import { mean } from "./mean";
import { type Apart, postOf, preOf, type WeightedPair } from "./pairs";
import { sortedSum } from "./sortedSum";
import { sum } from "./sum";
import { canonical, hasSpread, total, type Weighted } from "./weighted";

/** One group's pairs around their own means: what a line through the group, or through several, is made from. */
export interface GroupLine {
  n: number;
  /** All scores before. */
  before: Weighted;
  /** Mean score before, and after. */
  pre: number;
  post: number;
  /** Whether the scores before differ: without that the group says nothing about the slope. */
  slopes: boolean;
  /** Σ of squares before, and of products before × after, around the means. */
  xx: number;
  xy: number;
  starts: readonly Start[];
  /** Of people counted in bins, around the means of their bins: Σ of squares before and after, and of products. */
  apart: { xx: number; yy: number; xy: number };
}

/** The people of a group who began at one score. */
interface Start {
  n: number;
  /** That score, and their mean score after, as distances from the group's means. */
  x: number;
  y: number;
  /** Σ of squares after, around their own mean: what no line can explain. */
  apart: number;
}

/** @returns Null for a group without anybody. */
export function groupLine(pairs: readonly WeightedPair[]): GroupLine | null {
  const before = preOf(pairs);
  const [pre, post] = [mean(before), mean(postOf(pairs))];
  if (pre === null || post === null) return null;
  const starts = byStart(pairs).map(([score, ends]) => start(score - pre, ends, post));
  const slopes = hasSpread(before);
  const apart = apartOf(pairs);
  return {
    n: total(before),
    before,
    pre,
    post,
    slopes,
    xx: slopes ? sum([apart.xx, ...starts.map(({ n, x }) => n * x * x)]) : 0,
    xy: slopes ? sum([apart.xy, ...starts.map(({ n, x, y }) => n * x * y)]) : 0,
    starts,
    apart,
  };
}

/** Products follow from the squares: (y − x)² = x² + y² − 2xy. */
function apartOf(pairs: readonly WeightedPair[]): GroupLine["apart"] {
  const over = (of: (apart: Apart) => number) => sortedSum(pairs.map(({ apart }) => (apart ? of(apart) : 0)));
  const [xx, yy] = [over(({ pre }) => pre), over(({ post }) => post)];
  return { xx, yy, xy: (xx + yy - over(({ change }) => change)) / 2 };
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
    sortedSum(
      lines.map((line) => {
        const [b, { xx, yy, xy }] = [slope(line), line.apart];
        const inBins = Math.max(0, yy - 2 * b * xy + b * b * xx);
        return sum([inBins, ...line.starts.map(({ n, x, y, apart }) => apart + n * (y - b * x) ** 2)]);
      }),
    );
  const squares = squaresFrom(slopeOf);
  return { squares, perfect: squares <= 1e-20 * squaresFrom(() => 0) };
}

function start(x: number, ends: Weighted, middle: number): Start {
  const n = total(ends);
  const y = sum(ends.map(([post, count]) => count * (post - middle))) / n;
  const apart = ends.length === 1 ? 0 : sum(ends.map(([post, count]) => count * (post - middle - y) ** 2));
  return { n, x, y, apart };
}

/** The scores after of each score before, in one order: how rows are ordered or counted changes no digit. */
function byStart(pairs: readonly WeightedPair[]): [number, Weighted][] {
  const ends = new Map<number, [number, number][]>();
  for (const { pre, post, n } of pairs) {
    if (n <= 0) continue;
    const known = ends.get(pre + 0);
    if (known) known.push([post, n]);
    else ends.set(pre + 0, [[post, n]]);
  }
  return [...ends].map(([pre, list]): [number, Weighted] => [pre, canonical(list)]).sort(([a], [b]) => a - b);
}
