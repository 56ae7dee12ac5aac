import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mark } from "../../web/gallery/samples";
import { readSheets, texts } from "../exports/readSheets";
import { openBrowser } from "./browser";
import { collisions } from "./collisions";
import { englishAmong } from "./english";
import { downloaded, expectSound, lookAtPng, type Product, startProduct, type Visit, visit } from "./pages";
import { wordsOfPeople } from "./speaking";
import { waitUntilStill } from "./still";
import { type Cookies, password, send } from "./team";

/** The program of the sample data that most people took part in. */
const told = "Neighbors at the Table";

let browser: Browser;
let product: Product;
let ada: Cookies;
let dan: Cookies;
let program: number;
let version: number;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  const { context } = await visit(browser, 1280);
  await send(product, context, "/sample", {});
  const found = await context.request.get(`${product.url}/api/v1/programs`);
  const { programs } = (await found.json()) as { programs: { id: number; name: string }[] };
  program = programs.find(({ name }) => name === told)!.id;
  const put = await context.request.put(`${product.url}/api/v1/organization/mark`, {
    headers: { Origin: product.url, "Content-Type": "image/png" },
    data: Buffer.from(mark.href.split(",")[1]!, "base64"),
  });
  expect(put.status(), await put.text()).toBeLessThan(300);
  await send(product, context, `/programs/${program}/releases`, {});
  const wish = { name: "What changed", language: "en", template: "funder", programs: [program] };
  const { id, revision } = await send(product, context, "/reports", wish);
  version = Number((await send(product, context, `/reports/${id}/versions`, { revision })).id);
  ada = await context.storageState();
  const invited = await send(product, context, "/organization/invitations", {
    email: "dan@example.org",
    role: "viewer",
  });
  const outside = await browser.newContext();
  const token = new URL(invited.url as string).hash.slice(1);
  await send(product, outside, `/invitations/${token}`, { name: "Dan", password });
  dan = await outside.storageState();
  await Promise.all([context.close(), outside.close()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Every page with charts: how many it has at least, and which of them, one of each kind, are saved here. */
const pages: [path: string, least: number, saved: Record<string, number>][] = [
  ["change?by=group", 3, { means: 0, distribution: 2 }],
  ["dashboard", 4, { trend: 1, "heat map": 2 }],
  ["outcomes?by=group", 2, { forest: 0 }],
  ["outcomes/gaps?by=group", 1, { gaps: 0 }],
  ["outcomes/people?by=group", 1, { flow: 0 }],
  ["outcomes/questions", 2, { stacks: 0, points: 1 }],
  ["outcomes/reliability", 1, {}],
  ["report", 4, { report: 0 }],
];
const urlOf = (path: string) =>
  path === "report"
    ? `${product.url}/reports/versions/${version}`
    : `${product.url}/programs/${program}/${path}`;

/** A window that remembers every number and word that the server told it. */
async function listening(as: Cookies): Promise<Visit & { heard: () => Promise<Heard> }> {
  const seen = await visit(browser, 1280, as);
  seen.page.setDefaultTimeout(20_000);
  const found: Heard = { numbers: [], words: new Set() };
  const reading: Promise<void>[] = [];
  seen.page.on("response", (response) => {
    if (!response.url().includes("/api/") || !response.headers()["content-type"]?.includes("json")) return;
    reading.push(
      response.json().then(
        (body: unknown) => {
          found.numbers.push(...numbersIn(body));
          for (const text of wordsOfPeople(body)) found.words.add(text).add(text.replaceAll("_", " "));
        },
        () => {},
      ),
    );
  });
  const heard = async () => {
    await Promise.all(reading);
    return found;
  };
  return { ...seen, heard };
}

interface Heard {
  numbers: number[];
  words: Set<string>;
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

async function open(page: Page, path: string, least: number): Promise<void> {
  await page.goto(urlOf(path));
  await page.locator("main h1").first().waitFor();
  await waitUntilStill(page);
  // What is drawn when it is opened.
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll("details.outcomes-details"))
      closed.setAttribute("open", "");
  });
  await charts(page)
    .nth(least - 1)
    .waitFor();
  await waitUntilStill(page);
}

/** Framed charts: strips and bars that stand inside a sentence's card have no words of their own. */
const charts = (page: Page) => page.locator("main .chart:has(.chart-paper)");
const buttonOf = (chart: Locator) =>
  chart
    .locator("xpath=ancestor::*[.//button[contains(@class,'save-chart')]][1]")
    .locator("button.save-chart");

const plain = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, "");
const isNumber = (cell: string) => /^-?\d[\d.e+-]*$/.test(cell);

/** Header and rows of a CSV file. */
function parse(csv: Buffer): string[][] {
  return Papa.parse<string[]>(csv.toString("utf8").replace("\ufeff", "").trim(), { delimiter: "," }).data;
}

test.each(pages)(
  "every chart on %s can be saved, with the figures shown, in three languages",
  async (path, least, saved) => {
    const seen = await listening(dan);
    const { page } = seen;
    await open(page, path, least);
    for (const chart of await charts(page).all()) expect(await buttonOf(chart).count()).toBe(1);
    const dialog = page.getByRole("dialog", { name: "Save this picture" });
    const save = async (name: string) =>
      (await downloaded(page, () => dialog.getByRole("button", { name, exact: true }).click())).bytes;
    for (const [kind, at] of Object.entries(saved)) {
      const chart = charts(page).nth(at);
      const shown = plain((await chart.locator(".chart-alternative").textContent())!);
      await buttonOf(chart).click();
      await dialog.getByRole("radio", { name: "SVG", exact: true }).check();
      await waitUntilStill(page);

      const [header = [], ...rows] = parse(await save("Save numbers (CSV)"));
      const numbers = rows.flatMap((row) => row.filter(isNumber).map(Number));
      expect(numbers.length, kind).toBeGreaterThan(1);
      const heard = await seen.heard();
      for (const number of numbers)
        expect(
          heard.numbers.some((one) => Math.abs(one - number) < 1e-9),
          `${kind}: ${number}`,
        ).toBe(true);
      for (const row of rows.filter((cells) => /hidden/.test(cells.at(-1)!)))
        expect(row.filter(isNumber), String(row)).toEqual([]);

      const [sheet, about] = await readSheets(await save("Save numbers (XLSX)"));
      expect(sheet!.numbers).toEqual(numbers);
      for (const head of header) expect(sheet!.texts).toContain(head);
      expect(plain(about!.texts.join(" "))).toContain(shown.slice(-30));

      const svg = (await save("Save picture")).toString("utf8");
      const drawn = plain(texts(svg, "text").join(" "));
      for (const words of [told, "eleased on"]) expect(drawn, kind).toContain(words);
      for (const words of ["<image", "@font-face", "<title>", "<desc>"]) expect(svg).toContain(words);
      for (const [name] of rows) expect(drawn, kind).toContain(name!.split(" ")[0]);
      await dialog.getByRole("radio", { name: "Slide" }).check();
      await waitUntilStill(page);
      expect(await lookAtPng(page, await save("Save picture"))).toMatchObject({ width: 1920, height: 1080 });
      await dialog.getByRole("radio", { name: "SVG", exact: true }).check();

      // A frozen report speaks the language that it was written in.
      for (const to of kind === "report" ? [] : (["es", "ar"] as const)) {
        await dialog.getByLabel("Language of the picture").selectOption(to);
        await waitUntilStill(page);
        expect((await page.evaluate(collisions)).found, `${kind} in ${to}`).toEqual([]);
        if (process.env.PICTURES)
          await dialog
            .locator(".save-picture")
            .screenshot({ path: `${process.env.PICTURES}/saved-${kind}-${to}.png` });
        const other = (await save("Save picture")).toString("utf8");
        if (to === "ar") expect(other).toMatch(/direction="rtl"/);
        const words = ["text", "desc", "title"].map((tag) => texts(other, tag).join(" "));
        const cells = parse(await save("Save numbers (CSV)")).flat();
        const english = await englishAmong([...words, ...cells].map(plain), to, heard.words);
        expect(english, `${kind} in ${to}`).toBeNull();
      }
      await dialog.getByRole("button", { name: "Close" }).click();
      await dialog.waitFor({ state: "hidden" });
    }
    expect(seen.errors).toEqual([]);
    await seen.context.close();
  },
);

test("printed by the browser, a published report has every chart whole on the paper", async () => {
  const { page, context } = await visit(browser, 1280, dan);
  await page.goto(`${product.url}/reports/versions/${version}/print`);
  await page.locator("html[data-ready=yes]").waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, "report-printed.pdf"), pdf);
  await page.emulateMedia({ media: "print" });
  // As on A4: what was drawn for the window is laid out narrower, and nothing draws it anew.
  const charts = await page.evaluate(() => {
    const main = document.querySelector<HTMLElement>("main")!;
    main.style.width = "642px";
    const right = main.getBoundingClientRect().right;
    return [...main.querySelectorAll(".chart svg")].map((svg) => svg.getBoundingClientRect().right - right);
  });
  expect(charts.length).toBeGreaterThan(2);
  expect(charts.filter((beyond) => beyond > 1)).toEqual([]);
  await context.close();
});

test("a picture and its description are copied as they stand there, in the language of the picture", async () => {
  const seen = await visit(browser, 1280, dan);
  const { page, context } = seen;
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: product.url });
  await open(page, "outcomes?by=group", 2);
  await buttonOf(charts(page).first()).click();
  const dialog = page.getByRole("dialog", { name: "Save this picture" });
  await dialog.getByRole("radio", { name: "PNG", exact: true }).check();
  await dialog.getByLabel("Language of the picture").selectOption("es");
  await waitUntilStill(page);
  const saved = await downloaded(page, () =>
    dialog.getByRole("button", { name: "Save picture", exact: true }).click(),
  );
  await dialog.getByRole("button", { name: "Copy picture" }).click();
  await page.getByText("Copied. Paste it where you need it.").waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bytes = new Uint8Array(await (await item!.getType("image/png")).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  expect(await lookAtPng(page, Buffer.from(copied, "base64"))).toEqual(await lookAtPng(page, saved.bytes));

  await dialog.getByText("Description, for people who cannot see the picture").click();
  await dialog.getByRole("button", { name: "Copy description" }).click();
  await page.getByText("The description is copied.").waitFor();
  const description = await page.evaluate(() => navigator.clipboard.readText());
  expect(description).toBe(await dialog.locator(".save-description p").innerText());
  expect(await dialog.locator(".save-description p").getAttribute("lang")).toBe("es");
  expect(description.length).toBeGreaterThan(100);
  expect(seen.errors).toEqual([]);
  await context.close();
});

test("what the team alone sees is turned to what people outside see before it is drawn", async () => {
  const seen = await listening(ada);
  const { page } = seen;
  await open(page, "outcomes/gaps?by=group", 1);
  await buttonOf(charts(page).first()).click();
  await page.waitForURL(/audience=shared&release=current/);
  // Whether there are newer numbers to release takes a busy machine a while.
  page.setDefaultTimeout(60_000);
  const dialog = page.getByRole("dialog", { name: "Save this picture" });
  await dialog.getByRole("radio", { name: "SVG", exact: true }).check();
  await expectSound(seen, "saving a picture of gaps");
  const file = await downloaded(page, () => dialog.getByRole("button", { name: "Save picture" }).click());
  expect(plain(texts(file.bytes.toString("utf8"), "text").join(" "))).toContain("As released on");
  await seen.context.close();
});
