import { Problem } from "#shared/problem";

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
  if (starts(0x50, 0x4b, 0x05, 0x06))
    throw new Problem("unreadable_file", "This is a ZIP archive with nothing in it.");
  // The same container holds .xls, and .xlsx files with a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new Problem(
      "unreadable_file",
      "This is an older Excel workbook (.xls), or one with a password. Open it in Excel, save it as .xlsx without a password or as CSV, and send that.",
    );
  if (head.subarray(0, 5).toString("latin1") === "%PDF-")
    throw new Problem("unreadable_file", "This is a PDF; export the answers as CSV or Excel and send that.");
  return "text";
}
