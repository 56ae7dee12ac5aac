/**
 * The exact two-sided p of Wilcoxon's V without ties and zeros: each of the 2ⁿ ways to give the ranks
 * 1 … n a sign is equally likely, and V is the sum of the positive ones.
 *
 * The ways are counted rank by rank: a rank either adds itself or does not. Under n = 50 every count is a
 * whole number below 2⁵³, so nothing is rounded.
 *
 * @param v  The sum of the positive ranks, a whole number from 0 to n(n + 1)/2.
 * @param n  How many ranks; 1 to 50.
 */
export function signedRankExactP(v: number, n: number): number {
  const top = (n * (n + 1)) / 2;
  const ways = new Float64Array(top + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let at = (rank * (rank + 1)) / 2; at >= rank; at--) ways[at]! += ways[at - rank]!;
  }
  // The distribution is symmetric, so the upper tail of v is the lower tail of top − v.
  const smaller = Math.min(v, top - v);
  let tail = 0;
  for (let at = 0; at <= smaller; at++) tail += ways[at]!;
  return Math.min(1, (2 * tail) / 2 ** n);
}
