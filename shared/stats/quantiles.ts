import { canonical, total, type Weighted } from "./weighted";

export interface FiveNumbers {
  n: number;
  min: number;
  /** A quarter of people lie at or below it. */
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  max: number;
}

/**
 * The smallest and largest value, the median and both quartiles of a weighted list: what a box plot shows.
 *
 * @returns In the unit of the values; null when the list is empty.
 */
export function fiveNumbers(values: Weighted): FiveNumbers | null {
  const [min, lowerQuartile, median, upperQuartile, max] = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    quantile(values, share),
  );
  if (min == null || lowerQuartile == null || median == null || upperQuartile == null || max == null) {
    return null;
  }
  return { n: total(values), min, lowerQuartile, median, upperQuartile, max };
}

/**
 * The value that this share of people lies below, between two people in proportion.
 *
 *     h = (N − 1)·share;   x₍⌊h⌋₎ + (h − ⌊h⌋)·(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎),   people counted from 0 in ascending order
 *
 * This is R's type 7 and PERCENTILE.INC of spreadsheets, not the hinges of Tukey's box plot.
 *
 * @param share  From 0 to 1; 0.5 is the median.
 * @returns In the unit of the values; null when the list is empty.
 * @see Hyndman & Fan (1996), The American Statistician 50, 361–365. Checked against R's `quantile`.
 */
export function quantile(values: Weighted, share: number): number | null {
  const list = canonical(values);
  const n = total(list);
  if (n === 0) return null;
  const place = (n - 1) * share;
  const low = valueAt(list, Math.floor(place));
  const high = valueAt(list, Math.ceil(place));
  return low === high ? low : low + (place - Math.floor(place)) * (high - low);
}

/** The value of the person at this place, counted from 0. */
function valueAt(list: Weighted, place: number): number {
  let passed = 0;
  for (const [value, count] of list) {
    passed += count;
    if (passed > place) return value;
  }
  return list.at(-1)![0];
}
