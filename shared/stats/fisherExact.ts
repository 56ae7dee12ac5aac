import { type NotEstimable, notEstimable } from "./estimate";
import { countHalf, type Entry, type Half, logWeights } from "./fisherHalf";
import { type Share, sumShares } from "./shares";
import { sum } from "./sum";

export interface FisherExact {
  kind: "test";
  method: "fisher_exact";
  /** Two-sided: all tables that are no likelier than this one. */
  p: number;
  n: number;
}

/** How many steps counting may take: some tenths of a second on a small server. */
const mostSteps = 3_000_000;

/** Two tables whose chances differ by less than this are equally likely and were told apart by rounding. */
const tolerance = Math.log1p(1e-7);

/**
 * Fisher's exact test of a groups × 2 table: whether a share, such as that of people who left, differs
 * between groups. With the sums of rows and columns held, it adds the chances of all tables that are no
 * likelier than the one seen.
 *
 *     P(x₁ … x_k) = Π C(nᵢ, xᵢ) / C(N, K),   N = Σ nᵢ,  K = Σ count
 *     p = Σ P(x) over all x with Σ x = K and P(x) ≤ P(seen)·(1 + 1e-7)
 *
 * The tables are not listed one by one. The groups are split into two halves; each half is counted alone, as
 * the chances of its partial tables per sum, equal ones joined, and those whose every completion is unlikely
 * enough settled at once (`fisherHalf`). Then the halves whose sums make K are joined by walking both sorted
 * lists against each other.
 *
 * @param groups  Groups without anybody do not count.
 * @returns `notEstimable` with `too_few` under 2 groups, `no_spread` when it holds for everybody or nobody,
 *   `too_many` where counting would take longer than some tenths of a second: chi-squared stands beside it then.
 * @see Fisher (1934), Statistical Methods for Research Workers, 5th ed.; Freeman & Halton (1951), Biometrika 38,
 *   141–149 (more than two groups); the pruning is that of Mehta & Patel (1983), JASA 78, 427–434. Checked
 *   against R's `fisher.test` and by listing all tables.
 */
export function fisherExact(groups: readonly Share[]): FisherExact | NotEstimable {
  const { present, count, n } = sumShares(groups);
  if (present.length < 2) return notEstimable("too_few", n);
  if (count === 0 || count === n) return notEstimable("no_spread", n);
  // Who left and who stayed are the same question: the rarer of the two has fewer tables.
  const rarer =
    count * 2 <= n ? present : present.map((group) => ({ count: group.n - group.count, n: group.n }));
  const p = shareOfUnlikely(rarer, Math.min(count, n - count), n);
  if (p === null) return notEstimable("too_many", n);
  return { kind: "test", method: "fisher_exact", p: Math.min(1, p), n };
}

function shareOfUnlikely(groups: readonly Share[], K: number, n: number): number | null {
  const odds = K / (n - K);
  const weighted = [...groups]
    .sort((a, b) => b.n - a.n || a.count - b.count)
    .map((group) => ({ group, weights: logWeights(group, K, odds) }));
  const limit = sum(weighted.map(({ group, weights }) => weights[group.count]!)) + tolerance;
  const [one, two] = splitEvenly(weighted.map(({ weights }) => weights));
  const budget = { steps: mostSteps };
  const left = countHalf({ mine: one, others: two, K, limit }, budget);
  const right = left && countHalf({ mine: two, others: one, K, limit }, budget);
  return right && joinHalves(left, right, K, limit);
}

/** Largest first, each to the half with fewer possible tables so far. */
function splitEvenly(groups: readonly Float64Array[]): [Float64Array[], Float64Array[]] {
  const halves: [Float64Array[], Float64Array[]] = [[], []];
  const sizes: [number, number] = [0, 0];
  for (const weights of groups) {
    const to = sizes[0] <= sizes[1] ? 0 : 1;
    halves[to].push(weights);
    sizes[to] += Math.log(weights.length);
  }
  return halves;
}

/** The chance of all whole tables that are at most as likely as the limit, as a share of that of all. */
function joinHalves(left: Half, right: Half, K: number, limit: number): number {
  const unlikely: number[] = [];
  const all: number[] = [];
  for (let mine = 0; mine <= K; mine++) {
    const [a, b] = [left.open[mine] ?? [], right.open[K - mine] ?? []];
    const [openA, openB] = [massOf(a), massOf(b)];
    const [settledA, settledB] = [left.settled[mine]!, right.settled[K - mine]!];
    all.push((openA + settledA) * (openB + settledB));
    unlikely.push(settledA * (openB + settledB), openA * settledB, walk(a, b, limit));
  }
  return sum(unlikely) / sum(all);
}

/** The chance of all pairs, one of each list, whose chances multiply to at most the limit. */
function walk(a: Entry[], b: Entry[], limit: number): number {
  const likeliestFirst = a.toSorted((x, y) => y.log - x.log);
  const unlikeliestFirst = b.toSorted((x, y) => x.log - y.log);
  const found: number[] = [];
  let taken = 0;
  let mass = 0;
  for (const { log, mass: ofOne } of likeliestFirst) {
    while (taken < unlikeliestFirst.length && log + unlikeliestFirst[taken]!.log <= limit) {
      mass += unlikeliestFirst[taken++]!.mass;
    }
    found.push(ofOne * mass);
  }
  return sum(found);
}

function massOf(entries: readonly Entry[]): number {
  return sum(entries.map(({ mass }) => mass));
}
