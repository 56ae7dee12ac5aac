import type { Block } from "#shared/surveys/definition";
import type { AnswerType } from "#shared/surveys/editSurvey";
import { say } from "./say";

/** How a question is answered, as its author chooses it. */
export const answerChoices: { value: AnswerType; label: string }[] = [
  { value: "single", label: say("kind.single") },
  { value: "multiple", label: say("kind.multiple") },
  { value: "scale", label: say("kind.scale") },
  { value: "number", label: say("kind.number") },
  { value: "short_text", label: say("kind.shortText") },
  { value: "long_text", label: say("kind.longText") },
  { value: "circles", label: say("kind.circles") },
];

export function kindOf(block: Block): string {
  if (block.kind === "instrument") return say("kind.instrument");
  if (block.kind === "demographic") return say("kind.demographic");
  return answerChoices.find(({ value }) => value === block.answer.type)!.label;
}
