import type { DisclosedSummary, HiddenStratum } from "#shared/outcomes/disclosure";
import { footingOf } from "#shared/outcomes/smallN";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel, noDataLabel } from "#shared/reports/hiddenWording";
import { smallGroupLabel } from "#shared/reports/wording";
import type { Estimate } from "#shared/stats/estimate";
import type { ChartRow, Estimate as DrawnEstimate } from "../charts/rows";
import type { ScoreCount } from "../charts/scoreCount";
import { formatDate } from "../ui/dates";
import { language } from "../ui/language";
import { keptFrom } from "./asOf";
import type { ChangeRows } from "./noData";
import { say } from "./say";

type By = Record<string, string | null>;

/** A row, and since when it stands as it is where an earlier release told it. */
export interface DatedRow extends ChartRow {
  asOf?: string;
}

/** The row of everybody, or of the one group or cohort that is looked at. */
export function overallRow(outcome: ChangeRows, name: string, timeZone: string | undefined): DatedRow {
  return rowOf(name, outcome.overall, outcome, timeZone);
}

/** One row per stratum, in the order of the answer; then those of which nobody answered. */
export function strataRows(outcome: ChangeRows, timeZone: string | undefined): DatedRow[] {
  return [
    ...outcome.strata.map((stratum) => rowOf(stratumName(stratum.by), stratum, outcome, timeZone)),
    ...outcome.without.map(({ by }) => ({ name: stratumName(by), n: 0, suppressed: noDataLabel(language) })),
  ];
}

/** A table has no place under a name: the date stands beside it. */
export function datedNames(rows: readonly DatedRow[]): ChartRow[] {
  return rows.map((row) =>
    row.asOf ? { ...row, name: say("row.dated", { name: row.name, note: row.asOf }) } : row,
  );
}

/** "North · Spring 2025"; people without a value have a name too. */
export function stratumName(by: By): string {
  const names = Object.entries(by).map(
    ([dimension, value]) => value ?? say("name.notGiven", { dimension, name: dimension }),
  );
  return names.join(" · ");
}

/** Why a cell shows no figure; the team reads how many more people it takes. */
export function whyHidden(cell: HiddenStratum, threshold: number): string {
  const { needs } = cell;
  if (needs === undefined) return hiddenLabel(language);
  if (needs >= threshold) return noDataLabel(language);
  return say("row.needs", { why: hiddenLabel(language), needs });
}

function rowOf(
  name: string,
  summary: DisclosedSummary | HiddenStratum,
  outcome: ChangeRows,
  timeZone: string | undefined,
): DatedRow {
  if (isSuppressed(summary)) return { name, n: 0, suppressed: whyHidden(summary, outcome.threshold) };
  const { n, meanChange } = summary;
  const kept = keptFrom(outcome, summary);
  const asOf = kept === null ? undefined : say("row.asOf", { day: formatDate(kept, timeZone) });
  const whyNot = meanChange.kind === "notEstimable" ? say(`range.${meanChange.reason}`) : undefined;
  const isFew = footingOf(n.paired) === "few";
  const aside = whyNot ?? (isFew ? smallGroupLabel(language) : undefined);
  const note = asOf && aside ? say("row.notes", { first: asOf, second: aside }) : (asOf ?? aside);
  return {
    name,
    n: n.paired,
    nPre: typeof n.pre === "number" ? n.pre : undefined,
    nPost: typeof n.post === "number" ? n.post : undefined,
    pre: drawn(summary.pre.interval, summary.pre.mean),
    post: drawn(summary.post.interval, summary.post.mean),
    change: drawn(meanChange, null),
    ...(isFew && !summary.distribution.binned ? { dots: scoreRows(summary) } : {}),
    ...(note ? { note } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

function drawn(estimate: Estimate, mean: number | null): DrawnEstimate | undefined {
  if (estimate.kind === "estimate") return { value: estimate.value, low: estimate.low, high: estimate.high };
  const value = estimate.value ?? mean;
  return value === null ? undefined : { value };
}

/** Whether all scores are in one band: a picture of it would show nothing. */
export function tellsNoScores({ distribution }: DisclosedSummary): boolean {
  return distribution.binned && distribution.pre.length <= 1 && distribution.post.length <= 1;
}

/** People by score before and after; bands of the two waves are joined where they overlap. */
export function scoreRows({ distribution }: DisclosedSummary): ScoreCount[] {
  if (distribution.binned) return joinBands(distribution.pre, distribution.post);
  const counts = new Map<number, ScoreCount>();
  const at = (score: number) => {
    const found = counts.get(score) ?? { from: score, pre: 0, post: 0 };
    counts.set(score, found);
    return found;
  };
  for (const [score, n] of distribution.pre) at(score).pre += n;
  for (const [score, n] of distribution.post) at(score).post += n;
  return [...counts.values()].sort((a, b) => a.from - b.from);
}

type Bands = readonly (readonly [from: number, to: number, people: number])[];

function joinBands(pre: Bands, post: Bands): ScoreCount[] {
  const all = [
    ...pre.map(([from, to, n]) => ({ from, to, pre: n, post: 0 })),
    ...post.map(([from, to, n]) => ({ from, to, pre: 0, post: n })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const joined: { from: number; to: number; pre: number; post: number }[] = [];
  for (const band of all) {
    const last = joined.at(-1);
    if (!last || band.from > last.to) {
      joined.push({ ...band });
      continue;
    }
    last.to = Math.max(last.to, band.to);
    last.pre += band.pre;
    last.post += band.post;
  }
  return joined;
}
