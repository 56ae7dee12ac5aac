import { lookAlike } from "./lookAlike";

/** Why two codes may be one person's, from the most certain to the least. */
export const nearReasons = [
  "signs_differ",
  "leading_zeros_differ",
  "look_alikes_differ",
  "letters_swapped",
  "character_missing",
  "character_differs",
] as const;
export type NearReason = (typeof nearReasons)[number];

/** Codes shorter than this are not compared letter by letter: "12" and "13" are two people. */
const shortest = 4;

/**
 * Says in which one way two different codes differ: only in dashes, blanks and other signs or in width, only in
 * zeros before a number, only in signs that look alike (O and 0, I, L and 1), or by one typing slip
 * (Damerau: two neighbors swapped, one character more, less or other) in codes of at least four characters.
 *
 * @param a, b  Comparable codes (normalizeCode).
 * @returns Null where they are equal or differ in more than that.
 */
export function nearCodes(a: string, b: string): NearReason | null {
  if (a === b) return null;
  const [plainA, plainB] = [letters(a), letters(b)];
  if (plainA === plainB) return plainA === "" ? null : "signs_differ";
  if (withoutZeros(plainA) === withoutZeros(plainB)) return "leading_zeros_differ";
  if (lookAlike(a) === lookAlike(b)) return "look_alikes_differ";
  if (Math.min(plainA.length, plainB.length) < shortest) return null;
  return slip([...plainA], [...plainB]);
}

/**
 * Keys under which codes that differ by one slip meet: the code and each code that is one character shorter
 * (the deletion neighborhood of distance one). Looking up keys finds the candidates without comparing
 * everybody with everybody.
 */
export function slipKeys(code: string): string[] {
  const plain = [...letters(code)];
  if (plain.length < shortest) return [];
  const shorter = plain.map((_, k) => plain.toSpliced(k, 1).join(""));
  return [...new Set([plain.join(""), ...shorter])];
}

function letters(code: string): string {
  return code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function withoutZeros(code: string): string {
  return code.replace(/(?<!\d)0+(?=\d)/g, "");
}

function slip(a: string[], b: string[]): NearReason | null {
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
