import type { ImportPlan } from "#shared/imports/plan";
import type { RowOutcome, RowProblem } from "#shared/imports/prepared";
import type { Arrived, Incoming } from "./incoming";

/** What the rows of a file were, before any of their responses was settled. */
export interface RowsRead {
  read: number;
  failed: number;
  /** Rows that give no response. */
  skipped: number;
  /** Rows that give at least one. */
  taken: number;
  /** Of a file with one row for each answer: how many of its rows became part of rows like these. */
  answers?: { failed: number; skipped: number; taken: number };
  /** Rows left out, by reason, and remarks about rows that were taken, each with how many. */
  skippedBecause: Map<string, number>;
  noted: Map<string, number>;
}

/** Puts all responses of a file into `incoming` and ends it. */
export type TakeRows = (incoming: Incoming) => Promise<{ rows: RowsRead; arrived: Arrived }>;

/**
 * Every row through the plan and into the COPY; counts what does not become a response.
 *
 * @param onFailed  Called for each row that failed, in order: the list may be long and is not kept here.
 */
export function readInto(
  plan: ImportPlan,
  batches: AsyncIterable<string[][]> | Iterable<string[][]>,
  onFailed: (problems: RowProblem[], cells: string[]) => void,
): TakeRows {
  return async (incoming) => {
    const rows: RowsRead = {
      read: 0,
      failed: 0,
      skipped: 0,
      taken: 0,
      skippedBecause: new Map(),
      noted: new Map(),
      ...(plan.answersIn ? { answers: { failed: 0, skipped: 0, taken: 0 } } : {}),
    };
    try {
      for await (const batch of batches) {
        for (const cells of batch) {
          rows.read++;
          const outcome = plan.read(cells, rows.read);
          if (rows.answers && plan.answersIn) rows.answers[fateOf(outcome)] += plan.answersIn(cells);
          if (outcome.kind === "skipped") {
            rows.skipped++;
            add(rows.skippedBecause, outcome.reason);
          } else if (outcome.kind === "failed") {
            rows.failed++;
            onFailed(outcome.problems, cells);
          } else {
            rows.taken++;
            for (const note of outcome.notes ?? []) add(rows.noted, note);
            for (const response of outcome.responses) {
              const full = incoming.write(response);
              if (full) await full;
            }
          }
        }
      }
    } catch (error) {
      incoming.abort(error as Error);
      throw error;
    }
    return { rows, arrived: await incoming.end() };
  };
}

function fateOf({ kind }: RowOutcome): "failed" | "skipped" | "taken" {
  return kind === "responses" ? "taken" : kind;
}

function add(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
