import type { ChangeTable } from "../change/changeTable";
import { wilsonInterval } from "../stats/wilsonInterval";
import { type Audience, protections } from "./audience";
import type { Total } from "./breakdown";
import type { HiddenTotals } from "./hiddenTotals";
import { protect } from "./protect";
import { keyOf } from "./stratum";
import type { Suppressed } from "./suppressed";

/** A share of people with Wilson's interval. */
export interface Share {
  kind: "share";
  people: number;
  of: number;
  value: number;
  low: number;
  high: number;
}

/** Nobody, nearly nobody, nearly everybody or everybody: which of them is not told. */
export interface BoundedShare {
  kind: "under" | "over";
  percent: number;
}

export type DisclosedShare = Share | BoundedShare | Suppressed;

/** A share as it is; 0 of 0 people is told as 0 with the widest interval. */
export function shareOf(people: number, of: number): Share {
  const wilson = wilsonInterval(people, of);
  const { value, low, high } = wilson.kind === "estimate" ? wilson : { value: 0, low: 0, high: 1 };
  return { kind: "share", people, of, value, low, high };
}

/** How people of one stratum fall into kinds that share nobody and together hold all with both scores. */
export type Partition = (table: ChangeTable) => readonly number[];

/**
 * Of which strata the kinds of a partition may be told. The team: of all that it is shown. Everybody else:
 *
 * - only where each kind holds at least `threshold` people, so that neither a few people nor "all of them"
 *   is told;
 * - of the parts of a breakdown all or none: all, when each part's kinds are large enough and nobody can work
 *   out a small kind of a hidden part by subtraction (protect.ts finds nothing more to hide).
 */
export function tellable(
  totals: readonly Total[],
  { hidden }: HiddenTotals,
  partition: Partition,
  audience: Audience,
): Set<string> {
  const shown = totals.filter(({ key }) => !hidden.has(key));
  if (audience === "team") return new Set(shown.map(({ key }) => key));
  const { threshold } = protections[audience];
  const kinds = new Map(totals.map((total) => [total.key, partition(total.table)]));
  const large = (key: string) => kinds.get(key)!.every((people) => people >= threshold);
  const count = kinds.get(totals[0]?.key ?? "")?.length ?? 0;
  const nothingFollows = Array.from({ length: count }, (_, kind) =>
    totals.map((total) => ({ ...total, people: kinds.get(total.key)![kind]! })),
  ).every((counts) => {
    const occupied = new Set(
      counts.filter(({ key, people }) => hidden.has(key) && people > 0).map(({ key }) => key),
    );
    return protect(counts, threshold, occupied).size === occupied.size;
  });
  if (shown.every(({ key }) => large(key)) && nothingFollows) return new Set(shown.map(({ key }) => key));
  const overall = keyOf({});
  return new Set(shown.some(({ key }) => key === overall) && large(overall) ? [overall] : []);
}

/** From this many people on "under 5 %" can be one of several numbers. */
const boundFrom = 40;
const bound = 5;

/**
 * One side of a two-way split for an audience that may not read the exact share: "under 5 %" or "over 95 %"
 * of at least 40 people, hidden otherwise. For the overall alone, whose parts are not told then.
 */
export function boundedShare(people: number, of: number): BoundedShare | Suppressed {
  if (of >= boundFrom && people * 100 < bound * of) return { kind: "under", percent: bound };
  if (of >= boundFrom && people * 100 > (100 - bound) * of) return { kind: "over", percent: 100 - bound };
  return { kind: "suppressed", reason: "would_reveal_another" };
}
