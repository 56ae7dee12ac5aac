import { sum } from "./sum";

/**
 * A list of values, each with how many people have it: what twenty or two million answers look like once
 * they are counted. Counts are whole and at least 0.
 *
 * Where people of a very fine scale are counted in bins, `value` is the mean of those in a bin and `apart` the
 * sum of the squares of their distances from it. Squares around a mean add up (Steiner), so a variance is exact
 * for such a list too; figures by rank take everybody of a bin to stand at its mean.
 */
export type Weighted = readonly (readonly [value: number, count: number, apart?: number])[];

/**
 * The one canonical order: equal values joined, empty ones dropped, ascending. Every statistic starts here,
 * so the order in which rows came out of the database can change no digit of any figure.
 */
export function canonical(values: Weighted): Weighted {
  const counts = new Map<number, [value: number, count: number, apart?: number]>();
  for (const [value, count, apart] of values) {
    if (count <= 0) continue;
    const same = counts.get(value);
    // Adding 0 turns −0 into 0; to a map the two are one value.
    if (same) same[1] += count;
    else counts.set(value, [value + 0, count]);
    if (apart) counts.get(value)![2] = (same?.[2] ?? 0) + apart;
  }
  return [...counts.values()].sort(([a], [b]) => a - b);
}

/** How many people a weighted list holds. */
export function total(values: Weighted): number {
  return sum(values.map(([, count]) => count));
}

/**
 * Whether at least two different values occur. `sd === 0` cannot say it: three times 0.1 has a standard
 * deviation of 1.7e-17 in floating point.
 */
export function hasSpread(values: Weighted): boolean {
  const list = canonical(values);
  return list.length > 1 || (list[0]?.[2] ?? 0) > 0;
}
