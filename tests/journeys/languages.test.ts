import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser";
import { englishAmong, wordsOn } from "./english";
import { expectSound, type Product, startProduct, visit } from "./pages";
import { englishAt, speaking } from "./speaking";
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
  const { page, context, learned } = await speaking(browser, told);
  const found: string[] = [];
  for (const path of ["/welcome", "/set-up", "/sign-in", "/invitation", "/reset"])
    found.push(...(await englishAt(page, product.url, path, told, learned)));
  await context.close();

  const seen = await speaking(browser, told, cookies);
  const programs = (await (await seen.context.request.get(`${product.url}/api/v1/programs`)).json()) as {
    programs: { id: number }[];
  };
  const { id } = programs.programs[0]!;
  for (const path of [...ofAll, ...ofProgram.map((part) => `/programs/${id}/${part}`)]) {
    found.push(...(await englishAt(seen.page, product.url, path, told, seen.learned)));
    if (process.env.PICTURES) await expectSound(seen, `${told} ${path}`);
  }
  expect(found).toEqual([]);

  await seen.page.goto(`${product.url}/`);
  await seen.page.locator("main h1").first().waitFor();
  await waitUntilStill(seen.page);
  await seen.page.evaluate(() => document.querySelector("main")!.append("the people of it"));
  expect(await englishAmong(await wordsOn(seen.page), told, await seen.learned())).toContain(
    "the people of it",
  );
  await seen.context.close();
});
