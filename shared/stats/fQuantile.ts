import { upperFP } from "./fDistribution";
import { findRoot } from "./findRoot";

/**
 * The value that Fisher's F exceeds with this probability, found where its upper tail crosses it, on the
 * scale of its logarithm. (R's `qf` puts chi-squared in the place of F from 400,000 degrees of freedom on;
 * this does not.)
 *
 * @param probability  Of the upper tail, between 0 and 1 and not next to either.
 * @param df1          Degrees of freedom of the numerator, at least 1.
 * @param df2          Degrees of freedom of the denominator, at least 1.
 * @returns Good to about 1e-11 relative. Checked against tests/reference/alpha.json (R).
 */
export function upperFQuantile(probability: number, df1: number, df2: number): number {
  const spread = Math.sqrt(2 / df1 + 2 / df2);
  return Math.exp(findRoot((log) => upperFP(Math.exp(log), df1, df2) - probability, 0, spread));
}
