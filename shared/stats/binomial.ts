/**
 * The chance that exactly `k` of `n` fair coins show heads.
 *
 *     P(X = k) = √(n / (2π·k·(n − k))) · exp(δ(n) − δ(k) − δ(n − k) − D(k) − D(n − k))
 *
 * with δ the error of Stirling's formula and D(x) = x·ln(x / (n/2)) + n/2 − x. Written so, no large numbers
 * cancel: log-gammas would have lost nine digits at two million coins.
 *
 * @param k  A whole number from 0 to n.
 * @see Loader (2000), Fast and accurate computation of binomial probabilities. Checked against
 *   tests/reference/signs.json (R).
 */
export function coinPoint(k: number, n: number): number {
  const other = n - k;
  if (k === 0 || other === 0) return 2 ** -n;
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(other) -
    deviance(k - n / 2, n / 2) -
    deviance(other - n / 2, n / 2);
  return Math.sqrt(n / (2 * Math.PI * k * other)) * Math.exp(exponent);
}

/**
 * The exact two-sided p of `k` heads among `n` fair coins: twice the smaller tail, at most 1.
 *
 *     p = min(1, 2·P(X ≤ min(k, n − k)))
 *
 * The tail is added up from its largest term outwards, all of it positive, so a tiny p has all its digits.
 *
 * @param k  A whole number from 0 to n; without any coin p is 1.
 * @see Checked against tests/reference/signs.json (R's `binom.test`).
 */
export function twoSidedCoinP(k: number, n: number): number {
  const smaller = Math.min(k, n - k);
  let term = 1;
  let tail = 1;
  // Each term is the one before times i / (n − i + 1), which is below 1 in this half.
  for (let i = smaller; i > 0 && term > tail * 1e-18; i--) {
    term *= i / (n - i + 1);
    tail += term;
  }
  return Math.min(1, 2 * coinPoint(smaller, n) * tail);
}

/** ln n! minus Stirling's formula: its series, or the same one further up where the series is good. */
function stirlingError(n: number): number {
  if (n < 16) {
    // δ(n) − δ(n + 1) = (n + 1/2)·ln((n + 1)/n) − 1
    return stirlingError(n + 1) + ((n + 0.5) * Math.log1p(1 / n) - 1);
  }
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/** x·ln(x / middle) + middle − x of an x that lies `away` from the middle, by its series where that cancels. */
function deviance(away: number, middle: number): number {
  const x = middle + away;
  if (Math.abs(away) > 0.1 * (x + middle)) return x * Math.log(x / middle) - away;
  const ratio = away / (x + middle);
  let power = 2 * x * ratio;
  let running = away * ratio;
  for (let odd = 3; odd < 40; odd += 2) {
    power *= ratio * ratio;
    running += power / odd;
  }
  return running;
}
