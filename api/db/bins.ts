import { type SQL, sql } from "drizzle-orm";
import { bins } from "#shared/outcomes/fineScale";
import { roundScore } from "#shared/scores/roundScore";

/** The bin of a score; the two ends of the scale have bins of their own. */
export function binOf(x: SQL, [low, high]: readonly [number, number]) {
  const width = (high - low) / bins;
  return sql`case when ${x} <= ${low}::float8 then -1 when ${x} >= ${high}::float8 then ${sql.raw(String(bins))}
    else floor((${x} - ${low}::float8) / ${width}::float8) end`;
}

/** The mean of a bin as scores are written, so that equal ones group. */
export function onGrid(score: number | null): number | null {
  return score === null ? null : roundScore(score);
}
