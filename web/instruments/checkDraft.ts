import type { Instrument } from "#shared/instruments/definition";
import { Problem, type ProblemPlace } from "#shared/problem";
import { checkDefinition } from "#shared/scores/checkDefinition";
import { say } from "./say";

/** A definition that is sound, or what is wrong with it, each with its place. */
export type Checked = { instrument: Instrument; places: [] } | { instrument: null; places: ProblemPlace[] };

/** The server's own check, while somebody still types. */
export function checkDraft(json: unknown): Checked {
  try {
    return { instrument: checkDefinition(json), places: [] };
  } catch (error) {
    if (error instanceof Problem) return { instrument: null, places: error.places };
    throw error;
  }
}

/** The same for a definition that is written out. */
export function checkWritten(text: string): Checked {
  try {
    return checkDraft(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { instrument: null, places: [{ message: say("check.json", { message: error.message }) }] };
  }
}

/** A place in the definition as the form calls it: `items.2.text.en` is question 3. */
export function nameOfPlace(path: string): string {
  for (const [pattern, name] of names) {
    const found = pattern.exec(path);
    if (found) return name(Number(found[1] ?? 0) + 1);
  }
  return path;
}

const names: [RegExp, (number: number) => string][] = [
  [/^id$/, () => say("field.id")],
  [/^name/, () => say("field.name")],
  [/^licence\.attribution/, () => say("about.author")],
  [/^optionSets\.answers\.(\d+)/, (n) => say("check.answer", { n })],
  [/^optionSets/, () => say("field.answers")],
  [/^items\.(\d+)\.range/, () => say("field.answers")],
  [/^items\.(\d+)/, (n) => say("check.question", { n })],
  [/^items$/, () => say("field.questions")],
  [/^subscales\.(\d+)\.label/, (n) => say("check.scoreName", { n })],
  [/^subscales\.(\d+)\.items/, (n) => say("check.scoreQuestions", { n })],
  [/^subscales\.(\d+)\.missing/, (n) => say("check.scoreMissing", { n })],
  [/^subscales\.(\d+)/, (n) => say("check.score", { n })],
  [/^vectors\.(\d+)/, (n) => say("check.example", { n })],
];
