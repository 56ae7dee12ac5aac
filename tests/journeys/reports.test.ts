import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Crowd, fileOf, mapping } from "../releases/file";
import { openBrowser } from "./browser";
import { expectSound, hasFocus, type Product, startProduct, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

let browser: Browser;
let product: Product;
let ada: Cookies;
let circles: number;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  ({ ada } = await startTeam(browser, product));
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Imports what these people answered, and releases it. */
async function bring(context: BrowserContext, crowds: Crowd[]): Promise<void> {
  const brought = await context.request.post(`${product.url}/api/v1/programs/${circles}/imports`, {
    headers: { Origin: product.url },
    multipart: {
      mapping: JSON.stringify(mapping),
      file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(fileOf(crowds)) },
    },
  });
  expect(brought.status(), await brought.text()).toBe(201);
  await send(product, context, `/programs/${circles}/releases`, {});
}

/** A program of 61 people, of whom 6 are in a group too small to tell, released. */
async function start() {
  const context = await browser.newContext({ storageState: ada });
  const { id } = (await send(product, context, "/programs", { name: "Harbor Circles" })) as { id: number };
  circles = id;
  const crowds = [
    { group: "North", cohort: "Spring", people: 24, shift: 1 },
    { group: "Community kitchen and shared garden of the old neighborhood", cohort: "Spring", people: 31 },
    { group: "East", cohort: "Spring", people: 6 },
  ];
  await bring(context, crowds);
  const arabic = { name: "ما الذي تغيّر", language: "ar", template: "funder", programs: [id] };
  const report = await send(product, context, "/reports", arabic);
  await context.close();
  return { arabic: report.id as number };
}

test("a manager begins a report from a template, writes in it, orders it by keyboard, and publishes it", async () => {
  const { arabic } = await start();
  const manager = await visit(browser, 1280, ada);
  const { page } = manager;
  await page.goto(product.url);
  await page.getByRole("link", { name: "Reports", exact: true }).click();
  await page.getByRole("heading", { name: "Reports", level: 1 }).waitFor();
  await page.getByRole("button", { name: "New report" }).click();
  await page.getByLabel("Name").fill("What changed in 2025");
  await page.getByRole("button", { name: "Begin the report" }).click();
  const sheet = page.getByRole("region", { name: "The page" });
  await sheet.getByRole("heading", { name: "What changed in 2025", level: 1 }).waitFor();
  await sheet.getByText("61 people").first().waitFor();
  await expectSound(manager, "report builder");

  await page.getByRole("button", { name: /^TextIn short|^Text In short/ }).click();
  const text = page.getByLabel(/^Text\./);
  await text.fill("We asked twice, and both times answered: ");
  const figure = page.getByLabel("Live figure");
  const people = figure.locator("option", { hasText: "people who answered both times" }).first();
  await figure.selectOption((await people.getAttribute("value"))!);
  // The field cuts off at which figure it is.
  await page
    .locator(".part-figure .mantine-InputWrapper-description")
    .getByText(/people who answered both times \(61 people\)$/)
    .waitFor();
  await page.getByRole("button", { name: "Put it into the text" }).click();
  expect(await text.inputValue()).toContain("{{people: ucla-3 total}}");
  await sheet.getByText("We asked twice, and both times answered: 61 people").waitFor();
  await page.getByText("Everything is saved.").waitFor();

  const placeOfFlow = (place: number) =>
    page.waitForFunction(
      (at) => document.querySelectorAll(".report-part")[at]?.classList.contains("report-of-flow"),
      place,
    );

  // The keyboard alone moves a part, and the page follows.
  const handle = page.getByRole("button", { name: /^Move Who answered/ });
  await handle.focus();
  await page.keyboard.press("ArrowUp");
  await page.getByText("Moved to place 3 of 8").waitFor();
  await placeOfFlow(2);

  // So does the mouse: what one drag does is one step to undo.
  await page.setViewportSize({ width: 1280, height: 1600 });
  const from = (await handle.boundingBox())!;
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 4, { steps: 3 });
  const to = (await page.locator(".part").first().boundingBox())!;
  await page.mouse.move(from.x + 10, to.y + 4, { steps: 5 });
  await page.mouse.up();
  await placeOfFlow(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await placeOfFlow(2);
  await page.setViewportSize({ width: 1280, height: 900 });

  // A name that means nothing is told at its part, and keeps the report from being published.
  await text.fill("{{joy: ucla-3 total}}");
  await page.getByText("“joy: ucla-3 total” is not a figure").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("is not a figure").waitFor({ state: "detached" });
  await page.getByText("Everything is saved.").waitFor();
  await page.setViewportSize({ width: 390, height: 900 });
  await expectSound(manager, "report builder");
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("This is the first version.").waitFor();
  await dialog.getByText(/Harbor Circles: the release of/).waitFor();
  await expectSound(manager, "report publish");
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText(/^Version 1, published on/).waitFor();
  await page.getByText("Nothing: the current release says the same.").waitFor();
  await expectSound(manager, "report version");
  await page.setViewportSize({ width: 390, height: 900 });
  await expectSound(manager, "report version");

  await page.goto(`${page.url()}/print`);
  await page.locator("html[data-ready=yes]").waitFor();
  expect(await page.getByRole("banner").filter({ hasText: "Common Ground" }).count()).toBe(0);
  await page.setViewportSize({ width: 800, height: 1100 });
  await page.emulateMedia({ media: "print" });
  await expectSound(manager, "report print");
  await page.emulateMedia({ media: "screen" });

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${product.url}/reports/${arabic}`);
  const sheetInArabic = page.locator(".report[dir=rtl]");
  await sheetInArabic.getByRole("heading", { name: "ما الذي تغيّر", level: 1 }).waitFor();
  await expectSound(manager, "report builder in Arabic");
  await page.goto(`${product.url}/reports`);
  await page.getByText(/Version 1, published on/).waitFor();
  await expectSound(manager, "reports");
  await manager.context.close();
}, 120_000);

test("a report is not begun before its programs can be chosen", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  let release = () => {};
  const held = new Promise<void>((go) => {
    release = go;
  });
  await page.route(/\/api\/v1\/programs\?/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${product.url}/reports`);
  await page.getByRole("button", { name: "New report" }).click();
  const begin = page.getByRole("button", { name: "Begin the report" });
  await begin.waitFor();
  expect(await begin.isEnabled()).toBe(false);
  release();
  await expect.poll(() => begin.isEnabled()).toBe(true);
  expect(await page.getByLabel("Harbor Circles").isChecked()).toBe(true);
  await context.close();
});

test("before a second version it is told what changed, in words, and which part keeps it back", async () => {
  const manager = await visit(browser, 1280, ada);
  const { page, context } = manager;
  await bring(context, [{ group: "North", cohort: "Spring", people: 20, from: 100, shift: 2 }]);
  await page.goto(`${product.url}/reports`);
  await page.getByRole("link", { name: "What changed in 2025", exact: true }).click();
  const publish = page.getByRole("button", { name: "Publish", exact: true });
  await publish.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("heading", { name: "What changed since version 1" }).waitFor();
  await dialog
    .getByRole("rowheader", { name: /people who answered both times$/ })
    .first()
    .waitFor();
  expect(await dialog.innerText()).not.toContain("ucla-3");
  const gaps = (these: string) =>
    dialog.locator(these).evaluateAll((all) => {
      const boxes = all.map((one) => one.getBoundingClientRect());
      return boxes.slice(1).map((box, at) => Math.round(box.top - boxes[at]!.bottom));
    });
  const between = await gaps(".table-scroll");
  expect(between.length).toBeGreaterThan(2);
  for (const gap of [...between, ...(await gaps(".report-publish > *"))]) {
    expect(gap).toBeGreaterThan(12);
    expect(gap).toBeLessThan(36);
  }
  await expectSound(manager, "publishing a second version");
  await page.keyboard.press("Escape");
  await page.getByRole("group", { name: "Add a part" }).getByRole("button", { name: "Quote" }).click();
  await page.getByText("No quote is chosen yet for this part.").waitFor();
  await publish.click();
  await dialog.getByText(/^Quote, Loneliness .*: No quote is chosen yet for this part\.$/).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Everything is saved.").waitFor();
  await context.close();
});

test("in Arabic what has an English name begins at the right too, and what is written decides how it runs", async () => {
  const { page, context } = await visit(browser, 390, ada);
  await page.addInitScript(() => localStorage.setItem("common-ground.language", "ar"));
  await page.goto(`${product.url}/reports`);
  const name = page.getByRole("link", { name: "What changed in 2025", exact: true });
  await name.waitFor();
  expect(await namesAside(page, ".report-row h2, .report-row > .quiet")).toEqual([]);
  await name.click();
  await page.locator(".part-open").first().waitFor();
  expect(await namesAside(page, ".part-open > span")).toEqual([]);
  // Where a field says "auto" the browser asks what is in the field; above it nothing is written.
  const running = await page
    .locator(".report-rename input")
    .evaluate((field) => [getComputedStyle(field).unicodeBidi, getComputedStyle(field).direction]);
  expect(running).toEqual(["plaintext", "rtl"]);
  await context.close();
});

test("who adds a part with the keyboard stands at it, and who removes one at the next", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  await page.goto(`${product.url}/reports`);
  await page.getByRole("link", { name: "What changed in 2025", exact: true }).click();
  const parts = page.locator(".part-open");
  await parts.nth(1).press("Enter");
  const [, , next] = await parts.allInnerTexts();
  await page.getByRole("button", { name: "Remove this part" }).press("Enter");
  await expect.poll(() => hasFocus(parts.nth(1))).toBe(true);
  expect(await parts.nth(1).innerText()).toBe(next);
  await parts.last().press("Enter");
  await page.getByRole("button", { name: "Remove this part" }).press("Enter");
  await expect.poll(() => hasFocus(parts.last())).toBe(true);
  await page.getByRole("group", { name: "Add a part" }).getByRole("button", { name: "Text" }).press("Enter");
  const added = page.locator(".part-open[aria-expanded=true]");
  await expect.poll(() => hasFocus(added)).toBe(true);
  expect(await added.innerText()).toContain("Not written yet");
  await context.close();
});

/** Of these, whose words do not begin where all begin: at the right of their block. */
async function namesAside(page: Page, these: string): Promise<string[]> {
  return page.locator(these).evaluateAll((blocks) =>
    blocks.flatMap((block) => {
      const words = document.createRange();
      words.selectNodeContents(block);
      const away = block.parentElement!.getBoundingClientRect().right - words.getBoundingClientRect().right;
      return Math.abs(away) > 12 ? [`${block.textContent}: ${away}`] : [];
    }),
  );
}
