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
 * @returns One correlation per item, in the order of the items, from −1 to 1 with `complete` cases (pairwise
 *   ones may slip a little past either end); null for an item without spread, for all items where the others
 *   have none, and for all when a pair of items has under 2 people.
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
    return own <= floor || others <= floor ? null : withOthers / Math.sqrt(own * others);
  });
}
