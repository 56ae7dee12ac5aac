import type { AsOf } from "./asOf";
import { protections } from "./audience";
import { type CountedItem, discloseItem, type ItemFigures, UndisclosedItem } from "./ordinal";
import { discloseReleasedAlpha, type PairedMoments, type PairedReliability } from "./reliability";
import { isSuppressed, type Suppressed } from "./suppressed";

/** What a release tells of the answers to one item: of everybody with both scores, never of a group. */
export type ReleasedItem = { id: string } & ((ItemFigures & { asOf: AsOf; people: number }) | Suppressed);

/** What a release tells of how far the items of a subscale go together. */
export interface ReleasedReliability extends PairedReliability {
  asOf: AsOf;
  /** People with both scores when it was told. */
  people: number;
}

/** What the ledger says of the overall of the same measure (releaseCut.ts). */
export interface OverallTold {
  /** People with both scores. */
  people: number;
  /** Whether the next release tells the overall's figures anew. */
  told: boolean;
  /** Whether it may tell the overall's scores one by one, beside all that was told before. */
  exact: boolean;
  /** Whether no release has told anything of this measure. */
  first: boolean;
  /** Whether exactly these people, with these scores, stood behind some release. */
  seen: boolean;
}

const { threshold } = protections.export;

/**
 * The answers to one item in the next release.
 *
 * A stack of answers is one more view of the people behind the overall, so it may be told anew when the
 * overall's scores may be told one by one: then whatever is added and subtracted of all releases touches 30
 * people or more, as with the scores themselves (ledger.ts). With that,
 *
 * - an item that was told stays as it was, with its date, while the overall is not told anew, while its
 *   people are those of an earlier release (an answer that was corrected and left the score alone would
 *   follow), and while the number who left it out differs by 1 to 9;
 * - who moved, and why answers are missing, count kinds of people: told when the measure is told for the
 *   first time, and with a stack that stays; of two releases they could be subtracted (withhold.ts);
 * - scores that are sums of items add nothing: a stack is of everybody, so it tells no more of a hidden group
 *   than the overall does, and no group's answers are ever told.
 */
export function settleItem(
  id: string,
  counted: CountedItem | undefined,
  last: ReleasedItem | undefined,
  overall: OverallTold,
): ReleasedItem {
  const known = last && !isSuppressed(last) ? last : undefined;
  if (known && (!overall.told || overall.seen)) return known;
  if (!overall.told || !counted) return known ?? { id, ...hidden };
  const figures = discloseItem(new UndisclosedItem([], [counted]), "export").overall;
  if (isSuppressed(figures)) return known ?? { id, ...figures };
  const { people, first, exact } = overall;
  const told = { id, ...figures, people, asOf: { release: null, cutAt: null } };
  if (first) return told;
  if (!exact) return known ?? { id, ...hidden };
  if (known && isFew(people - figures.n - (known.people - known.n))) return known;
  return { ...told, ...noKinds };
}

/**
 * Alpha in the next release, under the rule of its items: told anew when the overall's scores may be told one
 * by one, kept while people are few who differ.
 */
export function settleReliability(
  moments: PairedMoments | undefined,
  last: ReleasedReliability | undefined,
  { told, exact, seen, people }: OverallTold,
): ReleasedReliability | undefined {
  if (!told || !exact || !moments || (last && seen)) return last;
  const found = discloseReleasedAlpha(moments, "export");
  if (!found) return last;
  if (last && isFew(people - found.pre.n - (last.people - last.pre.n))) return last;
  return { ...found, people, asOf: { release: null, cutAt: null } };
}

function isFew(difference: number): boolean {
  return difference !== 0 && Math.abs(difference) < threshold;
}

const hidden: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };

const noKinds = {
  up: hidden,
  same: hidden,
  down: hidden,
  upOrHalfSame: hidden,
  missing: { pre: hidden, post: hidden },
};
