import type { Instrument, Vector } from "#shared/instruments/definition";
import { invalidDefinition, parseDefinition } from "#shared/instruments/parseDefinition";
import { Problem, type ProblemPlace } from "#shared/problem";
import { scoreAnswers } from "./scoreAnswers";
import { withProration } from "./withProration";

/**
 * The whole check of a definition that comes in: shape and rules (`parseDefinition`), then every worked
 * example scored. Use this wherever a definition is stored.
 *
 * @throws Problem `invalid_definition`, one place per mistake.
 */
export function checkDefinition(json: unknown): Instrument {
  const instrument = parseDefinition(json);
  const mistakes = vectorFailures(instrument);
  if (mistakes.length > 0) throw invalidDefinition(mistakes);
  return instrument;
}

/** The worked examples that do not come out. Examples are written with four decimals, so to within 0.00005. */
export function vectorFailures(instrument: Instrument): ProblemPlace[] {
  return instrument.vectors.flatMap((vector, index) => {
    try {
      return failuresOf(instrument, vector, `vectors.${index}`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return [{ path: `vectors.${index}`, message: `"${vector.name}": ${error.message}` }];
    }
  });
}

function failuresOf(instrument: Instrument, vector: Vector, path: string): ProblemPlace[] {
  const scored = scoreAnswers(vector.policy ? withProration(instrument) : instrument, vector.answers);
  return Object.entries(vector.expected).flatMap(([id, expected]) => {
    const value = scored.find(({ subscale }) => subscale === id)?.value ?? null;
    const same =
      value === null || expected === null ? value === expected : Math.abs(value - expected) <= 0.5001e-4;
    if (same) return [];
    const message = `"${vector.name}" expects ${expected ?? "no score"}, but the rules give ${value ?? "no score"}`;
    return [{ path: `${path}.expected.${id}`, message }];
  });
}
