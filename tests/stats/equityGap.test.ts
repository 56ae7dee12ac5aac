import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceInChange } from "#shared/stats/differenceInChange";
import { type EquityGap, equityGap, equityGaps } from "#shared/stats/equityGap";
import { type Estimate, notEstimable } from "#shared/stats/estimate";
import type { WeightedPair } from "#shared/stats/pairs";
import { changeTables } from "./changeTables";
import { answered } from "./groupTables";
import { near } from "./vectorStrata";

interface T {
  t: number;
  df: number;
  p: number;
  value: number;
  low: number;
  high: number;
}
interface Known {
  pre1: number[];
  post1: number[];
  pre2: number[];
  post2: number[];
  before: T;
  after: T;
  change: T;
}
const { gaps } = JSON.parse(readFileSync(join(import.meta.dirname, "../reference/groups.json"), "utf8")) as {
  gaps: Known[];
};

describe.each(gaps)("people who went from $pre1 to $post1, others from $pre2 to $post2", (known) => {
  const group = pairUp(known.pre1, known.post1);
  const others = pairUp(known.pre2, known.post2);
  test("equityGap(group, others) has R's gaps, and R's t test of the changes", () => {
    const gap = equityGap(group, others);
    for (const wave of ["before", "after", "change"] as const) compare(gap[wave], known[wave]);
    const found = answered(gap.test);
    for (const key of ["t", "df", "p"] as const) near(found[key], known.change[key]);
    expect(gap.n).toEqual({ group: known.pre1.length, others: known.pre2.length });
  });
  test("differenceInChange(program, comparison) is the same comparison by its own name", () => {
    const found = differenceInChange(group, others);
    compare(found.difference, known.change);
    expect(found.difference).toHaveProperty("method", "difference_in_change_welch");
    expect(found.startedDifferently).toBe(true);
    expect(differenceInChange(group, group).startedDifferently).toBe(false);
  });
});

describe("equityGaps(groups)", () => {
  const [north, south, west] = [
    pairUp([3, 4, 5], [4, 6, 5]),
    pairUp([8, 8, 9], [7, 9, 6]),
    pairUp([5, 6], [5, 7]),
  ] as const;
  test("measures each group against all others together", () => {
    expect(equityGaps([north, south, west])).toEqual([
      equityGap(north, [...south, ...west]),
      equityGap(south, [...north, ...west]),
      equityGap(west, [...north, ...south]),
    ]);
  });
  test("or against the chosen one, which has no gap to itself", () => {
    expect(equityGaps([north, south, west], 1)).toEqual([
      equityGap(north, south),
      null,
      equityGap(west, south),
    ]);
  });
  test("a single group has no others", () => {
    const [alone] = equityGaps([north]);
    expect([alone?.before, alone?.change, alone?.test]).toEqual(Array(3).fill(notEstimable("too_few", 3)));
  });
});

const people = changeTables.map(({ pairs }) => pairs);

test("the change of the gap is the gap after minus the gap before", () => {
  fc.assert(
    fc.property(people, people, (group, others) => {
      const { before, after, change } = equityGap(group, others);
      if (before.value === undefined || after.value === undefined) expect(change.value).toBeUndefined();
      else expect(change.value).toBeCloseTo(after.value - before.value, 12);
    }),
  );
});

test("seen from the others' side every gap is the same the other way round", () => {
  fc.assert(
    fc.property(people, people, (group, others) => {
      const [there, back] = [equityGap(group, others), equityGap(others, group)];
      for (const wave of ["before", "after", "change"] as const) opposite(back[wave], there[wave]);
      if (there.test.kind === "test" && back.test.kind === "test")
        expect(back.test.p).toBeCloseTo(there.test.p, 12);
    }),
  );
});

test("swapping the waves swaps the gaps and turns their change", () => {
  fc.assert(
    fc.property(people, people, (group, others) => {
      const [there, back] = [equityGap(group, others), equityGap(swapped(group), swapped(others))];
      expect(numbersOf(back.before)).toEqual(numbersOf(there.after));
      opposite(back.change, there.change);
    }),
  );
});

test("order never matters, and counted people equal people written out", () => {
  fc.assert(
    fc.property(people, people, (group, others) => {
      const known = equityGap(group, others);
      expect(equityGap(group.toReversed(), others.toReversed())).toEqual(known);
      expect(equityGap(writtenOut(group), writtenOut(others))).toEqual(known);
      expect(numbersIn(known).every(Number.isFinite)).toBe(true);
    }),
  );
});

function compare(found: Estimate, known: T) {
  for (const key of ["value", "low", "high"] as const) near(answered(found)[key], known[key]);
}

function opposite(actual: Estimate, expected: Estimate) {
  expect(actual.kind).toBe(expected.kind);
  if (expected.value !== undefined) expect(actual.value).toBeCloseTo(-expected.value, 10);
  if (actual.kind === "estimate" && expected.kind === "estimate") {
    expect(actual.low).toBeCloseTo(-expected.high, 10);
    expect(actual.high).toBeCloseTo(-expected.low, 10);
  }
}

function pairUp(pre: readonly number[], post: readonly number[]): WeightedPair[] {
  return pre.map((score, at) => ({ pre: score, post: post[at]!, n: 1 }));
}

function swapped(pairs: readonly WeightedPair[]): WeightedPair[] {
  return pairs.map(({ pre, post, n }) => ({ pre: post, post: pre, n }));
}

function writtenOut(pairs: readonly WeightedPair[]): WeightedPair[] {
  return pairs.flatMap((pair) => Array.from({ length: pair.n }, () => ({ ...pair, n: 1 })));
}

function numbersOf(estimate: Estimate) {
  return { ...estimate, method: "" };
}

function numbersIn(value: EquityGap | object): number[] {
  return Object.values(value).flatMap((part) =>
    typeof part === "number" ? [part] : typeof part === "object" && part !== null ? numbersIn(part) : [],
  );
}
