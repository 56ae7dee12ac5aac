import type { Apart, WeightedPair } from "../stats/pairs";
import { canonical, type Weighted } from "../stats/weighted";

/**
 * The change table: how many people of one stratum went from which score before to which score after, and
 * the scores of those who answered only once. It is all that an analysis of change ever sees of people:
 * counts, no names, no rows. A scale has few distinct scores, so the table of twenty people and the table
 * of two million are the same size.
 *
 * Scores are rounded to 1e-9 where they are made (shared/scores), so that equal scores are equal numbers.
 */
export interface ChangeTable {
  /** `n` people with score `pre` before and `post` after. */
  pairs: WeightedPair[];
  /** People who answered only before. */
  preOnly: WeightedScore[];
  /** People who answered only after. */
  postOnly: WeightedScore[];
  /**
   * Those of `preOnly` and `postOnly` who gave no code: nobody could have found them again, so they did not
   * leave. Left out where everybody gave one.
   */
  anonymous?: { pre: WeightedScore[]; post: WeightedScore[] };
  /** How many people known by a code were enrolled, whether or not they ever answered; where it was counted. */
  enrolled?: number;
}

/** `n` people of this score; of a very fine scale, of this mean, and the squares of their distances from it. */
export interface WeightedScore {
  readonly score: number;
  readonly n: number;
  readonly apart?: number;
}

/** How many people a table holds at each wave, and at both. */
export interface ChangeCounts {
  /** Everyone with a score before, whether or not after. */
  pre: number;
  /** Everyone with a score after, whether or not before. */
  post: number;
  /** Those with both. */
  paired: number;
}

export function countPeople(table: ChangeTable): ChangeCounts {
  const paired = table.pairs.reduce((n, row) => n + row.n, 0);
  return {
    pre: paired + table.preOnly.reduce((n, row) => n + row.n, 0),
    post: paired + table.postOnly.reduce((n, row) => n + row.n, 0),
    paired,
  };
}

/**
 * The table of all these strata together: what "overall" rests on. Rows of equal scores are joined and
 * sorted, so the answer does not depend on the order of the strata.
 */
export function mergeTables(tables: readonly ChangeTable[]): ChangeTable {
  const anonymous = {
    pre: joinScores(tables.flatMap((table) => table.anonymous?.pre ?? [])),
    post: joinScores(tables.flatMap((table) => table.anonymous?.post ?? [])),
  };
  const enrolled = tables.flatMap((table) => table.enrolled ?? []);
  return {
    pairs: joinPairs(tables.flatMap((table) => table.pairs)),
    preOnly: joinScores(tables.flatMap((table) => table.preOnly)),
    postOnly: joinScores(tables.flatMap((table) => table.postOnly)),
    ...(anonymous.pre.length + anonymous.post.length > 0 ? { anonymous } : {}),
    ...(enrolled.length > 0 ? { enrolled: enrolled.reduce((all, n) => all + n, 0) } : {}),
  };
}

/** Scores before of those who could have been found again and were not: people who left. */
export function leaversOf({ preOnly, anonymous }: ChangeTable): ChangeTable["preOnly"] {
  const gave = new Map((anonymous?.pre ?? []).map((row) => [row.score, row]));
  return joinScores(preOnly).map(({ score, n, apart }) => {
    const same = gave.get(score);
    const left = n - (same?.n ?? 0);
    return { score, n: left, ...(apart && left > 0 ? { apart: apart - (same?.apart ?? 0) } : {}) };
  });
}

/** Scores as a list for statistics. */
export function listScores(rows: readonly WeightedScore[]): Weighted {
  return rows.map(({ score, n, apart }) => [score, n, apart ?? 0]);
}

/**
 * Counts a list of people into a table: null is a missing score, a person with none is left out. For tests
 * and seeds; the product counts in the database.
 */
export function changeTableFromScores(
  people: readonly { pre: number | null; post: number | null }[],
): ChangeTable {
  const table: ChangeTable = { pairs: [], preOnly: [], postOnly: [] };
  for (const { pre, post } of people) {
    if (pre !== null && post !== null) table.pairs.push({ pre, post, n: 1 });
    else if (pre !== null) table.preOnly.push({ score: pre, n: 1 });
    else if (post !== null) table.postOnly.push({ score: post, n: 1 });
  }
  return mergeTables([table]);
}

function joinPairs(rows: ChangeTable["pairs"]): ChangeTable["pairs"] {
  const joined = new Map<string, WeightedPair>();
  for (const row of rows) {
    if (row.n <= 0) continue;
    const place = `${row.pre} ${row.post}`;
    const same = joined.get(place);
    joined.set(place, same ? { ...row, n: same.n + row.n, ...addApart(same.apart, row.apart) } : row);
  }
  return [...joined.values()].sort((a, b) => a.pre - b.pre || a.post - b.post);
}

/** Rows are joined where their means are the same, so the squares around them add up. */
function addApart(one: Apart | undefined, other: Apart | undefined): { apart?: Apart } {
  if (!one || !other) return one || other ? { apart: (one ?? other)! } : {};
  const [pre, post, change] = [one.pre + other.pre, one.post + other.post, one.change + other.change];
  return { apart: { pre, post, change } };
}

function joinScores(rows: readonly WeightedScore[]): WeightedScore[] {
  const list = canonical(listScores(rows));
  return list.map(([score, n, apart]) => (apart ? { score, n, apart } : { score, n }));
}
