import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataFile, hasData } from "../imports/files";
import { openBrowser } from "./browser";
import { downloaded, expectSound, type Product, startProduct, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

/** Some of the hostile files on screen, ending as their EXPECT.md says; all of them go through the API elsewhere. */
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

describe.skipIf(!hasData)("hostile files, on screen", () => {
  test("are refused in words that say where, and the next file can be brought at once", async () => {
    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    const { id } = await send(product, seen.context, "/programs", { name: "Refused" });
    await page.goto(`${product.url}/programs/${id}/import`);
    for (const [name, says] of [
      ["06_unterminated_quote_mid.csv", /Row 1, column comment/],
      ["07d_shifted_header.csv", /names 7 columns/],
      ["09_empty.csv", /The file is empty/],
      ["10_header_only.csv", /no data rows/],
    ] as const) {
      await bring(page, name);
      await page.getByText(says).waitFor();
    }
    // The browser itself notes that the server refused each of them, and nothing else.
    expect(seen.errors.splice(0).filter((error) => !/422 .*uploads$/.test(error))).toEqual([]);
    await expectSound(seen, "a refused file");
    await bring(page, "26_xlsx_renamed.csv");
    await page.getByRole("heading", { name: "A table of 12 rows" }).waitFor();
    await seen.context.close();
  });

  test("another encoding is said aloud, and columns of one name are told apart", async () => {
    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    const { id } = await send(product, seen.context, "/programs", { name: "Said aloud" });
    await page.goto(`${product.url}/programs/${id}/import`);
    await bring(page, "02_windows1252.csv");
    await page.getByText(/it was read as Windows-1252/).waitFor();
    await page.getByRole("button", { name: "Bring another file" }).click();
    await bring(page, "08_duplicate_headers.csv");
    await page.getByText(/as q1 \(1\): 5, q1 \(2\): 6/).waitFor();
    await seen.context.close();
  });

  test("what a cell holds is never run, on any step", async () => {
    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    const { id } = await send(product, seen.context, "/programs", { name: "Not run" });
    await page.goto(`${product.url}/programs/${id}/import`);
    page.on("dialog", () => expect.fail("a cell was run"));
    await bring(page, "28_html_in_cells.csv");
    await page.getByText("<script>alert(1)</script>").first().waitFor();
    await match(page);
    await page.getByRole("button", { name: /^Import 11/ }).click();
    await page.getByRole("button", { name: "Import another file" }).waitFor();
    expect(seen.errors).toEqual([]);
    await seen.context.close();
  });

  test("answers off the scale are listed by row and column, and come as CSV with a column more", async () => {
    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    const { id } = await send(product, seen.context, "/programs", { name: "Off the scale" });
    await page.goto(`${product.url}/programs/${id}/import`);
    await bring(page, "16_out_of_range.csv");
    // Answers off the scale fit no questionnaire, so none is proposed for columns that are only numbered.
    await match(page, "UCLA 3-item Loneliness Scale");
    await page.getByRole("heading", { name: "What is wrong" }).waitFor();
    await expectSound(seen, "answers off the scale");
    const link = page.getByRole("link", { name: "Download these 5 rows with what is wrong (CSV)" });
    const { bytes } = await downloaded(page, () => link.click());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString("utf8").trim().split("\r\n");
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe("row,participant_id,wave,site,date,q1,q2,q3,comment,problem");
    expect(lines[1]).toMatch(/^1,P01,pre,Riverside,2025-01-13,0,2,3,ok,"?q1: '0'/);
    await page.getByLabel("Leave out these 5 rows and import the rest").check();
    await page.getByRole("button", { name: /^Import \d+/ }).waitFor();
    await seen.context.close();
  });
});

async function bring(page: Page, name: string): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: dataFile(`bad-csv/${name}`) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
}

/** The three numbered columns are asked about; the rest of these files says itself. */
async function match(page: Page, questionnaire?: string): Promise<void> {
  await page.getByRole("button", { name: "Match the columns" }).click();
  if (questionnaire !== undefined) {
    await page.getByLabel("Which questionnaire is in this file?").selectOption({ label: questionnaire });
    // Columns that are only numbered are its questions in order.
    const columns = page.getByLabel(/: column$/);
    for (const [k, name] of ["q1", "q2", "q3"].entries())
      await expect.poll(() => columns.nth(k).inputValue()).toBe(name);
  }
  await page.getByRole("button", { name: "Check what would happen" }).click();
}
