import { type Column, Worlds } from "./ledgerWorlds";
import type { By } from "./stratum";

/** A pair of waves, by key. */
export type Pair = `${string}>${string}`;

/** The release that is being made; those before it have their own numbers. */
export const nextRelease = 0;

/** Where one person stood for one pair of waves, over some releases. Scores are never here. */
export interface Standing {
  pair: Pair;
  /** The first release in which the person stood so; `nextRelease` when not in any yet. */
  from: number;
  /** The release in which they no longer did; null while they still do. `nextRelease` when no longer. */
  to: number | null;
  by: By;
  /** Which of the two scores there are. */
  has: "both" | "pre" | "post";
  /** Which of a person's different scores at the earlier and the later wave counted: 1, 2, … */
  scores: readonly [pre: number, post: number];
}

/** People who stood alike in every release, and how many they are. */
export interface History {
  people: number;
  standings: readonly Standing[];
}

/** One number of people that a release tells, and with it their mean. */
export interface PublishedCount {
  release: number;
  pair: Pair;
  by: By;
  /** Everybody with both scores (of whom means are told), or with one of them. */
  of: "both" | "pre" | "post";
  /** Whether scores of these people are counted one by one. */
  exact: boolean;
}

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
 * @param histories  Everybody who stands in a release or in the live data, by what they have in common.
 * @param published  Counts that earlier releases told for the first time.
 * @param wanted     Counts that the next release would tell, coarsest first.
 * @returns The wanted counts that may be told; `exact` is taken away where scores may not be told one by one.
 */
export function tellable(
  histories: readonly History[],
  published: readonly PublishedCount[],
  wanted: readonly PublishedCount[],
  { threshold, exactFrom }: { threshold: number; exactFrom: number },
): PublishedCount[] {
  let left = [...wanted];
  for (const read of readingsOf(histories)) left = withhold(histories, published, left, read, threshold);
  const exact = (counts: readonly PublishedCount[]) => counts.filter((count) => count.exact);
  const oneByOne = new Set(
    readingsOf(histories).reduce(
      (kept, read) => withhold(histories, exact(published), kept, read, exactFrom),
      exact(left),
    ),
  );
  return left.map((count) => (count.exact && !oneByOne.has(count) ? { ...count, exact: false } : count));
}

/** How often a published count counts the people of a history, in one reading. */
type Reading = (history: History, count: PublishedCount) => number;

function readingsOf(histories: readonly History[]): Reading[] {
  const readings: Reading[] = [(history, count) => Number(history.standings.some((at) => isIn(at, count)))];
  const most = new Map<string, number>();
  for (const { standings } of histories) {
    for (const at of standings) {
      waves(at.pair).forEach((wave, side) => {
        most.set(wave, Math.max(most.get(wave) ?? 1, at.scores[side]!));
      });
    }
  }
  for (const [wave, scores] of most) {
    if (scores < 2) continue;
    for (let score = 1; score <= scores; score++) readings.push(scoresAt(wave, score));
  }
  return readings;
}

/** Sums of scores at one wave, where a person's `score`-th (or last, with fewer) is the one to be found out. */
function scoresAt(wave: string, score: number): Reading {
  return ({ standings }, count) => {
    const side = waves(count.pair).indexOf(wave);
    // Means are told of everybody with both scores, and beside them of those with one.
    if (side < 0 || count.of === (side === 0 ? "post" : "pre")) return 0;
    const own = standings.flatMap((at) => {
      const k = waves(at.pair).indexOf(wave);
      return k < 0 ? [] : [at.scores[k]!];
    });
    const looked = own.includes(score) ? score : Math.max(...own);
    return Number(standings.some((at) => isIn(at, count) && at.scores[side] === looked));
  };
}

function isIn(at: Standing, { release, pair, by, of }: PublishedCount): boolean {
  return (
    at.pair === pair &&
    (at.has === "both" || at.has === of) &&
    stands(at, release) &&
    Object.entries(by).every(([dimension, label]) => (at.by[dimension] ?? null) === label)
  );
}

function stands({ from, to }: Standing, release: number): boolean {
  if (release === nextRelease) return from === nextRelease || to === null;
  return from !== nextRelease && from <= release && (to === null || to === nextRelease || release < to);
}

function waves(pair: Pair): string[] {
  return pair.split(">");
}

function withhold(
  histories: readonly History[],
  published: readonly PublishedCount[],
  wanted: readonly PublishedCount[],
  read: Reading,
  enough: number,
): PublishedCount[] {
  const rows = new Map(
    [...published, ...wanted].map((count) => [
      count,
      Uint8Array.from(histories, (history) => read(history, count)),
    ]),
  );
  const alike = new Map([...rows].map(([count, row]) => [count, row.join("")]));
  const left = [...wanted];
  // A column that is safe stays so when counts are withheld, and lends this to those it falls together with.
  const safe = new Set<number>();
  for (;;) {
    // A cell that stays as it was is told by many releases: the same sum again says nothing new.
    const counts = [
      ...new Map([...published, ...left].toReversed().map((count) => [alike.get(count)!, count])).values(),
    ].reverse();
    const columns = columnsOf(
      histories,
      counts.map((count) => rows.get(count)!),
    );
    const worlds = new Worlds(columns, counts.length);
    let culprit: PublishedCount | undefined;
    for (let k = 0; k < columns.length && !culprit; k++) {
      if (columns[k]!.members.some((member) => safe.has(member))) continue;
      // What follows from earlier releases alone was safe then, and nothing withheld now would change it.
      const blame = worlds.isolating(k, enough) ?? [];
      const ofNext = blame.flatMap((e) => (left.includes(counts[e]!) ? [counts[e]!] : []));
      culprit = finest(ofNext, sizeIn(histories, rows));
      if (!culprit) safe.add(columns[k]!.members[0]!);
    }
    if (!culprit) return left;
    // With its people the rest of a total goes too: it is shown beside them or not at all.
    for (let k = left.length - 1; k >= 0; k--) if (goesWith(left[k]!, culprit)) left.splice(k, 1);
  }
}

function goesWith(count: PublishedCount, culprit: PublishedCount): boolean {
  if (count === culprit) return true;
  return culprit.of === "both" && count.pair === culprit.pair && sameBy(count.by, culprit.by);
}

function sameBy(a: By, b: By): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && a[name] === b[name]);
}

/** Counts of who answered once before counts of who answered twice, cells before margins, small before large. */
function finest(
  counts: PublishedCount[],
  size: (count: PublishedCount) => number,
): PublishedCount | undefined {
  const rank = (count: PublishedCount) => (count.of === "both" ? 0 : 10) + Object.keys(count.by).length;
  return counts.toSorted((a, b) => rank(b) - rank(a) || size(a) - size(b))[0];
}

function sizeIn(histories: readonly History[], rows: ReadonlyMap<PublishedCount, Uint8Array>) {
  return (count: PublishedCount) =>
    histories.reduce((n, { people }, k) => n + people * rows.get(count)![k]!, 0);
}

/** People whom every number counts alike are one column; people whom none counts are nobody's to find. */
function columnsOf(
  histories: readonly History[],
  rows: readonly Uint8Array[],
): (Column & { members: number[] })[] {
  const columns = new Map<string, Column & { members: number[]; people: number }>();
  for (const [k, { people }] of histories.entries()) {
    const counted = rows.map((row) => row[k]!);
    if (!counted.includes(1)) continue;
    const key = counted.join("");
    const column = columns.get(key) ?? { people: 0, counted, members: [] };
    column.people += people;
    column.members.push(k);
    columns.set(key, column);
  }
  return [...columns.values()];
}

/** How many people stand in one of two counts and not in the other, or in both with other scores. */
export function peopleWhoDiffer(histories: readonly History[], a: PublishedCount, b: PublishedCount): number {
  return histories.reduce((n, { people, standings }) => {
    const [at, then] = [a, b].map((count) => standings.find((standing) => isIn(standing, count)));
    const alike = at === then || (at && then && String(at.scores) === String(then.scores));
    return alike ? n : n + people;
  }, 0);
}
