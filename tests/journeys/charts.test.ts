import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "../../web/gallery/cases";
import { mark } from "../../web/gallery/samples";
import { openGallery } from "../charts/gallery";
import { openBrowser } from "./browser";
import { collisions } from "./collisions";
import { waitUntilStill } from "./still";

let browser: Browser;
let gallery: Awaited<ReturnType<typeof openGallery>>;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([openBrowser(), openGallery()]);
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

interface Opened {
  page: Page;
  context: BrowserContext;
  /** Errors of the page: exceptions, console errors, violations of the content security policy. */
  errors: string[];
}

async function open(width: number, query = "", options: { scale?: number } = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    deviceScaleFactor: options.scale ?? 1,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) errors.push(message.text());
  });
  await page.goto(`${gallery.address}${query}`);
  await page.waitForSelector(".chart svg text");
  await waitUntilStill(page);
  return { page, context, errors };
}

/** All of the gallery in three parts: one page with every chart takes a browser too long to draw. */
const parts = ["means,forest,spread", "strip,moved,gaps,flow,stacks,points", "trend,heat"];

const kinds = parts.flatMap((part) => part.split(","));

test("the parts are the whole gallery", () => {
  expect(cases.filter(({ id }) => !kinds.some((start) => id.startsWith(`${start}-`)))).toEqual([]);
});

describe.each([320, 800, 1600])("the gallery at %i px", (width) => {
  test.each(parts)("no two texts of %s overlap and none leaves the picture", async (only) => {
    const { page, context, errors } = await open(width, `?only=${only}`);
    const { charts, texts, found } = await page.evaluate(collisions);
    expect(charts).toBeGreaterThanOrEqual(15);
    expect(texts).toBeGreaterThan(charts * 5);
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(errors).toEqual([]);
    await context.close();
  });
});

test("the overlap check catches a title that runs under the mark", async () => {
  const { page, context } = await open(800, "?only=means-mark");
  expect((await page.evaluate(collisions)).found).toEqual([]);
  await page.evaluate(() => document.querySelector(".chart svg image")!.setAttribute("x", "100"));
  expect((await page.evaluate(collisions)).found.join()).toContain('"(mark)" overlaps "People');
  await context.close();
});

test("the overlap check catches a planted label, inside and outside the picture", async () => {
  const { page, context } = await open(800, "?only=forest-typical");
  await page.evaluate(() => {
    const title = document.querySelector(".chart svg text")!;
    const planted = title.cloneNode(true) as SVGTextElement;
    planted.textContent = "planted";
    title.after(planted);
    const outside = planted.cloneNode(true) as SVGTextElement;
    outside.setAttribute("x", "780");
    outside.setAttribute("y", "300");
    title.after(outside);
  });
  const { found } = await page.evaluate(collisions);
  expect(found.filter((each) => each.includes("planted"))).toHaveLength(2);
  await context.close();
});

test("read from the right, what was before stands right of the arrow, and what is after left of it", async () => {
  const { page, context } = await open(390, "?only=means-rtl");
  const rows = await page.locator(".chart svg text").evaluateAll((texts) =>
    (texts as SVGTextElement[]).flatMap((text) => {
      const [before, after] = (text.textContent ?? "").split("←").map((part) => part.search(/\p{Nd}/u));
      if (before === undefined || after === undefined || before < 0 || after < 0) return [];
      const arrow = text.textContent!.indexOf("←");
      return [[arrow + 1 + after, arrow, before].map((sign) => text.getExtentOfChar(sign).x)];
    }),
  );
  expect(rows.length).toBeGreaterThan(3);
  for (const places of rows) expect(places).toEqual([...places].sort((a, b) => a - b));
  await context.close();
});

describe.each(["light", "dark"])("the %s gallery", (scheme) => {
  test("has no axe violations, with the tables open too", async () => {
    // Of each chart its usual state: what axe looks at is the same in all of them.
    const only = kinds.map((kind) => `${kind}-typical`).join(",");
    const { page, context, errors } = await open(1280, `?scheme=${scheme}&only=${only}`);
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>("button[aria-expanded=false]"))
        button.click();
    });
    await page.waitForFunction(() => document.querySelectorAll("table").length >= 10);
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    expect(passes.length).toBeGreaterThan(10);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

test("a keyboard alone goes through the rows, and each is announced", async () => {
  const { page, context } = await open(800, "?only=forest-typical");
  await page.locator(".chart svg").focus();
  const said = (words: string) => page.getByRole("status").filter({ hasText: words }).waitFor();
  await said("Everyone");
  await page.keyboard.press("ArrowDown");
  await said("North");
  await said("−1.2 (−2.0 to −0.4)");
  await page.keyboard.press("ArrowRight");
  await said("Harbor");
  await page.keyboard.press("ArrowUp");
  await said("North");
  await context.close();
});

/** Runs in the page: what every text of its charts says and where it stands. */
const textsInPlace = () =>
  [...document.querySelectorAll<SVGTextElement>(".chart svg text")]
    .map((text) => `${text.textContent} ${text.getAttribute("x")} ${text.getAttribute("y")}`)
    .sort();

test.each(["forest-typical", "trend-typical"])("%s stands still until a mouse points at it", async (only) => {
  const { page, context, errors } = await open(800, `?only=${only}`);
  const drawn = await page.evaluate(textsInPlace);
  const live = page.locator(".chart .recharts-wrapper");
  expect(await live.count()).toBe(0);
  // Its code is there before anybody points.
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.includes("LiveChart")),
  );
  await page.waitForLoadState("networkidle");
  await page.locator(".chart svg").hover();
  await page.locator(".chart-tip").waitFor();
  expect(await live.count()).toBe(1);
  expect(await page.evaluate(textsInPlace)).toEqual(drawn);
  expect(errors).toEqual([]);
  await context.close();
});

test("a finger on a chart that stood still is told of what it touched", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${gallery.address}?only=forest-typical`);
  await page.waitForSelector(".chart svg text");
  await page.waitForLoadState("networkidle");
  await page.locator(".chart svg").tap();
  await page.locator(".chart-tip").waitFor();
  await context.close();
});

test("a chart whose font comes late is laid out again", async () => {
  const query = "?only=forest-typical";
  const { page, context } = await open(800, query);
  const usual = await page.evaluate(textsInPlace);
  await context.close();
  const slow = await browser.newContext({ viewport: { width: 800, height: 900 } });
  const late = await slow.newPage();
  let bring = () => {};
  const brought = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await late.route("**/*.woff2", async (route) => {
    await brought;
    await route.continue();
  });
  await late.goto(`${gallery.address}${query}`);
  await late.waitForSelector(".chart svg text");
  expect(await late.evaluate(textsInPlace)).not.toEqual(usual);
  bring();
  await expect.poll(() => late.evaluate(textsInPlace)).toEqual(usual);
  await slow.close();
});

/** Where the question mark of each English question begins to be drawn against the letter before it. */
const questionMarks = () =>
  [...document.querySelectorAll<SVGTextElement>(".chart svg text")].flatMap((text) => {
    const words = text.textContent ?? "";
    const at = words.indexOf("?");
    if (at < 1 || !/[a-z]/.test(words[at - 1]!)) return [];
    return [{ words, ahead: text.getExtentOfChar(at).x - text.getExtentOfChar(at - 1).x }];
  });

test.each([320, 800])(
  "an English question ends in its mark where a picture of %i px is read from the right",
  async (width) => {
    const { page, context } = await open(width, "?only=stacks-rtl");
    const marks = await page.evaluate(questionMarks);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter(({ ahead }) => ahead <= 0)).toEqual([]);
    // Planted: the same words without what keeps their order begin with their mark.
    await page.evaluate(() => {
      for (const text of document.querySelectorAll(".chart svg text"))
        text.textContent = (text.textContent ?? "").replace(/[\u2066\u2069]/g, "");
    });
    expect((await page.evaluate(questionMarks)).filter(({ ahead }) => ahead <= 0).length).toBe(marks.length);
    await context.close();
  },
);

test("a hidden group has no number anywhere in its chart", async () => {
  const { page, context } = await open(800, "?only=forest-suppressed");
  const words = await page.locator(".chart svg text").allTextContents();
  expect(words.filter((text) => text === "hidden to protect people")).toHaveLength(2);
  expect(words.filter((text) => text.startsWith("n ="))).toEqual([]);
  await context.close();
});

describe("saving a picture under the strict policy", () => {
  test("SVG: one file with title, caption, legend and its fonts, and nothing from outside", async () => {
    const { page, context, errors } = await open(800, "?only=forest-typical");
    const svg = await saved(page, "Save as SVG");
    const text = svg.toString();
    expect(text).toContain("<title>People who answered both times felt less lonely");
    expect(text).toContain("<desc>");
    expect(text).toContain("Source: Harbor Programs");
    expect(text).toContain("likely range (95% interval)");
    expect(text).toContain("@font-face");
    expect(text).toContain("Atkinson Hyperlegible Next Variable");
    expect(text).not.toMatch(/var\(|style=|class="|https?:\/\/(?!www\.w3\.org)/);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("the mark of the organization is inside both files, and only where there is one", async () => {
    const { page, context, errors } = await open(800, "?only=means-mark");
    const svg = (await saved(page, "Save as SVG")).toString();
    const [image] = svg.match(/<image [^>]+>/g) ?? [];
    expect(image).toContain(`href="${mark.href}"`);
    expect(image).toMatch(/ width="\d+(\.\d+)?" height="\d+(\.\d+)?"/);
    expect(await purpleIn(page, await saved(page, "Save as PNG"))).toBeGreaterThan(200);
    expect(errors).toEqual([]);
    await context.close();

    const without = await open(800, "?only=means-typical");
    expect((await saved(without.page, "Save as SVG")).toString()).not.toContain("<image");
    expect(await purpleIn(without.page, await saved(without.page, "Save as PNG"))).toBe(0);
    await without.context.close();
  });

  test("SVG: a right-to-left picture carries the Arabic font, a left-to-right one does not", async () => {
    const left = await open(800, "?only=means-typical");
    const plain = (await saved(left.page, "Save as SVG")).toString();
    const right = await open(800, "?only=means-rtl");
    const arabic = (await saved(right.page, "Save as SVG")).toString();
    expect(arabic.match(/U\+0*600-0*6FF/gi)).toHaveLength(1);
    expect(plain.match(/U\+0*600-0*6FF/gi)).toBeNull();
    expect(plain.length).toBeLessThan(arabic.length);
    await left.context.close();
    await right.context.close();
  });

  test.each(["means-typical", "means-rtl", "means-mark", "forest-rtl", "forest-long", "spread-many"])(
    "PNG of %s: twice the pixels of the screen, and the same picture",
    async (only) => {
      const { page, context, errors } = await open(800, `?only=${only}`, { scale: 2 });
      const seen = await page.locator(".chart svg").evaluate((svg) => svg.getBoundingClientRect().toJSON());
      const file = await saved(page, "Save as PNG");
      expect(file.subarray(1, 4).toString()).toBe("PNG");
      expect(file.readUInt32BE(16)).toBe(Math.ceil(seen.width) * 2);
      expect(file.readUInt32BE(20)).toBe(Math.ceil(seen.height) * 2);
      const screen = await page.locator(".chart svg").screenshot();
      const { ink, different } = await compare(page, file, screen);
      expect(ink).toBeGreaterThan(0.01);
      expect(different).toBeLessThan(0.01);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test("PNG: the comparison notices a picture without its words", async () => {
    const { page, context } = await open(800, "?only=means-typical", { scale: 2 });
    const file = await saved(page, "Save as PNG");
    await page.evaluate(() => {
      for (const text of document.querySelectorAll(".chart svg text")) text.remove();
    });
    const screen = await page.locator(".chart svg").screenshot();
    expect((await compare(page, file, screen)).different).toBeGreaterThan(0.01);
    await context.close();
  });
});

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).first().click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** How many pixels have the color of the made-up mark. */
function purpleIn(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const isNear = (i: number, value: number) => Math.abs(data[i]! - value) < 8;
    let found = 0;
    for (let i = 0; i < data.length; i += 4)
      if (isNear(i, 122) && isNear(i + 1, 46) && isNear(i + 2, 132)) found++;
    return found;
  }, png.toString("base64"));
}

/** Shares of pixels: of `one` that are not its paper, and that differ clearly between the two pictures. */
function compare(page: Page, one: Buffer, two: Buffer): Promise<{ ink: number; different: number }> {
  return page.evaluate(
    async ([first, second]) => {
      const pixels = async (data: string) => {
        const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d")!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = await Promise.all([pixels(first!), pixels(second!)]);
      const isFar = (i: number, from: Uint8ClampedArray, at: number) =>
        Math.abs(a.data[i]! - from[at]!) +
          Math.abs(a.data[i + 1]! - from[at + 1]!) +
          Math.abs(a.data[i + 2]! - from[at + 2]!) >
        150;
      const corner = (4 * a.width + 4) * 4;
      const edge = 3;
      const [width, height] = [Math.min(a.width, b.width) - edge, Math.min(a.height, b.height) - edge];
      const pixelsSeen = (width - edge) * (height - edge);
      const share = (differs: (x: number, y: number) => boolean) => {
        let found = 0;
        for (let y = edge; y < height; y++) for (let x = edge; x < width; x++) if (differs(x, y)) found++;
        return found / pixelsSeen;
      };
      const ink = share((x, y) => isFar((y * a.width + x) * 4, a.data, corner));
      // The picture on screen may begin between two pixels: the best fit within two of them counts.
      let different = 1;
      for (const dx of [-2, -1, 0, 1, 2])
        for (const dy of [-2, -1, 0, 1, 2])
          different = Math.min(
            different,
            share((x, y) => isFar((y * a.width + x) * 4, b.data, ((y + dy) * b.width + x + dx) * 4)),
          );
      return { ink, different };
    },
    [one.toString("base64"), two.toString("base64")],
  );
}
