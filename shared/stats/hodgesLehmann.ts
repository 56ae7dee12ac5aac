import { confidenceZ } from "./confidenceZ";
import { confidence, type Estimate, notEstimable } from "./estimate";
import { signedRankExactP } from "./signedRankExact";
import { countWalshAverages, walshAverages } from "./walshAverages";
import { canonical, hasSpread, total, type Weighted } from "./weighted";

/**
 * The Hodges–Lehmann estimate of the change: the median of the means of all pairs of people's changes, each
 * also paired with itself. It says what a middle person's change is without a few very large ones pulling
 * at it, and steps finer than the median.
 *
 *     median of (dᵢ + dⱼ)/2, i ≤ j
 *
 * The interval is made of all shifts that the signed-rank test would not reject: from the k-th smallest of
 * those means to the k-th largest. Under 50 people k is the largest with P(V ≤ k − 1) < 0.025, from 50 on
 *
 *     k = ⌊N(N + 1)/4 − 1.96·√(N(N + 1)(2N + 1)/24)⌋
 *
 * Where changes are tied, as on every scale, it holds the true shift at least as often as it says (Noether).
 *
 * @param changes  Post minus pre, in points of the subscale, of the people who have both.
 * @param counted  `all` people, or only the `nonZero` changes, as R's `wilcox.test` does.
 * @returns In points of the subscale, positive when scores rose. `notEstimable` with `too_few` without
 *   anybody, and under 6 (then the estimate stands in `value`: not even the widest interval holds 95%);
 *   `no_spread` when all changes are equal.
 * @see Hodges & Lehmann (1963), Annals of Mathematical Statistics 34, 598–611; Hollander & Wolfe (1973),
 *   p. 33–38; Noether (1967), Journal of the American Statistical Association 62, 184–188 (ties).
 *   Checked against tests/reference/ranks.json (R).
 */
export function hodgesLehmann(changes: Weighted, counted: "all" | "nonZero"): Estimate {
  const n = total(changes);
  if (n === 0) return notEstimable("too_few", 0);
  const list = counted === "all" ? canonical(changes) : canonical(changes).filter(([change]) => change !== 0);
  if (list.length === 0) return notEstimable("no_spread", n);
  const average = walshAverages(list);
  const all = countWalshAverages(list);
  const value = (average(Math.ceil(all / 2)) + average(Math.floor(all / 2) + 1)) / 2;
  const k = lastOutside(total(list));
  if (!hasSpread(list)) return notEstimable("no_spread", n, value);
  if (k < 1) return notEstimable("too_few", n, value);
  const method = counted === "all" ? "hodges_lehmann" : "hodges_lehmann_non_zero";
  return { kind: "estimate", method, value, low: average(k), high: average(all + 1 - k), n };
}

/** How many averages lie outside at either end, the limit itself counted. */
function lastOutside(people: number): number {
  const middle = (people * (people + 1)) / 4;
  if (people >= 50) {
    return Math.floor(middle - confidenceZ * Math.sqrt((middle * (2 * people + 1)) / 6));
  }
  const tieSizes = Array.from({ length: people }, () => 1);
  const rejects = (v: number) => signedRankExactP({ v, nonZero: people, tieSizes }) < 1 - confidence;
  let [rejected, kept] = [-1, Math.ceil(middle)];
  while (kept - rejected > 1) {
    const v = (kept + rejected) >> 1;
    if (rejects(v)) rejected = v;
    else kept = v;
  }
  return rejected + 1;
}
