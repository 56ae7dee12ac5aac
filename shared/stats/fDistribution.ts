import betainc from "@stdlib/math-base-special-betainc";

/**
 * The upper tail of Fisher's F: the chance of a value at least this large.
 *
 *     p = I_x(df2/2, df1/2),  x = df2 / (df2 + df1·F)
 *
 * Taken from the tail directly, never as 1 − cdf. Where x is nearer to 1 than to 0 the same tail is asked
 * for by 1 − x, which keeps the digits that x has lost.
 *
 * @param value  At least 0.
 * @param df1    Degrees of freedom of the numerator, more than 0; need not be whole.
 * @param df2    Degrees of freedom of the denominator, more than 0; need not be whole.
 * @see NIST Digital Library of Mathematical Functions, 8.17. Checked against R.
 */
export function upperFP(value: number, df1: number, df2: number): number {
  const ratio = (value * df1) / df2;
  if (ratio > 1) return betainc(1 / (1 + ratio), df2 / 2, df1 / 2);
  return betainc(ratio / (1 + ratio), df1 / 2, df2 / 2, true, true);
}
