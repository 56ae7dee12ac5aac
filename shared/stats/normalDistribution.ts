import normal from "@stdlib/stats-base-dists-normal";

/** The chance that a standard normal value lies at or below `z`. */
export function normalCdf(z: number): number {
  return normal.cdf(z, 0, 1);
}

/** The chance of a standard normal value at least this far from 0 on either side, from the tails directly. */
export function twoSidedNormalP(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}
