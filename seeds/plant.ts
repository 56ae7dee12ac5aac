import { type Chance, drawBelow, drawNormal } from "./chance";

/** The lowest and highest value that one number may have. */
export type Range = readonly [low: number, high: number];

/** Whole numbers around `mean`, within the range, whose sum is exactly `sum`. */
export function plantSum(
  count: number,
  { sum, spread, range }: { sum: number; spread: number; range: Range },
  chance: Chance,
): number[] {
  const mean = count === 0 ? 0 : sum / count;
  const values = Array.from({ length: count }, () => clamp(mean + spread * drawNormal(chance), range));
  return settleSum(values, sum, range, chance);
}

/** What became of each value: `change` in all, exactly, spread unevenly over the people. */
export function plantChange(
  before: readonly number[],
  { change, spread, range }: { change: number; spread: number; range: Range },
  chance: Chance,
): number[] {
  const each = before.length === 0 ? 0 : change / before.length;
  const after = before.map((value) => clamp(value + each + spread * drawNormal(chance), range));
  return settleSum(after, total(before) + change, range, chance);
}

/** The answers to `items` questions that add up to `sum`. */
export function splitSum(sum: number, items: number, range: Range, chance: Chance): number[] {
  const even = Array.from({ length: items }, () => clamp(sum / items, range));
  return settleSum(even, sum, range, chance);
}

/** A whole divided into as many whole parts as there are weights, in their proportion; nothing is lost. */
export function shareOut(whole: number, weights: readonly number[]): number[] {
  const all = total(weights);
  let passed = 0;
  let given = 0;
  return weights.map((weight) => {
    passed += weight;
    const share = Math.round((whole * passed) / all) - given;
    given += share;
    return share;
  });
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function settleSum(values: number[], sum: number, [low, high]: Range, chance: Chance): number[] {
  if (sum < low * values.length || sum > high * values.length) {
    throw new Error(`${values.length} numbers from ${low} to ${high} cannot add up to ${sum}.`);
  }
  for (let rest = sum - total(values); rest !== 0; ) {
    const step = Math.sign(rest);
    const index = drawBelow(chance, values.length);
    const next = values[index]! + step;
    if (next < low || next > high) continue;
    values[index] = next;
    rest -= step;
  }
  return values;
}

function clamp(value: number, [low, high]: Range): number {
  return Math.min(high, Math.max(low, Math.round(value)));
}
