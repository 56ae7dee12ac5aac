import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { openBrowser } from "./browser";
import { expectSound, type Product, reach, startProduct, visit } from "./pages";
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

const mapping: Mapping = {
  participant: "code",
  wave: { column: "wave" },
  group: { column: "site" },
  attributes: [{ column: "birth month", name: "birth month" }],
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};

/** Twelve written alike, three whose codes only look different, three slips, one left over in each group. */
const rows = [
  ...Array.from({ length: 12 }, (_, k) => [
    `K${100 + k * 37}Q,pre,North,May,3,3,2`,
    `K${100 + k * 37}Q,post,North,May,2,2,1`,
  ]).flat(),
  ...["AB-07,pre,North,June,3,3,3", "AB7,post,North,June,2,2,2"],
  ...["ZO12,pre,North,May,2,2,2", "Z012,post,North,May,1,1,1"],
  ...["M 31,pre,South,July,2,3,2", "M31,post,South,July,1,1,1"],
  ...["ROSA4,pre,South,May,2,2,2", "RSOA4,post,South,May,1,1,1"],
  ...["HUGO9,pre,North,May,3,2,2", "HUGO8,post,South,June,1,1,1"],
  ...["LINDA,pre,North,April,3,2,2", "LINA,post,North,April,1,1,1"],
  ...["WALTER,pre,South,March,1,1,1", "XENIA,post,North,April,1,2,1"],
];

describe("matching", () => {
  test("finds, confirms, denies and undoes by mouse, and a link shows the same pair to a colleague", async () => {
    const program = await bring("Harbor walks");
    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}`);
    await page.getByRole("link", { name: "Match", exact: true }).click();
    await page.getByRole("heading", { name: "May be one person" }).waitFor();
    await page.getByText("12 of 26 people").waitFor();
    await page.getByText("Pair 1 of 6").waitFor();
    await expectSound(seen, "matching");

    await page.getByRole("button", { name: "Confirm all 3 safe ones" }).click();
    await page.getByText("3 pairs confirmed.").waitFor();
    await page.getByText("15 of 23 people").waitFor();
    await page.getByText("12 by the same code, 3 by codes that look alike.").waitFor();
    await page
      .getByRole("region", { name: "Decisions" })
      .getByRole("button", { name: "Undo all 3" })
      .waitFor();
    await expectSound(seen, "matching, safe ones confirmed");
    await page.getByRole("status").getByRole("button", { name: "Undo all 3" }).click();
    await page.getByText("12 of 26 people").waitFor();
    await page.getByRole("button", { name: "Confirm all 3 safe ones" }).click();
    await page.getByText("15 of 23 people").waitFor();

    await page.getByText("Two neighboring characters are swapped, same group, same birth month.").waitFor();
    await page.getByRole("button", { name: "Skip" }).click();
    await page.getByText("One character is missing, same group, same birth month.").waitFor();
    await page.getByRole("button", { name: "Skip" }).click();
    await page.getByText("One character differs, other group, other birth month.").waitFor();
    expect(await page.locator("mark").allInnerTexts()).toEqual(["9", "8"]);
    const link = page.url();
    expect(link).toMatch(/pair=\d+-\d+/);
    const colleague = await visit(browser, 1280, ada);
    await colleague.page.goto(link);
    await colleague.page.getByText("Pair 3 of 3").waitFor();
    await colleague.context.close();

    await page.getByRole("button", { name: "Two people" }).click();
    await page.getByText("HUGO9 and HUGO8 are two people.").waitFor();
    await page.getByText("Pair 1 of 2").waitFor();
    await page.getByRole("button", { name: "One person", exact: true }).click();
    await page.getByText("ROSA4 and RSOA4 are one person.").waitFor();
    await page.getByText("16 of 22 people").waitFor();
    await page.getByRole("button", { name: "Undo: HUGO9 and HUGO8" }).click();
    await page.getByText("Taken back.").waitFor();
    await page.getByText("Pair 1 of 2").waitFor();
    const decided = page.getByRole("region", { name: "Decisions" }).getByRole("row");
    expect(await decided.nth(1).innerText()).toMatch(/ROSA4 and RSOA4\s+One person\s+Codes are close\s+Ada/);
    await expectSound(seen, "matching, decisions made");

    await page.getByRole("link", { name: "Show the 1 left over of South" }).click();
    await page.waitForURL(/group=South/);
    await page.getByRole("checkbox", { name: "WALTER" }).waitFor();
    expect(await page.getByRole("checkbox", { name: "XENIA" }).count()).toBe(0);
    await page.getByLabel("Group", { exact: true }).selectOption("All groups");
    await page.getByRole("checkbox", { name: "WALTER" }).check();
    await page.getByRole("checkbox", { name: "XENIA" }).check();
    await page.getByRole("button", { name: "These two are one person" }).click();
    await page.getByText("WALTER and XENIA are one person.").waitFor();
    await page.getByText("1 by hand").waitFor();
    await page.getByRole("link", { name: "Change", exact: true }).click();
    await page.getByText("17 of the 19 people who answered before also answered after.").waitFor();
    await page.getByLabel("Exact matches only").check();
    await page.waitForURL(/matches=exact/);
    await page.getByText("12 of 14 answered both times").first().waitFor();
    await expectSound(seen, "change of exact matches");
    await page.reload();
    expect(await page.getByLabel("Exact matches only").isChecked()).toBe(true);
    await page.getByRole("link", { name: "Outcomes", exact: true }).click();
    await page.getByLabel("Exact matches only").check();
    await page.getByText(/^Without people whom somebody matched/).waitFor();
    await expectSound(seen, "outcomes of exact matches");
    await seen.context.close();
  });

  test("says for how many another response would count, before the rule is changed, and takes it back", async () => {
    const program = await bring("Twice", ["K137Q-,pre,North,May,1,1,1"]);
    const seen = await visit(browser, 390, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/match`);
    await page.getByText("Pair 1 of 7").waitFor();
    while (!(await page.getByText("Both answered at the same time.").isVisible()))
      await page.getByRole("button", { name: "Skip" }).click();
    await page.getByRole("button", { name: "One person", exact: true }).click();
    const rule = page.getByLabel("Before: which counts");
    await rule.selectOption("The last");
    await page.getByText("For 1 person another response would count, and figures may change.").waitFor();
    await expectSound(seen, "rule, tried out on a phone");
    await page.getByRole("button", { name: "Leave it" }).click();
    expect(await rule.inputValue()).toBe("first");
    await rule.selectOption("The last");
    await page.getByRole("button", { name: "Change the rule" }).click();
    await page.getByText("Changed. For 1 person another response counts now.").waitFor();
    expect(await rule.inputValue()).toBe("last");
    await page.getByRole("button", { name: "Undo: Before" }).click();
    await expect.poll(() => rule.inputValue()).toBe("first");
    await expectSound(seen, "rule, taken back");
    await seen.context.close();
  });

  test("goes by keyboard alone, until no pair is left", async () => {
    const program = await bring("By keyboard");
    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/match`);
    const card = page.getByRole("region", { name: /^Pair 1 of 6/ });
    await page.keyboard.press("y");
    await card.waitFor();
    await reach(page, card);
    await page.keyboard.press("y");
    await page.getByText("are one person.").waitFor();
    await page.getByText("Pair 1 of 5").waitFor();
    await page.keyboard.press("s");
    await page.getByText("Pair 2 of 5").waitFor();
    await page.keyboard.press("n");
    await page.getByText("are two people.").waitFor();
    await page.getByText("Pair 2 of 4").waitFor();
    await page.keyboard.press("u");
    await page.getByText("Taken back.").waitFor();
    for (let left = 5; left > 0; left--) {
      await page.getByText(new RegExp(`Pair \\d of ${left}`)).waitFor();
      await page.keyboard.press("n");
      await page.getByText("are two people.").waitFor();
    }
    await page.getByText("You have looked at every pair.").waitFor();
    await expectSound(seen, "matching, all decided");
    await seen.context.close();
  });

  test("is read and done on a phone", async () => {
    // Two dozen more who came once: a list that is cut until somebody wants it whole.
    const alone = [..."ABCDEFGHJKLMNPQRSTUVWXYZ"].map((letter) => `${letter.repeat(6)},pre,North,May,2,2,2`);
    const program = await bring("On a phone", alone);
    const seen = await visit(browser, 390, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/match`);
    await page.getByText("Pair 1 of 6").waitFor();
    await expectSound(seen, "matching on a phone");
    expect(await page.getByRole("checkbox").count()).toBe(20);
    await page.getByRole("button", { name: "Show all 26" }).click();
    expect(await page.getByRole("checkbox").count()).toBe(26);
    await page.getByRole("button", { name: "One person", exact: true }).click();
    await page.getByText("are one person.").waitFor();
    await expectSound(seen, "matching on a phone, decided");
    await seen.context.close();
  });

  test("tells a program without answers what to do, and a viewer no code", async () => {
    const context = await browser.newContext({ storageState: ada });
    const { id: empty } = await send(product, context, "/programs", { name: "Empty" });
    await context.close();
    const seen = await visit(browser, 390, ada);
    await seen.page.goto(`${product.url}/programs/${empty}/match`);
    await seen.page.getByRole("heading", { name: "Nobody to match yet" }).waitFor();
    await seen.page.getByRole("link", { name: "Import answers" }).waitFor();
    await expectSound(seen, "matching, nothing there");
    await seen.context.close();

    const program = await bring("Not for viewers");
    const viewer = await visit(browser, 1280, dan);
    const heard: string[] = [];
    viewer.page.on("response", async (answer) => {
      if (answer.url().includes("/api/")) heard.push(await answer.text().catch(() => ""));
    });
    await viewer.page.goto(`${product.url}/programs/${program}/match`);
    await viewer.page.getByRole("heading", { name: "Matching is done by your team" }).waitFor();
    expect(await viewer.page.getByRole("link", { name: "Match", exact: true }).count()).toBe(0);
    await expectSound(viewer, "matching, as a viewer");
    expect(heard.join("\n")).not.toMatch(/ROSA4|WALTER|AB-07/);
    await viewer.context.close();
  });
});

async function bring(name: string, more: string[] = []): Promise<number> {
  const context = await browser.newContext({ storageState: ada });
  const { id } = await send(product, context, "/programs", { name });
  const file = `code,wave,site,birth month,q1,q2,q3\n${[...rows, ...more].join("\n")}\n`;
  const answer = await context.request.post(`${product.url}/api/v1/programs/${id}/imports`, {
    headers: { Origin: product.url },
    multipart: {
      mapping: JSON.stringify(mapping),
      file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(file) },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await context.close();
  return Number(id);
}
