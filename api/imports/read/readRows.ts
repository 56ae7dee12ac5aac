import { headerShape } from "#shared/imports/header";
import { type ImportLimits, importLimits } from "#shared/imports/limits";
import type { Reading } from "#shared/imports/reading";
import {
  type GivenHeader,
  type Recognised,
  recogniseFile,
  recordsToRecognise,
} from "#shared/imports/recognise";
import { Problem } from "#shared/problem";
import { countBytes } from "./bytes";
import { declaredDelimiter, sniffDelimiter, sniffNewline } from "./delimiter";
import { type Cutter, cutRecords, type Fault } from "./records";
import { decodeText } from "./text";

/** What the beginning of a file tells. */
export type FileHead = Pick<Reading, "delimiter" | "headerRows" | "header" | "source" | "shape">;

/** What is known once every row has been read. */
export interface FileSummary {
  sha256: string;
  bytes: number;
  /** Data records. */
  rows: number;
  encoding: string;
  encodingNote?: string;
  /** What was done to the file, for people. */
  notes: string[];
}

export interface OpenFile {
  head: FileHead;
  /** Data records in order; the first is row 1. Read them once, to the end. */
  batches: AsyncIterable<string[][]>;
  summary(): FileSummary;
}

/** What the sender says of the header, in rows of the file as a spreadsheet counts them, from 1. */
export interface HeaderSaid {
  headerRow?: number | undefined;
  answersFrom?: number | undefined;
  plain?: boolean | undefined;
}

/** Bytes of a file, and what their sender said about them. */
export interface FileSource extends AsyncIterable<Uint8Array> {
  header?: HeaderSaid;
}

const recordsToJudge = 60;
const charactersToJudge = 2_000_000;

/**
 * Opens a text file of any survey tool as rows of cells: encoding, delimiter, line ends and header rows are
 * worked out from its beginning, the rest streams with one chunk and one unfinished record in memory. Blank
 * lines between records are rows (so that numbers match a spreadsheet's); those at the end are not. Where the
 * sender says which row holds the names, or that it is a plain table, that is believed.
 *
 * @throws Problem `unreadable_file` (empty, no data rows, an Excel workbook, a quote that never closes, a
 *   header that is too short for its rows), `invalid_input` (no names in the row that was said) or `too_large`, from here or while the batches are read.
 */
export async function readRows(
  source: FileSource,
  { limits = importLimits }: { limits?: ImportLimits } = {},
): Promise<OpenFile> {
  const counted = countBytes(source, limits);
  const decoded = decodeText(counted.chunks);
  const texts = decoded.chunks[Symbol.asyncIterator]();
  const notes: string[] = [];

  const beginning = await readBeginning(texts, limits, notes);
  const { records, cutter, delimiter } = beginning;
  const recognised = recogniseBeginning(beginning, source.header, notes);
  const { header, headerRows } = recognised;
  notes.push(...recognised.notes);
  checkColumns(header.columns.length, limits);
  const faultNow = beginning.fault;
  if (faultNow) throw faultProblem(faultNow, recognised, beginning.skipped, limits);
  checkHeaderFits(records.slice(headerRows), recognised, notes);
  if (beginning.ended && records.length <= headerRows)
    throw new Problem("unreadable_file", "The file has a header but no data rows below it.");

  let rows = 0;
  async function* batches(): AsyncGenerator<string[][]> {
    const held = holdBlankRows();
    const take = (batch: string[][]) => {
      const ready = held.pass(batch);
      rows += ready.length;
      if (rows + held.waiting() > limits.rows)
        throw new Problem("too_large", `A file may hold at most ${limits.rows.toLocaleString("en")} rows.`);
      return ready;
    };
    const first = take(records.splice(0).slice(headerRows));
    if (first.length > 0) yield first;
    let ended = beginning.ended;
    while (!ended) {
      const next = await texts.next();
      ended = next.done === true;
      const { rows: cut, fault } = next.done ? cutter.end() : cutter.push(next.value);
      const batch = take(cut);
      if (batch.length > 0) yield batch;
      if (fault) throw faultProblem(fault, recognised, beginning.skipped, limits);
    }
    if (rows === 0) throw new Problem("unreadable_file", "The file has a header but no data rows below it.");
    if (held.waiting() > 0)
      notes.push(
        `${held.waiting() === 1 ? "A blank line" : `${held.waiting()} blank lines`} at the end left out`,
      );
  }

  return {
    head: { delimiter, headerRows, header, source: recognised.source, shape: headerShape(header) },
    batches: batches(),
    summary: () => ({ ...counted.digest(), rows, ...decoded.encoding(), notes: [...notes] }),
  };
}

interface Beginning {
  delimiter: string;
  cutter: Cutter;
  /** Header rows and first data rows, from the first record that is not blank. */
  records: string[][];
  /** Blank records before the header. */
  skipped: number;
  fault?: Fault;
  /** The whole file has been read. */
  ended: boolean;
}

async function readBeginning(
  texts: AsyncIterator<string>,
  limits: ImportLimits,
  notes: string[],
): Promise<Beginning> {
  let text = "";
  let ended = false;
  while (!ended && text.length < 32_768) {
    const next = await texts.next();
    if (next.done) ended = true;
    else text += next.value;
  }
  if (text.trim() === "" && ended) throw new Problem("unreadable_file", "The file is empty.");

  const declared = declaredDelimiter(text);
  if (declared) text = text.slice(declared.length);
  const newline = sniffNewline(text);
  const delimiter = declared?.delimiter ?? sniffDelimiter(text, newline);
  if (delimiter !== ",") notes.push(`Cells are separated by ${delimiterNames[delimiter] ?? delimiter}`);
  const cutter = cutRecords(delimiter, newline, limits);
  let { rows: records, fault } = cutter.push(text);
  let read = text.length;
  while (!ended && !fault && records.length < recordsToJudge && read < charactersToJudge) {
    const next = await texts.next();
    if (next.done) ended = true;
    else {
      read += next.value.length;
      const more = cutter.push(next.value);
      records = records.concat(more.rows);
      fault = more.fault;
    }
  }
  if (ended && !fault) {
    const last = cutter.end();
    records = records.concat(last.rows);
    fault = last.fault;
  }
  const first = records.findIndex((row) => !isBlank(row));
  const skipped = first < 0 ? records.length : first;
  if (skipped > 0 && first >= 0) notes.push(`${skipped} blank lines above the header left out`);
  return { delimiter, cutter, records: records.slice(skipped), skipped, ended, ...(fault ? { fault } : {}) };
}

const delimiterNames: Record<string, string> = { ";": "semicolons", "\t": "tabs", "|": "vertical bars" };

/** A fault in the first record leaves no header to recognise: the message then counts columns. */
function recogniseBeginning(beginning: Beginning, said: HeaderSaid | undefined, notes: string[]): Recognised {
  const { records, fault } = beginning;
  if (records.length > 0 && said) return recogniseFile(records, placeHeader(beginning, said, notes));
  if (records.length > 0) return recogniseFile(records.slice(0, recordsToRecognise));
  if (!fault) throw new Problem("unreadable_file", "The file is empty.");
  return recogniseFile([[]]);
}

/** Rows of the file, as a person counts them, to records below the blank lines at its top. */
function placeHeader({ records, skipped }: Beginning, said: HeaderSaid, notes: string[]): GivenHeader {
  const { headerRow = skipped + 1, plain = false } = said;
  const { answersFrom = headerRow + 1 } = said;
  const names = headerRow - 1 - skipped;
  const refuse = (path: string, message: string) =>
    new Problem("invalid_input", message, { places: [{ path, message }] });
  if (answersFrom <= headerRow)
    throw refuse("answers_from", `Answers begin below the names, so after row ${headerRow}.`);
  if (names >= records.length)
    throw refuse("header_row", `The file has no row ${headerRow}, so no names of columns can be there.`);
  if (names < 0 || isBlank(records[names]!))
    throw refuse("header_row", `Row ${headerRow} is empty, so no names of columns can be there.`);
  if (answersFrom - 1 - skipped > records.length)
    throw refuse("answers_from", `The file has no row ${answersFrom}, so no answers can begin there.`);
  const above =
    names > 0 ? [`${names === 1 ? "1 row" : `${names} rows`} above the names of the columns`] : [];
  const between = answersFrom - headerRow - 1;
  const below = between > 0 ? [`${between === 1 ? "1 row" : `${between} rows`} below them`] : [];
  const left = [...above, ...below];
  if (left.length > 0) notes.push(`As you said, ${left.join(" and ")} left out`);
  if (plain) notes.push("As you said, read as a plain table, without the rules of a survey tool");
  return { names, answers: answersFrom - 1 - skipped, plain };
}

function checkColumns(columns: number, limits: ImportLimits): void {
  if (columns > limits.columns)
    throw new Problem(
      "too_large",
      `The file has ${columns.toLocaleString("en")} columns; at most ${limits.columns.toLocaleString("en")} can be read.`,
    );
}

/** Rows that are wider than the header would put every value under the wrong name. */
function checkHeaderFits(rows: string[][], { rawWidth, header }: Recognised, notes: string[]): void {
  const wider = rows.filter((row) => row.length > rawWidth);
  if (wider.length * 2 <= rows.filter((row) => !isBlank(row)).length) return;
  const beyond = wider.find((row) => row.slice(rawWidth).some((cell) => cell.trim() !== ""));
  if (!beyond) {
    notes.push("Rows end with a separator more than the header; the empty cells at their end were left out");
    return;
  }
  throw new Problem(
    "unreadable_file",
    `The header names ${header.columns.length} columns, but row ${rows.indexOf(beyond) + 1} and others have ${beyond.length} cells. A column name is missing, so nobody can tell which value belongs where. Add it and send the file again.`,
  );
}

function faultProblem(
  { kind, record, column }: Fault,
  { header, headerRows }: Recognised,
  skipped: number,
  limits: ImportLimits,
): Problem {
  const row = record - skipped - headerRows + 1;
  const name = header.columns[column]?.name ?? `column ${column + 1}`;
  const place = row < 1 ? `Header, column ${column + 1}` : `Row ${row}, column ${name}`;
  const most = limits.cellCharacters.toLocaleString("en");
  switch (kind) {
    case "unclosed_quote":
      return new Problem(
        "unreadable_file",
        `${place}: a quotation mark opens here and never closes, so the rest of the file would become one cell.`,
      );
    case "stray_quote":
      return new Problem(
        "unreadable_file",
        `${place}: text goes on after a closing quotation mark. A quotation mark inside a cell is written twice.`,
      );
    case "cell_too_long":
      return new Problem(
        "too_large",
        `${place}: the cell is longer than ${most} characters, the most that a cell may hold. Perhaps a quotation mark opens here and never closes.`,
      );
    case "row_too_long":
      return new Problem("too_large", `${place}: the row is too long to be read.`);
  }
}

function isBlank(row: string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}

/** Holds empty lines back (as a number) until something follows them. */
function holdBlankRows(): { pass(batch: string[][]): string[][]; waiting(): number } {
  let waiting = 0;
  return {
    waiting: () => waiting,
    pass(batch) {
      let end = batch.length;
      while (end > 0 && isEmptyLine(batch[end - 1]!)) end--;
      const before = end === 0 ? [] : Array.from({ length: waiting }, () => [""]);
      waiting = batch.length - end + (end === 0 ? waiting : 0);
      return [...before, ...batch.slice(0, end)];
    },
  };
}

function isEmptyLine(row: string[]): boolean {
  return row.length === 1 && row[0]!.trim() === "";
}
