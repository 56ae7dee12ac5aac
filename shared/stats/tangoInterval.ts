import { confidenceZ as z } from "./confidenceZ";

/**
 * Tango's score interval of the difference of two shares of the same people: how many more moved one way
 * than the other.
 *
 *     δ = (up − down)/n;   all δ with |up − down − n·δ| ≤ z·√( n·(2q + δ − δ²) ),   z = 1.96
 *     q = (√(B² − 4AC) − B) / 2A,   A = 2n,  B = (2n − up + down)·δ − up − down,  C = −down·δ·(1 − δ)
 *
 * q is the likeliest share of those who moved down if δ were true; for δ below 0 the two change places. It
 * is to two shares what Wilson's interval is to one: it never leaves −1 … 1, and keeps a width where nobody
 * moved.
 *
 * @param up, down  People who moved each way: whole, together at most n.
 * @param n         At least 1.
 * @returns Limits of δ (no unit). Among samples of 10 to 30 people the true δ lies within in 91% at worst and
 *   95% to 97% on average, over a grid of true shares; of 5 people in 88% at worst.
 * @see Tango (1998), Statistics in Medicine 17, 891–908; recommended by Fagerland, Lydersen & Laake (2014),
 *   Statistics in Medicine 33, 2850–2875. Checked against tests/reference/ordinal.json, coverage by listing all
 *   samples.
 */
export function tangoInterval(up: number, down: number, n: number): { low: number; high: number } {
  return { low: lowest(up, down, n), high: -lowest(down, up, n) };
}

/** By halving, as the domain ends at −1 and 1: where what is seen is just z standard errors above δ. */
function lowest(up: number, down: number, n: number): number {
  let [low, high] = [-1, (up - down) / n];
  for (let tries = 0; tries < 60; tries++) {
    const delta = (low + high) / 2;
    if (up - down - n * delta > z * Math.sqrt(varianceAt(delta, up, down, n))) low = delta;
    else high = delta;
  }
  return (low + high) / 2;
}

/** The variance of up − down if δ were true. */
function varianceAt(delta: number, up: number, down: number, n: number): number {
  if (delta < 0) return varianceAt(-delta, down, up, n);
  const B = (2 * n - up + down) * delta - up - down;
  const C = down * delta * (1 - delta);
  const root = Math.sqrt(B * B + 8 * n * C);
  // Of the two ways to write the same root, the one that adds two numbers of one sign.
  const q = B > 0 ? (2 * C) / (B + root) : (root - B) / (4 * n);
  return n * (2 * q + delta * (1 - delta));
}
