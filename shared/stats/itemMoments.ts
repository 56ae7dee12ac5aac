import { sum } from "./sum";

/**
 * What the database counts of the answers to k items, and all that their reliability needs: sums over people,
 * per pair of items. Three items make 6 pairs, twenty make 210, for twenty people or for two million.
 *
 * `n`, `sumX`, `sumY` and `sumXY` hold one entry per pair of items (x, y) with x ≤ y, in the order (1, 1),
 * (1, 2) … (1, k), (2, 2), (2, 3) … (k, k); the pair of an item with itself carries its squares. Answers are
 * as scored (turned items turned), whole numbers, so that all sums are exact.
 *
 * - `complete`: every sum runs over the people who answered all k items, so each `n` is `people`.
 * - `pairwise`: the sums of a pair run over everybody who answered both of its items.
 */
export interface ItemMoments {
  cases: "complete" | "pairwise";
  /** How many items, k. */
  items: number;
  /** People counted: with `complete` those who answered all items, with `pairwise` those who answered any. */
  people: number;
  /** How many people answered both items of the pair. */
  n: readonly number[];
  /** Σ of the first item of the pair, over those people. */
  sumX: readonly number[];
  /** Σ of the second item of the pair, over those people. */
  sumY: readonly number[];
  /** Σ of the product of both, over those people. */
  sumXY: readonly number[];
}

/** The place of a pair of items, counted from 0 and in either order, in the lists of `ItemMoments`. */
export function pairIndex(items: number, x: number, y: number): number {
  const [first, second] = x < y ? [x, y] : [y, x];
  return first * items - (first * (first - 1)) / 2 + (second - first);
}

/**
 * The covariances of the items, each from the people who answered both of its items.
 *
 *     cov = (Σxy − Σx·Σy/n) / (n − 1)
 *
 * The sums are first moved, exactly, to a whole number next to each mean, so that the difference loses nothing
 * when answers are large beside their spread.
 *
 * @returns A k × k matrix, symmetric, in squared units of the answers; null when a pair has under 2 people,
 *   and with under 2 items.
 */
export function itemCovariances(moments: ItemMoments): number[][] | null {
  const { items } = moments;
  if (items < 2) return null;
  const all = Array.from({ length: items }, (_, x) =>
    Array.from({ length: items }, (_, y) => covariance(moments, pairIndex(items, x, y))),
  );
  return all.every((row): row is number[] => !row.includes(null)) ? all : null;
}

function covariance({ n, sumX, sumY, sumXY }: ItemMoments, pair: number): number | null {
  const people = n[pair] ?? 0;
  if (people < 2) return null;
  const [x, y, xy] = [sumX[pair] ?? 0, sumY[pair] ?? 0, sumXY[pair] ?? 0];
  const [nearX, nearY] = [Math.round(x / people), Math.round(y / people)];
  const moved = sum([xy, -nearX * y, -nearY * x, people * nearX * nearY]);
  return (moved - ((x - people * nearX) * (y - people * nearY)) / people) / (people - 1);
}

/**
 * The moments of answers written out person by person: null is a missing answer. For tests and seeds; the
 * product counts in the database.
 */
export function itemMomentsOf(
  rows: readonly (readonly (number | null)[])[],
  cases: ItemMoments["cases"],
): ItemMoments {
  const items = rows[0]?.length ?? 0;
  const counted = rows.filter((row) =>
    cases === "complete" ? !row.includes(null) : row.some((answer) => answer !== null),
  );
  const lists = { n: [0], sumX: [0], sumY: [0], sumXY: [0] };
  for (const list of Object.values(lists))
    list.splice(0, 1, ...Array(pairIndex(items, items, items)).fill(0));
  for (const row of counted) {
    for (let x = 0; x < items; x++) {
      for (let y = x; y < items; y++) {
        const [first, second] = [row[x] ?? null, row[y] ?? null];
        if (first === null || second === null) continue;
        const pair = pairIndex(items, x, y);
        lists.n[pair]! += 1;
        lists.sumX[pair]! += first;
        lists.sumY[pair]! += second;
        lists.sumXY[pair]! += first * second;
      }
    }
  }
  return { cases, items, people: counted.length, ...lists };
}
