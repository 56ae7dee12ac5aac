import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser";
import { expectSound, type Product, startProduct, visit } from "./pages";

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("the page of the API", () => {
  test("is styled, opens at the problem that an answer links to, and holds on a phone", async () => {
    const seen = await visit(browser, 360);
    const { page, context } = seen;
    const problem = await (await context.request.get(`${product.url}/api/v1/me`)).json();
    await page.goto(new URL(problem.type, product.url).href);
    const title = page.getByText(problem.title, { exact: false }).first();
    await title.waitFor();
    expect(await title.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("sans-serif");
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole("link", { name: "Matched change between two waves" }).first().click();
    await page.waitForURL(/#get-api-v1-programs-id-change$/);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    await expectSound(seen, "the API with every part open");
    await context.close();
  });
});
