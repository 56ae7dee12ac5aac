import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser";
import { expectSound, type Product, press, startProduct, typeInto, visit } from "./pages";

type Cookies = Awaited<ReturnType<BrowserContext["storageState"]>>;

let browser: Browser;
let product: Product;
let ada: Cookies;
let dan: Cookies;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  const password = "a harbor at low tide";
  const team = await browser.newContext();
  const owner = { name: "Ada", email: "ada@example.org", password };
  await send(team, "/setup", { setupToken: product.setupToken, organization: "Harbor Programs", owner });
  ada = await team.storageState();
  const invited = await send(team, "/organization/invitations", { email: "dan@example.org", role: "viewer" });
  const outside = await browser.newContext();
  const token = new URL(invited.url as string).hash.slice(1);
  await send(outside, `/invitations/${token}`, { name: "Dan", password });
  dan = await outside.storageState();
  await Promise.all([team.close(), outside.close()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function send(context: BrowserContext, path: string, data: unknown) {
  const answer = await context.request.post(`${product.url}/api/v1${path}`, { data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json() as Promise<Record<string, unknown>>;
}

describe("the library of instruments", () => {
  test("is found from every page, searched and read by keyboard alone, and a view is a link", async () => {
    const seen = await visit(browser, 1280, ada);
    const { page, context } = seen;
    await page.goto(product.url);
    await press(page, page.getByRole("link", { name: "Instruments", exact: true }));
    await page.getByRole("heading", { name: "Loneliness", exact: true }).waitFor();
    await expectSound(seen, "the library");
    await typeInto(page, page.getByRole("searchbox", { name: "Search" }), "gierveld 6");
    await page.waitForURL(/q=gierveld/);
    await page.getByText(/^1 of \d+$/).waitFor();
    await page.reload();
    await page.getByText(/^1 of \d+$/).waitFor();
    await press(page, page.getByRole("link", { name: "De Jong Gierveld Loneliness Scale, 6 items" }));
    await page.waitForURL(/\/instruments\/djg-6$/);
    await page.getByRole("heading", { name: "Know before you use it" }).waitFor();
    await page.getByText("All yes gives 3", { exact: false }).or(page.getByText("all yes gives 3")).waitFor();
    await page.getByText("Not known: no published value is stated here.").first().waitFor();
    await expectSound(seen, "one instrument");
    await context.close();
  });

  test.each([390, 1280])("is sound at %d px, every instrument's page too, for a viewer", async (width) => {
    const seen = await visit(browser, width, dan);
    const { page, context } = seen;
    await page.goto(`${product.url}/instruments`);
    await page.getByRole("heading", { name: "Loneliness", exact: true }).waitFor();
    await expectSound(seen, `the library at ${width} px`);
    const links = await page
      .locator(".library-name a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")!));
    expect(links.length).toBeGreaterThanOrEqual(9);
    for (const link of links.filter((_, k) => k % 4 === 0)) {
      await page.goto(product.url + link);
      await page.getByRole("heading", { name: "Licence" }).waitFor();
      await expectSound(seen, `${link} at ${width} px`);
    }
    await context.close();
  });
});
