import { constants, platform, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "#api/db/client";
import type { PgConnection } from "#api/db/connection";
import { type MatchKey, matchKeyFrom } from "#api/matchKey";
import { Problem } from "#shared/problem";
import { conductImport } from "../conduct";
import type { Progress } from "../progress";
import { createBatch } from "../queries";
import { readRows } from "../read/readRows";
import { readStaged, stageUpload } from "../stage";
import { type BytesIn, openBytesIn } from "./bytesIn";
import { openCanceller } from "./canceller";
import { openGivingWay } from "./giveWay";
import { type FromThread, hearError, type Job, type ToThread, tellError } from "./messages";

/**
 * The thread in which files are read, checked, scored, hashed and stored: one at a time, over connections of
 * its own, so that whoever answers a survey meanwhile waits for none of it (importers.ts is its other side).
 */
export interface ThreadData {
  connection: PgConnection;
  secret: Uint8Array;
  givesWay: boolean;
}

const { connection, secret, givesWay } = workerData as ThreadData;
// One for the import's transaction, one for its staged rows, one for what it leaves ready, one to cancel.
const connections = 4;
const db = openDatabase(connection, { max: connections });
const giveWay = openGivingWay(db, connection, connections);
const matchKey: MatchKey = matchKeyFrom(Buffer.from(secret));
const port = parentPort!;
const say = (message: FromThread) => port.postMessage(message);

// On Linux this is of the calling thread alone: participants come first, files after.
if (givesWay && platform() === "linux") setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

let bytes: BytesIn;
let canceller: ReturnType<typeof openCanceller>;

port.on("message", (message: ToThread) => {
  if (message.what === "job") void work(message.job);
  else if (message.what === "bytes") bytes.push(message.bytes);
  else if (message.what === "end") bytes.end();
  else if (message.what === "broke") bytes.fail(hearError(message.error));
  else canceller.cancel();
});

async function work(job: Job): Promise<void> {
  const own = openCanceller(db);
  canceller = own;
  bytes = openBytesIn("header" in job ? job.header : undefined, (count) => {
    own.check();
    say({ what: "took", bytes: count });
  });
  // Not waited for: where it cannot be, the work goes on as it can, and tells by itself what is wrong.
  if (givesWay) giveWay().catch(() => {});
  try {
    const value = await perform(job);
    await own.finish();
    say({ what: "done", value });
  } catch (error) {
    await own.finish();
    say({ what: "failed", error: tellError(own.isCancelled ? new Problem("cancelled") : error) });
  }
}

function perform(job: Job): Promise<unknown> {
  if (job.kind === "stage")
    return stageUpload(db, job.batch, bytes.source, (importId) => tellEvery(importId));
  return job.kind === "atOnce" ? performAtOnce(job) : performStaged(job);
}

/** With the mapping known before the file, rows go from the socket to the database without a stop. */
async function performAtOnce({ order, fileName, createdBy }: Extract<Job, { kind: "atOnce" }>) {
  const file = await readRows(bytes.source);
  const head = { ...file.head, fileName, notes: [], notesSaid: [] };
  // By which number it is watched and stopped is known once its batch is begun.
  let tell: ReturnType<typeof tellEvery> = () => {};
  return conductImport(db, { ...order, ...heard((progress) => tell(progress)), head }, async (own) => {
    const { organizationId, program } = order;
    const importId = await createBatch(own, { organizationId, programId: program.id, fileName, createdBy });
    tell = tellEvery(importId);
    tell({ phase: "checking", rows: 0, total: null });
    return {
      importId,
      batches: file.batches,
      summary: () => {
        const { encodingNote, notes, ...known } = file.summary();
        return { ...known, notes: encodingNote === undefined ? notes : [encodingNote, ...notes] };
      },
      staged: false,
    };
  });
}

function performStaged({ order, importId, head, sha256 }: Extract<Job, { kind: "staged" }>) {
  const tell = tellEvery(importId);
  return conductImport(db, { ...order, ...heard(tell), head }, async () => ({
    importId,
    batches: readStaged(db, order.organizationId, importId),
    sha256,
    staged: true,
  }));
}

/** What the import hears from here: whether it was cancelled, each time that it says how far it is. */
function heard(tell: (progress: Progress) => void) {
  const own = canceller;
  return {
    matchKey,
    onBackend: (pid: number) => own.setBackend(pid),
    onProgress: (progress: Progress) => {
      own.check();
      tell(progress);
    },
  };
}

const tellAfter = 100;

/** Says how far an import is, at each phase and about ten times a second. */
function tellEvery(importId: number): (progress: Progress) => void {
  const own = canceller;
  let phase: Progress["phase"] | undefined;
  let at = 0;
  return (progress) => {
    own.check();
    const now = performance.now();
    if (progress.phase === phase && now - at < tellAfter) return;
    ({ phase } = progress);
    at = now;
    say({ what: "progress", importId, progress });
  };
}
