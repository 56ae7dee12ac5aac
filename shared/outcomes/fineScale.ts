import type { Instrument, Subscale } from "../instruments/definition";
import { distinctScores } from "../instruments/grid";

/** A scale with more different scores than this is counted in bins. */
const finest = 500;

/** Into how many bins, beside the two ends of the scale, which stay by themselves. */
export const bins = 200;

/**
 * Whether a subscale has so many different scores that its change table would grow with the people: one
 * score each, such as a mean that comes ready in a file. It is then counted in 200 bins, and every person
 * stands at the mean of those in the same two bins: means stay exact, spreads come out up to about one part
 * in ten thousand small, and figures of ranks, middles and quartiles are of bins.
 */
export function isFine(instrument: Instrument, subscale: Subscale): boolean {
  return distinctScores(instrument, subscale) > finest;
}
