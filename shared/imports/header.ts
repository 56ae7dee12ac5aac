import { foldWords, trimCell } from "./cells";
import type { PerAnswer } from "./perAnswer";

export interface HeaderColumn {
  /** Unique within the file: doubles are all numbered, "q1 (1)" and "q1 (2)", nameless columns go by their place. */
  name: string;
  /** The name as the file has it, where several columns have the same one. No mapping may name it. */
  doubled?: string;
  /** The question as people saw it, where the file has a row for it. */
  title?: string;
  /** The survey tool's own stable id of the question. */
  importId?: string;
  /** The zone of the times in this column, where the tool says it. */
  zone?: string;
}

/** The columns of a file, left to right. A row of the file has exactly as many cells. */
export interface Header {
  columns: HeaderColumn[];
  /** There where rows of one answer each were put together (foldAnswers.ts): a row then has one cell more. */
  perAnswer?: PerAnswer & {
    /** The place of the first column of answers; those after it are answers too. */
    firstItem: number;
    /** Rows of the file, and how many of them had no answer. */
    rows: number;
    blank: number;
  };
}

/** Looks a column up by its exact name. A Map, so that `__proto__` is a name like any other. */
export function columnIndex(header: Header): Map<string, number> {
  return new Map(header.columns.map(({ name }, index) => [name, index]));
}

/** A header cell as a name; NUL, which no database's text can hold, is left out. */
export function nameOf(cell: string): string {
  return trimCell(cell.replaceAll("\0", "")).normalize("NFC");
}

/**
 * Names for all columns: cleaned, never empty, each one once. Where several have the same name none of them
 * keeps it: whoever says "q1" of a file with two would get the first without knowing of the second.
 */
export function uniqueNames(given: readonly string[]): Pick<HeaderColumn, "name" | "doubled">[] {
  const names = given.map((cell, index) => nameOf(cell) || `column ${index + 1}`);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new Set(names);
  const copies = new Map<string, number>();
  return names.map((name) => {
    if (counts.get(name) === 1) return { name };
    let copy = copies.get(name) ?? 0;
    let unique: string;
    do unique = `${name} (${++copy})`;
    while (taken.has(unique));
    copies.set(name, copy);
    taken.add(unique);
    return { name: unique, doubled: name };
  });
}

/** What the file itself calls a column: what its words say of it, a number of ours set aside. */
export function givenName({ name, doubled }: Pick<HeaderColumn, "name" | "doubled">): string {
  return doubled ?? name;
}

/**
 * Two headers of one shape take the same mapping. The shape is a short fingerprint of the column names, in
 * order and folded (FNV-1a, twice 32 bits): a recipe is offered by it, so a collision costs a wrong offer.
 */
export function headerShape(header: Header): string {
  const text = header.columns.map(({ name }) => foldWords(name)).join("\u001f");
  return hash(text, 0x811c9dc5) + hash(text, 0x9747b28c);
}

function hash(text: string, seed: number): string {
  let state = seed;
  for (let index = 0; index < text.length; index++)
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, "0");
}
