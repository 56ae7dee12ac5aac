import type { ChangeTable } from "../change/changeTable";
import type { Subscale } from "../instruments/definition";
import { changesOf, type WeightedPair } from "../stats/pairs";
import type { AsOf } from "./asOf";
import { protections } from "./audience";
import type { StratumDetail } from "./describe";
import { type DisclosedSummary, disclose, UndisclosedOutcome } from "./disclosure";
import { tellable } from "./ledger";
import { momentsTellKinds } from "./momentsTell";
import type { CountedItem } from "./ordinal";
import { asOfIn, findStratum, type ReleasedMeasure, type ReleasedStratum } from "./release";
import { type OverallTold, settleItem, settleReliability } from "./releasedItems";
import { discloseReleasedAlpha, type PairedMoments } from "./reliability";
import type { ScoreBand } from "./scoreBands";
import { type History, nextRelease, type Pair, type PublishedCount, peopleWhoDiffer } from "./standing";
import { type By, keyOf, type Stratum } from "./stratum";
import { isSuppressed, type Suppressed } from "./suppressed";
import { withhold } from "./withhold";
import { withoutSpread } from "./withoutSpread";

/** Live counts of one subscale at one pair of waves, by ids of groups and cohorts. */
export interface LiveMeasure {
  pre: string;
  post: string;
  groupByCohort: readonly Stratum[];
  attributes: readonly { name: string; cells: readonly Stratum[] }[];
  /** Everybody of the comparison cohorts who never stood behind a release. */
  comparison?: ChangeTable;
  /** How many people known by a code are enrolled. */
  enrolled?: number;
  /** Answers to the items that are told under this subscale, where they are wanted. */
  items?: readonly { id: string; counted: CountedItem | undefined }[];
  /** Sums of the subscale's items, where reliability is wanted or a reliable change rests on it. */
  moments?: PairedMoments;
}

/** One subscale of one instrument version, at all its pairs of waves. */
export interface LiveSubscale {
  instrument: string;
  version: string;
  subscale: Subscale;
  /** Whether each cell tells what stands beside its change (describe.ts). */
  described: boolean;
  measures: readonly LiveMeasure[];
  /** Who stands and stood behind its numbers. */
  histories: readonly History[];
}

/** What earlier releases told of the same subscale. */
export interface Ledger {
  /** Every count, once, with the release that told it first. */
  told: readonly PublishedCount[];
  /** The tables of the newest release. */
  current: readonly ReleasedMeasure[];
}

/** What becomes of one cell, for the person who cuts the release. */
export interface CellOutlook {
  pre: string;
  post: string;
  by: By;
  /** `same`: told again as it was. `kept`: stays as it was told, because too few people differ. */
  becomes: "new" | "same" | "kept" | "hidden";
  /** People with both scores now. */
  people: number;
  /** Of a hidden cell: how many more people it takes at least. */
  needs: number;
  /** How many people differ from what was told before. */
  differ: number;
  /** Of a kept cell: the release whose figures stay. */
  asOf: AsOf | null;
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
  const disclosed: { measure: LiveMeasure; tables: Table[] }[] = [];
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
    const settle = (cell: Cell): ReleasedStratum => {
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
  tables: readonly Table[],
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

interface Cell {
  by: By;
  people: number;
  /** Whether n, mean and spread of its changes would tell how many people moved (momentsTell.ts). */
  alike: boolean;
  figures: DisclosedSummary | Suppressed;
}

interface Table {
  by: string[];
  cells: Cell[];
}

function* discloseTables(live: LiveSubscale, measure: LiveMeasure): Generator<void, Table[]> {
  const { instrument, subscale } = live;
  const range = [subscale.range[0], subscale.range[1]] as const;
  const table = (by: string[], dimensions: string[], cells: readonly Stratum[]): Table => {
    const names = { instrument, subscale: subscale.id, pre: measure.pre, post: measure.post };
    const { comparison, enrolled, moments } = measure;
    const alpha = moments && discloseReleasedAlpha(moments, "export")?.pre.alpha;
    const description = {
      ...{ subscale, full: true, alphaOfData: alpha?.kind === "estimate" ? alpha.value : null },
      ...(comparison ? { comparison } : {}),
      ...(enrolled === undefined ? {} : { enrolled }),
    };
    const describe = live.described ? { describe: description } : {};
    const question = { ...names, by, dimensions, range, ...describe };
    const outcome = disclose(new UndisclosedOutcome(question, cells), "export");
    const shown = by.length === 0 ? [{ by: {}, ...outcome.overall }] : outcome.strata;
    return {
      by,
      cells: shown.map(({ by: own, ...figures }) => {
        const pairs = pairsIn(cells, own);
        return {
          by: own,
          people: pairs.reduce((n, pair) => n + pair.n, 0),
          alike: !isSuppressed(figures) && momentsTellKinds(changesOf(pairs), range[1] - range[0]),
          figures: figures as DisclosedSummary | Suppressed,
        };
      }),
    };
  };
  const both = ["group", "cohort"];
  const tables: Table[] = [];
  for (const by of [[], ["group"], ["cohort"], both]) {
    tables.push(table(by, both, measure.groupByCohort));
    yield;
  }
  for (const { name, cells } of measure.attributes) {
    tables.push(table([name], [name], cells));
    yield;
  }
  return tables;
}

function pairsIn(cells: readonly Stratum[], by: By): WeightedPair[] {
  const inside = cells.filter((cell) => Object.entries(by).every(([name, label]) => cell.by[name] === label));
  return inside.flatMap(({ table }) => table.pairs);
}

function wantedOf({ pre, post }: LiveMeasure, tables: readonly Table[]): PublishedCount[] {
  const pair: Pair = `${pre}>${post}`;
  return tables.flatMap(({ cells }) =>
    cells.flatMap(({ by, figures }) => {
      if (isSuppressed(figures)) return [];
      const count = { release: nextRelease, pair, by, exact: false };
      return [
        { ...count, of: "both" as const, exact: !figures.distribution.binned },
        ...(isSuppressed(figures.n.pre) ? [] : [{ ...count, of: "pre" as const }]),
        ...(isSuppressed(figures.n.post) ? [] : [{ ...count, of: "post" as const }]),
      ];
    }),
  );
}

interface Told {
  both: PublishedCount | undefined;
  pre: boolean;
  post: boolean;
  /** Whether this cell was ever told. */
  before: boolean;
  /** Whether nothing of this measure was ever told. */
  first: boolean;
  /** Whether everybody's scores before are told anew: the band of reliable change rests on their spread. */
  tellsOverall: boolean;
  /** Whether the same people, with the same scores, were told last. */
  unchanged: boolean;
  /** Whether alpha of this data is told anew. */
  alphaIsNew: boolean;
  /** Whether its spread, alone or beside those of other cells, would tell how many people moved. */
  alike: boolean;
}

function settleCell(
  { by, people, figures }: Cell,
  last: ReleasedStratum | undefined,
  told: Told,
  range: Subscale["range"],
): ReleasedStratum {
  const known = last && !isSuppressed(last) ? last : undefined;
  if (isSuppressed(figures) || !told.both) {
    if (known && people > 0) return known;
    return { by, ...(isSuppressed(figures) ? figures : hidden) };
  }
  const { detail, distribution, ...summary } = figures;
  const exact = !distribution.binned;
  const { n } = figures;
  const band: ScoreBand = [range[0], range[1], n.paired];
  const asBefore = told.unchanged ? known : undefined;
  const beside = withComparison(
    asBefore ? asBefore.detail : detail && besideOf(detail, told, exact),
    detail,
    asBefore ? undefined : known,
  );
  const scores =
    asBefore?.distribution ??
    ((exact && told.both.exact) || (!exact && !told.before)
      ? distribution
      : { binned: true as const, pre: [band], post: [band] });
  const tellsRanks = beside ? !isSuppressed(beside.any.same) : told.first;
  const said = {
    by,
    ...summary,
    wilcoxon: tellsRanks ? figures.wilcoxon : hidden,
    n: {
      pre: told.pre ? n.pre : hidden,
      post: told.post ? n.post : hidden,
      paired: n.paired,
    },
    distribution: scores,
    ...(beside ? { detail: beside } : {}),
    asOf: { release: null, cutAt: null },
  };
  return told.alike && !tellsRanks ? withoutSpread(said) : said;
}

/**
 * What stands beside the change, without what the ledger does not know. Kinds of people (better, same, worse,
 * beyond a cut-off …) are told when a measure is told for the first time, and stay with the cells that stay
 * the same: of two releases they could be subtracted.
 */
function besideOf(detail: StratumDetail, told: Told, exact: boolean): StratumDetail {
  const kinds = told.first && told.tellsOverall && told.both?.exact === exact;
  const may = withhold(detail, { before: told.pre, after: told.post, kinds });
  if (!told.tellsOverall) return { ...may, reliable: { kind: "notAvailable", reason: "no_spread" } };
  const { reliable } = may;
  const restsOnKept = !("kind" in reliable) && reliable.reliability.from === "this_data" && !told.alphaIsNew;
  return restsOnKept ? { ...may, reliable: { kind: "notAvailable", reason: "no_reliability" } } : may;
}

/**
 * The people of the comparison cohorts stand behind no other number, so they are told once they are enough,
 * whenever that is, and then never anew: nothing can be subtracted.
 *
 * @param now   What would be told of them now.
 * @param last  The cell as it was told, where its figures are told anew.
 */
function withComparison(
  beside: StratumDetail | undefined,
  now: StratumDetail | undefined,
  last: (DisclosedSummary & { asOf: AsOf }) | undefined,
): StratumDetail | undefined {
  if (!beside) return beside;
  const kept = last?.detail?.comparison ?? beside.comparison;
  if (kept && !isSuppressed(kept)) {
    const asOf = kept.asOf ?? last?.asOf;
    return { ...beside, comparison: asOf ? { ...kept, asOf } : kept };
  }
  return now?.comparison === undefined ? beside : { ...beside, comparison: now.comparison };
}

const hidden: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };

/** How many people differ from what a cell last told; null where it told nothing. */
function differSince(
  last: ReleasedStratum | undefined,
  { pre, post, by }: Pick<CellOutlook, "pre" | "post" | "by">,
  histories: readonly History[],
): number | null {
  const since = asOfIn(last)?.release ?? null;
  if (since === null) return null;
  const count = { pair: `${pre}>${post}`, by, of: "both", exact: false } as const;
  return peopleWhoDiffer(histories, { ...count, release: since }, { ...count, release: nextRelease });
}

function outlookOf(
  said: ReleasedStratum,
  last: ReleasedStratum | undefined,
  cell: Pick<CellOutlook, "pre" | "post" | "by" | "people">,
  differ: number | null,
): CellOutlook {
  const base = { ...cell, needs: 0, differ: differ ?? 0, asOf: null };
  if (isSuppressed(said)) return { ...base, becomes: "hidden", needs: Math.max(0, threshold - cell.people) };
  if (said === last) return { ...base, becomes: "kept", asOf: asOfIn(last) };
  return { ...base, becomes: differ === 0 ? "same" : "new" };
}

function indexOf({ pair, by, of }: Pick<PublishedCount, "pair" | "by" | "of">): string {
  return `${pair} ${of} ${keyOf(by)}`;
}
