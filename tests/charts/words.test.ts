import { describe, expect, test } from "vitest";
import { describeDistribution, describeForest, describeMeans } from "../../web/charts/alternatives";
import { distributionCells } from "../../web/charts/distribution";
import { safeFileName } from "../../web/charts/download";
import { numbersFor } from "../../web/charts/numbers";
import type { ChartRow } from "../../web/charts/rows";
import { countText, estimateText, movedText } from "../../web/charts/sentences";
import { distributionTable, flowTable, forestTable, meansTable } from "../../web/charts/tables";
import { fill, speech } from "../../web/charts/texts";
import { inRanges, parseUnicodeRange } from "../../web/charts/unicodeRange";

const voice = { numbers: numbersFor("en"), texts: speech.texts };
const scale = { title: "Less lonely", range: [3, 9], direction: "higher_worse" } as const;
const north: ChartRow = {
  name: "North",
  n: 9,
  nPre: 12,
  pre: { value: 6.91, low: 6.2, high: 7.6 },
  post: { value: 5.7, low: 4.9, high: 6.5 },
  change: { value: -1.21, low: -2, high: -0.4 },
};
/** What a careless caller might send: a hidden row that still carries its numbers. */
const hill: ChartRow = { ...north, name: "Hill", n: 3, suppressed: "hidden to protect people" };

describe("numbersFor(locale)", () => {
  test("one decimal, a true minus, a sign on changes, and no sign on zero", () => {
    const { points, signed } = numbersFor("en");
    expect(points(5)).toBe("5.0");
    expect(signed(-0.84)).toBe("−0.8");
    expect(signed(0.84)).toBe("+0.8");
    expect(signed(-0.04)).toBe("0.0");
  });

  test("two decimals where they are asked for, as on a scale with steps of 0.25", () => {
    const { points, signed, score } = numbersFor("en", { decimals: 2 });
    expect([points(3.5), points(3.254), signed(-0.504), signed(0.004)]).toEqual([
      "3.50",
      "3.25",
      "−0.50",
      "0.00",
    ]);
    // A score is printed as it is.
    expect(score(4)).toBe("4");
  });

  test("follows the language", () => {
    expect(numbersFor("de").points(5.25)).toBe("5,3");
    expect(numbersFor("en").count(12345)).toBe("12,345");
  });

  test("marks the direction of a number between right-to-left words", () => {
    expect(numbersFor("ar-u-nu-latn", { rtl: true }).signed(-0.8)).toBe("\u200e−0.8");
  });
});

describe("a hidden row", () => {
  test("shows neither number nor n: not in tables", () => {
    const came = (row: ChartRow) => ({ ...row, steps: [{ label: "Before", people: 12 }] });
    for (const table of [
      meansTable([north, hill], voice),
      forestTable([north, hill], voice),
      flowTable([came(north), came(hill)], ["Before"], voice),
    ]) {
      const cells = Object.entries(table.rows[1]!).filter(([key]) => key !== "key");
      expect(cells.map(([, text]) => text).join(" ")).not.toMatch(/\d/);
      expect(JSON.stringify(table.rows[0])).toMatch(/\d/);
    }
  });

  test("nor in the text alternative", () => {
    for (const text of [
      describeForest({ ...scale, rows: [hill] }, voice),
      describeMeans({ ...scale, rows: [hill] }, voice),
      describeDistribution(
        { ...scale, rows: [{ from: 3, pre: 2, post: 1 }], n: 3, suppressed: "hidden" },
        voice,
      ),
    ]) {
      expect(text).toContain("hidden");
      expect(text).not.toMatch(/\d/);
    }
  });

  test("nor beside its name", () => {
    expect(countText(hill, voice)).toBe("");
  });
});

describe("sentences", () => {
  test("n and matched n stand together", () => {
    expect(countText(north, voice)).toBe("n = 9 of 12");
    expect(countText({ name: "South", n: 9, nPre: 9 }, voice)).toBe("n = 9");
  });

  test("an estimate without an interval claims none", () => {
    expect(estimateText(north.change!, voice, "signed")).toBe("−1.2 (−2.0 to −0.4)");
    expect(estimateText({ value: -1 }, voice, "signed")).toBe("−1.0");
  });

  test("time runs in reading order", () => {
    const at = { ...voice, rtl: false };
    expect(movedText(north.pre!, north.post!, at)).toBe("6.9 → 5.7");
    expect(movedText(north.pre!, north.post!, { ...at, rtl: true })).toBe("6.9 \u200f←\u200f 5.7");
  });

  test("the text alternative says what the chart shows", () => {
    expect(describeForest({ ...scale, rows: [north] }, voice)).toContain(
      "North, n = 9 of 12: −1.2 (−2.0 to −0.4).",
    );
    expect(describeMeans({ ...scale, rows: [north] }, voice)).toContain("Before 6.9 (6.2 to 7.6), After 5.7");
    expect(describeForest({ ...scale, rows: [] }, voice)).toContain(speech.texts.empty);
  });

  test("why something cannot be estimated is said in its place", () => {
    const row = { name: "Online", n: 1, note: "one person" };
    expect(forestTable([row], voice).rows[0]!.change).toBe("one person");
    expect(forestTable([{ name: "Online", n: 1 }], voice).rows[0]!.change).toBe(speech.texts.notEstimable);
  });
});

describe("distributionCells(counts, range)", () => {
  test("has a cell for every score of the scale, empty ones too", () => {
    const cells = distributionCells([{ from: 4, pre: 2, post: 1 }], [3, 9]);
    expect(cells.map((cell) => cell.from)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(cells[1]).toEqual({ from: 4, pre: 2, post: 1 });
    expect(cells[2]).toEqual({ from: 5, pre: 0, post: 0 });
  });

  test("counts together where there are too many scores, and loses nobody", () => {
    const counts = Array.from({ length: 101 }, (_, i) => ({ from: i, pre: i, post: 1 }));
    const cells = distributionCells(counts, [0, 100]);
    expect(cells.length).toBeLessThanOrEqual(21);
    expect(cells.reduce((sum, cell) => sum + cell.pre, 0)).toBe(5050);
    expect(cells.reduce((sum, cell) => sum + cell.post, 0)).toBe(101);
    expect(cells.at(-1)!.to).toBe(100);
  });

  test("keeps bands as they were given, lowest first", () => {
    const bands = [
      { from: 7, to: 9, pre: 1, post: 2 },
      { from: 3, to: 6, pre: 3, post: 4 },
    ];
    expect(distributionCells(bands, [3, 9])).toEqual([bands[1], bands[0]]);
    expect(distributionTable(bands, voice).rows[0]!.score).toBe("7–9");
  });

  test("scores with fractions fall on their step", () => {
    const cells = distributionCells([{ from: 1.5, pre: 1, post: 0 }], [1, 5], 0.5);
    expect(cells).toHaveLength(9);
    expect(cells[1]).toEqual({ from: 1.5, pre: 1, post: 0 });
  });
});

test("fill(text) leaves a place without a value, so that it is seen", () => {
  expect(fill("n = {n} of {all}", { n: 3 })).toBe("n = 3 of {all}");
});

test("safeFileName(name) takes what no file system takes out of a name", () => {
  expect(safeFileName('Change: "North"/South?.png')).toBe("Change North South.png");
  expect(safeFileName("../../etc/passwd.png")).toBe("etc passwd.png");
  expect(safeFileName("???.svg")).toBe("chart.svg");
  expect(safeFileName(`${"x".repeat(300)}.png`)).toHaveLength(124);
});

test("parseUnicodeRange(text) reads single signs, ranges and wildcards", () => {
  const ranges = parseUnicodeRange("U+0000-00FF, U+2212,U+4??");
  expect(inRanges(ranges, 0x41)).toBe(true);
  expect(inRanges(ranges, 0x2212)).toBe(true);
  expect(inRanges(ranges, 0x4ff)).toBe(true);
  expect(inRanges(ranges, 0x500)).toBe(false);
});
