import { sum } from "./sum";
import { canonical, total, type Weighted } from "./weighted";

/**
 * The arithmetic mean of a weighted list.
 *
 *     mean = Σ n·x / Σ n
 *
 * Added with compensation, then corrected once by the mean of what is left over, so that a large common
 * offset costs no digits.
 *
 * @returns In the unit of the values; null when the list is empty.
 */
export function mean(values: Weighted): number | null {
  const list = canonical(values);
  const n = total(list);
  if (n === 0) return null;
  const first = sum(list.map(([value, count]) => value * count)) / n;
  return first + sum(list.map(([value, count]) => (value - first) * count)) / n;
}
