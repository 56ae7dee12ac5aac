import type { ImportLimits } from "#shared/imports/limits";
import type { Reading } from "#shared/imports/reading";
import { type Told, tell } from "#shared/imports/tell";
import { openArchive } from "./archive";
import { bytesToJudge, kindOfFile } from "./fileKind";
import { peekBytes } from "./peekBytes";
import { openSheetRecords, openText, type RecordSource } from "./recordSource";
import { decodeText } from "./text";
import { kindOfArchive, openWorkbook } from "./workbook";
import { openZippedFile } from "./zippedFile";

/** A file of any kind as records. */
export interface OpenRecords {
  records: RecordSource;
  workbook?: NonNullable<Reading["workbook"]>;
  encoding(): { encoding: string; encodingNote?: Told };
  /** What is known once the records have been read to their end, for people. */
  notes(): Told[];
}

/**
 * Opens text, a workbook, or a ZIP around one text file: by its content, whatever its name says.
 *
 * @throws Problem `unreadable_file`, `too_large`, or `invalid_input` for a sheet that is not there.
 */
export async function openRecords(
  bytes: AsyncIterable<Buffer>,
  limits: ImportLimits,
  sheet: string | undefined,
  notes: Told[],
): Promise<OpenRecords> {
  const { head, all } = await peekBytes(bytes, bytesToJudge);
  if (kindOfFile(head) === "text") return openTextRecords(all, limits, notes);
  const archive = await openArchive(all, limits);
  if (kindOfArchive(archive) === "files") {
    const file = await openZippedFile(archive, limits);
    notes.push(tell("note.zipped", { file: file.name }));
    return openTextRecords(file.bytes, limits, notes);
  }
  const opened = await openWorkbook(archive, limits, sheet);
  return {
    records: openSheetRecords(opened),
    workbook: { sheet: opened.name, sheets: opened.sheets },
    encoding: () => ({ encoding: "xlsx" }),
    notes: opened.notes,
  };
}

async function openTextRecords(
  bytes: AsyncIterable<Buffer>,
  limits: ImportLimits,
  notes: Told[],
): Promise<OpenRecords> {
  const decoded = decodeText(bytes);
  const records = await openText(decoded.chunks[Symbol.asyncIterator](), limits, notes);
  return { records, encoding: decoded.encoding, notes: () => [] };
}
