import { existsSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mark } from "../../web/gallery/samples";
import { openBrowser } from "./browser";
import {
  downloaded,
  expectSound,
  lookAtPng,
  type Product,
  press,
  reach,
  startProduct,
  typeInto,
  type Visit,
  visit,
} from "./pages";
import { asCells, fillTemplate, smallStory, story } from "./story";

const qualtrics = join(
  import.meta.dirname,
  "../../../shared/data/qualtrics-loneliness-before-after/qualtrics_export_3_header_rows.csv",
);
const password = "a harbor at low tide";

let browser: Browser;
let product: Product;
let ada: Awaited<ReturnType<BrowserContext["storageState"]>>;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("from an empty installation to a saved picture", () => {
  test("an empty installation shows two ways in, and sets an organization up with its token", async () => {
    const seen = await visit(browser, 1280);
    const { page, context } = seen;
    await page.goto(product.url);
    await page.getByRole("link", { name: "Set up your organization" }).waitFor();
    await expectSound(seen, "welcome");
    await page.getByRole("link", { name: "Set up your organization" }).click();
    await page.getByLabel("Set-up token").fill(product.setupToken);
    await page.getByLabel("Name of your organization").fill("Harbor Programs");
    await page.getByLabel("Your name").fill("Ada");
    await page.getByLabel("Your e-mail").fill("ada@example.org");
    await page.getByLabel("Password", { exact: true }).fill(password);
    await expectSound(seen, "set-up");
    await page.getByRole("button", { name: "Set up" }).click();
    await page.getByRole("link", { name: "Go to your programs" }).click();
    await page.getByRole("button", { name: "New program" }).waitFor();
    await expectSound(seen, "programs, none yet");
    ada = await context.storageState();
    await context.close();
  });

  test("a filled template is imported, pasted again without effect, shown by group and saved", async () => {
    const seen = await visit(browser, 1280, ada);
    const { page, context } = seen;
    await page.goto(product.url);
    await page.getByRole("button", { name: "New program" }).click();
    await page.getByLabel("Name").fill("Harbor walks");
    await page.getByRole("button", { name: "Start the program" }).click();
    await page.getByRole("link", { name: "Change", exact: true }).click();
    await page.getByRole("heading", { name: "No answers yet" }).waitFor();
    await expectSound(seen, "change, no answers yet");
    await page.getByRole("link", { name: "Import answers" }).click();

    await page.getByText("Start from a template").click();
    await expectSound(seen, "import, with the template");
    const template = await downloaded(page, () =>
      page.getByRole("link", { name: "Download the template" }).click(),
    );
    const filled = fillTemplate(template.bytes.toString("utf8"), story.rows);
    await importFile(seen, { name: "filled.csv", mimeType: "text/csv", buffer: Buffer.from(filled) });
    await expectText(page, "49 responses are stored");
    await expectSound(seen, "import, done");

    await page.getByRole("button", { name: "Import another file" }).click();
    await page.getByText("Paste from a spreadsheet").click();
    await page.getByLabel("Cells, with the row of headings").fill(filled.replaceAll(",", "\t"));
    await page.getByRole("button", { name: "Read 51 rows" }).click();
    await page.getByRole("button", { name: "Match the columns" }).click();
    await page.getByRole("button", { name: "Check what would happen" }).click();
    await expectText(page, "Everything in this file is here already");
    expect(await page.getByRole("button", { name: "Nothing to import" }).isDisabled()).toBe(true);
    await expectSound(seen, "import, nothing new");

    await page.getByRole("link", { name: "Change", exact: true }).click();
    await expectText(page, "scored 0.9 points lower after than before");
    await expectText(page, "24 of 25 answered both times");
    await page.getByLabel("Compare").selectOption("group");
    await page.waitForURL(/by=group/);
    await expectSound(seen, "change by group");
    expect(await markerIsOffBy(page)).toBeLessThan(1);
    // Groups of 14 and 10 people are dots, two for each person; beside them the legend and the two means of everyone.
    const means = page.getByRole("figure", { name: "Before and after", exact: true });
    await means.getByText("each small dot is one person").waitFor();
    expect(await means.locator("circle.chart-point").count()).toBe(3 + 2 + 2 * (14 + 10));
    const forest = page.getByRole("figure", { name: "How much changed" });
    await forest.getByRole("button", { name: "Show as a table" }).click();
    const rows = await forest.getByRole("table").getByRole("row").allInnerTexts();
    expect(rows.find((row) => row.startsWith("North"))).toContain("−1.5");
    expect(rows.find((row) => row.startsWith("South"))).toContain("0.0");

    await giveMark(context);
    await page.reload();
    await forest.getByRole("button", { name: "Save picture" }).click();
    await page.waitForURL(/audience=shared&release=current/);
    const dialog = page.getByRole("dialog", { name: "Save this picture" });
    await dialog.getByText("nothing has been released yet").waitFor();
    await dialog.getByRole("button", { name: "Release this, then save" }).click();
    await dialog.getByText("Nothing is hidden").waitFor();
    await expectSound(seen, "saving a picture");
    const shown = await dialog.locator(".chart svg").evaluate((svg: SVGSVGElement) => {
      const { width, height } = svg.viewBox.baseVal;
      return { width: Math.ceil(width), height: Math.ceil(height) };
    });
    for (const [format, scale] of [
      ["PNG, large", 2],
      ["PNG", 1],
    ] as const) {
      await dialog.getByRole("radio", { name: format, exact: true }).check();
      const png = await downloaded(page, () => dialog.getByRole("button", { name: "Save picture" }).click());
      expect(png.name).toMatch(/^Loneliness \(UCLA 3-item Loneliness Scale\) by group.*\.png$/);
      const picture = await lookAtPng(page, png.bytes);
      expect([picture.width, picture.height]).toEqual([shown.width * scale, shown.height * scale]);
      expect(picture.ink).toBeGreaterThan(0.005);
      expect(picture.ink).toBeLessThan(0.5);
      expect(picture.colors).toBeGreaterThan(30);
    }
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    for (const [format, width, height] of [
      ["Slide", 1920, 1080],
      ["Square", 1080, 1080],
    ] as const) {
      await dialog.getByRole("radio", { name: format, exact: true }).check();
      await expectSound(seen, `saving a ${format}`);
      const png = await downloaded(page, () => dialog.getByRole("button", { name: "Save picture" }).click());
      const picture = await lookAtPng(page, png.bytes);
      expect([picture.width, picture.height]).toEqual([width, height]);
      expect(picture.ink).toBeGreaterThan(0.005);
      expect(picture.ink).toBeLessThan(0.5);
      await dialog.getByRole("button", { name: "Copy picture" }).click();
      await dialog.getByText("Copied. Paste it where you need it.").waitFor();
      expect(await lookAtPng(page, await copiedPicture(page))).toEqual(picture);
    }
    await dialog.getByText("Description, for people who cannot see the picture").click();
    await dialog.getByRole("button", { name: "Copy description" }).click();
    await dialog.getByText("The description is copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("0.9 points lower");
    await dialog.getByRole("radio", { name: "SVG", exact: true }).check();
    const svg = await downloaded(page, () => dialog.getByRole("button", { name: "Save picture" }).click());
    for (const words of [
      "0.9 points lower",
      "UCLA 3-item Loneliness Scale",
      "Source: Harbor Programs",
      "n = 14",
      "As released on",
    ])
      expect(svg.bytes.toString("utf8")).toContain(words);
    expect(svg.bytes.toString("utf8")).toContain(`href="${mark.href}"`);
    await dialog.getByRole("button", { name: "Close" }).click();

    await forest.getByRole("button", { name: "Save numbers (CSV)" }).click();
    const csv = await downloaded(page, () =>
      page.getByRole("dialog").getByRole("link", { name: "Save numbers (CSV)" }).click(),
    );
    await expectSameNumbers(context, page, csv.bytes.toString("utf8"));
    expect(seen.errors).toEqual([]);
    await context.close();
  });

  test("every step can be taken by keyboard alone", async () => {
    const seen = await visit(browser, 1280, ada);
    const { page, context } = seen;
    await page.goto(product.url);
    await press(page, page.getByRole("button", { name: "New program" }));
    await typeInto(page, page.getByLabel("Name"), "By keyboard");
    await page.keyboard.press("Enter");
    await press(page, page.getByRole("link", { name: "Import", exact: true }));
    await press(page, page.getByText("Start from a template"));
    const link = page.getByRole("link", { name: "Download the template" });
    const template = await downloaded(page, () => press(page, link));
    const filled = fillTemplate(template.bytes.toString("utf8"), story.rows);
    const choose = page.getByRole("button", { name: "Choose a file" });
    // Asked for before the way there: a browser that is told too late opens a window of its own.
    const chosen = page.waitForEvent("filechooser");
    await page.keyboard.down("Shift");
    await reach(page, choose);
    await page.keyboard.up("Shift");
    await page.keyboard.press("Enter");
    const chooser = await chosen;
    await chooser.setFiles({ name: "filled.csv", mimeType: "text/csv", buffer: Buffer.from(filled) });
    await press(page, page.getByRole("button", { name: "Match the columns" }));
    await press(page, page.getByRole("button", { name: "Change: Groups" }));
    await reach(page, page.getByLabel("Where is the group?"));
    await press(page, page.getByRole("button", { name: "Check what would happen" }));
    await press(page, page.getByRole("button", { name: "Import 49 responses" }));
    await press(page, page.getByRole("link", { name: "See the change" }));
    await reach(page, page.getByLabel("Compare"));
    await page.keyboard.type("By group");
    await page.waitForURL(/by=group/);
    const means = page.getByRole("figure", { name: "Before and after", exact: true });
    await press(page, means.getByRole("button", { name: "Save picture" }));
    const dialog = page.getByRole("dialog", { name: "Save this picture" });
    await press(page, dialog.getByRole("button", { name: "Release this, then save" }));
    const png = await downloaded(page, () =>
      press(page, dialog.getByRole("button", { name: "Save picture" })),
    );
    expect((await lookAtPng(page, png.bytes)).colors).toBeGreaterThan(30);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Save picture");
    expect(seen.errors).toEqual([]);
    await context.close();
  });

  test("on a phone cells are pasted and matched by hand, and saving says which groups it hides", async () => {
    const seen = await visit(browser, 390, ada);
    const { page, context } = seen;
    const program = await makeProgram(context, "On a phone");
    await page.goto(`${product.url}/programs/${program}/import`);
    await page.getByText("Paste from a spreadsheet").click();
    await page.getByLabel("Cells, with the row of headings").fill(asCells(smallStory));
    await expectSound(seen, "import, pasting on a phone");
    await page.getByRole("button", { name: "Read 40 rows" }).click();
    await page.getByRole("button", { name: "Match the columns" }).waitFor();
    expect(seen.errors).toEqual([]);
    await expectSound(seen, "import, what was read on a phone");
    await page.getByRole("button", { name: "Match the columns" }).click();
    await page.getByLabel(/questionnaire.* in this file/).selectOption("ucla-3");
    await page.getByLabel("Question 1: column").selectOption("First");
    expect(await page.getByLabel("Question 3: column").inputValue()).toBe("Third");
    await page.reload();
    expect(await page.getByLabel("Question 3: column").inputValue()).toBe("Third");
    await expectSound(seen, "import, matching on a phone");
    await openSection(page, "Before or after");
    await page.getByRole("radio", { name: "A column says so" }).check();
    await page.getByLabel("Column", { exact: true }).selectOption("Time");
    expect(await page.getByLabel(/^before \(20 rows\)/).inputValue()).toBe("pre");
    await openSection(page, "Groups");
    await page.getByLabel("Where is the group?").selectOption("Site");
    await expectSound(seen, "import, every part open on a phone");
    await page.getByRole("button", { name: "Check what would happen" }).click();
    await page.getByRole("button", { name: "Import 40 responses" }).waitFor();
    await expectSound(seen, "import, checking on a phone");
    await page.getByRole("button", { name: "Import 40 responses" }).click();
    await page.getByRole("link", { name: "See the change" }).click();
    await page.getByLabel("Compare").selectOption("group");
    await expectText(page, "20 answered both times");
    await expectSound(seen, "change on a phone");
    await page.getByRole("button", { name: "Save picture" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("4 more people need").first().waitFor();
    await expectSound(seen, "releasing before saving on a phone");
    await dialog.getByRole("button", { name: "Release this, then save" }).click();
    await dialog.getByText("2 groups that you see are hidden in the file: East, North.").waitFor();
    await expectSound(seen, "saving on a phone");
    const png = await downloaded(page, () => dialog.getByRole("button", { name: "Save picture" }).click());
    expect((await lookAtPng(page, png.bytes)).width).toBe(800);
    expect(seen.errors).toEqual([]);
    await context.close();
  });

  test("rows that cannot be read are named, can be fetched, and left out on purpose", async () => {
    const seen = await visit(browser, 1280, ada);
    const { page, context } = seen;
    const program = await makeProgram(context, "With mistakes");
    await page.goto(`${product.url}/programs/${program}/import`);
    const head = "participant,wave,group,ucla-3.1,ucla-3.2,ucla-3.3";
    const rows = ["A1,pre,North,1,2,3", "A1,psot,North,1,1,1", "A2,pre,North,7,2,3", "A2,post,North,1,1,2"];
    await giveFile(page, {
      name: "mistakes.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([head, ...rows].join("\n")),
    });
    await page.getByRole("button", { name: "Match the columns" }).click();
    await page.getByRole("button", { name: "Check what would happen" }).click();
    expect(seen.errors).toEqual([]);
    await expectText(page, "2 rows cannot be read");
    await page.getByText("Each place").click();
    await expectText(page, "'psot' is not one of pre, post");
    await expectSound(seen, "import, with mistakes");
    const failed = await downloaded(page, () =>
      page.getByRole("link", { name: /Download these 2 rows/ }).click(),
    );
    expect(failed.bytes.toString("utf8")).toContain("psot");
    expect(await page.getByRole("button", { name: /^Import 2 responses/ }).isDisabled()).toBe(true);
    await page.getByLabel(/Leave out these 2 rows/).check();
    await page.getByRole("button", { name: "Import 2 responses, leave out 2 rows" }).click();
    await expectText(page, "2 responses are stored");
    await page.getByRole("link", { name: "See the change" }).click();
    await expectText(page, "No data: nobody has answered both times yet");
    await page.getByRole("link", { name: "Import more answers" }).waitFor();
    await expectSound(seen, "change of too few people");
    expect(seen.errors).toEqual([]);
    await context.close();
  });
});

test("two different answers of one person at one time are asked about, and the choice is kept", async () => {
  const seen = await visit(browser, 1280, ada);
  const { page, context } = seen;
  const program = await makeProgram(context, "With a conflict");
  await page.goto(`${product.url}/programs/${program}/import`);
  const rows = [
    "participant,wave,ucla-3.1,ucla-3.2,ucla-3.3",
    "A1,pre,1,2,3",
    "A1,pre,3,3,3",
    "A2,pre,1,1,2",
  ];
  await giveFile(page, { name: "twice.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
  await page.getByRole("button", { name: "Match the columns" }).click();
  await page.getByRole("button", { name: "Check what would happen" }).click();
  await expectText(page, "Rows of one person at one wave say different things");
  expect(await page.getByRole("button", { name: /^Import / }).isDisabled()).toBe(true);
  await expectSound(seen, "import, with a conflict");
  await page.getByRole("radio", { name: "Take the last row" }).check();
  await page.getByRole("button", { name: "Import 2 responses" }).click();
  await expectText(page, "2 responses are stored");
  expect(seen.errors).toEqual([]);
  await context.close();
});

describe.skipIf(!existsSync(qualtrics))("a real Qualtrics export (needs ../shared/data)", () => {
  test("is recognised, matched, imported and shows its published change", async () => {
    const seen = await visit(browser, 1280, ada);
    const { page, context, errors } = seen;
    const program = await makeProgram(context, "A real export");
    await page.goto(`${product.url}/programs/${program}/import`);
    await giveFile(page, qualtrics);
    await expectText(page, "571 rows from Qualtrics");
    expect(errors).toEqual([]);
    await page.getByRole("button", { name: "Match the columns" }).click();
    for (const [item, before, after] of [
      [1, "Q13_1", "Q39_1"],
      [2, "Q13_2", "Q39_2"],
      [3, "Q13_3", "Q39_3"],
    ] as const) {
      await page.getByLabel(`Question ${item}: Before`).selectOption(before);
      await page.getByLabel(`Question ${item}: After`).selectOption(after);
    }
    await expectText(page, "ResponseId");
    await openSection(page, "Groups");
    await page.getByLabel("Where is the group?").selectOption("Q9");
    await openSection(page, "Cohorts");
    await page.getByLabel("Where is the cohort?").selectOption("Q29");
    await expectSound(seen, "import, 147 columns");
    await page.getByRole("button", { name: "Check what would happen" }).click();
    await expectText(page, "571 rows in the file");
    await expectText(page, "180 rows skipped");
    await page.getByRole("button", { name: "Import 711 responses" }).click();
    await page.getByRole("link", { name: "See the change" }).click();
    await expectText(page, "scored 0.6 points higher after than before");
    await expectText(page, "likely between 0.5 and 0.8 higher");
    await expectText(page, "319 of 389 answered both times");
    const means = page.getByRole("figure", { name: "Before and after", exact: true });
    await means.getByRole("button", { name: "Show as a table" }).click();
    const everyone = await means.getByRole("row", { name: /Everyone/ }).innerText();
    expect(everyone).toMatch(/319\s+5\.2\s+.*\s+5\.8\s/);
    await page.getByText("How sure is this?").click();
    await expectText(page, "t(318) = 7.65");
    await expectText(page, "0.43 (0.31 to 0.54)");
    for (const by of ["group", "cohort", "group,cohort"]) {
      await page.getByLabel("Compare").selectOption(by);
      await page.waitForURL((url) => url.searchParams.get("by") === by);
      await expectSound(seen, `change by ${by}`);
    }
    await context.close();
  });
});

type GivenFile = string | { name: string; mimeType: string; buffer: Buffer };

async function giveFile(page: Page, file: GivenFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a file" }).click(),
  ]);
  await chooser.setFiles(file);
  await page.getByRole("button", { name: "Match the columns" }).waitFor();
}

/** A file that needs no answers: read, matched, checked, confirmed, each page looked at. */
async function importFile(seen: Visit, file: GivenFile): Promise<void> {
  const { page } = seen;
  await giveFile(page, file);
  await expectSound(seen, "import, what was read");
  await page.getByRole("button", { name: "Match the columns" }).click();
  await page.getByRole("button", { name: "Check what would happen" }).waitFor();
  await expectSound(seen, "import, matching");
  await page.getByRole("button", { name: "Check what would happen" }).click();
  await page.getByRole("button", { name: /^Import \d+ responses/ }).waitFor();
  await expectSound(seen, "import, checking");
  await page.getByRole("button", { name: /^Import \d+ responses/ }).click();
}

async function openSection(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name: `Change: ${name}` });
  if (await button.isVisible()) await button.click();
}

async function expectText(page: Page, text: string): Promise<void> {
  await page.locator("#main").getByText(text).filter({ visible: true }).first().waitFor();
}

async function makeProgram(context: BrowserContext, name: string): Promise<number> {
  const answer = await context.request.post(`${product.url}/api/v1/programs`, {
    data: { name },
    headers: { Origin: product.url },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: number }).id;
}

/** How far the marker of the switch stands from the choice that it marks, in pixels. */
function markerIsOffBy(page: Page): Promise<number> {
  return page.locator(".audience:has(.mantine-SegmentedControl-root)").evaluate((place) => {
    const boxOf = (selector: string) => place.querySelector(selector)!.getBoundingClientRect();
    const marker = boxOf(".mantine-SegmentedControl-indicator");
    const chosen = boxOf(".mantine-SegmentedControl-label[data-active]");
    return Math.max(
      ...(["left", "top", "right", "bottom"] as const).map((side) => Math.abs(marker[side] - chosen[side])),
    );
  });
}

/** Gives the organization a picture for what it saves. */
async function giveMark(context: BrowserContext): Promise<void> {
  const answer = await context.request.put(`${product.url}/api/v1/organization/mark`, {
    data: Buffer.from(mark.href.split(",")[1]!, "base64"),
    headers: { Origin: product.url, "Content-Type": "image/png" },
  });
  expect(answer.status()).toBe(204);
}

/** A figure that the answer keeps back has no number in the file either. */
function expectSameCell(cell: string | undefined, value: number | undefined): void {
  if (value === undefined) expect(Number(cell || Number.NaN), cell).toBeNaN();
  else expect(Number(cell)).toBe(value);
}

/** The saved file holds what the API answers for `export`, digit by digit. */
async function expectSameNumbers(context: BrowserContext, page: Page, csv: string): Promise<void> {
  const { pathname } = new URL(page.url());
  const id = pathname.split("/")[2];
  const answer = await context.request.get(
    `${product.url}/api/v1/programs/${id}/change?instrument=ucla-3&by=group&audience=export&release=current`,
  );
  const outcome = (await answer.json()) as {
    overall: Summary;
    strata: (Summary & { by: { group: string } })[];
  };
  const { data } = Papa.parse<Record<string, string>>(csv.replace("\ufeff", ""), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map((row) => row.group)).toEqual(["(all)", "North", "South"]);
  for (const [i, summary] of [outcome.overall, ...outcome.strata].entries()) {
    const row = data[i]!;
    expect(row.audience).toBe("export");
    expect(Number(row.n_paired)).toBe(summary.n.paired);
    expect(Number(row.pre_mean)).toBe(summary.pre.mean);
    expect(Number(row.post_mean)).toBe(summary.post.mean);
    expect(Number(row.mean_change)).toBe(summary.meanChange.value);
    expectSameCell(row.mean_change_low, summary.meanChange.low);
    expectSameCell(row.cohens_dz, summary.cohensDz.value);
    expectSameCell(row.hedges_gav_high, summary.hedgesGav.high);
  }
  expect(outcome.overall.n.paired).toBe(story.paired);
  expect(outcome.overall.meanChange.value).toBeCloseTo(story.changeOfAll, 12);
  for (const { by, meanChange } of outcome.strata)
    expect(meanChange.value).toBeCloseTo(story.changeOf[by.group as "North"], 12);
}

interface Figure {
  value: number;
  low: number;
  high: number;
}

interface Summary {
  n: { paired: number };
  pre: { mean: number };
  post: { mean: number };
  meanChange: Figure;
  cohensDz: Figure;
  hedgesGav: Figure;
}

async function copiedPicture(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return [...new Uint8Array(await (await item!.getType("image/png")).arrayBuffer())];
  });
  return Buffer.from(bytes);
}
