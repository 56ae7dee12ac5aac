import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSheets, texts } from "../exports/readSheets";
import { unzip } from "../exports/unzip";
import { openBrowser } from "./browser";
import { downloaded, expectSound, type Product, startProduct, visit } from "./pages";
import { writeStarter } from "./starter";
import { type Cookies, send, startTeam } from "./team";

const folder = mkdtempSync(join(tmpdir(), "report-files-"));
let browser: Browser;
let product: Product;
let ada: Cookies;
/** Of the sample's programs, in the order of their names here. */
let ids: number[];
const told = ["Neighbors at the Table", "Groups that Gather"];

beforeAll(async () => {
  const starter = await writeStarter(folder);
  [browser, product] = await Promise.all([openBrowser(), startProduct({ CHROME_PATH: starter })]);
  ({ ada } = await startTeam(browser, product));
  const context = await browser.newContext({ storageState: ada });
  await send(product, context, "/sample", {});
  const { programs } = await ask(context, "/programs");
  ids = told.map((name) => programs.find((program: { name: string }) => program.name === name).id);
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

/** One scale that the report is about, as its outcome part names it. */
interface Outcome {
  program: number;
  scale: { instrument: string; subscale: string; decimals: number };
  waves: { pre: { key: string }; post: { key: string } };
}

interface Told {
  n: { paired: number };
  pre: { mean: number };
  post: { mean: number };
  meanChange: { value: number; low: number; high: number };
}

type Group = Told & { by: { group: string } };

const queryOf = ({ scale, waves }: Outcome) =>
  `instrument=${scale.instrument}&subscale=${scale.subscale}&pre=${waves.pre.key}&post=${waves.post.key}`;

/** What the API tells people outside the team of everybody in the program, and of each group that is told. */
async function askChange(context: BrowserContext, outcome: Outcome) {
  const query = `${queryOf(outcome)}&by=group&audience=shared&release=current`;
  const { overall, strata } = await ask(context, `/programs/${outcome.program}/change?${query}`);
  const shown = strata.filter(({ kind }: { kind?: string }) => kind !== "suppressed");
  return { outcome, overall: overall as Told, groups: shown as Group[] };
}

async function save(page: Page, button: string, file: string): Promise<Buffer> {
  await page.getByRole("button", { name: button, exact: true }).click();
  const link = page.getByRole("link", { name: `Save ${file}` });
  await link.waitFor();
  return (await downloaded(page, () => link.click())).bytes;
}

const near = (numbers: readonly number[], value: number) =>
  numbers.some((one) => Math.abs(one - value) < 1e-9);

/** A change as tables write it: `−0.8 (−1.1 to −0.5)`. */
function written({ value, low, high }: Told["meanChange"], decimals: number): string {
  const signed = (number: number) => {
    const digits = Math.abs(number).toFixed(decimals);
    return Number(digits) === 0 ? digits : `${number < 0 ? "−" : "+"}${digits}`;
  };
  return `${signed(value)} (${signed(low)} to ${signed(high)})`;
}

test("a funder report is built from sample data, published, and leaves as PDF, slides and workbook with the figures of the API", async () => {
  const manager = await visit(browser, 1280, ada);
  const { page, context } = manager;
  await page.goto(`${product.url}/reports`);
  await page.getByRole("button", { name: "New report" }).click();
  await page.getByLabel("Name").fill("What changed");
  // The first of the list is chosen already.
  await page.getByLabel("Conversation Tables", { exact: true }).uncheck();
  for (const name of told) await page.getByLabel(name, { exact: true }).check();
  await page.getByRole("button", { name: "Begin the report" }).click();
  const sheet = page.getByRole("region", { name: "The page" });
  await sheet.getByRole("heading", { name: "What changed", level: 1 }).waitFor();
  expect(await sheet.getByText("Conversation Tables").count()).toBe(0);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  for (const name of told) await dialog.getByText(`${name}: the release of`, { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText(/^Version 1, published on/).waitFor();
  await page.getByRole("heading", { name: "Download", exact: true }).waitFor();

  const { content } = await ask(
    context,
    `/reports/versions/${new URL(page.url()).pathname.split("/").at(-1)}`,
  );
  const kinds: string[] = content.blocks.map(({ kind }: { kind: string }) => kind);
  const outcomes: Outcome[] = content.blocks.filter(({ kind }: { kind: string }) => kind === "outcome");
  expect(new Set(outcomes.map(({ program }) => program))).toEqual(new Set(ids));
  const changes = [];
  for (const outcome of outcomes) changes.push(await askChange(context, outcome));
  expect(changes.flatMap(({ groups }) => groups).length).toBeGreaterThan(4);

  const sheets = await readSheets(await save(page, "Workbook (XLSX)", "the workbook"));
  for (const { overall, groups, outcome } of changes)
    for (const { n, pre, post, meanChange } of [overall, ...groups]) {
      const row = [n.paired, pre.mean, post.mean, meanChange.value, meanChange.low, meanChange.high];
      const whole = sheets.some(({ numbers }) => row.every((value) => near(numbers, value)));
      expect(whole, `${outcome.scale.instrument}: ${row}`).toBe(true);
    }

  const deck = await save(page, "Slides (PPTX)", "the slides");
  if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, "sample-report.pptx"), deck);
  const slides = await unzip(deck);
  const books = [...slides].filter(([name]) => /embeddings\/.*\.xlsx$/.test(name));
  const embedded = await Promise.all(books.map(async ([, book]) => (await readSheets(book))[0]!.numbers));
  const said = [...slides]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, xml]) => texts(xml.toString(), "a:t").join(" "));
  expect(said.join(" ")).toContain("What changed");
  for (const { overall, groups, outcome } of changes)
    for (const row of [overall, ...groups] as (Told | Group)[]) {
      const { value } = row.meanChange;
      expect(
        embedded.some((numbers) => near(numbers, value)),
        `${outcome.scale.instrument}: ${value}`,
      ).toBe(true);
      // Its interval stands beside the chart, on one slide with the name.
      const name = "by" in row ? row.by.group : "Everyone";
      const interval = written(row.meanChange, outcome.scale.decimals);
      const beside = said.some((words) => words.includes(name) && words.includes(interval));
      expect(beside, `${outcome.scale.instrument}: ${name} ${interval}`).toBe(true);
    }

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
    for (const name of ["What changed", ...told]) expect(words).toContain(name);
    for (const { overall, groups, outcome } of changes)
      for (const { meanChange } of [overall, ...groups])
        expect(words).toContain(written(meanChange, outcome.scale.decimals));
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
