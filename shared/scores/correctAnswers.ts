import type { Instrument } from "#shared/instruments/definition";
import { Problem } from "#shared/problem";
import { missingCode } from "#shared/responses/missing";
import { type Score, scoreAnswers } from "./scoreAnswers";

export interface Correction {
  /** Number of the item in the definition, from 1. */
  item: number;
  /** The answer as it should be; null where there is none. */
  to: number | null;
}

export interface Corrected {
  answers: (number | null)[];
  missing: number[];
  scores: Score[];
  /** What differs from before, in item order. */
  changes: { item: number; from: number | null; to: number | null }[];
}

/**
 * A response's answers to one instrument with some of them put right, scored anew by the definition that the
 * response is pinned to. An answer that is taken out was asked and is not answered; one that stays missing keeps
 * its reason.
 *
 * @param stored  As stored: answers in item order, and why each is missing (null: none is).
 * @throws Problem `invalid_input` for an item that the instrument does not have, an answer that the item does
 *   not have, or scores that came ready in a file and cannot be worked out.
 */
export function correctAnswers(
  instrument: Instrument,
  stored: { answers: readonly (number | null)[]; missing: readonly number[] | null; supplied: boolean },
  corrections: readonly Correction[],
): Corrected {
  if (stored.supplied || instrument.items.length === 0)
    throw new Problem(
      "invalid_input",
      "These scores came ready in a file, without the answers behind them. Correct the file and import it again.",
    );
  const answers = [...stored.answers];
  const missing = answers.map(
    (answer, k) => stored.missing?.[k] ?? (answer === null ? missingCode.notAnswered : 0),
  );
  const changes: Corrected["changes"] = [];
  for (const { item, to } of [...corrections].sort((a, b) => a.item - b.item)) {
    if (!Number.isInteger(item) || item < 1 || item > instrument.items.length)
      throw new Problem(
        "invalid_input",
        `There is no question ${item} here: they go from 1 to ${answers.length}.`,
      );
    const from = answers[item - 1] ?? null;
    if (from === to) continue;
    answers[item - 1] = to;
    missing[item - 1] = to === null ? missingCode.notAnswered : missingCode.answered;
    changes.push({ item, from, to });
  }
  const asked = missing.map((code) => code !== missingCode.notAsked);
  return { answers, missing, scores: scoreAnswers(instrument, answers, asked), changes };
}
