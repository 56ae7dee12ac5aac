import { type ChangeCounts, countPeople } from "../change/changeTable";
import { alikeRests } from "./alikeRest";
import { type Audience, protections } from "./audience";
import type { Total } from "./breakdown";
import { protect } from "./protect";
import { keyOf } from "./stratum";
import type { Suppressed } from "./suppressed";

/** What an audience may not read of the totals of one question, by key (stratum.ts). */
export interface HiddenTotals {
  people: Map<string, ChangeCounts>;
  /** Whole strata: no figure about them leaves. */
  hidden: Set<string>;
  /** Where "answered only before", and so `n.pre`, is hidden; the hidden strata among them. */
  hiddenPre: Set<string>;
  hiddenPost: Set<string>;
  /** Where people's scores are not told one by one. */
  banded: Set<string>;
}

/**
 * Decides once, over every total that any screen shows of a question, what this audience may not read. All
 * doors ask it, so that two of them never undo each other.
 *
 * @param totals  Of the finest table that any screen shows (`totalsOf`).
 * @param range  The lowest and highest possible score; where it is not given nothing is hidden because people
 *   are alike (alikeRest.ts).
 */
export function hiddenTotals(
  totals: readonly Total[],
  audience: Audience,
  range: readonly [number, number] | null,
): HiddenTotals {
  const { threshold, exactScoresFrom, hidesMore, hidesSmallRests } = protections[audience];
  const people = new Map(totals.map((total) => [total.key, countPeople(total.table)]));
  const count = (of: (n: ChangeCounts) => number) =>
    totals.map((total) => ({ ...total, people: of(people.get(total.key)!) }));
  const pairs = count((n) => n.paired);
  const hidden = hidesMore
    ? hiddenOutside(totals, pairs, threshold, range)
    : new Set(pairs.filter((total) => total.people < threshold).map(({ key }) => key));
  // Nobody with both scores: there is nothing to protect and nothing to show.
  for (const { key, people: paired } of pairs) if (paired === 0) hidden.add(key);
  const nonEmpty = new Set([...hidden].filter((key) => people.get(key)!.paired > 0));
  const rest = (of: (n: ChangeCounts) => number) =>
    new Set([...hidden, ...(hidesSmallRests ? protect(count(of), threshold, nonEmpty) : [])]);
  return {
    people,
    hidden,
    hiddenPre: rest((n) => n.pre - n.paired),
    hiddenPost: rest((n) => n.post - n.paired),
    banded: new Set([...hidden, ...protect(pairs, exactScoresFrom, nonEmpty)]),
  };
}

/** Small strata, what protects them from subtraction, and breakdowns of which the rest is of people alike. */
function hiddenOutside(
  totals: readonly Total[],
  pairs: Parameters<typeof protect>[0],
  threshold: number,
  range: readonly [number, number] | null,
): Set<string> {
  let hidden = protect(pairs, threshold);
  for (let before = -1; range && before < hidden.size; ) {
    before = hidden.size;
    const more = alikeRests(totals, hidden, range);
    if (more.size > 0) hidden = protect(pairs, threshold, new Set([...hidden, ...more]));
  }
  return hidden;
}

/** Why a stratum is hidden, no more precisely than its audience may know (suppressed.ts). */
export function whyHidden(key: string, { people, hidden }: HiddenTotals, audience: Audience): Suppressed {
  const nobody = (people.get(key)?.paired ?? 0) === 0;
  const namesSmall = !protections[audience].hidesMore || hidden.has(keyOf({}));
  return { kind: "suppressed", reason: nobody || namesSmall ? "too_few_people" : "would_reveal_another" };
}
