import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manyRows } from "../imports/wideRows";
import { openBrowser } from "./browser";
import { expectSound, type Product, startProduct, visit } from "./pages";

// So many that a page that asks now and then finds it at work on any machine.
const rows = 120_000;
const file = manyRows(rows).replace("q1,q2,q3", "ucla-3.1,ucla-3.2,ucla-3.3");

/** A busy machine takes its time for a large file. */
const patience = 90_000;

let browser: Browser;
let product: Product;
beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test("a large file is tried out with its rows counted, and stopped: nothing of it is left", async () => {
  const seen = await visit(browser, 390);
  const { page } = seen;
  await page.goto(product.url);
  await page.getByRole("button", { name: "Look around with sample data" }).click();
  await page.getByRole("link", { name: "See what changed in Neighbors at the Table" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  const program = /^\/programs\/\d+/.exec(new URL(page.url()).pathname)![0];
  await page.goto(`${product.url}${program}/import`);
  await page.getByRole("heading", { name: "Imported so far" }).waitFor();
  // What takes a file back is seen without scrolling sideways.
  const undo = page.getByRole("button", { name: /^Take back / }).first();
  const box = (await undo.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  await expectSound(seen, "import, files so far on a phone");

  const upload = { name: "many.csv", mimeType: "text/csv", buffer: Buffer.from(file) };
  await page.locator('input[type="file"]').setInputFiles(upload);
  await page.getByRole("button", { name: "Match the columns" }).click();
  await page.getByRole("button", { name: "Check what would happen" }).click();
  await page.getByRole("heading", { name: "Trying it out" }).waitFor({ timeout: patience });
  await page.getByText(/of 120,000 rows checked/).waitFor({ timeout: patience });
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Stopped. Nothing of this file was stored.").waitFor({ timeout: patience });
  await page.getByRole("heading", { name: "Imported so far" }).waitFor();
  await page.goBack();
  await page.getByText("There is no such file here.").waitFor();
});
