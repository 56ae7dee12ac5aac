import type { AnswerRange } from "#shared/instruments/grid";
import { type Told, tell } from "./tell";

/**
 * A column that counts from another number than the scale: all its numbers fit once the same is added to
 * each. Said, never done: whether 0 to 2 is 1 to 3 shifted, or another scale, only a person can know. Where
 * an offset is set already and is the wrong one, the words are about that one and what would fit in its place.
 *
 * @param numbers  The distinct numbers of the column.
 * @param present  The offset that the mapping adds already.
 * @returns The rest of a sentence that begins with the column, or undefined when it fits as it is mapped or
 *   no single shift makes it fit.
 */
export function suggestOffset(numbers: readonly number[], range: AnswerRange, present = 0): Told | undefined {
  if (numbers.length === 0) return undefined;
  const allowed = new Set(range.values);
  if (numbers.every((number) => allowed.has(number + present))) return undefined;
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const fitting = [0, range.min - low, range.max - high].find(
    (shift) => Math.abs(shift) <= 10 && numbers.every((number) => allowed.has(number + shift)),
  );
  if (fitting === undefined) return undefined;
  const values = { low, high, min: range.min, max: range.max };
  if (present === 0) return tell("advice.offered", { ...values, offset: fitting });
  const made = { ...values, present, madeLow: low + present, madeHigh: high + present };
  return fitting === 0 ? tell("advice.without", made) : tell("advice.instead", { ...made, offset: fitting });
}

/** Do two items take the same answers? Then their columns can be looked at together. */
export function sameRange(a: AnswerRange, b: AnswerRange): boolean {
  return a.min === b.min && a.max === b.max;
}
