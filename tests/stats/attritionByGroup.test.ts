import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notEstimable } from "#shared/stats/estimate";
import { fisherExact } from "#shared/stats/fisherExact";
import { pearsonChiSquare } from "#shared/stats/pearsonChiSquare";
import type { Share } from "#shared/stats/shares";
import { answered } from "./groupTables";
import { near } from "./vectorStrata";

interface Known {
  count: number[];
  n: number[];
  chiSquare: number;
  df: number;
  chiP: number;
  p: number;
}
const { tables } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../reference/groups.json"), "utf8"),
) as { tables: Known[] };

const sharesOf = (counts: readonly number[], sizes: readonly number[]) =>
  sizes.map((n, at) => ({ count: counts[at]!, n }));

describe("pearsonChiSquare(groups) and fisherExact(groups)", () => {
  test.each(tables)("$count of $n agree with R", ({ count, n, chiSquare, df, chiP, p }) => {
    const chi = answered(pearsonChiSquare(sharesOf(count, n)));
    near(chi.chiSquare, chiSquare);
    expect(chi.df).toBe(df);
    near(chi.p, chiP);
    near(answered(fisherExact(sharesOf(count, n))).p, p);
  });

  test("Fisher's own: the lady tasting tea 0.4857, the convicted twins 0.000537", () => {
    expect(answered(fisherExact(sharesOf([3, 1], [4, 4]))).p).toBeCloseTo(34 / 70, 12);
    expect(answered(fisherExact(sharesOf([10, 2], [13, 17]))).p).toBeCloseTo(0.0005367241, 10);
  });

  test("fisherExact(groups) is within 1e-12 of a million tables written out, where R has lost four digits", () => {
    const shares = sharesOf([45, 17, 8, 2, 3, 1], [240, 98, 39, 14, 8, 1]);
    expect(Math.abs(answered(fisherExact(shares)).p / writtenOut(shares) - 1)).toBeLessThan(1e-12);
  });
});

const groups: fc.Arbitrary<Share[]> = fc.array(
  fc.nat({ max: 7 }).chain((n) => fc.nat({ max: n }).map((count) => ({ count, n }))),
  { maxLength: 5 },
);

test("fisherExact(groups) is the sum over all tables written out", () => {
  fc.assert(
    fc.property(groups, (shares) => {
      const found = fisherExact(shares);
      if (found.kind === "notEstimable") {
        expect(found.reason).not.toBe("too_many");
        return;
      }
      expect(Math.abs(found.p / writtenOut(shares) - 1)).toBeLessThan(1e-11);
    }),
    { numRuns: 500 },
  );
});

test("fisherExact(groups) is the same to the last digit in whatever order groups come", () => {
  fc.assert(
    fc.property(groups, (shares) => {
      expect(fisherExact(shares.toReversed())).toEqual(fisherExact(shares));
    }),
  );
});

test("the order of groups, and asking who stayed instead of who left, leave both answers", () => {
  fc.assert(
    fc.property(groups, (shares) => {
      const others = shares.map(({ count, n }) => ({ count: n - count, n }));
      for (const ask of [pearsonChiSquare, fisherExact]) {
        const [a, b, c] = [ask(shares), ask(shares.toReversed()), ask(others)];
        expect([b.kind, c.kind]).toEqual([a.kind, a.kind]);
        if (a.kind === "notEstimable" || b.kind === "notEstimable" || c.kind === "notEstimable") continue;
        near(b.p, a.p);
        near(c.p, a.p);
      }
    }),
  );
});

test("both answer a p from 0 to 1 or a reason, whatever the sizes", () => {
  const wild = fc.array(
    fc
      .oneof(fc.nat({ max: 9 }), fc.nat({ max: 90 }), fc.nat({ max: 9_000 }))
      .chain((n) => fc.nat({ max: n }).map((count) => ({ count, n }))),
    { maxLength: 7 },
  );
  fc.assert(
    fc.property(wild, (shares) => {
      const found = [pearsonChiSquare(shares), fisherExact(shares)];
      for (const one of found) {
        if (one.kind === "test") expect(one.p >= 0 && one.p <= 1, `${one.p}`).toBe(true);
        else if (one.reason !== "too_many") expect(found.every(({ kind }) => kind === one.kind)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("fisherExact(groups) declines what would take long, and soon", () => {
  const twenty = Array.from({ length: 20 }, (_, at) => ({ count: 3 + (at % 5), n: 20 + at }));
  const start = performance.now();
  expect(fisherExact(twenty)).toEqual(notEstimable("too_many", 590));
  expect(answered(pearsonChiSquare(twenty)).df).toBe(19);
  const millions = [1, 2, 3].map((k) => ({ count: 150_000 + k, n: 1_000_000 }));
  expect(fisherExact(millions)).toEqual(notEstimable("too_many", 3_000_000));
  expect(performance.now() - start).toBeLessThan(30_000);
});

test("both decline without two groups, and where everybody or nobody left", () => {
  for (const ask of [pearsonChiSquare, fisherExact]) {
    expect(ask([])).toEqual(notEstimable("too_few", 0));
    expect(ask(sharesOf([2, 0], [5, 0]))).toEqual(notEstimable("too_few", 5));
    expect(ask(sharesOf([0, 0], [5, 4]))).toEqual(notEstimable("no_spread", 9));
    expect(ask(sharesOf([5, 4], [5, 4]))).toEqual(notEstimable("no_spread", 9));
  }
});

/** All tables with the same sums, each with its chance as a whole number. */
function writtenOut(shares: readonly Share[]): number {
  const K = shares.reduce((running, { count }) => running + count, 0);
  const seen = shares.reduce((running, { count, n }) => running * choose(n, count), 1);
  let [unlikely, all] = [0, 0];
  const fill = (at: number, left: number, ways: number) => {
    const group = shares[at];
    if (!group) {
      if (left > 0) return;
      all += ways;
      if (ways <= seen * (1 + 1e-7)) unlikely += ways;
      return;
    }
    for (let x = 0; x <= Math.min(group.n, left); x++) fill(at + 1, left - x, ways * choose(group.n, x));
  };
  fill(0, K, 1);
  return unlikely / all;
}

const chosen = new Map<string, number>();

function choose(n: number, k: number): number {
  const known = chosen.get(`${n} ${k}`);
  if (known !== undefined) return known;
  const ways = k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
  chosen.set(`${n} ${k}`, ways);
  return ways;
}
