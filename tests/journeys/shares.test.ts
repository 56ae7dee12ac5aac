import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ar } from "../../web/shares/messages/ar";
import { fileOf, mapping } from "../releases/file";
import { crowds } from "../shares/place";
import { openBrowser } from "./browser";
import { expectSound, hasFocus, type Product, startProduct, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

let browser: Browser;
let product: Product;
let ada: Cookies;
let program: number;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  ({ ada } = await startTeam(browser, product));
  const context = await browser.newContext({ storageState: ada });
  program = Number((await send(product, context, "/programs", { name: "Harbor walks" })).id);
  const answer = await context.request.post(`${product.url}/api/v1/programs/${program}/imports`, {
    headers: { Origin: product.url },
    multipart: {
      mapping: JSON.stringify(mapping),
      file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(fileOf(crowds)) },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await send(product, context, `/programs/${program}/releases`, {});
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const listed = "https://partner.example";
const own = "https://common-ground.example";

describe("a link", () => {
  test("is made from the page about change, read without an account, framed where it says, and revoked", async () => {
    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/change?by=group`);
    const share = page.getByRole("button", { name: "Share this table" });
    const above = (await page.locator(".audience").first().boundingBox())!;
    expect((await share.boundingBox())!.y - above.y - above.height).toBeGreaterThanOrEqual(8);
    await share.click();
    await page.getByLabel("For whom").fill("The board of the harbor");
    await page.getByLabel("Websites that may show the chart").fill(`${listed}/about-us`);
    await expectSound(seen, "sharing a table");
    await page.getByRole("button", { name: "Make the link" }).click();
    const link = page.getByLabel("Link", { exact: true });
    await expect.poll(() => hasFocus(link)).toBe(true);
    await page.getByText("Anybody who has it can read what it opens.").waitFor();
    const colors = await page
      .getByRole("link", { name: /^(All shared links|How we calculate)$/ })
      .evaluateAll((links) => links.map((each) => getComputedStyle(each).color));
    expect(new Set(colors).size, colors.join()).toBe(1);
    const url = await link.inputValue();
    const snippet = await page.getByLabel("For the website").inputValue();
    await expectSound(seen, "a link that was made");

    for (const [width, language, words] of [
      [390, "es", "según lo publicado"],
      [1280, "ar", "كما نُشر"],
      [390, "en", "as released on"],
    ] as const) {
      const outside = await visit(browser, width);
      await outside.page.goto(`${url}?l=${language}`);
      await outside.page.getByText(words).first().waitFor();
      await outside.page.locator("svg text").first().waitFor();
      expect(await outside.page.locator("html").getAttribute("lang")).toBe(language);
      expect(await outside.page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
      expect(await outside.context.cookies()).toEqual([]);
      await expectSound(outside, `a shared table in ${language}`);
      expect(outside.errors).toEqual([]);
      await outside.context.close();
    }

    await frames(snippet);

    await page.getByRole("link", { name: "All shared links" }).click();
    await page.getByRole("heading", { name: "The board of the harbor" }).waitFor();
    // Three pages, and the frame in two widths.
    await page.getByText("opened 5 times").waitFor();
    await expectSound(seen, "all shared links");
    await page.getByRole("button", { name: "Revoke" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await page.getByText("revoked").first().waitFor();
    const gone = await visit(browser, 390);
    await gone.page.goto(url);
    await gone.page.getByText("There is nothing at this link").waitFor();
    gone.errors.length = 0;
    await expectSound(gone, "a link that was revoked");
    await gone.context.close();
    await seen.context.close();
  });

  test("asks for its passphrase, and opens with it", async () => {
    const context = await browser.newContext({ storageState: ada });
    const view = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post", by: [] };
    const wish = { name: "x", program, view, passphrase: "a lamp, a kettle" };
    const { url } = await send(product, context, "/shares", wish);
    await context.close();
    const outside = await visit(browser, 390);
    const { page } = outside;
    await page.goto(String(url));
    await page.getByLabel("Passphrase").fill("a kettle, a lamp");
    // A browser calls an answer that is no a failure.
    outside.errors.length = 0;
    await expectSound(outside, "a link with a passphrase");
    await page.getByRole("button", { name: "Open" }).click();
    await page.getByText("That was not it").waitFor();
    await expect.poll(() => hasFocus(page.getByLabel("Passphrase"))).toBe(true);
    await page.getByLabel("Passphrase").fill("a lamp, a kettle");
    await page.getByRole("button", { name: "Open" }).click();
    await page.getByText("as released on").first().waitFor();
    await expect.poll(() => hasFocus(page.locator("#main"))).toBe(true);
    expect(await page.title()).toBe("Harbor walks · Common Ground");
    expect(await outside.context.cookies()).toEqual([]);
    await outside.context.close();
  });

  test("in Arabic an address is read from its beginning, and a passphrase is told of", async () => {
    const { page, context } = await visit(browser, 390, ada);
    await page.addInitScript(() => localStorage.setItem("common-ground.language", "ar"));
    await page.goto(`${product.url}/shares`);
    const link = page.getByLabel(ar["share.link"], { exact: true }).first();
    await page.getByText(ar["share.linkPassphrase"]).first().waitFor();
    expect(await link.evaluate((field) => getComputedStyle(field).direction)).toBe("ltr");
    await context.close();
  });
});

/** A listed website can frame the chart, which fits; another cannot. */
async function frames(snippet: string): Promise<void> {
  for (const width of [390, 1000]) {
    const { page, frame, close } = await openOn(listed, snippet, width);
    await frame.locator("svg text").first().waitFor();
    await frame.getByText("South").first().waitFor();
    const fits = await frame.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(fits, `taller than its frame at ${width}`).toBeLessThanOrEqual(0);
    expect(await page.locator("iframe").getAttribute("title")).toBe("The board of the harbor");
    await close();
  }
  const { frame, errors, close } = await openOn("https://elsewhere.example", snippet, 1000);
  await expect.poll(() => errors.join(" ")).toMatch(/frame-ancestors/);
  expect(await frame.locator("svg text").count()).toBe(0);
  await close();
}

async function openOn(origin: string, snippet: string, width: number) {
  const { page, context, errors } = await visit(browser, width);
  // Under a name of the web: a browser keeps pages of the web from framing what runs on its own machine.
  const frame = snippet.replace(product.url, own);
  await page.route(`${own}/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(own, product.url) });
    await route.fulfill({ response });
  });
  const html = `<!doctype html><html lang="en"><title>Partner</title><body>${frame}</body></html>`;
  await page.route(`${origin}/**`, (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto(`${origin}/`);
  return { page, frame: await framed(page), errors, close: () => context.close() };
}

async function framed(page: Page): Promise<Frame> {
  const element = await page.locator("iframe").elementHandle();
  return (await element!.contentFrame())!;
}
