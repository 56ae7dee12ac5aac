import type { Direction } from "../instruments/definition";

/** What a sentence or caption needs to know of a subscale. */
export interface Measure {
  /** What people call it: "Loneliness". */
  scale: string;
  /** The whole name of the instrument, for titles: a score's own name may not say of what it is (scaleTitle.ts). */
  instrument?: string;
  /** The lowest and highest possible score. */
  range: readonly [number, number];
  direction: Direction;
  /** Distance between neighboring scores; null where it is uneven, left out where it is not known. */
  step?: number | null;
}

/**
 * Decimals for points of a scale: one, which is finer than any whole step; two on a short scale whose steps are
 * finer than one point, as with a mean of four questions (1 to 5 by 0.25), or uneven, and on one that is hardly
 * longer than a point. On a long scale a hundredth of a point is nothing, however finely it is graded.
 */
export function decimalsOf({ range: [min, max], step }: Measure): number {
  const span = max - min;
  if (span < 2) return 2;
  const isFine = step === null ? span <= 5 : (step ?? 1) < 1;
  return isFine && span <= longest ? 2 : 1;
}

/** Points from end to end beyond which two decimals would be false precision. */
const longest = 20;
