import type { FlowRow } from "./countRows";
import type { ChartRow, Estimate } from "./rows";
import type { ScoreCount } from "./scoreCount";
import { fill } from "./texts";
import type { Voice } from "./voice";

/** The numbers of a chart as a plain table: heads, and cells that are ready to print. */
export interface ChartTable {
  columns: { key: string; label: string; isNumber: boolean }[];
  rows: ({ key: string } & Record<string, string>)[];
}

/** Before and after with their intervals, one row per group. A hidden row says so once. */
export function meansTable(rows: readonly ChartRow[], voice: Voice): ChartTable {
  const { texts } = voice;
  return {
    columns: [
      head("name", texts.group),
      head("n", "n", true),
      head("pre", fill(texts.averageOf, { what: texts.before }), true),
      head("preInterval", texts.intervalLegend, true),
      head("post", fill(texts.averageOf, { what: texts.after }), true),
      head("postInterval", texts.intervalLegend, true),
    ],
    rows: rows.map((row, i) => ({
      key: String(i),
      name: row.name,
      ...cells(row, voice, { pre: row.pre, post: row.post }, "points"),
    })),
  };
}

/** Mean change with its interval, one row per group. */
export function forestTable(rows: readonly ChartRow[], voice: Voice): ChartTable {
  const { texts } = voice;
  return {
    columns: [
      head("name", texts.group),
      head("n", "n", true),
      head("change", texts.change, true),
      head("changeInterval", texts.intervalLegend, true),
    ],
    rows: rows.map((row, i) => ({
      key: String(i),
      name: row.name,
      ...cells(row, voice, { change: row.change }, "signed"),
    })),
  };
}

/** How many people came as far, one row per group and one column for each step. A hidden row says so once. */
export function flowTable(
  rows: readonly FlowRow[],
  steps: readonly string[],
  { numbers, texts }: Voice,
): ChartTable {
  return {
    columns: [head("name", texts.group), ...steps.map((label, k) => head(`step${k}`, label, true))],
    rows: rows.map(({ name, steps: came, suppressed }, i) => {
      const said = came.map(({ people }) => (people === null ? texts.suppressed : numbers.count(people)));
      const shown = suppressed === undefined ? said : [suppressed || texts.suppressed];
      return {
        key: String(i),
        name,
        ...Object.fromEntries(shown.map((words, k) => [`step${k}`, words])),
      };
    }),
  };
}

/** People by score, before and after. */
export function distributionTable(counts: readonly ScoreCount[], { numbers, texts }: Voice): ChartTable {
  return {
    columns: [
      head("score", texts.score, true),
      head("pre", texts.before, true),
      head("post", texts.after, true),
    ],
    rows: counts.map((count, i) => ({
      key: String(i),
      score:
        count.to === undefined || count.to === count.from
          ? numbers.score(count.from)
          : fill(texts.scoreBand, { from: numbers.score(count.from), to: numbers.score(count.to) }),
      pre: numbers.count(count.pre),
      post: numbers.count(count.post),
    })),
  };
}

function head(key: string, label: string, isNumber = false) {
  return { key, label, isNumber };
}

function cells(
  row: ChartRow,
  { numbers, texts }: Voice,
  estimates: Record<string, Estimate | undefined>,
  how: "points" | "signed",
): Record<string, string> {
  const isHidden = row.suppressed !== undefined;
  const found: Record<string, string> = { n: isHidden ? texts.notShown : numbers.count(row.n) };
  for (const [key, estimate] of Object.entries(estimates)) {
    const hasInterval = estimate?.low !== undefined && estimate.high !== undefined;
    found[key] = isHidden
      ? row.suppressed || texts.suppressed
      : estimate
        ? numbers[how](estimate.value)
        : row.note || texts.notEstimable;
    found[`${key}Interval`] =
      !isHidden && hasInterval
        ? fill(texts.interval, { low: numbers[how](estimate.low!), high: numbers[how](estimate.high!) })
        : texts.notShown;
  }
  return found;
}
