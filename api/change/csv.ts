import type { Instrument, Subscale } from "#shared/instruments/definition";
import type { AsOf } from "#shared/outcomes/asOf";
import type { DisclosedOutcome, DisclosedStratum } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { figureCsv } from "#shared/reports/figureCells";
import type { Estimate, NotEstimable } from "#shared/stats/estimate";

const columns = [
  "n_pre",
  "n_post",
  "n_paired",
  "pre_mean",
  "pre_sd",
  "post_mean",
  "post_sd",
  "mean_change",
  "mean_change_low",
  "mean_change_high",
  "t",
  "df",
  "t_p",
  "wilcoxon_v",
  "wilcoxon_p",
  "cohens_dz",
  "cohens_dz_low",
  "cohens_dz_high",
  "hedges_gav",
  "hedges_gav_low",
  "hedges_gav_high",
  "as_of",
  "hidden",
] as const;

/** For the team alone, in the row of everybody: responses that a person left out, which no figure counts. */
const leftOutColumns = ["excluded_pre", "excluded_post"] as const;

/**
 * The disclosed figures as a spreadsheet file: one row overall, one per stratum, full precision. `[c]` marks
 * what is hidden to protect people, blank what cannot be estimated. Cells and headers that a spreadsheet
 * would run as a formula are neutralised; numbers stay numbers. UTF-8 with BOM and CRLF, as Excel wants it.
 */
export function changeCsv(outcome: DisclosedOutcome, instrument: Instrument, subscale: Subscale): string {
  return figureCsv(changeTable(outcome, instrument, subscale));
}

/** The same as rows, the first of them the header. */
export function changeTable(
  outcome: DisclosedOutcome,
  instrument: Instrument,
  subscale: Subscale,
): (number | string)[][] {
  const { excluded } = outcome;
  const about = [instrument.id, instrument.version, subscale.id, outcome.pre, outcome.post, outcome.audience];
  const rows: DisclosedStratum[] = [
    { by: Object.fromEntries(outcome.by.map((name) => [name, "(all)"])), ...outcome.overall },
    ...outcome.strata,
  ];
  const fields = [
    "instrument",
    "version",
    "subscale",
    "pre",
    "post",
    "audience",
    ...outcome.by,
    ...columns,
    ...(excluded ? leftOutColumns : []),
  ];
  const leftOut = (i: number) => (i === 0 && excluded ? [excluded.pre, excluded.post] : ["", ""]);
  const data = rows.map((row, i) => [
    ...about,
    ...outcome.by.map((name) => row.by[name] ?? "(none given)"),
    ...figures(row),
    ...(excluded ? leftOut(i) : []),
  ]);
  return [fields, ...data];
}

function figures(row: DisclosedStratum): (number | string)[] {
  if (isSuppressed(row)) return columns.map((column) => (column === "hidden" ? row.reason : "[c]"));
  const counted = [row.n.pre, row.n.post].map((n) => (typeof n === "number" ? n : "[c]"));
  const t =
    row.pairedT.kind === "test"
      ? [row.pairedT.t, row.pairedT.df, row.pairedT.p]
      : Array(3).fill(blank(row.pairedT));
  const v =
    row.wilcoxon.kind === "test"
      ? [row.wilcoxon.v, row.wilcoxon.p]
      : [row.wilcoxon, row.wilcoxon].map((test) => (test.kind === "suppressed" ? "[c]" : ""));
  return [
    ...counted,
    row.n.paired,
    ...[row.pre.mean, row.pre.sd, row.post.mean, row.post.sd].map((x) => x ?? ""),
    ...estimate(row.meanChange),
    ...t,
    ...v,
    ...estimate(row.cohensDz),
    ...estimate(row.hedgesGav),
    asOf(row),
    "",
  ];
}

/** The day of the release that told this row first: a kept row is older than the release. Blank for live figures. */
function asOf(row: DisclosedStratum & { asOf?: AsOf }): string {
  return row.asOf?.cutAt ?? "";
}

function estimate(e: Estimate): (number | string)[] {
  return e.kind === "estimate" ? [e.value, e.low, e.high] : [e.value ?? blank(e), blank(e), blank(e)];
}

function blank({ reason }: NotEstimable): string {
  return reason === "too_alike" ? "[c]" : "";
}
