/**
 * A score on the grid of 1e-9, so that equal scores are equal numbers and group in the database. Done once,
 * when a score is made or comes in ready; everything after keeps full precision.
 */
export function roundScore(score: number): number {
  // + 0 turns −0 into 0: they are equal, but do not print or group alike everywhere.
  return Math.round(score * 1e9) / 1e9 + 0;
}
