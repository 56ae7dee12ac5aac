import { canonical, type Weighted } from "./weighted";

/** `n` people whose score was `pre` before and `post` after. */
export interface WeightedPair {
  readonly pre: number;
  readonly post: number;
  readonly n: number;
}

/**
 * The changes, post minus pre, never flipped. Scores lie on a grid of 1e-9 (rounded once, where they are
 * made), so their differences are put back on it: otherwise 0.3 − 0.2 and 0.2 − 0.1 would be two different
 * changes, ties would be missed and equal changes would seem to have spread.
 */
export function changesOf(pairs: readonly WeightedPair[]): Weighted {
  return canonical(pairs.map(({ pre, post, n }) => [onGrid(post - pre), n] as const));
}

/** The scores before, of the people who have both. */
export function preOf(pairs: readonly WeightedPair[]): Weighted {
  return canonical(pairs.map(({ pre, n }) => [pre, n] as const));
}

/** The scores after, of the people who have both. */
export function postOf(pairs: readonly WeightedPair[]): Weighted {
  return canonical(pairs.map(({ post, n }) => [post, n] as const));
}

function onGrid(value: number): number {
  const steps = Math.round(value * 1e9);
  return Number.isSafeInteger(steps) ? steps / 1e9 : value;
}
