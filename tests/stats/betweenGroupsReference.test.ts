import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { anova } from "#shared/stats/anova";
import { cohensDPooled, hedgesGPooled } from "#shared/stats/cohensDPooled";
import { notEstimable } from "#shared/stats/estimate";
import { kruskalWallis } from "#shared/stats/kruskalWallis";
import { studentDifference, studentT } from "#shared/stats/studentT";
import type { Weighted } from "#shared/stats/weighted";
import { welchAnova } from "#shared/stats/welchAnova";
import { welchDifference, welchT } from "#shared/stats/welchT";
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
interface F {
  f: number;
  df1: number;
  df2: number;
  p: number;
}
interface Two {
  first: number[];
  second: number[];
  welch: T;
  student: T;
  d: { value: number; low: number; high: number; g: number };
}
interface Many {
  groups: number[][];
  anova: F;
  etaSquared: number;
  welch: F;
  h: number;
  hDf: number;
  hP: number;
}
const reference = JSON.parse(readFileSync(join(import.meta.dirname, "../reference/groups.json"), "utf8")) as {
  two: [Two, Two, Two];
  many: [Many, Many, Many];
};

const listOf = (values: readonly number[]): Weighted => values.map((value) => [value, 1] as const);

describe.each(reference.two)("two groups, $first and $second", ({ first, second, welch, student, d }) => {
  const [a, b] = [listOf(first), listOf(second)];
  test.each([
    ["welch", welchT, welchDifference, welch],
    ["student", studentT, studentDifference, student],
  ] as const)("%s agrees with R", (_, ask, between, known) => {
    const [found, difference] = [answered(ask(a, b)), answered(between(a, b))];
    for (const key of ["t", "df", "p"] as const) near(found[key], known[key]);
    for (const key of ["value", "low", "high"] as const) near(difference[key], known[key]);
  });
  test("cohensDPooled and hedgesGPooled agree with R", () => {
    const found = answered(cohensDPooled(a, b));
    for (const key of ["value", "low", "high"] as const) near(found[key], d[key], 1e-7);
    near(hedgesGPooled(a, b).value, d.g);
  });
});

describe.each(reference.many)("many groups, $groups.0 …", ({ groups, ...known }) => {
  const lists = groups.map(listOf);
  test("anova, welchAnova and kruskalWallis agree with R", () => {
    const [equal, uneven, ranks] = [
      answered(anova(lists)),
      answered(welchAnova(lists)),
      answered(kruskalWallis(lists)),
    ];
    for (const key of ["f", "df1", "df2", "p"] as const) {
      near(equal[key], known.anova[key]);
      near(uneven[key], known.welch[key]);
    }
    near(equal.etaSquared, known.etaSquared);
    near(ranks.h, known.h);
    near(ranks.p, known.hP);
    expect(ranks.df).toBe(known.hDf);
  });
});

describe("what R's help pages print", () => {
  test("sleep: t = -1.8608, df = 17.776, p = 0.07939", () => {
    const [{ first, second }] = reference.two;
    const found = answered(welchT(listOf(first), listOf(second)));
    expect([found.t.toFixed(4), found.df.toFixed(3), found.p.toFixed(5)]).toEqual([
      "-1.8608",
      "17.776",
      "0.07939",
    ]);
  });
  test("InsectSprays: Kruskal-Wallis chi-squared = 54.691, df = 5", () => {
    const found = answered(kruskalWallis(reference.many[1].groups.map(listOf)));
    expect([found.h.toFixed(3), found.df]).toEqual(["54.691", 5]);
  });
  test("PlantGrowth: F = 4.846, p = 0.0159", () => {
    const found = answered(anova(reference.many[0].groups.map(listOf)));
    expect([found.f.toFixed(3), found.p.toFixed(4)]).toEqual(["4.846", "0.0159"]);
  });
});

describe("what cannot be compared says why", () => {
  const [one, flat, some]: [Weighted, Weighted, Weighted] = [
    [[3, 1]],
    [[4, 6]],
    [
      [2, 1],
      [5, 3],
    ],
  ];
  test("too few people", () => {
    expect(welchT(one, some)).toEqual(notEstimable("too_few", 5));
    expect(welchDifference(one, some)).toEqual(notEstimable("too_few", 5, -1.25));
    expect(welchDifference([], some)).toEqual(notEstimable("too_few", 4));
    expect(studentDifference(one, [[5, 1]])).toEqual(notEstimable("too_few", 2, -2));
    expect(cohensDPooled(one, [[5, 1]])).toEqual(notEstimable("too_few", 2));
    expect(
      hedgesGPooled(one, [
        [5, 1],
        [6, 1],
      ]),
    ).toEqual(notEstimable("too_few", 3));
    for (const ask of [anova, welchAnova, kruskalWallis]) {
      expect(ask([])).toEqual(notEstimable("too_few", 0));
      expect(ask([some, []])).toEqual(notEstimable("too_few", 4));
    }
    expect(anova([one, [[5, 1]]])).toEqual(notEstimable("too_few", 2));
    expect(welchAnova([one, some])).toEqual(notEstimable("too_few", 5));
  });
  test("no spread, also where the means differ", () => {
    expect(welchDifference(flat, [[1, 2]])).toEqual(notEstimable("no_spread", 8, 3));
    expect(studentT(flat, [[1, 2]])).toEqual(notEstimable("no_spread", 8));
    expect(cohensDPooled(flat, [[1, 2]])).toEqual(notEstimable("no_spread", 8));
    expect(anova([flat, [[1, 2]]])).toEqual(notEstimable("no_spread", 8));
    expect(welchAnova([flat, some])).toEqual(notEstimable("no_spread", 10));
    expect(kruskalWallis([flat, [[4, 2]]])).toEqual(notEstimable("no_spread", 8));
  });
  test("one group of one and one of several: Student can, Welch cannot", () => {
    expect(studentT(one, some).kind).toBe("test");
    expect(welchT(flat, some).kind).toBe("test");
  });
});
