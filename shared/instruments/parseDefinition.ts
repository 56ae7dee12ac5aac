import type { z } from "zod";
import { Problem, type ProblemPlace } from "#shared/problem";
import { type Instrument, instrumentSchema } from "./definition";
import { definitionMistakes } from "./rules";

/**
 * A definition as JSON, made into an instrument: its shape, then the rules of the language. Whether its
 * worked examples come out is asked by `checkDefinition` (shared/scores), which calls this first.
 *
 * @throws Problem `invalid_definition`, one place per mistake, each with a dotted path into the JSON.
 */
export function parseDefinition(json: unknown): Instrument {
  const parsed = instrumentSchema.safeParse(json);
  if (!parsed.success) throw invalidDefinition(parsed.error.issues.map(plainPlace));
  const mistakes = definitionMistakes(parsed.data);
  if (mistakes.length > 0) throw invalidDefinition(mistakes);
  return parsed.data;
}

/** The problem of a definition with mistakes; its detail is the first of them. */
export function invalidDefinition(places: ProblemPlace[]): Problem {
  const first = places[0];
  const more = places.length > 1 ? ` (and ${places.length - 1} more)` : "";
  return new Problem(
    "invalid_definition",
    first && `${first.path || "the definition"}: ${first.message}${more}`,
    {
      places,
    },
  );
}

function plainPlace(issue: z.core.$ZodIssue): ProblemPlace {
  return { path: issue.path.map(String).join("."), message: plainMessage(issue) };
}

function plainMessage(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined && /received undefined/.test(issue.message)) return "is missing";
      return `must be ${plainKinds[issue.expected] ?? issue.expected}`;
    case "unrecognized_keys":
      return `${issue.keys.map((key) => `"${key}"`).join(", ")} is not a word of the definition language here`;
    case "invalid_value":
      return `must be ${issue.values.length > 1 ? "one of " : ""}${issue.values.join(", ")}`;
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? `needs at least ${issue.minimum} ${issue.origin === "array" ? "entries" : "letters"}`
        : `must be ${issue.inclusive ? "at least" : "above"} ${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" || issue.origin === "array"
        ? `has more than ${issue.maximum} ${issue.origin === "array" ? "entries" : "letters"}`
        : `must be at most ${issue.maximum}`;
    case "invalid_format":
      return "is not written the way it must be (see docs/instruments.md)";
    case "invalid_key":
      return `"${String(issue.path.at(-1))}" cannot be a name here (see docs/instruments.md)`;
    case "invalid_union":
      return "is none of the kinds that are known here (see docs/instruments.md)";
    default:
      return issue.message;
  }
}

const plainKinds: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list of two numbers",
  object: "an object",
  record: "an object",
};
