import type { Subscale } from "../instruments/definition";
import { whoStands } from "./ledgerReading";
import { withhold } from "./ledgerWithhold";
import { classesOf, type Family, kindIn, nameSplit, type Split } from "./splits";
import type { History, Pair, PublishedCount, Standing } from "./standing";
import { type By, keyOf } from "./stratum";

/** One way in which the people of one published count are told apart. */
export interface PublishedSplit {
  release: number;
  pair: Pair;
  by: By;
  split: Split;
}

/** One that the next release would tell, with the people of each kind. */
export interface WantedSplit extends PublishedSplit {
  people: readonly number[];
}

/** Everybody with what they have in common, and of which kind they are. */
export interface KindHistories {
  families: readonly Family[];
  histories: readonly KindHistory[];
}

/** As in the ledger (standing.ts), and for each standing the person's class in every family. */
export interface KindHistory extends History {
  /** Null where not both scores are there. `erased`: nobody knows any more. */
  kinds: readonly (readonly number[] | null | "erased")[];
}

/**
 * Which splits of the next release may be told beside all that was ever published: better, same and worse, and who
 * crossed a cut-off.
 *
 * Each kind of a cell is a count of people, and so an equation beside the cell's own number. A kind is written as
 * one more dimension of a breakdown ("group North, rose"), people as they are told apart by it, and the ledger's
 * search decides: no adding and subtracting of numbers and kinds of all releases, breakdowns and pairs of waves
 * may touch fewer than `threshold` people and more than none. So the kinds of a cell that is told anew are told
 * where each of them differs by nobody, or by enough. All kinds of a split are told or none.
 *
 * - Where everybody who differs from an earlier telling is of one kind, the split stays back too: the number of
 *   newcomers who "got worse" would be all of them.
 * - Of people who were erased the kind is not known. They stand for nobody when people are counted, and are
 *   looked for in each kind in which they may have been: what would single them out stays back whichever it was.
 *   Where they could have been of too many kinds nothing is told.
 * - Each family of splits is decided by itself, and together with the numbers of people. Splits of different
 *   families (who got better; who crossed a cut-off) may be held side by side, as in one table.
 *
 * @param told    Counts of people, all that were ever told and those of the next release.
 * @param before  Splits that earlier releases told for the first time.
 * @param wanted  Splits of the next release.
 * @returns Step by step, the wanted splits that may be told.
 */
export function* tellableSplits(
  { families, histories }: KindHistories,
  told: readonly PublishedCount[],
  before: readonly PublishedSplit[],
  wanted: readonly WantedSplit[],
  { subscale, threshold, work = enoughWork, gaveUp }: KindLimits,
): Generator<void, WantedSplit[]> {
  const may: WantedSplit[] = [];
  for (const [place, family] of families.entries()) {
    const isOwn = ({ split }: PublishedSplit) => kindIn(split, family, subscale) !== undefined;
    const asked = wanted.filter(isOwn);
    const earlier = before.filter(isOwn);
    const splits = [
      ...new Map([...asked, ...earlier].map(({ split }) => [nameSplit(split), split])).values(),
    ];
    const ways = splits.map((split): Way => ({ split, kindOf: kindIn(split, family, subscale)! }));
    const people = asked.length === 0 ? null : toldApart(histories, place, family, ways);
    if (!people) continue;
    const counts = new Map([...asked, ...earlier].map((one) => [one, kindsOf(one, family, ways)] as const));
    const published = [...told, ...earlier.flatMap((one) => counts.get(one)!)];
    const all = asked.flatMap((one) => counts.get(one)!);
    const then = kindsThen(asked, earlier, (one) => kindsOf(one, family, ways));
    const back = [...then.values()].flat(2);
    const stands = yield* whoStands(people, [...published, ...all, ...back]);
    const members = (count: PublishedCount) => stands.get(count)!.map(({ at }) => at);
    const size = (count: PublishedCount) => members(count).reduce((n, at) => n + people[at]!.people, 0);
    const open = asked.filter((one) => {
      const now = counts.get(one)!;
      const isOfOneKind = then.get(one)!.some((was) => {
        const differ = was.filter((count, k) => differs(members(count), members(now[k]!), people));
        return differ.length === 1;
      });
      return isAsTold(one.people, now.map(size)) && !isOfOneKind;
    });
    const cellOf = new Map(open.flatMap((one) => counts.get(one)!.map((count) => [count, one] as const)));
    const kinds = [...cellOf.keys()];
    const left = yield* withhold({ stands, histories: people, read: () => true }, published, kinds, {
      ...{ enough: threshold, work },
      goesWith: (count, culprit) => cellOf.get(count) === cellOf.get(culprit),
      ...(gaveUp ? { gaveUp } : {}),
    });
    may.push(...new Set(left.map((count) => cellOf.get(count)!)));
  }
  return may;
}

/** Whether the ledger counts the people of each kind as they are told: bins, or a change of just the band, may not. */
function isAsTold(told: readonly number[], counted: readonly number[]): boolean {
  const inOrder = (people: readonly number[]) =>
    people
      .filter((n) => n > 0)
      .sort((a, b) => a - b)
      .join();
  return inOrder(told) === inOrder(counted);
}

export interface KindLimits {
  subscale: Pick<Subscale, "range" | "step">;
  threshold: number;
  /** Sums for each family and breakdown. */
  work?: number;
  /** Breakdowns that were kept back because the work did not suffice are added, by their names. */
  gaveUp?: Set<string>;
}

const enoughWork = 100_000_000;

/** In so many ways an erased person may have been of different kinds; more are not tried. */
const mostGuesses = 128;

interface Way {
  split: Split;
  kindOf: (kind: number) => string;
}

/** No attribute has such a name. */
function dimensionOf(split: Split): string {
  return `\u0000${nameSplit(split)}`;
}

/** Each kind of a cell as a count of its own. */
function kindsOf({ release, pair, by, split }: PublishedSplit, family: Family, ways: readonly Way[]) {
  const { kindOf } = ways.find((way) => nameSplit(way.split) === nameSplit(split))!;
  const kinds = new Set(classesOf(family).map(kindOf));
  return [...kinds].map((kind): PublishedCount => {
    return { ...{ release, pair, of: "both", exact: false }, by: { ...by, [dimensionOf(split)]: kind } };
  });
}

/** Histories with kinds as dimensions, those that only other families tell apart together again; null for too many guesses. */
function toldApart(
  histories: readonly KindHistory[],
  place: number,
  family: Family,
  ways: readonly Way[],
): History[] | null {
  const found = new Map<string, { people: number; standings: Standing[] }>();
  for (const { people, standings, kinds } of histories) {
    let guesses: (number | null)[][] = [[]];
    for (const kind of kinds) {
      const may = kind === "erased" ? classesOf(family) : [kind ? kind[place]! : null];
      guesses = guesses.flatMap((guess) => may.map((one) => [...guess, one]));
      if (guesses.length > mostGuesses) return null;
    }
    // A guess is nobody's count: there may be no such person.
    const counted = guesses.length > 1 ? 0 : people;
    for (const guess of guesses) {
      const own = standings.map((standing, k) => {
        const kind = guess[k] ?? null;
        if (kind === null) return standing;
        const named = ways.map(({ split, kindOf }) => [dimensionOf(split), kindOf(kind)] as const);
        return { ...standing, by: { ...standing.by, ...Object.fromEntries(named) } };
      });
      const key = JSON.stringify(own.map(({ scores: _, ...standing }) => standing));
      const same = found.get(key) ?? { people: 0, standings: own };
      same.people += counted;
      found.set(key, same);
    }
  }
  return [...found.values()];
}

/** The kinds of each wanted cell as they were at the releases that told kinds of it, by whatever band. */
function kindsThen(
  asked: readonly WantedSplit[],
  earlier: readonly PublishedSplit[],
  kinds: (one: PublishedSplit) => PublishedCount[],
): Map<WantedSplit, PublishedCount[][]> {
  const releases = new Map<string, Set<number>>();
  const cellOf = ({ pair, by }: PublishedSplit) => `${pair} ${keyOf(by)}`;
  for (const one of earlier)
    releases.set(cellOf(one), (releases.get(cellOf(one)) ?? new Set()).add(one.release));
  return new Map(
    asked.map((one) => [
      one,
      [...(releases.get(cellOf(one)) ?? [])].map((release) => kinds({ ...one, release })),
    ]),
  );
}

/** Whether anybody known is in one and not in the other. */
function differs(some: readonly number[], others: readonly number[], people: readonly History[]): boolean {
  const [a, b] = [new Set(some), new Set(others)];
  return [...some.filter((at) => !b.has(at)), ...others.filter((at) => !a.has(at))].some(
    (at) => people[at]!.people > 0,
  );
}
