import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { csvLine } from "#shared/imports/csvCell";
import { ucla3 } from "#shared/instruments/definitions/ucla3";
import { rowsOf, workbookOf } from "../imports/zip";
import { openBrowser } from "./browser";
import { expectSound, type Product, startProduct, type Visit, visit } from "./pages";

/**
 * What a program manager has: an export of SurveyMonkey from before the program and one from after it, with
 * codes as people typed them, and the groups in a list of her own. Its columns are those of the export in
 * shared/data/surveymonkey-two-row-header, with a question of three rows in the place of its own.
 */
const words = ["Hardly ever", "Some of the time", "Often"];
const asked = ucla3.items.map(({ text }) => text!.en!);
const header = [
  [
    "Respondent ID",
    "Start Date",
    "End Date",
    "Collector",
    "IP Address",
    "Your code",
    "Please think of the last month.",
    "",
    "",
  ],
  ["", "", "", "", "", "Open-Ended Response", ...asked],
];
type Person = { code: string; typed?: string; before: number[]; after?: number[] };
const people: Person[] = [
  ...Array.from({ length: 12 }, (_, k) => ({
    code: `K${100 + k * 37}Q`,
    before: [3, 3, 2 + (k % 2)],
    after: [2, 2, 1 + (k % 2)],
  })),
  // Three who typed the same code otherwise, two slips, and two who came once.
  { code: "AB-07", typed: "ab 7", before: [3, 3, 3], after: [2, 2, 2] },
  { code: "ZO12", typed: "Z012", before: [2, 2, 2], after: [1, 1, 1] },
  { code: "M 31", typed: "M31", before: [2, 3, 2], after: [1, 1, 1] },
  { code: "ROSA4", typed: "RSOA4", before: [2, 2, 2], after: [1, 1, 1] },
  { code: "LINDA", typed: "LINA", before: [3, 2, 2], after: [1, 1, 1] },
  { code: "WALTER", before: [1, 1, 1] },
];
const exported = (from: number, rows: [code: string, answers: number[]][]) =>
  Buffer.from(
    [
      ...header,
      ...rows.map(([code, answers], k) => [
        String(118400123400 + from + k),
        String(43290.5 + from),
        String(43290.51 + from),
        "Web Link 1",
        "192.0.2.7",
        code,
        ...answers.map((value) => words[value - 1]!),
      ]),
    ]
      .map((cells) => csvLine(cells))
      .join(""),
  );
const before = exported(
  0,
  people.map(({ code, before }) => [code, before]),
);
const after = exported(
  90,
  people.flatMap(({ code, typed, after }) => (after ? [[typed ?? code, after] as [string, number[]]] : [])),
);
const list = workbookOf([
  {
    name: "Groups",
    rows: rowsOf([["Code", "Group"], ...people.map(({ code }, k) => [code, k % 2 ? "Harbor" : "Hill"])]),
  },
]);

let browser: Browser;
let product: Product;
beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test("two exports and a list of groups become a chart of change by group, and the way back is open", async () => {
  const seen = await visit(browser, 1280);
  const { page } = seen;
  await setUp(page);
  await page.getByRole("button", { name: "New program" }).click();
  await page.getByLabel("Name").fill("Harbor walks");
  await page.getByRole("button", { name: "Start the program" }).click();
  await page.getByRole("link", { name: "Import", exact: true }).click();

  await bring(page, "Spring survey (1).csv", before);
  await page.getByText("18 rows from SurveyMonkey").waitFor();
  await page.getByText("left out: seems to say who somebody is").first().waitFor();
  await page.getByRole("button", { name: "Match the columns" }).click();
  await page.getByLabel("The whole file is from one time").check();
  await page.getByLabel("All answers are from").selectOption({ label: "Before" });
  // Its times name no zone: that of the browser is proposed, and said once for the program.
  await page.getByText("Whose clock are the times of End Date?").waitFor();
  expect(await page.getByRole("button", { name: "Check what would happen" }).isDisabled()).toBe(true);
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  expect(await page.getByLabel("Whose clock?").inputValue()).toBe(zone);
  await expectSound(seen, "whose clock the times are");
  await page.getByLabel("Whose clock?").selectOption("Europe/Madrid");
  await page.getByRole("button", { name: "Yes, Europe/Madrid" }).click();
  await expectSound(seen, "a SurveyMonkey file, matched");
  await store(seen, "18 responses");

  await page.getByRole("button", { name: "Import another file" }).click();
  await bring(page, "Spring survey (2).csv", after);
  await page.getByRole("button", { name: "Match the columns" }).click();
  await page.getByText("A file with the same columns was imported on").waitFor();
  // The file after has the columns of the file before: which it is has to be said again.
  await page.getByText("Which wave are these answers from?").waitFor();
  expect(await page.getByRole("button", { name: "Check what would happen" }).isDisabled()).toBe(true);
  await page.getByLabel("The whole file is from one time").check();
  await page.getByLabel("All answers are from").selectOption({ label: "After" });
  await expectSound(seen, "the next file of its shape");
  await store(seen, "17 responses");

  await page.getByRole("button", { name: "Import another file" }).click();
  await bring(page, "groups.xlsx", list);
  await page.getByRole("button", { name: "Match the columns" }).click();
  await page.getByLabel("A list of people").check();
  await expectSound(seen, "a list of groups");
  await store(seen, "18 people");

  await page.getByRole("link", { name: "Overview", exact: true }).click();
  await page.getByText("5 pairs of codes").waitFor();
  await expectSound(seen, "the overview, with pairs to look at");
  await page.getByRole("link", { name: "Look at the pairs" }).click();
  await page.getByText("12 of 23 people").waitFor();
  await page.getByRole("button", { name: "Confirm all 3 safe ones" }).click();
  await page.getByText("15 of 20 people").waitFor();
  for (const pair of ["ROSA4 and RSOA4", "LINDA and LINA"]) {
    await page.getByRole("button", { name: "One person", exact: true }).click();
    await page.getByText(`${pair} are one person.`).waitFor();
  }
  await page.getByText("17 of 18 people").waitFor();
  await expectSound(seen, "near matches, decided");

  await page.getByRole("link", { name: "Change", exact: true }).click();
  await page.getByText("17 of the 18 people who answered before also answered after.").waitFor();
  await page.getByLabel("Compare").selectOption("group");
  await page.waitForURL(/by=group/);
  const forest = page.getByRole("figure", { name: "How much changed" });
  await forest.getByRole("button", { name: "Show as a table" }).click();
  await expect.poll(() => forest.getByRole("row", { name: /^(Harbor|Hill)/ }).count()).toBe(2);
  await expectSound(seen, "change by group");

  await page.getByRole("link", { name: "Import", exact: true }).click();
  for (const [name, says] of [
    ["groups.xlsx", /^18 people lose the cohort, group or details/],
    ["Spring survey (2).csv", /This takes back 17 responses of 17 people/],
    ["Spring survey (1).csv", /This takes back 18 responses of 18 people/],
  ] as const) {
    await page.getByRole("button", { name: `Take back ${name}` }).click();
    await page.getByRole("dialog").getByText(says).waitFor();
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText(`${name} is taken back`).waitFor();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.getByRole("link", { name: "Change", exact: true }).click();
  await page.getByRole("heading", { name: "No answers yet" }).waitFor();
  await expectSound(seen, "everything taken back");
  await seen.context.close();
});

async function setUp(page: Page): Promise<void> {
  await page.goto(product.url);
  await page.getByRole("link", { name: "Set up your organization" }).click();
  await page.getByLabel("Set-up token").fill(product.setupToken);
  await page.getByLabel("Name of your organization").fill("Harbor Programs");
  await page.getByLabel("Your name").fill("Ada");
  await page.getByLabel("Your e-mail").fill("ada@example.org");
  await page.getByLabel("Password", { exact: true }).fill("a harbor at low tide");
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("link", { name: "Go to your programs" }).click();
}

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: "application/octet-stream", buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: "Match the columns" }).waitFor();
}

async function store(seen: Visit, what: string): Promise<void> {
  const { page } = seen;
  await page.getByRole("button", { name: "Check what would happen" }).click();
  await page.getByRole("button", { name: /^Import \d+/ }).waitFor();
  await expectSound(seen, `checking ${what}`);
  await page.getByRole("button", { name: /^Import \d+/ }).click();
  await page.getByText(what).first().waitFor();
  await page.getByRole("button", { name: "Import another file" }).waitFor();
}
