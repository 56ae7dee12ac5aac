/**
 * The chance that at most `k` of `m` fair coins show heads; the exact p of a sign test or of McNemar's test
 * is twice this.
 *
 *     P(X ≤ k) = P(X = k) · (1 + k/(m − k + 1) + k(k − 1)/((m − k + 1)(m − k + 2)) + …)
 *
 * All terms are positive, so the smallest chance keeps its digits.
 *
 * @param k  A whole number from 0 to m/2: the smaller side.
 * @param m  How many coins.
 */
export function fairBinomialTail(k: number, m: number): number {
  let term = 1;
  let running = 1;
  for (let i = 0; i < k && term > running * 1e-17; i++) {
    term *= (k - i) / (m - k + i + 1);
    running += term;
  }
  return running * fairBinomial(k, m);
}

/**
 * The chance that exactly `k` of `m` fair coins show heads.
 *
 *     P(X = k) = C(m, k) / 2ᵐ = √(m / (2πk(m − k))) · exp(δ(m) − δ(k) − δ(m − k) − m/2 · g(1 − 2k/m))
 *
 * with δ what Stirling's formula lacks of ln n!, and g(e) = (1 − e)·ln(1 − e) + (1 + e)·ln(1 + e). Differences
 * of log-gammas would have lost nine digits at a million.
 *
 * @param k  A whole number from 0 to m/2.
 * @returns Good to about 1e-12 relative, also of two million coins.
 * @see Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function fairBinomial(k: number, m: number): number {
  if (k === 0) return 2 ** -m;
  const e = (m - 2 * k) / m;
  const uneven = (1 - e) * Math.log1p(-e) + (1 + e) * Math.log1p(e);
  const exponent = stirlingGap(m) - stirlingGap(k) - stirlingGap(m - k) - (m / 2) * uneven;
  return Math.sqrt(m / (2 * Math.PI * k * (m - k))) * Math.exp(exponent);
}

/** ln n! − ((n + 1/2)·ln n − n + ln(2π)/2), for n from 1. */
function stirlingGap(n: number): number {
  if (n < 16) {
    let factorial = 1;
    for (let i = 2; i <= n; i++) factorial *= i;
    return Math.log(factorial) - ((n + 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2);
  }
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / n;
}
