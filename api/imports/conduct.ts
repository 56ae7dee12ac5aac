import { type Database, withOrganization } from "#api/db/client";
import { resolveInstruments } from "#api/instruments/queries";
import type { MatchKey } from "#api/matchKey";
import type { Mapping } from "#shared/imports/mapping";
import { compilePlan, type ImportPlan } from "#shared/imports/plan";
import type { Reading } from "#shared/imports/reading";
import { failedRowsCsv, gatherProblems, type ImportReport } from "#shared/imports/report";
import { describeRun } from "./describe";
import { deleteChunks, saveRecipe, updateBatch } from "./queries";
import { type ImportRun, type RunResult, runImport } from "./runImport";

export interface Conduct {
  organizationId: string;
  matchKey: MatchKey;
  now: Date;
  program: ImportRun["program"] & { waves: { id: number; key: string; kind: string; label: string }[] };
  mapping: Mapping;
  head: Pick<Reading, "header" | "source" | "shape" | "fileName" | "notes">;
  /** Store, or only say what storing would do. */
  keep: boolean;
  /** Store although rows failed; they are counted and can be fetched. */
  leaveOut: boolean;
  onRow?: () => void;
}

/** Where the rows come from and which batch they are: known only inside the transaction for a fresh upload. */
export interface ConductSource {
  importId: number;
  batches: AsyncIterable<string[][]>;
  /** After the last row: what the batch row is to say of the file. */
  summary?: () => { sha256: string; bytes: number; notes: string[] };
  /** The fingerprint of a staged file. */
  sha256?: string;
  staged: boolean;
}

export interface Conducted {
  report: ImportReport;
  stored: boolean;
  /** Why failed rows may not be left out, where they may not. */
  keepTogether?: string;
  /** The failed rows as CSV, for the person who brought them; at most a few megabytes. */
  failedRows: string;
}

/** Carries the result of a transaction that is given up on purpose past its rollback. */
class RolledBack extends Error {
  constructor(readonly conducted: Conducted) {
    super("rolled back on purpose");
  }
}

const failedRowsLimit = 20_000_000;

/**
 * The whole import in one transaction: either everything that can be stored is, or nothing. Nothing is
 * stored when it is a dry run, when rows fail (unless they may be left out), and while two responses of one
 * person at one wave disagree and nobody has said which counts.
 */
export async function conductImport(
  db: Database,
  conduct: Conduct,
  open: (own: Parameters<Parameters<typeof withOrganization>[2]>[0]) => Promise<ConductSource>,
): Promise<Conducted> {
  try {
    return await withOrganization(db, conduct.organizationId, async (own) => {
      const instruments = await resolveInstruments(own);
      const source = await open(own);
      const plan = compilePlan({
        header: conduct.head.header,
        mapping: conduct.mapping,
        instruments: [...instruments.values()],
        waves: conduct.program.waves,
        source: conduct.head.source.id,
      });
      const problems = gatherProblems();
      const failed = collectFailed(conduct.head.header);
      const result = await runImport(own, {
        ...conduct,
        importId: source.importId,
        fileName: conduct.head.fileName,
        plan: counting(plan, conduct.onRow),
        batches: source.batches,
        sha256: () => source.summary?.().sha256 ?? source.sha256 ?? "",
        onFailed(found, cells) {
          problems.add(found);
          failed.add(cells, found);
        },
      });
      const summary = source.summary?.();
      // A column that counts from another number fails in most rows; the few that look sound would be wrong.
      const offset = plan.advice();
      const report = describeRun({
        importId: source.importId,
        head: { ...conduct.head, notes: summary?.notes ?? conduct.head.notes },
        mapping: conduct.mapping,
        result,
        problems: problems.finish(offset),
        unseal: conduct.matchKey.unseal,
      });
      const stored = conduct.keep && mayStore(result, conduct.leaveOut && offset.length === 0);
      const [first] = offset;
      const keepTogether = first && `The column ${first.column} ${first.message}`;
      const conducted = {
        report,
        stored,
        ...(keepTogether ? { keepTogether } : {}),
        failedRows: result.failed > 0 ? failed.text() : "",
      };
      if (!stored) throw new RolledBack(conducted);
      await updateBatch(own, conduct.organizationId, source.importId, {
        state: "stored",
        mapping: conduct.mapping,
        report: withoutPeople(report),
        failedRows: conducted.failedRows || null,
        storedAt: conduct.now,
        reading: withoutCells(conduct.head),
        ...(summary ? { sha256: summary.sha256, bytes: summary.bytes } : {}),
      });
      await saveRecipe(own, {
        organizationId: conduct.organizationId,
        programId: conduct.program.id,
        shape: conduct.head.shape,
        mapping: conduct.mapping,
      });
      if (source.staged) await deleteChunks(own, conduct.organizationId, source.importId);
      return conducted;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.conducted;
    throw error;
  }
}

function mayStore(result: RunResult, leaveOut: boolean): boolean {
  const undecided = result.conflicts.policy === "ask" && result.conflicts.count > 0;
  return !undecided && (result.failed === 0 || leaveOut);
}

/** The report as it is kept: counts and notes. What quotes cells of the file is for the moment of importing. */
function withoutPeople(report: ImportReport): ImportReport {
  const { questions: _, problemGroups: __, ...kept } = report;
  return { ...kept, problems: [] };
}

/** The reading as it is kept: what kind of file it was. Its columns were described by their cells. */
function withoutCells(head: Conduct["head"]): Conduct["head"] & Pick<Reading, "columns"> {
  return { ...head, columns: [] };
}

function counting(plan: ImportPlan, onRow: (() => void) | undefined): ImportPlan {
  if (!onRow) return plan;
  return {
    ...plan,
    read(cells, row) {
      onRow();
      return plan.read(cells, row);
    },
  };
}

function collectFailed(header: Reading["header"]) {
  const csv = failedRowsCsv(header);
  const lines = [`\ufeff${csv.head}`];
  let length = 0;
  return {
    add(cells: string[], problems: Parameters<typeof csv.line>[1]) {
      if (length > failedRowsLimit) return;
      const line = csv.line(cells, problems);
      length += line.length;
      lines.push(line);
    },
    text: () => lines.join(""),
  };
}
