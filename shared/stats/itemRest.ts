import { type ItemMoments, itemCovariances } from "./itemMoments";
import { sortedSum } from "./sortedSum";

/**
 * Item–rest correlations: how far each item goes with the sum of the others. (The correlation with the whole
 * total is flattered by the item's own part in it.)
 *
 *     r_drop = cov(item, sum of the others) / √( variance of the item · variance of the sum of the others )
 *
 * From the covariances of the items alone; with `pairwise` cases that is psych's `r.drop`.
 *
 * @returns One correlation per item, in the order of the items, from −1 to 1; null for an item without
 *   spread or whose others have none, where pairwise covariances contradict one another (it would lie beyond
 *   1), and for all items when a pair of them has under 2 people.
 * @see Nunnally & Bernstein (1994), Psychometric Theory, ch. 8. Checked against tests/reference/alpha.json (R, psych).
 */
export function itemRestCorrelations(moments: ItemMoments): (number | null)[] {
  const covariances = itemCovariances(moments);
  if (covariances === null) return Array(moments.items).fill(null);
  return covariances.map((row, item) => {
    const own = row[item] ?? 0;
    const withOthers = sortedSum(row.filter((_, other) => other !== item));
    const others = sortedSum(
      covariances.flatMap((line, x) => (x === item ? [] : line.filter((_, y) => y !== item))),
    );
    // Whole answers cannot have a variance this small but for rounding.
    const floor = covariances.reduce((most, line, x) => Math.max(most, line[x] ?? 0), 0) * 1e-12;
    if (own <= floor || others <= floor) return null;
    const r = withOthers / Math.sqrt(own * others);
    return Math.abs(r) > 1 + 1e-12 ? null : Math.max(-1, Math.min(1, r));
  });
}
