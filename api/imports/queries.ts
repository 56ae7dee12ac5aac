import { and, asc, desc, eq, gte, isNotNull, isNull, lt, ne, sql } from "drizzle-orm";
import { user } from "#api/db/accountSchema";
import type { OrganizationDb } from "#api/db/client";
import { importBatch, importChunk, importReady, importRecipe, program, release, wave } from "#api/db/schema";
import { readChunkText, writeChunkText } from "#shared/imports/chunkText";
import type { Mapping } from "#shared/imports/mapping";
import type { Reading } from "#shared/imports/reading";
import type { ImportReport } from "#shared/imports/report";

/** A program with its waves in order, or undefined: unknown and another organization's look the same. */
export async function findProgramForImport(db: OrganizationDb, organizationId: string, programId: number) {
  const [found] = await db
    .select({ id: program.id, name: program.name })
    .from(program)
    .where(and(eq(program.organizationId, organizationId), eq(program.id, programId)));
  if (!found) return undefined;
  const waves = await db
    .select({ id: wave.id, key: wave.key, label: wave.label, kind: wave.kind })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.programId, programId)))
    .orderBy(asc(wave.position));
  return { ...found, waves };
}

export interface NewBatch {
  organizationId: string;
  programId: number;
  fileName: string;
  createdBy: string | null;
}

/** The batch as it begins: what the file is, is written when it has been read to its end. */
export async function createBatch(db: OrganizationDb, batch: NewBatch): Promise<number> {
  const [row] = await db
    .insert(importBatch)
    .values({ ...batch, sha256: "", bytes: 0, state: "staged", reading: {} })
    .returning({ id: importBatch.id });
  return row!.id;
}

export async function updateBatch(
  db: OrganizationDb,
  organizationId: string,
  id: number,
  values: Partial<typeof importBatch.$inferInsert>,
): Promise<void> {
  await db
    .update(importBatch)
    .set(values)
    .where(and(eq(importBatch.organizationId, organizationId), eq(importBatch.id, id)));
}

export async function findBatch(db: OrganizationDb, organizationId: string, programId: number, id: number) {
  const [row] = await db
    .select()
    .from(importBatch)
    .where(
      and(
        eq(importBatch.organizationId, organizationId),
        eq(importBatch.programId, programId),
        eq(importBatch.id, id),
      ),
    );
  if (!row) return undefined;
  return {
    ...row,
    reading: row.reading as Reading,
    mapping: row.mapping as Mapping | null,
    report: row.report as ImportReport | null,
  };
}

/** Files that were stored, newest first; also those that were taken back, with who did and when. */
export async function listBatches(db: OrganizationDb, organizationId: string, programId: number) {
  const rows = await db
    .select({
      id: importBatch.id,
      fileName: importBatch.fileName,
      sha256: importBatch.sha256,
      storedAt: importBatch.storedAt,
      state: importBatch.state,
      undoneAt: importBatch.undoneAt,
      undoneBy: user.name,
      report: importBatch.report,
    })
    .from(importBatch)
    .leftJoin(user, eq(user.id, importBatch.undoneBy))
    .where(
      and(
        eq(importBatch.organizationId, organizationId),
        eq(importBatch.programId, programId),
        ne(importBatch.state, "staged"),
      ),
    )
    .orderBy(desc(importBatch.storedAt), desc(importBatch.id));
  return rows.map((row) => ({
    ...row,
    state: row.state === "undone" ? ("undone" as const) : ("stored" as const),
    report: row.report as ImportReport | null,
  }));
}

/** Whether this very file was stored before. */
export async function storedBefore(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  sha256: string,
  besides: number,
) {
  const [row] = await db
    .select({ id: importBatch.id, storedAt: importBatch.storedAt })
    .from(importBatch)
    .where(
      and(
        eq(importBatch.organizationId, organizationId),
        eq(importBatch.programId, programId),
        eq(importBatch.sha256, sha256),
        eq(importBatch.state, "stored"),
        ne(importBatch.id, besides),
      ),
    )
    .limit(1);
  return row;
}

const workOn = (organizationId: string, importId: number) =>
  sql`hashtextextended(${`import ${organizationId} ${importId}`}, 0)`;

/**
 * Holds an import for the transaction that works on it: whoever comes next waits, and as long as it is held
 * nobody takes it for interrupted. A connection whose other end is gone is noticed in the middle of a
 * statement, so that a server that was killed holds nothing for long.
 *
 * @returns The process of the database that works.
 */
export async function holdImport(
  db: OrganizationDb,
  organizationId: string,
  importId: number,
): Promise<number> {
  // On Windows a server cannot look, and refuses to be told to.
  await db.execute(sql`SELECT set_config('client_connection_check_interval', '2s', true)
    WHERE version() !~* 'windows|mingw|visual c'`);
  const [row] = await db.execute<{ pid: number }>(
    sql`SELECT pg_backend_pid() AS pid, pg_advisory_xact_lock(${workOn(organizationId, importId)})`,
  );
  return row!.pid;
}

/** Whether a transaction, of whichever server, works on this import at the moment. */
export async function isHeld(db: OrganizationDb, organizationId: string, importId: number): Promise<boolean> {
  const [row] = await db.execute<{ free: boolean }>(
    sql`SELECT pg_try_advisory_xact_lock_shared(${workOn(organizationId, importId)}) AS free`,
  );
  return !row!.free;
}

export async function writeChunk(
  db: OrganizationDb,
  organizationId: string,
  importId: number,
  position: number,
  rows: string[][],
): Promise<void> {
  await db.insert(importChunk).values({ organizationId, importId, position, rows: writeChunkText(rows) });
}

/** One chunk of a staged file's rows; undefined after the last. */
export async function readChunk(
  db: OrganizationDb,
  organizationId: string,
  importId: number,
  position: number,
): Promise<string[][] | undefined> {
  const [chunk] = await db
    .select({ rows: importChunk.rows })
    .from(importChunk)
    .where(
      and(
        eq(importChunk.organizationId, organizationId),
        eq(importChunk.importId, importId),
        eq(importChunk.position, position),
      ),
    );
  return chunk && readChunkText(chunk.rows);
}

export async function deleteChunks(
  db: OrganizationDb,
  organizationId: string,
  importId: number,
): Promise<void> {
  await db
    .delete(importChunk)
    .where(and(eq(importChunk.organizationId, organizationId), eq(importChunk.importId, importId)));
}

export async function deleteBatch(
  db: OrganizationDb,
  organizationId: string,
  importId: number,
): Promise<void> {
  await db
    .delete(importBatch)
    .where(and(eq(importBatch.organizationId, organizationId), eq(importBatch.id, importId)));
}

/**
 * Removes what interrupted dry runs had begun to leave ready, for one organization: nobody would use it. That
 * they were interrupted stays written, for whoever brought the file.
 */
export async function clearInterrupted(db: OrganizationDb, organizationId: string): Promise<void> {
  const held = await db
    .select({ id: importBatch.id })
    .from(importBatch)
    .where(
      and(
        eq(importBatch.organizationId, organizationId),
        isNotNull(importBatch.working),
        isNull(importBatch.ready),
      ),
    );
  for (const { id } of held)
    if (!(await isHeld(db, organizationId, id)))
      await db
        .delete(importReady)
        .where(and(eq(importReady.organizationId, organizationId), eq(importReady.importId, id)));
}

/** Removes uploads of one organization that nobody confirmed since `before`, and failed rows as old. */
export async function clearStaged(db: OrganizationDb, organizationId: string, before: Date): Promise<number> {
  const rows = await db
    .delete(importBatch)
    .where(
      and(
        eq(importBatch.organizationId, organizationId),
        eq(importBatch.state, "staged"),
        lt(importBatch.createdAt, before),
      ),
    )
    .returning({ id: importBatch.id });
  // Failed rows quote what people wrote; they are kept as long as an upload is.
  await db
    .update(importBatch)
    .set({ failedRows: null })
    .where(
      and(
        eq(importBatch.organizationId, organizationId),
        isNotNull(importBatch.failedRows),
        lt(importBatch.storedAt, before),
      ),
    );
  return rows.length;
}

export async function findRecipe(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  shape: string,
): Promise<{ mapping: unknown; usedAt: Date } | undefined> {
  const [row] = await db
    .select({ mapping: importRecipe.mapping, usedAt: importRecipe.usedAt })
    .from(importRecipe)
    .where(
      and(
        eq(importRecipe.organizationId, organizationId),
        eq(importRecipe.programId, programId),
        eq(importRecipe.shape, shape),
      ),
    );
  return row;
}

/** The time zone that a person said last of times that name none, in any file of this program. */
export async function findSaidZone(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
): Promise<string | undefined> {
  const [row] = await db
    .select({ zone: sql<string | null>`${importRecipe.mapping} #>> '{completedAt,zone}'` })
    .from(importRecipe)
    .where(
      and(
        eq(importRecipe.organizationId, organizationId),
        eq(importRecipe.programId, programId),
        sql`${importRecipe.mapping} #>> '{completedAt,zoneFrom}' = 'person'`,
      ),
    )
    .orderBy(desc(importRecipe.usedAt))
    .limit(1);
  return row?.zone ?? undefined;
}

export async function saveRecipe(
  db: OrganizationDb,
  recipe: { organizationId: string; programId: number; shape: string; mapping: Mapping },
): Promise<void> {
  await db
    .insert(importRecipe)
    .values(recipe)
    .onConflictDoUpdate({
      target: [importRecipe.organizationId, importRecipe.programId, importRecipe.shape],
      set: { mapping: recipe.mapping, usedAt: sql`now()` },
    });
}

/** How often a program's figures have been changed; within the transaction that changes them, its own turn. */
export async function readDataVersion(
  db: OrganizationDb,
  { organizationId, program: { id } }: { organizationId: string; program: { id: number } },
): Promise<number> {
  const [row] = await db
    .select({ dataVersion: program.dataVersion })
    .from(program)
    .where(and(eq(program.organizationId, organizationId), eq(program.id, id)));
  return row!.dataVersion;
}

/** Holds a stored import for as long as the transaction lasts, so that it is taken back once. */
export async function holdBatch(db: OrganizationDb, organizationId: string, programId: number, id: number) {
  const [row] = await db
    .select({
      state: importBatch.state,
      fileName: importBatch.fileName,
      storedAt: importBatch.storedAt,
      brought: importBatch.brought,
    })
    .from(importBatch)
    .where(
      and(
        eq(importBatch.organizationId, organizationId),
        eq(importBatch.programId, programId),
        eq(importBatch.id, id),
      ),
    )
    .for("update");
  return row;
}

/** Releases that were cut while this import was in say from now on that it was taken back; answers how many. */
export async function markSuperseded(
  db: OrganizationDb,
  undo: { organizationId: string; programId: number; importId: number; fileName: string; now: Date },
): Promise<number> {
  const batch = await holdBatch(db, undo.organizationId, undo.programId, undo.importId);
  if (!batch?.brought) return 0;
  const marked = await db
    .update(release)
    .set({
      superseded: `It rests on the file ${undo.fileName}, which was taken back.`,
      supersededAt: undo.now,
    })
    .where(
      and(
        eq(release.organizationId, undo.organizationId),
        eq(release.programId, undo.programId),
        gte(release.dataVersion, batch.brought.dataVersion),
        isNull(release.superseded),
      ),
    )
    .returning({ id: release.id });
  return marked.length;
}
