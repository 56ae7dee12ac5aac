import type { Database } from "#api/db/client";
import type { PgConnection } from "#api/db/connection";

export interface BenchPlace {
  db: Database;
  /** The owner's connection, for yardsticks that want a table of their own. */
  owner: PgConnection;
  /** The product's own connection, for benches that start a server. */
  application: PgConnection;
  /** A folder for files, gone afterwards. */
  folder: string;
}

/** One line of the result: what we need and what the yardstick needs, in milliseconds, a value per round. */
export interface Row {
  name: string;
  ours: number[];
  yardstick: number[];
  against: string;
  note?: string;
}

export type Bench = (place: BenchPlace) => Promise<Row[]>;

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** @param sorted  Ascending. */
export function percentile95(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length * 0.95)]!;
}
