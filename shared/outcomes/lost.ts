import { attritionOf } from "./attrition";
import { type Audience, protections } from "./audience";
import { totalsOf } from "./breakdown";
import type { Flow } from "./flow";
import { hiddenTotals } from "./hiddenTotals";
import type { Stratum } from "./stratum";

/**
 * The way of the people of strata whose change is hidden because few or none of them answered both times, by
 * key (stratum.ts). A site of 12 people of whom nobody came back has no change to show, and is the worst loss
 * there is: the team must see it. No score of fewer people than the threshold is told, and nothing of a
 * stratum with fewer people before.
 *
 * @returns Nothing outside the team, for which a hidden stratum is hidden in everything.
 */
export function discloseLost(
  dimensions: readonly string[],
  cells: readonly Stratum[],
  audience: Audience,
): Map<string, Flow> {
  const { threshold, hidesMore } = protections[audience];
  if (hidesMore) return new Map();
  const totals = totalsOf(dimensions, cells);
  const { hidden, people } = hiddenTotals(totals, audience, null);
  const lost = totals.filter(({ key }) => hidden.has(key) && people.get(key)!.pre >= threshold);
  return new Map(
    lost.map(({ key, table }) => [key, { ...people.get(key)!, ...attritionOf(table, threshold) }]),
  );
}
