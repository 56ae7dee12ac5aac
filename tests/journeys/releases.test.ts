import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Crowd, fileOf, mapping } from "../releases/file";
import { openBrowser } from "./browser";
import { downloaded, expectSound, type Product, press, reach, startProduct, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

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

/** North and South can be told, East is four people short; West answered only before. */
const first: Crowd[] = [
  { group: "North", cohort: "Spring", people: 24 },
  { group: "South", cohort: "Spring", people: 31 },
  { group: "East", cohort: "Spring", people: 6 },
  { group: "West", cohort: "Spring", people: 12, once: true },
];

describe("a release", () => {
  test("is foreseen, cut and read by a viewer, who until then is told kindly that there is nothing", async () => {
    const program = await startProgram("Harbor walks", first);
    const viewer = await visit(browser, 1280, dan);
    for (const part of ["releases", "change"]) {
      await viewer.page.goto(`${product.url}/programs/${program}/${part}`);
      await viewer.page.getByRole("heading", { name: "Nothing has been released yet" }).waitFor();
      await expectSound(viewer, `${part}, nothing released, as a viewer`);
      expect(await viewer.page.getByRole("button", { name: "Cut a release" }).count()).toBe(0);
    }

    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/releases`);
    await page.getByRole("button", { name: "Cut a release" }).waitFor();
    await expectSound(seen, "releases, none yet");
    await page.getByRole("button", { name: "Cut a release" }).click();
    await page.waitForURL(/cut=true/);
    const cell = (name: string) =>
      page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
    await cell("East").getByText("4 more people need to answer both times").waitFor();
    expect(await cell("South").innerText()).toContain("New in this release");
    expect(await cell("West").innerText()).toContain("No data: nobody has answered both times yet");
    await expectSound(seen, "cutting a release");
    expect(await page.getByRole("row", { name: /area: Town/ }).count()).toBe(0);
    await page.getByLabel("area").check();
    await page.getByRole("row", { name: /area: Town/ }).waitFor();
    await page.getByLabel("Note").fill("For the board in March");
    await page.getByRole("button", { name: "Release this" }).click();
    await page.getByRole("heading", { name: /^Released on \d/ }).waitFor();
    await page.getByText("For the board in March").waitFor();
    await expectSound(seen, "released");
    await page.getByLabel("Releases are cut").selectOption("week");
    await page.getByText(/A week after the last release/).waitFor();
    await page.reload();
    expect(await page.getByLabel("Releases are cut").inputValue()).toBe("week");

    await viewer.page.goto(`${product.url}/programs/${program}/change?by=group`);
    await viewer.page
      .getByText(/^As released on \d+ \w+ \d{4}\.$/)
      .first()
      .waitFor();
    expect(await viewer.page.getByRole("radiogroup").count()).toBe(0);
    const means = viewer.page.getByRole("figure", { name: "Before and after", exact: true });
    await means.getByRole("button", { name: "Show as a table" }).click();
    const rows = await means.getByRole("table").getByRole("row").allInnerTexts();
    expect(rows.find((row) => row.startsWith("South"))).toContain("31");
    expect(rows.find((row) => row.startsWith("East"))).toContain("hidden to protect people");
    await expectSound(viewer, "change, as a viewer");
    await means.getByRole("button", { name: "Save picture" }).click();
    const dialog = viewer.page.getByRole("dialog", { name: "Save this picture" });
    await dialog.getByRole("radio", { name: "SVG", exact: true }).check();
    const saved = await downloaded(viewer.page, () =>
      dialog.getByRole("button", { name: "Save picture" }).click(),
    );
    expect(saved.bytes.toString("utf8")).toContain("As released on");
    await dialog.getByRole("button", { name: "Close" }).click();
    await viewer.page.getByRole("link", { name: "Releases" }).click();
    await viewer.page.getByText("For the board in March").waitFor();
    expect(await viewer.page.getByLabel("Releases are cut").count()).toBe(0);
    await expectSound(viewer, "releases, as a viewer");
    await viewer.context.close();
    await seen.context.close();
  });

  test("is what a picture shows: newer numbers offer to be released first, and the file names the day", async () => {
    const program = await startProgram("Harbor choir", [first[0]!, first[1]!]);
    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/change?by=group`);
    const forest = page.getByRole("figure", { name: "How much changed" });
    const dialog = page.getByRole("dialog", { name: "Save this picture" });
    const saveSvg = async () => {
      await dialog.getByRole("radio", { name: "SVG", exact: true }).check();
      const file = await downloaded(page, () => dialog.getByRole("button", { name: "Save picture" }).click());
      return file.bytes.toString("utf8");
    };
    await forest.getByRole("button", { name: "Save picture" }).click();
    await page.waitForURL(/audience=shared&release=current/);
    await dialog.getByText("nothing has been released yet").waitFor();
    await expectSound(seen, "saving before the first release");
    await dialog.getByRole("button", { name: "Release this, then save" }).click();
    await dialog.getByRole("radio", { name: "SVG", exact: true }).waitFor();
    const isInside = await dialog.evaluate((box) => box.contains(document.activeElement));
    expect(isInside, "the keyboard stays in the dialog").toBe(true);
    const whole = await saveSvg();
    expect(whole).toMatch(/As released on/);
    for (const words of ["n = 24", "n = 31", "n = 55"]) expect(whole).toContain(words);
    await dialog.getByRole("button", { name: "Close" }).click();

    await bring(program, [{ group: "North", cohort: "Spring", people: 15, from: 100 }]);
    await page.goto(`${product.url}/programs/${program}/change?by=group`);
    await forest.getByText("n = 39", { exact: true }).waitFor();
    await forest.getByRole("button", { name: "Save picture" }).click();
    await dialog.getByText("Your answers are newer than the release").waitFor();
    await expectSound(seen, "saving newer numbers");
    await dialog.getByRole("button", { name: /^Save as released on/ }).click();
    const old = await saveSvg();
    expect(old).toContain("n = 24");
    expect(old).not.toContain("n = 39");
    await dialog.getByRole("button", { name: "Close" }).click();
    // The screen is the file.
    await forest.getByText("n = 24", { exact: true }).waitFor();

    await page.getByText("Team", { exact: true }).click();
    await forest.getByText("n = 39", { exact: true }).waitFor();
    await forest.getByRole("button", { name: "Save numbers (CSV)" }).click();
    const numbers = page.getByRole("dialog", { name: "Save these numbers" });
    await numbers.getByRole("button", { name: "Release this, then save" }).click();
    const csv = await downloaded(page, () =>
      numbers.getByRole("link", { name: "Save numbers (CSV)" }).click(),
    );
    expect(csv.bytes.toString("utf8")).toMatch(/North,39,39,39,/);
    await numbers.getByRole("button", { name: "Close" }).click();
    await forest.getByText("n = 39", { exact: true }).waitFor();
    expect(seen.errors).toEqual([]);
    await seen.context.close();
  });

  test("keeps what too few people changed: screen, preview and dialog say since when", async () => {
    const program = await startProgram("Harbor garden", [first[0]!, first[1]!]);
    const seen = await visit(browser, 1280, ada);
    const { page, context } = seen;
    await send(product, context, `/programs/${program}/releases`, {});
    await bring(program, [{ group: "North", cohort: "Spring", people: 3, from: 100 }]);
    await page.goto(`${product.url}/programs/${program}/change?by=group`);
    await page.getByText("See what funders see").click();
    await page.waitForURL(/audience=shared/);
    await page
      .getByText(/^Preview of the next release/)
      .first()
      .waitFor();
    const forest = page.getByRole("figure", { name: "How much changed" });
    await forest.getByRole("button", { name: "Show as a table" }).click();
    const north = forest.getByRole("rowheader", { name: /^North, as of \d/ });
    await north.waitFor();
    expect(await forest.getByRole("rowheader", { name: "South", exact: true }).count()).toBe(1);
    await page.getByText(/^These figures are of \d/).waitFor();
    await expectSound(seen, "preview with kept figures");
    await page.getByRole("button", { name: /^Show what was released on/ }).click();
    await page.waitForURL(/release=current/);
    await forest.getByRole("rowheader", { name: "North", exact: true }).waitFor();
    await forest.getByRole("button", { name: "Save picture" }).click();
    const dialog = page.getByRole("dialog", { name: "Save this picture" });
    await dialog.getByText("too few people to be told").waitFor();
    await dialog.getByText("n = 24", { exact: true }).waitFor();
    await expectSound(seen, "saving with a few newer answers");
    expect(seen.errors).toEqual([]);
    await context.close();
  });

  test("is cut by keyboard alone", async () => {
    const program = await startProgram("By keyboard", [first[0]!, first[1]!]);
    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/releases`);
    await press(page, page.getByRole("button", { name: "Cut a release" }));
    await page.waitForURL(/cut=true/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await reach(page, page.getByLabel("Note"));
    await page.keyboard.type("By keyboard");
    await press(page, page.getByRole("button", { name: "Release this" }));
    await page.getByRole("heading", { name: /^Released on \d/ }).waitFor();
    expect(seen.errors).toEqual([]);
    await seen.context.close();
  });

  test("that would hide everything is not cut, and one that cannot be cut says why", async () => {
    const program = await startProgram("Too small", [first[2]!]);
    const seen = await visit(browser, 390, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/releases?cut=true`);
    await page.getByText("Nothing could be told yet").waitFor();
    expect(await page.getByRole("button", { name: "Release this" }).isDisabled()).toBe(true);
    await expectSound(seen, "cutting on a phone, all hidden");
    await bring(program, [{ group: "East", cohort: "Spring", people: 20, from: 100 }]);
    await page.reload();
    const cut = page.getByRole("button", { name: "Release this" });
    await cut.waitFor();
    await page.route("**/releases?dry_run=false", (route) => route.abort());
    await cut.click();
    await page.getByRole("alert").getByText("The server cannot be reached").waitFor();
    seen.errors.length = 0;
    await page.unroute("**/releases?dry_run=false");
    await cut.click();
    await page.getByRole("heading", { name: /^Released on \d/ }).waitFor();
    await expectSound(seen, "released, on a phone");
    await page.getByRole("link", { name: "See it as others do" }).click();
    await page
      .getByText(/^As released on/)
      .first()
      .waitFor();
    await expectSound(seen, "change as others see it, on a phone");
    await seen.context.close();
  });
});

async function startProgram(name: string, crowds: Crowd[]): Promise<number> {
  const context = await browser.newContext({ storageState: ada });
  const { id } = await send(product, context, "/programs", { name });
  await context.close();
  await bring(Number(id), crowds);
  return Number(id);
}

async function bring(program: number, crowds: Crowd[]): Promise<void> {
  const context = await browser.newContext({ storageState: ada });
  const answer = await context.request.post(`${product.url}/api/v1/programs/${program}/imports`, {
    headers: { Origin: product.url },
    multipart: {
      mapping: JSON.stringify(mapping),
      file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(fileOf(crowds)) },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await context.close();
}
