import { confidenceZ } from "./confidenceZ";
import { type Estimate, notEstimable } from "./estimate";
import { signedRanks } from "./signedRanks";
import { total, type Weighted } from "./weighted";

/**
 * The matched-pairs rank-biserial correlation: how far the ranks of rising scores outweigh those of falling
 * ones.
 *
 *     r = (W₊ − W₋) / (W₊ + W₋)
 *
 * over the people whose change is not 0; 1 when all of them rose, 0 when both sides weigh the same. The
 * interval is Fisher's: tanh(atanh r ± 1.96·se) with the standard error that r has without any change,
 *
 *     se = √((2m³ + 3m² + m)/6) / ((m² + m)/2),   m people whose change is not 0
 *
 * (R's effectsize 0.8.3 puts the number of non-zero *scores after* in the place of m, and gets intervals
 * that are too narrow.)
 *
 * @param changes  Post minus pre of the people who have both.
 * @returns From −1 to 1 (no unit), positive when scores rose. `notEstimable` with `too_few` without anybody,
 *   `no_spread` when every change is 0, or when all the others go the same way: then r stands in `value`,
 *   without an interval.
 * @see Kerby (2014), Comprehensive Psychology 3, 11.IT.3.1; King, Rosopa & Minium (2011), Statistical
 *   Reasoning in the Behavioral Sciences.
 */
export function rankBiserial(changes: Weighted): Estimate {
  const n = total(changes);
  if (n === 0) return notEstimable("too_few", 0);
  const { v, nonZero: m } = signedRanks(changes);
  if (m === 0) return notEstimable("no_spread", n);
  const all = (m * (m + 1)) / 2;
  const value = (v - (all - v)) / all;
  if (Math.abs(value) === 1) return notEstimable("no_spread", n, value);
  const half = (confidenceZ * Math.sqrt((2 * m ** 3 + 3 * m ** 2 + m) / 6)) / all;
  const middle = Math.atanh(value);
  const [low, high] = [Math.tanh(middle - half), Math.tanh(middle + half)];
  return { kind: "estimate", method: "rank_biserial", value, low, high, n };
}
