import type postgres from "postgres";

/**
 * From the temporary table `incoming` to stored responses, in whole-table statements: who is who, which
 * responses are new, which were here already, which two of one person at one wave disagree. Each decision
 * is written to `incoming.fate` first, so that what is counted is what is stored.
 */
export const fates = { skipped: 0, unchanged: 1, updated: 2, created: 3 } as const;

export type ConflictPolicy = "ask" | "leave_out" | "keep_first" | "keep_last";

/** Two different responses of one person at one wave: within the file, or the file against what is stored. */
export interface Conflict {
  rows: number[];
  /** Null where two lines about a person disagree, not two responses. */
  wave: string | null;
  sealedCode: Buffer | null;
  codeHash: Buffer;
  against: "file" | "stored";
  /** How it was settled: the policy, or what somebody decided of this one. */
  choice?: ConflictPolicy | "row";
  /** What each says, by the plan's instruments; `row` is null for what is stored. */
  sides?: { row: number | null; sets: ((number | null)[] | null)[] }[];
}

/** Enough to show; the count is complete. */
export const shownConflicts = 100;

/** Where settling happens: a transaction, and whose data it may touch (the first wall; policies are the second). */
export interface Place {
  sql: postgres.TransactionSql;
  organizationId: string;
  programId: number;
}

/** What the file is held against: which of it could be here already, and how differences are settled. */
export interface KnownSettling {
  /** Somebody of this program is here at all. */
  known: boolean;
  importId: number;
  versionIds: number[];
  questionIds: number[];
  policy: ConflictPolicy;
}
