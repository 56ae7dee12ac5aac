import { Worker } from "node:worker_threads";
import type { PgConnection } from "#api/db/connection";
import type { MatchKey } from "#api/matchKey";
import { refusal } from "#shared/imports/refusal";
import { Problem } from "#shared/problem";
import type { Progress } from "../progress";
import type { FileSource } from "../read/readRows";
import { type FromThread, hearError, type Job, type ToThread } from "./messages";
import { openRooms } from "./rooms";
import { sendBytes } from "./sendBytes";
import type { ThreadData } from "./thread";

/** A piece of work under way in another thread. */
export interface Work<T> {
  result: Promise<T>;
  /** Ends it. `result` then rejects with the problem `cancelled`, unless it was done already. */
  cancel(): void;
}

/**
 * The threads in which imports are read, checked and stored, so that the one that answers requests is free
 * meanwhile. Made when they are needed, gone after a while without work.
 */
export interface Importers {
  /** @param source  The bytes of the file, for the jobs that take one. */
  start<T>(job: Job, hears: (importId: number, progress: Progress) => void, source?: FileSource): Work<T>;
  /** Ends what runs: its transactions are rolled back. */
  close(): Promise<void>;
}

/** Files that are read at once; others wait their turn. */
const threadsAtOnce = 2;
/** Past this a file is given up, and the server stays. */
const threadMegabytes = 1024;
const idleMilliseconds = 60_000;

/** @param givesWay  Whether all else on this machine comes first, in the database too. */
export function openImporters(
  connection: PgConnection,
  matchKey: Pick<MatchKey, "secret">,
  { givesWay = true }: { givesWay?: boolean } = {},
): Importers {
  const idle = new Map<Worker, NodeJS.Timeout>();
  const all = new Set<Worker>();
  const rooms = openRooms(threadsAtOnce);
  let closed = false;

  function take(): Worker {
    const [waiting] = idle;
    if (waiting) {
      const [worker, timer] = waiting;
      clearTimeout(timer);
      idle.delete(worker);
      worker.ref();
      return worker;
    }
    const workerData: ThreadData = { connection, secret: matchKey.secret, givesWay };
    const worker = new Worker(new URL("./boot.mjs", import.meta.url), {
      workerData,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: threadMegabytes },
    });
    worker
      .on("error", () => {})
      .on("exit", () => {
        all.delete(worker);
        // One that ended while it waited for work gets none.
        clearTimeout(idle.get(worker));
        idle.delete(worker);
      });
    all.add(worker);
    return worker;
  }

  function giveBack(worker: Worker): void {
    if (!all.has(worker)) return;
    worker.unref();
    const gone = setTimeout(() => {
      idle.delete(worker);
      void worker.terminate();
    }, idleMilliseconds);
    idle.set(worker, gone.unref());
  }

  return {
    start(job, hears, source) {
      let worker: Worker | undefined;
      let cancelled = false;
      const send = (message: ToThread) => worker?.postMessage(message);
      const run = async () => {
        const leave = await rooms.enter();
        try {
          if (cancelled) throw new Problem("cancelled");
          if (closed) throw stopping();
          worker = take();
          return (await runIn(worker, job, hears, source)) as never;
        } finally {
          if (worker) giveBack(worker);
          worker = undefined;
          leave();
        }
      };
      return {
        result: run(),
        cancel() {
          cancelled = true;
          send({ what: "cancel" });
        },
      };
    },
    async close() {
      closed = true;
      for (const timer of idle.values()) clearTimeout(timer);
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function stopping(): Problem {
  return refusal("unavailable", "import.stopping");
}

function runIn(
  worker: Worker,
  job: Job,
  hears: (importId: number, progress: Progress) => void,
  source: FileSource | undefined,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const bytes = sendBytes(source, (message) => worker.postMessage(message));
    const over = (finish: () => void) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      bytes.stop();
      finish();
    };
    const onMessage = (message: FromThread) => {
      if (message.what === "progress") hears(message.importId, message.progress);
      else if (message.what === "took") bytes.took(message.bytes);
      else if (message.what === "done") over(() => resolve(message.value));
      else over(() => reject(hearError(message.error)));
    };
    const onError = (error: Error & { code?: string }) =>
      over(() =>
        reject(
          error.code === "ERR_WORKER_OUT_OF_MEMORY" ? refusal("too_large", "file.tooMuchMemory") : error,
        ),
      );
    const onExit = () => over(() => reject(stopping()));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage({ what: "job", job } satisfies ToThread);
    bytes.start();
  });
}
