import type { Total } from "./breakdown";
import type { By } from "./stratum";

/**
 * The totals that a question shows beside the overall: those of its breakdown, within its filter.
 *
 * @param by    The breakdown to show: none, one dimension or two.
 * @param only  A filter to one value of a dimension.
 */
export function strataShown(by: readonly string[], only: By, totals: readonly Total[]): Total[] {
  if (by.length === 0) return [];
  const dimensions = [...new Set([...by, ...Object.keys(only)])];
  return totals.filter(
    (total) =>
      Object.keys(total.by).length === dimensions.length &&
      dimensions.every((dimension) => dimension in total.by) &&
      Object.entries(only).every(([dimension, label]) => total.by[dimension] === label),
  );
}

/** The part of a stratum's labels that its breakdown names. */
export function labelsOf(by: By, dimensions: readonly string[]): By {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, by[dimension] ?? null]));
}
