import type { Context } from "hono";
import { type OrganizationDb, withOrganization } from "#api/db/client";
import { inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { resolveInstruments } from "#api/instruments/queries";
import { getOrganizationSettings } from "#api/organizations/queries";
import { type Mapping, mappingSchema, parseMapping } from "#shared/imports/mapping";
import { type Proposal, proposeMapping } from "#shared/imports/propose";
import type { Reading } from "#shared/imports/reading";
import { recallMapping } from "#shared/imports/recallMapping";
import { refusal } from "#shared/imports/refusal";
import { ask, tell } from "#shared/imports/tell";
import { Problem } from "#shared/problem";
import type { Conduct, Conducted } from "./conduct";
import { startProgress } from "./progress";
import {
  findBatch,
  findProgramForImport,
  findRecipe,
  findSaidZone,
  storedBefore,
  updateBatch,
} from "./queries";
import type { FileSource } from "./read/readRows";
import type { StagedFile } from "./stage";

/** What the routes of imports do between the request and the import itself. */
export type Asked = Context<AppEnv>;
type Program = Awaited<ReturnType<typeof programOf>>;

export async function programOf(c: Asked, programId: number) {
  const { organizationId } = c.var.actor;
  const program = await inOrganization(c, (db) => findProgramForImport(db, organizationId, programId));
  if (!program) throw refusal("not_found", "import.noProgram");
  return program;
}

export async function batchOf(c: Asked, programId: number, importId: number) {
  const { organizationId } = c.var.actor;
  const found = await inOrganization(c, (db) => findBatch(db, organizationId, programId, importId));
  if (!found) throw refusal("not_found", "import.noFile");
  return found;
}

export async function stagedOf(c: Asked, programId: number, importId: number) {
  const found = await batchOf(c, programId, importId);
  if (found.state !== "staged") throw refusal("conflict", "import.importedAlready");
  return found;
}

export function mappingOf(text: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem("bad_json", "The field 'mapping' is not valid JSON.");
  }
  return parseMapping(value);
}

/** A mapping worked out from the file; where one worked for a file of this shape before, what it still says. */
export async function propose(
  c: Asked,
  program: Program,
  reading: Reading,
): Promise<Proposal & { recipe?: { usedAt: string; fresh: Proposal } }> {
  const { organizationId } = c.var.actor;
  const { waves } = program;
  return inOrganization(c, async (db) => {
    const instruments = [...(await resolveInstruments(db)).values()];
    const { timeZone: zone } = await getOrganizationSettings(db, organizationId);
    const saidZone = await findSaidZone(db, organizationId, program.id);
    const fresh = proposeMapping({ reading, instruments, waves, zone, saidZone });
    const found = await findRecipe(db, organizationId, program.id, reading.shape);
    const recipe = mappingSchema.safeParse(found?.mapping);
    const recalled = recipe.success && recallMapping({ recipe: recipe.data, fresh, reading, waves });
    if (!found || !recalled) return fresh;
    return { ...recalled, recipe: { usedAt: found.usedAt.toISOString(), fresh } };
  });
}

export async function certainMapping(
  c: Asked,
  program: Program,
  staged: { importId: number; reading: Reading },
) {
  const { certain, mapping, questions } = await propose(c, program, staged.reading);
  if (certain) return mapping;
  const rowCount = staged.reading.rowCount ?? 0;
  const { question: detail, said } = questions[0] ?? ask("ask.noAnswers");
  throw new Problem("mapping_needed", detail, {
    extra: {
      ...(said ? { said } : {}),
      id: staged.importId,
      source: staged.reading.source,
      reading: staged.reading,
      mapping,
      questions,
      rows: { read: rowCount, created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
      responses: { created: 0, updated: 0, unchanged: 0 },
      problems: [],
      notes: staged.reading.notes,
      notesSaid: staged.reading.notesSaid,
    },
  });
}

/** With the mapping known before the file, rows go from the socket to the database without a stop. */
export async function importAtOnce(
  c: Asked,
  program: Program,
  { fileName, stream }: { fileName: string; stream: FileSource },
  mapping: Mapping,
  { leaveOut, language }: Pick<Conduct, "leaveOut" | "language">,
): Promise<Conducted> {
  const { organizationId, userId: createdBy } = c.var.actor;
  const order = { organizationId, now: c.var.deps.now(), program, mapping, keep: true, leaveOut, language };
  const job = { kind: "atOnce" as const, order, fileName, createdBy, header: stream.header };
  const file = { organizationId, programId: program.id, fileName, isAtOnce: true };
  let told: ReturnType<typeof startProgress> | undefined;
  const work = c.var.deps.importers.start<Conducted>(
    job,
    (importId, progress) => {
      told ??= startProgress({ ...file, importId }, progress, async () => {
        work.cancel();
        await work.result.catch(() => {});
      });
      told.tell(progress);
    },
    stream,
  );
  const conducted = await work.result.finally(() => told?.end());
  if (conducted.report.id !== null) await noteSameFile(c, program.id, conducted.report.id, conducted);
  if (!conducted.stored) conducted.report.id = null;
  return conducted;
}

export async function importStaged(
  c: Asked,
  program: Program,
  { importId, reading }: { importId: number; reading: Reading },
  mapping: Mapping,
  {
    keep,
    leaveOut,
    ...wishes
  }: Pick<Conduct, "keep" | "leaveOut"> & Partial<Pick<Conduct, "decisions" | "conflictsFrom" | "language">>,
): Promise<Conducted> {
  const { organizationId } = c.var.actor;
  const { importers, now } = c.var.deps;
  const own = <T>(work: (db: OrganizationDb) => Promise<T>) => inOrganization(c, work);
  const found = await own((db) => findBatch(db, organizationId, program.id, importId));
  const order = {
    ...{ organizationId, now: now(), program, mapping, keep, leaveOut },
    ...wishes,
  };
  const working = (what: "checking" | "storing" | null) =>
    own((db) => updateBatch(db, organizationId, importId, { working: what }));
  await working(keep ? "storing" : "checking");
  const work = importers.start<Conducted>(
    { kind: "staged", order, importId, head: reading, sha256: found?.sha256 ?? "" },
    (_, progress) => progressOf.tell(progress),
  );
  const file = { organizationId, programId: program.id, importId, fileName: reading.fileName };
  const progressOf = startProgress({ ...file, isAtOnce: false }, waiting, async () => {
    work.cancel();
    await work.result.catch(() => {});
  });
  try {
    const conducted = await work.result;
    if (!conducted.stored) await rememberDryRun(c, importId, mapping, conducted);
    await noteSameFile(c, program.id, importId, conducted);
    return conducted;
  } catch (error) {
    await working(null);
    throw error;
  } finally {
    progressOf.end();
  }
}

const waiting = { phase: "waiting", rows: 0, total: null } as const;

/**
 * What a dry run found stays with the staged file, so that a reloaded page goes on where it was. Not both sides of
 * its conflicts: these are answers of people, and stay where answers are kept.
 */
async function rememberDryRun(
  c: Asked,
  importId: number,
  mapping: Mapping,
  { report, failedRows }: Conducted,
) {
  const { organizationId } = c.var.actor;
  await withOrganization(c.var.deps.db, organizationId, (own) =>
    updateBatch(own, organizationId, importId, {
      mapping,
      report: report.conflicts ? { ...report, conflicts: { ...report.conflicts, shown: [] } } : report,
      failedRows: failedRows || null,
      working: null,
    }),
  );
}

async function noteSameFile(
  c: Asked,
  programId: number,
  importId: number,
  { report }: Conducted,
): Promise<void> {
  const { organizationId } = c.var.actor;
  const before = await inOrganization(c, async (db) => {
    const own = await findBatch(db, organizationId, programId, importId);
    return own && (await storedBefore(db, organizationId, programId, own.sha256, importId));
  });
  if (!before) return;
  const { message, said } = tell("note.sameFile");
  report.notes.unshift(message);
  report.notesSaid?.unshift(said);
}

/** A report that nothing may be stored by is a problem (422) with the full report in it. */
export function refuse(conducted: Conducted, leaveOut: boolean, reading?: Reading): void {
  const { report, stored, keepTogether } = conducted;
  if (stored) return;
  const extra = { ...report, ...(reading ? { reading } : {}) };
  if (report.questions?.length) {
    const { question, said } = report.questions[0]!;
    throw new Problem("mapping_needed", question, { extra: { ...extra, ...(said ? { said } : {}) } });
  }
  if (report.rows.failed > 0 && (keepTogether || !leaveOut)) {
    const n = report.rows.failed;
    throw keepTogether
      ? refusal("import_failed", "import.keepTogether", { n, column: keepTogether }, { extra })
      : refusal("import_failed", "import.failedRows", { n }, { extra });
  }
}

export function invalid(path: string, message: string): Problem {
  return new Problem("invalid_input", message, { places: [{ path, message }] });
}

/** Reads an upload into staging, with its progress told meanwhile. */
export async function stageForm(
  c: Asked,
  program: Program,
  { fileName, stream }: { fileName: string; stream: FileSource },
): Promise<StagedFile> {
  const { organizationId, userId: createdBy } = c.var.actor;
  const batch = { organizationId, programId: program.id, fileName, createdBy };
  let told: ReturnType<typeof startProgress> | undefined;
  const work = c.var.deps.importers.start<StagedFile>(
    { kind: "stage", batch, header: stream.header },
    (importId, progress) => {
      const file = { organizationId, programId: program.id, importId, fileName, isAtOnce: true };
      told ??= startProgress(file, progress, async () => {
        work.cancel();
        await work.result.catch(() => {});
      });
      told.tell(progress);
    },
    stream,
  );
  try {
    return await work.result;
  } finally {
    told?.end();
  }
}
