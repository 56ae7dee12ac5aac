import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser";
import { expectSound, type Product, press, startProduct, typeInto, visit } from "./pages";
import { type Cookies, startTeam } from "./team";

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
      await page.getByRole("heading", { name: "License" }).waitFor();
      await expectSound(seen, `${link} at ${width} px`);
    }
    await context.close();
  });
});

describe("an own wording", () => {
  /** No scale's words. */
  const planted = Array.from({ length: 6 }, (_, k) => `${k + 1}. Planted line number ${k + 1}`);

  test.each([390, 1280])(
    "is pasted, checked while typed, kept with its permission at %d px",
    async (width) => {
      const seen = await visit(browser, width, ada);
      const { page, context } = seen;
      await page.goto(`${product.url}/instruments/djg-6`);
      const way = width === 390 ? "Bring the wording" : "Change the wording";
      await press(page, page.getByRole("link", { name: way }));
      await page.getByRole("heading", { name: "Your own wording", level: 1 }).waitFor();
      const lines = page.getByRole("textbox", { name: "Questions in English" });
      await lines.fill(planted.slice(0, 5).join("\n"));
      await page.getByText("English has 5 questions, but djg-6 has 6").waitFor();
      const keep = page.getByRole("button", { name: "Keep the wording" });
      expect(await keep.isDisabled()).toBe(true);
      await lines.fill(planted.join("\n"));
      if (width === 390) {
        await page.getByLabel("Add another language").selectOption("ar");
        await page.getByRole("textbox", { name: "Questions in Arabic" }).fill("س\n".repeat(6));
        await page.getByRole("textbox", { name: "Answers in Arabic" }).fill("نعم\nربما\nلا");
      }
      await page.getByRole("textbox", { name: "Where it is written" }).fill("Letter of 1 March 2026");
      await page.getByLabel("Given on").fill("2026-03-01");
      await page.getByLabel("Our organization may use this wording in its surveys").check();
      await expectSound(seen, `an own wording, typed, at ${width} px`);
      await keep.click();
      await page.getByText("A survey can ask it.").waitFor();
      await page.getByRole("cell", { name: "Planted line number 6" }).waitFor();
      await expectSound(seen, `an own wording, kept, at ${width} px`);
      await context.close();
    },
  );

  test("is pasted for a scale with two kinds of answers, one of them printed the other way round too", async () => {
    const seen = await visit(browser, 390, ada);
    const { page, context } = seen;
    for (const [id, questions, sets] of [
      ["ce-10", 10, 2],
      ["ctel", 3, 1],
    ] as const) {
      const lines = Array.from({ length: questions }, (_, k) => `${k + 1}. Planted line number ${k + 1}`);
      await page.goto(`${product.url}/instruments/${id}`);
      await press(page, page.getByRole("link", { name: "Bring the wording" }));
      await page.getByRole("textbox", { name: "Questions in English" }).fill(lines.join("\n"));
      await page.getByLabel("Add another language").selectOption("ar");
      await page.getByRole("textbox", { name: "Questions in Arabic" }).fill("س\n".repeat(questions));
      const answers = page.getByRole("textbox", { name: "Answers in Arabic" });
      await answers.nth(sets - 1).waitFor();
      expect(await answers.count()).toBe(sets);
      for (const box of await answers.all()) await box.fill("أ\nب\nج\nد\nه");
      await page.getByRole("textbox", { name: "Where it is written" }).fill("Letter of 1 March 2026");
      await page.getByLabel("Given on").fill("2026-03-01");
      await page.getByLabel("Our organization may use this wording in its surveys").check();
      await expectSound(seen, `the wording of ${id}, typed`);
      await page.getByRole("button", { name: "Keep the wording" }).click();
      await page.getByText("A survey can ask it.").waitFor();
      await page.getByRole("cell", { name: `Planted line number ${questions}` }).waitFor();
    }
    await context.close();
  });

  test("is not told to a viewer", async () => {
    const seen = await visit(browser, 1280, dan);
    const { page, context } = seen;
    await page.goto(`${product.url}/instruments/djg-6`);
    await page.getByText("A survey can ask it.").waitFor();
    expect(await page.content()).not.toContain("Planted line");
    expect(await page.getByRole("link", { name: "Change the wording" }).count()).toBe(0);
    await context.close();
  });
});

describe("an instrument of one's own", () => {
  test("is defined with a form, its mistakes named, its scoring tried, stored and made a second version", async () => {
    const seen = await visit(browser, 1280, ada);
    const { page, context } = seen;
    await page.goto(`${product.url}/instruments`);
    await press(page, page.getByRole("link", { name: "Define your own" }));
    await page.getByRole("heading", { name: "Define an instrument" }).waitFor();
    await page.getByText("Still open").waitFor();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Feeling at home");
    await page.getByLabel("Questions or statements").fill("1. I feel at home.\n2. I feel like a visitor.");
    await page.getByRole("checkbox", { name: "2. I feel like a visitor." }).first().check();
    const missing = page.getByLabel("How many answers may be missing");
    await missing.fill("2");
    await page.getByText("at least one item must be answered").waitFor();
    await expectSound(seen, "an instrument, still open");
    await missing.fill("0");
    await page.getByText("As soon as nothing is open").waitFor({ state: "detached" });
    await page.getByRole("combobox", { name: "1. I feel at home." }).selectOption("4");
    await page.getByRole("combobox", { name: "2. I feel like a visitor." }).selectOption("2");
    const score = page.getByRole("region", { name: "Total" });
    await score.getByText("question 1: 4; question 2: 1 + 5 − 2 = 4.").waitFor();
    await score.getByText("8", { exact: true }).waitFor();
    await page.getByRole("button", { name: "These scores are right: keep as an example" }).click();
    await page.getByRole("rowheader", { name: "tried 1" }).waitFor();
    await expectSound(seen, "an instrument, tried");
    await page.getByRole("button", { name: "Store the instrument" }).click();
    await page.waitForURL(/\/instruments\/feeling-at-home$/);
    await page.getByText(/^Version 1,/).waitFor();
    await page.getByText("Open the tester").click();
    await expectSound(seen, "an instrument of one's own");

    await page.getByRole("link", { name: "Make a new version" }).click();
    await page.getByLabel("Questions or statements").fill("I feel at home.\nI feel like a guest.");
    await page.getByRole("button", { name: "Store version 2" }).click();
    await page.getByText(/^Version 2,/).waitFor();
    await page.setViewportSize({ width: 390, height: 900 });
    await page.getByRole("link", { name: "Make a new version" }).click();
    await page.getByRole("button", { name: "Store version 3" }).waitFor();
    await expectSound(seen, "a new version at 390 px");
    await context.close();
  });
});
