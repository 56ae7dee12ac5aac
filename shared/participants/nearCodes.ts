import { lookAlike } from "./lookAlike";

/** Why two codes may be one person's, from the most certain to the least. */
export const nearReasons = [
  "capitals_differ",
  "signs_differ",
  "leading_zeros_differ",
  "look_alikes_differ",
  "letters_swapped",
  "character_missing",
  "character_differs",
  "element_differs",
] as const;
export type NearReason = (typeof nearReasons)[number];

/** Reasons by which codes only look different; by the others somebody must have mistyped. */
export const alikeReasons: readonly NearReason[] = nearReasons.slice(0, 4);

/** A code with what is compared of it, worked out once: most codes are compared with many. */
export interface ReadCode {
  code: string;
  /** Letters and digits alone, of usual width, capital. */
  plain: string;
  /** Without zeros before a number. */
  unpadded: string;
  /** See lookAlike. */
  look: string;
}

/** Codes shorter than this are not compared letter by letter: "12" and "13" are two people. */
const shortest = 4;

/**
 * Says in which one way two different codes differ: only in capitals, only in dashes, blanks and other signs or in width, only in
 * zeros before a number, only in signs that look alike (O and 0, I, L and 1), or by one typing slip
 * (Damerau: two neighbors swapped, one character more, less or other) in codes of at least four characters.
 *
 * @param a, b  Codes with their small letters (exactCode), read once.
 * @returns Null where they are equal or differ in more than that.
 */
export function nearCodes(a: ReadCode, b: ReadCode): NearReason | null {
  if (a.code === b.code) return null;
  if (a.code.toUpperCase() === b.code.toUpperCase()) return "capitals_differ";
  if (a.plain === b.plain) return a.plain === "" ? null : "signs_differ";
  if (a.unpadded === b.unpadded) return "leading_zeros_differ";
  if (a.look === b.look) return "look_alikes_differ";
  if (Math.min(a.plain.length, b.plain.length) < shortest) return null;
  return findSlip([...a.plain], [...b.plain]);
}

/** Reads a code (exactCode) for nearCodes and slipKeys. */
export function readCode(code: string): ReadCode {
  const plain = code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return { code, plain, unpadded: plain.replace(/(?<!\d)0+(?=\d)/g, ""), look: lookAlike(code) };
}

/**
 * Keys under which codes that differ by one slip meet: the code and each code that is one character shorter
 * (the deletion neighborhood of distance one). Looking up keys finds the candidates without comparing
 * everybody with everybody.
 */
export function slipKeys({ plain }: ReadCode): string[] {
  const signs = [...plain];
  if (signs.length < shortest) return [];
  return [...new Set([plain, ...signs.map((_, k) => signs.toSpliced(k, 1).join(""))])];
}

function findSlip(a: string[], b: string[]): NearReason | null {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [more, less] = [endA - from, endB - from];
  if (more === 1 && less === 1) return "character_differs";
  if (more + less === 1) return "character_missing";
  const isSwap = more === 2 && less === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
  return isSwap ? "letters_swapped" : null;
}
