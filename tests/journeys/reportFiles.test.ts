import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answersIn } from "../exports/answersIn";
import { openBrowser } from "./browser";
import { downloaded, expectSound, type Product, startProduct, visit } from "./pages";
import { pdfTables } from "./pdfTables";
import { expectInSlides, expectInTables, expectInText, expectInWorkbook, expectSaid } from "./reportFigures";
import { askParts, askRows, type Block, figured } from "./reportTold";
import { writeStarter } from "./starter";
import { type Cookies, send, startTeam } from "./team";

const folder = mkdtempSync(join(tmpdir(), "report-files-"));
let browser: Browser;
let product: Product;
let ada: Cookies;
/** Of the sample's programs, in the order of their names here. */
let ids: number[];
const names = ["Neighbors at the Table", "Groups that Gather"];

beforeAll(async () => {
  const starter = await writeStarter(folder);
  [browser, product] = await Promise.all([openBrowser(), startProduct({ CHROME_PATH: starter })]);
  ({ ada } = await startTeam(browser, product));
  const context = await browser.newContext({ storageState: ada });
  await send(product, context, "/sample", {});
  const { programs } = await ask(context, "/programs");
  ids = names.map((name) => programs.find((program: { name: string }) => program.name === name).id);
  for (const id of ids) await send(product, context, `/programs/${id}/releases`, {});
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
async function ask({ request }: BrowserContext, path: string): Promise<any> {
  const answer = await request.get(`${product.url}/api/v1${path}`);
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200);
  return answer.json();
}

async function save(page: Page, button: string, file: string): Promise<Buffer> {
  await page.getByRole("button", { name: button, exact: true }).click();
  const link = page.getByRole("link", { name: `Save ${file}` });
  await link.waitFor();
  return (await downloaded(page, () => link.click())).bytes;
}

test("a funder report is built from sample data, published, and leaves as PDF, slides and workbook with the figures of the API", async () => {
  const manager = await visit(browser, 1280, ada);
  const { page, context } = manager;
  await page.goto(`${product.url}/reports`);
  await page.getByRole("button", { name: "New report" }).click();
  await page.getByLabel("Name").fill("What changed");
  // The first of the list is chosen already.
  await page.getByLabel("Conversation Tables", { exact: true }).uncheck();
  for (const name of names) await page.getByLabel(name, { exact: true }).check();
  await page.getByRole("button", { name: "Begin the report" }).click();
  const sheet = page.getByRole("region", { name: "The page" });
  await sheet.getByRole("heading", { name: "What changed", level: 1 }).waitFor();
  expect(await sheet.getByText("Conversation Tables").count()).toBe(0);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  for (const name of names) await dialog.getByText(`${name}: the release of`, { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText(/^Version 1, published on/).waitFor();
  await page.getByRole("heading", { name: "Download", exact: true }).waitFor();

  const { content } = await ask(
    context,
    `/reports/versions/${new URL(page.url()).pathname.split("/").at(-1)}`,
  );
  const blocks: Block[] = content.blocks;
  const kinds = blocks.map(({ kind }) => kind);
  const outcomes = blocks.filter(({ kind }) => kind === "outcome");
  expect(new Set(outcomes.map(({ program }) => program))).toEqual(new Set(ids));
  const told = (path: string) => ask(context, path);
  const parts = await askParts(told, blocks);
  expect(new Set(parts.map(({ kind }) => kind))).toEqual(new Set(figured));
  expect(parts.flatMap(({ scales }) => scales.flatMap(({ rows }) => rows)).length).toBeGreaterThan(30);

  const workbook = await save(page, "Workbook (XLSX)", "the workbook");
  await expectInWorkbook(workbook, parts);

  const deck = await save(page, "Slides (PPTX)", "the slides");
  if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, "sample-report.pptx"), deck);
  await expectInSlides(deck, parts);

  const pdf = await save(page, "PDF", "the PDF");
  if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, "sample-report.pdf"), pdf);
  const raw = pdf.toString("latin1");
  expect(raw).toContain("/StructTreeRoot");
  const charts = kinds.filter((kind) => kind === "chart" || kind === "flow" || kind === "equity").length;
  expect(charts).toBeGreaterThan(3);
  const read = (command: string, args: string[]) =>
    spawnSync(command, args, { input: pdf, encoding: "utf8" });
  const text = read("pdftotext", ["-layout", "-", "-"]);
  if (text.error) process.stderr.write("poppler is not here: text and tags of the PDF were not read\n");
  else {
    const words = text.stdout.replace(/\s+/g, " ");
    for (const name of ["What changed", ...names]) expect(words).toContain(name);
    expectInText(text.stdout, parts);
    expectInTables(pdfTables(pdf)!, parts);
    // The first words tell of two scales of each program, between the same waves as the charts.
    for (const id of ids)
      for (const { scale, ...block } of outcomes.filter(({ program }) => program === id).slice(0, 2)) {
        const [everyone] = (await askRows(told, { ...block, scale }, scale)).rows;
        const called = `Mean change of ${block.title.split(": ")[0]!}: `;
        const said = words.slice(words.indexOf(called));
        expect(said.startsWith(called), called).toBe(true);
        const pattern = /([\d.]+) points (lower|higher) \(likely range: between ([\d.]+) and ([\d.]+) points/;
        expectSaid(said, pattern, everyone!, scale.decimals);
      }
    // What a table shows stands on the page of the table: no page ends with it.
    for (const page of text.stdout.split("\f"))
      expect(page.trim().split(/\n\s*/).at(-2) ?? "").not.toMatch(/\d – [−+\d.]+$/);
    const tags = read("pdfinfo", ["-struct", "-"]).stdout;
    const count = (tag: string) => tags.match(new RegExp(`^\\s*${tag}\\b`, "gm"))?.length ?? 0;
    expect(count("H1")).toBe(1);
    expect(count("H2")).toBeGreaterThan(outcomes.length);
    expect(count("Table")).toBeGreaterThan(1);
    expect(count("Figure")).toBeGreaterThanOrEqual(charts);
    expect(raw.match(/\/Alt /g)?.length ?? 0).toBeGreaterThanOrEqual(charts);
  }
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
  await context.close();
}, 240_000);

test("the raw data of the sample, imported again, gives the same change", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  await page.goto(`${product.url}/programs/${ids[0]}/data`);
  const { bytes } = await downloaded(page, () =>
    page.getByRole("link", { name: "Save one row per response (CSV)" }).click(),
  );
  const [header = ""] = bytes.toString("utf8").replace("\ufeff", "").split("\n");
  const long = await context.request.get(
    `${product.url}/api/v1/programs/${ids[0]}/export/responses.csv?layout=long`,
  );
  const answers = answersIn(await long.body());
  expect(answers.size).toBeGreaterThan(10);
  expect(answersIn(bytes)).toEqual(answers);
  const [instrument] = header.match(/\b[a-z0-9-]+(?=\.1,)/) ?? [];
  const items = header
    .split(",")
    .filter((column) => column.startsWith(`${instrument}.`) && /\.\d+$/.test(column))
    .map((column) => ({ column, instrument, item: column.slice(column.lastIndexOf(".") + 1) }));
  const mapping = {
    ...{ participant: "person", wave: { column: "wave" } },
    ...{ cohort: { column: "cohort" }, group: { column: "group" }, items },
  };
  const copy = Number((await send(product, context, "/programs", { name: "A copy" })).id);
  const { waves } = await ask(context, `/programs/${ids[0]}`);
  for (const { key, label, kind } of waves)
    if (kind === "followup") await send(product, context, `/programs/${copy}/waves`, { key, label, kind });
  const brought = await context.request.post(`${product.url}/api/v1/programs/${copy}/imports`, {
    headers: { Origin: product.url },
    multipart: {
      mapping: JSON.stringify(mapping),
      file: { name: "responses-wide.csv", mimeType: "text/csv", buffer: bytes },
    },
  });
  expect(brought.status(), await brought.text()).toBe(201);
  const changeOf = async (program: number) => {
    const query = `instrument=${instrument}&subscale=total&by=group&detail=full`;
    const { overall, strata } = await ask(context, `/programs/${program}/change?${query}`);
    return { overall, strata };
  };
  const change = await changeOf(ids[0]!);
  expect(change.overall.n.paired).toBeGreaterThan(50);
  expect(await changeOf(copy)).toEqual(change);
  await context.close();
}, 120_000);
