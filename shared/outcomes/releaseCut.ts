import { protections } from "./audience";
import { tellable } from "./ledger";
import { findStratum, type ReleasedMeasure, type ReleasedStratum } from "./release";
import { type OverallTold, settleItem, settleReliability } from "./releasedItems";
import { type CellOutlook, differSince, outlookOf } from "./releaseOutlook";
import { settleCell } from "./releaseSettle";
import {
  type DisclosedTable,
  discloseTables,
  type LiveMeasure,
  type LiveSubscale,
  type ReleaseCell,
  wantedOf,
} from "./releaseTables";
import { type History, nextRelease, type PublishedCount, peopleWhoDiffer } from "./standing";
import { keyOf } from "./stratum";

/** What earlier releases told of the same subscale. */
export interface Ledger {
  /** Every count, once, with the release that told it first. */
  told: readonly PublishedCount[];
  /** The tables of the newest release. */
  current: readonly ReleasedMeasure[];
}

export interface CutSubscale {
  measures: { measure: ReleasedMeasure; told: PublishedCount[] }[];
  outlook: CellOutlook[];
}

const { threshold, exactScoresFrom } = protections.export;

/**
 * One subscale of the next release: its disclosed tables at every pair of waves, each cell new, kept as an
 * earlier release told it, or hidden.
 *
 * 1. Each table is disclosed by itself, as a file would be (disclosure.ts): small cells and their complements.
 * 2. The ledger decides which of the rest may be told beside everything told before (ledger.ts).
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
  decided: Map<string, PublishedCount[]> = new Map(),
): Generator<void, CutSubscale> {
  const disclosed: { measure: LiveMeasure; tables: DisclosedTable[] }[] = [];
  for (const measure of live.measures) {
    disclosed.push({ measure, tables: yield* discloseTables(live, measure) });
  }
  const wanted = disclosed.flatMap(({ measure, tables }) => wantedOf(measure, tables));
  const coarsestFirst = wanted.toSorted((a, b) => Object.keys(a.by).length - Object.keys(b.by).length);
  const question = JSON.stringify([live.histories, ledger.told, coarsestFirst]);
  const told =
    decided.get(question) ??
    (yield* tellable(live.histories, ledger.told, coarsestFirst, { threshold, exactFrom: exactScoresFrom }));
  decided.set(question, told);
  const index = new Map(told.map((count) => [indexOf(count), count]));
  const before = new Set(ledger.told.map((count) => indexOf(count)));
  const outlook: CellOutlook[] = [];
  const measures: CutSubscale["measures"] = [];
  for (const { measure: counted, tables } of disclosed) {
    const { pre, post, items, moments } = counted;
    const current = ledger.current.find((one) => one.pre === pre && one.post === post);
    const first = !ledger.told.some(({ pair }) => pair === `${pre}>${post}`);
    const tellsOverall = (["both", "pre"] as const).every((of) =>
      index.has(indexOf({ pair: `${pre}>${post}`, by: {}, of })),
    );
    const standing = overallTold(
      { pre, post },
      tables,
      { histories: live.histories, told: ledger.told, first },
      index.get(indexOf({ pair: `${pre}>${post}`, by: {}, of: "both" })),
    );
    const reliability = settleReliability(moments, current?.reliability, standing);
    const alphaIsNew = reliability !== undefined && reliability.asOf.release === null;
    const someAlike = tables.some(({ cells }) => cells.some(({ alike }) => alike));
    const settle = (cell: ReleaseCell): ReleasedStratum => {
      const { by, people } = cell;
      const key = (of: PublishedCount["of"]) => indexOf({ pair: `${pre}>${post}`, by, of });
      const last = findStratum(current, by);
      const differ = differSince(last, { pre, post, by }, live.histories);
      const said = settleCell(
        cell,
        last,
        {
          both: index.get(key("both")),
          pre: index.has(key("pre")),
          post: index.has(key("post")),
          before: before.has(key("both")),
          unchanged: differ === 0,
          first,
          tellsOverall,
          alphaIsNew,
          alike: cell.alike || (someAlike && Object.keys(by).length > 0),
        },
        live.subscale.range,
      );
      outlook.push(outlookOf(said, last, { pre, post, by, people }, differ));
      return said;
    };
    const { instrument, version } = live;
    const subscale = live.subscale.id;
    const settled: ReleasedMeasure["tables"] = [];
    for (const { by, cells } of tables) {
      const strata: ReleasedStratum[] = [];
      for (const cell of cells) {
        yield;
        strata.push(settle(cell));
      }
      settled.push({ by, strata });
    }
    measures.push({
      measure: {
        ...{ instrument, version, subscale, pre, post },
        tables: settled,
        ...(items
          ? {
              items: items.map(({ id, counted }) => settleItem(id, counted, lastItem(current, id), standing)),
            }
          : current?.items
            ? { items: current.items }
            : {}),
        ...(reliability ? { reliability } : {}),
      },
      told: told.filter(({ pair }) => pair === `${pre}>${post}`),
    });
  }
  return { measures, outlook };
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
