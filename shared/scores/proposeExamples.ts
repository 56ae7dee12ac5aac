import type { Instrument, Vector } from "#shared/instruments/definition";
import { rangeOfItem } from "#shared/instruments/grid";
import { scoreAnswers } from "./scoreAnswers";

/**
 * Three worked examples for an instrument of one's own: every lowest answer, every highest, and the first
 * answer missing. What they come to is worked out by the rules, so they show whoever wrote the rules what these
 * do; they do not prove that the rules are the ones that were meant.
 *
 * @param instrument  Sound in all but its examples.
 */
export function proposeExamples(instrument: Instrument): Vector[] {
  const ranges = instrument.items.map((item) => rangeOfItem(instrument, item)!);
  const middle = ranges.map(({ values }) => values[Math.floor(values.length / 2)]!);
  return [
    example(
      instrument,
      "every lowest answer",
      ranges.map(({ min }) => min),
    ),
    example(
      instrument,
      "every highest answer",
      ranges.map(({ max }) => max),
    ),
    example(instrument, "the first answer missing", [null, ...middle.slice(1)]),
  ];
}

/** Answers as a worked example, with the scores that the rules give. */
export function example(instrument: Instrument, name: string, answers: (number | null)[]): Vector {
  const scored = scoreAnswers(instrument, answers).filter(({ reason }) => reason !== "not_supplied");
  return {
    name,
    answers,
    expected: Object.fromEntries(
      scored.map(({ subscale, value }) => [
        subscale,
        value === null ? null : Math.round(value * 10_000) / 10_000,
      ]),
    ),
  };
}
