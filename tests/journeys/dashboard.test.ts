import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileOf, mapping } from "../releases/file";
import { openBrowser } from "./browser";
import { collisions } from "./collisions";
import { expectSound, type Product, startProduct, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

let browser: Browser;
let product: Product;
let ada: Cookies;
let dan: Cookies;
let program: number;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  ({ ada, dan } = await startTeam(browser, product));
  const context = await browser.newContext({ storageState: ada });
  program = Number((await send(product, context, "/programs", { name: "Harbor walks" })).id);
  const file = fileOf([
    { group: "North", cohort: "2024", people: 24 },
    { group: "North", cohort: "2025", people: 31, shift: 1 },
    { group: "South", cohort: "2024", people: 28, shift: 2 },
    { group: "South", cohort: "2025", people: 3 },
  ]);
  const answer = await context.request.post(`${product.url}/api/v1/programs/${program}/imports`, {
    headers: { Origin: product.url },
    multipart: {
      mapping: JSON.stringify(mapping),
      file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(file) },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test.each([390, 1280])("home tells of the program at a glance at %i px, and leads on", async (width) => {
  const seen = await visit(browser, width, ada);
  const { page } = seen;
  await page.goto(product.url);
  await page.getByRole("heading", { name: "What changed: the dashboard of Harbor walks" }).waitFor();
  await page.getByText("86 of 86 people who answered Before also answered After (100%)").waitFor();
  await expectSound(seen, "home");
  await page.getByRole("link", { name: "What changed: the dashboard of Harbor walks" }).click();
  await page.waitForURL(/\/dashboard/);
  await seen.context.close();
});

test("home tells dan, a viewer, that nothing has been released, and nothing that is live", async () => {
  const seen = await visit(browser, 390, dan);
  await seen.page.goto(product.url);
  await seen.page.getByText("Nothing has been released yet").waitFor();
  expect(await seen.page.getByText("Needs attention").count()).toBe(0);
  await expectSound(seen, "home of a viewer");
  await seen.context.close();
});

const address = () => `${product.url}/programs/${program}/dashboard`;

test.each([320, 1280])("the dashboard is sound at %i px, and no words meet", async (width) => {
  const seen = await visit(browser, width, ada);
  await seen.page.goto(address());
  await seen.page.getByRole("heading", { name: "Loneliness", exact: true }).waitFor();
  await expectSound(seen, "dashboard");
  const { found, charts } = await seen.page.evaluate(collisions);
  expect(found).toEqual([]);
  expect(charts).toBe(4);
  await seen.context.close();
});

test("it stands in Arabic, read from the right, and in the dark", async () => {
  const seen = await visit(browser, 1280, ada);
  await seen.page.addInitScript(() => window.localStorage.setItem("common-ground.language", "ar"));
  await seen.page.emulateMedia({ colorScheme: "dark" });
  await seen.page.goto(address());
  await seen.page.getByRole("heading", { name: "الوحدة", exact: true }).waitFor();
  await expectSound(seen, "dashboard in Arabic");
  expect((await seen.page.evaluate(collisions)).found).toEqual([]);
  await seen.context.close();
});

test("eyes of other people hide more, stand in the address, and a figure leads to how it was made", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  await page.goto(address());
  const map = page.getByRole("figure", { name: "Groups in cohorts" });
  await map.getByText("hidden", { exact: true }).first().waitFor();
  await page.getByText("See what funders see").click();
  await page.waitForURL(/audience=shared/);
  await page.getByText(/Preview of the first release/).waitFor();
  await page.getByRole("link", { name: "How was this computed: UCLA 3-item Loneliness Scale" }).click();
  await page.waitForURL(/\/outcomes\/figures\?.*audience=shared/);
  await context.close();
});

test("one filter holds for all charts, stands in the address, and says what cannot be told", async () => {
  const seen = await visit(browser, 390, ada);
  const { page } = seen;
  await page.goto(address());
  await page.getByLabel("Group", { exact: true }).selectOption("North");
  await page.waitForURL(/group=North/);
  await page.getByText("55 people answered both times").waitFor();
  expect(await page.getByRole("figure", { name: "Groups in cohorts" }).count()).toBe(0);
  await expectSound(seen, "dashboard of one group");
  await page.reload();
  await page.getByText("55 people answered both times").waitFor();
  await page.getByLabel("Also compare by").selectOption("area");
  await page.waitForURL(/attribute=area/);
  await page.getByText("See what funders see").click();
  await page.getByText("Outside the team, each attribute is told by itself.").waitFor();
  await page.getByRole("button", { name: "Show everybody" }).click();
  await page.waitForURL((url) => !url.search.includes("group"));
  await seen.context.close();
});

test("dan, a viewer, is told that nothing has been released", async () => {
  const { page, context } = await visit(browser, 1280, dan);
  await page.goto(address());
  await page.getByText("Nothing has been released yet").waitFor();
  await context.close();
});
