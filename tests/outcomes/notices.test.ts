import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changeTableFromScores } from "#shared/change/changeTable";
import type { Subscale } from "#shared/instruments/definition";
import { builtInInstruments, findBuiltIn } from "#shared/instruments/library";
import { type DisclosedSummary, disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { equityOf } from "#shared/outcomes/equity";
import { measureOf } from "#shared/outcomes/measure";
import type { Stratum } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { Measure } from "#shared/reports/measure";
import { describeBand, describeNorms } from "#shared/reports/normWording";
import { describeNotices } from "#shared/reports/noticeWording";

const ucla = findBuiltIn("ucla-3")!.subscales[0]!;
type Row = readonly [pre: number, post: number, people: number];

function cell(group: string, rows: readonly Row[]): Stratum {
  const people = rows.flatMap(([pre, post, n]) => Array.from({ length: n }, () => ({ pre, post })));
  return { by: { group }, table: changeTableFromScores(people) };
}

function tell(cells: readonly Stratum[], by: string[] = [], comparison?: Stratum, subscale: Subscale = ucla) {
  const names = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
  const describe = {
    subscale,
    alphaOfData: null,
    full: true,
    ...(comparison ? { comparison: comparison.table } : {}),
  };
  const question = { ...names, by, dimensions: ["group"], range: subscale.range, describe };
  return disclose(new UndisclosedOutcome(question, cells), "team");
}

function overallOf(...rows: Row[]): DisclosedSummary {
  const { overall } = tell([cell("A", rows)]);
  if (isSuppressed(overall)) throw new Error("the team sees these people");
  return overall;
}

const measure: Measure = { ...ucla, scale: "Loneliness" };
const noticesOf = (...rows: Row[]) => describeNotices(overallOf(...rows).detail!, measure);

describe("floor and ceiling notice", () => {
  const places = [
    [
      "floor",
      "pre",
      (end: number, rest: number): Row[] => [
        [3, 6, end],
        [6, 6, rest],
      ],
    ],
    [
      "ceiling",
      "pre",
      (end: number, rest: number): Row[] => [
        [9, 6, end],
        [6, 6, rest],
      ],
    ],
    [
      "floor",
      "post",
      (end: number, rest: number): Row[] => [
        [6, 3, end],
        [6, 6, rest],
      ],
    ],
    [
      "ceiling",
      "post",
      (end: number, rest: number): Row[] => [
        [6, 9, end],
        [6, 6, rest],
      ],
    ],
  ] as const;
  describe.each(places)("at the %s, %s", (end, wave, rows) => {
    const found = (at: number, rest: number) =>
      overallOf(...rows(at, rest)).detail!.crowdedEnds.map((one) => [one.end, one.wave]);
    test("stands at exactly 20 %, also where 20 % is no round number in a computer", () => {
      for (const [at, rest] of [
        [20, 80],
        [3, 12],
        [1, 4],
        [7, 28],
        [2_000, 8_000],
      ] as const)
        expect(found(at, rest), `${at} of ${at + rest}`).toEqual([[end, wave]]);
    });
    test("does not stand just below", () => {
      for (const [at, rest] of [
        [19, 81],
        [3, 13],
        [1, 5],
        [1_999, 8_001],
      ] as const)
        expect(found(at, rest), `${at} of ${at + rest}`).toEqual([]);
    });
    test("stands just above", () => {
      for (const [at, rest] of [
        [21, 79],
        [3, 11],
        [2_001, 7_999],
      ] as const)
        expect(found(at, rest), `${at} of ${at + rest}`).toEqual([[end, wave]]);
    });
  });
  test("is one sentence with how many people, and none below", () => {
    const crowded = noticesOf([3, 6, 20], [5, 5, 80]);
    expect(crowded).toHaveLength(1);
    expect(crowded[0]).toContain("20 of 100 people");
    expect(noticesOf([3, 6, 19], [5, 5, 81])).toEqual([]);
  });
});

describe("regression to the mean notice", () => {
  const regression = /nearer the middle the next time/;
  const says = (...rows: Row[]) => noticesOf(...rows).some((sentence) => regression.test(sentence));
  test("appears where at least 95 % began at or beyond the published mark", () => {
    expect(says([6, 5, 10], [8, 5, 10])).toBe(true);
    expect(says([6, 5, 95], [5, 5, 5])).toBe(true);
  });
  test("does not appear below 95 %, for a good start, for a start all over the scale, or under ten people", () => {
    expect(says([6, 5, 94], [5, 5, 6])).toBe(false);
    expect(says([4, 5, 40], [5, 5, 60])).toBe(false);
    expect(says([4, 5, 20], [5, 5, 20], [6, 6, 20], [7, 6, 20], [8, 7, 20])).toBe(false);
    expect(says([7, 5, 9])).toBe(false);
  });
  test("does not appear where neither end of a scale is better", () => {
    const neutral: Subscale = { ...ucla, direction: "neutral" };
    const { overall } = tell([cell("A", [[7, 5, 40]])], [], undefined, neutral);
    expect(isSuppressed(overall) ? null : overall.detail!.selectedStart).toBeNull();
  });
});

interface T {
  value: number;
  low: number;
  high: number;
  p: number;
}
interface Known extends Record<"before" | "after" | "change", T> {
  pre1: number[];
  post1: number[];
  pre2: number[];
  post2: number[];
}
const reference = join(import.meta.dirname, "../reference/groups.json");
const { gaps } = JSON.parse(readFileSync(reference, "utf8")) as { gaps: Known[] };

/** The door shows nobody fewer than five people a group. */
const shown = gaps.filter(({ pre1, pre2 }) => pre1.length >= 5 && pre2.length >= 5);

describe.each(shown)("R's Welch interval, of $pre1.length and $pre2.length people", (known) => {
  const rows = (pre: number[], post: number[]) => pre.map((score, k): Row => [score, post[k]!, 1]);
  const [first, second] = [
    cell("A", rows(known.pre1, known.post1)),
    cell("B", rows(known.pre2, known.post2)),
  ];
  const like = (found: object, wanted: T) => {
    for (const key of ["value", "low", "high"] as const)
      expect((found as T)[key], key).toBeCloseTo(wanted[key], 9);
  };
  test("is that of the comparison cohort's difference in change, as the answer tells it", () => {
    const { overall } = tell([first], [], second);
    const comparison = isSuppressed(overall) ? null : overall.detail!.comparison;
    if (!comparison || isSuppressed(comparison)) throw new Error("the team sees both");
    like(comparison.difference, known.change);
    expect(comparison.test).toMatchObject({ p: expect.closeTo(known.change.p, 9) });
  });
  test("is that of the equity gap before, after and of its change, as the answer tells it", () => {
    const change = tell([first, second], ["group"]);
    const { gap } = equityOf([{ version: "1", change }], "group", null).measures[0]!.groups[0]!;
    if (isSuppressed(gap)) throw new Error("the team sees both groups");
    for (const figure of ["before", "after", "change"] as const) like(gap[figure], known[figure]);
    expect(gap.p).toBeCloseTo(known.change.p, 9);
  });
});

describe("norms and bands", () => {
  const change = tell([cell("A", [[6, 5, 20]])]);
  test("stand beside a change where the definition has them, and nowhere else", () => {
    for (const instrument of builtInInstruments)
      for (const subscale of instrument.subscales) {
        const measure = measureOf({ instrument, latest: true, subscale }, change);
        expect(measure.norms).toEqual(subscale.norms ?? []);
        expect(measure.bands).toEqual(subscale.bands ?? []);
      }
    const { norms: _, bands: __, ...bare } = ucla;
    const instrument = { ...findBuiltIn("ucla-3")!, subscales: [bare] };
    expect(measureOf({ instrument, latest: true, subscale: bare }, change)).toMatchObject({
      norms: [],
      bands: [],
    });
    expect(describeNorms([])).toEqual([]);
  });
  test.each(["en", "es", "ar"] as const)(
    "are never told without population, year and source, in %s",
    (language) => {
      const norms = builtInInstruments.flatMap(({ subscales }) =>
        subscales.flatMap((one) => one.norms ?? []),
      );
      expect(norms.length).toBeGreaterThan(0);
      for (const norm of norms.filter(({ mean }) => mean !== undefined)) {
        const [sentence] = describeNorms([norm], [], language);
        for (const part of [norm.population, norm.year, norm.source]) expect(sentence).toContain(part);
        const otherModes = (["self", "interviewer", "mixed", "unknown"] as const).map(
          (mode) => describeNorms([{ ...norm, mode }], [], language)[0],
        );
        expect(new Set(otherModes).size, "the way of asking is told").toBe(4);
      }
      const bands = builtInInstruments.flatMap(({ subscales }) =>
        subscales.flatMap((one) => one.bands ?? []),
      );
      for (const band of bands) expect(describeBand(band, language)).toContain(band.source);
    },
  );
});
