import { type NotEstimable, notEstimable } from "./estimate";
import { twoSidedNormalP } from "./normalDistribution";
import { signedRankExactP } from "./signedRankExact";
import { type SignedRanks, signedRanks } from "./signedRanks";
import { sum } from "./sum";
import { total, type Weighted } from "./weighted";

export interface Wilcoxon {
  kind: "test";
  method: "wilcoxon_signed_rank_exact" | "wilcoxon_signed_rank_normal_corrected";
  /** The sum of the ranks of the people whose score rose. */
  v: number;
  /** Two-sided. */
  p: number;
  n: number;
}

/**
 * Wilcoxon's signed-rank test: whether changes lie evenly around 0, by their ranks rather than their size in
 * points.
 *
 * The rule is that of R's `wilcox.test(post, pre, paired = TRUE)`: exact without zeros and ties and with
 * fewer than 50 people, else the normal approximation with continuity correction,
 *
 *     z  = (V − m(m + 1)/4 ∓ 1/2) / s
 *     s² = m(m + 1)(2m + 1)/24 − Σ (t³ − t)/48
 *
 * with m people whose change is not 0 (the others are dropped) and t the sizes of the ties.
 *
 * @param changes  Post minus pre of the people who have both.
 * @returns `notEstimable` with `too_few` without anybody, `no_spread` when every change is 0.
 * @see Wilcoxon (1945), Biometrics Bulletin 1, 80–83; Hollander & Wolfe (1973), p. 27–33. Checked against R.
 */
export function wilcoxon(changes: Weighted): Wilcoxon | NotEstimable {
  const n = total(changes);
  const ranks = signedRanks(changes);
  if (n === 0) return notEstimable("too_few", 0);
  if (ranks.nonZero === 0) return notEstimable("no_spread", n);
  const tied = ranks.tieSizes.some((size) => size > 1);
  if (ranks.zeros === 0 && !tied && ranks.nonZero < 50) {
    const p = signedRankExactP(ranks.v, ranks.nonZero);
    return { kind: "test", method: "wilcoxon_signed_rank_exact", v: ranks.v, p, n };
  }
  const p = twoSidedNormalP(correctedZ(ranks));
  return { kind: "test", method: "wilcoxon_signed_rank_normal_corrected", v: ranks.v, p, n };
}

function correctedZ({ v, nonZero: m, tieSizes }: SignedRanks): number {
  const distance = v - (m * (m + 1)) / 4;
  const ties = sum(tieSizes.map((t) => t ** 3 - t));
  const spread = Math.sqrt((m * (m + 1) * (2 * m + 1)) / 24 - ties / 48);
  return (distance - Math.sign(distance) * 0.5) / spread;
}
