import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileOf, mapping } from "../releases/file";
import { draft } from "../surveys/draft";
import { openBrowser } from "./browser";
import { expectSound, type Product, startProduct, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

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

/** A program of 61 people, of whom 6 are in a group too small to tell; its survey is open after, and released. */
async function start() {
  const context = await browser.newContext({ storageState: ada });
  const { id, waves } = (await send(product, context, "/programs", { name: "Harbor Circles" })) as {
    id: number;
    waves: { id: number }[];
  };
  const crowds = [
    { group: "North", cohort: "Spring", people: 24 },
    { group: "South", cohort: "Spring", people: 31 },
    { group: "East", cohort: "Spring", people: 6 },
  ];
  const origin = { headers: { Origin: product.url } };
  const brought = await context.request.post(`${product.url}/api/v1/programs/${id}/imports`, {
    ...origin,
    multipart: {
      mapping: JSON.stringify(mapping),
      file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(fileOf(crowds)) },
    },
  });
  expect(brought.status(), await brought.text()).toBe(201);
  const at = `/programs/${id}/surveys`;
  const survey = await send(product, context, at, draft());
  await send(product, context, `${at}/${survey.id}/publish`, {});
  const wave = { data: { opensAt: "2020-01-01T00:00:00Z" }, ...origin };
  await context.request.put(`${product.url}/api/v1${at}/${survey.id}/waves/${waves[1]!.id}`, wave);
  await send(product, context, `${at}/${survey.id}/links`, { waveId: waves[1]!.id });
  await send(product, context, `${at}/${survey.id}/links/personal`, { waveId: waves[1]!.id });
  const sheet = await context.request.get(
    `${product.url}/api/v1${at}/${survey.id}/sheet?wave=${waves[1]!.id}`,
  );
  const { people } = (await sheet.json()) as { people: { url: string }[] };
  await send(product, context, `/programs/${id}/releases`, {});
  await context.close();
  return { page: `${product.url}/programs/${id}/results`, personal: new URL(people[0]!.url).pathname };
}

test("a manager publishes what came of it, people read it in their language, and each their own scores", async () => {
  const { page: tab, personal } = await start();
  const manager = await visit(browser, 1280, ada);
  await manager.page.goto(tab);
  await manager.page.getByRole("heading", { name: "Participants cannot read the results yet" }).waitFor();
  await manager.page.getByLabel("Above the results (Spanish)").fill("Gracias por venir.");
  await manager.page.getByRole("button", { name: "Save these words" }).click();
  await manager.page.getByText("Saved.").waitFor();
  await manager.page.getByRole("checkbox", { name: "Also by group", exact: true }).check();
  await manager.page.getByRole("checkbox", { name: /own scores/ }).check();
  await manager.page.getByRole("button", { name: "Publish the page" }).click();
  await manager.page.getByRole("heading", { name: "Participants can read the results" }).waitFor();
  const preview = manager.page.frameLocator("iframe");
  await preview.getByText("61 people").first().waitFor();
  await expectSound(manager, "results tab");
  await manager.page.setViewportSize({ width: 390, height: 900 });
  await expectSound(manager, "results tab on a phone");
  const address = await manager.page.getByLabel(/^Address at/).inputValue();

  const reader = await visit(browser, 390);
  await reader.page.goto(address);
  await reader.page.getByText("61 people").first().waitFor();
  await reader.page.getByText(/East\..*Hidden to protect people/).waitFor();
  await expectSound(reader, "results in English");
  await reader.page.getByRole("link", { name: "Español" }).click();
  await reader.page.getByText("Gracias por venir.").waitFor();
  await expectSound(reader, "results in Spanish");
  await reader.page.getByRole("link", { name: "العربية" }).click();
  expect(await reader.page.evaluate(() => document.documentElement.dir)).toBe("rtl");
  await expectSound(reader, "results in Arabic");

  await reader.page.goto(`${product.url}${personal}/results`);
  await reader.page.getByRole("link", { name: "Your own scores" }).click();
  await reader.page.getByText(/Before, your score was \d/).waitFor();
  await reader.page.getByText(/After, your score was \d/).waitFor();
  await expectSound(reader, "own scores");
  // Without that link only receipts open scores.
  await reader.page.goto(`${address.replace("/results", "/mine")}`);
  expect(await reader.page.getByText(/your score was/).count()).toBe(0);
  await expectSound(reader, "own scores by receipt");

  // Larger text stays without scripts too, wherever a link leads.
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 900 },
  });
  const plain = await context.newPage();
  const rootSize = () =>
    plain.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const follow = async (name: string, heading: string) => {
    await plain.getByRole("link", { name }).click();
    await plain.getByRole("heading", { name: heading, level: 1 }).waitFor();
    return rootSize();
  };
  await plain.goto(`${product.url}${personal}/results?l=en`);
  const usual = await rootSize();
  expect(await follow("Español", "Lo que dicen las respuestas")).toBe(usual);
  await plain.locator("#big").check();
  const larger = await rootSize();
  expect(larger).toBeGreaterThanOrEqual(usual * 1.3);
  expect(await follow("English", "What the answers say")).toBe(larger);
  expect(await follow("Your own scores", "Your own scores")).toBe(larger);
  expect(await follow("العربية", "درجاتك أنت")).toBe(larger);
  await plain.locator("#big").uncheck();
  expect(await follow("English", "Your own scores")).toBe(usual);
  await context.close();

  await manager.page.getByRole("button", { name: "Take the page down" }).click();
  await manager.page.getByRole("heading", { name: "Participants cannot read the results yet" }).waitFor();
  await reader.page.goto(address);
  await reader.page.getByText("There is nothing to read here yet").waitFor();
  await Promise.all([manager.context.close(), reader.context.close()]);
});
