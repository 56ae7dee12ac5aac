import { upperChiSquaredP } from "./chiSquaredDistribution";
import { type NotEstimable, notEstimable } from "./estimate";
import { type Share, sumShares } from "./shares";
import { sum } from "./sum";

export interface PearsonChiSquare {
  kind: "test";
  method: "pearson_chi_square";
  chiSquare: number;
  df: number;
  p: number;
  n: number;
}

/**
 * Pearson's chi-squared test of a groups × 2 table: whether a share, such as that of people who left, differs
 * between groups.
 *
 *     χ² = Σ (countᵢ − nᵢ·q)² / (nᵢ·q·(1 − q)),   q = Σ count / Σ n,   df = k − 1
 *
 * Both columns of the table are in this one sum. No correction for continuity. With small expected counts it
 * is rough: `fisherExact` stands beside it.
 *
 * @param groups  Groups without anybody do not count.
 * @returns `notEstimable` with `too_few` under 2 groups, `no_spread` when it holds for everybody or nobody.
 * @see Pearson (1900), Philosophical Magazine 50, 157–175. Checked against R's `chisq.test(correct = FALSE)`.
 */
export function pearsonChiSquare(groups: readonly Share[]): PearsonChiSquare | NotEstimable {
  const { present, count, n } = sumShares(groups);
  if (present.length < 2) return notEstimable("too_few", n);
  if (count === 0 || count === n) return notEstimable("no_spread", n);
  const variance = (count / n) * (1 - count / n);
  const chiSquare = sum(
    present.map((group) => (group.count - group.n * (count / n)) ** 2 / (group.n * variance)),
  );
  const df = present.length - 1;
  return { kind: "test", method: "pearson_chi_square", chiSquare, df, p: upperChiSquaredP(chiSquare, df), n };
}
