import type { Block } from "#shared/surveys/definition";
import type { AnswerType } from "#shared/surveys/editSurvey";

/** How a question is answered, as its author chooses it. */
export const answerChoices: { value: AnswerType; label: string }[] = [
  { value: "single", label: "One answer" },
  { value: "multiple", label: "Several answers" },
  { value: "scale", label: "A row of numbers" },
  { value: "number", label: "A number" },
  { value: "short_text", label: "A line of text" },
  { value: "long_text", label: "A longer text" },
  { value: "circles", label: "Overlapping circles" },
];

export function kindOf(block: Block): string {
  if (block.kind === "instrument") return "Instrument";
  if (block.kind === "demographic") return "About the person";
  return answerChoices.find(({ value }) => value === block.answer.type)!.label;
}
