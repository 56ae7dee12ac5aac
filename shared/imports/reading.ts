import { trimCell } from "./cells";
import { type DateEvidence, noDateEvidence, proveDateFormat, watchDate } from "./dateShapes";
import { givenName, type Header } from "./header";
import { readNumber } from "./numbers";
import type { Said } from "./tell";
import { seemsDate, seemsPersonal } from "./words";

/** What a look at the whole file found, before anybody says what it means. Plain data, kept with the import. */
export interface Reading {
  fileName: string;
  /** How letters are written, or "xlsx". */
  encoding: string;
  /** Where the encoding had to be concluded. */
  encodingNote?: string;
  /** The sign between cells; empty for a workbook, which has none. */
  delimiter: string;
  /** For a workbook: the sheet that was read, and all that hold something. */
  workbook?: { sheet: string; sheets: string[] };
  headerRows: number;
  header: Header;
  source: { id: string; name: string; confidence: number };
  /** Data records, blank ones in between included. */
  rowCount?: number;
  columns: ColumnProfile[];
  notes: string[];
  /** The same notes by code, for a page in another language; files that an older version read have none. */
  notesSaid?: Said[];
  /** Fingerprint of the header: a recipe is offered to files of the same shape. */
  shape: string;
}

export type ColumnLook = "id" | "date" | "number" | "label" | "multi" | "text" | "empty";

export interface ColumnProfile {
  name: string;
  /** The name as the file has it, where several columns have the same one (see header.ts). */
  doubled?: string;
  title?: string;
  /** The first few different cells. */
  samples: string[];
  /** Different cells with their counts, most frequent first; cut where there are more than 100. */
  distinct: { value: string; count: number }[];
  /** There are more different cells than `distinct` holds. */
  more: boolean;
  /** Blank cells. */
  blank: number;
  filled: number;
  looksLike: ColumnLook;
  /** For dates: the one format that is proved, or two that a person has to choose between. */
  dateFormats: string[];
  /** Seems to say who somebody is; left behind unless mapped on purpose. */
  personal: boolean;
}

const mostDistinct = 100;
const longestKept = 200;

/**
 * Profiles every column of a file while it goes by: at most 100 different cells of 200 characters are kept
 * per column, however long the file.
 */
export function profileColumns(header: Header): {
  add(cells: readonly string[]): void;
  finish(): ColumnProfile[];
} {
  const watches = header.columns.map(() => startWatch());
  return {
    add(cells) {
      for (let index = 0; index < watches.length; index++) watchCell(watches[index]!, cells[index] ?? "");
    },
    finish: () => watches.map((watch, index) => profileOf(watch, header.columns[index]!)),
  };
}

interface Watch {
  counts: Map<string, number>;
  more: boolean;
  blank: number;
  filled: number;
  /** Of the cells beyond those kept. */
  beyond: number;
  longest: number;
  dates: DateEvidence;
}

function startWatch(): Watch {
  return {
    counts: new Map(),
    more: false,
    blank: 0,
    filled: 0,
    beyond: 0,
    longest: 0,
    dates: noDateEvidence(),
  };
}

function watchCell(watch: Watch, cell: string): void {
  if (cell === "") {
    watch.blank++;
    return;
  }
  const seen = watch.counts.get(cell);
  if (seen !== undefined) {
    watch.counts.set(cell, seen + 1);
    watch.filled++;
    return;
  }
  if (trimCell(cell) === "") {
    watch.blank++;
    return;
  }
  watch.filled++;
  watch.longest = Math.max(watch.longest, cell.length);
  // Whether day or month comes first may be proved by the last row: date columns are watched to the end.
  if (cell.length < 40 && (!watch.more || watch.dates.dates > 0)) watchDate(watch.dates, cell);
  if (watch.counts.size < mostDistinct && cell.length <= longestKept) watch.counts.set(cell, 1);
  else {
    watch.more = true;
    watch.beyond++;
  }
}

function profileOf(watch: Watch, column: Header["columns"][number]): ColumnProfile {
  const { name, doubled, title } = column;
  const given = givenName(column);
  const distinct = [...watch.counts]
    .map(([value, count]) => ({ value: visible(value), count }))
    .sort((a, b) => b.count - a.count);
  const samples = [...watch.counts.keys()].slice(0, 5).map(visible);
  const serials =
    seemsDate(given) && distinct.length > 0 && distinct.every(({ value }) => isDaySerial(value));
  return {
    name,
    ...(doubled === undefined ? {} : { doubled }),
    ...(title === undefined ? {} : { title }),
    samples,
    distinct,
    more: watch.more,
    blank: watch.blank,
    filled: watch.filled,
    looksLike: serials ? "date" : looksLike(watch, distinct),
    dateFormats: serials ? ["excel"] : proveDateFormat(watch.dates),
    personal: seemsPersonal(title === undefined ? given : `${given} ${title}`, samples),
  };
}

/** Without NUL, which a database's text cannot hold: a reading is kept. */
function visible(cell: string): string {
  return cell.includes("\0") ? cell.replaceAll("\0", "\ufffd") : cell;
}

/** A spreadsheet's number of a day between 1982 and 2064. */
function isDaySerial(cell: string): boolean {
  const number = readNumber(cell);
  return number !== undefined && number >= 30_000 && number < 60_000;
}

function looksLike(watch: Watch, distinct: ColumnProfile["distinct"]): ColumnLook {
  const { filled, more, dates, longest } = watch;
  if (filled === 0) return "empty";
  const kept = distinct.length;
  if (dates.dates >= 0.9 * (more ? kept : distinct.length)) return "date";
  const numbers = distinct.filter(({ value }) => readNumber(value) !== undefined).length;
  const nearlyAllDiffer = more ? watch.beyond > 0.5 * filled : filled > 4 && kept > 0.9 * filled;
  const short = longest <= 40 && distinct.every(({ value }) => !/\s\S+\s/.test(value.trim()));
  if (numbers >= 0.9 * kept) {
    const whole = distinct.every(({ value }) => /^\s*\p{Nd}+\s*$/u.test(value));
    return whole && nearlyAllDiffer && (more || kept > 20) ? "id" : "number";
  }
  if (nearlyAllDiffer && short) return "id";
  if (distinct.filter(({ value }) => value.includes(";")).length > 0.3 * kept) return "multi";
  if (!more && (kept <= 12 || kept <= 0.5 * filled) && longest <= 120) return "label";
  return short && nearlyAllDiffer ? "id" : "text";
}
