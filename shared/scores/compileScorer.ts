import type { Instrument, Subscale } from "#shared/instruments/definition";
import {
  aggregateScore,
  counts,
  missingAllowed,
  rangeOfItem,
  transformScore,
} from "#shared/instruments/grid";
import { roundScore } from "./roundScore";
import { wrongAnswer, wrongLength } from "./scoreAnswers";

/** A missing answer inside an `Int16Array`, which has no null. */
export const missingMark = -1;

export type Answers = Int16Array | readonly (number | null)[];
export type Scorer = (answers: Answers, into?: Float64Array) => Float64Array;

/**
 * The scoring of `scoreAnswers` for many rows: the definition is read once into tables of numbers, and a row
 * then costs one look-up per item and subscale. A property test holds it to `scoreAnswers`.
 *
 * The scorer takes answers in item order, null (or −1) where missing, and returns one number per subscale in
 * the definition's order, rounded to 1e-9, NaN where there is no score; ask `scoreAnswers` for the reason.
 * Pass `into` to fill the same array again and again.
 *
 * @throws Problem `invalid_input` (from the scorer) for a wrong number of answers or an answer that the item
 *   does not have.
 */
export function compileScorer(instrument: Instrument): Scorer {
  const allowed = instrument.items.map((item) => new Set(rangeOfItem(instrument, item)!.values));
  const rules = instrument.subscales.map((subscale) => compileSubscale(instrument, subscale));

  return (answers, into = new Float64Array(rules.length)) => {
    if (answers.length !== allowed.length) throw wrongLength(instrument, answers.length);
    for (let index = 0; index < allowed.length; index++) {
      const answer = answers[index]!;
      if (answer !== null && answer !== missingMark && !allowed[index]!.has(answer))
        throw wrongAnswer(instrument, index, answer);
    }
    for (let index = 0; index < rules.length; index++) into[index] = rules[index]!(answers);
    return into;
  };
}

function compileSubscale(instrument: Instrument, subscale: Subscale): (answers: Answers) => number {
  if (subscale.aggregate === "supplied") return () => Number.NaN;
  const positions = Int32Array.from(subscale.items, (id) => Number(id) - 1);
  const points = subscale.items.map((id) => pointsOf(instrument, subscale, id));
  const fewest = positions.length - missingAllowed(subscale);
  const finish = compileFinish(subscale);

  return (answers) => {
    let raw = 0;
    let answered = 0;
    for (let index = 0; index < positions.length; index++) {
      const answer = answers[positions[index]!]!;
      if (answer === null || answer === missingMark) continue;
      raw += points[index]![answer]!;
      answered++;
    }
    return answered < fewest ? Number.NaN : finish(raw, answered);
  };
}

/** For each answer, what it adds to the raw score. */
function pointsOf(instrument: Instrument, subscale: Subscale, itemId: string): Float64Array {
  const item = instrument.items[Number(itemId) - 1]!;
  const { min, max, values } = rangeOfItem(instrument, item)!;
  const rule = subscale.aggregate === "count" ? subscale.countsIf![itemId]! : undefined;
  const points = new Float64Array(max + 1).fill(Number.NaN);
  for (const answer of values) {
    if (rule) points[answer] = counts(rule, answer) ? 1 : 0;
    else points[answer] = item.reverse ? min + max - answer : answer;
  }
  return points;
}

/** From raw sum and number answered to the score, remembered: a scale has few different sums. */
function compileFinish(subscale: Subscale): (raw: number, answered: number) => number {
  const remembered = new Map<number, number>();
  return (raw, answered) => {
    const key = raw * 1_000 + answered;
    let score = remembered.get(key);
    if (score === undefined) {
      const transformed = transformScore(subscale, aggregateScore(subscale, raw, answered));
      if (transformed === undefined) throw new Error(`The table of ${subscale.id} lacks ${raw}`);
      score = roundScore(transformed);
      if (remembered.size < 10_000) remembered.set(key, score);
    }
    return score;
  };
}
