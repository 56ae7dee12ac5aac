import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { draft } from "../surveys/draft";
import { openBrowser } from "./browser";
import { downloaded, expectSound, type Product, press, startProduct, typeInto, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

let browser: Browser;
let product: Product;
let ada: Cookies;
let program: number;

const items = Array.from({ length: 12 }, (_, k) => String(k + 1));
const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  items: items.map((item) => ({ column: `q${item}`, instrument: "gbs", item })),
  questions: [
    { column: "came", kind: "single", title: "Came with" },
    { column: "liked", kind: "text", title: "Liked most" },
  ],
};
const plain = (k: number) => items.map((_, j) => 1 + ((k * 7 + j * j + (k >> j)) % 7));
const rows = Array.from({ length: 14 }, (_, k) => [
  [`HARBOR-${k}`, "pre", k % 2 ? "North" : "South", ...plain(k), "a friend", "the tea"],
  [
    ...[`HARBOR-${k}`, "post", k % 2 ? "North" : "South"],
    ...(k === 3 ? items.map(() => 7) : plain(k + 40)),
    ...[k % 3 ? "nobody" : "a friend", "the songs"],
  ],
]).flat();
rows.push(["HARBOR-99", "pre", "North", ...plain(90).with(2, 9), "nobody", ""]);
const file = [["id", "wave", "site", ...items.map((item) => `q${item}`), "came", "liked"], ...rows]
  .map((row) => row.join(","))
  .join("\n");

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  ({ ada } = await startTeam(browser, product));
  const context = await browser.newContext({ storageState: ada });
  program = Number((await send(product, context, "/programs", { name: "Harbor walks" })).id);
  const answer = await context.request.post(
    `${product.url}/api/v1/programs/${program}/imports?on_failed=leave_out`,
    {
      headers: { Origin: product.url },
      multipart: {
        mapping: JSON.stringify(mapping),
        file: { name: "harbor walks.csv", mimeType: "text/csv", buffer: Buffer.from(file) },
      },
    },
  );
  expect(answer.status(), await answer.text()).toBe(201);
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("the quality of answers", () => {
  test.each([1280, 390])(
    "a hint is opened, left out with a reason, named beside the result, and taken back, at %i px",
    async (width) => {
      const seen = await visit(browser, width, ada);
      const { page } = seen;
      const both = async () => {
        await page.goto(`${product.url}/programs/${program}/change?instrument=gbs`);
        await page.getByText("Both times", { exact: true }).waitFor();
        return page.locator(".people-flow").innerText();
      };
      expect(await both()).toMatch(/Both times\s+14/);
      expect(await page.getByText("left out of this").count()).toBe(0);

      await page.goto(`${product.url}/programs/${program}/quality`);
      await page.getByRole("heading", { name: "Worth a look" }).waitFor();
      await page.getByRole("heading", { name: "Missing answers" }).waitFor();
      await page.getByText("q3: 1 cell (row 29)").waitFor();
      await page.getByText("No response says how long it took.").waitFor();
      await expectSound(seen, `quality, at ${width} px`);
      await press(page, page.getByRole("button", { name: /^I looked at response \d+$/ }));
      await page.getByText("Somebody looked at every one.").waitFor();
      await press(page, page.getByText("1 response was looked at"));
      await expectSound(seen, `quality looked at, at ${width} px`);
      await press(page, page.getByRole("button", { name: /^Put response \d+ back on the list$/ }));
      await page.getByText("1 response to look at.").waitFor();
      await press(page, page.getByRole("link", { name: /^Response \d+$/ }).first());
      await page.getByRole("heading", { name: /^Response \d+, After$/ }).waitFor();
      await page.getByText("harbor walks.csv, row 8 below the header").waitFor();
      await expectSound(seen, `a response, at ${width} px`);
      expect(page.url()).not.toMatch(/HARBOR/i);
      await press(page, page.getByRole("button", { name: "Leave out" }));
      await page.getByRole("dialog").waitFor();
      await expectSound(seen, `leaving out, at ${width} px`);
      await typeInto(page, page.getByLabel("Reason"), "The same answer to everything");
      await press(page, page.getByRole("button", { name: "Leave it out" }));
      await page.getByText("Left out of every result.").waitFor();
      await expectSound(seen, `a response that is left out, at ${width} px`);

      expect(await both()).toMatch(/Both times\s+13/);
      await page.getByText("1 response is left out of this by your team: 0 before, 1 after.").waitFor();
      await expectSound(seen, `change without it, at ${width} px`);
      await press(page, page.getByRole("link", { name: "See which and why" }));
      await page.getByRole("cell", { name: "The same answer to everything" }).first().waitFor();
      await page.getByText("No response does this.").waitFor();
      await expectSound(seen, `quality with it, at ${width} px`);
      await press(page, page.getByRole("button", { name: /^Let response \d+ count again$/ }));
      await page.getByText("No response is left out: every one counts.").waitFor();
      expect(await both()).toMatch(/Both times\s+14/);
      expect(await page.getByText("left out of this").count()).toBe(0);
      await seen.context.close();
    },
  );

  test("an answer is put right and taken back, and a response is removed for good", async () => {
    const seen = await visit(browser, 390, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/quality`);
    await page
      .getByRole("link", { name: /^Response \d+$/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Correct answers" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("3. outsider").selectOption("1");
    await dialog.getByLabel("Came with").selectOption("nobody");
    await dialog.getByLabel("Liked most").fill("the walk");
    await dialog.getByLabel("Reason").fill("Read from the paper again");
    await expectSound(seen, "correcting");
    await dialog.getByRole("button", { name: "Correct" }).click();
    await page.getByText("3. outsider: 7 → 1").waitFor();
    await page.getByText("Came with: a friend → nobody").waitFor();
    await page.getByText("Liked most: the songs → the walk").waitFor();
    await expectSound(seen, "a corrected response");
    await page.getByRole("button", { name: "Go back to the earlier answers" }).click();
    await page.getByText(/^Taken back/).waitFor();
    await page.getByRole("button", { name: "Remove for good" }).click();
    await dialog.getByLabel("Reason").fill("Filled in for fun");
    await expectSound(seen, "removing");
    await dialog.getByRole("button", { name: "Remove it" }).click();
    await page.getByRole("heading", { name: "Removed for good" }).waitFor();
    await page.getByRole("cell", { name: "Filled in for fun" }).waitFor();
    await page.getByText("No response does this.").waitFor();
    await expectSound(seen, "quality after a removal");
    await seen.context.close();
  });

  test("what was removed stays out of its file, and comes back when a person says so", async () => {
    const seen = await visit(browser, 390, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/import`);
    const again = { name: "harbor walks.csv", mimeType: "text/csv", buffer: Buffer.from(file) };
    await page.locator('input[type="file"]').setInputFiles(again);
    await page.getByRole("button", { name: "Match the columns" }).click();
    await page.getByRole("button", { name: "Check what would happen" }).click();
    await page
      .getByText("1 row holds a response that somebody of your team removed. It stays out.")
      .waitFor();
    await page.getByText("with the reason “Filled in for fun”").waitFor();
    await expectSound(seen, "a file with a removed response");
    await page.getByRole("button", { name: "Bring it back" }).click();
    await page
      .getByText("Rows that somebody of your team had removed are taken in with this file.")
      .waitFor();
    await page.getByText("row brings new answers").waitFor();
    await expectSound(seen, "a removed response, brought back");
    await page.getByRole("button", { name: "Leave them out after all" }).click();
    await page.getByRole("button", { name: "Bring it back" }).click();
    await page.getByRole("checkbox", { name: /^Leave / }).check();
    await page.getByRole("button", { name: /^Import / }).click();
    await page.getByRole("button", { name: "Import another file" }).waitFor();
    await page.goto(`${product.url}/programs/${program}/quality`);
    await page.getByText("1 response to look at.").waitFor();
    await seen.context.close();
  });

  test.each([1280, 390])("one person is found, shown, saved and erased, at %i px", async (width) => {
    const code = `HARBOR-${width === 390 ? 5 : 6}`;
    const seen = await visit(browser, width, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/quality`);
    await page.getByRole("link", { name: "Find one person" }).click();
    await page.getByRole("heading", { name: "Find one person" }).waitFor();
    await expectSound(seen, `finding a person, at ${width} px`);
    await typeInto(page, page.getByLabel("Code"), code.toLowerCase());
    await page.keyboard.press("Enter");
    await page.getByText(`Known by ${code}.`).waitFor();
    await page.getByText("harbor walks.csv, row").first().waitFor();
    await expectSound(seen, `one person, at ${width} px`);
    expect(page.url()).not.toMatch(/HARBOR/i);
    const csv = await downloaded(page, () =>
      page.getByRole("link", { name: "Save as a table (CSV)" }).click(),
    );
    expect(csv.name).toBe("everything-of-one-person.csv");
    expect(csv.bytes.toString("utf8")).toContain(code);
    await press(page, page.getByRole("button", { name: "Erase this person" }));
    await page.getByText("2 responses go").waitFor();
    await expectSound(seen, `erasing, at ${width} px`);
    await press(page, page.getByRole("button", { name: "Erase for good" }));
    await page.getByRole("heading", { name: "Find one person" }).waitFor();
    await typeInto(page, page.getByLabel("Code"), code);
    await page.keyboard.press("Enter");
    await page.getByText(/^This person was erased on/).waitFor();
    await expectSound(seen, `somebody erased, at ${width} px`);
    await seen.context.close();
  });

  test("what was typed once, of somebody whom nobody else knows, is found by its code and erased", async () => {
    const seen = await visit(browser, 390, ada);
    const { page, context } = seen;
    const survey = Number((await send(product, context, `/programs/${program}/surveys`, draft())).id);
    await send(product, context, `/programs/${program}/surveys/${survey}/publish`, {});
    const { waves } = await (await context.request.get(`${product.url}/api/v1/programs/${program}`)).json();
    const entry = `${product.url}/paper/programs/${program}/surveys/${survey}/entry`;
    const typed = await context.request.post(`${entry}/first`, {
      headers: { Origin: product.url },
      form: {
        ...{ "consent.take_part": "yes", "who.code": "LONE-1", "lonely.1": "2" },
        ...{ _id: randomUUID(), _v: "1", _l: "en", _wave: String(waves[0].id) },
      },
    });
    expect(typed.status(), await typed.text()).toBe(200);
    await page.goto(`${product.url}/people`);
    const find = async () => {
      await typeInto(page, page.getByLabel("Code"), "lone-1");
      await page.keyboard.press("Enter");
    };
    await find();
    await page.getByText("One paper form with this code").waitFor();
    await expectSound(seen, "a form typed once is found");
    await press(page, page.getByRole("button", { name: "Erase what was typed" }));
    await page.getByText("What was typed is erased").waitFor();
    await page.getByText("One paper form with this code").waitFor({ state: "detached" });
    await find();
    await page.getByText("Nobody has this code here.").waitFor();
    await context.close();
  });
});
