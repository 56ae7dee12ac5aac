import { confidenceZ as z } from "./confidenceZ";
import { type Estimate, notEstimable } from "./estimate";

/**
 * A share of people with Wilson's score interval: all shares that a test with the standard error of that
 * share, not of the one seen, would not reject.
 *
 *     (π − p)² ≤ z²·π·(1 − π)/n,   p = count / n,   z = 1.96
 *     high = (p + z²/2n + z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n),   low·high = p² / (1 + z²/n)
 *
 * No correction for continuity. It never leaves 0 … 1, and is exactly 0 or 1 at the end where nobody or
 * everybody is counted; there it still has a width, unlike p ± 1.96·√(p(1 − p)/n).
 *
 * @param count  How many people it holds for: whole, 0 to n.
 * @param n      How many people were asked.
 * @returns A share from 0 to 1 (no unit). `notEstimable` with `too_few` when nobody was asked.
 * @see Wilson (1927), Journal of the American Statistical Association 22, 209–212; Newcombe (1998),
 *   Statistics in Medicine 17, 857–872, method 3. Checked against R.
 */
export function wilsonInterval(count: number, n: number): Estimate {
  if (n < 1) return notEstimable("too_few", 0);
  const value = count / n;
  const { low, high } = limits(value, (z * z) / n);
  return { kind: "estimate", method: "wilson", value, low, high, n };
}

/** The smaller limit comes from the product of both: a difference has no digits left where few are counted. */
function limits(p: number, square: number): { low: number; high: number } {
  if (p > 0.5) {
    const { low, high } = limits(1 - p, square);
    return { low: 1 - high, high: 1 - low };
  }
  const upper = p + square / 2 + Math.sqrt(square * (p * (1 - p) + square / 4));
  return { low: (p * p) / upper, high: upper / (1 + square) };
}
