import { describe, expect, test } from "vitest";
import { reportSlides } from "#api/exports/slides";
import { reportWorkbook } from "#api/exports/workbook";
import type { ReportContent } from "#shared/reports/content";
import { sampleContent } from "../reports/sampleContent";
import { readSheets, texts } from "./readSheets";
import { unzip } from "./unzip";

const arabic: ReportContent = { ...sampleContent, language: "ar", title: "جيران حول المائدة" };
describe("reportWorkbook(content)", () => {
  test("writes a sheet for each block with numbers, and a codebook", async () => {
    const sheets = await readSheets(await reportWorkbook(sampleContent));
    const blocks = sampleContent.blocks.filter(({ kind }) =>
      ["outcome", "chart", "table", "flow", "equity"].includes(kind),
    );
    expect(sheets).toHaveLength(1 + blocks.length + 1);
    const told = sampleContent.blocks.find(({ kind }) => kind === "outcome");
    if (told?.kind !== "outcome" || told.cell.kind !== "told") throw new Error("the sample has no outcome");
    const { n, pre, change } = told.cell;
    // Full precision: what is told is what was frozen.
    for (const number of [n.paired, pre!.value, pre!.low, change!.value, change!.high])
      expect(sheets[1]!.numbers.some((one) => Math.abs(one - number!) < 1e-12)).toBe(true);
    expect(sheets.at(-1)!.texts).toContain("ucla-3");
  });

  test("numbers its sheets and names instrument and score on the tab, which a long title would not reach", async () => {
    const files = await unzip(await reportWorkbook(sampleContent));
    const names = [
      ...files
        .get("xl/workbook.xml")!
        .toString()
        .matchAll(/<sheet [^>]*name="([^"]*)"/g),
    ];
    expect(names.slice(1, 3).map(([, name]) => name)).toEqual([
      "1. ucla-3 Loneliness",
      "2. ucla-3 Loneliness",
    ]);
    expect(names.map(([, name]) => name)).toContain("6. Change by group");
  });

  test("has no cell that runs once it is copied, in names and headers too, and says what is hidden in words", async () => {
    const sheets = await readSheets(await reportWorkbook(sampleContent));
    const all = sheets.flatMap((sheet) => sheet.texts);
    for (const text of all) expect(text).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
    expect(all.some((text) => text.startsWith("'=2+3"))).toBe(true);
    expect(all).toContain(sampleContent.words.hidden);
    for (const { xml } of sheets) expect(xml).not.toContain("<f>");
  });

  test("makes rows as high as what is wrapped in them, and shows three decimals of a number", async () => {
    const long = {
      kind: "text" as const,
      id: "long",
      heading: "",
      paragraphs: ["word ".repeat(60)],
      figures: [],
    };
    const [words, sheet] = await readSheets(
      await reportWorkbook({ ...sampleContent, blocks: [long, sampleContent.blocks[2]!] }),
    );
    const heights = [...words!.xml.matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(([, points]) => Number(points));
    expect(Math.max(...heights)).toBeGreaterThanOrEqual(45);
    const files = await unzip(await reportWorkbook(sampleContent));
    expect(files.get("xl/styles.xml")!.toString()).toContain("0.000");
    expect(sheet!.numbers).toContain(6.42);
  });

  test("is read from the right in Arabic", async () => {
    const [first] = await readSheets(await reportWorkbook(arabic));
    expect(first!.xml).toContain('rightToLeft="1"');
  });
});

describe("reportSlides(content)", () => {
  test("has native charts whose workbooks hold the frozen numbers, with the interval in the table beside", async () => {
    const files = await unzip(await reportSlides(sampleContent));
    const names = [...files.keys()];
    const books = names.filter((name) => /embeddings\/.*\.xlsx$/.test(name));
    expect(books.length).toBeGreaterThanOrEqual(5);
    expect(names.filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(books.length);
    const forest = sampleContent.blocks.find((block) => block.kind === "chart" && block.chart === "forest");
    if (forest?.kind !== "chart" || forest.data.chart !== "forest")
      throw new Error("the sample has no forest");
    const told = [forest.data.overall, ...forest.data.rows].flatMap(({ cell }) =>
      cell.kind === "told" ? [cell] : [],
    );
    const wanted = told.flatMap(({ pre, post }) => [pre!.value, post!.value]);
    const numbers = await Promise.all(
      books.map(async (name) => (await readSheets(files.get(name)!)).flatMap((s) => s.numbers)),
    );
    const holds = (some: number[]) =>
      wanted.every((value) => some.some((one) => Math.abs(one - value) < 1e-9));
    expect(numbers.some(holds)).toBe(true);
    const slides = names
      .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .map((name) => files.get(name)!.toString());
    const said = slides.flatMap((xml) => texts(xml, "a:t"));
    expect(said).toContain("−0.8 (−1.1 to −0.5)");
    expect(said).toContain(sampleContent.words.hidden);
    // Each slide has its title in the place for titles, and each picture its description.
    for (const xml of slides) expect(xml).toContain('type="title"');
    expect(
      slides
        .filter((xml) => xml.includes("graphicFrame") && xml.includes("c:chart"))
        .every((xml) => /descr="[^"]+"/.test(xml)),
    ).toBe(true);
    const notes = names
      .filter((name) => /notesSlides\/notesSlide\d+\.xml$/.test(name))
      .map((name) => files.get(name)!.toString());
    expect(notes.some((xml) => xml.includes("UCLA three-item loneliness scale"))).toBe(true);
  });

  test("is read from the right in Arabic, and holds a long name whole", async () => {
    const files = await unzip(await reportSlides(arabic));
    const xml = [...files]
      .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .map(([, bytes]) => bytes.toString());
    expect(xml.some((slide) => slide.includes('rtl="1"'))).toBe(true);
    expect(xml.flatMap((slide) => texts(slide, "a:t"))).toContain(
      "Community kitchen and shared garden of the old neighborhood",
    );
  });
});
