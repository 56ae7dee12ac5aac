import { createHash, randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { type Database, type OrganizationDb, withOrganization } from "#api/db/client";
import {
  addExportChunk,
  beatExportJob,
  clearExportJobs,
  type ExportJob,
  endExportJob,
  takeExportJob,
} from "#api/db/exportJobs";
import { Problem } from "#shared/problem";
import type { MadeFile, Maker } from "./makers";

export interface Working {
  db: Database;
  log: Logger;
  now: () => Date;
  makers: Partial<Record<ExportJob["kind"], Maker>>;
  /** Whose files are made. */
  organizations: readonly string[];
  /** Stops what is under way and gives it back. */
  signal?: AbortSignal;
}

/** Longer silent than this, and the server that worked on a file is taken for dead. */
const longestSilence = 60_000;
const beatEvery = 2_000;
const keptFor = 24 * 3_600_000;
const pieceOf = 1024 * 1024;

/** Makes the files that were asked for, one after another, until none waits; and clears those whose day is over. */
export async function workOnExports(working: Working): Promise<void> {
  const { db, now, organizations, signal } = working;
  for (const organizationId of organizations) {
    await withOrganization(db, organizationId, (own) =>
      clearExportJobs(own, new Date(now().getTime() - keptFor)),
    );
    while (!signal?.aborted) {
      const worker = randomUUID();
      const silentSince = new Date(now().getTime() - longestSilence);
      const job = await withOrganization(db, organizationId, (own) =>
        takeExportJob(own, { worker, now: now(), silentSince }),
      );
      if (!job) break;
      await makeOne(working, organizationId, job, worker);
    }
  }
}

class NotMine extends Error {}

async function makeOne(
  working: Working,
  organizationId: string,
  job: ExportJob,
  worker: string,
): Promise<void> {
  const { db, log, now, makers, signal } = working;
  const within = <T>(work: (own: OrganizationDb) => Promise<T>) => withOrganization(db, organizationId, work);
  const stop = new AbortController();
  const stopped = AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]);
  const at = { done: 0, total: 0 };
  const beat = async () => {
    const isMine = await within((own) => beatExportJob(own, { ...at, id: job.id, worker, now: now() }));
    if (!isMine) stop.abort(new NotMine());
  };
  // A beat that fails is no reason to stop: the next one may go through.
  const beating = setInterval(() => void beat().catch(() => {}), beatEvery);
  const about = {
    exportJob: job.id,
    kind: job.kind,
    organizationId,
    programId: job.programId,
    versionId: job.versionId,
  };
  try {
    const make = makers[job.kind];
    if (!make) throw new Problem("unavailable", "This server cannot make such a file.");
    const file = await make({
      organizationId,
      job,
      signal: stopped,
      progress: (done, total) => Object.assign(at, { done, total }),
    });
    const kept = await keep(
      file,
      (position, bytes) => within((own) => addExportChunk(own, { id: job.id, worker, position, bytes })),
      stopped,
    );
    await beat();
    await within((own) =>
      endExportJob(own, { id: job.id, worker, now: now() }, { state: "done", fileName: file.name, ...kept }),
    );
    log.info({ ...about, ...kept }, "a file was made");
  } catch (error) {
    if (stop.signal.aborted || error instanceof NotMine) return void log.info(about, "a file was stopped");
    const end = signal?.aborted
      ? { state: "waiting" as const }
      : { state: "failed" as const, problem: sayWhy(error) };
    await within((own) => endExportJob(own, { id: job.id, worker, now: now() }, end));
    if (end.state === "failed") log.error({ ...about, err: error }, "a file could not be made");
  } finally {
    clearInterval(beating);
  }
}

/** Stores a file in pieces of a megabyte, as fast as it comes. */
async function keep(
  file: MadeFile,
  store: (position: number, bytes: Buffer) => Promise<boolean>,
  signal: AbortSignal,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  let position = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = async () => {
    if (!(await store(position++, Buffer.concat(waiting)))) throw new NotMine();
    waiting = [];
    size = 0;
  };
  for await (const piece of file.body) {
    signal.throwIfAborted();
    hash.update(piece);
    bytes += piece.length;
    size += piece.length;
    waiting.push(piece);
    if (size >= pieceOf) await flush();
  }
  signal.throwIfAborted();
  if (size > 0) await flush();
  return { bytes, sha256: hash.digest("hex") };
}

function sayWhy(error: unknown): string {
  return error instanceof Problem
    ? error.message
    : "Something went wrong on our side. Ask for the file again.";
}
