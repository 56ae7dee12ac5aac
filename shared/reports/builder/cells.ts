import type { AsOf } from "../../outcomes/asOf";
import type { DisclosedOutcome, DisclosedSummary, HiddenStratum } from "../../outcomes/disclosure";
import { footingOf } from "../../outcomes/smallN";
import { isSuppressed } from "../../outcomes/suppressed";
import type { Estimate } from "../../stats/estimate";
import type { Cell, ReportRow, Span } from "../content";
import { hiddenLabel, noDataLabel } from "../hiddenWording";
import { describeAsOf } from "../releaseWording";
import type { Language } from "../say";
import { describeWhyNot } from "../whyNotWording";
import { smallGroupLabel } from "../wording";
import { sayReport } from "./sayReport";
import type { FoundMeasure } from "./sources";

type Shown = DisclosedSummary | HiddenStratum;

/** What may be told of one stratum, as plain numbers: unrounded, so that whoever draws rounds once. */
export function cellOf(shown: Shown, { program }: Pick<FoundMeasure, "program">, language: Language): Cell {
  if (isSuppressed(shown)) return { kind: "suppressed", why: hiddenLabel(language) };
  const { n, pre, post, meanChange } = shown;
  const asOf = dateOf(shown, program.release);
  const { release } = program;
  const kept = describeAsOf(asOf, { release, preview: false }, language);
  const why = meanChange.kind === "notEstimable" ? describeWhyNot(meanChange.reason, language) : null;
  const few = footingOf(n.paired) === "few" ? smallGroupLabel(language) : null;
  const notes = [kept, why ?? few].filter((note) => note !== null);
  return {
    kind: "told",
    n: { pre: countOf(n.pre), post: countOf(n.post), paired: n.paired },
    pre: spanOf(pre.interval, pre.mean),
    post: spanOf(post.interval, post.mean),
    change: spanOf(meanChange),
    asOf,
    note: notes.length > 0 ? notes.join(" ") : null,
  };
}

/** Everybody's row of a breakdown. */
export function overallRow(outcome: DisclosedOutcome, found: FoundMeasure, language: Language): ReportRow {
  const name = sayReport("word.everyone", {}, language);
  return { name, cell: cellOf(outcome.overall, found, language) };
}

/** A row for each stratum in the order of the release; people without a value have a name too. */
export function strataRows(outcome: DisclosedOutcome, found: FoundMeasure, language: Language): ReportRow[] {
  return outcome.strata.map((stratum) => ({
    name: nameOf(stratum.by, language),
    cell: cellOf(stratum, found, language),
  }));
}

/** "North · Spring 2025". */
export function nameOf(by: Record<string, string | null>, language: Language): string {
  return Object.entries(by)
    .map(
      ([dimension, value]) =>
        value ?? sayReport("word.notGiven", { dimension: dimensionName(dimension, language) }, language),
    )
    .join(" · ");
}

/** A dimension as words say it in the middle of a sentence: attributes are the organization's own. */
export function dimensionName(dimension: string, language: Language): string {
  if (dimension === "group") return sayReport("word.byGroup", {}, language);
  if (dimension === "cohort") return sayReport("word.byCohort", {}, language);
  return dimension;
}

/** The same as the head of a column. */
export function dimensionHead(dimension: string, language: Language): string {
  if (dimension === "group") return sayReport("word.group", {}, language);
  if (dimension === "cohort") return sayReport("word.cohort", {}, language);
  return dimension;
}

export function noDataCell(language: Language): Cell {
  return { kind: "noData", why: noDataLabel(language) };
}

/** A mean with its interval, or alone; null where there is none to tell. */
export function spanOf(estimate: Estimate, mean: number | null = null): Span | null {
  if (estimate.kind === "estimate") {
    const { value, low, high } = estimate;
    return { value, low, high };
  }
  const value = estimate.value ?? mean;
  return value === null ? null : { value, low: null, high: null };
}

/** When a shown stratum was told; the release itself where it does not say. */
export function dateOf(
  shown: DisclosedSummary & { asOf?: AsOf },
  release: { id: number; cutAt: string },
): { release: number; cutAt: string } {
  const { asOf } = shown;
  return asOf && asOf.release !== null && asOf.cutAt !== null
    ? { release: asOf.release, cutAt: asOf.cutAt }
    : { release: release.id, cutAt: release.cutAt };
}

function countOf(n: DisclosedSummary["n"]["pre"]): number | null {
  return typeof n === "number" ? n : null;
}
