import { describe, expect, test } from "vitest";
import type { Cell, ChartData, FilledBlock } from "#shared/reports/content";
import { reportDocument } from "../../api/exports/ReportDocument";
import { sampleContent, sampleRows, sampleScale, toldCell } from "../reports/sampleContent";

/** The rows of one part as they are drawn: each mark with where it stands, and the line of its interval. */
function drawn(block: FilledBlock) {
  const html = reportDocument({ ...sampleContent, blocks: [block] });
  return [...html.matchAll(/<svg role="img" aria-label="(.*?)".*?<\/svg>/gs)].map(([svg, label]) => ({
    label: label!,
    points: [...svg.matchAll(/<circle cx="([\d.]+)" .*?fill="(.*?)"/g)].map(([, x, fill]) => ({
      x: Number(x),
      isHollow: fill === "#fff",
    })),
    zero: [...svg.matchAll(/<line x1="([\d.]+)" x2="\1"/g)].map(([, x]) => Number(x)),
    intervals: [...svg.matchAll(/<line x1="([\d.]+)" x2="([\d.]+)"[^>]*opacity/g)].map(([, from, to]) =>
      [Number(from), Number(to)].sort((a, b) => a - b),
    ),
  }));
}

type TableBlock = Extract<FilledBlock, { kind: "table" }>;

const chartOf = (chart: ChartData["chart"]) =>
  sampleContent.blocks.find((block) => block.kind === "chart" && block.chart === chart) as Extract<
    FilledBlock,
    { kind: "chart" }
  >;

describe("reportDocument(content)", () => {
  test("draws change over time as changes, as on screen", () => {
    const forest = chartOf("forest");
    const data = { ...forest.data, chart: "trend" } as ChartData;
    const rows = drawn({ ...forest, chart: "trend", data });
    expect(rows.map(({ points }) => points.length)).toEqual([1, 1, 1, 1]);
  });

  test("draws a forest as changes around zero, each with its interval, better where reading ends", () => {
    const rows = drawn(chartOf("forest"));
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map(({ zero }) => zero.join()))).toHaveLength(1);
    for (const { label, points, zero, intervals } of rows) {
      expect(label).toMatch(/: Change −\d\.\d \(−\d\.\d to [−+]?\d\.\d\)$/);
      expect(points).toHaveLength(1);
      expect(points[0]!.isHollow).toBe(false);
      // Everybody's loneliness fell, and lower is better: right of zero.
      expect(points[0]!.x).toBeGreaterThan(zero[0]!);
      const [from, to] = intervals[0]!;
      expect(from).toBeLessThan(points[0]!.x);
      expect(to).toBeGreaterThan(points[0]!.x);
    }
    const [everyone, north] = rows.map(({ points, zero }) => points[0]!.x - zero[0]!);
    // −0.81 of everybody and −0.7 in the North, on one axis.
    expect(everyone! / north!).toBeCloseTo(0.81 / 0.7, 3);
  });

  test("draws means at both times where a chart shows means, on the scale's own range", () => {
    const forest = chartOf("forest");
    const data = { ...forest.data, chart: "slope" } as ChartData;
    const scale = { ...sampleScale, direction: "higher_better" as const };
    const rows = drawn({ ...forest, scale, chart: "slope", data });
    expect(rows).toHaveLength(4);
    for (const { points, zero } of rows) {
      expect(points.map(({ isHollow }) => isHollow)).toEqual([true, false]);
      expect(zero).toEqual([]);
    }
    const [, north] = rows;
    // 6.2 and 5.5 on a scale from 3 to 9, drawn from 6 to 184.
    expect(north!.points.map(({ x }) => 3 + ((x - 6) / 178) * 6)).toEqual([
      expect.closeTo(6.2, 6),
      expect.closeTo(5.5, 6),
    ]);
    expect(sampleRows[0]!.name).toBe("North");
  });

  test("draws how far people came as bars of one scale, and never a bar of a hidden number", () => {
    const flow = sampleContent.blocks.find(({ kind }) => kind === "flow")!;
    const html = reportDocument({ ...sampleContent, blocks: [flow] });
    const bars = [...html.matchAll(/class="bar (\w+)" style="width:([\d.]+)mm"/g)].map(([, ...bar]) => bar);
    expect(bars).toEqual([
      ["before", "28.0"],
      ["after", ((96 / 113) * 28).toFixed(1)],
    ]);
    expect(html).toContain(`<td class="why">${sampleContent.words.hidden}</td>`);
  });

  test("tells several scales of everybody in one table, a row each with its header, as page and slides do", () => {
    const table = sampleContent.blocks.find(({ kind }) => kind === "table") as TableBlock;
    const [everyone] = table.rows as [TableBlock["rows"][0]];
    const why = sampleContent.words.hidden;
    const cells: Cell[] = [everyone.cells[0]!, toldCell(41, 12.13, 13.1, 0.3), { kind: "suppressed", why }];
    const scales = [
      sampleScale,
      // Of the same instrument, with decimals of its own.
      { ...sampleScale, subscale: "raw", label: "Raw score (WHO-5)", decimals: 2 },
      { ...sampleScale, instrument: "gbs", label: "Belonging" },
    ];
    const said = (block: TableBlock) => {
      const html = reportDocument({ ...sampleContent, blocks: [block] });
      return [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, inside]) =>
        [...inside!.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
          [...row!.matchAll(/<(th scope="\w+"|td)[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell, words]) =>
            [cell, words!.replace(/<br\/>/g, " ").replace(/<[^>]+>/g, "")].join(": "),
          ),
        ),
      );
    };
    const [rows, ...more] = said({ ...table, scales, rows: [{ ...everyone, cells }] });
    expect(more).toEqual([]);
    expect(rows!.map(([first]) => first)).toEqual([
      `th scope="col": ${sampleContent.words.score}`,
      'th scope="row": Loneliness',
      'th scope="row": Raw score (WHO-5)',
      'th scope="row": Belonging',
    ]);
    expect(rows![0]!.every((cell) => cell.startsWith('th scope="col"'))).toBe(true);
    expect(rows![2]!.slice(1)).toEqual([
      ...["td: 41", "td: 12.13", "td: 13.10", "td: +0.97 (+0.67 to +1.27)"],
    ]);
    expect(rows![3]!.slice(1)).toEqual([`td: ${why}`]);
    // Groups keep a table for each scale, drawn on its own range.
    const groups = table.rows.map(({ name }) => ({ name, cells }));
    expect(said({ ...table, scales, rows: groups })).toHaveLength(3);
  });
});
