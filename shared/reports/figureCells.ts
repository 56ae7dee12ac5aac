import { csvLine, disarm } from "../imports/csvCell";

/** What a table of figures holds: names and notes, numbers, and nothing where there is no figure. */
export type FigureCell = string | number | null;

/**
 * A table of figures as a CSV file: numbers unrounded with a point, blank where there is no figure, and no name or
 * head that a spreadsheet would run. UTF-8 with BOM and CRLF, as Excel wants it.
 *
 * @param rows  The first is the header.
 */
export function figureCsv(rows: readonly (readonly FigureCell[])[]): string {
  return `\ufeff${rows.map((row) => csvLine(row.map((cell) => (cell === null ? "" : String(cell))))).join("")}`;
}

/** The same rows for a workbook: texts that would run once they are copied out of their cell are disarmed. */
export function figureCells(rows: readonly (readonly FigureCell[])[]): FigureCell[][] {
  return rows.map((row) => row.map((cell) => (typeof cell === "string" ? disarm(cell) : cell)));
}
