/**
 * What a program calls a participant, made comparable: "p01", " P01" and "P01" with a no-break space are one
 * person. Blanks and invisible characters at the ends go, letters are composed (NFC) and capital; the script
 * stays, so that a code in Arabic or Greek letters is a code.
 *
 * @returns The comparable code, or null where the cell names nobody (blank, "-", "N/A" …): such rows must
 *   never be taken for one person.
 */
export function normalizeCode(given: string): string | null {
  if (plain.test(given)) return given;
  const code = foldCapitals(withoutBlanks(given));
  return nobody.has(code) ? null : code;
}

/** As normalizeCode, with its small letters: what tells "p01" from "P01" where they must be two people. */
export function exactCode(given: string): string | null {
  if (plain.test(given)) return given;
  const exact = withoutBlanks(given);
  return nobody.has(foldCapitals(exact)) ? null : exact;
}

/**
 * What is hashed in place of a comparable code for somebody whose code differs from another's in capitals alone
 * and who is not that person. It begins with a sign that no code can hold, so that it is never a code by itself.
 *
 * @param exact  See exactCode; parts of a joined code with `codeJoint` between.
 */
export function apartKey(exact: string): string {
  return `\u001e${exact}`;
}

function withoutBlanks(given: string): string {
  return given
    .replace(invisible, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^'(?=[=+\-@])/, "")
    .normalize("NFC");
}

function foldCapitals(exact: string): string {
  return exact.toUpperCase().normalize("NFC");
}

/** Between the parts of a joined code: a sign that no code can hold, since control characters are taken out. */
export const codeJoint = "\u001f";

/**
 * Why a cell cannot be a code although something is in it: a spreadsheet has turned a long number into
 * "1.184E+11", and many people would become one.
 */
export function codeProblem(given: string): string | null {
  return scientific.test(given.trim())
    ? "a spreadsheet has shortened this number, so the person cannot be told apart; export the file again, or format the column as text before saving"
    : null;
}

/** Capital ASCII letters then digits, as most programs write codes, and no word for "nobody": nothing to do. */
const plain = /^[A-Z]{1,4}[0-9]{1,12}$/;
const scientific = /^\d(?:[.,]\d+)?e\+\d+$/i;
/** Zero-width characters, direction marks, soft hyphen, byte order mark, control characters. */
const invisible = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const nobody = new Set([
  "",
  "-",
  "--",
  "–",
  "—",
  ".",
  "?",
  "N/A",
  "#N/A",
  "NA",
  "N.A.",
  "NULL",
  "NONE",
  "NAN",
  "UNKNOWN",
  "ANONYMOUS",
]);
