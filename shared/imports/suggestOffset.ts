import type { AnswerRange } from "#shared/instruments/grid";

/**
 * A column that counts from another number than the scale: all its numbers fit once the same is added to
 * each. Said, never done: whether 0 to 2 is 1 to 3 shifted, or another scale, only a person can know.
 *
 * @param numbers  The distinct numbers of the column.
 * @param present  The offset that the mapping adds already.
 * @returns A sentence, or undefined when the column fits as it is or no single shift makes it fit.
 */
export function suggestOffset(
  numbers: readonly number[],
  range: AnswerRange,
  present = 0,
): string | undefined {
  if (numbers.length === 0) return undefined;
  const allowed = new Set(range.values);
  if (numbers.every((number) => allowed.has(number + present))) return undefined;
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  for (const shift of [range.min - low, range.max - high]) {
    if (Math.abs(shift) > 10) continue;
    if (numbers.every((number) => allowed.has(number + shift)))
      return `looks like ${low} to ${high}, while the scale runs from ${range.min} to ${range.max}; if the file counts from another number, add offset ${shift}`;
  }
  return undefined;
}

/** Do two items take the same answers? Then their columns can be looked at together. */
export function sameRange(a: AnswerRange, b: AnswerRange): boolean {
  return a.min === b.min && a.max === b.max;
}
