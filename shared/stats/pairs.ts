import { canonical, type Weighted } from "./weighted";

/** `n` people whose score was `pre` before and `post` after. */
export interface WeightedPair {
  readonly pre: number;
  readonly post: number;
  readonly n: number;
  /** Of people counted in bins, who stand at `pre` and `post` in the mean alone. */
  readonly apart?: Apart;
}

/** Sums of squares of people's distances from the mean of their bin: of scores before, after and of changes. */
export interface Apart {
  readonly pre: number;
  readonly post: number;
  readonly change: number;
}

/**
 * The changes, post minus pre, never flipped. Scores lie on a grid of 1e-9 (rounded once, where they are
 * made), so their differences are put back on it: otherwise 0.3 − 0.2 and 0.2 − 0.1 would be two different
 * changes, ties would be missed and equal changes would seem to have spread.
 */
export function changesOf(pairs: readonly WeightedPair[]): Weighted {
  return counted(pairs).changes;
}

/** The scores before, of the people who have both. */
export function preOf(pairs: readonly WeightedPair[]): Weighted {
  return counted(pairs).pre;
}

/** The scores after, of the people who have both. */
export function postOf(pairs: readonly WeightedPair[]): Weighted {
  return counted(pairs).post;
}

interface Counted {
  readonly pre: Weighted;
  readonly post: Weighted;
  readonly changes: Weighted;
}

/**
 * A table of a fine scale has a hundred thousand cells but a thousand different changes, and a dozen
 * statistics ask for them: each table is counted once and forgotten with it. Tables are readonly.
 */
const known = new WeakMap<readonly WeightedPair[], Counted>();

function counted(pairs: readonly WeightedPair[]): Counted {
  const before = known.get(pairs);
  if (before) return before;
  const lists = {
    pre: canonical(pairs.map(({ pre, n, apart }) => [pre, n, apart?.pre ?? 0] as const)),
    post: canonical(pairs.map(({ post, n, apart }) => [post, n, apart?.post ?? 0] as const)),
    changes: canonical(pairs.map((pair) => [changeOf(pair), pair.n, pair.apart?.change ?? 0] as const)),
  };
  known.set(pairs, lists);
  return lists;
}

/** The mean change of a bin in which people changed differently lies on no grid. */
function changeOf({ pre, post, apart }: WeightedPair): number {
  return apart && apart.change > 0 ? post - pre : onGrid(post - pre);
}

/** A value back on the grid of scores: two that differ by less are one. */
export function onGrid(value: number): number {
  if (Number.isInteger(value)) return value;
  const steps = Math.round(value * 1e9);
  return Number.isSafeInteger(steps) ? steps / 1e9 : value;
}
