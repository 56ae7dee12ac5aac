import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anchorsOf, contents, statistics } from "../../web/method/contents";
import { readDocstrings } from "../method/readDocstrings";
import { openBrowser } from "./browser";
import { expectSound, type Product, press, startProduct, visit } from "./pages";

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const topOf = (page: Page, id: string) =>
  page.evaluate((at) => document.getElementById(at)?.getBoundingClientRect().top ?? Number.NaN, id);

/** How a page shows words of the code: without the marks of code, runs of spaces as one. */
const asShown = (text: string) => text.replaceAll("`", "").replaceAll(/\s+/g, " ").trim();

describe("the page How we calculate", () => {
  test("somebody without an account finds it below every page, and it weighs on none of them", async () => {
    const seen = await visit(browser, 1280);
    const { page, context } = seen;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${product.url}/welcome`);
    const link = page.getByRole("contentinfo").getByRole("link", { name: "How we calculate" });
    await link.waitFor();
    expect(asked.filter((url) => /Method|docstring/i.test(url))).toEqual([]);
    await press(page, link);
    await page.getByRole("heading", { level: 1, name: "How we calculate" }).waitFor();
    expect(asked.some((url) => /MethodPage/.test(url))).toBe(true);
    expect(await page.title()).toBe("How we calculate · Common Ground");
    await expectSound(seen, "how we calculate");
    await context.close();
  });

  test("quotes what the code says of each statistic, at an address that every figure can link to", async () => {
    const { page, context } = await visit(browser, 1280);
    await page.goto(`${product.url}/how-we-calculate`);
    await page.getByRole("heading", { level: 1 }).waitFor();

    const docstrings = readDocstrings(statistics.map(({ from }) => from));
    const shown = await page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll("article[id]")].map(({ id, textContent }) => [
          id,
          textContent.replaceAll(/\s+/g, " "),
        ]),
      ),
    );
    for (const { id, from } of statistics) {
      const { blocks, sources } = docstrings[from]!;
      const signs = shown[id]?.replaceAll(/\s/g, "");
      for (const block of blocks) {
        if (block.kind === "formula")
          expect(signs, id).toContain(asShown(block.lines.join("")).replaceAll(/\s/g, ""));
        const texts = block.kind === "text" ? [block.text] : block.kind === "list" ? block.items : [];
        for (const text of texts.filter((words) => !/`(notEstimable|\w+_\w+)`/.test(words))) {
          expect(shown[id], id).toContain(asShown(text));
        }
      }
      for (const source of sources) expect(shown[id], id).toContain(asShown(source));
    }

    const addresses = [...contents.map(({ id }) => id), ...statistics.flatMap(anchorsOf)];
    const found = await page.evaluate(
      (ids) => ids.filter((id) => document.querySelectorAll(`[id="${id}"]`).length !== 1),
      addresses,
    );
    expect(found).toEqual([]);
    const deadLinks = await page.evaluate(() =>
      [...document.querySelectorAll('main a[href^="#"]')]
        .map((link) => link.getAttribute("href")!.slice(1))
        .filter((id) => document.getElementById(id) === null),
    );
    expect(deadLinks).toEqual([]);
    await context.close();
  });

  test("on a phone a link to one statistic opens there, and its formula can be read and heard", async () => {
    const seen = await visit(browser, 390);
    const { page, context } = seen;
    await page.goto(`${product.url}/how-we-calculate#cohens-d-z`);
    const entry = page
      .getByRole("article")
      .filter({ has: page.getByRole("heading", { name: /^Cohen’s d_z/ }) });
    await entry.waitFor();
    await expect.poll(() => topOf(page, "cohens-d-z")).toBeLessThan(200);
    expect(await topOf(page, "cohens-d-z")).toBeGreaterThanOrEqual(0);
    await entry
      .getByRole("math", { name: "Formula: d z equals mean(change) over sd(change), sd with n minus 1" })
      .waitFor();
    await entry.getByText("Cohen (1988), p. 48").waitFor();
    expect(await page.locator("[data-here]").evaluateAll((marked) => marked.map(({ id }) => id))).toEqual([
      "cohens-d-z",
    ]);

    await page.goto(`${product.url}/how-we-calculate#mcnemar-uncorrected`);
    await expect.poll(() => topOf(page, "mcnemar")).toBeLessThan(200);
    expect(await page.locator("[data-here]").getAttribute("id")).toBe("mcnemar");
    await expectSound(seen, "how we calculate on a phone");
    await context.close();
  });

  test("on paper it is the page alone: no head, no foot, every formula whole", async () => {
    const { page, context } = await visit(browser, 800);
    await page.goto(`${product.url}/how-we-calculate`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("banner").isVisible()).toBe(false);
    expect(await page.getByRole("contentinfo").isVisible()).toBe(false);
    const cut = await page.evaluate(
      () =>
        [...document.querySelectorAll("pre")].filter(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        ).length,
    );
    expect(cut).toBe(0);
    await context.close();
  });
});
