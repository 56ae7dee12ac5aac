import type { Logger } from "pino";

export interface Job {
  /** What it does, for the log. */
  name: string;
  run: (now: Date) => Promise<unknown>;
}

const hour = 3_600_000;

/**
 * Runs the jobs every hour, first a minute after the start. A job that fails says so in the log and is
 * tried again with the next round; several servers may run the same job at once.
 *
 * @returns Stops them, and waits for a round that is under way.
 */
export function startJobs(jobs: Job[], now: () => Date, log: Logger): () => Promise<void> {
  let running = Promise.resolve();
  const round = () => {
    running = running.then(() => runAll(jobs, now(), log));
  };
  const first = setTimeout(round, 60_000);
  const next = setInterval(round, hour);
  return () => {
    clearTimeout(first);
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
