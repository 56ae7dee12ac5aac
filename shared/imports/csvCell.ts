import { readNumber } from "./numbers";

/** Signs with which a spreadsheet takes a cell for a formula, their full-width twins included. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/u;

/** How code writes a number that is very small or very large: nothing to compute. */
const withExponent = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;

/**
 * A text as a cell that no spreadsheet runs: an apostrophe stands before what would be a formula (reading takes it off
 * again), numbers stay as they are.
 */
export function disarm(text: string): string {
  return formula.test(text) && readNumber(text) === undefined && !withExponent.test(text) ? `'${text}` : text;
}

/**
 * One cell of a CSV file that people will open in a spreadsheet: a text that would run as a formula gets an
 * apostrophe in front (reading takes it off again), numbers stay numbers, and quotes stand where needed.
 */
export function csvCell(text: string): string {
  const safe = disarm(text);
  return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV file, with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}
