import { type NotEstimable, notEstimable } from "./estimate";
import { twoSidedNormalP } from "./normalDistribution";
import { signedRanks } from "./signedRanks";
import { sum } from "./sum";
import { total, type Weighted } from "./weighted";

export interface PrattTest {
  kind: "test";
  method: "wilcoxon_pratt_normal_uncorrected";
  /** Positive when scores rose. */
  z: number;
  /** Two-sided. */
  p: number;
  n: number;
}

/**
 * Wilcoxon's signed-rank test as Pratt treats zeros: people who did not change are ranked with the others,
 * and only then are their ranks dropped. So many zeros push the ranks of the others up and together, and a
 * few who changed count by their number more than by how far.
 *
 *     z = Σ sign(change)·rank / √(Σ rank²)
 *
 * over the people whose change is not 0; ranks from 1 for the smallest size, zeros included, ties sharing
 * the mean of theirs. Asymptotic, without correction for continuity.
 *
 * @param changes  Post minus pre of the people who have both.
 * @returns `notEstimable` with `too_few` without anybody, `no_spread` when every change is 0.
 * @see Pratt (1959), Journal of the American Statistical Association 54, 655–667. Checked against R's
 *   `coin::wilcoxsign_test(zero.method = "Pratt")`.
 */
export function prattTest(changes: Weighted): PrattTest | NotEstimable {
  const n = total(changes);
  if (n === 0) return notEstimable("too_few", 0);
  const { v, nonZero: m, zeros, tieSizes, up } = signedRanks(changes);
  if (m === 0) return notEstimable("no_spread", n);
  // Every rank is moved up by the zeros below it, those of rising scores and those of falling ones.
  const positive = v + zeros * up;
  const negative = (m * (m + 1)) / 2 - v + zeros * (m - up);
  const z = (positive - negative) / Math.sqrt(squaredRanks(tieSizes, zeros));
  return { kind: "test", method: "wilcoxon_pratt_normal_uncorrected", z, p: twoSidedNormalP(z), n };
}

function squaredRanks(tieSizes: readonly number[], zeros: number): number {
  let below = zeros;
  return sum(
    tieSizes.map((people) => {
      const rank = below + (people + 1) / 2;
      below += people;
      return people * rank * rank;
    }),
  );
}
