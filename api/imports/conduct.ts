import { type Database, withOrganization } from "#api/db/client";
import { resolveInstruments } from "#api/instruments/queries";
import type { MatchKey } from "#api/matchKey";
import type { ConflictDecision } from "#shared/imports/conflictDecision";
import type { Mapping } from "#shared/imports/mapping";
import { compilePlan, type ImportPlan } from "#shared/imports/plan";
import type { Reading } from "#shared/imports/reading";
import { failedRowsCsv, gatherProblems, type ImportReport, unreadColumns } from "#shared/imports/report";
import { spoken, type Told } from "#shared/imports/tell";
import type { Language } from "#shared/reports/say";
import { describeRun } from "./describe";
import type { TellProgress } from "./progress";
import { deleteChunks, holdImport, readDataVersion, saveRecipe, updateBatch } from "./queries";
import { dropReady, findReady, fingerprintOf, keepReady, moveInto, moveLines } from "./ready";
import { type ImportRun, runImport } from "./runImport";
import { failedWords } from "./sayCell";
import { readInto } from "./takeRows";

export interface Conduct {
  organizationId: string;
  matchKey: MatchKey;
  now: Date;
  program: ImportRun["program"] & { waves: { id: number; key: string; kind: string; label: string }[] };
  mapping: Mapping;
  head: Pick<Reading, "header" | "source" | "shape" | "fileName" | "notes" | "notesSaid"> &
    Partial<Pick<Reading, "rowCount">>;
  /** Store, or only say what storing would do. */
  keep: boolean;
  /** Store although rows failed; they are counted and can be fetched. */
  leaveOut: boolean;
  /** What somebody decided of single conflicts. */
  decisions?: readonly ConflictDecision[] | undefined;
  /** The language of the failed rows that can be fetched. */
  language?: Language | undefined;
  /** How many conflicts are passed over before the first that is shown. */
  conflictsFrom?: number | undefined;
  /** Hears how far it is; what it throws ends the import. */
  onProgress?: TellProgress;
  /** Hears which process of the database works for it, so that what it does there can be cancelled. */
  onBackend?: (pid: number) => void;
}

/** Where the rows come from and which batch they are: known only inside the transaction for a fresh upload. */
export interface ConductSource {
  importId: number;
  batches: AsyncIterable<string[][]>;
  /** After the last row: what the batch row is to say of the file. */
  summary?: () => { sha256: string; bytes: number; notes: Told[] };
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
      const { importId } = source;
      conduct.onBackend?.(await holdImport(own, conduct.organizationId, importId));
      const fingerprint = fingerprintOf(conduct, plan);
      const ready = source.staged
        ? await findReady(own, conduct.organizationId, importId, fingerprint)
        : undefined;
      // Only the dry run of a staged file is followed by a confirmation that can take what it made.
      const keeper =
        source.staged && !conduct.keep && !ready
          ? await keepReady(db, conduct.organizationId, importId)
          : undefined;
      const problems = gatherProblems();
      const failed = collectFailed(conduct.head.header, conduct.language ?? "en");
      const result = await runImport(own, {
        ...conduct,
        importId,
        fileName: conduct.head.fileName,
        plan,
        kept: keeper && {
          add: keeper.add,
          async moveInto(incoming) {
            await keeper.settle();
            await moveLines(db, conduct.organizationId, importId, incoming);
          },
        },
        take: ready
          ? moveInto(db, conduct.organizationId, importId, ready)
          : readInto(counting(plan, conduct), source.batches, (found, cells) => {
              problems.add(found);
              failed.add(cells, found);
            }),
        sha256: () => source.summary?.().sha256 ?? source.sha256 ?? "",
        mayStore: (failedRows, openConflicts) =>
          conduct.keep &&
          openConflicts === 0 &&
          (failedRows === 0 || (conduct.leaveOut && (ready?.offset ?? plan.advice()).length === 0)),
        tell: conduct.onProgress ?? (() => {}),
      });
      const summary = source.summary?.();
      // A column that counts from another number fails in most rows; the few that look sound would be wrong.
      const offset = ready?.offset ?? plan.advice();
      const told = ready ?? {
        rows: result.taken,
        arrived: result.arrived,
        problems: problems.finish(offset),
        offset,
        failedRows: result.taken.failed > 0 ? failed.text() : "",
      };
      await keeper?.finish(fingerprint, told);
      const report = describeRun({
        importId,
        head: { ...conduct.head, ...(summary ? spoken(summary.notes) : {}) },
        mapping: conduct.mapping,
        plan,
        settling: { decisions: conduct.decisions ?? [], from: conduct.conflictsFrom ?? 0 },
        result,
        problems: told.problems,
        open: (sealed, hash) =>
          conduct.matchKey.open(sealed, { organizationId: conduct.organizationId, hash }),
      });
      const { stored } = result;
      const [first] = offset;
      const keepTogether = first?.column;
      const conducted = {
        report,
        stored,
        ...(keepTogether ? { keepTogether } : {}),
        failedRows: told.failedRows,
      };
      if (!stored) throw new RolledBack(conducted);
      await updateBatch(own, conduct.organizationId, source.importId, {
        state: "stored",
        working: null,
        mapping: conduct.mapping,
        report: withoutPeople(report),
        failedRows: conducted.failedRows || null,
        storedAt: conduct.now,
        brought: { ...result.brought, dataVersion: await readDataVersion(own, conduct) },
        reading: withoutCells(conduct.head),
        ...(summary ? { sha256: summary.sha256, bytes: summary.bytes } : {}),
      });
      await saveRecipe(own, {
        organizationId: conduct.organizationId,
        programId: conduct.program.id,
        shape: conduct.head.shape,
        mapping: conduct.mapping,
      });
      if (source.staged) {
        await deleteChunks(own, conduct.organizationId, importId);
        await dropReady(own, conduct.organizationId, importId);
      }
      return conducted;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.conducted;
    throw error;
  }
}

/** The report as it is kept: counts and notes. What quotes cells of the file is for the moment of importing. */
function withoutPeople(report: ImportReport): ImportReport {
  const { questions: _, conflicts: __, problemGroups: groups, ...kept } = report;
  return { ...kept, problems: [], unread: unreadColumns(groups ?? []) };
}

/** The reading as it is kept: what kind of file it was. Its columns were described by their cells. */
function withoutCells(head: Conduct["head"]): Conduct["head"] & Pick<Reading, "columns"> {
  return { ...head, columns: [] };
}

const tellEvery = 500;

function counting(plan: ImportPlan, { onProgress, head }: Conduct): ImportPlan {
  if (!onProgress) return plan;
  let rows = 0;
  const total = head.rowCount ?? null;
  return {
    ...plan,
    read(cells, row) {
      if (rows++ % tellEvery === 0) onProgress({ phase: "checking", rows: rows - 1, total });
      return plan.read(cells, row);
    },
  };
}

function collectFailed(header: Reading["header"], language: Language) {
  const csv = failedRowsCsv(header, failedWords(language));
  const lines = [`\ufeff${csv.head}`];
  let length = 0;
  let beyond = 0;
  return {
    add(cells: string[], problems: Parameters<typeof csv.line>[1]) {
      if (length > failedRowsLimit) {
        beyond++;
        return;
      }
      const line = csv.line(cells, problems);
      length += line.length;
      lines.push(line);
    },
    text: () => lines.join("") + (beyond > 0 ? csv.rest(beyond) : ""),
  };
}
