import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser";
import { expectSound, type Product, startProduct, visit } from "./pages";

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("the first page of an empty installation", () => {
  test("looking around: the sample is marked everywhere, its change is drawn, one click removes it", async () => {
    const seen = await visit(browser, 1280);
    const { page, context } = seen;
    await page.goto(product.url);
    await page.getByRole("heading", { name: "Set up your organization" }).waitFor();
    const look = page.getByRole("button", { name: "Look around with sample data" });
    await look.click();

    const banner = page.getByRole("region", { name: "Sample data" });
    await banner.getByText("The people and answers here are invented.").waitFor();
    const programs = page.getByRole("main").getByRole("link");
    await programs.filter({ hasText: "Walk and Talk" }).waitFor();
    await expectSound(seen, "programs of the sample");

    await programs.filter({ hasText: "Tuesday Circles" }).click();
    await page.waitForURL(/\/programs\/\d+$/);
    await page.getByRole("heading", { level: 1, name: "Tuesday Circles" }).waitFor();
    await page.getByRole("link", { name: "See what changed" }).click();
    await banner.waitFor();
    const means = page.getByRole("figure", { name: "Before and after", exact: true });
    await means.locator("svg").first().waitFor();
    // The planted answer, in the words that a manager reads.
    const main = page.getByRole("main");
    await main.getByText("0.5 points lower after than before").first().waitFor();
    await main.getByText("31 of 48 answered both times").first().waitFor();
    await page.getByLabel("Compare").selectOption("group");
    await page.waitForURL(/by=group/);
    await means.getByText("Market Square").first().waitFor();
    await expectSound(seen, "change in the sample");

    await banner.getByRole("button", { name: "Remove the sample" }).click();
    await look.waitFor();
    expect(await banner.count()).toBe(0);
    const setup = await context.request.get(`${product.url}/api/v1/setup`);
    expect(await setup.json()).toEqual({ needed: true, sample: false });
    await expectSound(seen, "the first page again");
    await context.close();
  });

  test("somebody who looked around can set up from the banner, and keeps nothing of the sample's people", async () => {
    const seen = await visit(browser, 1280);
    const { page, context } = seen;
    await page.goto(`${product.url}/welcome`);
    await page.getByRole("button", { name: "Look around with sample data" }).click();
    const banner = page.getByRole("region", { name: "Sample data" });
    await banner.getByRole("link", { name: "Set up your organization" }).click();
    await page.getByLabel("Set-up token").fill(product.setupToken);
    await page.getByLabel("Name of your organization").fill("Harbor Programs");
    await page.getByLabel("Your name").fill("Ada");
    await page.getByLabel("Your e-mail").fill("ada@example.org");
    await page.getByLabel("Password", { exact: true }).fill("a harbor at low tide");
    await page.getByRole("button", { name: "Set up" }).click();
    await page.getByRole("link", { name: "Go to your programs" }).click();
    await page.getByRole("button", { name: "New program" }).waitFor();
    expect(await banner.count()).toBe(0);
    expect(await page.getByText("Tuesday Circles").count()).toBe(0);
    expect(seen.errors).toEqual([]);
    await context.close();
  });
});
