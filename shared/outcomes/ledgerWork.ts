/** How many sums the ledger may still do for one decision; counted rather than timed, so that all machines decide alike. */
export interface Work {
  left: number;
}

/** Runs a computation that goes step by step, and lets others have a turn after each `most` milliseconds. */
export async function inTurns<T>(
  steps: Generator<void, T>,
  { pause, clock, most = 15 }: { pause: () => Promise<void>; clock: () => number; most?: number },
): Promise<T> {
  let since = clock();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (clock() - since < most) continue;
    await pause();
    since = clock();
  }
}

/** The same without pauses. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
