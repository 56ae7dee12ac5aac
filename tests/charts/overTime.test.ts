import { describe, expect, test } from "vitest";
import { cellWords, describeHeat, heatLimit, heatTable } from "../../web/charts/heat";
import { numbersFor } from "../../web/charts/numbers";
import { speechIn } from "../../web/charts/texts";
import { describeTrend, trendTable } from "../../web/charts/trend";

const voice = { numbers: numbersFor("en"), texts: speechIn("en").texts };
const scale = { title: "Less lonely", range: [3, 9], direction: "higher_worse" } as const;
const shown = { name: "Fall", n: 31, estimate: { value: -0.84, low: -1.2, high: -0.4 } };
/** What a careless caller might send: something hidden that still carries its numbers. */
const hidden = { ...shown, name: "Spring", suppressed: "hidden to protect people" };

describe("a trend in words", () => {
  test("says each point with its likely range, n, and what changed with it", () => {
    const marked = { ...shown, mark: "new version from here on" };
    expect(describeTrend({ ...scale, of: "change", points: [marked] }, voice)).toBe(
      "Less lonely. Fall: −0.8 (−1.2 to −0.4), n = 31, new version from here on.",
    );
    expect(trendTable({ of: "change", points: [marked] }, voice).rows[0]).toMatchObject({
      name: "Fall (new version from here on)",
      n: "31",
      value: "−0.8",
      interval: "−1.2 to −0.4",
    });
  });

  test("tells no number of a hidden point", () => {
    expect(describeTrend({ ...scale, of: "score", points: [hidden] }, voice)).not.toMatch(/\d/);
    const [row] = trendTable({ of: "score", points: [hidden] }, voice).rows;
    expect(Object.entries(row!).filter(([key, text]) => key !== "key" && /\d/.test(text))).toEqual([]);
  });
});

describe("a heat map in words", () => {
  const cell = { n: 31, change: { value: -0.84, low: -1.2, high: -0.4 } };
  const closed = { ...cell, suppressed: "hidden to protect people" };
  const columns = ["2023", "2024", "2025"];
  const rows = [{ name: "North", cells: [cell, closed, { n: 0 }] }];

  test("tells a hidden cell from one in which nobody answered both times", () => {
    expect(rows[0]!.cells.map((each) => cellWords(each, voice))).toEqual([
      "−0.8 (−1.2 to −0.4), n = 31",
      "hidden to protect people",
      "nobody answered both times",
    ]);
    expect(describeHeat({ ...scale, columns, rows }, voice)).toContain("2024 hidden to protect people;");
    expect(heatTable({ columns, rows }, voice).rows[0]).toMatchObject({ c1: "hidden to protect people" });
  });

  test("gives hidden cells no say in how deep the others are filled", () => {
    const deep = { ...closed, change: { value: -6, low: -6, high: -6 } };
    expect(heatLimit({ range: [3, 9], rows: [{ name: "North", cells: [cell, deep] }] })).toBe(
      heatLimit({ range: [3, 9], rows: [{ name: "North", cells: [cell] }] }),
    );
  });
});
