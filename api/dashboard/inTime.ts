import type { By } from "#shared/outcomes/stratum";

/**
 * Cohorts in the order of time: by when their first answers were given; those of which that is not known after
 * them, as they stood. Only the order is told, no date.
 */
export function inTime<S extends { by: By }>(strata: readonly S[], began: ReadonlyMap<string, number>): S[] {
  const startOf = ({ by }: S) => began.get(by.cohort ?? "") ?? Number.POSITIVE_INFINITY;
  return strata.toSorted((a, b) => {
    const [first, second] = [startOf(a), startOf(b)];
    return first === second ? 0 : first - second;
  });
}
