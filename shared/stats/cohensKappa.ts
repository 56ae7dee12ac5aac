import { confidenceZ as z } from "./confidenceZ";
import { type Estimate, notEstimable } from "./estimate";

/** How often two people said yes or no to the same things. */
export interface TwoReadings {
  /** Both said yes. */
  both: number;
  firstOnly: number;
  secondOnly: number;
  neither: number;
}

/**
 * Cohen's kappa of two people who each said yes or no to the same things: how far they agree beyond what two people
 * who said yes as often, but at random, would.
 *
 *     kappa = (agreed - chance) / (1 - chance)
 *     agreed = (both + neither) / n,   chance = f·s + (1 - f)·(1 - s),   f and s the shares of yes of the first and second
 *     se² = (same + apart - (kappa - chance·rest)²) / (n·(1 - chance)²),   rest = 1 - kappa
 *     same = both/n·(1 - (f + s)·rest)² + neither/n·(1 - (2 - f - s)·rest)²
 *     apart = rest²·(firstOnly/n·(1 - f + s)² + secondOnly/n·(1 - s + f)²)
 *     interval  kappa ± 1.96·se, cut at -1 and 1
 *
 * It is not the share of things on which they agree: where a yes is rare, two people agree nearly always and kappa can
 * still be low. The standard error is that of large samples; below about 30 things the interval is rough.
 *
 * @returns No unit: 1 is full agreement, 0 no more than chance gives, below 0 less than that. `notEstimable` with
 *   `too_few` without anything that both read; with `no_spread` where both said the same one word to everything, so
 *   that chance alone agrees too; with `no_spread` and the value where they agreed on everything or on nothing, or
 *   one of them said one word to everything, because the formula then claims to be certain.
 * @see Cohen (1960), Educational and Psychological Measurement 20, 37–46; standard error: Fleiss, Cohen & Everitt
 *   (1969), Psychological Bulletin 72, 323–327. Checked against the delta method worked out by R and the example of
 *   Sim & Wright (2005), Physical Therapy 85, 257–268.
 */
export function cohensKappa({ both, firstOnly, secondOnly, neither }: TwoReadings): Estimate {
  const n = both + firstOnly + secondOnly + neither;
  if (n === 0) return notEstimable("too_few", 0);
  if (both === n || neither === n) return notEstimable("no_spread", n);
  const [first, second] = [both + firstOnly, both + secondOnly];
  // In whole numbers up to the last division, so that full agreement is exactly 1.
  const byChance = first * second + (n - first) * (n - second);
  const value = (n * (both + neither) - byChance) / (n * n - byChance);
  const saidOneWord = [first, second].some((yes) => yes === 0 || yes === n);
  if (value === 1 || value === -1 || saidOneWord) return notEstimable("no_spread", n, value);
  const half = z * standardError({ both, firstOnly, secondOnly, neither }, n, value, byChance / (n * n));
  const [low, high] = [Math.max(-1, value - half), Math.min(1, value + half)];
  return { kind: "estimate", method: "cohens_kappa", value, low, high, n };
}

function standardError(
  { both, firstOnly, secondOnly, neither }: TwoReadings,
  n: number,
  kappa: number,
  byChance: number,
): number {
  const rest = 1 - kappa;
  const [first, second] = [(both + firstOnly) / n, (both + secondOnly) / n];
  const yes = first + second;
  const alike = (both / n) * (1 - yes * rest) ** 2 + (neither / n) * (1 - (2 - yes) * rest) ** 2;
  // Of the two ways to differ: the column's share of the row's word, and the row's of the column's.
  const apart =
    rest ** 2 *
    ((firstOnly / n) * (second + (1 - first)) ** 2 + (secondOnly / n) * (1 - second + first) ** 2);
  const variance = (alike + apart - (kappa - byChance * rest) ** 2) / (n * (1 - byChance) ** 2);
  return Math.sqrt(Math.max(0, variance));
}
