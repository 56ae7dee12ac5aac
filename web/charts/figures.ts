import type { HeatMapProps } from "./heat";
import type { Look } from "./look";
import type { ChartRow, Estimate } from "./rows";
import type { ScoreCount } from "./scoreCount";
import { fill } from "./texts";
import type { TrendProps } from "./trend";

/** The numbers of a chart for a file: numbers are numbers, unrounded, and what is hidden has none. */
export interface Figures {
  header: string[];
  rows: (string | number | null)[][];
}

type Words = Pick<Look, "texts">;
type Told = { suppressed?: string | undefined; note?: string | undefined };

/** Before and after with their likely ranges, one row per group. */
export function meansFigures(rows: readonly ChartRow[], words: Words): Figures {
  const { texts } = words;
  return rowFigures(
    rows,
    [
      [fill(texts.averageOf, { what: texts.before }), "pre"],
      [fill(texts.averageOf, { what: texts.after }), "post"],
    ],
    words,
  );
}

/** Mean change with its likely range, one row per group. */
export function forestFigures(rows: readonly ChartRow[], words: Words): Figures {
  return rowFigures(rows, [[words.texts.change, "change"]], words);
}

/** Gaps before and after, and how they changed, one row per group. */
export function gapFigures(rows: readonly ChartRow[], words: Words): Figures {
  const { before, after, change } = words.texts;
  return rowFigures(
    rows,
    [
      [before, "pre"],
      [after, "post"],
      [change, "change"],
    ],
    words,
  );
}

/** People by score, before and after; nothing of a distribution that is hidden. */
export function distributionFigures(
  { rows, suppressed }: { rows: readonly ScoreCount[]; suppressed?: string | undefined },
  { texts }: Words,
): Figures {
  const header = [texts.score, fill(texts.upTo, { what: texts.score }), texts.before, texts.after];
  if (suppressed !== undefined) return { header, rows: [[suppressed || texts.suppressed, null, null, null]] };
  return { header, rows: rows.map(({ from, to = from, pre, post }) => [from, to, pre, post]) };
}

/** One figure over time, earliest first. */
export function trendFigures({ points, of }: Pick<TrendProps, "points" | "of">, { texts }: Words): Figures {
  return {
    header: [
      texts.group,
      "n",
      ...estimateHeads(of === "change" ? texts.change : texts.average, texts),
      texts.note,
    ],
    rows: points.map((point) => [
      point.name,
      shown(point, point.n),
      ...estimateCells(shown(point, point.estimate)),
      noteOf({ ...point, note: sayBoth(point.mark, point.note) }, texts),
    ]),
  };
}

/** One row for each group in each cohort. */
export function heatFigures(
  { rows, columns }: Pick<HeatMapProps, "rows" | "columns">,
  { texts }: Words,
): Figures {
  return {
    header: [texts.group, texts.column, "n", ...estimateHeads(texts.change, texts), texts.note],
    rows: rows.flatMap(({ name, cells }) =>
      cells.map((cell, k) => [
        name,
        columns[k] ?? "",
        shown(cell, cell.n),
        ...estimateCells(shown(cell, cell.change)),
        noteOf(cell, texts) || (cell.change ? "" : texts.noData),
      ]),
    ),
  };
}

type Which = "pre" | "post" | "change";

function rowFigures(rows: readonly ChartRow[], estimates: [string, Which][], { texts }: Words): Figures {
  return {
    header: [texts.group, "n", ...estimates.flatMap(([what]) => estimateHeads(what, texts)), texts.note],
    rows: rows.map((row) => [
      row.name,
      shown(row, row.n),
      ...estimates.flatMap(([, which]) => estimateCells(shown(row, row[which]))),
      noteOf(row, texts),
    ]),
  };
}

/** Heads of an estimate and of the two ends of its likely range. */
export function estimateHeads(what: string, texts: Look["texts"]): string[] {
  return [what, fill(texts.rangeFrom, { what }), fill(texts.rangeTo, { what })];
}

export function estimateCells(estimate: Estimate | null | undefined): (number | null)[] {
  return [estimate?.value ?? null, estimate?.low ?? null, estimate?.high ?? null];
}

/** A figure of a row, unless the row is hidden. */
export function shown<T>({ suppressed }: Told, value: T): T | null {
  return suppressed === undefined ? value : null;
}

/** Why a row has no figures, else what is to be known of them. */
export function noteOf({ suppressed, note }: Told, texts: Look["texts"]): string {
  return suppressed === undefined ? (note ?? "") : suppressed || texts.suppressed;
}

function sayBoth(one: string | undefined, two: string | undefined): string {
  return [one, two].filter(Boolean).join(". ");
}
