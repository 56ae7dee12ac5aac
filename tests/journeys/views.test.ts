import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser";
import { expectSound, type Product, startProduct, visit } from "./pages";
import { type Cookies, startTeam } from "./team";
import { bringWalks } from "./walks";

let browser: Browser;
let product: Product;
let ada: Cookies;
let dan: Cookies;
let program: number;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  ({ ada, dan } = await startTeam(browser, product));
  program = await bringWalks(browser, product, ada);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const address = () => `${product.url}/programs/${program}/dashboard`;

test("ada saves what she looks at under a name, with the keyboard on a phone, and picks it again", async () => {
  const seen = await visit(browser, 390, ada);
  const { page } = seen;
  await page.goto(`${address()}?group=North&cohort=2025`);
  await page.getByText("31 people answered both times").waitFor();
  await page.getByRole("button", { name: "Save this view" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByLabel("Name of the view").fill("North in 2025");
  await expectSound(seen, "saving a view");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  const change = page.getByRole("button", { name: "Change this view" });
  await change.waitFor();
  await expect.poll(() => change.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByLabel("Saved view").selectOption({ label: "No view: everybody" });
  await page.getByText("86 people answered both times").waitFor();
  expect(new URL(page.url()).search).toBe("");
  await page.getByLabel("Saved view").selectOption({ label: "North in 2025" });
  await page.waitForURL(/group=North/);
  await page.getByText("31 people answered both times").waitFor();
  await expectSound(seen, "dashboard with a saved view");
  await seen.context.close();
});

test("renamed and chosen for it, the view opens the dashboard, until ada asks for everybody", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  await page.goto(`${address()}?group=North&cohort=2025`);
  await page.getByRole("button", { name: "Change this view" }).click();
  const dialog = page.getByRole("dialog", { name: "Change this view" });
  await dialog.getByLabel("Name of the view").fill("Northern spring");
  await dialog.getByLabel("Open the dashboard with it").check();
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await page.goto(address());
  await page.waitForURL(/group=North/);
  await page.getByText("31 people answered both times").waitFor();
  expect(await page.getByLabel("Saved view").locator("option:checked").innerText()).toBe("Northern spring");
  await page.getByRole("button", { name: "Show everybody" }).click();
  await page.getByText("86 people answered both times").waitFor();
  await page.goto(`${address()}?group=South`);
  await page.getByText("31 people answered both times").waitFor();
  expect(page.url()).toMatch(/group=South/);
  await context.close();
});

test("a view that the team shares is ben's to pick; dan, a viewer, is offered none", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  await page.goto(`${address()}?group=South`);
  await page.getByRole("button", { name: "Save this view" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByLabel("Name of the view").fill("For the board");
  await dialog.getByLabel("Share with the owners and managers").check();
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  const names = await page
    .getByLabel("Saved view")
    .locator("optgroup")
    .evaluateAll((groups) =>
      groups.map((group) => `${(group as HTMLOptGroupElement).label}: ${group.textContent}`),
    );
  expect(names).toEqual(["Yours: Northern spring", "Of the team: For the board"]);
  await context.close();
  const viewer = await visit(browser, 1280, dan);
  await viewer.page.goto(address());
  await viewer.page.getByText("Nothing has been released yet").waitFor();
  expect(await viewer.page.getByLabel("Saved view").count()).toBe(0);
  await viewer.context.close();
});

test("a view whose group is gone says so; deleted after a question, it is offered no more", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  await page.goto(`${address()}?group=Riverside`);
  await page.getByText("This program has no Riverside any more").waitFor();
  await page.goto(`${address()}?group=South`);
  await page.getByRole("button", { name: "Change this view" }).click();
  await page.getByRole("button", { name: "Delete this view" }).click();
  const question = page.getByRole("dialog", { name: "Delete the view For the board" });
  await question.getByText("It leaves the list of everybody in the team.").waitFor();
  await question.getByRole("button", { name: "Delete this view" }).click();
  await question.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Save this view" }).waitFor();
  expect(await page.getByLabel("Saved view").innerText()).not.toContain("For the board");
  await context.close();
});
