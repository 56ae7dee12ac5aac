import type { Direction } from "../instruments/definition";

/** What a sentence or caption needs to know of a subscale. */
export interface Measure {
  /** What people call it: "Loneliness". */
  scale: string;
  /** The lowest and highest possible score. */
  range: readonly [number, number];
  direction: Direction;
  /** Distance between neighboring scores; null where it is uneven, left out where it is not known. */
  step?: number | null;
}

/**
 * Decimals for points of a scale: one, which is finer than any whole step; two where the steps themselves
 * are finer than one point, as with a mean of four questions (0.25), or where the whole scale is.
 */
export function decimalsOf({ range: [min, max], step }: Measure): number {
  return (step ?? 1) < 1 || max - min < 2 ? 2 : 1;
}
