import normal from "@stdlib/stats-base-dists-normal";

/** Where a rising or falling function reaches a level, by halving. */
export function solve(
  f: (x: number) => number,
  level: number,
  [low, high]: readonly [number, number],
): number {
  const rises = f(high) > f(low);
  let [from, to] = [low, high];
  for (let tries = 0; tries < 50; tries++) {
    const middle = (from + to) / 2;
    if (f(middle) > level === rises) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}

/**
 * The noncentrality with which t on df is at most so large in this share of cases. By its definition, a normal
 * over the root of a chi-squared divided by df, on the logarithm of that root, where the sum of heights is the
 * area: not by the series that the product sums up.
 */
export function noncentrality(t: number, df: number, share: number): number {
  const [from, to, steps] = [-40 / Math.max(4, df), 1.6, 240];
  const heights = Array.from({ length: steps + 1 }, (_, k) => {
    const root = Math.exp(from + (k * (to - from)) / steps);
    return { root, weight: Math.exp(df * Math.log(root) - (df * (root * root - 1)) / 2) };
  });
  const all = heights.reduce((sum, { weight }) => sum + weight, 0);
  const atMost = (delta: number) =>
    heights.reduce((sum, { root, weight }) => sum + weight * normal.cdf(t * root - delta, 0, 1), 0) / all;
  const reach = 6 * Math.sqrt(1 + (t * t) / (2 * df));
  return solve(atMost, share, [t - reach, t + reach]);
}

/** The k-th mean of two changes from below, each pair once and everybody with themselves too. */
export function walshFrom(changes: readonly number[], end: "smallest" | "largest"): number {
  const means = changes
    .flatMap((a, i) => changes.slice(i).map((b) => (a + b) / 2))
    .sort((a, b) => (end === "smallest" ? a - b : b - a));
  return means[lastOutside(changes.length) - 1]!;
}

function lastOutside(n: number): number {
  if (n >= 50)
    return Math.floor((n * (n + 1)) / 4 - 1.959963984540054 * Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24));
  let ways = [1];
  for (let rank = 1; rank <= n; rank++)
    ways = Array.from({ length: ways.length + rank }, (_, v) => (ways[v] ?? 0) + (ways[v - rank] ?? 0));
  let [k, below] = [0, 0];
  while (below + ways[k]! / 2 ** n < 0.025) below += ways[k++]! / 2 ** n;
  return k;
}

/** Tango's limit: the last difference at which what is seen is not further off than z standard errors. */
export function tangoLimit(up: number, down: number, n: number, z: number): number {
  const away = (d: number) => {
    const [a, b, delta] = d < 0 ? [down, up, -d] : [up, down, d];
    const [A, B, C] = [2 * n, (2 * n - a + b) * delta - a - b, -b * delta * (1 - delta)];
    const q = (Math.sqrt(B * B - 4 * A * C) - B) / (2 * A);
    return (up - down - n * d) / Math.sqrt(n * (2 * q + delta - delta * delta));
  };
  return solve(away, z, z > 0 ? [-1 + 1e-12, (up - down) / n] : [(up - down) / n, 1 - 1e-12]);
}
