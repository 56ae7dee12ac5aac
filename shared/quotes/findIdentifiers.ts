/** What in a text can tell who wrote it. The first four say it outright; the others may be harmless. */
export const identifierKinds = ["code", "email", "link", "phone", "name", "date", "number"] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** Kinds with which no text is approved. The others are for a person to look at. */
export const directKinds = ["code", "email", "link", "phone"] as const satisfies readonly IdentifierKind[];

export interface Identifier {
  kind: IdentifierKind;
  /** As it stands in the text. */
  found: string;
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const link = /\b(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{3,}/giu;
const date = /(?<!\p{N})\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}(?!\p{N})/gu;
const phone = /(?<![\p{L}\p{N}])\+?\(?\p{Nd}(?:[\s()./-]{0,2}\p{Nd}){6,14}(?![\p{L}\p{N}])/gu;
const number = /(?<![\p{L}\p{N}])\p{Nd}{3,}(?![\p{L}\p{N}])/gu;
/** A word with a capital where no sentence begins, or whatever follows "my name is". */
const capital = /(?<=[\p{L}\p{N},;:)”"'’]\s+["“‘'(]?)\p{Lu}\p{Ll}[\p{L}’'-]*/gu;
const called =
  /(?<=\b(?:my name is|i am called|me llamo|mi nombre es|soy)\s+)\p{L}{2,}|(?<=(?:اسمي|أنا)\s+)\p{L}{2,}/giu;

/**
 * Looks through a text for what tells who wrote it: the person's own code, addresses, telephone numbers, and words
 * that may be names, dates or numbers of a house. A simple check of shapes: it knows no names and no places, and what
 * it does not find can still be known to a neighbor. Somebody reads the text as well, always.
 *
 * @param codes  The person's codes where they are known; a code of one or two digits is not looked for.
 * @returns What was found, each once, those that say it outright first.
 */
export function findIdentifiers(text: string, codes: readonly string[] = []): Identifier[] {
  const found: Identifier[] = [];
  let rest = text;
  const take = (kind: IdentifierKind, pattern: RegExp) => {
    rest = rest.replace(pattern, (match) => {
      found.push({ kind, found: match.trim() });
      // Of the same length, so that one thing is not found twice under two names.
      return " ".repeat(match.length);
    });
  };
  const known = codes.flatMap((code) => code.split("\u001f")).filter(isTelling);
  for (const code of known) take("code", asWord(code));
  take("email", email);
  take("link", link);
  take("date", date);
  take("phone", phone);
  take("name", called);
  take("name", capital);
  take("number", number);
  const key = ({ kind, found: word }: Identifier) => `${kind} ${word}`;
  const once = [...new Map(found.map((one) => [key(one), one])).values()];
  const place = ({ kind }: Identifier) => identifierKinds.indexOf(kind);
  return once.sort((a, b) => place(a) - place(b));
}

/** Whether something says outright who wrote a text. */
export function isDirect({ kind }: Identifier): boolean {
  return (directKinds as readonly string[]).includes(kind);
}

function isTelling(code: string): boolean {
  return code.trim().length >= 2 && !/^\p{Nd}{1,2}$/u.test(code.trim());
}

/** A code as a word of its own, in capitals or not, whatever blanks are in it. */
function asWord(code: string): RegExp {
  const escaped = code
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu");
}
