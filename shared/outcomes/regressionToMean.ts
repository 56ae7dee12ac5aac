import type { I18n, Subscale } from "../instruments/definition";
import { within } from "../instruments/subscale";
import { preOf, type WeightedPair } from "../stats/pairs";
import { sum } from "../stats/sum";
import { total } from "../stats/weighted";
import { cutoffsOf } from "./cutoffs";

/** From this share of people on, a group counts as selected for its start. */
const nearlyAll = 0.95;
/** Under this many people an uneven start is chance as easily as selection. */
const fewest = 10;

/** Nearly everybody started on the worse side, as when people are invited because they are lonely. */
export interface SelectedStart {
  /** The span of scores in which nearly all started. */
  from: number;
  to: number;
  /** The published band whose edge it is; null where it is the worse half of the scale. */
  label: I18n | null;
}

/**
 * Whether people were selected for a bad start, so that part of what follows is regression to the mean:
 * people picked at an extreme score nearer the middle the next time, whatever happens in between.
 *
 * The rule in words: at least 95 % of at least 10 people began on the worse side of a published cut-off that
 * leaves at most half of the scale there, or, without such a cut-off, in the worse half of the scale. It looks
 * at where people began and not at a setting that somebody may forget. One side alone, because in a
 * population most people are on the better side of such a line, and are there unselected.
 *
 * @param pairs  The people who have both scores.
 * @returns The narrowest such span, or null: no sign of selection, or neither direction is better.
 * @see Barnett, van der Pols & Dobson (2005), International Journal of Epidemiology 34, 215–220.
 */
export function findSelectedStart(pairs: readonly WeightedPair[], subscale: Subscale): SelectedStart | null {
  const before = preOf(pairs);
  const people = total(before);
  if (people < fewest) return null;
  const held = worseSpans(subscale).filter(
    (span) => sum(before.map(([score, n]) => (within(span, score) ? n : 0))) >= nearlyAll * people,
  );
  return held.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}

function worseSpans(subscale: Subscale): SelectedStart[] {
  const { direction, range } = subscale;
  const [lowest, highest] = range;
  if (direction === "neutral") return [];
  const half = (highest - lowest) / 2;
  const published = cutoffsOf(subscale)
    .filter(({ kind, from, to }) => kind === "band" && to - from <= half + 1e-9)
    .map(({ from, to, label }) => ({ from, to, label }));
  if (published.length > 0) return published;
  const middle = lowest + half;
  const span = direction === "higher_worse" ? { from: middle, to: highest } : { from: lowest, to: middle };
  return [{ ...span, label: null }];
}
