import { type Count, HiddenNetwork } from "./hiddenNetwork";

/**
 * Decides which counts to hide so that no small one can be got back by adding and subtracting the others.
 *
 * 1. Every count of 1 to threshold − 1 people is hidden.
 * 2. Complementary suppression: a reader who knows all visible counts, and also which strata are empty, can
 *    bound every hidden one. While some small count is bounded below the threshold, the smallest visible
 *    count that would loosen this bound is hidden too, cells before margins.
 * 3. A hidden count of threshold or more that could be worked out anyway protects nothing and is shown.
 *
 * Afterwards no combination of visible figures yields the people, or the mean, of a block of 1 to
 * threshold − 1 people, because the smallest such block that holds a count is exactly that count's upper
 * bound (maximum flow = minimum cut). The overall is never hidden while it reaches the threshold. Counts of
 * 0 are nobody's and are not protected. The result depends on the counts and their order alone.
 *
 * @param counts     All published counts, in the order that breaks ties.
 * @param threshold  The smallest number of people that may be told.
 * @param hidden     Keys that are hidden for other reasons.
 * @returns The keys of all hidden counts, `hidden` included.
 * @see Hundepool et al. (2012), Statistical Disclosure Control, ch. 4; Cox (1980), JASA 75, 377–385.
 */
export function protect(
  counts: readonly Count[],
  threshold: number,
  hidden: ReadonlySet<string> = new Set(),
): Set<string> {
  const people = counts.filter((count) => count.people > 0);
  const small = people.filter((count) => count.people < threshold);
  const result = new Set([...hidden, ...small.map((count) => count.key)]);
  const network = new HiddenNetwork(people.filter(({ key }) => result.has(key)));
  const loosenFirst = people.toSorted((a, b) => a.rank - b.rank || a.people - b.people);
  for (const count of small) {
    for (;;) {
      const bound = network.highestPossible(count, threshold);
      if (bound.people >= threshold) break;
      const crosses = (other: Count) => bound.nearSide(other.from) !== bound.nearSide(other.to);
      const next = loosenFirst.find((other) => !result.has(other.key) && crosses(other));
      if (!next) throw new Error("Nothing is left to hide, and a small count is still known");
      result.add(next.key);
      network.hide(next);
    }
  }
  for (const count of people) {
    const complementary = result.has(count.key) && count.people >= threshold && !hidden.has(count.key);
    if (complementary && network.isKnown(count)) {
      result.delete(count.key);
      network.show(count);
    }
  }
  return result;
}
