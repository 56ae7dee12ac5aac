import betainc from "@stdlib/math-base-special-betainc";
import t from "@stdlib/stats-base-dists-t";

/**
 * The two-sided p of Student's t: the chance of a value at least this far from 0 on either side.
 *
 *     p = I_x(df/2, 1/2),  x = df / (df + t²)
 *
 * Taken from the tails directly, never as 1 − cdf, which has no digits left when p is small.
 *
 * @see NIST Digital Library of Mathematical Functions, 8.17.
 */
export function twoSidedP(value: number, df: number): number {
  return betainc(df / (df + value * value), df / 2, 0.5);
}

/** The value that Student's t stays below with this probability. */
export function tQuantile(probability: number, df: number): number {
  return t.quantile(probability, df);
}
