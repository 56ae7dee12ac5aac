import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { WeightedPair } from "#shared/stats/pairs";
import type { Weighted } from "#shared/stats/weighted";

/**
 * The fifteen pre/post data sets with R's results beside them, read as plain numbers. They live beside the
 * repository, not in it; tests skip themselves where `vectors` is empty.
 */
const folder = join(import.meta.dirname, "../../../shared/data/stat-vectors");

export interface VectorRow {
  group: string;
  pre: number | null;
  post: number | null;
}

/** One data set; `Known` is what the asking test reads of R's results for a stratum, `Between` for the whole. */
export interface Vector<Known, Between> {
  name: string;
  rows: VectorRow[];
  known: { overall: Known; by_group: Record<string, Known> } & Between;
}

export function readVectors<Known, Between = unknown>(): Vector<Known, Between>[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -5)] : []));
  return names.map((name) => ({
    name,
    rows: readRows(name),
    known: JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")),
  }));
}

/** Every stratum of every data set, overall first: its people and what R says about them. */
export function strataOf<Known>(vectors: readonly Vector<Known, unknown>[]) {
  return vectors.flatMap(({ name, rows, known }) => [
    { name: `${name} overall`, rows, everyone: rows, known: known.overall },
    ...Object.entries(known.by_group).map(([group, of]) => ({
      name: `${name} group ${group}`,
      rows: rows.filter((row) => row.group === group),
      everyone: rows,
      known: of,
    })),
  ]);
}

/** The people who have both scores, one by one. */
export function pairsOf(rows: readonly VectorRow[]): WeightedPair[] {
  return rows.flatMap(({ pre, post }) => (pre === null || post === null ? [] : [{ pre, post, n: 1 }]));
}

/** All scores before, whether or not there is one after. */
export function baselineOf(rows: readonly VectorRow[]): Weighted {
  return rows.flatMap(({ pre }) => (pre === null ? [] : [[pre, 1] as const]));
}

/** Within 1e-9 of what R says, as a share of it. */
export function near(actual: number | null | undefined, known: number, tolerance = 1e-9) {
  // What is 0 may be 1e-17 in R; beside points of a scale 1e-12 is nothing.
  const allowed = Math.max(tolerance * Math.abs(known), Math.abs(known) < 1e-9 ? 1e-12 : 0);
  const off = Math.abs((actual ?? Number.NaN) - known);
  expect(off <= allowed, `${actual} against R's ${known}`).toBe(true);
}

function readRows(name: string): VectorRow[] {
  const [, ...lines] = readFileSync(join(folder, `${name}.csv`), "utf8")
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => {
    const [, group = "", pre, post] = line.split(",");
    return { group, pre: pre ? Number(pre) : null, post: post ? Number(post) : null };
  });
}
