import { createContext, useContext } from "react";
import type { ReportBlock, ReportDraft } from "#shared/reports/blocks";
import type { ProgramChoices } from "./reportQueries";

/** What every part of the builder needs of the report that is being written. */
export interface Writing {
  draft: ReportDraft;
  /** `about` joins changes of one thing, such as typing into a field, to one step of undo. */
  change: (how: (draft: ReportDraft) => ReportDraft, about?: string) => void;
  choices: readonly ProgramChoices[];
}

const WritingContext = createContext<Writing | null>(null);
export const WritingProvider = WritingContext.Provider;

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error("A part of the builder stands inside of Builder");
  return writing;
}

/** The same report with one part changed. */
export function withBlock<Block extends ReportBlock>(
  draft: ReportDraft,
  block: Block,
  change: Partial<Block>,
): ReportDraft {
  const blocks = draft.blocks.map((one) => (one.id === block.id ? { ...one, ...change } : one));
  return { ...draft, blocks: blocks as ReportBlock[] };
}

/** The same report with one part at another place. */
export function moveBlock(draft: ReportDraft, id: string, to: number): ReportDraft {
  const block = draft.blocks.find((one) => one.id === id);
  if (!block) return draft;
  const others = draft.blocks.filter((one) => one.id !== id);
  return { ...draft, blocks: others.toSpliced(to, 0, block) };
}

/** An id that no part of the report has. */
export function freshId({ blocks }: ReportDraft): string {
  const used = new Set(blocks.map(({ id }) => id));
  let k = blocks.length + 1;
  while (used.has(`b${k}`)) k++;
  return `b${k}`;
}
