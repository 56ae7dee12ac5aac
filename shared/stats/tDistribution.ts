import betainc from "@stdlib/math-base-special-betainc";
import t from "@stdlib/stats-base-dists-t";

/**
 * The two-sided p of Student's t: the chance of a value at least this far from 0 on either side.
 *
 *     p = I_x(df/2, 1/2),  x = df / (df + t²)
 *
 * Taken from the tails directly, never as 1 − cdf, which has no digits left when p is small. Where x is
 * nearer to 1 than to 0 the same tail is asked for by 1 − x, which keeps the digits that x has lost.
 *
 * @see NIST Digital Library of Mathematical Functions, 8.17.
 */
export function twoSidedP(value: number, df: number): number {
  const ratio = (value * value) / df;
  if (ratio > 1) return betainc(1 / (1 + ratio), df / 2, 0.5);
  return betainc(ratio / (1 + ratio), 0.5, df / 2, true, true);
}

/** The value that Student's t stays below with this probability. */
export function tQuantile(probability: number, df: number): number {
  return t.quantile(probability, df);
}
