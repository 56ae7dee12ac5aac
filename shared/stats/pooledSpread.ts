import { type NotEstimable, notEstimable } from "./estimate";
import { mean } from "./mean";
import { variance } from "./variance";
import { hasSpread, total, type Weighted } from "./weighted";

/** Two separate groups of people, seen as having one spread. */
export interface Pooled {
  /** Mean of the first minus mean of the second. */
  difference: number;
  sd: number;
  df: number;
  /** 1/n₁ + 1/n₂. */
  inverse: number;
  n: number;
}

/**
 * The standard deviation that two groups of people share if they have the same one.
 *
 *     sd² = ((n₁ − 1)·v₁ + (n₂ − 1)·v₂) / (n₁ + n₂ − 2)
 *
 * @returns In the unit of the values. `notEstimable` with `too_few` when a side is empty or both have one
 *   person, `no_spread` when neither side has any.
 */
export function pooledSpread(first: Weighted, second: Weighted): Pooled | NotEstimable {
  const [n1, n2] = [total(first), total(second)];
  const [mean1, mean2] = [mean(first), mean(second)];
  const [n, df] = [n1 + n2, n1 + n2 - 2];
  if (mean1 === null || mean2 === null) return notEstimable("too_few", n);
  const difference = mean1 - mean2;
  if (df < 1) return notEstimable("too_few", n, difference);
  if (!hasSpread(first) && !hasSpread(second)) return notEstimable("no_spread", n, difference);
  const squares = (n1 - 1) * (variance(first) ?? 0) + (n2 - 1) * (variance(second) ?? 0);
  return { difference, sd: Math.sqrt(squares / df), df, inverse: 1 / n1 + 1 / n2, n };
}
