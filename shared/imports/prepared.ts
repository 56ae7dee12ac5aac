import type { Said } from "./tell";

/**
 * What a row of a file becomes before it is stored: answers checked and scored, the person's code made
 * comparable, the rest as the mapping says. Made by the plan (plan.ts), written by api/imports.
 */

export interface PreparedAnswerSet {
  /** Index into `plan.instruments`. */
  instrument: number;
  /** In item order, null where missing. Never reversed: scoring does that. */
  answers: (number | null)[];
  /** Codes of shared/responses/missing.ts, parallel to the answers; null when nothing is missing. */
  missing: number[] | null;
  /** In subscale order. */
  scores: (number | null)[];
  /** Codes of `scoreReasonCode`, parallel to the scores; null when every score is there. */
  reasons: number[] | null;
  /** True when the file brought the scores themselves. */
  supplied: boolean;
}

export interface PreparedOwnAnswer {
  /** Index into `plan.questions`. */
  question: number;
  number?: number;
  text?: string;
  options?: string[];
  /** Where there is no answer: why, a code of shared/responses/missing.ts. */
  missing?: number;
}

export interface PreparedResponse {
  /** Data record of the file, counted from 1 below the header. */
  row: number;
  /** Comparable; null = anonymous, never paired. */
  participantCode: string | null;
  /** The comparable code with its small letters; null where it has none, or nobody is named. */
  exactCode: string | null;
  /** As the file wrote it. */
  givenCode: string | null;
  /** Key of the wave; null in a list of people, who have answered nothing there. */
  wave: string | null;
  cohort: string | null;
  group: string | null;
  attributes: Record<string, string> | null;
  /** ISO 8601; null where the file gives none. */
  submittedAt: string | null;
  finished: boolean;
  language: string | null;
  /** How long answering took, where the survey tool says so. */
  seconds: number | null;
  answerSets: PreparedAnswerSet[];
  ownAnswers: PreparedOwnAnswer[];
}

export const skipReasons = [
  "no_mapped_answer",
  "preview",
  "rejected",
  "test",
  "unfinished",
  "blank",
  "erased",
] as const;
export type SkipReason = (typeof skipReasons)[number];

export const noteCodes = [
  "unfinished",
  "code_trimmed",
  "code_case",
  "label_folded",
  "no_cohort",
  "no_group",
  "no_date",
] as const;
export type NoteCode = (typeof noteCodes)[number];

export interface RowProblem {
  row: number;
  column: string | null;
  value: string | null;
  /** What is wrong and what was expected, without row and column: report.ts puts the sentence together. */
  message: string;
  /** The same by code, for other languages. */
  said?: Said | undefined;
}

export type RowOutcome =
  | { kind: "responses"; responses: PreparedResponse[]; notes?: NoteCode[] }
  | { kind: "skipped"; reason: SkipReason }
  | { kind: "failed"; problems: RowProblem[] };
