import { setTimeout } from "node:timers/promises";
import type { Database } from "#api/db/client";
import { type Fate, type Submission, submitFirstResponses, submitResponse } from "./queries";

/** More at once than a request waits for gladly, and each of them holds a quarter of a megabyte at most. */
const mostTogether = 100;
/** One is written while the next is read: more would take turns at the same rows. */
const mostAtOnce = 2;
/** For so many milliseconds others wait for those that came first: who waits longer, for a lock, say, waits alone. */
const longestWait = 100;

interface Waiting {
  submission: Submission;
  resolve: (fate: Fate) => void;
  reject: (reason: unknown) => void;
}

/** Those that wait for a place, by what may be stored together, and how many statements are under way for them. */
interface Queue {
  waiting: Waiting[];
  running: number;
}

const queues = new WeakMap<Database, Map<string, Queue>>();

/**
 * Stores a submission and answers when it is committed. One that comes by itself is stored by itself; those that
 * come while others of the same wave are being stored wait a moment for them, and are then stored together. Nobody
 * shares another's failure: where a statement for many fails, each of them is stored alone.
 *
 * @returns As `submitResponse`.
 */
export function storeSubmission(db: Database, submission: Submission): Promise<Fate> {
  // A personal link names an enrollment that is there already: it is settled with what is stored of it.
  if (submission.enrollmentId !== null) return submitResponse(db, submission);
  const { organizationId, programId, waveId, surveyVersionId } = submission;
  const key = [organizationId, programId, waveId, surveyVersionId].join(" ");
  const ofDatabase = queues.get(db) ?? new Map<string, Queue>();
  queues.set(db, ofDatabase);
  const queue = ofDatabase.get(key) ?? { waiting: [], running: 0 };
  ofDatabase.set(key, queue);
  return new Promise((resolve, reject) => {
    queue.waiting.push({ submission, resolve, reject });
    void advance();
  });

  async function advance(): Promise<void> {
    if (queue.running >= mostAtOnce) return;
    const together = queue.waiting.splice(0, mostTogether);
    if (together.length === 0) {
      if (queue.running === 0) ofDatabase.delete(key);
      return;
    }
    queue.running++;
    const late = new AbortController();
    await Promise.race([
      settle(db, together).finally(() => late.abort()),
      setTimeout(longestWait, undefined, { signal: late.signal }).catch(() => {}),
    ]);
    queue.running--;
    void advance();
  }
}

/** Tells each of them what became of it; never fails itself. */
async function settle(db: Database, together: readonly Waiting[]): Promise<void> {
  const fates =
    together.length > 1
      ? await submitFirstResponses(
          db,
          together.map(({ submission }) => submission),
        ).catch(() => undefined)
      : undefined;
  await Promise.all(
    together.map(async ({ submission, resolve, reject }, place) => {
      const fate = fates?.[place] ?? "alone";
      if (fate !== "alone") return resolve(fate);
      await submitResponse(db, submission).then(resolve, reject);
    }),
  );
}
