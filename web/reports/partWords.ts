import type { ReportBlock } from "#shared/reports/blocks";
import type { ProgramChoices } from "./reportQueries";
import { say } from "./say";

/** A part by its kind and what it shows, so that it can be told from the others. */
export function partName(block: ReportBlock, choices: readonly ProgramChoices[]): string {
  const kind = say(`part.${block.kind}`);
  const words = partWords(block, choices);
  return words ? say("part.named", { kind, words }) : kind;
}

/** What a part shows, in a few words beside its kind. */
export function partWords(block: ReportBlock, choices: readonly ProgramChoices[]): string {
  switch (block.kind) {
    case "title":
      return block.title || say("part.notWritten");
    case "text":
      return block.heading || block.text.slice(0, 60) || say("part.notWritten");
    case "table":
      return choices.find(({ id }) => id === block.program)?.name ?? "";
    case "methods":
      return "";
    default: {
      const measure = choices
        .find(({ id }) => id === block.program)
        ?.measures.find((one) => one.instrument === block.instrument && one.subscale === block.subscale);
      return measure?.label ?? `${block.instrument} ${block.subscale}`;
    }
  }
}
