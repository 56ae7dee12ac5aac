import { missingCode, missingKinds, missingWord } from "#shared/responses/missing";
import { foldWords } from "./cells";
import { columnIndex, givenName, type Header } from "./header";
import type { Use } from "./planInput";

/** Why a cell is blank, by code, where the file says so. */
export type ReadWhyBlank = (cells: string[]) => number | undefined;

const codes = new Map(missingKinds.slice(1).map((kind) => [missingWord(kind), missingCode[kind]]));

/**
 * The column in which our own raw data say why another is blank: `q4.missing` beside `q4`, and beside the options
 * `q7.1`, `q7.2` of one question `q7.missing`. Words that are none of ours say nothing.
 *
 * @param columns  Indexes of the columns that hold the answer.
 * @returns Undefined where there is no such column.
 */
export function findWhyBlank(header: Header, columns: readonly number[], use: Use): ReadWhyBlank | undefined {
  const names = columns.flatMap((index) => {
    const column = header.columns[index];
    return column ? [givenName(column)] : [];
  });
  const stems = new Set(names.length === 1 ? names : names.map((name) => name.replace(/\.\d+$/, "")));
  const [stem] = stems;
  if (stem === undefined || stems.size > 1) return undefined;
  const index = columnIndex(header).get(`${stem}.missing`);
  if (index === undefined) return undefined;
  use(index, `why ${stem} is blank`);
  return (cells) => codes.get(foldWords(cells[index] ?? ""));
}
