import { type NotEstimable, notEstimable } from "./estimate";
import { sum } from "./sum";
import { sd } from "./variance";
import { hasSpread, total, type Weighted } from "./weighted";

/** How far a score must move before measurement error alone hardly explains it: 1.96 standard errors. */
const reach = 1.96;

export interface ReliableChange {
  kind: "reliableChange";
  method: "jacobson_truax_rci";
  reliability: number;
  /** The standard deviation of the baseline scores that were given, in points. */
  sd: number;
  /** Standard error of measurement of one score, in points. */
  sem: number;
  /** Standard error of the difference of two scores of one person, in points. */
  sDiff: number;
  /** 1.96 · sDiff: changes up to this many points are within the noise of the measure. */
  band: number;
  /** People whose score rose by more than the band. */
  rose: number;
  /** People whose change lies within the band. */
  same: number;
  /** People whose score fell by more than the band. */
  fell: number;
  n: number;
}

/**
 * Reliable change: who moved by more than the questionnaire's own error.
 *
 *     SEM = sd·√(1 − reliability),  S_diff = SEM·√2,  RCI = change / S_diff,  reliable if |RCI| > 1.96
 *
 * Strictly more: a change of exactly the band is not reliable. Whether to rise is good is not known here.
 *
 * @param changes      Post minus pre, in points, of the people who have both.
 * @param baseline     The scores before whose spread counts: those of the same people, or of everybody who
 *   answered before, also of other groups.
 * @param reliability  From 0 to 1, such as Cronbach's alpha of the subscale or its retest correlation.
 * @returns Counts of people, and the band in points of the subscale. `notEstimable` with `too_few` without
 *   changes or under 2 baseline scores, `no_spread` when all baseline scores are equal.
 * @throws RangeError when the reliability is not from 0 to 1: there is no error of measurement then.
 * @see Jacobson & Truax (1991), Journal of Consulting and Clinical Psychology 59, 12–19.
 */
export function reliableChange(
  changes: Weighted,
  { baseline, reliability }: { baseline: Weighted; reliability: number },
): ReliableChange | NotEstimable {
  if (!(reliability >= 0 && reliability <= 1)) {
    throw new RangeError(`A reliability lies from 0 to 1, and this is ${reliability}.`);
  }
  const n = total(changes);
  const spread = sd(baseline);
  if (n === 0 || spread === null) return notEstimable("too_few", n);
  if (!hasSpread(baseline)) return notEstimable("no_spread", n);
  const sem = spread * Math.sqrt(1 - reliability);
  const sDiff = sem * Math.SQRT2;
  // With a reliability of 1 there is no error: 0 / 0 is no change, and anything else is beyond every band.
  const people = (beyond: (rci: number) => boolean) =>
    sum(changes.map(([change, count]) => (beyond(change / sDiff) ? count : 0)));
  const rose = people((rci) => rci > reach);
  const fell = people((rci) => rci < -reach);
  return {
    kind: "reliableChange",
    method: "jacobson_truax_rci",
    reliability,
    sd: spread,
    sem,
    sDiff,
    band: reach * sDiff,
    rose,
    same: n - rose - fell,
    fell,
    n,
  };
}
