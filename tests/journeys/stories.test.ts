import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answers } from "../collect/open";
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

const said = [
  "Mary from the corner taught me to cook for others.",
  "I know two neighbors by name now.",
  "I would rather keep this to myself.",
];

/** Twelve people of one group who answered a file before and a form after, three of them in their own words. */
async function start() {
  const context = await browser.newContext({ storageState: ada });
  const { id } = (await send(product, context, "/programs", { name: "Harbor Circles" })) as { id: number };
  const before = fileOf([{ group: "North", cohort: "Spring", people: 12, once: true }]);
  const brought = await context.request.post(`${product.url}/api/v1/programs/${id}/imports`, {
    headers: { Origin: product.url },
    multipart: {
      mapping: JSON.stringify(mapping),
      file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(before) },
    },
  });
  expect(brought.status(), await brought.text()).toBe(201);
  const survey = await send(product, context, `/programs/${id}/surveys`, draft());
  const at = `/programs/${id}/surveys/${survey.id}`;
  await send(product, context, `${at}/publish`, {});
  const { waves } = (await (await context.request.get(`${product.url}/api/v1/programs/${id}`)).json()) as {
    waves: { id: number; key: string }[];
  };
  const after = waves.find(({ key }) => key === "post")!.id;
  await context.request.put(`${product.url}/api/v1${at}/waves/${after}`, {
    data: { opensAt: "2026-01-01T00:00:00Z" },
    headers: { Origin: product.url },
  });
  const { links } = (await send(product, context, `${at}/links`, { waveId: after })) as {
    links: { url: string }[];
  };
  for (let k = 0; k < 12; k++) await answer(context, new URL(links[0]!.url).pathname, k);
  await send(product, context, `/programs/${id}/releases`, {});
  await context.close();
  return id;
}

async function answer({ request }: BrowserContext, path: string, k: number) {
  const form = new URLSearchParams();
  const fields = {
    ...answers,
    _id: randomUUID(),
    _v: "1",
    _l: "en",
    "who.code": `North-Spring-${k}`,
    "consent.quote": k < 2 ? "yes" : "no",
    liked: said[k] ?? "",
    "lonely.1": String(1 + (k % 3)),
  };
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  const sent = await request.post(product.url + path, {
    data: form.toString(),
    headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: product.url },
  });
  expect(sent.status(), await sent.text()).toBe(200);
}

test("answers become a quote in a published report: coded by keyboard, written for others, approved", async () => {
  const program = await start();
  const manager = await visit(browser, 1280, ada);
  const { page } = manager;
  await page.goto(`${product.url}/programs/${program}`);
  await page.getByRole("link", { name: "Stories" }).click();
  await page.getByText("3 answers").waitFor();
  for (const [name, meaning] of [
    ["New skills", "Somebody learned to do something."],
    ["Neighbors", "People nearby who were strangers before."],
  ]) {
    await page.getByLabel("New code", { exact: true }).fill(name!);
    await page.getByLabel("What the new code means").fill(meaning!);
    await page.getByRole("button", { name: "Add the code" }).click();
    await page
      .getByLabel("Name of the code")
      .and(page.locator(`[value="${name}"]`))
      .waitFor();
  }
  const card = page.getByRole("article").filter({ hasText: said[0]! });
  await card.focus();
  await page.keyboard.press("1");
  await card.getByRole("button", { name: "New skills", pressed: true }).waitFor();
  await card.focus();
  await page.keyboard.press("Enter");
  await card.getByRole("button", { name: "Done ✓" }).waitFor();
  await page.getByText("This person does not want to be quoted.").waitFor();
  await expectSound(manager, "stories");

  await card.getByRole("button", { name: "Write it for others" }).click();
  await expectSound(manager, "stories writing");
  await page.setViewportSize({ width: 390, height: 900 });
  await expectSound(manager, "stories writing");
  await page.setViewportSize({ width: 1280, height: 900 });
  await card.getByLabel("For others to read").fill("Somebody named Mary taught me to cook for others.");
  await card.getByRole("button", { name: "Save the words" }).click();
  await card.getByText("Perhaps a name").waitFor();
  await expectSound(manager, "stories approving");
  await card.getByRole("button", { name: "Write it anew" }).click();
  await card.getByLabel("For others to read").fill("A neighbor taught me to cook for others.");
  await card.getByRole("button", { name: "Save the words" }).click();
  await card.getByText("Perhaps a name").waitFor({ state: "detached" });
  await card.getByRole("button", { name: "Approve these words" }).click();
  await card.getByText(/^Approved by Ada/).waitFor();
  await page.setViewportSize({ width: 390, height: 900 });
  await expectSound(manager, "stories");
  await page.setViewportSize({ width: 1280, height: 900 });

  const wish = { name: "In their words", language: "en", template: "summary", programs: [program] };
  const report = await send(product, manager.context, "/reports", wish);
  await page.goto(`${product.url}/reports/${report.id}`);
  await page.getByRole("button", { name: "Quote", exact: true }).click();
  await page.getByLabel("Only quotes about").selectOption({ label: "New skills" });
  await page.getByRole("radio").check();
  const sheet = page.getByRole("region", { name: "The page" });
  await sheet.getByText("A neighbor taught me to cook for others.").waitFor();
  await sheet.getByText("A participant, after the program").waitFor();
  await page.getByText("Everything is saved.").waitFor();
  await expectSound(manager, "report quote");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await page.getByText(/^Version 1, published on/).waitFor();
  await page.getByText("A neighbor taught me to cook for others.").waitFor();
  expect(await page.content()).not.toContain("Mary");
  await manager.context.close();
}, 120_000);
