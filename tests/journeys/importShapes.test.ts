import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser";
import { expectSound, type Product, startProduct, type Visit, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

/** Files whose rows or columns are not one answer each, from the file to the figure, on screen. */
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

const titles = [
  "First letter of mother's first name",
  "Number of older siblings",
  "Month of birth",
  "Day of birth",
  "First letter of town of birth",
  "Middle initial",
];
const items = "ucla-3.1,ucla-3.2,ucla-3.3";

/** Seven who gave the same six answers both times, and one who gave another day of birth. */
const steady = [
  "M,2,4,17,L,X",
  "A,0,12,31,R,K",
  "J,1,6,2,O,X",
  "K,3,1,28,P,X",
  "L,0,2,11,N,A",
  "S,1,9,9,T,B",
  "E,4,8,30,V,D",
];
const selfCoded = (last: string, answers: (k: number) => string) =>
  `${titles.join(",")},${items}\n${[...steady, last].map((code, k) => `${code},${answers(k)}`).join("\n")}\n`;
const before = selfCoded("C,1,7,21,G,P", (k) => `3,3,${2 + (k % 2)}`);
const after = selfCoded("C,1,7,22,G,P", (k) => `2,1,${1 + (k % 2)}`);

describe("self-generated codes in six columns", () => {
  test("are proposed, pair exactly, and one part off is decided by a person; exact matches leave it out", async () => {
    const seen = await open("Six parts");
    const { page } = seen;
    await bring(page, "circle spring.csv", before);
    await page.getByRole("button", { name: "Match the columns" }).click();
    await page.getByText(/These columns read like the six parts of a code/).waitFor();
    expect(await page.getByLabel("Day of birth", { exact: true }).inputValue()).toBe("Day of birth");
    expect(await page.getByLabel("First letter of the birthplace").inputValue()).toBe(titles[4]);
    await sayWave(page, "Before");
    await expectSound(seen, "six columns of a code, proposed");
    await store(page, "8 responses");

    await page.getByRole("button", { name: "Import another file" }).click();
    await bring(page, "circle summer.csv", after);
    await page.getByRole("button", { name: "Match the columns" }).click();
    await sayWave(page, "After");
    await store(page, "8 responses");

    await page.getByRole("link", { name: "Match", exact: true }).click();
    await page.getByText("7 of 9 people").waitFor();
    await page.getByText(/^One of the six parts of their own codes differs, and nobody else fits/).waitFor();
    // Nobody can read the parts again, here or anywhere.
    expect(await page.locator("main").innerText()).not.toMatch(/C-1-07-2|C1072/);
    await expectSound(seen, "one part off, proposed");
    await page.getByRole("button", { name: "One person", exact: true }).click();
    await page.getByText("8 of 8 people").waitFor();

    await page.getByRole("link", { name: "Change", exact: true }).click();
    await page.getByText("All 8 people who answered before also answered after.").waitFor();
    await page.getByLabel("Exact matches only").check();
    await page.waitForURL(/matches=exact/);
    await page.getByText("All 7 people who answered before also answered after.").first().waitFor();
    await seen.context.close();
  });
});

describe("a file with one row for each answer", () => {
  test("is put together to responses once a person has said how, and every row is accounted for", async () => {
    const seen = await open("Row by row");
    const { page } = seen;
    const rows = Array.from({ length: 6 }, (_, person) =>
      ["pre", "post"].flatMap((wave) =>
        [1, 2, 3].map((item) => `P${person},${wave},ucla-3.${item},${wave === "pre" ? 3 : 1 + (person % 2)}`),
      ),
    ).flat();
    await bring(page, "answers.csv", `code,wave,item,value\n${rows.join("\n")}\n`);
    await page.getByRole("heading", { name: "This looks like one row for each answer" }).waitFor();
    expect(await page.getByLabel("The question is in").inputValue()).toBe("item");
    expect(await page.getByLabel("The answer is in").inputValue()).toBe("value");
    await page.getByRole("checkbox", { name: "wave" }).waitFor();
    await expectSound(seen, "one row for each answer");
    await page.getByRole("button", { name: "Put the answers together" }).click();
    await page
      .getByText("36 rows with one answer each were put together to 12 responses, by code, wave")
      .waitFor();
    await page.getByRole("button", { name: "Match the columns" }).click();
    await page.getByRole("button", { name: "Check what would happen" }).click();
    await page
      .getByText("36 rows in the file, one for each answer: 36 taken. Put together they are 12 rows")
      .waitFor();
    // Who looks elsewhere while it is stored is not thrown back when it is done.
    let store = () => {};
    const meanwhile = new Promise<void>((resolve) => {
      store = resolve;
    });
    await page.route("**/confirm", async (route) => {
      await meanwhile;
      await route.continue();
    });
    await page.getByRole("button", { name: /^Import \d+/ }).click();
    await page.getByRole("link", { name: "Change", exact: true }).click();
    await page.waitForURL(/\/change/);
    const answered = page.waitForResponse(/\/confirm$/);
    store();
    await answered;
    await page.getByText("All 6 people who answered before also answered after.").waitFor();
    expect(page.url()).toMatch(/\/change/);
    await seen.context.close();
  });
});

describe("a question with a column for each choice", () => {
  test("is one row, opens to its columns, and is kept as one question", async () => {
    const seen = await open("Who helped");
    const { page } = seen;
    const lines = ["a,3,3,3,1,0", "b,2,2,2,0,0", "c,1,2,3,1,1"];
    await bring(page, "redcap.csv", `code,${items},helped___1,helped___2\n${lines.join("\n")}\n`);
    await page.getByRole("button", { name: "Match the columns" }).click();
    await sayWave(page, "Before");
    await page.getByRole("button", { name: "Change: Everything else" }).click();
    await page.getByText("One question with 2 choices").waitFor();
    expect(await page.getByLabel("What to do with helped___1").isVisible()).toBe(false);
    await page.getByText("Its 2 columns").click();
    await page.getByLabel("What to do with helped___1").waitFor();
    await page
      .getByLabel("What to do with helped", { exact: true })
      .selectOption("Keep as a question: several choices");
    await page.getByText(/helped___2 is/).waitFor();
    await page.getByRole("textbox", { name: "What was asked" }).fill("Who helped?");
    await page.getByText("2 columns are kept.").waitFor();
    await expectSound(seen, "a question with a column for each choice");
    await store(page, "3 responses");
    await seen.context.close();
  });
});

async function open(name: string): Promise<Visit> {
  const seen = await visit(browser, 1280, ada);
  const { id } = await send(product, seen.context, "/programs", { name });
  await seen.page.goto(`${product.url}/programs/${id}/import`);
  return seen;
}

async function bring(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
}

async function sayWave(page: Page, label: string): Promise<void> {
  await page.getByLabel("The whole file is from one time").check();
  await page.getByLabel("All answers are from").selectOption({ label });
}

async function store(page: Page, what: string): Promise<void> {
  await page.getByRole("button", { name: "Check what would happen" }).click();
  await page.getByRole("button", { name: /^Import \d+/ }).click();
  await page.getByText(what).first().waitFor();
  await page.getByRole("button", { name: "Import another file" }).waitFor();
}

describe("a file without a questionnaire that is known", () => {
  test("leads on to questions of the program's own, which are kept", async () => {
    const seen = await visit(browser, 390, ada);
    const { page, context } = seen;
    const program = Number((await send(product, context, "/programs", { name: "Own alone" })).id);
    await page.goto(`${product.url}/programs/${program}/import`);
    const buffer = Buffer.from("code,wave,pace\nA1,pre,slow\nA2,pre,right\nA3,pre,right\n");
    await page.locator('input[type="file"]').setInputFiles({ name: "own.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Match the columns" }).click();
    await page.getByRole("button", { name: "Keep questions of your own" }).click();
    await expectSound(seen, "questions of your own");
    await page.getByLabel("What to do with pace").selectOption("single");
    await page.getByText("No questionnaire, but 1 question of your own.").waitFor();
    await page.getByRole("button", { name: "Check what would happen" }).click();
    await page.getByRole("button", { name: "Import 3 responses" }).click();
    await page.getByText("3 responses are stored").waitFor();
    await context.close();
  });
});

describe("dates that may be read two ways", () => {
  test("are asked about with nothing chosen, as is whose clock they are, and the next file of that shape is not", async () => {
    const seen = await visit(browser, 390, ada);
    const { page, context } = seen;
    const program = Number((await send(product, context, "/programs", { name: "Two ways" })).id);
    const file = (day: string) =>
      `participant,wave,completed_at,ucla-3.1,ucla-3.2,ucla-3.3\nA1,pre,${day} 18:22,1,2,3\nA2,pre,${day} 18:40,3,2,1\n`;
    const give = async (day: string) => {
      await page.goto(`${product.url}/programs/${program}/import`);
      const buffer = Buffer.from(file(day));
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: "ways.csv", mimeType: "text/csv", buffer });
      await page.getByRole("button", { name: "Match the columns" }).click();
    };
    await give("3/4/2026");
    const check = page.getByRole("button", { name: "Check what would happen" });
    await page.getByText("Does the day or the month come first?").waitFor();
    for (const way of [/day first/, /month first/])
      expect(await page.getByRole("radio", { name: way }).isChecked()).toBe(false);
    expect(await check.isDisabled()).toBe(true);
    await expectSound(seen, "dates that may be read two ways");
    await page.getByRole("radio", { name: /day first/ }).check();
    expect(await check.isDisabled()).toBe(true);
    await page.getByLabel("Whose clock?").selectOption("Europe/Madrid");
    await page.getByRole("button", { name: "Yes, Europe/Madrid" }).click();
    await check.click();
    await page.getByRole("button", { name: "Import 2 responses" }).click();
    await page.getByText("2 responses are stored").waitFor();
    const { responses } = (
      await (await context.request.get(`${product.url}/api/v1/programs/${program}/imports`)).json()
    ).imports[0].report;
    expect(responses).toMatchObject({ created: 2 });
    await give("3/5/2026");
    await page.getByText("Clock of Europe/Madrid.").waitFor();
    expect(await check.isDisabled()).toBe(false);
    await context.close();
  });
});
