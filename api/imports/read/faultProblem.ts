import type { ImportLimits } from "#shared/imports/limits";
import type { Recognised } from "#shared/imports/recognise";
import { Problem } from "#shared/problem";
import type { Fault } from "./records";

/** A fault that ends the reading of a text file, with the place where a person finds it. */
export function faultProblem(
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
