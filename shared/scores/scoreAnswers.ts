import type { Instrument, Item, Subscale } from "#shared/instruments/definition";
import {
  aggregateScore,
  counts,
  missingAllowed,
  rangeOfItem,
  transformScore,
} from "#shared/instruments/grid";
import { Problem } from "#shared/problem";
import { roundScore } from "./roundScore";

/** Why a score is null. */
export const scoreReasons = ["not_asked", "no_answers", "missing_items", "not_supplied"] as const;
export type ScoreReason = (typeof scoreReasons)[number];

/** The number that a subscale gives for one response, or null with the reason. */
export interface Score {
  subscale: string;
  value: number | null;
  reason?: ScoreReason;
}

/**
 * The scores of one response, by the published rule of each subscale, read step by step from the definition:
 * reverse (min + max − answer, on the item's own range) or count; sum or mean; missing rule; transformation;
 * rounding, once, to 1e-9. `compileScorer` does the same for many rows; a test holds the two together.
 *
 * @param answers  In item order, as given (not reversed), null where missing.
 * @param asked  In item order, whether the survey asked the item at all; all, if left out. It changes only
 *   the reason: a subscale of which no item was asked is `not_asked`.
 * @returns One score per subscale, in the definition's order. Reasons: `not_asked`, `no_answers` (none of
 *   its items answered), `missing_items` (more missing than the rule allows), `not_supplied` (such scores
 *   only come ready in a file).
 * @throws Problem `invalid_input` naming the item when the number of answers or an answer itself is not one
 *   that the instrument has.
 */
export function scoreAnswers(
  instrument: Instrument,
  answers: readonly (number | null)[],
  asked?: readonly boolean[],
): Score[] {
  checkAnswers(instrument, answers);
  return instrument.subscales.map((subscale) => scoreSubscale(instrument, subscale, answers, asked));
}

function scoreSubscale(
  instrument: Instrument,
  subscale: Subscale,
  answers: readonly (number | null)[],
  asked: readonly boolean[] | undefined,
): Score {
  const declined = (reason: ScoreReason): Score => ({ subscale: subscale.id, value: null, reason });
  if (subscale.aggregate === "supplied") return declined("not_supplied");

  const items = subscale.items.map((id) => instrument.items[Number(id) - 1]!);
  if (asked && !items.some((item) => asked[Number(item.id) - 1])) return declined("not_asked");

  const answered = items.filter((item) => answers[Number(item.id) - 1] !== null);
  if (answered.length === 0) return declined("no_answers");
  if (items.length - answered.length > missingAllowed(subscale)) return declined("missing_items");

  const raw = answered
    .map((item) => contribution(instrument, subscale, item, answers[Number(item.id) - 1]!))
    .reduce((sum, value) => sum + value, 0);
  const score = transformScore(subscale, aggregateScore(subscale, raw, answered.length));
  if (score === undefined) throw new Error(`${instrument.id}: the table of ${subscale.id} lacks ${raw}`);
  return { subscale: subscale.id, value: roundScore(score) };
}

function contribution(instrument: Instrument, subscale: Subscale, item: Item, answer: number): number {
  if (subscale.aggregate === "count") return counts(subscale.countsIf![item.id]!, answer) ? 1 : 0;
  if (!item.reverse) return answer;
  const { min, max } = rangeOfItem(instrument, item)!;
  return min + max - answer;
}

function checkAnswers(instrument: Instrument, answers: readonly (number | null)[]): void {
  if (answers.length !== instrument.items.length) throw wrongLength(instrument, answers.length);
  instrument.items.forEach((item, index) => {
    const answer = answers[index]!;
    if (answer !== null && !rangeOfItem(instrument, item)!.values.includes(answer))
      throw wrongAnswer(instrument, index, answer);
  });
}

/** The problem of a response with too few or too many answers. */
export function wrongLength(instrument: Instrument, length: number): Problem {
  return new Problem(
    "invalid_input",
    `${instrument.id} has ${instrument.items.length} items, but ${length} answers came`,
  );
}

/** The problem of an answer that the item does not have. The place counts items from 1, as people do. */
export function wrongAnswer(instrument: Instrument, index: number, answer: number): Problem {
  const item = instrument.items[index]!;
  const { min, max } = rangeOfItem(instrument, item)!;
  const message = `Item ${item.id} (${item.key}): ${answer} is not one of its answers, which run from ${min} to ${max}`;
  return new Problem("invalid_input", message, { places: [{ path: `answers.${index}`, message }] });
}
