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
  const widths = header.map((_, k) => (k === 0 ? 24 : 16));
  const columns = widths.map((width) => ({ width }));
  return writeXlsxFile([
    { data: tall(data, widths), sheet: uniqueName(name, new Set()), columns },
  ]).toBuffer();
}

export const text = (value: string) => ({
  ...{ value: disarm(value), type: String, wrap: true, alignVertical: "top" as const },
});
export const bold = (value: string) => ({ ...text(value), fontWeight: "bold" as const });
/** A heading over a table: it runs on over the empty cells beside it. */
export const heading = (value: string) => ({ ...bold(value), wrap: false });
/** A number keeps all its digits and shows three. */
export const cell = (value: string | number | null) => {
  if (value === null) return null;
  if (typeof value === "string") return text(value);
  return Number.isInteger(value) ? value : { value, type: Number, format: "0.000" };
};

/** Points that a line of text is high. */
const lineHeight = 15;

/**
 * Rows high enough for what is wrapped in them: not every office program finds that out by itself.
 *
 * @param widths  Of the columns, in letters.
 */
export function tall(data: SheetData, widths: readonly number[]): SheetData {
  return data.map((row) => {
    const lines = row.map((one, k) =>
      isWrapped(one) ? Math.ceil((String(one.value).length * 1.1) / (widths[k] ?? 10)) : 1,
    );
    const height = lineHeight * Math.max(1, ...lines);
    const at = row.findIndex(isWrapped);
    return height === lineHeight
      ? row
      : row.map((one, k) => (k === at && isWrapped(one) ? { ...one, height } : one));
  });
}

function isWrapped(one: unknown): one is { value: string; wrap: true } {
  return typeof one === "object" && one !== null && "wrap" in one && one.wrap === true;
}

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
