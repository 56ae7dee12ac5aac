import type { Share } from "./shares";

/** Partial tables of one sum that have the same chance: the logarithm of one, and all of them together. */
export interface Entry {
  log: number;
  mass: number;
}

/** What one half of the groups can hold, by how many of the K people fall into it. */
export interface Half {
  /** Partial tables that may become likelier than the table seen, depending on the other half. */
  open: Entry[][];
  /** The chance of all others: no completion of theirs is likelier than the table seen. */
  settled: Float64Array;
}

/** Counts down and stops the work where it would take too long. */
export interface Budget {
  steps: number;
}

/** Keeping a partial table, and sorting one rise of a group's weights, take as long as looking at so many. */
const [stepsToKeep, stepsToSort] = [12, 10];

/**
 * The logarithms of C(n, x)·oddsˣ for x = 0 … min(n, K), beside the largest of them: how likely a group of n
 * is to hold x of the K people, up to a factor that all tables share.
 */
export function logWeights({ n }: Share, K: number, odds: number): Float64Array {
  const weights = new Float64Array(Math.min(n, K) + 1);
  let largest = 0;
  for (let x = 1; x < weights.length; x++) {
    weights[x] = weights[x - 1]! + Math.log(((n - x + 1) / x) * odds);
    if (weights[x]! > weights[largest]!) largest = x;
  }
  const top = weights[largest]!;
  return weights.map((weight) => weight - top);
}

/**
 * Counts the partial tables of one half, group by group. Those of the same sum and chance are joined. One
 * whose best completion, by this half's other groups and the other half, is still at most `limit` is settled:
 * it and all that follows from it belongs to the tables that Fisher's test adds up.
 *
 * @param mine    `logWeights` of this half's groups; `others` those of the other half.
 * @param limit   The logarithm of the chance of the table seen, on the scale of the weights.
 * @returns Null when the budget is used up.
 */
export function countHalf(
  { mine, others, K, limit }: { mine: Float64Array[]; others: Float64Array[]; K: number; limit: number },
  budget: Budget,
): Half | null {
  let half: Half = { open: byPlace(K, [{ log: 0, mass: 1 }]), settled: new Float64Array(K + 1) };
  for (const [at, weights] of mine.entries()) {
    const best = bestCompletions([...mine.slice(at + 1), ...others], K, budget);
    const next = best && addGroup(half, { weights, best, K, limit }, budget);
    if (!next) return null;
    half = next;
  }
  return half;
}

function addGroup(
  half: Half,
  { weights, best, K, limit }: { weights: Float64Array; best: Float64Array; K: number; limit: number },
  budget: Budget,
): Half | null {
  const masses = weights.map(Math.exp);
  const found: Map<number, Entry>[] = [];
  const settled = new Float64Array(K + 1);
  for (let before = 0; before <= K; before++) {
    const most = Math.min(weights.length - 1, K - before);
    const entries = half.open[before] ?? [];
    const done = half.settled[before]!;
    budget.steps -= (entries.length + Number(done > 0)) * (most + 1);
    if (budget.steps < 0) return null;
    if (done > 0) for (let x = 0; x <= most; x++) settled[before + x]! += done * masses[x]!;
    for (const entry of entries) {
      for (let x = 0; x <= most; x++) {
        const log = entry.log + weights[x]!;
        const mass = entry.mass * masses[x]!;
        if (log + best[K - before - x]! <= limit) settled[before + x]! += mass;
        else {
          const kept = found[before + x] ?? new Map<number, Entry>();
          found[before + x] = kept;
          join(kept, { log, mass });
          budget.steps -= stepsToKeep;
        }
      }
    }
  }
  return { open: Array.from(found, (entries) => (entries ? [...entries.values()] : [])), settled };
}

/**
 * Equal chances differ by some 1e-14 when reached in another order, and become one entry here. Unequal ones
 * this near would count as equal to the table seen anyway; their masses are added, so nothing is lost.
 */
function join(entries: Map<number, Entry>, { log, mass }: Entry) {
  const key = Math.round(log * 1e10);
  const same = entries.get(key);
  if (same) same.mass += mass;
  else entries.set(key, { log, mass });
}

/**
 * The largest weight that these groups can reach together for each sum from 0 to K, −Infinity where they
 * have too few people. Every group's weights rise by ever less (they are concave), so taking the largest
 * rises first is best.
 */
function bestCompletions(groups: Float64Array[], K: number, budget: Budget): Float64Array | null {
  budget.steps -= stepsToSort * groups.reduce((running, weights) => running + weights.length, 0);
  if (budget.steps < 0) return null;
  const rises = groups.flatMap((weights) =>
    Array.from(weights.subarray(1), (weight, x) => weight - weights[x]!),
  );
  const ordered = Float64Array.from(rises).sort().reverse();
  const best = new Float64Array(K + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = groups.reduce((running, weights) => running + weights[0]!, 0);
  for (let t = 1; t <= Math.min(K, ordered.length); t++) best[t] = best[t - 1]! + ordered[t - 1]!;
  return best;
}

function byPlace(K: number, atNone: Entry[]): Entry[][] {
  return Array.from({ length: K + 1 }, (_, sum) => (sum === 0 ? atNone : []));
}
