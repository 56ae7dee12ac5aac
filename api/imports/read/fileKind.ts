import { refusal } from "#shared/imports/refusal";

/** Enough bytes to tell what kind of file this is. */
export const bytesToJudge = 4_096;

/**
 * Packed (a workbook, or a ZIP around a file) or text, by the first bytes: what a file is called proves nothing.
 *
 * @throws Problem `unreadable_file` for files that hold no table we can read: older workbooks, PDFs.
 */
export function kindOfFile(head: Buffer): "packed" | "text" {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return "packed";
  if (starts(0x50, 0x4b, 0x05, 0x06)) throw refusal("unreadable_file", "file.emptyZip");
  // The same container holds .xls, and .xlsx files with a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw refusal("unreadable_file", "file.oldExcel");
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") throw refusal("unreadable_file", "file.pdf");
  return "text";
}
