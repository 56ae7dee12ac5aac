import { sql } from "drizzle-orm";
import type { OrganizationDb } from "./client";
import type { exportKinds, exportStates } from "./schema";

const own = sql`current_setting('app.organization_id')::uuid`;

export type ExportKind = (typeof exportKinds)[number];
export type ExportState = (typeof exportStates)[number];

/** A file that is made beside other work, as whoever asked for it sees it. */
export interface ExportJob {
  id: number;
  kind: ExportKind;
  versionId: number | null;
  programId: number | null;
  wish: Record<string, unknown>;
  state: ExportState;
  done: number;
  total: number;
  problem: string | null;
  fileName: string | null;
  bytes: number | null;
  sha256: string | null;
  createdAt: string;
  endedAt: string | null;
}

/** What a file is made of: a published report, or the rows of a program. */
export type ExportSubject = { versionId: number } | { programId: number };

const columns = sql`id, kind, version_id, program_id, wish, state, done, total, problem, file_name, bytes, sha256,
  created_at, ended_at`;

function read(row: Record<string, unknown>): ExportJob {
  const number = (value: unknown) => (value === null ? null : Number(value));
  const moment = (value: unknown) => (value === null ? null : new Date(String(value)).toISOString());
  return {
    id: Number(row.id),
    kind: row.kind as ExportKind,
    versionId: number(row.version_id),
    programId: number(row.program_id),
    wish: row.wish as Record<string, unknown>,
    state: row.state as ExportState,
    done: Number(row.done),
    total: Number(row.total),
    problem: row.problem as string | null,
    fileName: row.file_name as string | null,
    bytes: number(row.bytes),
    sha256: row.sha256 as string | null,
    createdAt: moment(row.created_at)!,
    endedAt: moment(row.ended_at),
  };
}

/** Asks for a file. Undefined where the report or program is not here. */
export async function addExportJob(
  db: OrganizationDb,
  of: ExportSubject,
  job: { kind: ExportKind; wish: Record<string, unknown>; createdBy: string | null; now: Date },
): Promise<ExportJob | undefined> {
  const version = "versionId" in of ? of.versionId : null;
  const program = "programId" in of ? of.programId : null;
  const [row] = await db.execute<Record<string, unknown>>(sql`
    insert into export_job (kind, version_id, program_id, wish, created_by, created_at)
    select ${job.kind}, ${version}::bigint, ${program}::bigint, ${JSON.stringify(job.wish)}::jsonb, ${job.createdBy}::uuid,
      ${job.now.toISOString()}::timestamptz
    where exists (select 1 from report_version where organization_id = ${own} and id = ${version}::bigint)
      or exists (select 1 from program where organization_id = ${own} and id = ${program}::bigint)
    returning ${columns}`);
  return row && read(row);
}

export async function findExportJob(db: OrganizationDb, id: number): Promise<ExportJob | undefined> {
  const [row] = await db.execute<Record<string, unknown>>(sql`
    select ${columns} from export_job where organization_id = ${own} and id = ${id}`);
  return row && read(row);
}

/** The files asked for of one report or program, newest first. Undefined where there is no such program here. */
export async function listExportJobs(
  db: OrganizationDb,
  of: ExportSubject,
): Promise<ExportJob[] | undefined> {
  if ("programId" in of) {
    const here = await db.execute(sql`
      select 1 from program where organization_id = ${own} and id = ${of.programId}`);
    if (here.length === 0) return undefined;
  }
  const one = "versionId" in of ? sql`version_id = ${of.versionId}` : sql`program_id = ${of.programId}`;
  const rows = await db.execute<Record<string, unknown>>(sql`
    select ${columns} from export_job where organization_id = ${own} and ${one} order by id desc limit 20`);
  return rows.map(read);
}

/** Stops a file that waits or is being made. False: it is over already. */
export async function cancelExportJob(db: OrganizationDb, id: number, now: Date): Promise<boolean> {
  const rows = await db.execute(sql`
    update export_job set state = 'cancelled', ended_at = ${now.toISOString()}
    where organization_id = ${own} and id = ${id} and state in ('waiting', 'working') returning id`);
  await db.execute(sql`delete from export_chunk where organization_id = ${own} and job_id = ${id}
    and exists (select 1 from export_job where organization_id = ${own} and id = ${id} and state = 'cancelled')`);
  return rows.length > 0;
}

/** One piece of a finished file; undefined after the last. */
export async function readExportChunk(
  db: OrganizationDb,
  id: number,
  position: number,
): Promise<Buffer | undefined> {
  const [row] = await db.execute<{ bytes: Buffer }>(sql`
    select bytes from export_chunk where organization_id = ${own} and job_id = ${id} and position = ${position}`);
  return row?.bytes;
}

/** How often a file is begun at most: a server that dies of it is not to die for ever. */
const mostTries = 2;

/**
 * Takes the next file to be made: one that waits, or one whose server has been silent since `silentSince`. A file
 * whose servers died twice fails in words.
 *
 * @param worker  Random, so that a server that was taken for dead notices that another one works in its place.
 */
export async function takeExportJob(
  db: OrganizationDb,
  { worker, now, silentSince }: { worker: string; now: Date; silentSince: Date },
): Promise<ExportJob | undefined> {
  await db.execute(sql`
    update export_job set state = 'failed', ended_at = ${now.toISOString()},
      problem = 'The server stopped while it made this file, and again when it tried once more.'
    where organization_id = ${own} and state = 'working' and beat_at < ${silentSince.toISOString()}
      and coalesce((wish ->> 'tries')::int, 0) >= ${mostTries}`);
  const [row] = await db.execute<Record<string, unknown>>(sql`
    update export_job set state = 'working', beat_at = ${now.toISOString()}, done = 0, total = 0,
      wish = wish || jsonb_build_object('worker', ${worker}::text, 'tries', coalesce((wish ->> 'tries')::int, 0) + 1)
    where organization_id = ${own} and id = (
      select id from export_job where organization_id = ${own}
        and (state = 'waiting' or (state = 'working' and beat_at < ${silentSince.toISOString()}))
      order by created_at, id limit 1 for update skip locked)
    returning ${columns}`);
  if (!row) return undefined;
  await db.execute(
    sql`delete from export_chunk where organization_id = ${own} and job_id = ${Number(row.id)}`,
  );
  return read(row);
}

const mine = (id: number, worker: string) =>
  sql`organization_id = ${own} and id = ${id} and state = 'working' and wish ->> 'worker' = ${worker}`;

/** Says that this server still works on the file, and how far it is. False: it is not this server's any more. */
export async function beatExportJob(
  db: OrganizationDb,
  { id, worker, now, done, total }: { id: number; worker: string; now: Date; done: number; total: number },
): Promise<boolean> {
  const rows = await db.execute(sql`
    update export_job set beat_at = ${now.toISOString()}, done = ${done}, total = ${total}
    where ${mine(id, worker)} returning id`);
  return rows.length > 0;
}

/** Keeps a piece of the file. False: the file is not this server's any more. */
export async function addExportChunk(
  db: OrganizationDb,
  { id, worker, position, bytes }: { id: number; worker: string; position: number; bytes: Buffer },
): Promise<boolean> {
  const rows = await db.execute(sql`
    insert into export_chunk (job_id, position, bytes)
    select id, ${position}::int, ${bytes}::bytea from export_job where ${mine(id, worker)} for update returning position`);
  return rows.length > 0;
}

/** Writes down how it ended; a server that was stopped gives it back to be taken by another. */
export async function endExportJob(
  db: OrganizationDb,
  { id, worker, now }: { id: number; worker: string; now: Date },
  end:
    | { state: "done"; fileName: string; bytes: number; sha256: string }
    | { state: "failed"; problem: string }
    | { state: "waiting" },
): Promise<void> {
  const set =
    end.state === "done"
      ? sql`file_name = ${end.fileName}, bytes = ${end.bytes}, sha256 = ${end.sha256}, done = total`
      : sql`problem = ${end.state === "failed" ? end.problem : null}`;
  const over = end.state === "waiting" ? sql`null` : sql`${now.toISOString()}::timestamptz`;
  const ended = await db.execute(sql`
    update export_job set state = ${end.state}, ended_at = ${over}, ${set} where ${mine(id, worker)} returning id`);
  if (ended.length > 0 && end.state !== "done")
    await db.execute(sql`delete from export_chunk where organization_id = ${own} and job_id = ${id}`);
}

/** Removes files, and that they were asked for, after their day. */
export async function clearExportJobs(db: OrganizationDb, before: Date): Promise<void> {
  await db.execute(sql`delete from export_job where organization_id = ${own} and created_at < ${before.toISOString()}
    and state not in ('waiting', 'working')`);
}
