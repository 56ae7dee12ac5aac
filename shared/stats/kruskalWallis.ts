import { upperChiSquaredP } from "./chiSquaredDistribution";
import { type NotEstimable, notEstimable } from "./estimate";
import { sum } from "./sum";
import { canonical, hasSpread, total, type Weighted } from "./weighted";

export interface KruskalWallis {
  kind: "test";
  method: "kruskal_wallis";
  /** Corrected for ties. */
  h: number;
  df: number;
  p: number;
  n: number;
}

/**
 * The test of Kruskal and Wallis: whether several groups lie equally high, by the ranks of their values
 * rather than the values. Equal values share the mean of their ranks.
 *
 *     H = (N − 1) · Σ nᵢ·(mean rankᵢ − (N + 1)/2)² / Σ (rank − (N + 1)/2)²,   chi-squared with k − 1
 *
 * This is the usual H divided by its correction for ties, written so that no two large numbers are subtracted.
 *
 * @param groups  Values of different people, in the same unit; groups without anybody do not count.
 * @returns `notEstimable` with `too_few` under 2 groups, `no_spread` when all values are equal.
 * @see Kruskal & Wallis (1952), Journal of the American Statistical Association 47, 583–621. Checked against
 *   R's `kruskal.test`.
 */
export function kruskalWallis(groups: readonly Weighted[]): KruskalWallis | NotEstimable {
  const present = groups.map(canonical).filter((group) => group.length > 0);
  const everybody = canonical(present.flat());
  const n = total(everybody);
  if (present.length < 2) return notEstimable("too_few", n);
  if (!hasSpread(everybody)) return notEstimable("no_spread", n);
  const above = ranksAboveMiddle(everybody);
  const between = sum(
    present.map(
      (group) => sum(group.map(([value, count]) => count * (above.get(value) ?? 0))) ** 2 / total(group),
    ),
  );
  const all = sum(everybody.map(([value, count]) => count * (above.get(value) ?? 0) ** 2));
  const h = ((n - 1) * between) / all;
  const df = present.length - 1;
  return { kind: "test", method: "kruskal_wallis", h, df, p: upperChiSquaredP(h, df), n };
}

/** How far the shared rank of each value lies above the mean of all ranks. */
function ranksAboveMiddle(ascending: Weighted): Map<number, number> {
  const n = total(ascending);
  const above = new Map<number, number>();
  let below = 0;
  for (const [value, count] of ascending) {
    above.set(value, below + (count + 1) / 2 - (n + 1) / 2);
    below += count;
  }
  return above;
}
