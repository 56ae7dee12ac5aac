import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#api/db/client";
import { Problem } from "#shared/problem";

const askAgainAfter = 150;

/**
 * Ends a running import: what it does between rows by an error from `check`, what Postgres does for it by
 * cancelling the statement of its connection. Asked again until the work is over, because the next statement
 * may have begun in between.
 */
export function openCanceller(db: Database) {
  let cancelled = false;
  let over = false;
  let backend: number | undefined;
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    while (!over) {
      if (backend !== undefined) await db.$client`SELECT pg_cancel_backend(${backend})`;
      await pause(askAgainAfter);
    }
  }
  return {
    get isCancelled() {
      return cancelled;
    },
    /** The process of the database that works for the import. */
    setBackend(pid: number) {
      backend = pid;
    },
    /** @throws Problem `cancelled` once somebody has cancelled. */
    check() {
      if (cancelled) throw new Problem("cancelled");
    },
    cancel() {
      cancelled = true;
      asking ??= ask().catch(() => {});
    },
    /** The work is over: nothing is cancelled any more, least of all what comes next on its connection. */
    async finish() {
      over = true;
      await asking;
    },
  };
}
