import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileOf, mapping } from "../releases/file";
import { openBrowser } from "./browser";
import { expectSound, hasFocus, type Product, startProduct, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

let browser: Browser;
let product: Product;
let ada: Cookies;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  ({ ada } = await startTeam(browser, product));
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A program of 61 people, of whom 6 are in a group too small to tell, released. */
async function start() {
  const context = await browser.newContext({ storageState: ada });
  const { id } = (await send(product, context, "/programs", { name: "Harbor Circles" })) as { id: number };
  const crowds = [
    { group: "North", cohort: "Spring", people: 24, shift: 1 },
    { group: "Community kitchen and shared garden of the old neighborhood", cohort: "Spring", people: 31 },
    { group: "East", cohort: "Spring", people: 6 },
  ];
  const brought = await context.request.post(`${product.url}/api/v1/programs/${id}/imports`, {
    headers: { Origin: product.url },
    multipart: {
      mapping: JSON.stringify(mapping),
      file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(fileOf(crowds)) },
    },
  });
  expect(brought.status(), await brought.text()).toBe(201);
  await send(product, context, `/programs/${id}/releases`, {});
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
