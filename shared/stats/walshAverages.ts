import { canonical, total, type Weighted } from "./weighted";

/**
 * The k-th smallest Walsh average: the means of all pairs of values, each value also paired with itself.
 *
 *     (xᵢ + xⱼ)/2,  i ≤ j;   N people have N(N + 1)/2 of them
 *
 * Never written out: people with the same value make their averages together (nᵢ·nⱼ at once, nᵢ(nᵢ + 1)/2
 * within one value), and the place of the k-th is closed in on by counting how many averages lie at or below
 * a guess, one sweep over the different values each time. So two million people cost what their different
 * values cost. Values are put on the grid of 1e-9 that scores lie on, where sums are exact.
 *
 * @param values    In points of the subscale.
 * @returns A function of the positions wanted, counted from 1, that answers the average at each.
 * @see Johnson & Mizoguchi (1978), SIAM Journal on Computing 7, 147–153 (selecting in X + Y without writing
 *   it out).
 */
export function walshAverages(values: Weighted): (position: number) => number {
  const list = canonical(values);
  const largest = Math.max(...list.map(([value]) => Math.abs(value)));
  const unit = largest < 4e6 ? 1e9 : 1;
  const at = list.map(([value]) => (unit === 1 ? value : Math.round(value * unit)));
  const people = list.map(([, count]) => count);
  const below = [0];
  for (const count of people) below.push(below.at(-1)! + count);
  const sweep = (limit: number) => countSums(at, people, below, limit);
  return (position) => {
    let low = 2 * at[0]!;
    let high = 2 * at.at(-1)!;
    // The sum wanted is always one of those from low to high, and both ends are sums that occur.
    while (low < high) {
      const middle = Math.min((low + high) / 2, previous(high));
      const { count, floor, ceiling } = sweep(Math.max(low, middle));
      if (count >= position) high = floor;
      else low = ceiling;
    }
    return low / 2 / unit + 0;
  };
}

/** How many there are: N(N + 1)/2. */
export function countWalshAverages(values: Weighted): number {
  const n = total(values);
  return (n * (n + 1)) / 2;
}

/** How many sums of two are at most `limit`, the largest of those and the smallest of the others. */
function countSums(at: number[], people: number[], below: number[], limit: number) {
  let [count, floor, ceiling] = [0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let j = at.length - 1;
  for (let i = 0; i < at.length; i++) {
    const x = at[i]!;
    while (j >= 0 && x + at[j]! > limit) j--;
    if (j + 1 < at.length) ceiling = Math.min(ceiling, x + at[j + 1]!);
    if (j < i) continue;
    floor = Math.max(floor, x + at[j]!);
    count += (people[i]! * (people[i]! + 1)) / 2 + people[i]! * (below[j + 1]! - below[i + 1]!);
  }
  return { count, floor, ceiling };
}

/** A number just below; a guess must lie under the upper end, or it would learn nothing. */
function previous(x: number): number {
  return x - Math.max(Math.abs(x) * Number.EPSILON, Number.MIN_VALUE);
}
