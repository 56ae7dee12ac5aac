import type { SheetData } from "write-excel-file/node";
import writeXlsxFile from "write-excel-file/node";
import { disarm } from "#shared/imports/csvCell";

/**
 * One table as a workbook: numbers are numbers, unrounded, and no text runs once it is copied out of its cell.
 *
 * @param rows  The first is the header.
 */
export function tableWorkbook(
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Buffer> {
  const [header = [], ...body] = rows;
  const data: SheetData = [header.map((one) => bold(String(one ?? ""))), ...body.map((row) => row.map(cell))];
  const columns = header.map((_, k) => ({ width: k === 0 ? 24 : 16 }));
  return writeXlsxFile([{ data, sheet: uniqueName(name, new Set()), columns }]).toBuffer();
}

export const text = (value: string) => ({
  ...{ value: disarm(value), type: String, wrap: true, alignVertical: "top" as const },
});
export const bold = (value: string) => ({ ...text(value), fontWeight: "bold" as const });
export const cell = (value: string | number | null) =>
  value === null ? null : typeof value === "number" ? value : text(value);

/** Excel's limit for the name of a sheet, and the signs that it refuses in one. */
const longestName = 31;
const refused = /[\\/?*[\]:']/g;

/** A name for a sheet that Excel takes and that no other sheet has. */
export function uniqueName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(refused, " ").replace(/\s+/g, " ").trim() || "Sheet";
  for (let k = 1; ; k++) {
    const end = k === 1 ? "" : ` ${k}`;
    const name = `${[...plain]
      .slice(0, longestName - end.length)
      .join("")
      .trim()}${end}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
