import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Crowd, fileOf, mapping } from "../releases/file";
import { openBrowser } from "./browser";
import { collisions } from "./collisions";
import { expectSound, type Product, press, reach, startProduct, visit } from "./pages";
import { waitUntilStill } from "./still";
import { type Cookies, send, startTeam } from "./team";

const qualtrics = join(
  import.meta.dirname,
  "../../../shared/data/qualtrics-loneliness-before-after/qualtrics_export_3_header_rows.csv",
);
/** The smallest, the usual and the largest picture that words must fit. */
const widths = [320, 800, 1600];

let browser: Browser;
let product: Product;
let ada: Cookies;
let dan: Cookies;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  ({ ada, dan } = await startTeam(browser, product));
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** North and South can be told, East is four people short, West came once; others waited. */
const crowds: Crowd[] = [
  { group: "North", cohort: "Spring", people: 24 },
  { group: "South", cohort: "Spring", people: 31, shift: 1 },
  { group: "East", cohort: "Spring", people: 1 },
  { group: "West", cohort: "Spring", people: 22, once: true },
  { group: "North", cohort: "Waiting", people: 20, from: 500, shift: 2 },
];

/** Every part of the outcomes, and a heading that only its answer brings. */
const parts = [
  { path: "", heading: "All measures" },
  { path: "/gaps", heading: "Are some people further from the others?" },
  { path: "/people", heading: "Who came, who stayed and who left" },
  { path: "/questions", heading: "How people answered each question" },
  { path: "/reliability", heading: "Do the questions go together?" },
  { path: "/comparison", heading: "Did people who waited change too?" },
  { path: "/figures", heading: "UCLA 3-item Loneliness Scale: every figure" },
];

describe("the outcomes of a program", () => {
  let program: number;

  beforeAll(async () => {
    program = await startProgram("Harbor walks", crowds);
    await countAsComparison(program, "Waiting");
  });

  test.each(parts)(
    "$heading: sound at 320, 800 and 1600 px, and no words meet",
    async ({ path, heading }) => {
      for (const width of widths) {
        const seen = await visit(browser, width, ada);
        await seen.page.goto(`${product.url}/programs/${program}/outcomes${path}?by=group`);
        await seen.page.getByRole("heading", { name: heading, exact: true }).waitFor();
        await openEverything(seen.page);
        await expectSound(seen, `${heading} at ${width} px`);
        const { found, charts } = await seen.page.evaluate(collisions);
        expect(found, `${heading} at ${width} px`).toEqual([]);
        if (path !== "/figures") expect(charts).toBeGreaterThan(0);
        await seen.context.close();
      }
    },
  );

  test("says better, same and worse with the band, never any point, and what a hidden group needs", async () => {
    const { page, context } = await open(`/programs/${program}/outcomes?by=group`);
    const card = page.getByRole("region", { name: "UCLA 3-item Loneliness Scale" });
    await card.getByText("on a scale from 3 to 9").waitFor();
    await card.getByText("What counts as better or worse").click();
    await card.getByText(/smaller steps can come from the questions alone/).waitFor();
    await card.getByText(/rest on a reliability \(alpha\) of 0\.\d\d from Hughes/).waitFor();
    await card.getByText("By group").first().click();
    await card.getByRole("button", { name: "Show as a table" }).click();
    const rows = await card.getByRole("table").getByRole("row").allInnerTexts();
    expect(rows.find((row) => row.startsWith("East"))).toContain("4 more people needed");
    expect(rows.find((row) => row.startsWith("West"))).toContain("no data: nobody answered both times");
    await page.getByRole("heading", { name: "What this cannot show" }).waitFor();
    await card.getByRole("link", { name: "See the change in UCLA 3-item Loneliness Scale" }).click();
    await page.waitForURL(/\/change\?.*instrument=ucla-3/);
    await context.close();
  });

  test("few people are dots at their scores, and the sentence is wide", async () => {
    const small = await startProgram("A small circle", [{ group: "North", cohort: "Spring", people: 9 }]);
    const { page, context } = await open(`/programs/${small}/outcomes`);
    await page.getByText("Each dot is one person").waitFor();
    expect(await page.locator(".measure .chart circle").count()).toBe(18);
    await page.getByRole("list", { name: "Read this with care" }).waitFor();
    await context.close();
  });

  test("those who left and those who came once stand apart, with their flags", async () => {
    const { page, context } = await open(`/programs/${program}/outcomes/people`);
    await page.getByText(/More than one in five was lost: 22 of 78/).waitFor();
    const apart = page.locator(".outcomes-apart");
    await apart.getByText("22 people answered only before.").waitFor();
    await page.getByText("more than one in five lost").waitFor();
    await context.close();
  });

  test("the program and its waiting list stand side by side as the API tells them", async () => {
    const { page, context } = await open(`/programs/${program}/outcomes/comparison`);
    const figure = page.getByRole("figure", { name: "UCLA 3-item Loneliness Scale" });
    await figure.getByRole("button", { name: "Show as a table" }).click();
    const answer = await context.request.get(`${product.url}/api/v1/programs/${program}/outcomes`);
    const { measures } = (await answer.json()) as {
      measures: { change: { overall: { detail: { comparison: { difference: { value: number } } } } } }[];
    };
    const { value } = measures[0]!.change.overall.detail.comparison.difference;
    const words = `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
    const rows = await figure.getByRole("table").getByRole("row").allInnerTexts();
    expect(rows.find((row) => row.startsWith("Difference in change"))).toContain(words);
    const limits = page.getByRole("region", { name: "What this cannot show" });
    await limits.getByText(/may differ in other ways too, so this cannot show/).waitFor();
    await context.close();
  });

  test("every figure leads to its place on How we calculate, and can be worked out from its numbers", async () => {
    const { page, context } = await open(`/programs/${program}/outcomes/figures?by=group`);
    const table = page.getByRole("table").first();
    await table.waitFor();
    const links = await table
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
    expect(links.length).toBeGreaterThan(30);
    await page.getByText("How was this computed").first().waitFor();
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Mean before" }) });
    const below = row.locator("xpath=following-sibling::tr[1]");
    await below.getByText("How was this computed").click();
    const numbers = await below.locator("dl dd").allInnerTexts();
    const [sum, n] = numbers.map(Number);
    expect(await row.locator("td").first().innerText()).toBe((sum! / n!).toFixed(3));
    const places = [...new Set(links)].map((link) => link.split("#")[1]!);
    await page.goto(`${product.url}/how-we-calculate`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator("#cohens-d-z").waitFor({ state: "attached" });
    const lost = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), places);
    expect(lost).toEqual([]);
    await context.close();
  });

  test("a view is a link, and the keyboard alone reaches its parts and choices", async () => {
    const { page, context, errors } = await open(`/programs/${program}/outcomes?by=group`);
    await press(page, page.getByRole("link", { name: "Gaps between groups" }));
    await page.waitForURL(/\/outcomes\/gaps\?by=group/);
    await page.getByRole("figure").first().waitFor();
    await reach(page, page.getByLabel("Held against"));
    await page.keyboard.press("S");
    await page.waitForURL(/reference=South/);
    await page.getByText("Mean of the group minus South, in points").first().waitFor();
    await page.reload();
    expect(await page.getByLabel("Held against").inputValue()).toBe("South");
    await page.locator(".chart svg").first().focus();
    const said = (words: string) => page.getByRole("status").filter({ hasText: words }).first().waitFor();
    await said("hidden to protect people");
    await page.keyboard.press("ArrowDown");
    await said("Before");
    expect(errors).toEqual([]);
    await context.close();
  });

  test("funders' eyes see what is hidden as hidden; a viewer is told kindly before the first release", async () => {
    const { page, context, errors } = await open(`/programs/${program}/outcomes?by=group&audience=shared`);
    const card = page.getByRole("region", { name: "UCLA 3-item Loneliness Scale" });
    await card.getByText("By group").first().click();
    await card.getByRole("button", { name: "Show as a table" }).click();
    const rows = await card.getByRole("table").getByRole("row").allInnerTexts();
    expect(rows.find((row) => row.startsWith("East"))).toContain("hidden to protect people");
    expect(rows.find((row) => row.startsWith("East"))).not.toMatch(/needed/);
    // Single questions as the next release would tell them: of everybody together, no choice of groups.
    await page.getByRole("link", { name: "Single questions" }).click();
    await page.getByRole("heading", { name: "How people answered each question" }).waitFor();
    expect(await page.getByLabel("Compare").count()).toBe(0);
    await page.getByRole("link", { name: "Reliability" }).click();
    await page.getByRole("heading", { name: "Do the questions go together?" }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
    const viewer = await visit(browser, 1280, dan);
    await viewer.page.goto(`${product.url}/programs/${program}/outcomes`);
    await viewer.page.getByRole("heading", { name: "Nothing has been released yet" }).waitFor();
    await expectSound(viewer, "outcomes, nothing released, as a viewer");
    await viewer.context.close();
  });

  test("a program without answers says what to do", async () => {
    const context = await browser.newContext({ storageState: ada });
    const { id } = await send(product, context, "/programs", { name: "Just begun" });
    await context.close();
    const seen = await visit(browser, 390, ada);
    await seen.page.goto(`${product.url}/programs/${id}/outcomes`);
    await seen.page.getByRole("link", { name: "Import answers" }).waitFor();
    await expectSound(seen, "outcomes, no answers yet");
    await seen.context.close();
  });
});

describe.skipIf(!existsSync(qualtrics))("a real Qualtrics export (needs ../shared/data)", () => {
  test("tells its people, its questions and its gaps", async () => {
    const program = await startProgram("A real export", []);
    const real = {
      participant: "ResponseId",
      group: { column: "Q9" },
      cohort: { column: "Q29" },
      items: [
        ["Q13_1", "Q13_2", "Q13_3"].map((column, i) => ({
          column,
          instrument: "ucla-3",
          item: String(i + 1),
          wave: "pre",
        })),
        ["Q39_1", "Q39_2", "Q39_3"].map((column, i) => ({
          column,
          instrument: "ucla-3",
          item: String(i + 1),
          wave: "post",
        })),
      ].flat(),
    };
    await bringFile(program, real, readFileSync(qualtrics));
    const { page, context, errors } = await open(`/programs/${program}/outcomes`);
    await page.getByText("319 of 389 answered both times").waitFor();
    for (const { path, heading } of parts.filter((part) => part.path !== "/comparison")) {
      await page.goto(`${product.url}/programs/${program}/outcomes${path}?by=group`);
      await page.getByRole("heading", { name: heading, exact: true }).waitFor();
      await waitUntilStill(page);
      expect((await page.evaluate(collisions)).found, heading).toEqual([]);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});

async function open(path: string) {
  const seen = await visit(browser, 1280, ada);
  await seen.page.goto(`${product.url}${path}`);
  return seen;
}

/** Unfolds what is folded, so that it is looked at too. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
  await waitUntilStill(page);
  const closed = page.getByRole("button", { name: "Show as a table" });
  // Each one that is pressed has another name then.
  while ((await closed.count()) > 0) await closed.first().click();
}

async function startProgram(name: string, people: Crowd[]): Promise<number> {
  const context = await browser.newContext({ storageState: ada });
  const { id } = await send(product, context, "/programs", { name });
  await context.close();
  if (people.length > 0) await bringFile(Number(id), mapping, Buffer.from(fileOf(people)));
  return Number(id);
}

async function bringFile(program: number, how: object, buffer: Buffer): Promise<void> {
  const context = await browser.newContext({ storageState: ada });
  const answer = await context.request.post(`${product.url}/api/v1/programs/${program}/imports`, {
    headers: { Origin: product.url },
    multipart: { mapping: JSON.stringify(how), file: { name: "answers.csv", mimeType: "text/csv", buffer } },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await context.close();
}

async function countAsComparison(program: number, name: string): Promise<void> {
  const context = await browser.newContext({ storageState: ada });
  const path = `${product.url}/api/v1/programs/${program}`;
  const { cohorts } = (await (await context.request.get(path)).json()) as {
    cohorts: { id: number; name: string }[];
  };
  const cohort = cohorts.find((one) => one.name === name)!;
  const answer = await context.request.patch(`${path}/cohorts/${cohort.id}`, {
    data: { role: "comparison" },
    headers: { Origin: product.url },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await context.close();
}
