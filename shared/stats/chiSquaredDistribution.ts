import gammaln from "@stdlib/math-base-special-gammaln";
import { twoSidedNormalP } from "./normalDistribution";
import { sum } from "./sum";

/**
 * The upper tail of chi-squared with whole degrees of freedom: the chance of a value at least this large.
 *
 *     p = e⁻ʰ · Σ hᵏ / Γ(k + 1),   h = value/2,  k = 0, 1, … df/2 − 1          df even
 *     p = 2·Φ(−√value) + the same over k = 1/2, 3/2, … df/2 − 1                 df odd
 *
 * All terms are positive, so a small p keeps its digits.
 *
 * @param value  At least 0.
 * @param df     Whole, at least 1.
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.4.4 and 26.4.5. Checked against R.
 */
export function upperChiSquaredP(value: number, df: number): number {
  if (value <= 0) return 1;
  const half = value / 2;
  const odd = df % 2 === 1;
  const terms: number[] = odd ? [twoSidedNormalP(Math.sqrt(value))] : [];
  for (let k = odd ? 0.5 : 0; k < df / 2; k++) {
    terms.push(Math.exp(k * Math.log(half) - half - gammaln(k + 1)));
  }
  return Math.min(1, sum(terms));
}
