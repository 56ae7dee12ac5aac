import { confidence, type Estimate, notEstimable } from "./estimate";
import { upperFQuantile } from "./fQuantile";
import { type ItemMoments, itemCovariances } from "./itemMoments";
import { sortedSum } from "./sortedSum";

/**
 * Cronbach's alpha: how far the items of a subscale go together, as the share of the total's variance that
 * they have in common.
 *
 *     α = k/(k − 1) · (1 − Σ variances of the items / variance of the total)
 *
 * The variance of the total is the sum of all k² covariances: with `complete` cases exactly that of the sum
 * of the items, with `pairwise` ones each covariance from the people who answered both items, as R's psych
 * does. The interval is Feldt's,
 *
 *     low, high = 1 − (1 − α)·F,   F exceeded with 2.5% and 97.5% on n − 1 and (n − 1)(k − 1)
 *
 * with n the people counted: with `pairwise` everybody who answered any item (psych's rule), which is
 * somewhat narrow when much is missing. Items without spread stay in (psych's default drops them); turned
 * items must come turned.
 *
 * @returns No unit, at most 1; below 0 when items go against one another. `notEstimable` with `too_few` under
 *   2 items, when a pair of items has under 2 people, or when so few answered both of a pair that the
 *   covariances contradict one another (alpha would be above 1); `no_spread` when the total has no variance.
 * @see Cronbach (1951), Psychometrika 16, 297–334; Feldt, Woodruff & Salih (1987), Applied Psychological
 *   Measurement 11, 93–103. Checked against tests/reference/alpha.json (R, psych).
 */
export function cronbachAlpha(moments: ItemMoments): Estimate {
  const { cases, items: k, people: n } = moments;
  const covariances = itemCovariances(moments);
  if (covariances === null) return notEstimable("too_few", n);
  const ofItems = sortedSum(covariances.map((row, item) => row[item] ?? 0));
  const ofTotal = sortedSum(covariances.flat());
  // Whole answers cannot have a variance this small but for rounding.
  if (ofTotal <= ofItems * 1e-12) return notEstimable("no_spread", n);
  const lack = 1 - (k / (k - 1)) * (1 - ofItems / ofTotal);
  if (lack < -1e-12) return notEstimable("too_few", n);
  const apart = Math.max(0, lack);
  const limit = (tail: number) => 1 - apart * upperFQuantile(tail, n - 1, (n - 1) * (k - 1));
  return {
    kind: "estimate",
    method: cases === "complete" ? "cronbach_alpha_complete_cases" : "cronbach_alpha_pairwise",
    value: 1 - apart,
    low: limit((1 - confidence) / 2),
    high: limit((1 + confidence) / 2),
    n,
  };
}
