import { type Gathered, KnownWorlds } from "./ledgerKnown";
import { type Reading, readingsOf, type Stands, whoStands } from "./ledgerReading";
import type { Work } from "./ledgerWork";
import { Worlds } from "./ledgerWorlds";
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
 * @param limits     `work`: sums for each reading and breakdown; 300 million take a few seconds.
 * @returns Step by step, so that a server can answer others meanwhile: the wanted counts that may be told;
 *   `exact` is taken away where scores may not be told one by one.
 */
export function* tellable(
  histories: readonly History[],
  published: readonly PublishedCount[],
  wanted: readonly PublishedCount[],
  { threshold, exactFrom, work = enoughWork }: { threshold: number; exactFrom: number; work?: number },
): Generator<void, PublishedCount[]> {
  const stands = yield* whoStands(histories, [...published, ...wanted]);
  const readings = readingsOf(histories);
  let left: readonly PublishedCount[] = wanted;
  let known = new KnownWorlds();
  for (const read of readings)
    left = yield* withhold({ stands, histories, read, known }, published, left, threshold, work);
  const exact = (counts: readonly PublishedCount[]) => counts.filter((count) => count.exact);
  let kept: readonly PublishedCount[] = exact(left);
  const told = exact(published);
  known = new KnownWorlds();
  for (const read of readings)
    kept = yield* withhold({ stands, histories, read, known }, told, kept, exactFrom, work);
  const oneByOne = new Set(kept);
  return left.map((count) => (count.exact && !oneByOne.has(count) ? { ...count, exact: false } : count));
}

const enoughWork = 300_000_000;

interface Counted {
  stands: Stands;
  histories: readonly History[];
  read: Reading;
  known: KnownWorlds;
}

function* withhold(
  { stands, histories, read, known }: Counted,
  published: readonly PublishedCount[],
  wanted: readonly PublishedCount[],
  enough: number,
  sums: number,
): Generator<void, readonly PublishedCount[]> {
  if (wanted.length === 0) return wanted;
  // What is published first, so that new counts are not blamed for it; then totals, so that cells are blamed.
  const order = [...published.toSorted(coarsestFirst), ...wanted.toSorted(coarsestFirst)];
  const members = membersOf(order, stands, histories, read);
  yield;
  let left = wanted.filter((count) => !differsByFew(count, published, members, histories, enough));
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
    const verdict = yield* blameAll(asked, left, { members, histories, known, safe, gone, enough, work });
    if (verdict === "tooMuch") {
      const widest = widestOf(left);
      if (!widest) return [];
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
  count: PublishedCount,
  published: readonly PublishedCount[],
  members: Members,
  histories: readonly History[],
  enough: number,
): boolean {
  const key = keyOf(count.by);
  const now = new Set(members.get(count)!);
  return published.some((before) => {
    if (before.pair !== count.pair || before.of !== count.of || keyOf(before.by) !== key) return false;
    const then = members.get(before)!;
    const both = new Set(then);
    const differ = [...then.filter((at) => !now.has(at)), ...[...now].filter((at) => !both.has(at))];
    const people = differ.reduce((n, at) => n + histories[at]!.people, 0);
    return people > 0 && people < enough;
  });
}

interface Blaming {
  members: Members;
  histories: readonly History[];
  known: KnownWorlds;
  safe: Set<number>;
  gone: Set<PublishedCount>;
  enough: number;
  work: Work;
}

/**
 * Goes through the columns and withholds one count of each combination that isolates few. A combination of
 * which a count has gone is no more, so its column is looked at again in the next round.
 */
function* blameAll(
  { counts, columns, columnOf }: ReturnType<typeof columnsOf>,
  left: readonly PublishedCount[],
  { members, histories, known, safe, gone, enough, work }: Blaming,
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
      // With its people the rest of a total goes too: it is shown beside them or not at all.
      for (const count of left) if (goesWith(count, culprit)) gone.add(count);
    }
  }
  return "done";
}

function goesWith(count: PublishedCount, culprit: PublishedCount): boolean {
  if (count === culprit) return true;
  return culprit.of === "both" && count.pair === culprit.pair && keyOf(count.by) === keyOf(culprit.by);
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
  return Object.keys(by).join(" ");
}

/** The breakdown with the most counts; null when there is but the overall. */
function widestOf(counts: readonly PublishedCount[]): string | null {
  const sizes = new Map<string, number>();
  for (const count of counts) sizes.set(breakdownOf(count), (sizes.get(breakdownOf(count)) ?? 0) + 1);
  sizes.delete("");
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
