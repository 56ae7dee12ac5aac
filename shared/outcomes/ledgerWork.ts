/** How many sums the ledger may still do for one decision; counted rather than timed, so that all machines decide alike. */
export interface Work {
  left: number;
}

/** A step of a computation: done, or something that is to be found out before the next one. */
export type Step = void | (() => void | Promise<void>);

/** Runs a computation that goes step by step, and lets others have a turn after each `most` milliseconds. */
export async function inTurns<T>(
  steps: Generator<Step, T>,
  { pause, clock, most = 15 }: { pause: () => Promise<void>; clock: () => number; most?: number },
): Promise<T> {
  let since = clock();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value) {
      await step.value();
      since = clock();
    }
    if (clock() - since < most) continue;
    await pause();
    since = clock();
  }
}

/** The same without pauses, where everything is found out at once. */
export function finish<T>(steps: Generator<Step, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value?.()) throw new Error("This computation has to wait for something: it takes inTurns");
  }
}
