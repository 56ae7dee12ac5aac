import { Problem } from "../problem";
import { missingCode } from "./missing";

/** An answer to an own question, in words: the option or options by their text; null where there is none. */
export type OwnValue = number | string | string[] | null;

/** An own question of a program, as it is stored. */
export interface StoredQuestion {
  title: string;
  kind: "single" | "multi" | "number" | "text";
  /** In the order that their bits have. */
  options: readonly string[];
}

/** As it is stored: `o` has one bit for each option, `m` says why there is none (shared/responses/missing). */
export interface StoredOwn {
  n: number | null;
  t: string | null;
  o: number | null;
  m: number | null;
}

const longestText = 10_000;

/**
 * A right answer to an own question, in the terms of the database.
 *
 * @throws Problem `invalid_input` for a kind of answer that the question does not take, or an option it does not have.
 */
export function readOwnValue({ title, kind, options }: StoredQuestion, value: OwnValue): StoredOwn {
  const none = { n: null, t: null, o: null, m: missingCode.answered };
  if (value === null) return { ...none, m: missingCode.notAnswered };
  if (kind === "number" && typeof value === "number") return { ...none, n: value };
  if (kind === "text" && typeof value === "string") {
    const text = value.trim();
    if (text.length > 0 && text.length <= longestText && !text.includes("\0")) return { ...none, t: text };
  }
  const chosen = kind === "single" && typeof value === "string" ? [value] : value;
  if ((kind === "single" || kind === "multi") && Array.isArray(chosen)) {
    const places = [...new Set(chosen)].map((option) => options.indexOf(option));
    const isWhole = kind === "multi" || places.length === 1;
    if (isWhole && !places.includes(-1))
      return { ...none, o: places.reduce((bits, place) => bits + 2 ** place, 0) };
  }
  throw new Problem("invalid_input", `That is no answer to “${title}”: ${expected[kind]}`);
}

const expected: Record<StoredQuestion["kind"], string> = {
  single: "it takes one of its options.",
  multi: "it takes a list of its options.",
  number: "it takes a number.",
  text: `it takes a text of at most ${longestText} characters.`,
};
