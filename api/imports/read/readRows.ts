import { headerShape } from "#shared/imports/header";
import { type ImportLimits, importLimits } from "#shared/imports/limits";
import { type Recognised, recogniseFile, recordsToRecognise } from "#shared/imports/recognise";
import { refusal } from "#shared/imports/refusal";
import { sourceSaid } from "#shared/imports/sources";
import { type Told, tell } from "#shared/imports/tell";
import type { Problem } from "#shared/problem";
import { holdBlankRows, isBlank } from "./blankRows";
import { countBytes } from "./bytes";
import { faultProblem } from "./faultProblem";
import { foldFile } from "./foldFile";
import type { OpenFile } from "./openFile";
import { openRecords } from "./openRecords";
import { type HeaderSaid, placeHeader } from "./placeHeader";
import type { RecordSource } from "./recordSource";
import type { Fault } from "./records";

/** Bytes of a file, and what their sender said about them. */
export interface FileSource extends AsyncIterable<Uint8Array> {
  header?: HeaderSaid;
}

const recordsToJudge = 60;
const charactersToJudge = 2_000_000;

/**
 * Opens a file of any survey tool as rows of cells: text, an Excel workbook, or a ZIP around one text file.
 * What it is, encoding, delimiter, line ends and header rows are worked out from its beginning; the rest
 * streams with one chunk and one unfinished record in memory (a workbook, packed, and its list of texts are
 * held too). Blank lines between records are rows (so that numbers match a spreadsheet's); those at the end
 * are not. Where the sender says which row holds the names, which sheet is meant, or that it is a plain table,
 * that is believed; where that it has one row for each answer, these are put together.
 *
 * @throws Problem `unreadable_file` (empty, no data rows, damaged, a quote that never closes, a header that is
 *   too short for its rows), `invalid_input` (no names in the row that was said, no such sheet) or `too_large`,
 *   from here or while the batches are read.
 */
export async function readRows(
  source: FileSource,
  { limits = importLimits }: { limits?: ImportLimits } = {},
): Promise<OpenFile> {
  const file = await openRows(source, limits);
  const fold = source.header?.perAnswer;
  return fold ? foldFile(file, fold, limits) : file;
}

async function openRows(source: FileSource, limits: ImportLimits): Promise<OpenFile> {
  const counted = countBytes(source, limits);
  const notes: Told[] = [];
  const opened = await openRecords(counted.chunks, limits, source.header?.sheet, notes);
  const beginning = await readBeginning(opened.records, notes);
  const { records } = beginning;
  const recognised = recogniseBeginning(beginning, source.header, notes);
  const { header, headerRows } = recognised;
  notes.push(...recognised.notes);
  checkColumns(header.columns.length, limits);
  if (beginning.fault) throw faultProblem(beginning.fault, recognised, beginning.skipped, limits);
  checkHeaderFits(records.slice(headerRows), recognised, notes);
  if (beginning.ended && records.length <= headerRows) throw noDataRows();

  let rows = 0;
  async function* batches(): AsyncGenerator<string[][]> {
    const held = holdBlankRows();
    const take = (batch: string[][]) => {
      const ready = held.pass(opened.workbook ? fillRows(batch, header.columns.length) : batch);
      rows += ready.length;
      if (rows + held.waiting() > limits.rows)
        throw refusal("too_large", "file.tooManyRows", { most: limits.rows.toLocaleString("en") });
      return ready;
    };
    const first = take(records.splice(0).slice(headerRows));
    if (first.length > 0) yield first;
    let ended = beginning.ended;
    while (!ended) {
      const next = await opened.records.next();
      ended = next.ended;
      const batch = take(next.rows);
      if (batch.length > 0) yield batch;
      if (next.fault) throw faultProblem(next.fault, recognised, beginning.skipped, limits);
    }
    if (rows === 0) throw noDataRows();
    notes.push(...opened.notes());
    if (held.waiting() > 0) notes.push(tell("note.blankEnd", { n: held.waiting() }));
  }

  return {
    head: {
      delimiter: opened.records.delimiter,
      headerRows,
      header,
      source: recognised.source,
      shape: headerShape(header),
      ...(opened.workbook ? { workbook: opened.workbook } : {}),
    },
    batches: batches(),
    summary: () => ({ ...counted.digest(), rows, ...opened.encoding(), notes: [...notes] }),
  };
}

function noDataRows(): Problem {
  return refusal("unreadable_file", "file.noRows");
}

interface Beginning {
  /** Header rows and first data rows, from the first record that is not blank. */
  records: string[][];
  /** Blank records before the header. */
  skipped: number;
  fault?: Fault;
  /** The whole file has been read. */
  ended: boolean;
}

async function readBeginning(source: RecordSource, notes: Told[]): Promise<Beginning> {
  let records: string[][] = [];
  let read = 0;
  let ended = false;
  let fault: Fault | undefined;
  while (!ended && !fault && records.length < recordsToJudge && read < charactersToJudge) {
    const next = await source.next();
    records = records.concat(next.rows);
    read += next.characters;
    ({ ended, fault } = { fault: undefined, ...next });
  }
  const first = records.findIndex((row) => !isBlank(row));
  if (first < 0 && ended && !fault) throw refusal("unreadable_file", "file.empty");
  const skipped = first < 0 ? records.length : first;
  if (skipped > 0 && first >= 0) notes.push(tell("note.blankAbove", { n: skipped }));
  return { records: records.slice(skipped), skipped, ended, ...(fault ? { fault } : {}) };
}

/** Whose file it is, where its sender says so, is believed rather than recognised. */
function recogniseBeginning(beginning: Beginning, said: HeaderSaid | undefined, notes: Told[]): Recognised {
  const found = recogniseRecords(beginning, said, notes);
  const source = said?.source === undefined ? undefined : sourceSaid(said.source);
  return source ? { ...found, source } : found;
}

/** A fault in the first record leaves no header to recognise: the message then counts columns. */
function recogniseRecords(beginning: Beginning, said: HeaderSaid | undefined, notes: Told[]): Recognised {
  const { records, fault } = beginning;
  const placed = said?.headerRow !== undefined || said?.answersFrom !== undefined || said?.plain === true;
  if (records.length > 0 && placed) return recogniseFile(records, placeHeader(beginning, said, notes));
  if (records.length > 0) return recogniseFile(records.slice(0, recordsToRecognise));
  if (!fault) throw refusal("unreadable_file", "file.empty");
  return recogniseFile([[]]);
}

function checkColumns(columns: number, limits: ImportLimits): void {
  if (columns > limits.columns)
    throw refusal("too_large", "file.tooManyColumns", {
      n: columns.toLocaleString("en"),
      most: limits.columns.toLocaleString("en"),
    });
}

/** Rows that are wider than the header would put every value under the wrong name. */
function checkHeaderFits(rows: string[][], { rawWidth, header }: Recognised, notes: Told[]): void {
  const wider = rows.filter((row) => row.length > rawWidth);
  if (wider.length * 2 <= rows.filter((row) => !isBlank(row)).length) return;
  const beyond = wider.find((row) => row.slice(rawWidth).some((cell) => cell.trim() !== ""));
  if (!beyond) {
    notes.push(tell("note.widerBlank"));
    return;
  }
  throw refusal("unreadable_file", "file.shortHeader", {
    columns: header.columns.length,
    row: rows.indexOf(beyond) + 1,
    cells: beyond.length,
  });
}

/** A sheet leaves out the empty cells at the end of a row; a row with nothing in it stays one blank cell. */
function fillRows(rows: string[][], width: number): string[][] {
  return rows.map((row) =>
    row.length >= width || (row.length === 1 && row[0] === "")
      ? row
      : [...row, ...new Array<string>(width - row.length).fill("")],
  );
}
