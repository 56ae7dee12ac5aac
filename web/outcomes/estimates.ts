import { isSuppressed, type Suppressed } from "#shared/outcomes/suppressed";
import type { Estimate } from "#shared/stats/estimate";
import type { Estimate as Drawn } from "../charts/rows";

/** An estimate as a chart draws it: without its interval where there is none, undefined where nothing is. */
export function drawn(estimate: Estimate | Suppressed, mean: number | null = null): Drawn | undefined {
  if (isSuppressed(estimate)) return undefined;
  if (estimate.kind === "estimate") return { value: estimate.value, low: estimate.low, high: estimate.high };
  const value = estimate.value ?? mean;
  return value === null ? undefined : { value };
}
