import fc from "fast-check";
import { expect, test } from "vitest";
import { type ChangeTable, changeTableFromScores } from "#shared/change/changeTable";
import { summarizeChange } from "#shared/outcomes/summary";
import { groupLine, leftOver } from "#shared/stats/groupLines";
import type { WeightedPair } from "#shared/stats/pairs";

interface Person {
  pre: number;
  post: number;
}

function sumOfSquares(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** People in bins of this width, each bin told by its mean and the squares of its people around it. */
function inBins(people: readonly Person[], width: number): ChangeTable {
  const bins = new Map<string, Person[]>();
  for (const person of people) {
    const key = `${Math.floor(person.pre / width)} ${Math.floor(person.post / width)}`;
    bins.set(key, [...(bins.get(key) ?? []), person]);
  }
  const pairs = [...bins.values()].map((bin): WeightedPair => {
    const n = bin.length;
    const mean = (of: (person: Person) => number) => bin.reduce((sum, one) => sum + of(one), 0) / n;
    const apart = {
      pre: sumOfSquares(bin.map(({ pre }) => pre)),
      post: sumOfSquares(bin.map(({ post }) => post)),
      change: sumOfSquares(bin.map(({ pre, post }) => post - pre)),
    };
    return { pre: mean(({ pre }) => pre), post: mean(({ post }) => post), n, apart };
  });
  return { pairs: pairs as ChangeTable["pairs"], preOnly: [], postOnly: [] };
}

const score = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1_000);
const people = fc.array(fc.record({ pre: score, post: score }), { minLength: 8, maxLength: 80 });
const close = (found: number, exact: number, scale = Math.abs(exact)) =>
  expect(Math.abs(found - exact)).toBeLessThanOrEqual(1e-9 * Math.max(scale, 1e-3));

test("summarizeChange(table) of people in bins gives every mean, spread, t and d of those written out", () => {
  fc.assert(
    fc.property(people, fc.constantFrom(0.5, 5, 200), (all, width) => {
      const written = summarizeChange(changeTableFromScores(all));
      const binned = summarizeChange(inBins(all, width));
      for (const wave of ["pre", "post"] as const) {
        close(binned[wave].mean!, written[wave].mean!);
        close(binned[wave].sd!, written[wave].sd!);
      }
      for (const figure of ["meanChange", "cohensDz", "hedgesGav"] as const) {
        const [found, exact] = [binned[figure], written[figure]];
        expect(found.kind).toBe(exact.kind);
        if (found.kind !== "estimate" || exact.kind !== "estimate") continue;
        for (const part of ["value", "low", "high"] as const) close(found[part], exact[part], 1);
      }
    }),
    { numRuns: 100 },
  );
});

test("the lines of an analysis of covariance are those of the people written out", () => {
  fc.assert(
    fc.property(people, (all) => {
      const written = groupLine(changeTableFromScores(all).pairs);
      const binned = groupLine(inBins(all, 5).pairs);
      if (!written || !binned || !written.slopes) return;
      close(binned.xx, written.xx);
      close(binned.xy, written.xy, written.xx);
      const slope = ({ xx, xy }: { xx: number; xy: number }) => xy / xx;
      close(leftOver([binned], slope).squares, leftOver([written], slope).squares);
    }),
    { numRuns: 100 },
  );
});

test("without the squares the spread of people in bins comes out too small", () => {
  const all = Array.from({ length: 40 }, (_, k) => ({ pre: (k * 7.31) % 100, post: (k * 3.17) % 100 }));
  const table = inBins(all, 20);
  const bare = { ...table, pairs: table.pairs.map(({ apart: _, ...pair }) => pair) };
  const exact = summarizeChange(changeTableFromScores(all)).pre.sd!;
  expect(summarizeChange(bare).pre.sd!).toBeLessThan(0.999 * exact);
  close(summarizeChange(table).pre.sd!, exact);
});
