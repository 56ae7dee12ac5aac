import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { anova } from "#shared/stats/anova";
import { attrition } from "#shared/stats/attrition";
import { cohensDPooled, hedgesGPooled } from "#shared/stats/cohensDPooled";
import type { Estimate } from "#shared/stats/estimate";
import { kruskalWallis } from "#shared/stats/kruskalWallis";
import { studentDifference, studentT } from "#shared/stats/studentT";
import type { Weighted } from "#shared/stats/weighted";
import { welchAnova } from "#shared/stats/welchAnova";
import { welchDifference, welchT } from "#shared/stats/welchT";

vi.setConfig({ testTimeout: 60_000 });

const list: fc.Arbitrary<Weighted> = fc.array(
  fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 6 })),
  { maxLength: 6 },
);
const groups = fc.array(list, { maxLength: 5 });

const differences = [welchDifference, studentDifference, cohensDPooled, hedgesGPooled];
const tests = [welchT, studentT];
const ofMany = [anova, welchAnova, kruskalWallis];

const everything = (lists: readonly Weighted[]) => {
  const [first = [], second = []] = lists;
  return [
    ...[...differences, ...tests, attrition].map((ask) => ask(first, second)),
    ...ofMany.map((ask) => ask(lists)),
  ];
};

test("the order within a group changes no digit, and a counted list equals the one written out", () => {
  fc.assert(
    fc.property(groups, (lists) => {
      const known = everything(lists);
      expect(everything(lists.map((values) => values.toReversed()))).toEqual(known);
      const writtenOut = lists.map((values) =>
        values.flatMap(([value, count]) => Array.from({ length: count }, () => [value, 1] as const)),
      );
      expect(everything(writtenOut)).toEqual(known);
    }),
  );
});

test("the order of the groups leaves what is said of all of them", () => {
  fc.assert(
    fc.property(groups, (lists) => {
      for (const ask of ofMany) like(ask(lists.toReversed()), ask(lists));
    }),
  );
});

test("swapping the two groups turns every sign and leaves every p", () => {
  fc.assert(
    fc.property(list, list, (first, second) => {
      for (const ask of differences) like(ask(second, first), turned(ask(first, second)));
      for (const ask of tests) {
        const [there, back] = [ask(first, second), ask(second, first)];
        like(back, there.kind === "test" ? { ...there, t: -there.t } : there);
      }
    }),
  );
});

test("moving all values leaves everything but none of the means; stretching them leaves all tests and d", () => {
  fc.assert(
    fc.property(
      list,
      list,
      fc.constantFrom(2, 0.5, 10),
      fc.integer({ min: -40, max: 40 }),
      (a, b, by, plus) => {
        const [first, second] = [a, b].map((values) =>
          values.map(([value, n]) => [value * by + plus, n] as const),
        );
        for (const ask of tests) like(ask(first!, second!), ask(a, b));
        for (const ask of ofMany) like(ask([first!, second!]), ask([a, b]));
        like(cohensDPooled(first!, second!), cohensDPooled(a, b));
        const [moved, known] = [welchDifference(first!, second!), welchDifference(a, b)];
        if (moved.kind === "estimate" && known.kind === "estimate") {
          for (const key of ["value", "low", "high"] as const) same(moved[key], by * known[key]);
        }
      },
    ),
  );
});

test("with two groups F is the square of t, Welch's of Welch's and Fisher's of Student's", () => {
  fc.assert(
    fc.property(list, list, (first, second) => {
      for (const [t, f] of [
        [welchT(first, second), welchAnova([first, second])],
        [studentT(first, second), anova([first, second])],
      ] as const) {
        if (t.kind !== "test" || f.kind !== "test") continue;
        same(f.f, t.t * t.t);
        same(f.df2, t.df);
        same(f.p, t.p);
      }
    }),
  );
});

test("nothing is ever NaN or Infinity, from nobody to millions, from hairlines to huge values", () => {
  const value = fc.oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => Math.round(x * 1e9) / 1e9),
    fc.constantFrom(0.1, 0.3, 1e-9, -1e-9, 1e15),
  );
  const n = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 3_000_000 }));
  const wild = fc.array(fc.array(fc.tuple(value, n), { maxLength: 5 }), { maxLength: 4 });
  fc.assert(
    fc.property(wild, (lists) => {
      const found = everything(lists);
      expect(numbersIn(found).filter((x) => !Number.isFinite(x))).toEqual([]);
      for (const one of found) {
        if ("p" in one) expect(one.p >= 0 && one.p <= 1, JSON.stringify(one)).toBe(true);
        if ("low" in one)
          expect(one.low <= one.value && one.value <= one.high, JSON.stringify(one)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

function turned(found: Estimate): Estimate {
  if (found.kind === "estimate") return { ...found, value: -found.value, low: -found.high, high: -found.low };
  return found.value === undefined ? found : { ...found, value: -found.value };
}

/** The same words, and numbers equal but for the last digits, which other roundings on the way may change. */
function like(actual: object, expected: object) {
  const words = (found: object) => Object.entries(found).filter(([, value]) => typeof value !== "number");
  expect(words(actual)).toEqual(words(expected));
  expect(Object.keys(actual)).toEqual(Object.keys(expected));
  numbersIn(actual).forEach((number, at) => {
    same(number, numbersIn(expected)[at]!);
  });
}

function same(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
