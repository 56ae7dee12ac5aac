/**
 * A self-generated code: six things that a person knows for life, without the year of birth and nothing that
 * staff could guess. In order: first letter of the mother's first name, number of older brothers and sisters
 * (0 to 4, 4 standing for more), month and day of birth, first letter of the birthplace, first letter of the
 * middle name. Somebody who does not know takes X. Elements and order after instruments of Grube, Morgan &
 * Kearney (1989) and Yurek, Vasey & Havens (2008).
 */
export const selfCodeElements = ["mother", "siblings", "month", "day", "town", "middle"] as const;
export type SelfCodeElement = (typeof selfCodeElements)[number];
export type SelfCodeParts = Readonly<Record<SelfCodeElement, string>>;

/** The answers that an element of two digits or of siblings can have; letters are written in. */
export const selfCodeChoices: Record<"siblings" | "month" | "day", readonly string[]> = {
  siblings: ["0", "1", "2", "3", "4", "X"],
  month: [...numbersTo(12), "X"],
  day: [...numbersTo(31), "X"],
};

/**
 * The code in its comparable form, such as `M-2-04-17-L-X`: letters capital, without accents, in their own
 * script; numbers as they are counted, so that a file's "4", "04" and "4+" are read.
 *
 * @returns The code, or the elements that are missing or cannot be.
 */
export function readSelfCode(given: SelfCodeParts): { code: string } | { wrong: SelfCodeElement[] } {
  const read = selfCodeElements.map((element) => ({ element, part: readElement(element, given[element]) }));
  const wrong = read.filter(({ part }) => part === null).map(({ element }) => element);
  return wrong.length > 0 ? { wrong } : { code: read.map(({ part }) => part).join("-") };
}

/**
 * Takes a code apart that a file keeps in one cell: with signs or blanks between the elements ("M-2-4-17-L-X"),
 * or without any ("M20417LX"; month and day then have two digits, or are X).
 *
 * @returns Null where there are not six elements.
 */
export function splitSelfCode(cell: string): SelfCodeParts | null {
  const text = cell.normalize("NFKC").trim();
  const parts = text.split(/[^\p{L}\p{M}\p{N}+]+/u).filter(Boolean);
  const found = parts.length === 6 ? parts : run.exec(text)?.slice(1);
  if (!found) return null;
  const [mother, siblings, month, day, town, middle] = found as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { mother, siblings, month, day, town, middle };
}

/**
 * The code with each element left out in turn, each marked with which: two codes that share one differ in that
 * element at most. What is kept of them is a keyed hash (api/matchKey).
 */
export function leaveOneOut(code: string): string[] {
  const parts = code.split("-");
  return parts.map((_, k) => `without ${selfCodeElements[k]}: ${parts.toSpliced(k, 1).join("-")}`);
}

function readElement(element: SelfCodeElement, given: string): string | null {
  const text = given.normalize("NFKC").trim().toUpperCase();
  if (element === "siblings") {
    const count = /^(\d{1,2})\+?$/.exec(text)?.[1];
    return count === undefined ? (text === "X" ? "X" : null) : String(Math.min(4, Number(count)));
  }
  if (element === "month" || element === "day") {
    const two = /^\d$/.test(text) ? `0${text}` : text;
    return selfCodeChoices[element].includes(two) ? two : null;
  }
  const [letter] = text.normalize("NFD").replace(/\p{M}/gu, "");
  return letter && /\p{L}/u.test(letter) ? letter : null;
}

function numbersTo(last: number): string[] {
  return Array.from({ length: last }, (_, k) => String(k + 1).padStart(2, "0"));
}

const run = /^(\p{L}\p{M}*)(\d|X)(\d\d|X)(\d\d|X)(\p{L}\p{M}*)(\p{L}\p{M}*)$/iu;
