import type { Subscale } from "#shared/instruments/definition";
import { textIn } from "#shared/instruments/subscale";
import type { StackPart as CountedPart } from "#shared/outcomes/ordinal";
import type { StackPart } from "../charts/stacks";
import { language } from "../ui/language";
import type { ItemsAnswer } from "./queries";

/** The possible answers of a question in the order in which they lie: better where reading ends. */
export interface QuestionOptions {
  labels: string[];
  parts: (stack: readonly CountedPart[]) => StackPart[];
}

/**
 * Orders the answers of one question so that better lies where reading ends: by its numbers, turned around
 * where a higher number is worse (a reversed question of a scale where more is better, say).
 */
export function answersOf(
  item: ItemsAnswer["items"][number],
  direction: Subscale["direction"],
): QuestionOptions {
  const values = valuesOf(item);
  const isTurned = direction !== "neutral" && (direction === "higher_worse") !== item.reverse;
  const ordered = isTurned ? values.toReversed() : values;
  return {
    labels: ordered.map(({ label }) => label),
    parts: (stack) =>
      stack
        .map(({ from, people }) => ({ option: ordered.findIndex(({ value }) => value === from), people }))
        .filter(({ option }) => option >= 0)
        .sort((a, b) => a.option - b.option),
  };
}

function valuesOf({ options, range }: ItemsAnswer["items"][number]): { value: number; label: string }[] {
  if (options.length > 0)
    return options
      .map(({ value, label }) => ({ value, label: textIn(label, language) }))
      .sort((a, b) => a.value - b.value);
  if (!range) return [];
  return Array.from({ length: range.max - range.min + 1 }, (_, i) => ({
    value: range.min + i,
    label: String(range.min + i),
  }));
}
