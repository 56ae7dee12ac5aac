/**
 * A self-generated code: six things that a person knows for life, without the year of birth and nothing that
 * staff could guess. In order: first letter of the mother's first name, number of older brothers and sisters
 * (0 to 4, 4 standing for more), month and day of birth, first letter of the birthplace, first letter of the
 * middle name. Somebody who does not know takes X. Elements and order after instruments of Grube, Morgan &
 * Kearney (1989) and Yurek, Vasey & Havens (2008).
 */
export const selfCodeElements = ["mother", "siblings", "month", "day", "town", "middle"] as const;
export type SelfCodeElement = (typeof selfCodeElements)[number];

/** The answers that an element of two digits or of siblings can have; letters are written in. */
export const selfCodeChoices: Record<"siblings" | "month" | "day", readonly string[]> = {
  siblings: ["0", "1", "2", "3", "4", "X"],
  month: [...numbersTo(12), "X"],
  day: [...numbersTo(31), "X"],
};

/**
 * The code in its comparable form, such as `M-2-04-17-L-X`: letters capital, without accents, in their own
 * script.
 *
 * @returns The code, or the elements that are missing or cannot be.
 */
export function readSelfCode(
  given: Readonly<Record<SelfCodeElement, string>>,
): { code: string } | { wrong: SelfCodeElement[] } {
  const read = selfCodeElements.map((element) => ({ element, part: readElement(element, given[element]) }));
  const wrong = read.filter(({ part }) => part === null).map(({ element }) => element);
  return wrong.length > 0 ? { wrong } : { code: read.map(({ part }) => part).join("-") };
}

function readElement(element: SelfCodeElement, given: string): string | null {
  const text = given.trim().toUpperCase();
  if (element === "siblings" || element === "month" || element === "day")
    return selfCodeChoices[element].includes(text) ? text : null;
  const [letter] = text.normalize("NFD").replace(/\p{M}/gu, "");
  return letter && /\p{L}/u.test(letter) ? letter : null;
}

function numbersTo(last: number): string[] {
  return Array.from({ length: last }, (_, k) => String(k + 1).padStart(2, "0"));
}
