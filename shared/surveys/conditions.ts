import type { Field } from "./fields";

/** What a form sent, by field name: one value of a single choice, several of a multiple one. */
export type Sent = ReadonlyMap<string, readonly string[]>;

/**
 * The names of the fields that this person was asked: a condition holds when the question it names was itself
 * asked and answered with one of its values. What a page sends for a question that is not asked (a hidden box
 * that was ticked before) is not an answer.
 */
export function askedFields(fields: readonly Field[], sent: Sent): Set<string> {
  const asked = new Set<string>();
  for (const { name, when } of fields) {
    if (!when) asked.add(name);
    else if (asked.has(when.question) && sent.get(when.question)?.some((value) => when.anyOf.includes(value)))
      asked.add(name);
  }
  return asked;
}
