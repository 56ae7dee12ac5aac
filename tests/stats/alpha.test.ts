import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { cronbachAlpha } from "#shared/stats/cronbachAlpha";
import { notEstimable } from "#shared/stats/estimate";
import { upperFP } from "#shared/stats/fDistribution";
import { upperFQuantile } from "#shared/stats/fQuantile";
import { type ItemMoments, itemMomentsOf, pairIndex } from "#shared/stats/itemMoments";
import { itemRestCorrelations } from "#shared/stats/itemRest";
import { near } from "./vectorStrata";

type Answers = (number | null)[][];
interface Known {
  people: number;
  alpha: number;
  low: number;
  high: number;
  itemRest: number[];
}
const reference = JSON.parse(readFileSync(join(import.meta.dirname, "../reference/alpha.json"), "utf8")) as {
  vectors: { name: string; rows: Answers; pairwise: Known; completeCases: Known }[];
  quantiles: { p: number; df1: number; df2: number; quantile: number }[];
};

describe("cronbachAlpha(moments) and itemRestCorrelations(moments) agree with R's psych", () => {
  test("on vectors with 0, 5 and 30 % missing", () => {
    for (const share of ["0 %", "5 %", "30 %"]) {
      expect(reference.vectors.some(({ name }) => name.includes(` ${share} missing`))).toBe(true);
    }
  });
  test.each(reference.vectors)("$name", ({ rows, pairwise, completeCases }) => {
    for (const [cases, known] of [
      ["pairwise", pairwise],
      ["complete", completeCases],
    ] as const) {
      const moments = itemMomentsOf(rows, cases);
      const alpha = cronbachAlpha(moments);
      if (alpha.kind !== "estimate") throw new Error("alpha exists here");
      expect(alpha.n).toBe(known.people);
      near(alpha.value, known.alpha);
      near(alpha.low, known.low);
      near(alpha.high, known.high);
      const found = itemRestCorrelations(moments);
      expect(found).toHaveLength(known.itemRest.length);
      known.itemRest.forEach((r, item) => {
        near(found[item], r);
      });
    }
  });
  test("missing answers make the two ways differ, so that neither stands for the other", () => {
    const { pairwise, completeCases } = reference.vectors[2]!;
    expect(Math.abs(pairwise.alpha - completeCases.alpha)).toBeGreaterThan(0.001);
  });
});

describe("upperFQuantile(probability, df1, df2)", () => {
  test.each(reference.quantiles)("$p on $df1 and $df2 is R's", ({ p, df1, df2, quantile }) => {
    near(upperFQuantile(p, df1, df2), quantile, 1e-11);
  });
  test("goes back through the tail it came from, also at millions of degrees of freedom", () => {
    for (const [df1, df2] of [
      [1_999_999, 1_999_999],
      [1_999_999, 37_999_981],
    ] as const) {
      const high = upperFQuantile(0.025, df1, df2);
      near(upperFP(high, df1, df2), 0.025, 1e-10);
      // There ln F is normal with variance 2/df1 + 2/df2, to the first order.
      near(Math.log(high) / Math.sqrt(2 / df1 + 2 / df2), 1.959964, 1e-3);
    }
  });
});

const data = join(import.meta.dirname, "../../../shared/data");

describe.skipIf(!existsSync(data))("cronbachAlpha(moments) is what the data's sources state", () => {
  test("loneliness before and after, three items", () => {
    // Three header rows: names, questions, import ids.
    const people = readTable("qualtrics-loneliness-before-after/qualtrics_export_3_header_rows.csv").slice(2);
    const alphas = ["Q13", "Q39"].map((question) => {
      const rows = people.map((person) => [1, 2, 3].map((item) => answer(person[`${question}_${item}`])));
      return cronbachAlpha(itemMomentsOf(rows, "complete"));
    });
    expect(alphas.map(({ value, n }) => [value?.toFixed(6), n])).toEqual([
      ["0.816350", 389],
      ["0.804817", 320],
    ]);
  });
  test("state anxiety at two times, twenty items of which ten are turned", () => {
    const turned = "calm secure at.ease rested comfortable confident relaxed content joyful pleasant".split(
      " ",
    );
    const straight =
      "tense regretful upset worrying anxious nervous jittery high.strung worried rattled".split(" ");
    const people = readTable("state-anxiety-long/sai_long.csv");
    const alphas = ["1", "2"].map((time) => {
      const rows = people
        .filter((person) => person.time === time)
        .map((person) => [
          ...turned.map((item) => answer(person[item], (x) => 5 - x)),
          ...straight.map((item) => answer(person[item])),
        ]);
      return cronbachAlpha(itemMomentsOf(rows, "complete"));
    });
    expect(alphas.map(({ value }) => value?.toFixed(6))).toEqual(["0.910817", "0.914720"]);
  });
});

describe("cronbachAlpha(moments) declines", () => {
  test.each([
    ["without anybody", [], "too_few", 0],
    ["with one person", [[1, 2, 3]], "too_few", 1],
    ["with one item", [[1], [2], [3]], "too_few", 3],
    [
      "when two items were never answered together",
      [
        [1, null],
        [2, null],
        [null, 3],
        [null, 2],
      ],
      "too_few",
      4,
    ],
    [
      "when everybody answers alike",
      [
        [2, 3],
        [2, 3],
        [2, 3],
      ],
      "no_spread",
      3,
    ],
    [
      "when answers to different pairs contradict one another, so that it would be 1.04",
      [
        [0, 0],
        [null, 0],
        [4, 3],
      ],
      "too_few",
      3,
    ],
    [
      "when the items cancel out",
      [
        // The total is 9 for everybody; in floating point its variance is 3e-16.
        [0, 3, 6],
        [1, 2, 6],
        [0, 0, 9],
        [2, 2, 5],
        [3, 1, 5],
      ],
      "no_spread",
      5,
    ],
  ] as [string, Answers, "too_few" | "no_spread", number][])("%s", (_, rows, reason, n) => {
    const moments = itemMomentsOf(rows, "pairwise");
    expect(cronbachAlpha(moments)).toEqual(notEstimable(reason, n));
  });
});

test("itemRestCorrelations(moments) has none for an item without spread, and some for the others", () => {
  const rows = [
    [2, 1, 1],
    [2, 2, 3],
    [2, 3, 2],
  ];
  expect(itemRestCorrelations(itemMomentsOf(rows, "complete"))).toEqual([null, 0.5, 0.5]);
  expect(itemRestCorrelations(itemMomentsOf(rows.slice(0, 1), "complete"))).toEqual([null, null, null]);
});

test("itemRestCorrelations(moments) has none where pairwise covariances would make it 1.22", () => {
  const rows = [
    [0, 0],
    [null, 0],
    [4, 3],
  ];
  expect(itemRestCorrelations(itemMomentsOf(rows, "pairwise"))).toEqual([null, null]);
  expect(itemRestCorrelations(itemMomentsOf(rows, "complete"))).toEqual([1, 1]);
});

test("itemMomentsOf(rows, cases) counts those who answered all, or those who answered any", () => {
  const rows = [
    [1, 2],
    [3, null],
    [null, null],
    [4, 5],
  ];
  expect(itemMomentsOf(rows, "complete")).toEqual({
    cases: "complete",
    items: 2,
    people: 2,
    n: [2, 2, 2],
    sumX: [5, 5, 7],
    sumY: [5, 7, 7],
    sumXY: [17, 22, 29],
  });
  expect(itemMomentsOf(rows, "pairwise")).toMatchObject({ people: 3, n: [3, 2, 2], sumX: [8, 5, 7] });
});

test("perfect agreement is an alpha of 1 with no room around it", () => {
  const rows = [1, 2, 4, 5].map((x) => [x, x, x]);
  expect(cronbachAlpha(itemMomentsOf(rows, "complete"))).toMatchObject({ value: 1, low: 1, high: 1 });
});

const answers = fc.integer({ min: 2, max: 5 }).chain((items) =>
  fc.array(
    fc.array(fc.option(fc.integer({ min: 0, max: 10 }), { freq: 8 }), { minLength: items, maxLength: items }),
    {
      minLength: 1,
      maxLength: 25,
    },
  ),
);
const cases = fc.constantFrom("complete" as const, "pairwise" as const);

describe("Cronbach's alpha, whatever the answers,", () => {
  test("forgets the order of people and of items, to the last digit", () => {
    fc.assert(
      fc.property(answers, cases, fc.nat(), (rows, which, turn) => {
        const moments = itemMomentsOf(rows, which);
        const turned = itemMomentsOf(rows.map((row) => rotate(row, turn)).reverse(), which);
        expect(cronbachAlpha(turned)).toEqual(cronbachAlpha(moments));
        expect(itemRestCorrelations(turned)).toEqual(rotate(itemRestCorrelations(moments), turn));
      }),
    );
  });
  test("is never NaN or Infinity, at most 1, and inside its interval", () => {
    fc.assert(
      fc.property(answers, cases, (rows, which) => {
        const moments = itemMomentsOf(rows, which);
        const alpha = cronbachAlpha(moments);
        const numbers = Object.values(alpha).filter((part) => typeof part === "number");
        expect(numbers.every(Number.isFinite)).toBe(true);
        for (const r of itemRestCorrelations(moments)) {
          if (r === null) continue;
          expect(Number.isFinite(r)).toBe(true);
          expect(Math.abs(r)).toBeLessThanOrEqual(1);
        }
        if (alpha.kind !== "estimate") return;
        expect(alpha.value).toBeLessThanOrEqual(1);
        expect(alpha.low <= alpha.value && alpha.value <= alpha.high).toBe(true);
      }),
    );
  });
  test("does not see answers moved by any whole number of points, however many, and of two million people", () => {
    fc.assert(
      fc.property(answers, cases, fc.integer({ min: -30_000, max: 30_000 }), (rows, which, points) => {
        const moved = rows.map((row) => row.map((x) => (x === null ? null : x + points)));
        const [there, here] = [moved, rows].map((of) =>
          cronbachAlpha(manyTimes(itemMomentsOf(of, which), 80_000)),
        );
        expect(there?.kind).toBe(here?.kind);
        if (there?.kind === "estimate" && here?.kind === "estimate") {
          near(there.value, here.value, 1e-12);
          near(there.high, here.high, 1e-12);
        }
      }),
    );
  });
});

function manyTimes(moments: ItemMoments, times: number): ItemMoments {
  const more = (list: readonly number[]) => list.map((value) => value * times);
  const { n, sumX, sumY, sumXY } = moments;
  return {
    ...moments,
    people: moments.people * times,
    n: more(n),
    sumX: more(sumX),
    sumY: more(sumY),
    sumXY: more(sumXY),
  };
}

test("pairIndex(items, x, y) numbers the pairs row by row, in either order", () => {
  expect([0, 1, 2].map((x) => [0, 1, 2].map((y) => pairIndex(3, x, y)))).toEqual([
    [0, 1, 2],
    [1, 3, 4],
    [2, 4, 5],
  ]);
});

function readTable(file: string): Record<string, string>[] {
  const text = readFileSync(join(data, file), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

function answer(cell: string | undefined, turn = (x: number) => x): number | null {
  return cell === undefined || cell === "" || cell === "NA" ? null : turn(Number(cell));
}

function rotate<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
