import { foldWords, trimCell } from "./cells";

export interface HeaderColumn {
  /** Unique within the file: doubles are told apart by " (2)", nameless columns by their position. */
  name: string;
  /** The question as people saw it, where the file has a row for it. */
  title?: string;
  /** The survey tool's own stable id of the question. */
  importId?: string;
}

/** The columns of a file, left to right. A row of the file has exactly as many cells. */
export interface Header {
  columns: HeaderColumn[];
}

/** Looks a column up by its exact name. A Map, so that `__proto__` is a name like any other. */
export function columnIndex(header: Header): Map<string, number> {
  return new Map(header.columns.map(({ name }, index) => [name, index]));
}

/** A header cell as a name; NUL, which no database's text can hold, is left out. */
export function nameOf(cell: string): string {
  return trimCell(cell.replaceAll("\0", "")).normalize("NFC");
}

/** Names for all columns: cleaned, never empty, each one once. */
export function uniqueNames(given: readonly string[]): string[] {
  const taken = new Set<string>();
  return given.map((cell, index) => {
    const name = nameOf(cell) || `column ${index + 1}`;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy++) unique = `${name} (${copy})`;
    taken.add(unique);
    return unique;
  });
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
