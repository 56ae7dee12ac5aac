import { KnownWorlds } from "./ledgerKnown";
import { readingsOf, whoStands } from "./ledgerReading";
import { withhold } from "./ledgerWithhold";
import type { History, PublishedCount } from "./standing";
import { keyOf } from "./stratum";

/**
 * Which counts of the next release may be told beside all that was ever published, so that nobody can isolate
 * fewer than `threshold` people, by whatever adding and subtracting of releases, breakdowns, pairs of waves
 * and kinds of counts: among them who joined a group between two releases, who left it, who moved, whose
 * scores changed, and who answered only once.
 *
 * Three readings of the published numbers are kept safe, each by ledgerWorlds.ts:
 *
 * - people: a person counts alike in all releases, so that who stayed cancels out;
 * - scores at each wave: a person whose score changed has several, and each in turn is taken as the unknown one
 *   (a combination that touches anybody's scores touches them in one of these readings);
 * - scores one by one: the same with `exactFrom` people, over the counts that tell distributions.
 *
 * A count that makes a small block follow is withheld from the next release, the finest and smallest in that
 * combination first. A withheld count keeps its last published value, which tells nothing new; so the rule
 * "a cell whose people differ from its last published version by fewer than the threshold keeps the published
 * value" follows, and so does more: the total is kept too where kept cells and a new total would differ by
 * a few. In the end everything may be withheld; then nothing new is told, and what was safe stays safe.
 *
 * It takes a bounded number of sums. Where they do not suffice (many attributes that part people into very
 * many kinds) the breakdown with the most cells is withheld as a whole, and the rest is decided without it.
 *
 * @param histories  Everybody who stands in a release or in the live data, by what they have in common.
 * @param published  Counts that earlier releases told for the first time.
 * @param wanted     Counts that the next release would tell.
 * @param limits     Thresholds, and how much may be summed.
 * @returns Step by step, so that a server can answer others meanwhile: the wanted counts that may be told;
 *   `exact` is taken away where scores may not be told one by one.
 */
export function* tellable(
  histories: readonly History[],
  published: readonly PublishedCount[],
  wanted: readonly PublishedCount[],
  { threshold, exactFrom, work = enoughWork, gaveUp }: LedgerLimits,
): Generator<void, PublishedCount[]> {
  const stands = yield* whoStands(histories, [...published, ...wanted]);
  const readings = readingsOf(histories);
  let left: readonly PublishedCount[] = wanted;
  let known = new KnownWorlds();
  for (const read of readings)
    left = yield* withhold({ stands, histories, read, known }, published, left, {
      ...{ enough: threshold, work, goesWith },
      ...(gaveUp ? { gaveUp } : {}),
    });
  const exact = (counts: readonly PublishedCount[]) => counts.filter((count) => count.exact);
  let kept: readonly PublishedCount[] = exact(left);
  const told = exact(published);
  known = new KnownWorlds();
  for (const read of readings)
    kept = yield* withhold({ stands, histories, read, known }, told, kept, {
      ...{ enough: exactFrom, work, goesWith },
    });
  const oneByOne = new Set(kept);
  return left.map((count) => (count.exact && !oneByOne.has(count) ? { ...count, exact: false } : count));
}

/** Limits of one decision. */
export interface LedgerLimits {
  threshold: number;
  exactFrom: number;
  /** Sums for each reading and breakdown; 300 million take a few seconds. */
  work?: number;
  /** Breakdowns that were kept back because the work did not suffice are added, by their names. */
  gaveUp?: Set<string>;
}

const enoughWork = 300_000_000;

/** With its people the rest of a total goes too: it is shown beside them or not at all. */
function goesWith(count: PublishedCount, culprit: PublishedCount): boolean {
  if (count === culprit) return true;
  return culprit.of === "both" && count.pair === culprit.pair && keyOf(count.by) === keyOf(culprit.by);
}
