import type { z } from "zod";

const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/**
 * What is wrong with an input, in words that go behind its path: "waves.0: must be text". Where a schema
 * says something of its own, that stands; anything not named here keeps zod's sentence.
 */
export function zodWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "is missing" : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `is not one of ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return `does not know ${issue.keys.join(", ")}`;
    case "invalid_union":
      return issue.input === undefined ? "is missing" : "is not in a form that is taken here";
    case "too_small":
      if (issue.origin === "string")
        return issue.minimum === 1 ? "must not be empty" : `needs at least ${issue.minimum} letters`;
      if (issue.origin === "array") return `needs at least ${issue.minimum}`;
      return undefined;
    case "too_big":
      if (issue.origin === "string") return `has at most ${issue.maximum} letters`;
      if (issue.origin === "array") return `has at most ${issue.maximum}`;
      return undefined;
    default:
      return undefined;
  }
}
