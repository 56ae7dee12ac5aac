import { protections } from "./audience";
import { tellable } from "./ledger";
import type { PublishedSplit } from "./ledgerKinds";
import type { Step } from "./ledgerWork";
import { findStratum, type ReleasedMeasure, type ReleasedStratum } from "./release";
import { withoutAlike } from "./releaseAlike";
import { type OverallTold, settleItem, settleReliability } from "./releasedItems";
import { type CellOutlook, differSince, outlookOf } from "./releaseOutlook";
import { settleCell, withBandTold } from "./releaseSettle";
import { decideSplits, placeOf, type RenewedCell } from "./releaseSplits";
import {
  type DisclosedTable,
  discloseTables,
  type LiveMeasure,
  type LiveSubscale,
  type ReleaseCell,
  wantedOf,
} from "./releaseTables";
import { type Split, splitsIn } from "./splits";
import { type History, nextRelease, type PublishedCount, peopleWhoDiffer } from "./standing";
import { keyOf } from "./stratum";
import { isSuppressed } from "./suppressed";

/** What earlier releases told of the same subscale. */
export interface Ledger {
  /** Every count, once, with the release that told it first. */
  told: readonly PublishedCount[];
  /** Which kinds of people were told of them; null where an earlier release does not say. */
  splits: readonly PublishedSplit[] | null;
  /** The tables of the newest release. */
  current: readonly ReleasedMeasure[];
}

/** A count as a release remembers it, with the ways in which its people were told apart for the first time. */
export interface ToldCount extends PublishedCount {
  splits?: readonly Split[];
}

export interface CutSubscale {
  measures: { measure: ReleasedMeasure; told: ToldCount[] }[];
  outlook: CellOutlook[];
  /** Breakdowns that were kept back because the work of deciding about them did not suffice, by their names. */
  gaveUp: string[];
}

const { threshold, exactScoresFrom } = protections.export;

/** What the ledger says of the counts of subscales with the same people behind the same cells. */
export type Decided = Map<string, { told: PublishedCount[]; gaveUp: readonly string[] }>;

/**
 * One subscale of the next release: its disclosed tables at every pair of waves, each cell new, kept as an
 * earlier release told it, or hidden.
 *
 * 1. Each table is disclosed by itself, as a file would be (disclosure.ts): small cells and their complements.
 * 2. The ledger decides which of the rest may be told beside everything told before (ledger.ts), and which kinds of
 *    people beside them (ledgerKinds.ts).
 * 3. A cell that may not be told anew keeps its last published figures and their date, if it had any and
 *    still has people; else it is hidden.
 *
 * Scores of a cell that was told before are told one by one or in one band that holds everybody: bands of two
 * releases could be subtracted.
 *
 * It goes step by step, so that a server can answer others between two steps.
 *
 * @param decided  What the ledger said of other subscales of the same cut: with the same people behind the
 *   same cells it says the same.
 */
export function* cutSubscale(
  live: LiveSubscale,
  ledger: Ledger,
  decided: Decided = new Map(),
): Generator<Step, CutSubscale> {
  const disclosed: { measure: LiveMeasure; tables: DisclosedTable[] }[] = [];
  for (const measure of live.measures) {
    disclosed.push({ measure, tables: yield* discloseTables(live, measure) });
  }
  const { told: safe, gaveUp } = yield* decideCounts(live, ledger, disclosed, decided);
  let told = safe;
  for (const { measure } of disclosed) {
    const { pre, post } = measure;
    const current = ledger.current.find((one) => one.pre === pre && one.post === post);
    const { histories, subscale } = live;
    const ask = live.kinds;
    told = yield* withoutAlike(told, { measure, current, histories, range: subscale.range, ask });
  }
  const looks = disclosed.map(({ measure, tables }) => lookAt(measure, tables, live, ledger, told));
  const cutShort = new Set(gaveUp);
  const splits = yield* decideSplits({
    subscale: live.subscale,
    cells: looks.flatMap(({ renewed }) => renewed),
    told: [...ledger.told, ...told],
    before: ledger.splits,
    ask: live.kinds,
    gaveUp: cutShort,
  });
  const outlook: CellOutlook[] = [];
  const measures: CutSubscale["measures"] = [];
  for (const look of looks) {
    const { pre, post, items } = look.measure;
    const { current } = look;
    const settled: ReleasedMeasure["tables"] = [];
    for (const { by, cells } of look.tables) {
      const strata: ReleasedStratum[] = [];
      for (const cell of cells) {
        yield;
        const { last, differ, said } = look.settle(cell, splits);
        outlook.push(outlookOf(said, last, { pre, post, by: cell.by, people: cell.people }, differ));
        strata.push(said);
      }
      settled.push({ by, strata });
    }
    const { reliability, standing } = look;
    const measure = {
      ...{ instrument: live.instrument, version: live.version, subscale: live.subscale.id, pre, post },
      tables: settled,
      ...(items
        ? { items: items.map(({ id, counted }) => settleItem(id, counted, lastItem(current, id), standing)) }
        : current?.items
          ? { items: current.items }
          : {}),
      ...(reliability ? { reliability } : {}),
    };
    measures.push({
      measure,
      told: told.filter(({ pair }) => pair === `${pre}>${post}`).map((count) => withSplits(count, measure)),
    });
  }
  return { measures, outlook, gaveUp: [...cutShort] };
}

/** What the ledger says of the counts that these tables would tell. */
function* decideCounts(
  { histories }: LiveSubscale,
  ledger: Ledger,
  disclosed: readonly { measure: LiveMeasure; tables: DisclosedTable[] }[],
  decided: Decided,
) {
  const wanted = disclosed.flatMap(({ measure, tables }) => wantedOf(measure, tables));
  const coarsestFirst = wanted.toSorted((a, b) => Object.keys(a.by).length - Object.keys(b.by).length);
  const question = JSON.stringify([histories, ledger.told, coarsestFirst]);
  const before = decided.get(question);
  if (before) return before;
  const gaveUp = new Set<string>();
  const limits = { threshold, exactFrom: exactScoresFrom, gaveUp };
  const told = yield* tellable(histories, ledger.told, coarsestFirst, limits);
  const found = { told, gaveUp: [...gaveUp] };
  decided.set(question, found);
  return found;
}

/** One pair of waves beside what the ledger says of it. */
function lookAt(
  measure: LiveMeasure,
  tables: readonly DisclosedTable[],
  live: LiveSubscale,
  ledger: Ledger,
  told: readonly PublishedCount[],
) {
  const { pre, post, moments } = measure;
  const pair = `${pre}>${post}` as const;
  const index = new Map(told.map((count) => [indexOf(count), count]));
  const before = new Set(ledger.told.map((count) => indexOf(count)));
  const current = ledger.current.find((one) => one.pre === pre && one.post === post);
  const first = !ledger.told.some((count) => count.pair === pair);
  const tellsOverall = (["both", "pre"] as const).every((of) => index.has(indexOf({ pair, by: {}, of })));
  const standing = overallTold(
    { pre, post },
    tables,
    { histories: live.histories, told: ledger.told, first },
    index.get(indexOf({ pair, by: {}, of: "both" })),
  );
  const reliability = settleReliability(moments, current?.reliability, standing);
  const alphaIsNew = reliability !== undefined && reliability.asOf.release === null;
  const someAlike = tables.some(({ cells }) => cells.some(({ alike }) => alike));
  const of = ({ by }: ReleaseCell) => {
    const last = findStratum(current, by);
    return { last, differ: differSince(last, { pre, post, by }, live.histories) };
  };
  const renewed = tables.flatMap(({ cells }) =>
    cells.flatMap((cell): RenewedCell[] => {
      const { by, figures } = cell;
      const isTold = index.has(indexOf({ pair, by, of: "both" }));
      if (!isTold || isSuppressed(figures) || !figures.detail || of(cell).differ === 0) return [];
      return [{ pair, by, detail: withBandTold(figures.detail, { tellsOverall, alphaIsNew }) }];
    }),
  );
  const settle = (cell: ReleaseCell, splits: ReadonlyMap<string, readonly Split[]>) => {
    const { by } = cell;
    const { last, differ } = of(cell);
    const key = (count: PublishedCount["of"]) => indexOf({ pair, by, of: count });
    const said = settleCell(
      cell,
      last,
      {
        both: index.get(key("both")),
        pre: index.has(key("pre")),
        post: index.has(key("post")),
        before: before.has(key("both")),
        unchanged: differ === 0,
        ...{ first, tellsOverall, alphaIsNew },
        splits: splits.get(placeOf({ pair, by })) ?? [],
        alike: cell.alike || (someAlike && Object.keys(by).length > 0),
      },
      live.subscale.range,
    );
    return { last, differ, said };
  };
  return { measure, tables, current, standing, reliability, renewed, settle };
}

/** The count with what its cell tells for the first time; a cell that is told as it was tells nothing new. */
function withSplits(count: PublishedCount, measure: ReleasedMeasure): ToldCount {
  if (count.of !== "both") return count;
  const stratum = findStratum(measure, count.by);
  const isNew = stratum && !isSuppressed(stratum) && stratum.asOf.release === null;
  const detail = isNew ? stratum.detail : undefined;
  return { ...count, splits: detail ? splitsIn(detail).map(({ split }) => split) : [] };
}

function lastItem(current: ReleasedMeasure | undefined, id: string) {
  return current?.items?.find((item) => item.id === id);
}

/** What single answers rest on: whether everybody's figures are told anew, and how far. */
function overallTold(
  { pre, post }: { pre: string; post: string },
  tables: readonly DisclosedTable[],
  { histories, told, first }: { histories: readonly History[]; told: Ledger["told"]; first: boolean },
  overall: PublishedCount | undefined,
): OverallTold {
  const count = { pair: `${pre}>${post}`, by: {}, of: "both", exact: false } as const;
  const releases = told.flatMap((one) => (indexOf(one) === indexOf(count) ? [one.release] : []));
  const next = { ...count, release: nextRelease };
  return {
    people: tables[0]?.cells[0]?.people ?? 0,
    told: overall !== undefined,
    exact: overall?.exact ?? false,
    first,
    seen: releases.some((release) => peopleWhoDiffer(histories, { ...count, release }, next) === 0),
  };
}

function indexOf({ pair, by, of }: Pick<PublishedCount, "pair" | "by" | "of">): string {
  return `${pair} ${of} ${keyOf(by)}`;
}
