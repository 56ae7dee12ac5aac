import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ancova } from "#shared/stats/ancova";
import { equalSlopes } from "#shared/stats/equalSlopes";
import { notEstimable } from "#shared/stats/estimate";
import type { WeightedPair } from "#shared/stats/pairs";
import { answered } from "./groupTables";
import { near, pairsOf, readVectors } from "./vectorStrata";

interface Known {
  note?: string;
  n: number;
  F: number;
  df1: number;
  df2: number;
  p: number;
  partial_eta2: number;
  slope_pre: { est: number; se: number };
  residual_sd: number;
  grand_mean_pre: number;
  adjusted_means: { group: string; mean: number; se: number; ci95: [number, number] }[];
  contrasts: Record<"est" | "se" | "t" | "df" | "p" | "p_holm", number>[];
  equal_slopes_test: { F: number; df1: number; df2: number; p: number };
}
const vectors = readVectors<unknown, { ancova?: Known }>();

describe.skipIf(vectors.length === 0)("ancova(groups) and equalSlopes(groups) agree with R", () => {
  test("in all data sets that R has fitted", () => {
    expect(vectors.filter(({ known }) => known.ancova?.F !== undefined)).toHaveLength(9);
  });
  test.each(vectors)("$name", ({ name, rows, known: { ancova: known } }) => {
    const names = [...new Set(rows.map(({ group }) => group))].sort();
    const groups = names.map((group) => pairsOf(rows.filter((row) => row.group === group)));
    const [found, slopes] = [ancova(groups), equalSlopes(groups)];
    if (known?.F === undefined) {
      expect([found.kind, slopes.kind], name).toEqual(["notEstimable", "notEstimable"]);
      return;
    }
    const fit = answered(found);
    expect([fit.n, fit.df1, fit.df2]).toEqual([known.n, known.df1, known.df2]);
    near(fit.f, known.F);
    near(fit.p, known.p);
    near(fit.partialEtaSquared, known.partial_eta2);
    near(fit.slope.value, known.slope_pre.est);
    near(fit.slope.se, known.slope_pre.se);
    near(fit.residualSd, known.residual_sd);
    near(fit.grandMean, known.grand_mean_pre);
    // R knows only the groups that have anybody.
    const named = fit.adjustedMeans.flatMap((mean, i) => (mean ? [{ group: names[i], mean }] : []));
    expect(named.map(({ group }) => group)).toEqual(known.adjusted_means.map(({ group }) => group));
    known.adjusted_means.forEach(({ mean, se, ci95 }, i) => {
      near(named[i]?.mean.value, mean);
      near(named[i]?.mean.se, se);
      near(named[i]?.mean.low, ci95[0]);
      near(named[i]?.mean.high, ci95[1]);
    });
    expect(fit.contrasts).toHaveLength(known.contrasts.length);
    known.contrasts.forEach(({ est, se, t, df, p, p_holm }, i) => {
      const contrast = fit.contrasts[i];
      near(contrast?.value, est);
      near(contrast?.se, se);
      near(contrast?.t, t);
      expect(contrast?.df).toBe(df);
      near(contrast?.p, p);
      near(contrast?.pHolm, p_holm);
    });
    const { F, df1, df2, p } = known.equal_slopes_test;
    const tested = answered(slopes);
    near(tested.f, F);
    near(tested.p, p);
    expect([tested.df1, tested.df2]).toEqual([df1, df2]);
  });
});

type Fit = Record<"n" | "f" | "df1" | "df2" | "p" | "residualSd", number> &
  Record<"slope" | "slopeSe" | "slopeLow" | "slopeHigh", number> &
  Record<"slopesF" | "slopesDf1" | "slopesDf2" | "slopesP", number> &
  Record<"means" | "ses" | "lows" | "highs", number[]> &
  Record<"contrasts" | "contrastSes" | "contrastPs" | "contrastHolms", number[]>;

const reference = JSON.parse(readFileSync(join(import.meta.dirname, "../reference/ancova.json"), "utf8")) as {
  cases: { name: string; cells: [string, number, number, number][]; known: Fit }[];
  anorexia: Fit;
};

describe("ancova(groups) and equalSlopes(groups) agree with R's lm", () => {
  test.each(reference.cases)("on $name", ({ name, cells, known }) => {
    const names = [...new Set(cells.map(([group]) => group))].sort();
    const groups = names.map((name) =>
      cells.flatMap(([group, pre, post, n]) => (group === name ? [{ pre, post, n }] : [])),
    );
    // A million points from 0 R itself is good to about eight digits.
    agree(groups, known, name.includes("far") ? 1e-7 : 1e-9);
  });

  const file = join(import.meta.dirname, "../../../shared/data/anorexia/anorexia.csv");
  test.skipIf(!existsSync(file))("on MASS's anorexia, where lines rise differently", () => {
    const rows = readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1);
    const people = rows.map((row) => row.replaceAll('"', "").split(","));
    const groups = ["CBT", "Cont", "FT"].map((treatment) =>
      people.flatMap(([, group, pre, post]) =>
        group === treatment ? [{ pre: Number(pre), post: Number(post), n: 1 }] : [],
      ),
    );
    agree(groups, reference.anorexia, 1e-9);
    expect(answered(equalSlopes(groups)).p).toBeLessThan(0.01);
  });
});

const line = (...pairs: [pre: number, post: number, n?: number][]): WeightedPair[] =>
  pairs.map(([pre, post, n = 1]) => ({ pre, post, n }));

describe("ancova(groups) and equalSlopes(groups) decline", () => {
  const some = line([3, 4], [5, 5], [6, 8], [9, 7]);
  test.each([
    ["without anybody", [], "too_few", "too_few", 0],
    ["with one group", [some, []], "too_few", "too_few", 4],
    ["without a degree of freedom to spare", [line([3, 4], [5, 5]), line([6, 6])], "too_few", "no_spread", 3],
    [
      "when every group started level",
      [line([3, 4], [3, 6]), line([5, 5], [5, 9])],
      "no_spread",
      "no_spread",
      4,
    ],
    [
      "when all people rose alike",
      [line([3.1, 4.1], [5.3, 6.3]), line([4.7, 5.7], [6.9, 7.9, 9])],
      "no_spread",
      "no_spread",
      12,
    ],
    [
      "when all ended at one score",
      [line([3, 0.1], [5, 0.1], [7, 0.1]), line([4, 0.1], [6, 0.1])],
      "no_spread",
      "no_spread",
      5,
    ],
  ] as [string, WeightedPair[][], "too_few" | "no_spread", "too_few" | "no_spread", number][])(
    "%s",
    (_, groups, reason, ofSlopes, n) => {
      expect(ancova(groups)).toEqual(notEstimable(reason, n));
      expect(equalSlopes(groups)).toEqual(notEstimable(ofSlopes, n));
    },
  );
  test("only of slopes, when one group alone has different scores before", () => {
    const groups = [some, line([5, 6, 4], [5, 7, 2])];
    expect(ancova(groups).kind).toBe("test");
    expect(equalSlopes(groups)).toEqual(notEstimable("no_spread", 10));
  });
});

const score = fc.integer({ min: 3, max: 9 });
const pairsOfGroup = fc.array(fc.record({ pre: score, post: score, n: fc.integer({ min: 0, max: 9 }) }), {
  maxLength: 8,
});
const someGroups = fc.array(pairsOfGroup, { maxLength: 5 });

describe("ancova(groups), whatever the people,", () => {
  test("forgets the order of rows, and whether they are counted or written out", () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        const written = groups.map((pairs) =>
          pairs.flatMap(({ n, ...pair }) => Array.from({ length: n }, () => ({ ...pair, n: 1 }))).reverse(),
        );
        expect(ancova(written)).toEqual(ancova(groups));
        expect(equalSlopes(written)).toEqual(equalSlopes(groups));
      }),
    );
  });
  test("forgets the order of groups: only the places and the signs of contrasts turn", () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        const turned = [...groups].reverse();
        expect(equalSlopes(turned)).toEqual(equalSlopes(groups));
        const [there, back] = [ancova(groups), ancova(turned)];
        if (there.kind !== "test" || back.kind !== "test") {
          expect(back).toEqual(there);
          return;
        }
        const { adjustedMeans, contrasts, ...whole } = there;
        expect(back).toMatchObject({ ...whole, adjustedMeans: [...adjustedMeans].reverse() });
        for (const { first, second, value, p, pHolm } of contrasts) {
          const same = back.contrasts.find(
            (other) =>
              other.first === groups.length - 1 - second && other.second === groups.length - 1 - first,
          );
          near(same?.value, -value, 1e-12);
          near(same?.p, p);
          near(same?.pHolm, pHolm);
        }
      }),
    );
  });
  test("moves with both waves, and changes nothing else", () => {
    fc.assert(
      fc.property(someGroups, fc.integer({ min: -50, max: 50 }), (groups, points) => {
        const moved = ancova(
          groups.map((pairs) =>
            pairs.map(({ pre, post, n }) => ({ pre: pre + points, post: post + points, n })),
          ),
        );
        const here = ancova(groups);
        expect(moved.kind).toBe(here.kind);
        if (moved.kind !== "test" || here.kind !== "test") return;
        near(moved.f, here.f, 1e-8);
        near(moved.slope.value, here.slope.value, 1e-8);
        near(moved.grandMean, here.grandMean + points);
        here.adjustedMeans.forEach((mean, i) => {
          if (mean) near(moved.adjustedMeans[i]?.value, mean.value + points, 1e-8);
        });
      }),
    );
  });
  test("between two groups F is the square of the contrast's t", () => {
    fc.assert(
      fc.property(pairsOfGroup, pairsOfGroup, (a, b) => {
        const fit = ancova([a, b]);
        if (fit.kind !== "test") return;
        near(fit.contrasts[0]?.t, Math.sign(fit.contrasts[0]?.t ?? 0) * Math.sqrt(fit.f), 1e-8);
        near(fit.contrasts[0]?.p, fit.p, 1e-7);
      }),
    );
  });
  test("is never NaN or Infinity, from hairlines to huge scores and to millions of people", () => {
    const wildScore = fc.oneof(
      score,
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => Math.round(x * 1e9) / 1e9),
      fc.constantFrom(0.1, 0.3, 1e-9, -1e-9, 1e15),
    );
    const n = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 2_000_000 }));
    const wild = fc.array(fc.array(fc.record({ pre: wildScore, post: wildScore, n }), { maxLength: 5 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(wild, (groups) => {
        const numbers = [ancova(groups), equalSlopes(groups)].flatMap(numbersIn);
        expect(numbers.filter((x) => !Number.isFinite(x))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

function agree(groups: WeightedPair[][], known: Fit, tolerance: number) {
  const [fit, slopes] = [answered(ancova(groups)), answered(equalSlopes(groups))];
  const all = (list: readonly (number | undefined)[], expected: number[]) => {
    expect(list).toHaveLength(expected.length);
    expected.forEach((value, i) => {
      near(list[i], value, tolerance);
    });
  };
  expect([fit.n, fit.df1, fit.df2]).toEqual([known.n, known.df1, known.df2]);
  expect([slopes.df1, slopes.df2]).toEqual([known.slopesDf1, known.slopesDf2]);
  all([fit.f, fit.p, fit.residualSd], [known.f, known.p, known.residualSd]);
  all(
    [fit.slope.value, fit.slope.se, fit.slope.low, fit.slope.high],
    [known.slope, known.slopeSe, known.slopeLow, known.slopeHigh],
  );
  const means = fit.adjustedMeans.filter((mean) => mean !== null);
  for (const [part, expected] of [
    ["value", known.means],
    ["se", known.ses],
    ["low", known.lows],
    ["high", known.highs],
  ] as const) {
    all(
      means.map((mean) => mean[part]),
      expected,
    );
  }
  for (const [part, expected] of [
    ["value", known.contrasts],
    ["se", known.contrastSes],
    ["p", known.contrastPs],
    ["pHolm", known.contrastHolms],
  ] as const) {
    all(
      fit.contrasts.map((contrast) => contrast[part]),
      expected,
    );
  }
  all([slopes.f, slopes.p], [known.slopesF, known.slopesP]);
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
