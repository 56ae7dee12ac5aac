import { describe, expect, test } from "vitest";
import { layoutAxisWords } from "../../web/charts/axisLayout";
import { layoutFrame, sizesFor } from "../../web/charts/frame";
import { layoutRows, type RowWords } from "../../web/charts/rowsLayout";
import { balanceText, type Measure, wrapText } from "../../web/charts/wrap";

/** Every sign as wide as 0.6 of its size, bold ones a little wider. */
const measure: Measure = (text, size, weight = 400) => [...text].length * size * (weight > 400 ? 0.64 : 0.6);
const widths = [280, 320, 599, 600, 800, 1600];

describe("wrapText(text, width)", () => {
  test("keeps every word, and every line within the width", () => {
    const text = "People who answered both times felt less lonely after the program";
    const lines = wrapText(text, 150, 10, measure);
    expect(lines.join(" ")).toBe(text);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(measure(line, 10)).toBeLessThanOrEqual(150);
  });

  test("breaks a word that is wider than a line rather than leave the picture", () => {
    const lines = wrapText("Donaudampfschifffahrtsgesellschaft", 60, 10, measure);
    expect(lines.join("")).toBe("Donaudampfschifffahrtsgesellschaft");
    for (const line of lines) expect(measure(line, 10)).toBeLessThanOrEqual(60);
  });

  test("says with … that something was cut", () => {
    const lines = wrapText("one two three four five six", 60, 10, measure, { most: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(measure(lines[1]!, 10)).toBeLessThanOrEqual(60);
  });

  test("keeps line breaks, and has no line for no text", () => {
    expect(wrapText("a\nb", 100, 10, measure)).toEqual(["a", "b"]);
    expect(wrapText("", 100, 10, measure)).toEqual([]);
  });
});

test("balanceText(text) does not leave one word on the last line", () => {
  const text = "Fewer people feel lonely now";
  expect(wrapText(text, 145, 10, measure)).toEqual(["Fewer people feel lonely", "now"]);
  expect(balanceText(text, 145, 10, measure)).toEqual(["Fewer people", "feel lonely now"]);
});

describe.each(widths)("layoutFrame(words with a mark) at %i px", (width) => {
  const words = {
    title: "People who answered both times felt less lonely after the program, most of all in the North",
    subtitle: "Average loneliness of people who answered both times",
    legend: [{ mark: "interval", label: "likely range of the average (95% confidence interval)" } as const],
  };

  test.each([
    [400, 80],
    [64, 64],
    [20, 300],
  ])("keeps a mark of %i × %i in proportion, in its corner and clear of every line", (wide, high) => {
    const { corner, head, top } = layoutFrame(
      { width, measure },
      { ...words, mark: { href: "data:,", width: wide, height: high } },
    );
    expect(corner!.width / corner!.height).toBeCloseTo(wide / high, 9);
    const right = width - corner!.fromEnd;
    const mark = {
      from: right - corner!.width,
      to: right,
      top: corner!.y,
      bottom: corner!.y + corner!.height,
    };
    expect(mark.from).toBeGreaterThan(width / 2);
    expect(mark.top).toBeGreaterThan(0);
    expect(mark.bottom).toBeLessThan(top);
    const lines = head.map((line) => ({
      from: line.x,
      to: line.x + measure(line.text, line.size, line.weight),
      top: line.y - line.size * 0.95,
      bottom: line.y + line.size * 0.25,
    }));
    expect(overlaps([mark, ...lines])).toBe(0);
  });

  test("is as before without one", () => {
    const frame = layoutFrame({ width, measure }, words);
    expect(frame.corner).toBeUndefined();
    expect(layoutFrame({ width, measure }, { ...words, mark: undefined })).toEqual(frame);
  });
});

describe.each(widths)("layoutFrame at %i px", (width) => {
  const frame = layoutFrame(
    { width, measure },
    {
      title: "People who answered both times felt less lonely after the program, most of all in the North",
      subtitle: "Average loneliness of people who answered both times",
      caption: "A scale of loneliness. Before: September, after: June.\nSource: a survey of participants.",
      legend: [
        { mark: "before", label: "Before" },
        { mark: "after", label: "After" },
        { mark: "interval", label: "likely range of the average (95% confidence interval)" },
      ],
    },
  );

  test("sets every line inside the picture and clear of the others", () => {
    for (const lines of [frame.head, frame.foot]) {
      const boxes = lines.map((line) => ({
        from: line.x,
        to: line.x + measure(line.text, line.size, line.weight),
        top: line.y - line.size * 0.95,
        bottom: line.y + line.size * 0.25,
      }));
      for (const box of boxes) {
        expect(box.from).toBeGreaterThanOrEqual(0);
        expect(box.to).toBeLessThanOrEqual(width);
      }
      expect(overlaps(boxes)).toBe(0);
    }
    expect(Math.max(...frame.head.map((line) => line.y))).toBeLessThan(frame.top);
    expect(Math.max(...frame.foot.map((line) => line.y))).toBeLessThan(frame.bottom);
  });

  test("is set in 13 px at least", () => {
    for (const line of [...frame.head, ...frame.foot]) expect(line.size).toBeGreaterThanOrEqual(13);
  });
});

const words: RowWords[] = [
  row("Everyone", "n = 31 of 48", "−0.8 (−1.2 to −0.4)", { isBold: true }),
  row(
    "Community kitchen and shared garden of the Saint Bartholomew association",
    "n = 9",
    "−0.5 (−1.2 to +0.2)",
  ),
  row("Donaudampfschifffahrtsgesellschaftskapitän", "n = 7", "+0.1 (−0.8 to +1.0)", { note: "few people" }),
  row("Hillside", "", "", {
    instead: "hidden, because another figure would reveal a group that is too small",
  }),
];

describe.each(widths)("layoutRows at %i px", (width) => {
  const layout = layoutRows(width, words, sizesFor(width), measure, 24);
  const boxes = layout.rows.map((texts) =>
    texts.map((text) => {
      const wide = measure(text.text, text.size, text.weight);
      const from = text.anchor === "start" ? text.x : text.x - wide;
      return { from, to: from + wide, top: text.y - text.size * 0.95, bottom: text.y + text.size * 0.25 };
    }),
  );

  test("keeps every word inside its row and the picture, clear of the others", () => {
    for (const row of boxes) {
      expect(overlaps(row)).toBe(0);
      for (const box of row) {
        expect(box.from).toBeGreaterThanOrEqual(0);
        expect(box.to).toBeLessThanOrEqual(width + 0.01);
        expect(box.top).toBeGreaterThanOrEqual(-1);
        expect(box.bottom).toBeLessThanOrEqual(layout.rowHeight + 1);
      }
    }
  });

  test("leaves the marks a lane without words, and a plot to stand in", () => {
    expect(width - layout.before - layout.after).toBeGreaterThan(width * 0.25);
    for (const box of boxes.slice(0, 3).flat()) {
      const isBesideThePlot = box.to <= layout.before || box.from >= width - layout.after;
      expect(isBesideThePlot || box.bottom <= layout.lane.from + 1).toBe(true);
    }
  });
});

test("layoutAxisWords(words) sets long anchor words under each other, not over each other", () => {
  const at = { from: 20, to: 260 };
  const long = {
    start: "the worst that can be imagined",
    end: "the best that can be imagined",
    unit: "points",
    better: "better →",
  };
  const { texts, height } = layoutAxisWords(at, long, sizesFor(280), measure);
  const boxes = texts.map((text) => {
    const wide = measure(text.text, text.size, text.weight);
    const from = text.anchor === "start" ? text.x : text.x - wide;
    return { from, to: from + wide, top: text.y - text.size * 0.95, bottom: text.y + text.size * 0.25 };
  });
  expect(overlaps(boxes)).toBe(0);
  expect(Math.max(...boxes.map((box) => box.bottom))).toBeLessThanOrEqual(height + 1);
});

test("the overlap check finds two words set over each other", () => {
  const box = { from: 0, to: 50, top: 0, bottom: 12 };
  expect(overlaps([box, { ...box, from: 45, to: 90 }])).toBe(1);
});

interface Box {
  from: number;
  to: number;
  top: number;
  bottom: number;
}

function overlaps(boxes: Box[]): number {
  let found = 0;
  for (const [i, one] of boxes.entries())
    for (const two of boxes.slice(i + 1))
      if (Math.min(one.to, two.to) - Math.max(one.from, two.from) > 0.5)
        if (Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 0.5) found++;
  return found;
}

function row(name: string, count: string, value: string, more: Partial<RowWords> = {}): RowWords {
  return { name, count, value, note: "", instead: "", isBold: false, ...more };
}
