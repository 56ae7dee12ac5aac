/** Answered in less than this share of the usual time is a hint. The project's own choice, not a published cut. */
export const fastShare = 1 / 3;

/** With fewer timed responses there is no usual time. */
export const leastTimed = 10;

/**
 * Whether a response took so little time that it may not have been read: less than a third of the median of the
 * responses to the same survey at the same wave. Fast readers exist, so it is a hint and no more; how long it took
 * is known only where the form or the survey tool says so.
 *
 * @param seconds  How long this response took.
 * @param median   Of all responses to the survey at the wave, in seconds; of at least ten.
 */
export function isTooFast(seconds: number, median: number): boolean {
  return seconds < median * fastShare;
}
