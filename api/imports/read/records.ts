import Papa from "papaparse";
import type { ImportLimits } from "#shared/imports/limits";

/** Something that makes the rest of the file unreadable, by record (from 0) and column (from 0). */
export interface Fault {
  kind: "unclosed_quote" | "stray_quote" | "cell_too_long" | "row_too_long";
  record: number;
  column: number;
}

/** Text cut into records, without knowing yet what they mean. */
export interface Cutter {
  /** The records that are complete. After a fault nothing more comes. */
  push(text: string): { rows: string[][]; fault?: Fault };
  end(): { rows: string[][]; fault?: Fault };
}

interface Part {
  rows: string[][];
  /** Where the first record that is not complete begins. */
  cursor: number;
  errors: { code: string; row: number; index: number }[];
}

/** One pass of the parser. With `more`, a record at the end may go on and is not answered. */
export function parsePart(
  text: string,
  { delimiter, newline, more }: { delimiter: string; newline: string; more: boolean },
): Part {
  const parser = new Papa.Parser({ delimiter, newline: newline as "\n" });
  const { data, errors, meta } = parser.parse(text, 0, more) as {
    data: string[][];
    errors: Part["errors"];
    meta: { cursor: number };
  };
  return { rows: data, errors, cursor: meta.cursor };
}

/**
 * Cuts text that arrives in chunks into records. What is held is one unfinished record and one chunk: a quote
 * that never closes is found after the length of a cell, not at the end of the file.
 */
export function cutRecords(delimiter: string, newline: string, limits: ImportLimits): Cutter {
  let rest = "";
  let records = 0;
  const longestRow = limits.cellCharacters * 20;

  function cut(text: string, more: boolean): { rows: string[][]; fault?: Fault } {
    const { rows, errors, cursor } = parsePart(text, { delimiter, newline, more });
    rest = more ? text.slice(cursor) : "";
    // An error in the unfinished record may only mean that it is unfinished.
    const error = errors.find(({ row }) => !more || row < rows.length);
    if (newline === "\n") for (const row of rows) dropReturn(row);
    const tooLong = rows.findIndex((row) => row.some((cell) => cell.length > limits.cellCharacters));
    const faults: Fault[] = [];
    if (tooLong >= 0) {
      const column = rows[tooLong]!.findIndex((cell) => cell.length > limits.cellCharacters);
      faults.push({ kind: "cell_too_long", record: records + tooLong, column });
    }
    if (error) {
      const kind = error.code === "MissingQuotes" ? "unclosed_quote" : "stray_quote";
      const column = columnAt(text.slice(0, error.index - 1), { delimiter, newline });
      faults.push({ kind, record: records + error.row, column });
    }
    if (more && rest.length > limits.cellCharacters) {
      const unfinished = parsePart(rest, { delimiter, newline, more: false });
      const column = unfinished.rows[0]!.findIndex((cell) => cell.length > limits.cellCharacters);
      if (column >= 0) faults.push({ kind: "cell_too_long", record: records + rows.length, column });
      else if (rest.length > longestRow)
        faults.push({ kind: "row_too_long", record: records + rows.length, column: 0 });
    }
    const fault = faults.sort((a, b) => a.record - b.record)[0];
    const sound = fault ? rows.slice(0, fault.record - records) : rows;
    records += sound.length;
    return fault ? { rows: sound, fault } : { rows: sound };
  }

  return {
    push: (text) => cut(rest + text, true),
    end() {
      const last = newline === "\n" ? rest.replace(/\r$/, "") : rest;
      return last === "" ? { rows: [] } : cut(last, false);
    },
  };
}

/** The carriage return of a CR LF. */
function dropReturn(row: string[]): void {
  const last = row.length - 1;
  const cell = row[last]!;
  if (cell.charCodeAt(cell.length - 1) === 13) row[last] = cell.slice(0, -1);
}

/** In which column the text goes on after `before`. */
function columnAt(before: string, options: { delimiter: string; newline: string }): number {
  const { rows } = parsePart(before, { ...options, more: false });
  return before.endsWith(options.newline) || rows.length === 0 ? 0 : rows.at(-1)!.length - 1;
}
