import type { Instrument, Subscale } from "../instruments/definition";
import { distinctScores } from "../instruments/grid";

/** A scale with more different scores than this is counted in bins. */
const finest = 500;

/** Into how many bins, beside the two ends of the scale, which stay by themselves. */
export const bins = 200;

/**
 * Whether a subscale has so many different scores that its change table would grow with the people: one
 * score each, such as a mean that comes ready in a file. It is then counted in 200 bins before and after. Of
 * the people in the same two bins the database tells their mean and the squares of their distances from it, so
 * that every figure of means and spreads is exact; in figures of ranks, middles, quartiles and shares they all
 * stand at that mean.
 */
export function isFine(instrument: Instrument, subscale: Subscale): boolean {
  return distinctScores(instrument, subscale) > finest;
}
