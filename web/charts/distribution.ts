import type { ChartProps } from "./rows";
import type { ScoreCount } from "./scoreCount";

export interface ScoreDistributionProps extends ChartProps {
  /** Counts of the same people before and after, by exact score or by bands of scores. */
  rows: readonly ScoreCount[];
  /** People who answered both times. */
  n: number;
  /** Why the distribution is hidden, in words. */
  suppressed?: string | undefined;
}

const mostCells = 21;

/**
 * The cells of a distribution over the scale's own range, lowest first, empty ones included. Exact scores
 * are counted together in equal cells where the scale has more than 21; bands that were given are kept.
 */
export function distributionCells(
  counts: readonly ScoreCount[],
  [low, high]: readonly [number, number],
  step = 1,
): ScoreCount[] {
  if (counts.some((count) => count.to !== undefined && count.to !== count.from))
    return [...counts].sort((a, b) => a.from - b.from);
  const scores = Math.round((high - low) / step) + 1;
  const together = Math.ceil(scores / mostCells);
  const cells: ScoreCount[] = [];
  for (let i = 0; i < scores; i += together) {
    const from = tidy(low + i * step);
    const to = tidy(low + Math.min(i + together - 1, scores - 1) * step);
    cells.push(together > 1 ? { from, to, pre: 0, post: 0 } : { from, pre: 0, post: 0 });
  }
  for (const count of counts) {
    const at = Math.floor(Math.round((count.from - low) / step) / together);
    const cell = cells[Math.min(cells.length - 1, Math.max(0, at))];
    if (!cell) continue;
    cell.pre += count.pre;
    cell.post += count.post;
  }
  return cells;
}

function tidy(value: number): number {
  return Number(value.toFixed(9)) + 0;
}
