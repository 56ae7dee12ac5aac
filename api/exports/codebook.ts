import { csvLine } from "#shared/imports/csvCell";
import type { RawColumn } from "./columns";

/** What each column of the wide file holds, one a row; codes as `1 = Often; 2 = …`. */
export function codebookCsv(columns: readonly RawColumn[]): string {
  const lines = columns.map(({ name, title, type, values = [] }) => [
    ...[name, title, type],
    values.map(({ value, label }) => `${value} = ${label}`).join("; "),
  ]);
  return `\ufeff${[["column", "title", "type", "values"], ...lines].map(csvLine).join("")}`;
}
