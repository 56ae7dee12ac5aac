import type { By } from "./stratum";

const collator = new Intl.Collator("en", { numeric: true });

/**
 * The order in which strata are listed: as a person would list them ("Site 2" before "Site 10"), first by
 * the first dimension, people without a value last. Names that read alike are told apart by their code
 * points, so the order never wavers.
 */
export function byNaturalOrder(a: By, b: By): number {
  for (const dimension of Object.keys(a)) {
    const order = compareLabels(a[dimension] ?? null, b[dimension] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareLabels(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return collator.compare(a, b) || (a < b ? -1 : 1);
}
