import type { Sizes } from "./frame";
import type { HeatMapProps } from "./heat";
import type { Look } from "./look";
import { layoutRows } from "./rowsLayout";
import { fill } from "./texts";
import { widest, wrapText } from "./wrap";

/** One cell of a row, from where the row's marks begin. */
export interface PlacedCell {
  /** From where reading starts in the plot, and from the top of the marks. */
  x: number;
  y: number;
  /** Its column's name inside of the cell, where no head stands over it. */
  label: string[];
}

export interface HeatLayout {
  cells: PlacedCell[];
  cellWidth: number;
  cellHeight: number;
  /** Of all lines of cells in one row. */
  height: number;
  /** Names of the columns over the map, and how high they are; none where cells say it themselves. */
  heads: string[][];
  headHeight: number;
}

/**
 * Places the cells of each row in one line under the names of their columns; where these do not fit side by side,
 * in several lines, and every cell says to which column it belongs.
 */
export function layoutHeat(props: HeatMapProps, look: Look, sizes: Sizes): HeatLayout {
  const { columns, rows } = props;
  const { measure, numbers, texts } = look;
  const line = sizes.small * sizes.leading;
  const shown = rows.flatMap(({ cells }) => cells).filter((cell) => cell.suppressed === undefined);
  const values = shown.flatMap(({ change }) => (change ? [numbers.signed(change.value)] : []));
  const counts = shown.map(({ n }) => fill(texts.count, { n: numbers.count(n) }));
  const pad = sizes.small * 0.9;
  const least = Math.max(
    sizes.small * 4.4,
    widest(values, sizes.body, measure, 600) + pad,
    widest(counts, sizes.small, measure) + pad,
    measure(texts.hidden, sizes.small) + pad,
  );
  const plot = plotWidth(props, look, sizes);
  const inOneLine = columns.length * least <= plot;
  const perLine = inOneLine ? columns.length : Math.max(1, Math.floor(plot / least));
  const cellWidth = Math.min(plot / perLine, sizes.body * 11);
  const names = columns.map((name) =>
    wrapText(name, cellWidth - sizes.small * 0.7, sizes.small, measure, { most: inOneLine ? 4 : 2 }),
  );
  const nameHeight = Math.max(0, ...names.map((lines) => lines.length)) * line;
  const content = sizes.body * sizes.leading + line + sizes.small * 0.7;
  const cellHeight = content + (inOneLine ? 0 : nameHeight);
  const lines = Math.ceil(columns.length / perLine);
  return {
    cells: columns.map((_, i) => ({
      x: (i % perLine) * cellWidth,
      y: Math.floor(i / perLine) * cellHeight,
      label: inOneLine ? [] : names[i]!,
    })),
    cellWidth,
    cellHeight,
    height: lines * cellHeight,
    heads: inOneLine ? names : [],
    headHeight: inOneLine ? nameHeight + sizes.small * 0.6 : 0,
  };
}

/** What the names of the rows leave. */
function plotWidth({ rows }: HeatMapProps, { width, measure }: Look, sizes: Sizes): number {
  const words = rows.map(({ name }) => rowWords(name));
  const { before, after } = layoutRows(width, words, sizes, measure, sizes.body * 3);
  return width - before - after;
}

export function rowWords(name: string) {
  return { name, count: "", value: "", note: "", instead: "", isBold: false };
}
