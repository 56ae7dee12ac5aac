import type { Instrument } from "#shared/instruments/definition";
import { rangeOfItem } from "#shared/instruments/grid";

/**
 * Items of one instrument among which the same answer to all contradicts itself: they share one range, and some of
 * them are worded the other way round.
 */
export interface LineRule {
  min: number;
  max: number;
  /** Numbers of the items from 1: worded as the scale runs, and the other way round. */
  plain: number[];
  reversed: number[];
}

/** So many answers on one line before it is a hint: fewer come about by themselves. */
export const leastOnALine = 4;

/**
 * Where straight lines can be told in an instrument: for each range of answers, the items that share it, if both
 * wordings are among them. On a scale without reversed items the same answer everywhere is a sound answer ("never
 * lonely" throughout), so such a scale has no rule.
 */
export function lineRules(instrument: Instrument): LineRule[] {
  const byRange = new Map<string, LineRule>();
  instrument.items.forEach((item, k) => {
    const range = rangeOfItem(instrument, item);
    if (!range) return;
    const key = `${range.min} ${range.max}`;
    const rule = byRange.get(key) ?? { min: range.min, max: range.max, plain: [], reversed: [] };
    byRange.set(key, rule);
    rule[item.reverse ? "reversed" : "plain"].push(k + 1);
  });
  return [...byRange.values()].filter(
    ({ plain, reversed }) =>
      plain.length > 0 && reversed.length > 0 && plain.length + reversed.length >= leastOnALine,
  );
}

/**
 * Whether one response says the same to everything, across items that mean the opposite. The middle of the scale
 * is its own opposite ("neither" to all is a sound answer) and is no hint. Missing answers say nothing; at least
 * four answers, with both wordings among them, make a line.
 *
 * @param answers  In item order, as given, null where missing.
 */
export function isStraightLine(
  { min, max, plain, reversed }: LineRule,
  answers: readonly (number | null)[],
): boolean {
  const given = (items: readonly number[]) => items.flatMap((item) => answers[item - 1] ?? []);
  const [forward, backward] = [given(plain), given(reversed)];
  const all = [...forward, ...backward];
  if (forward.length === 0 || backward.length === 0 || all.length < leastOnALine) return false;
  return all.every((answer) => answer === all[0]) && all[0] !== min + max - all[0]!;
}
