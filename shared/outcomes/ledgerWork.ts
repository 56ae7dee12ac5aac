/** How many sums the ledger may still do for one decision; counted rather than timed, so that all machines decide alike. */
export interface Work {
  left: number;
}

/** Runs a computation that may be interrupted, to its end. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
