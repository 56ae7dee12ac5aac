import type { Look } from "./look";
import type { ChartProps, Estimate } from "./rows";
import { changeLimit } from "./scale";
import { estimateText } from "./sentences";
import type { ChartTable } from "./tables";
import { fill } from "./texts";

/** One group in one cohort. */
export interface HeatCell {
  /** People who answered both times. */
  n: number;
  /** Left out where nobody answered both times. */
  change?: Estimate | undefined;
  /** Why the cell is hidden, in words. A hidden cell shows neither number nor n. */
  suppressed?: string | undefined;
  /** Why there is no change though somebody answered. */
  note?: string | undefined;
}

export interface HeatRow {
  name: string;
  /** In the order of `columns`. */
  cells: readonly HeatCell[];
}

export interface HeatMapProps extends ChartProps {
  columns: readonly string[];
  rows: readonly HeatRow[];
}

type Voice = Pick<Look, "numbers" | "texts">;

/** How far the fillings reach: see `changeLimit`. Hidden cells have no say. */
export function heatLimit({ rows, range }: Pick<HeatMapProps, "rows" | "range">): number {
  const shown = rows.flatMap(({ cells }) => cells).filter((cell) => cell.suppressed === undefined);
  return changeLimit(
    shown.flatMap(({ change }) => (change ? [change.value] : [])),
    range,
  );
}

/** What a cell says in full: its change with the likely range and n, or why there is none. */
export function cellWords(cell: HeatCell, { numbers, texts }: Voice): string {
  if (cell.suppressed !== undefined) return cell.suppressed || texts.suppressed;
  if (!cell.change) return cell.note || texts.noData;
  const n = fill(texts.count, { n: numbers.count(cell.n) });
  return [estimateText(cell.change, { numbers, texts }, "signed"), n, ...(cell.note ? [cell.note] : [])].join(
    ", ",
  );
}

/** The whole map in words, row by row. */
export function describeHeat({ title, subtitle, columns, rows }: HeatMapProps, voice: Voice): string {
  const sentences = rows.map(({ name, cells }) => {
    const told = cells.map((cell, i) => `${columns[i] ?? ""} ${cellWords(cell, voice)}`);
    return `${name}: ${told.join("; ")}.`;
  });
  const head = [title, ...(subtitle ? [subtitle] : [])].map((each) => `${each.replace(/\.$/, "")}.`);
  return [...head, ...(sentences.length > 0 ? sentences : [voice.texts.empty])].join(" ");
}

/** The same numbers as a table. */
export function heatTable(
  { columns, rows }: Pick<HeatMapProps, "columns" | "rows">,
  voice: Voice,
): ChartTable {
  return {
    columns: [
      { key: "name", label: voice.texts.group, isNumber: false },
      ...columns.map((label, i) => ({ key: `c${i}`, label, isNumber: true })),
    ],
    rows: rows.map(({ name, cells }, i) => ({
      key: String(i),
      name,
      ...Object.fromEntries(cells.map((cell, at) => [`c${at}`, cellWords(cell, voice)])),
    })),
  };
}
