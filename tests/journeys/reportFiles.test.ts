import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSheets, texts } from "../exports/readSheets";
import { unzip } from "../exports/unzip";
import { fileOf, mapping } from "../releases/file";
import { crowds } from "../shares/place";
import { openBrowser } from "./browser";
import { expectSound, type Product, startProduct, visit } from "./pages";
import { writeStarter } from "./starter";
import { type Cookies, send, startTeam } from "./team";

const folder = mkdtempSync(join(tmpdir(), "report-files-"));
let browser: Browser;
let product: Product;
let ada: Cookies;
/** Of the program that the report is about, and of the report's first version. */
let program: number;
let version: number;

beforeAll(async () => {
  const starter = await writeStarter(folder);
  [browser, product] = await Promise.all([openBrowser(), startProduct({ CHROME_PATH: starter })]);
  ({ ada } = await startTeam(browser, product));
  const context = await browser.newContext({ storageState: ada });
  program = Number((await send(product, context, "/programs", { name: "Harbor walks" })).id);
  const brought = await context.request.post(`${product.url}/api/v1/programs/${program}/imports`, {
    headers: { Origin: product.url },
    multipart: {
      mapping: JSON.stringify(mapping),
      file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(fileOf(crowds)) },
    },
  });
  expect(brought.status(), await brought.text()).toBe(201);
  await send(product, context, `/programs/${program}/releases`, {});
  const wish = { name: "What changed", language: "en", template: "funder", programs: [program] };
  const { id, revision } = await send(product, context, "/reports", wish);
  version = Number((await send(product, context, `/reports/${id}/versions`, { revision })).id);
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  n: { paired: number };
  pre: { mean: number };
  meanChange: { value: number; low: number; high: number };
}

/** What the API tells people outside the team of everybody in the program. */
async function askChange(page: Page): Promise<Told> {
  const query = "instrument=ucla-3&subscale=total&audience=shared&release=current";
  const answer = await page.request.get(`${product.url}/api/v1/programs/${program}/change?${query}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()).overall;
}

async function save(page: Page, button: string, file: string): Promise<Buffer> {
  await page.getByRole("button", { name: button, exact: true }).click();
  const link = page.getByRole("link", { name: `Save ${file}` });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFileSync(await download.path());
}

const near = (numbers: readonly number[], value: number) =>
  numbers.some((one) => Math.abs(one - value) < 1e-9);

test("a published report leaves as PDF, slides and workbook with the figures of the API, and by a link", async () => {
  const manager = await visit(browser, 1280, ada);
  const { page } = manager;
  await page.goto(`${product.url}/reports/versions/${version}`);
  await page.getByRole("heading", { name: "Download", exact: true }).waitFor();
  const { n, pre, meanChange } = await askChange(page);

  const sheets = await readSheets(await save(page, "Workbook (XLSX)", "the workbook"));
  const cells = sheets.flatMap(({ numbers }) => numbers);
  for (const value of [n.paired, pre.mean, meanChange.value, meanChange.low, meanChange.high])
    expect(near(cells, value), String(value)).toBe(true);

  const slides = await unzip(await save(page, "Slides (PPTX)", "the slides"));
  const books = [...slides].filter(([name]) => /embeddings\/.*\.xlsx$/.test(name));
  const embedded = await Promise.all(books.map(async ([, book]) => (await readSheets(book))[0]!.numbers));
  expect(embedded.some((numbers) => near(numbers, pre.mean))).toBe(true);
  const said = [...slides]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .flatMap(([, xml]) => texts(xml.toString(), "a:t"));
  expect(said).toContain("What changed");

  const pdf = await save(page, "PDF", "the PDF");
  if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, "report.pdf"), pdf);
  expect(pdf.toString("latin1")).toContain("/StructTreeRoot");
  const read = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  if (read.error) process.stderr.write("poppler is not here: the text of the PDF was not read\n");
  else
    for (const words of ["What changed", meanChange.value.toFixed(1).replace("-", "−")])
      expect(read.stdout).toContain(words);
  await expectSound(manager, "report with its files");

  await page.getByRole("button", { name: "Share this report" }).click();
  await page.getByLabel("For whom").fill("The foundation");
  await page.getByRole("button", { name: "Make the link" }).click();
  const url = await page.getByLabel("Link", { exact: true }).inputValue();
  const outside = await visit(browser, 390);
  await outside.page.goto(url);
  await outside.page.getByRole("heading", { name: "What changed", level: 1 }).waitFor();
  await expectSound(outside, "a shared report");
  expect(await outside.page.getByRole("heading", { name: "Download" }).count()).toBe(0);
  await outside.context.close();
  await manager.context.close();
}, 120_000);
