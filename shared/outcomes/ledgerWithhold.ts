import { type Gathered, KnownWorlds } from "./ledgerKnown";
import type { Reading, Stands } from "./ledgerReading";
import type { Work } from "./ledgerWork";
import { Worlds } from "./ledgerWorlds";
import type { History, PublishedCount } from "./standing";
import { keyOf } from "./stratum";

/** One reading of the published numbers, and who stands behind them. */
export interface Counted {
  stands: Stands;
  histories: readonly History[];
  read: Reading;
  known?: KnownWorlds;
}

export interface Limits {
  /** The smallest number of people that a combination may touch. */
  enough: number;
  /** Sums that may be done, again after each breakdown that is given up. */
  work: number;
  /** Whether a count is told only beside the culprit, and so goes when it goes. */
  goesWith: (count: PublishedCount, culprit: PublishedCount) => boolean;
  /** Breakdowns that were given up because the work did not suffice are added, by their names. */
  gaveUp?: Set<string>;
}

/**
 * Which of the wanted counts may be told beside the published ones in one reading: the search of `tellable`
 * (ledger.ts), which says what it keeps safe.
 *
 * @returns Step by step.
 */
export function* withhold(
  { stands, histories, read, known = new KnownWorlds() }: Counted,
  published: readonly PublishedCount[],
  wanted: readonly PublishedCount[],
  { enough, work: sums, goesWith, gaveUp }: Limits,
): Generator<void, readonly PublishedCount[]> {
  if (wanted.length === 0) return wanted;
  // What is published first, so that new counts are not blamed for it; then totals, so that cells are blamed.
  const order = [...published.toSorted(coarsestFirst), ...wanted.toSorted(coarsestFirst)];
  const members = membersOf(order, stands, histories, read);
  yield;
  const before = byCell(published);
  const few = wanted.filter((count) => {
    const tellings = before.get(cellOf(count)) ?? [];
    return tellings.some((then) => differsByFew(members.get(then)!, members.get(count)!, histories, enough));
  });
  let left = wanted.filter((count) => !few.some((culprit) => goesWith(count, culprit)));
  let work: Work = { left: sums };
  // A column that is safe stays so when counts are withheld, and lends this to those it falls together with.
  const safe = new Set<number>();
  for (;;) {
    const may = new Set([...published, ...left]);
    const asked = columnsOf(
      order.filter((count) => may.has(count)),
      members,
      histories,
    );
    const gone = new Set<PublishedCount>();
    const blaming = { members, histories, known, safe, gone, enough, work, goesWith };
    const verdict = yield* blameAll(asked, left, blaming);
    if (verdict === "tooMuch") {
      const widest = widestOf(left);
      gaveUp?.add(widest ?? "[]");
      if (widest === null) return [];
      left = left.filter((count) => breakdownOf(count) !== widest);
      work = { left: sums };
      continue;
    }
    if (gone.size === 0) return left;
    left = left.filter((count) => !gone.has(count));
  }
}

/** Whether a few are all that a count differs by from an earlier one of the same cell: then it must go. */
function differsByFew(
  then: readonly number[],
  is: readonly number[],
  histories: readonly History[],
  enough: number,
): boolean {
  const [was, now] = [new Set(then), new Set(is)];
  const differ = [...then.filter((at) => !now.has(at)), ...is.filter((at) => !was.has(at))];
  const people = differ.reduce((n, at) => n + histories[at]!.people, 0);
  return people > 0 && people < enough;
}

function byCell(counts: readonly PublishedCount[]): Map<string, PublishedCount[]> {
  const cells = new Map<string, PublishedCount[]>();
  for (const count of counts) {
    const own = cells.get(cellOf(count));
    if (own) own.push(count);
    else cells.set(cellOf(count), [count]);
  }
  return cells;
}

function cellOf({ pair, of, by }: PublishedCount): string {
  return `${pair} ${of} ${keyOf(by)}`;
}

interface Blaming {
  members: Members;
  histories: readonly History[];
  known: KnownWorlds;
  safe: Set<number>;
  gone: Set<PublishedCount>;
  enough: number;
  work: Work;
  goesWith: Limits["goesWith"];
}

/**
 * Goes through the columns and withholds one count of each combination that isolates few. A combination of
 * which a count has gone is no more, so its column is looked at again in the next round.
 */
function* blameAll(
  { counts, columns, columnOf }: ReturnType<typeof columnsOf>,
  left: readonly PublishedCount[],
  { members, histories, known, safe, gone, enough, work, goesWith }: Blaming,
): Generator<void, "tooMuch" | "done"> {
  const worlds = yield* Worlds.over(columns, work);
  const next = new Set(left);
  for (const [k, column] of columns.entries()) {
    if (column.members.some((member) => safe.has(member))) continue;
    if (column.people >= enough || known.holds(column, columns, columnOf, enough)) {
      safe.add(column.members[0]!);
      continue;
    }
    yield;
    const found = worlds.isolating(k, enough);
    if (found === "tooMuch") return found;
    const blame = "world" in found ? [] : found.blame.map((e) => counts[e]!).filter((one) => next.has(one));
    if ("world" in found && found.world)
      known.remember(column, columns, found.world, (at) => histories[at]!.people);
    // What follows from earlier releases alone was safe then, and nothing withheld now would change it.
    if (blame.length === 0) safe.add(column.members[0]!);
    else if (!blame.some((count) => gone.has(count))) {
      const culprit = finest(blame, (count) =>
        members.get(count)!.reduce((n, at) => n + histories[at]!.people, 0),
      );
      for (const count of left) if (goesWith(count, culprit)) gone.add(count);
    }
  }
  return "done";
}

/** Counts of who answered once before counts of who answered twice, cells before margins, small before large. */
function finest(counts: PublishedCount[], size: (count: PublishedCount) => number): PublishedCount {
  const rank = (count: PublishedCount) => (count.of === "both" ? 0 : 10) + Object.keys(count.by).length;
  return counts.toSorted((a, b) => rank(b) - rank(a) || size(a) - size(b))[0]!;
}

function coarsestFirst(a: PublishedCount, b: PublishedCount): number {
  return Object.keys(a.by).length - Object.keys(b.by).length;
}

function breakdownOf({ by }: PublishedCount): string {
  return JSON.stringify(Object.keys(by));
}

/** The breakdown with the most counts; null when there is but the overall. */
function widestOf(counts: readonly PublishedCount[]): string | null {
  const sizes = new Map<string, number>();
  for (const count of counts) sizes.set(breakdownOf(count), (sizes.get(breakdownOf(count)) ?? 0) + 1);
  sizes.delete("[]");
  return [...sizes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** Of each count the places of the histories that it counts, in one reading. */
type Members = ReadonlyMap<PublishedCount, number[]>;

function membersOf(
  counts: readonly PublishedCount[],
  stands: Stands,
  histories: readonly History[],
  read: Reading,
): Members {
  return new Map(
    counts.map((count) => {
      const own = new Set<number>();
      for (const { at, standing } of stands.get(count) ?? [])
        if (read(histories[at]!, count, standing)) own.add(at);
      return [count, [...own]];
    }),
  );
}

/**
 * People whom every number counts alike are one column; people whom none counts are nobody's to find. A cell
 * that stays as it was is told by many releases: the same sum again says nothing new.
 */
function columnsOf(order: readonly PublishedCount[], members: Members, histories: readonly History[]) {
  const different = new Map<string, PublishedCount>();
  for (const count of order) {
    const own = members.get(count)!;
    const key = own.join();
    if (own.length > 0 && !different.has(key)) different.set(key, count);
  }
  const counts = [...different.values()];
  const counted: number[][] = histories.map(() => []);
  for (const [e, count] of counts.entries()) for (const at of members.get(count)!) counted[at]!.push(e);
  const columns = new Map<string, Gathered & { members: number[]; people: number }>();
  for (const [at, own] of counted.entries()) {
    if (own.length === 0) continue;
    const key = own.join();
    const column = columns.get(key) ?? { people: 0, counted: own, members: [] };
    column.people += histories[at]!.people;
    column.members.push(at);
    columns.set(key, column);
  }
  const gathered: readonly Gathered[] = [...columns.values()];
  const columnOf = new Map(gathered.flatMap(({ members: own }, k) => own.map((at) => [at, k] as const)));
  return { counts, columns: gathered, columnOf };
}
