import { sum } from "./sum";

/**
 * A list of values, each with how many people have it: what twenty or two million answers look like once
 * they are counted. Counts are whole and at least 0.
 */
export type Weighted = readonly (readonly [value: number, count: number])[];

/**
 * The one canonical order: equal values joined, empty ones dropped, ascending. Every statistic starts here,
 * so the order in which rows came out of the database can change no digit of any figure.
 */
export function canonical(values: Weighted): Weighted {
  const counts = new Map<number, number>();
  for (const [value, count] of values) {
    // Adding 0 turns −0 into 0, so that the two are one value.
    if (count > 0) counts.set(value + 0, (counts.get(value + 0) ?? 0) + count);
  }
  return [...counts].sort(([a], [b]) => a - b);
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
  return canonical(values).length > 1;
}
