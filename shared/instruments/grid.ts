import type { Instrument, Item, Subscale } from "./definition";

/**
 * The grid of an instrument: which whole numbers an item can be answered with, and which scores a subscale
 * can therefore take. Everything here is worked out from the definition, nothing from data.
 */

/** The answers of one item: every allowed value in ascending order, and its ends. */
export interface AnswerRange {
  min: number;
  max: number;
  values: readonly number[];
}

/** The answers that item `itemId` allows, or undefined when the instrument has no such item. */
export function answerRange(instrument: Instrument, itemId: string): AnswerRange | undefined {
  const item = instrument.items.find((candidate) => candidate.id === itemId);
  return item && rangeOfItem(instrument, item);
}

/** Undefined where the item names neither a range nor a known option set with values (a mistake). */
export function rangeOfItem(instrument: Instrument, item: Item): AnswerRange | undefined {
  if (item.range) {
    const { min, max } = item.range;
    if (max < min) return undefined;
    return { min, max, values: Array.from({ length: max - min + 1 }, (_, step) => min + step) };
  }
  if (item.optionSet === undefined || !Object.hasOwn(instrument.optionSets, item.optionSet)) return undefined;
  const values = instrument.optionSets[item.optionSet]!.flatMap(({ value }) =>
    value === null ? [] : [value],
  );
  values.sort((a, b) => a - b);
  return values.length === 0 ? undefined : { min: values[0]!, max: values.at(-1)!, values };
}

/** How many items may be missing for the subscale still to have a score. */
export function missingAllowed(subscale: Subscale): number {
  const rule = subscale.missing;
  if (!rule) return 0;
  const count = subscale.items.length;
  if (rule.maxMissing !== undefined) return Math.min(rule.maxMissing, count - 1);
  // A hair below the product, so that 80% of 10 is 8 in binary too.
  return count - Math.max(1, Math.ceil((rule.minFraction ?? 1) * count - 1e-9));
}

/** Past this many scores nobody lists them: `possibleScores` answers null. */
const mostListed = 20_000;

/**
 * Every score that the subscale can take, ascending, prorated ones included; null where there are more than
 * 20,000. Where options leave gaps (0, 1, 5) some of the scores listed may be out of reach: the list is
 * never too short. Not rounded.
 */
export function possibleScores(instrument: Instrument, subscale: Subscale): number[] | null {
  const scores =
    subscale.aggregate === "supplied" ? suppliedScores(subscale) : computedScores(instrument, subscale);
  if (scores === null) return null;
  scores.sort((a, b) => a - b);
  return scores.filter((score, index) => index === 0 || score - scores[index - 1]! > 1e-9);
}

/** The number of different scores; infinite where they are too many to list. */
export function distinctScores(instrument: Instrument, subscale: Subscale): number {
  return possibleScores(instrument, subscale)?.length ?? Number.POSITIVE_INFINITY;
}

function suppliedScores({ range: [low, high], step }: Subscale): number[] | null {
  if (step === null) return null;
  const count = Math.floor((high - low) / step + 1e-6) + 1;
  return count > mostListed ? null : Array.from({ length: count }, (_, index) => low + index * step);
}

function computedScores(instrument: Instrument, subscale: Subscale): number[] | null {
  const scores: number[] = [];
  const count = subscale.items.length;
  for (let answered = count - missingAllowed(subscale); answered <= count; answered++) {
    const raw = rawGrid(instrument, subscale, answered);
    if (raw === undefined) continue;
    if ((raw.max - raw.min) / raw.step > mostListed) return null;
    for (let value = raw.min; value <= raw.max; value += raw.step) {
      const score = transformScore(subscale, aggregateScore(subscale, value, answered));
      if (score !== undefined) scores.push(score);
    }
    if (scores.length > mostListed) return null;
  }
  return scores;
}

/**
 * From a raw sum (or count) over `answered` items to the aggregate: the one place that says what sum, mean
 * and prorating mean.
 */
export function aggregateScore(subscale: Subscale, raw: number, answered: number): number {
  if (subscale.aggregate === "mean") return raw / answered;
  return subscale.missing?.prorate ? (raw * subscale.items.length) / answered : raw;
}

/** The published transformation; undefined for a raw score that a lookup table does not hold. */
export function transformScore({ transform }: Subscale, aggregated: number): number | undefined {
  if (!transform) return aggregated;
  if (transform.type === "linear") return aggregated * transform.multiply + transform.add;
  return Object.hasOwn(transform.table, String(aggregated)) ? transform.table[String(aggregated)] : undefined;
}

/** Lowest and highest raw sum over any `answered` of the items, and the step between raw sums. */
export function rawGrid(
  instrument: Instrument,
  subscale: Subscale,
  answered: number,
): { min: number; max: number; step: number } | undefined {
  const contributions = subscale.items.map((id) => contributionsOf(instrument, subscale, id));
  if (contributions.length === 0 || contributions.some((values) => values.length === 0)) return undefined;
  const lows = contributions.map((values) => Math.min(...values)).sort((a, b) => a - b);
  const highs = contributions.map((values) => Math.max(...values)).sort((a, b) => b - a);
  let step = 0;
  contributions.forEach((values) => {
    for (const value of values) step = greatestDivisor(step, value - Math.min(...values));
  });
  // With some items left out, which lows add up depends on who is left out.
  if (answered < lows.length) for (const low of lows) step = greatestDivisor(step, low - lows[0]!);
  return { min: sumOfFirst(lows, answered), max: sumOfFirst(highs, answered), step: step || 1 };
}

/** What one item can add to the raw score. Reversing keeps the ends, so it needs no word here. */
function contributionsOf(instrument: Instrument, subscale: Subscale, itemId: string): number[] {
  const item = instrument.items.find((candidate) => candidate.id === itemId);
  const range = item && rangeOfItem(instrument, item);
  if (!item || !range) return [];
  if (subscale.aggregate === "count") {
    const rule = subscale.countsIf?.[itemId];
    return rule ? [...new Set(range.values.map((value) => (counts(rule, value) ? 1 : 0)))] : [];
  }
  return item.reverse ? range.values.map((value) => range.min + range.max - value) : [...range.values];
}

/** Does this answer count 1? */
export function counts(rule: { op: ">=" | "<="; value: number }, answer: number): boolean {
  return rule.op === ">=" ? answer >= rule.value : answer <= rule.value;
}

function sumOfFirst(numbers: number[], count: number): number {
  return numbers.slice(0, count).reduce((sum, value) => sum + value, 0);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b);
}
