import type { Explaining } from "./explaining";

/** A p as it stands by itself and adjusted for the others, and where these stand in the answer. */
export interface AdjustedP {
  p: number | null;
  holm?: { at: string; of: number | null };
  bh?: { at: string; of: number | null };
}

/**
 * How each p was adjusted: Holm's is (m − i + 1) times the i-th smallest of m, and no less than that of any
 * smaller one; Benjamini and Hochberg's is m/i times it, and no more than that of any larger one. So each
 * rests on one p of the list: its own, or the one whose adjusted value reaches to it.
 *
 * @param all  Every p that was looked at; null where there is no test, which then does not count.
 */
export function explainAdjusted(all: readonly AdjustedP[], add: Explaining["add"]): void {
  const ascending = all.flatMap(({ p }) => (p === null ? [] : [p])).sort((a, b) => a - b);
  const m = ascending.length;
  const byHolm = ascending.map((p, k) => ({ m, i: k + 1, p, value: (m - k) * p }));
  const byBh = ascending.map((p, k) => ({ m, i: k + 1, p, value: (m / (k + 1)) * p }));
  for (const { p, holm, bh } of all) {
    if (p === null) continue;
    if (holm) {
      const upTo = byHolm.filter((one) => one.p <= p);
      const { value: _, ...inputs } = upTo.reduce((a, b) => (b.value > a.value ? b : a));
      add(holm.at, holm.of, "min(1, (m - i + 1) * p)", inputs);
    }
    if (bh) {
      const from = byBh.filter((one) => one.p >= p);
      const { value: _, ...inputs } = from.reduce((a, b) => (b.value < a.value ? b : a));
      add(bh.at, bh.of, "min(1, m * p / i)", inputs);
    }
  }
}
