import type { Logger } from "pino";

export interface Job {
  /** What it does, for the log. */
  name: string;
  run: (now: Date) => Promise<unknown>;
}

const hour = 3_600_000;

/** How long jobs rest, in milliseconds: after the start, and between two rounds. */
interface Rhythm {
  first: number;
  every: number;
}

/**
 * Runs the jobs in turn, every hour and first a minute after the start unless their rhythm is another. A job that fails says so in the log and is
 * tried again with the next round; several servers may run the same job at once.
 *
 * @returns Stops them, and waits for a round that is under way.
 */
export function startJobs(
  jobs: Job[],
  now: () => Date,
  log: Logger,
  { first, every }: Rhythm = { first: 60_000, every: hour },
): () => Promise<void> {
  let running = Promise.resolve();
  let isRunning = false;
  const round = () => {
    // A round that takes longer than the rest between two is not followed by a heap of others.
    if (isRunning) return;
    isRunning = true;
    running = runAll(jobs, now(), log).finally(() => {
      isRunning = false;
    });
  };
  const begin = setTimeout(round, first);
  const next = setInterval(round, every);
  return () => {
    clearTimeout(begin);
    clearInterval(next);
    return running;
  };
}

export async function runAll(jobs: Job[], now: Date, log: Logger): Promise<void> {
  for (const job of jobs) {
    try {
      await job.run(now);
    } catch (err) {
      log.error({ err, job: job.name }, "a job failed");
    }
  }
}
