/**
 * Cells are text until mapped. Here is what is done to every cell before anybody compares it: blanks and
 * invisible characters at the ends go, and the apostrophe with which careful exports disarm formulas.
 */

const ends = "[\\s\\p{Cc}\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]";
const around = new RegExp(`^${ends}+|${ends}+$`, "gu");
const plain = /^[\x21-\x26\x28-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** Without blanks and invisible characters at the ends; one apostrophe before `= + - @` is taken off. */
export function trimCell(cell: string): string {
  if (cell === "" || plain.test(cell)) return cell;
  return cell.replace(around, "").replace(/^'(?=[=+\-@])/, "");
}

/**
 * Words made comparable: compatibility-composed (NFKC), lower case, single blanks, straight quotes and
 * hyphens, nothing invisible. Other punctuation stays: "yes!" and "yes" are two answers.
 */
export function foldWords(words: string): string {
  return trimCell(words)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/[‘’‚ʼ´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Folded words that say "nothing here" in any tool or language that we know. */
const nothing = new Set([
  "",
  "-",
  "--",
  ".",
  "na",
  "n/a",
  "#n/a",
  "n.a.",
  "nan",
  "null",
  "missing",
  "[not completed]",
  "not answered",
  "no answer",
  "no response",
  "sin respuesta",
  "sans réponse",
  "keine antwort",
  "sem resposta",
  "لا إجابة",
]);

/** Does this cell say that there is nothing: blank, NA, N/A, a dash, a dot, "[not completed]" …? */
export function saysNothing(cell: string): boolean {
  return cell === "" || nothing.has(foldWords(cell));
}

/** The beginning of a text, with a sign that it goes on; no letter of two code units is cut in half. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A cell as a message quotes it: cut, and without line breaks. */
export function quoteCell(cell: string): string {
  return `'${shorten(cell.replace(/\s+/g, " "), 60)}'`;
}
