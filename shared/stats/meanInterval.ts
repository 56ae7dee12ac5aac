import { confidence, type Estimate, notEstimable } from "./estimate";
import { mean } from "./mean";
import { tQuantile } from "./tDistribution";
import { sd } from "./variance";
import { hasSpread, total, type Weighted } from "./weighted";

/**
 * A mean with its 95% interval from Student's t. For a list of changes this is the mean change.
 *
 *     mean ± t(0.975, n − 1) · sd / √n
 *
 * @returns In the unit of the values. `notEstimable` with `too_few` under 2 people and `no_spread` when all
 *   values are equal; the mean itself stands in `value` where there is one.
 * @see Student (1908), Biometrika 6, 1–25. Checked against the paired t of R's `sleep`.
 */
export function meanInterval(values: Weighted, method = "mean_t_interval"): Estimate {
  const n = total(values);
  const value = mean(values);
  if (value === null) return notEstimable("too_few", n);
  const spread = sd(values);
  if (spread === null) return notEstimable("too_few", n, value);
  if (!hasSpread(values)) return notEstimable("no_spread", n, value);
  const half = (tQuantile((1 + confidence) / 2, n - 1) * spread) / Math.sqrt(n);
  return { kind: "estimate", method, value, low: value - half, high: value + half, n };
}
