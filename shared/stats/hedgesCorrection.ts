import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * Hedges' J: what a standardized mean difference from a small sample is multiplied with, because its
 * expectation is a little too large.
 *
 *     J(df) = Γ(df/2) / (√(df/2) · Γ((df − 1)/2))
 *
 * Exact, not the usual 1 − 3/(4·df − 1). From df = 100 on the asymptotic series of the ratio is used: the
 * difference of two log-gammas has lost nine digits at a million.
 *
 * @param df  Degrees of freedom, at least 1; J(1) is 0.
 * @see Hedges (1981), Journal of Educational Statistics 6, 107–128.
 */
export function hedgesCorrection(df: number): number {
  if (df <= 1) return 0;
  const x = df / 2;
  if (df < 100) return Math.exp(gammaln(x) - Math.log(Math.sqrt(x)) - gammaln(x - 0.5));
  // Γ(x + 1/2) / (√x · Γ(x)) in powers of 1/x; then Γ(x + 1/2) = (x − 1/2) · Γ(x − 1/2).
  const ratio =
    1 -
    1 / (8 * x) +
    1 / (128 * x ** 2) +
    5 / (1024 * x ** 3) -
    21 / (32768 * x ** 4) -
    399 / (262144 * x ** 5);
  return (x - 0.5) / (x * ratio);
}
