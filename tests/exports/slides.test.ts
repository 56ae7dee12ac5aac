import { describe, expect, test } from "vitest";
import { reportSlides } from "#api/exports/slides";
import type { Cell, FilledBlock, ReportContent } from "#shared/reports/content";
import { sampleContent, toldCell } from "../reports/sampleContent";
import { texts } from "./readSheets";
import { unzip } from "./unzip";

/** One series of a native chart as its reader draws it. */
interface Series {
  name: string;
  labels: string[];
  values: number[];
}
interface Chart {
  series: Series[];
  axis: { min: number | null; max: number | null };
  /** What fills each series, and its edge. */
  fills: string[][];
}

/** The charts and the texts of a report of these parts alone, slide by slide. */
async function slidesOf(...parts: FilledBlock[]) {
  const content: ReportContent = { ...sampleContent, blocks: parts };
  const files = await unzip(await reportSlides(content));
  const named = (pattern: RegExp) =>
    [...files.keys()]
      .filter((name) => pattern.test(name))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .map((name) => files.get(name)!.toString());
  return {
    charts: named(/^ppt\/charts\/chart\d+\.xml$/).map(readChart),
    slides: named(/^ppt\/slides\/slide\d+\.xml$/).map((xml) => texts(xml, "a:t")),
  };
}

function readChart(xml: string): Chart {
  const series = [...xml.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, ser]): Series => {
    const inside = (tag: string) => new RegExp(`<c:${tag}>(.*?)</c:${tag}>`, "s").exec(ser!)?.[1] ?? "";
    return {
      name: texts(inside("tx"), "c:v")[0]!,
      labels: texts(inside("cat"), "c:v"),
      values: texts(inside("val"), "c:v").map(Number),
    };
  });
  const end = (name: string) => {
    const found = new RegExp(`<c:${name} val="([^"]+)"`).exec(xml)?.[1];
    return found === undefined ? null : Number(found);
  };
  const fills = [...xml.matchAll(/<c:ser>(.*?)<c:invertIfNegative/gs)].map(([, ser]) =>
    [...ser!.matchAll(/srgbClr val="(\w+)"/g)].map(([, color]) => color!),
  );
  return { series, axis: { min: end("min"), max: end("max") }, fills };
}

function blockOf<Kind extends FilledBlock["kind"]>(kind: Kind, chart?: string) {
  return sampleContent.blocks.find(
    (block) => block.kind === kind && (!chart || (block.kind === "chart" && block.chart === chart)),
  ) as Extract<FilledBlock, { kind: Kind }>;
}

describe("reportSlides(content)", () => {
  test("draws gaps around zero, where they lie, and changes too", async () => {
    const { charts } = await slidesOf(blockOf("equity"), blockOf("chart", "forest"));
    for (const { series, axis } of charts) {
      expect(axis.min).toBe(-axis.max!);
      const values = series.flatMap((one) => one.values);
      expect(values.length).toBeGreaterThan(2);
      for (const value of values) expect(Math.abs(value)).toBeLessThan(axis.max!);
    }
    expect(charts.map(({ series }) => series.map(({ name }) => name))).toEqual([
      ["Before", "After"],
      ["Change"],
    ]);
  });

  test("draws change over time as one line of changes, and everybody is no point in time", async () => {
    const forest = blockOf("chart", "forest");
    const data = { ...forest.data, chart: "trend" };
    const { charts } = await slidesOf({ ...forest, chart: "trend", data } as FilledBlock);
    const [{ series, axis }] = charts as [Chart];
    expect(series.map(({ name }) => name)).toEqual(["Change"]);
    expect(series[0]!.labels).not.toContain("Everyone");
    expect(axis.min).toBe(-axis.max!);
  });

  test("draws means on the range of the scale, whoever is hidden is not drawn and named in the table", async () => {
    const { charts, slides } = await slidesOf(blockOf("table"));
    expect(charts.map(({ axis }) => axis)).toEqual([{ min: 3, max: 9 }]);
    expect(charts[0]!.series[0]!.labels).not.toContain("Hillside");
    expect(slides[0]).toEqual(expect.arrayContaining(["Hillside", sampleContent.words.hidden]));
  });

  test("draws no bar for a number of people that is hidden: the table says so", async () => {
    const { charts, slides } = await slidesOf(blockOf("flow"));
    expect(charts).toEqual([]);
    expect(slides[0]).toEqual(expect.arrayContaining(["113", sampleContent.words.hidden, "96"]));
    expect(slides[0]).not.toContain("0");
    const whole = blockOf("flow").rows[0]!;
    const steps = whole.steps.map((step) => ({ ...step, people: step.people ?? 99 }));
    const drawn = await slidesOf({ ...blockOf("flow"), rows: [{ ...whole, steps }] });
    expect(drawn.charts[0]!.series.map(({ values }) => values)).toEqual([[113], [99], [96]]);
  });

  test("the parts of a chart on two slides have one axis, of changes, gaps and people", async () => {
    const about = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 });
    // The farthest by far is in the last row.
    const rows = Array.from({ length: 9 }, (_, k) => {
      const value = k === 8 ? 4.2 : 0.1 * k;
      const spans = { pre: about(value), post: about(value / 2), change: about(-value) };
      return { name: `Group ${k}`, cell: { ...toldCell(40, 6, 5, 0.5), ...spans } as Cell };
    });
    const forest = blockOf("chart", "forest");
    const data = { chart: "forest" as const, overall: rows[0]!, rows: rows.slice(1) };
    const flow = blockOf("flow");
    const step = (k: number) =>
      ["Before", "After"].map((label) => ({ label, people: k === 8 ? 130 : 20 + k }));
    const people = rows.map(({ name }, k) => ({ name, steps: step(k), hidden: null }));
    for (const block of [
      { ...forest, data },
      { ...blockOf("equity"), rows },
      { ...flow, rows: people },
    ]) {
      const { charts } = await slidesOf(block as FilledBlock);
      expect(charts).toHaveLength(2);
      expect(charts[0]!.axis).toEqual(charts[1]!.axis);
      const values = charts.flatMap(({ series }) => series.flatMap((one) => one.values));
      expect(charts[0]!.axis.max).toBeGreaterThan(Math.max(...values.map(Math.abs)));
    }
  });

  test("draws before hollow and after filled in one hue, and better where reading ends", async () => {
    const hue = "0B5F66";
    for (const block of [blockOf("table"), blockOf("equity"), blockOf("chart", "distribution")]) {
      const { charts } = await slidesOf(block);
      expect(charts[0]!.fills).toEqual([
        ["FFFDF9", hue],
        [hue, hue],
      ]);
    }
    const forest = blockOf("chart", "forest");
    const turned = async (direction: typeof forest.scale.direction, language: "en" | "ar") => {
      const blocks = [{ ...forest, scale: { ...forest.scale, direction } }];
      const files = await unzip(await reportSlides({ ...sampleContent, language, blocks }));
      const xml = [...files].find(([name]) => /charts\/chart\d+\.xml$/.test(name))![1].toString();
      const value = xml.slice(xml.indexOf("<c:valAx>"));
      return [/orientation val="(\w+)"/.exec(value)![1], /tickLblPos val="(\w+)"/.exec(xml)![1]];
    };
    expect(await turned("higher_worse", "en")).toEqual(["maxMin", "high"]);
    expect(await turned("higher_better", "en")).toEqual(["minMax", "low"]);
    expect(await turned("higher_worse", "ar")).toEqual(["minMax", "high"]);
    expect(await turned("higher_better", "ar")).toEqual(["maxMin", "low"]);
  });

  test("sets a title smaller that has more letters than two lines hold", async () => {
    const sizesOf = async (title: string) => {
      const files = await unzip(
        await reportSlides({ ...sampleContent, blocks: [{ ...blockOf("table"), title }] }),
      );
      const xml = files.get("ppt/slides/slide1.xml")!.toString();
      return /<p:sp>.*?<\/p:sp>/s.exec(xml)![0].match(/ sz="(\d+)"/)?.[1];
    };
    expect(await sizesOf("Change by group")).toBe("2400");
    expect(await sizesOf("word ".repeat(20))).toBe("2000");
    expect(await sizesOf("word ".repeat(26))).toBe("1700");
  });

  test("several scales of everybody are one table: bars of different scales would not compare", async () => {
    const table = blockOf("table");
    const rows = table.rows.slice(0, 1).map(({ name, cells }) => ({ name, cells: [cells[0]!, cells[0]!] }));
    const scales = [table.scales[0]!, { ...table.scales[0]!, label: "Raw score (WHO-5)" }];
    const { charts, slides } = await slidesOf({ ...table, rows, scales });
    expect([charts.length, slides.length]).toEqual([0, 1]);
    expect(slides[0]).toEqual(
      expect.arrayContaining(["Loneliness", "Raw score (WHO-5)", "−0.8 (−1.1 to −0.5)"]),
    );
  });

  test("a row more than a slide holds does not stand alone: nine are five and four", async () => {
    const block = blockOf("chart", "forest");
    if (block.kind !== "chart" || block.data.chart !== "forest") throw new Error("the sample has no forest");
    const told = block.data.rows.find(({ cell }) => cell.kind === "told")!;
    const rows = Array.from({ length: 8 }, (_, k) => ({ ...told, name: `Group ${k}` }));
    const { charts } = await slidesOf({ ...block, data: { ...block.data, rows } });
    expect(charts.map(({ series }) => series[0]!.labels.length)).toEqual([5, 4]);
  });

  test("draws a question as two bars, each parted by its answers", async () => {
    const { charts, slides } = await slidesOf(blockOf("chart", "answers"));
    const [{ series }] = charts as [Chart];
    expect(series.map(({ name }) => name)).toEqual(["Often", "Some of the time", "Hardly ever"]);
    expect(series[0]!.labels).toEqual(["Feeling left out: Before", "Feeling left out: After"]);
    for (const side of [0, 1]) expect(series.reduce((n, one) => n + one.values[side]!, 0)).toBe(96);
    expect(slides[0]!.some((text) => text.includes("Lacking company: hidden to protect people"))).toBe(true);
  });

  test("tells a map of groups and cohorts with its intervals", async () => {
    const { slides } = await slidesOf(blockOf("chart", "heat"));
    expect(slides[0]).toEqual(expect.arrayContaining(["Spring", "Fall", "North", "−0.8 (−1.5 to −0.1)"]));
  });

  test("puts who is counted and where numbers come from on the slide, and no more sentences than can be read", async () => {
    const sentences = Array.from({ length: 9 }, (_, k) => `${k} ${"what is said of a group ".repeat(5)}`);
    const { slides } = await slidesOf({ ...blockOf("equity"), sentences });
    expect(slides[0]).toContain(blockOf("equity").caption.join(" "));
    expect(slides[0]!.join(" ").match(/what is said of a group/g)!.length).toBeLessThan(12);
  });

  test("fits methods on few slides, and no heading ends one", async () => {
    const section = (k: number) => ({
      heading: `Heading ${k}`,
      paragraphs: ["word ".repeat(60)],
      points: [],
    });
    const { slides } = await slidesOf({
      ...blockOf("methods"),
      sections: Array.from({ length: 12 }, (_, k) => section(k)),
    });
    expect(slides.length).toBeLessThan(5);
    for (const lines of slides) expect(lines.filter((line) => line.trim()).at(-2)).not.toMatch(/^Heading/);
  });

  test("every paragraph in Arabic is read from the right", async () => {
    const content: ReportContent = {
      ...sampleContent,
      language: "ar",
      blocks: [blockOf("text"), blockOf("methods")],
    };
    const files = await unzip(await reportSlides(content));
    for (const [name, bytes] of files) {
      if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
      const paragraphs = [...bytes.toString().matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, inside]) => inside!);
      for (const paragraph of paragraphs.filter((one) => one.includes("<a:t>") && !one.includes("<a:fld")))
        expect(paragraph).toContain('rtl="1"');
    }
  });
});
