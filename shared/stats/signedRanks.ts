import { onGrid } from "./pairs";
import { sum } from "./sum";
import { canonical, type Weighted } from "./weighted";

export interface SignedRanks {
  /** V: the sum of the mid-ranks of the positive changes. */
  v: number;
  /** People whose change is not 0; the others are dropped. */
  nonZero: number;
  zeros: number;
  /** People whose change is positive. */
  up: number;
  /** How many people share each size of change, smallest size first. */
  tieSizes: number[];
}

/**
 * Ranks changes by their size, as Wilcoxon's test needs it: zero changes dropped, equal sizes share the mean
 * of their ranks. Works on counts, so the cost depends on how many different changes there are, not on how
 * many people.
 *
 * @see Wilcoxon (1945), Biometrics Bulletin 1, 80–83.
 */
export function signedRanks(changes: Weighted): SignedRanks {
  const sizes = new Map<number, { up: number; down: number }>();
  let zeros = 0;
  for (const [exact, count] of canonical(changes)) {
    // Means of bins carry their rounding, which would tell ties apart.
    const change = onGrid(exact);
    if (change === 0) {
      zeros += count;
      continue;
    }
    const size = sizes.get(Math.abs(change)) ?? { up: 0, down: 0 };
    if (change > 0) size.up += count;
    else size.down += count;
    sizes.set(Math.abs(change), size);
  }
  const ordered = [...sizes].sort(([a], [b]) => a - b).map(([, size]) => size);
  let below = 0;
  const positiveRanks: number[] = [];
  for (const { up, down } of ordered) {
    positiveRanks.push(up * (below + (up + down + 1) / 2));
    below += up + down;
  }
  return {
    v: sum(positiveRanks),
    nonZero: below,
    zeros,
    up: sum(ordered.map(({ up }) => up)),
    tieSizes: ordered.map(({ up, down }) => up + down),
  };
}
