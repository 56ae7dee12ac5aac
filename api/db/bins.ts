import { type SQL, sql } from "drizzle-orm";
import type { ChangeTable, WeightedScore } from "#shared/change/changeTable";
import { bins } from "#shared/outcomes/fineScale";
import type { Apart } from "#shared/stats/pairs";

/** Where a scale begins and ends: numbers, or columns where scales of several ranges are counted at once. */
export interface Ends {
  low: SQL;
  high: SQL;
}

export function endsOf([low, high]: readonly [number, number]): Ends {
  return { low: sql`${low}::float8`, high: sql`${high}::float8` };
}

/** The bin of a score; the two ends of the scale have bins of their own. */
export function binOf(x: SQL, { low, high }: Ends) {
  const many = sql.raw(String(bins));
  return sql`case when ${x} <= ${low} then -1 when ${x} >= ${high} then ${many}
    else floor((${x} - ${low}) / ((${high} - ${low}) / ${many})) end`;
}

/** What is read of the people in one pair of bins; `pre` or `post` is null of those with one score only. */
export interface BinRow extends Record<string, unknown> {
  pre: number | null;
  post: number | null;
  n: number;
  apart_pre: number | null;
  apart_post: number | null;
  apart_change: number | null;
}

/**
 * The columns of a `BinRow`: the mean of a bin's people, and the squares of their distances from it. Postgres
 * updates those squares with each score (Youngs and Cramer) and subtracts no large sums; taken from the low end
 * of the scale, scores that lie far from 0 cost no digits either.
 */
export function binColumns(pre: SQL, post: SQL, { low: from }: Ends) {
  const middle = (x: SQL) =>
    sql`case when min(${x}) = max(${x}) then min(${x}) else ${from} + avg(${x} - ${from}) end`;
  const squares = (x: SQL) => sql`var_pop(${x}) * count(*)`;
  return sql`${middle(pre)} as pre, ${middle(post)} as post, count(*)::int as n,
    ${squares(sql`${pre} - ${from}`)} as apart_pre, ${squares(sql`${post} - ${from}`)} as apart_post,
    ${squares(sql`${post} - ${pre}`)} as apart_change`;
}

/** Scores lie on a grid of 1e-9: two people who differ at all are further apart than this. */
const noSquares = 4e-19;

/** People counted together: at both waves, or at one and null at the other. */
export interface Counted {
  pre: number | null;
  post: number | null;
  n: number;
  apart?: Apart;
  /** Of those with one score only. */
  apartOnce?: number;
}

/** Puts people who were counted together into their place of a change table. */
export function addCounted(table: ChangeTable, { pre, post, n, apart, apartOnce }: Counted): void {
  if (pre !== null && post !== null) table.pairs.push({ pre, post, n, ...(apart ? { apart } : {}) });
  else if (pre !== null) table.preOnly.push(scoreOf(pre, n, apartOnce));
  else if (post !== null) table.postOnly.push(scoreOf(post, n, apartOnce));
}

/** `n` people of one score, or around one mean. */
export function scoreOf(score: number, n: number, apart: number | undefined): WeightedScore {
  return { score, n, ...(apart ? { apart } : {}) };
}

/** One pair of bins as it is counted: its people with both scores, or the one score that they have. */
export function readBin(row: BinRow): Counted {
  const { pre, post, n } = row;
  const squares = (found: number | null) => (found !== null && found > noSquares ? found : 0);
  const [before, after, change] = [
    squares(row.apart_pre),
    squares(row.apart_post),
    squares(row.apart_change),
  ];
  if (before === 0 && after === 0) return { pre, post, n };
  if (pre === null || post === null) return { pre, post, n, apartOnce: before || after };
  return { pre, post, n, apart: { pre: before, post: after, change } };
}
