/**
 * `COPY` takes no parameters, so its query is a text. What comes from people goes in through `literal` alone; ids
 * go in as whole numbers.
 */

/** A text as SQL writes it. Sound while `standard_conforming_strings` is on, which `copyOut` sees to. */
export function literal(text: string): string {
  if (text.includes("\0")) throw new TypeError("No text of a database holds NUL.");
  return `'${text.replaceAll("'", "''")}'`;
}

/** An id, refused unless it is a whole number. */
export function whole(id: number): string {
  if (!Number.isSafeInteger(id)) throw new TypeError("An id is a whole number.");
  return String(id);
}

/** Blanks and invisible signs that a spreadsheet skips before it looks whether a cell is a formula. */
const skipped = "[[:space:][:cntrl:]\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]*";

/**
 * A text column as a cell that no spreadsheet runs: an apostrophe stands before what would be a formula, as
 * `csvCell` puts it (shared/imports/csvCell), and numbers stay numbers. Carriage returns go, since the file has its own.
 */
export function safeText(column: string): string {
  return `(case when ${column} ~ '^${skipped}[=+@＝＋－＠-]' and ${column} !~ '^\\s*-?\\d+([.,]\\d+)?\\s*$'
    then '''' || replace(${column}, chr(13), '') else replace(${column}, chr(13), '') end)`;
}

/** A random key: the same for the same number within one file, and unlike that of any other file. */
export function randomKey(letter: string, number: string, seed: Buffer): string {
  return `(${literal(letter)} || encode(substr(sha256('\\x${seed.toString("hex")}'::bytea || '${letter}'::bytea
    || int8send(${number})), 1, 8), 'hex'))`;
}
