import type { Reading } from "#shared/imports/reading";
import type { Told } from "#shared/imports/tell";

/** What the beginning of a file tells. */
export type FileHead = Pick<Reading, "delimiter" | "headerRows" | "header" | "source" | "shape" | "workbook">;

/** What is known once every row has been read. */
export interface FileSummary {
  sha256: string;
  bytes: number;
  /** Data records. */
  rows: number;
  encoding: string;
  encodingNote?: Told;
  /** What was done to the file, for people. */
  notes: Told[];
}

export interface OpenFile {
  head: FileHead;
  /** Data records in order; the first is row 1. Read them once, to the end. */
  batches: AsyncIterable<string[][]>;
  summary(): FileSummary;
}
