import type postgres from "postgres";
import type { ConflictSide } from "#shared/imports/conflictDifferences";
import type { Against, ConflictPolicy } from "#shared/imports/conflictPolicy";

/**
 * From the temporary table `incoming` to stored responses, in whole-table statements: who is who, which
 * responses are new, which were here already, which two of one person at one wave disagree. Each decision
 * is written to `incoming.fate` first, so that what is counted is what is stored.
 */
export const fates = { skipped: 0, unchanged: 1, updated: 2, created: 3 } as const;

export type { ConflictPolicy };

/** Two different responses of one person at one wave: within the file, or the file against what is stored. */
export interface Conflict {
  rows: number[];
  /** Null where two lines about a person disagree, not two responses. */
  wave: string | null;
  sealedCode: Buffer | null;
  codeHash: Buffer;
  against: Against;
  /** What counts as it stands: a row, what is stored, nothing; null while nobody has said. */
  keep: number | "stored" | "neither" | null;
  /** Conflicts about the same questions share a key; `count` of all of them, settled or not. */
  alike: { key: string; count: number };
  /** The stored response, by its numbers. */
  response: { enrollmentId: number; responseId: number } | null;
  /** What each says, in the order of the rows, what is stored first. */
  sides: ConflictSide[];
}

/** Enough to show at a time; the count is complete. */
export const shownConflicts = 100;

/** What one response of the file says to an instrument, as a side of a conflict. */
export const saidIn = (i: number) => `CASE WHEN i.a${i} IS NOT NULL THEN
  jsonb_build_object('a', i.a${i}, 'm', i.m${i}, 's', i.s${i}, 'p', coalesce(i.p${i}, false)) END`;

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
  /** How many conflicts are passed over before the first that is shown. */
  from: number;
}
