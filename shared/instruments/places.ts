import type { ProblemPlace } from "#shared/problem";

/** One mistake and where it stands, as a dotted path into the JSON. */
export function place(path: string, message: string): ProblemPlace {
  return { path, message };
}

/** Values that stand more than once, each named once. */
export function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** The same words on both sides, each once, in any order. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set(a).size === a.length && b.every((value) => a.includes(value));
}
