import type { Browser, BrowserContext, Page, Response } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser";
import { englishAmong, wordsOn } from "./english";
import { expectSound, type Product, startProduct, visit } from "./pages";
import { waitUntilStill } from "./still";

const ofProgram = [
  "",
  "dashboard",
  "collect",
  "import",
  "match",
  "quality",
  "change",
  "outcomes",
  "outcomes/gaps",
  "outcomes/people",
  "outcomes/questions",
  "outcomes/reliability",
  "outcomes/comparison",
  "outcomes/figures",
  "releases",
  "results",
  "data",
];

const ofAll = [
  "/",
  "/?archived=true",
  "/reports",
  "/shares",
  "/instruments",
  "/instruments/ucla-3",
  "/instruments/new",
  "/settings/organization",
  "/settings/people",
  "/settings/api-keys",
  "/settings/password",
  "/people",
  "/how-we-calculate",
  "/nowhere",
];

let browser: Browser;
let product: Product;
let cookies: Awaited<ReturnType<BrowserContext["storageState"]>>;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  const { context } = await visit(browser, 1280);
  await context.request.post(`${product.url}/api/v1/sample`, { headers: { origin: product.url }, data: {} });
  cookies = await context.storageState();
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test.each(["es", "ar"] as const)("no page of the dashboard says an English word in %s", async (told) => {
  const { page, context, learned } = await speaking(told);
  const found: string[] = [];
  for (const path of ["/welcome", "/set-up", "/sign-in", "/invitation", "/reset"])
    found.push(...(await englishOn(page, path, told, learned)));
  await context.close();

  const seen = await speaking(told, cookies);
  const programs = (await (await seen.context.request.get(`${product.url}/api/v1/programs`)).json()) as {
    programs: { id: number }[];
  };
  const { id } = programs.programs[0]!;
  for (const path of [...ofAll, ...ofProgram.map((part) => `/programs/${id}/${part}`)]) {
    found.push(...(await englishOn(seen.page, path, told, seen.learned)));
    if (process.env.PICTURES) await expectSound(seen, `${told} ${path}`);
  }
  expect(found).toEqual([]);

  await seen.page.goto(`${product.url}/`);
  await waitUntilStill(seen.page);
  await seen.page.evaluate(() => document.querySelector("main")!.append("the people of it"));
  expect(await englishAmong(await wordsOn(seen.page), told, await seen.learned())).toContain(
    "the people of it",
  );
  await seen.context.close();
});

/** What is English on the page at an address, with the address. */
async function englishOn(
  page: Page,
  path: string,
  told: "es" | "ar",
  learned: () => Promise<ReadonlySet<string>>,
): Promise<string[]> {
  await page.goto(product.url + path);
  await page.locator("main h1").first().waitFor();
  await waitUntilStill(page);
  expect(await page.locator("html").getAttribute("lang"), path).toBe(told);
  const found = await englishAmong(await wordsOn(page), told, await learned());
  return found === null ? [] : [`${path}: ${found}`];
}

/** A window in that language, which remembers what the server said: names, wordings, what people wrote. */
async function speaking(told: "es" | "ar", from?: typeof cookies) {
  const seen = await visit(browser, 1280, from);
  await seen.context.addInitScript((to) => window.localStorage.setItem("common-ground.language", to), told);
  const data = new Set<string>();
  const reading: Promise<void>[] = [];
  seen.page.on("response", (response) => void reading.push(remember(response, data)));
  /** Once everything that was answered so far has been read. */
  const learned = async () => {
    await Promise.all(reading);
    return data;
  };
  return { ...seen, learned };
}

async function remember(response: Response, data: Set<string>): Promise<void> {
  if (!response.url().includes("/api/") || !response.headers()["content-type"]?.includes("json")) return;
  const body: unknown = await response.json().catch(() => null);
  // The short word of a question is shown with spaces.
  for (const text of textsOf(body)) data.add(text).add(text.replaceAll("_", " "));
}

/** Where the server holds words of people and of definitions that have neither a capital nor a space. */
const named = /^(en|label|name|key|low|high|code|value|text|title|fileName|domain|email)$/;

/** What reads like words of people: the words that code is made of have neither a capital nor a space. */
function textsOf(value: unknown, at = ""): string[] {
  if (typeof value === "string")
    return value.length > 2 && (named.test(at) || /[\sA-Z]|^[a-z]+-\d/.test(value)) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => textsOf(held, Array.isArray(value) ? at : key));
}
