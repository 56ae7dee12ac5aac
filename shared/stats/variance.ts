import { mean } from "./mean";
import { sum } from "./sum";
import { canonical, hasSpread, total, type Weighted } from "./weighted";

/**
 * The sample variance of a weighted list.
 *
 *     variance = Σ n·(x − mean)² / (N − 1)
 *
 * Two passes around the mean, with the rounding of the mean itself taken out again. For people counted in bins
 * x is the mean of a bin, and the squares of its people around it are added: the same number.
 *
 * @returns In squared units; exactly 0 when all values are equal, null under 2 people.
 * @see Chan, Golub & LeVeque (1983), The American Statistician 37, 242–247 (the corrected two-pass algorithm).
 */
export function variance(values: Weighted): number | null {
  const list = canonical(values);
  const n = total(list);
  const middle = mean(list);
  if (middle === null || n < 2) return null;
  if (!hasSpread(list)) return 0;
  const squares = sum(list.map(([value, count, apart = 0]) => count * (value - middle) ** 2 + apart));
  const slip = sum(list.map(([value, count]) => count * (value - middle)));
  return (squares - (slip * slip) / n) / (n - 1);
}

/**
 * The standard deviation of a sample: the square root of the variance with n − 1.
 *
 * @returns In the unit of the values; exactly 0 when all values are equal, null under 2 people.
 */
export function sd(values: Weighted): number | null {
  const squared = variance(values);
  return squared === null ? null : Math.sqrt(squared);
}
