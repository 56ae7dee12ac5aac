import type { Instrument, Subscale } from "#shared/instruments/definition";
import { aggregateScore, answerRange, counts, missingAllowed } from "#shared/instruments/grid";
import { type Score, scoreAnswers } from "./scoreAnswers";

/** What one item adds to a score, and why. */
export interface ItemStep {
  item: string;
  answer: number | null;
  /** What it adds; null where the answer is missing. */
  adds: number | null;
  /** The ends of the item's own range, where it is scored the other way round: min + max − answer. */
  reversed?: { min: number; max: number };
  /** When it counts 1, where the score counts. */
  countsIf?: { op: ">=" | "<="; value: number };
}

/** One score with every step that leads to it, in the order in which they are taken. */
export interface ScoreSteps {
  subscale: string;
  items: ItemStep[];
  answered: number;
  /** How many answers may be missing, and who says so. */
  missing: { allowed: number; source: "published" | "project" } | null;
  /** What the answered items add up to; null where too few are answered. */
  raw: number | null;
  /** The sum, mean or count, missing answers stood in for where the rule says so. */
  aggregated: number | null;
  /** Whether the person's own mean stood in for missing answers. */
  prorated: boolean;
  /** The published conversion that comes last, where there is one. */
  transform: "linear" | "lookup" | null;
  score: Score;
}

/**
 * How each score of one set of answers comes about, step by step: what every item adds after reversing or
 * counting, the rule for missing answers, sum or mean, the conversion. The score itself is that of
 * `scoreAnswers`; a test holds the steps to it.
 *
 * @param answers  In item order, as given, null where missing.
 * @returns One per subscale, in the definition's order. Supplied scores have no steps.
 * @throws Problem `invalid_input` naming the item when an answer is not one that the instrument has.
 */
export function explainScores(instrument: Instrument, answers: readonly (number | null)[]): ScoreSteps[] {
  const scores = scoreAnswers(instrument, answers);
  return instrument.subscales.map((subscale, index) =>
    explainOne(instrument, subscale, answers, scores[index]!),
  );
}

function explainOne(
  instrument: Instrument,
  subscale: Subscale,
  answers: readonly (number | null)[],
  score: Score,
): ScoreSteps {
  const items = subscale.items.map((id) => stepOf(instrument, subscale, id, answers[Number(id) - 1] ?? null));
  const given = items.filter(({ adds }) => adds !== null);
  const isScored = score.value !== null;
  const raw = isScored ? given.reduce((sum, { adds }) => sum + adds!, 0) : null;
  const { missing, transform } = subscale;
  return {
    subscale: subscale.id,
    items,
    answered: given.length,
    missing: missing ? { allowed: missingAllowed(subscale), source: missing.source } : null,
    raw,
    aggregated: raw === null ? null : aggregateScore(subscale, raw, given.length),
    prorated: isScored && given.length < items.length && (missing?.prorate ?? false),
    transform: transform?.type ?? null,
    score,
  };
}

function stepOf(instrument: Instrument, subscale: Subscale, id: string, answer: number | null): ItemStep {
  const item = instrument.items[Number(id) - 1]!;
  if (subscale.aggregate === "count") {
    const rule = subscale.countsIf![id]!;
    return {
      item: id,
      answer,
      adds: answer === null ? null : counts(rule, answer) ? 1 : 0,
      countsIf: { op: rule.op, value: rule.value },
    };
  }
  if (!item.reverse) return { item: id, answer, adds: answer };
  const { min, max } = answerRange(instrument, id)!;
  return { item: id, answer, adds: answer === null ? null : min + max - answer, reversed: { min, max } };
}
