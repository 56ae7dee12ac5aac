import type { Direction } from "../instruments/definition";

/** What a sentence or caption needs to know of a subscale. */
export interface Measure {
  /** What people call it: "Loneliness". */
  scale: string;
  /** The lowest and highest possible score. */
  range: readonly [number, number];
  direction: Direction;
}
