import type { DisclosedOutcome, HiddenStratum } from "#shared/outcomes/disclosure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel, noDataLabel } from "#shared/reports/hiddenWording";
import type { FlowRow } from "../charts/countRows";
import type { HeatCell, HeatRow } from "../charts/heat";
import type { ChartRow, Estimate } from "../charts/rows";
import { language } from "../ui/language";
import { say } from "./say";

type Strata = DisclosedOutcome["strata"];
type Cell = DisclosedOutcome["overall"];

/** One row of a forest: the change, or why it is not shown. */
export function changeRow(name: string, cell: Cell, threshold: number): ChartRow {
  if (isSuppressed(cell)) return { name, n: 0, suppressed: whyHidden(cell, threshold) };
  const { pre, paired } = cell.n;
  return {
    name,
    n: paired,
    nPre: typeof pre === "number" ? pre : undefined,
    change: drawn(cell.meanChange),
  };
}

export function groupRows(strata: Strata, threshold: number): ChartRow[] {
  return strata.map((stratum) => changeRow(stratum.by.group ?? say("charts.noGroup"), stratum, threshold));
}

/** One row for each value of an attribute. */
export function valueRows(strata: Strata, attribute: string, threshold: number): ChartRow[] {
  return strata.map((stratum) =>
    changeRow(stratum.by[attribute] ?? say("charts.noValue"), stratum, threshold),
  );
}

/** Groups down, cohorts across; a pair that the answer does not name has nobody in it. */
export function heatRows(groups: Strata, cohorts: Strata, cells: Strata, threshold: number) {
  const columns = cohorts.map(({ by }) => by.cohort ?? say("charts.noCohort"));
  const rows = groups.map(({ by }): HeatRow => {
    const { group = null } = by;
    const found = cohorts.map(({ by: { cohort = null } }) =>
      cells.find((cell) => (cell.by.group ?? null) === group && (cell.by.cohort ?? null) === cohort),
    );
    return {
      name: group ?? say("charts.noGroup"),
      cells: found.map((cell) => (cell ? heatCell(cell, threshold) : { n: 0 })),
    };
  });
  return { columns, rows };
}

function heatCell(cell: Strata[number], threshold: number): HeatCell {
  const { n, change, suppressed } = changeRow("", cell, threshold);
  if (isSuppressed(cell) && cell.needs !== undefined && cell.needs >= threshold) return { n: 0 };
  return { n, change, suppressed };
}

/** How many people have a score before, after and both times. */
export function flowRow(
  name: string,
  cell: Cell,
  threshold: number,
  waves: { pre: string; post: string },
): FlowRow {
  if (isSuppressed(cell)) return { name, steps: [], suppressed: whyHidden(cell, threshold) };
  const count = (n: typeof cell.n.pre) => (isSuppressed(n) ? null : n);
  return {
    name,
    steps: [
      { label: waves.pre, people: count(cell.n.pre) },
      { label: waves.post, people: count(cell.n.post) },
      { label: say("charts.both"), people: cell.n.paired },
    ],
  };
}

function drawn(change: Exclude<Cell, HiddenStratum>["meanChange"]): Estimate | undefined {
  if (change.kind === "estimate") return { value: change.value, low: change.low, high: change.high };
  return change.value === undefined ? undefined : { value: change.value };
}

function whyHidden({ needs }: HiddenStratum, threshold: number): string {
  if (needs === undefined) return hiddenLabel(language);
  if (needs >= threshold) return noDataLabel(language);
  return say("row.needs", { why: hiddenLabel(language), n: needs });
}
