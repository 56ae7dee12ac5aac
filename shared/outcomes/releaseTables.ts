import type { ChangeTable } from "../change/changeTable";
import type { Subscale } from "../instruments/definition";
import { changesOf, type WeightedPair } from "../stats/pairs";
import { type DisclosedSummary, disclose, UndisclosedOutcome } from "./disclosure";
import { momentsTellKinds } from "./momentsTell";
import type { CountedItem } from "./ordinal";
import type { AskKinds } from "./releaseSplits";
import { discloseReleasedAlpha, type PairedMoments } from "./reliability";
import { type History, nextRelease, type Pair, type PublishedCount } from "./standing";
import type { By, Stratum } from "./stratum";
import { isSuppressed, type Suppressed } from "./suppressed";

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
  /** Of which kind these people are; without it later releases tell of no kinds. */
  kinds?: AskKinds;
}

/** One cell of a table, disclosed by itself. */
export interface ReleaseCell {
  by: By;
  people: number;
  /** Whether n, mean and spread of its changes would tell how many people moved (momentsTell.ts). */
  alike: boolean;
  figures: DisclosedSummary | Suppressed;
}

export interface DisclosedTable {
  by: string[];
  cells: ReleaseCell[];
}

/** Every table of one pair of waves, each disclosed as a file would be. One step a table. */
export function* discloseTables(live: LiveSubscale, measure: LiveMeasure): Generator<void, DisclosedTable[]> {
  const { instrument, subscale } = live;
  const range = [subscale.range[0], subscale.range[1]] as const;
  const table = (by: string[], dimensions: string[], cells: readonly Stratum[]): DisclosedTable => {
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
  const tables: DisclosedTable[] = [];
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

/** The counts that these tables would tell. */
export function wantedOf({ pre, post }: LiveMeasure, tables: readonly DisclosedTable[]): PublishedCount[] {
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
