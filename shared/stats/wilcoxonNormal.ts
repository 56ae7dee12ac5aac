import { type NotEstimable, notEstimable } from "./estimate";
import { twoSidedNormalP } from "./normalDistribution";
import { type SignedRanks, signedRanks } from "./signedRanks";
import { sum } from "./sum";
import { total, type Weighted } from "./weighted";

export interface WilcoxonNormal {
  kind: "test";
  method: "wilcoxon_signed_rank_normal_corrected" | "wilcoxon_signed_rank_normal_uncorrected";
  /** The sum of the mid-ranks of the people whose score rose. */
  v: number;
  /** Positive when scores rose. */
  z: number;
  /** Two-sided. */
  p: number;
  n: number;
}

/**
 * Wilcoxon's signed-rank test by the normal approximation, for any number of people.
 *
 *     z  = (V − m(m + 1)/4 ∓ 1/2) / s
 *     s² = m(m + 1)(2m + 1)/24 − Σ (t³ − t)/48
 *
 * with m people whose change is not 0 (the others are dropped) and t the sizes of the ties. The half is the
 * correction for continuity: V moves in steps. Where V is its mean exactly, z is 0 and p 1.
 *
 * @param changes     Post minus pre of the people who have both.
 * @param continuity  Whether the half is taken off, as R does unless told otherwise.
 * @returns `notEstimable` with `too_few` without anybody, `no_spread` when every change is 0.
 * @see Wilcoxon (1945), Biometrics Bulletin 1, 80–83; Hollander & Wolfe (1973), p. 27–33. Checked against R.
 */
export function wilcoxonNormal(
  changes: Weighted,
  continuity: "corrected" | "uncorrected",
): WilcoxonNormal | NotEstimable {
  const n = total(changes);
  const ranks = signedRanks(changes);
  if (n === 0) return notEstimable("too_few", 0);
  if (ranks.nonZero === 0) return notEstimable("no_spread", n);
  const z = signedRankZ(ranks, continuity === "corrected" ? 0.5 : 0);
  const p = twoSidedNormalP(z);
  return { kind: "test", method: `wilcoxon_signed_rank_normal_${continuity}`, v: ranks.v, z, p, n };
}

function signedRankZ({ v, nonZero: m, tieSizes }: SignedRanks, half: number): number {
  const distance = v - (m * (m + 1)) / 4;
  const ties = sum(tieSizes.map((t) => t ** 3 - t));
  const spread = Math.sqrt((m * (m + 1) * (2 * m + 1)) / 24 - ties / 48);
  return (distance - Math.sign(distance) * half) / spread;
}
