import type { Instrument } from "#shared/instruments/definition";
import { Problem, type ProblemPlace } from "#shared/problem";
import { checkDefinition } from "#shared/scores/checkDefinition";

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
    return { instrument: null, places: [{ message: `This is not valid JSON: ${error.message}` }] };
  }
}

/** A place in the definition as the form calls it: `items.2.text.en` is question 3. */
export function nameOfPlace(path: string): string {
  for (const [pattern, say] of names) {
    const found = pattern.exec(path);
    if (found) return say(Number(found[1] ?? 0) + 1);
  }
  return path;
}

const names: [RegExp, (number: number) => string][] = [
  [/^id$/, () => "Name in files"],
  [/^name/, () => "Name"],
  [/^licence\.attribution/, () => "Who wrote the questions"],
  [/^optionSets\.answers\.(\d+)/, (n) => `Answer ${n}`],
  [/^optionSets/, () => "Answers"],
  [/^items\.(\d+)\.range/, () => "Answers"],
  [/^items\.(\d+)/, (n) => `Question ${n}`],
  [/^items$/, () => "Questions"],
  [/^subscales\.(\d+)\.label/, (n) => `Name of score ${n}`],
  [/^subscales\.(\d+)\.items/, (n) => `Questions of score ${n}`],
  [/^subscales\.(\d+)\.missing/, (n) => `Missing answers of score ${n}`],
  [/^subscales\.(\d+)/, (n) => `Score ${n}`],
  [/^vectors\.(\d+)/, (n) => `Example ${n}`],
];
