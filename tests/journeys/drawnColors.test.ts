import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGallery } from "../charts/gallery";
import { contrast, distance, type Vision, visions } from "../charts/vision";
import { openBrowser } from "./browser";
import { downloaded } from "./pages";
import { waitUntilStill } from "./still";

let browser: Browser;
let gallery: Awaited<ReturnType<typeof openGallery>>;
let page: Page;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([openBrowser(), openGallery()]);
  page = await (await browser.newContext({ viewport: { width: 800, height: 900 } })).newPage();
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

interface Drawn {
  kind: string;
  /** Marks that lie in one line have one. */
  line: number;
  color: string;
}

async function open(only: string): Promise<void> {
  await page.goto(`${gallery.address}?only=${only}`);
  await page.waitForSelector(".chart svg text");
  await waitUntilStill(page);
}

/** The color that each mark has in the picture that is saved, from its pixels: a quarter in from its corner, where no words are. */
async function look(kinds: readonly string[]): Promise<Drawn[]> {
  const png = await downloaded(page, () => page.getByRole("button", { name: "Save as PNG" }).first().click());
  return page.evaluate(
    async ([source, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
      context.drawImage(image, 0, 0);
      const svg = document.querySelector<SVGSVGElement>(".chart svg")!;
      const paper = svg.getBoundingClientRect();
      const scale = image.width / paper.width;
      const hex = (part: number) => part.toString(16).padStart(2, "0");
      return (wanted as string[]).flatMap((kind) =>
        [...svg.querySelectorAll(`.${kind}`)].map((mark) => {
          const box = mark.getBoundingClientRect();
          const isRound = mark.tagName === "circle";
          const x = box.x - paper.x + box.width * (isRound ? 0.5 : 0.25);
          const y = box.y - paper.y + box.height * (isRound ? 0.5 : 0.14);
          const [r, g, b] = context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data;
          return { kind, line: Math.round(box.y), color: `#${hex(r!)}${hex(g!)}${hex(b!)}` };
        }),
      );
    },
    [png.bytes.toString("base64"), kinds] as const,
  );
}

/** Colors that cannot be told apart, each pair once. */
function close(colors: readonly string[], vision: Vision, least: number): string[] {
  const different = [...new Set(colors)];
  return different.flatMap((one, i) =>
    different
      .slice(i + 1)
      .filter((two) => distance(one, two, vision) < least)
      .map((two) => `${one} and ${two}`),
  );
}

const leastOf = (vision: Vision) => (vision === "grey" ? 6 : 9);

test("the cells of a heat map keep apart in the picture itself, in grey too", async () => {
  await open("heat-typical");
  // Hidden cells have no filling: hatching and a word say what they are.
  const colors = (await look(["chart-cell"]))
    .map(({ color }) => color)
    .filter((color) => distance(color, "#fffdf9", "usual") > 3);
  expect(new Set(colors).size).toBeGreaterThan(2);
  for (const vision of visions) expect(close(colors, vision, leastOf(vision)), vision).toEqual([]);
});

test("the parts of each bar of answers keep apart from those beside them", async () => {
  await open("stacks-typical");
  const parts = await look(["chart-stack"]);
  const lines = new Set(parts.map(({ line }) => line));
  expect(lines.size).toBeGreaterThan(1);
  for (const line of lines) {
    const bar = parts.filter((part) => part.line === line).map(({ color }) => color);
    for (const vision of visions)
      expect(close(bar, vision, leastOf(vision)), `${line} ${vision}`).toEqual([]);
  }
});

test.each(["means-typical", "points-typical", "strip-typical"])(
  "before is hollow and after is filled in the pixels of %s",
  async (only) => {
    await open(only);
    const [before, after] = [await look(["chart-before"]), await look(["chart-after"])];
    expect(after.length).toBeGreaterThan(0);
    const paper = "#ffffff";
    for (const { color } of before) expect(contrast(color, paper), color).toBeLessThan(1.2);
    for (const { color } of after) expect(contrast(color, paper), color).toBeGreaterThanOrEqual(3);
  },
);

test("the look at the pixels catches two cells that are one in grey", async () => {
  await open("heat-typical");
  await page.evaluate(() => {
    const [one, two] = document.querySelectorAll<SVGElement>(".chart svg .chart-cell");
    for (const [cell, fill] of [
      [one!, "#d9a066"],
      [two!, "#4fb7c2"],
    ] as const) {
      cell.setAttribute("fill", fill);
      cell.style.fill = fill;
    }
  });
  const colors = (await look(["chart-cell"])).map(({ color }) => color);
  expect(close(colors, "grey", 6)).not.toEqual([]);
});
