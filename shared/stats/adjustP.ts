/** How p values of several tests are kept honest together. */
export type Adjustment = "holm" | "bh" | "bonferroni";

/**
 * p values adjusted for having looked at several: what R's `p.adjust` answers.
 *
 *     bonferroni  min(1, m·p)
 *     holm        the largest of (m − i + 1)·p₍ᵢ₎ over all p₍ᵢ₎ up to this one, at most 1
 *     bh          the smallest of m·p₍ᵢ₎/i over all p₍ᵢ₎ from this one on, at most 1
 *
 * where p₍₁₎ ≤ … ≤ p₍ₘ₎ are the m values there are. Holm and Bonferroni keep the chance of any false alarm
 * below the level; Benjamini and Hochberg's keeps the expected share of false alarms among the alarms.
 *
 * @param values  Two-sided p values; null where there is no test, which then does not count.
 * @returns In the order of `values`, null where they are null; equal values stay equal.
 * @see Holm (1979), Scandinavian Journal of Statistics 6, 65–70; Benjamini & Hochberg (1995), Journal of the
 *   Royal Statistical Society B 57, 289–300.
 */
export function adjustP(values: readonly (number | null)[], how: Adjustment): (number | null)[] {
  const ascending = values.filter((p) => p !== null).sort((a, b) => a - b);
  const adjusted = new Map(zip(ascending, adjusters[how](ascending)));
  return values.map((p) => (p === null ? null : (adjusted.get(p) ?? null)));
}

/** Each takes ascending values. Of equal ones the last answer stands, so holm and bh answer their run's end. */
const adjusters: Record<Adjustment, (ascending: number[]) => number[]> = {
  bonferroni: (ascending) => ascending.map((p) => Math.min(1, ascending.length * p)),
  holm: (ascending) => {
    let most = 0;
    return ascending.map((p, i) => {
      most = Math.max(most, (ascending.length - i) * p);
      return Math.min(1, most);
    });
  },
  bh: (ascending) => {
    let least = 1;
    return ascending
      .map((_, i) => {
        const rank = ascending.length - i;
        least = Math.min(least, (ascending.length / rank) * ascending[rank - 1]!);
        return least;
      })
      .reverse();
  },
};

function zip(left: number[], right: number[]): [number, number][] {
  return left.map((value, i) => [value, right[i]!]);
}
