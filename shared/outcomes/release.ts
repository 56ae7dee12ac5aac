import { Problem } from "../problem";
import type { AsOf } from "./asOf";
import { type Audience, protections } from "./audience";
import type { DisclosedOutcome, DisclosedSummary } from "./disclosure";
import { byNaturalOrder } from "./naturalOrder";
import type { ReleasedItem, ReleasedReliability } from "./releasedItems";
import { type By, keyOf } from "./stratum";
import { isSuppressed, type Suppressed } from "./suppressed";

/** One cell of a release: told as of some release, or hidden. */
export type ReleasedStratum = { by: By } & ((DisclosedSummary & { asOf: AsOf }) | Suppressed);

/** What a release tells of one subscale at one pair of waves: whole tables, never filtered. */
export interface ReleasedMeasure {
  instrument: string;
  version: string;
  subscale: string;
  pre: string;
  post: string;
  /** The overall (`by: []`), by group, by cohort, by group and cohort, and by each chosen attribute. */
  tables: { by: string[]; strata: ReleasedStratum[] }[];
  /** Answers to the items that are told under this subscale (itemHomes.ts). */
  items?: ReleasedItem[];
  /** How far the subscale's items go together, where it may be told. */
  reliability?: ReleasedReliability;
}

/** A release as anybody who may read it knows it. */
export interface ReleaseMark {
  id: number;
  cutAt: string;
}

/** Where an audience's figures come from. */
export type Source =
  | { from: "live"; audience: "team" }
  | { from: "release"; audience: Audience; release: ReleaseMark }
  | { from: "preview"; audience: Audience; release: ReleaseMark | null };

/** An answer out of a release, or out of the next one as it would be now. */
export interface ReleasedOutcome extends DisclosedOutcome {
  /** True when the figures are those of the next release, which nobody outside the team has seen. */
  preview: boolean;
  /** The current release; null before the first. */
  release: ReleaseMark | null;
}

/**
 * Decides what somebody reads. The team reads live data. Everybody else, and whoever looks with their eyes,
 * reads what has been released; the team may also look at the next release before it is cut.
 *
 * @param role     Of the asker.
 * @param asked    The audience asked for; a viewer who asks for none is a `viewer`.
 * @param which    `next` previews (the team's default), `current` is what others see now.
 * @param current  The program's newest release.
 * @throws Problem `no_release` before the first release, `not_allowed` for eyes wider than the asker's own.
 */
export function chooseSource(
  role: "owner" | "manager" | "viewer",
  asked: Audience | undefined,
  which: "next" | "current" | undefined,
  current: ReleaseMark | null,
): Source {
  const audience = asked ?? (role === "viewer" ? "viewer" : "team");
  if (role === "viewer") {
    if (audience === "team" || which === "next")
      throw new Problem("not_allowed", "Viewers see what has been released.");
    if (!current)
      throw new Problem(
        "no_release",
        "Viewers see what has been released, and nothing has been released yet.",
      );
    return { from: "release", audience, release: current };
  }
  if (audience === "team") return { from: "live", audience };
  if (which !== "current") return { from: "preview", audience, release: current };
  if (!current) throw new Problem("no_release", "Nothing has been released yet.");
  return { from: "release", audience, release: current };
}

/** A measure of which a release tells nothing, because nobody had a score, has no tables. */
type Measured = Omit<ReleasedMeasure, "tables"> & { tables?: ReleasedMeasure["tables"] };

const nobodys = [[], ["group"], ["cohort"], ["group", "cohort"]].map((by) => ({ by, strata: [] }));

/**
 * Answers a question out of a release's tables. A filter to one group or cohort is a look at cells of the
 * group × cohort table: nothing is counted anew.
 *
 * @throws Problem `invalid_input` for a breakdown or a filter that the release does not hold.
 */
export function answerFromRelease(
  { instrument, subscale, pre, post, tables = nobodys }: Measured,
  { by, only = {} }: { by: readonly string[]; only?: By },
  source: Exclude<Source, { from: "live" }>,
): ReleasedOutcome {
  const tableOf = (dimensions: readonly string[]) =>
    tables.find((table) => sameNames(table.by, dimensions))?.strata ?? notReleased(dimensions, tables);
  const overall = tableOf(Object.keys(only)).find((stratum) => keyOf(stratum.by) === keyOf(only));
  const shown = tableOf([...new Set([...by, ...Object.keys(only)])]);
  const matching = shown.filter((stratum) =>
    Object.entries(only).every(([dimension, label]) => stratum.by[dimension] === label),
  );
  return {
    instrument,
    subscale,
    pre,
    post,
    audience: source.audience,
    threshold: protections[source.audience].threshold,
    by: [...by],
    overall: overall ? withoutBy(overall) : { kind: "suppressed", reason: "too_few_people" },
    strata: by.length === 0 ? [] : matching.map((stratum) => ({ ...stratum, by: pick(stratum.by, by) })),
    preview: source.from === "preview",
    release: source.release,
  };
}

/**
 * The same tables with the names that groups and cohorts have now, in the order of these names. A release
 * keeps their ids, so that a new name finds the old figures.
 */
export function nameStrata(measure: ReleasedMeasure, names: LabelNames): ReleasedMeasure {
  const tables = measure.tables.map(({ by, strata }) => ({
    by,
    strata: strata
      .map((stratum) => ({ ...stratum, by: nameBy(stratum.by, names) }))
      .sort((a, b) => byNaturalOrder(a.by, b.by)),
  }));
  return { ...measure, tables };
}

/** Names of groups and cohorts by id. */
export interface LabelNames {
  group: ReadonlyMap<string, string>;
  cohort: ReadonlyMap<string, string>;
}

/** One cell's ids as the names they have now. */
export function nameBy(by: By, names: LabelNames): By {
  return Object.fromEntries(
    Object.entries(by).map(([dimension, value]) => {
      const known = dimension === "group" || dimension === "cohort" ? names[dimension] : undefined;
      return [dimension, value === null ? null : (known?.get(value) ?? (known ? "(removed)" : value))];
    }),
  );
}

/** The measure as it goes into a release: what was new is told as of this one. */
export function stampRelease(measure: ReleasedMeasure, asOf: AsOf): ReleasedMeasure {
  const tables = measure.tables.map(({ by, strata }) => ({
    by,
    strata: strata.map((stratum) =>
      isSuppressed(stratum) || stratum.asOf.release !== null ? stratum : { ...stratum, asOf },
    ),
  }));
  const { items, reliability } = measure;
  const dated = (item: ReleasedItem): ReleasedItem =>
    isSuppressed(item) || item.asOf.release !== null ? item : { ...item, asOf };
  return {
    ...measure,
    tables,
    ...(items ? { items: items.map(dated) } : {}),
    ...(reliability?.asOf.release === null ? { reliability: { ...reliability, asOf } } : {}),
  };
}

/** The cell of a measure, wherever it is told. */
export function findStratum(measure: ReleasedMeasure | undefined, by: By): ReleasedStratum | undefined {
  const table = measure?.tables.find((one) => sameNames(one.by, Object.keys(by)));
  return table?.strata.find((stratum) => keyOf(stratum.by) === keyOf(by));
}

/** The date of a cell that is told. */
export function asOfIn(stratum: ReleasedStratum | undefined): AsOf | null {
  return stratum && !isSuppressed(stratum) ? stratum.asOf : null;
}

function notReleased(dimensions: readonly string[], tables: ReleasedMeasure["tables"]): never {
  const known = tables.filter(({ by }) => by.length > 0).map(({ by }) => by.join(" and "));
  const asked = dimensions.join(" and ");
  const message = `A release holds whole tables, by ${known.join(", by ")}; it has none by ${asked}.`;
  throw new Problem("invalid_input", message, { places: [{ path: "by", message }] });
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

function withoutBy({ by: _, ...rest }: ReleasedStratum): DisclosedSummary | Suppressed {
  return rest as DisclosedSummary | Suppressed;
}

function pick(by: By, dimensions: readonly string[]): By {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, by[dimension] ?? null]));
}
