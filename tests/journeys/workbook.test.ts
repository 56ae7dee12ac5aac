import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsOf, workbookOf } from "../imports/zip";
import { openBrowser } from "./browser";
import { expectSound, type Product, startProduct, visit } from "./pages";

/** A workbook as it comes from a colleague: a cover sheet first, answers in Spanish, times without a zone. */
const names = ["Código", "Momento", "ucla-3.1", "ucla-3.2", "ucla-3.3", "Enviado (hora)"];
const people = Array.from({ length: 12 }, (_, index) => `C-${index + 10}`);
const answers = people.flatMap((code, index) => [
  [code, "antes", "A menudo", index % 2 ? "A menudo" : "A veces", "A menudo", "2026-07-04 18:22"],
  [code, "después", "A veces", "Casi nunca o nunca", index % 3 ? "A veces" : "A menudo", "2026-10-04 18:22"],
]);
const workbook = workbookOf([
  { name: "Léeme", rows: rowsOf([["Encuesta de primavera"], ["Las respuestas están en la otra hoja"]]) },
  { name: "Respuestas", rows: rowsOf([names, ...answers]) },
]);

let browser: Browser;
let product: Product;
beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test("a workbook is brought on a phone, another sheet chosen, its words confirmed on the ladder, and imported", async () => {
  const seen = await visit(browser, 390);
  const { page } = seen;
  await page.goto(product.url);
  await page.getByRole("button", { name: "Look around with sample data" }).click();
  await page.getByRole("link", { name: "See what changed in Neighbors at the Table" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  const { pathname } = new URL(page.url());
  await page.goto(`${product.url}${/^\/programs\/\d+/.exec(pathname)![0]}/import`);
  const file = { name: "encuesta.xlsx", mimeType: "application/octet-stream", buffer: workbook };
  await page.locator('input[type="file"]').setInputFiles(file);

  await page.getByText("Léeme, one of 2.").waitFor();
  await page.getByText("Not right?", { exact: true }).click();
  await page.getByLabel("Sheet").selectOption("Respuestas");
  await expectSound(seen, "import, a workbook on a phone");
  await page.getByRole("button", { name: "Read it again" }).click();
  await page.getByText("Respuestas, one of 2.").waitFor();
  await page.getByText("24 rows").first().waitFor();

  await page.getByRole("button", { name: "Match the columns" }).click();
  await page.getByText("Do these words mean this for ucla-3").waitFor();
  const rungs = page.getByRole("region", { name: "What the answers mean" });
  await rungs.getByText("“A menudo”").first().waitFor();
  const check = page.getByRole("button", { name: "Check what would happen" });
  expect(await check.isDisabled()).toBe(true);
  await page.getByLabel("Whose clock?").selectOption("Europe/Madrid");
  await expectSound(seen, "import, words on the ladder and the clock of the file");
  await page.getByRole("button", { name: "Yes, Europe/Madrid" }).click();
  await check.click();
  await page.getByRole("button", { name: "Import 24 responses" }).click();
  await page.getByText("24 responses").first().waitFor();
});
