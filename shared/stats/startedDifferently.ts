import { pooledSpread } from "./pooledSpread";
import type { Weighted } from "./weighted";

/** From this |d| on two groups of people count as different at the start. */
const notable = 0.25;

/**
 * Whether two separate groups of people had begun in different places.
 *
 *     |d| ≥ 0.25,   d = (mean₁ − mean₂) / pooled sd
 *
 * It goes by the size of the difference, not by its p: in a small group a large one stays unproven, in a
 * large group a trifle is proven. Where neither side has any spread, any difference at all counts.
 *
 * @param first, second  Scores before, of different people, in the same unit.
 * @returns False where nothing can be said: a side is empty, or both have one person.
 * @see What Works Clearinghouse (2022), Procedures and Standards Handbook 5.0: beyond 0.25 at baseline no
 *   adjustment is accepted.
 */
export function startedDifferently(first: Weighted, second: Weighted): boolean {
  const pooled = pooledSpread(first, second);
  if ("kind" in pooled) return pooled.reason === "no_spread" && pooled.value !== 0;
  return Math.abs(pooled.difference / pooled.sd) >= notable;
}
