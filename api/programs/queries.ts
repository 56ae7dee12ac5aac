import { and, asc, eq, gte, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { OrganizationDb } from "#api/db/client";
import { importBatch, program, wave } from "#api/db/schema";

/** The first wall: each query asks for its own organization, whatever the policies would hide. */
const own = sql`current_setting('app.organization_id')::uuid`;
const isOwn = (column: PgColumn) => eq(column, own);

export type Archived = "false" | "true" | "all";

interface NewWave {
  key: string;
  label: string;
  kind: "pre" | "post" | "then" | "followup";
}

/** Raises what caches of a program's figures are keyed by. Call it first in a transaction that writes: it
 * holds the program's row, so that an import and a merge follow one another. False: no such program. */
export async function raiseDataVersion(db: OrganizationDb, programId: number): Promise<boolean> {
  const raised = await db
    .update(program)
    .set({ dataVersion: sql`${program.dataVersion} + 1` })
    .where(and(isOwn(program.organizationId), eq(program.id, programId)))
    .returning({ id: program.id });
  return raised.length > 0;
}

export async function createProgram(db: OrganizationDb, name: string, waves: NewWave[]): Promise<number> {
  const [made] = await db.insert(program).values({ name }).returning({ id: program.id });
  const programId = made!.id;
  await db.insert(wave).values(waves.map((w, position) => ({ ...w, programId, position })));
  return programId;
}

/** Programs by name, with their waves, and how far their imports are. */
export async function listPrograms(db: OrganizationDb, archived: Archived) {
  const byFlag: Record<Archived, SQL | undefined> = {
    false: isNull(program.archivedAt),
    true: isNotNull(program.archivedAt),
    all: undefined,
  };
  const programs = await db
    .select()
    .from(program)
    .where(and(isOwn(program.organizationId), byFlag[archived]))
    .orderBy(asc(sql`lower(${program.name})`), asc(program.id));
  const ids = programs.map(({ id }) => id);
  const waves = await listWaves(db, ids);
  const files = await countFiles(db, ids);
  return programs.map((p) => ({
    ...p,
    waves: waves.filter((w) => w.programId === p.id),
    files: files.get(p.id) ?? { stored: 0, waiting: 0, lastStoredAt: null },
  }));
}

/** One program with its waves and how far its imports are; undefined when there is none of this id here. */
export async function findProgram(db: OrganizationDb, programId: number) {
  const [found] = await db
    .select()
    .from(program)
    .where(and(isOwn(program.organizationId), eq(program.id, programId)));
  if (!found) return undefined;
  return {
    ...found,
    waves: await listWaves(db, [programId]),
    files: (await countFiles(db, [programId])).get(programId) ?? {
      stored: 0,
      waiting: 0,
      lastStoredAt: null,
    },
  };
}

export async function changeProgram(
  db: OrganizationDb,
  programId: number,
  change: { name?: string | undefined; archivedAt?: Date | null | undefined },
): Promise<boolean> {
  const changed = await db
    .update(program)
    .set({ ...change, id: undefined } as { name?: string; archivedAt?: Date | null })
    .where(and(isOwn(program.organizationId), eq(program.id, programId)))
    .returning({ id: program.id });
  return changed.length > 0;
}

/** The new wave comes to stand at this place, counted from 0; those from there on move one further. */
export async function addWave(
  db: OrganizationDb,
  programId: number,
  made: NewWave,
  position: number,
): Promise<void> {
  await db
    .update(wave)
    .set({ position: sql`${wave.position} + 1` })
    .where(and(isOwn(wave.organizationId), eq(wave.programId, programId), gte(wave.position, position)));
  await db.insert(wave).values({ ...made, programId, position });
}

export async function renameWave(
  db: OrganizationDb,
  programId: number,
  waveId: number,
  label: string,
): Promise<void> {
  await db
    .update(wave)
    .set({ label })
    .where(and(isOwn(wave.organizationId), eq(wave.programId, programId), eq(wave.id, waveId)));
}

/** In the order of asking. */
export async function listWaves(db: OrganizationDb, programIds: number[]) {
  if (programIds.length === 0) return [];
  return db
    .select({
      id: wave.id,
      programId: wave.programId,
      key: wave.key,
      label: wave.label,
      kind: wave.kind,
    })
    .from(wave)
    .where(and(isOwn(wave.organizationId), inArray(wave.programId, programIds)))
    .orderBy(asc(wave.position));
}

interface Files {
  stored: number;
  waiting: number;
  lastStoredAt: Date | null;
}

async function countFiles(db: OrganizationDb, programIds: number[]): Promise<Map<number, Files>> {
  if (programIds.length === 0) return new Map();
  const rows = await db
    .select({
      programId: importBatch.programId,
      stored: sql<number>`(count(*) filter (where ${importBatch.state} = 'stored'))::int`,
      waiting: sql<number>`(count(*) filter (where ${importBatch.state} = 'staged'
        and ${importBatch.createdAt} > now() - interval '24 hours'))::int`,
      lastStoredAt: sql<string | null>`max(${importBatch.storedAt})`,
    })
    .from(importBatch)
    .where(and(isOwn(importBatch.organizationId), inArray(importBatch.programId, programIds)))
    .groupBy(importBatch.programId);
  return new Map(
    rows.map(({ programId, lastStoredAt, ...counts }) => [
      programId,
      { ...counts, lastStoredAt: lastStoredAt === null ? null : new Date(lastStoredAt) },
    ]),
  );
}
