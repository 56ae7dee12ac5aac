import type { Estimate } from "../stats/estimate";

/** What an interval allows to say about a change, and no more. */
export type ChangeFinding =
  | { kind: "clear" | "unclear"; way: Way; value: number; low: number; high: number }
  | { kind: "equal"; way: Way; value: number }
  | { kind: "none" | "tooFew" };

export type Way = "lower" | "higher";

/**
 * Reads a mean change the way the product talks about it.
 *
 * - `clear`: the interval lies on one side of 0 (an end that is exactly 0 does not);
 * - `unclear`: it holds 0, so there may have been no change, whatever the mean;
 * - `equal`, `none`: everybody changed by the same points, or by none, so there is no interval;
 * - `tooFew`: not even two people.
 */
export function findChange(change: Estimate): ChangeFinding {
  if (change.kind === "estimate") {
    const { value, low, high } = change;
    return { kind: low > 0 || high < 0 ? "clear" : "unclear", way: wayOf(value), value, low, high };
  }
  if (change.reason !== "no_spread" || change.value === undefined) return { kind: "tooFew" };
  if (change.value === 0) return { kind: "none" };
  return { kind: "equal", way: wayOf(change.value), value: change.value };
}

function wayOf(change: number): Way {
  return change < 0 ? "lower" : "higher";
}
