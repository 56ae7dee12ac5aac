import { type Estimated, type NotEstimable, notEstimable } from "./estimate";
import { type PairedCases, totalCases } from "./pairedCases";
import { wilsonInterval } from "./wilsonInterval";

export interface PairedDifference extends Estimated {
  method: "newcombe_paired_10";
  /** The correlation of both waves that the interval used. */
  phi: number;
}

/**
 * How much the share of cases changed: the share after minus the share before, of the same people.
 *
 *     difference = (postOnly − preOnly) / n
 *     low  = difference − √(d₂² − 2φ·d₂·e₁ + e₁²)
 *     high = difference + √(e₂² − 2φ·e₂·d₁ + d₁²)
 *
 * where d and e are the distances from each share down and up to its Wilson limits (1 before, 2 after), and
 * φ is the correlation of the 2 × 2 with its numerator, both·neither − preOnly·postOnly, drawn toward 0 by
 * n/2 where it is positive (not past 0), and 0 when a margin is empty.
 *
 * @param cases  The people who have both scores, counted by side of the cut-off.
 * @returns A difference of shares from −1 to 1 (no unit), positive when there are more cases after.
 *   `notEstimable` with `too_few` without anybody.
 * @see Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10: his examples (36, 12, 2, 0) and
 *   (20, 12, 2, 16) give 0.0569 to 0.3404 and 0.0562 to 0.3292.
 */
export function pairedDifference(cases: PairedCases): PairedDifference | NotEstimable {
  const n = totalCases(cases);
  const before = wilsonInterval(cases.both + cases.preOnly, n);
  const after = wilsonInterval(cases.both + cases.postOnly, n);
  if (before.kind === "notEstimable" || after.kind === "notEstimable") return notEstimable("too_few", n);
  const value = (cases.postOnly - cases.preOnly) / n;
  const phi = shrunkenPhi(cases);
  const down = distance(after.value - after.low, before.high - before.value, phi);
  const up = distance(after.high - after.value, before.value - before.low, phi);
  return {
    kind: "estimate",
    method: "newcombe_paired_10",
    value,
    low: value - down,
    high: value + up,
    n,
    phi,
  };
}

function shrunkenPhi({ both, preOnly, postOnly, neither }: PairedCases): number {
  const margins = (both + preOnly) * (postOnly + neither) * (both + postOnly) * (preOnly + neither);
  if (margins === 0) return 0;
  const numerator = both * neither - preOnly * postOnly;
  const half = (both + preOnly + postOnly + neither) / 2;
  return (numerator > 0 ? Math.max(0, numerator - half) : numerator) / Math.sqrt(margins);
}

/** √(a² − 2φab + b²), written so that rounding cannot make it the root of a negative number. */
function distance(a: number, b: number, phi: number): number {
  return Math.sqrt((a - b) ** 2 + 2 * Math.max(0, 1 - phi) * a * b);
}
