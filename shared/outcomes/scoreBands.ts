import type { Weighted } from "../stats/weighted";

/** `[from, to, people]`: how many people scored from one number to another, both included. */
export type ScoreBand = readonly [from: number, to: number, people: number];

/** How many people a band holds at least. */
const smallestBand = 3;

/**
 * Joins neighbouring scores until every band holds at least 3 people; the last few join the band before.
 * With the scale's own range the outer bands reach its ends, so that they do not tell the lowest and the
 * highest score that occurred.
 *
 * @param scores  Ascending, at least 3 people in all.
 * @param range   The lowest and highest possible score, where known.
 */
export function bandScores(scores: Weighted, range: readonly [number, number] | null): ScoreBand[] {
  const bands: [number, number, number][] = [];
  let open: [number, number, number] | null = null;
  for (const [score, people] of scores) {
    open = open ? [open[0], score, open[2] + people] : [score, score, people];
    if (open[2] >= smallestBand) {
      bands.push(open);
      open = null;
    }
  }
  const [first, last] = [bands[0], bands.at(-1)];
  if (open && last) [last[1], last[2]] = [open[1], last[2] + open[2]];
  if (range && first && last)
    [first[0], last[1]] = [Math.min(first[0], range[0]), Math.max(last[1], range[1])];
  return bands;
}
