import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Hall, startHall } from "./hall";
import { expectSound, visit } from "./pages";

let hall: Hall;
let browser: Browser;
let team: BrowserContext;
beforeAll(async () => {
  hall = await startHall();
  ({ browser, team } = hall);
});
afterAll(() => hall?.stop());

const publish: Hall["publish"] = (change) => hall.publish(change);

/** Types one form: code, both consents, came before, and so on to the end; then saves. */
async function typeForm(page: Page, code: string, entered: number, items = "321") {
  await typeAnswers(page, code, items);
  await page.getByText(`Forms entered: ${entered}`, { exact: true }).waitFor();
}

async function typeAnswers(page: Page, code: string, items: string) {
  const { keyboard } = page;
  await keyboard.type(code);
  await keyboard.press("Enter");
  await keyboard.type("12"); // takes part, no quotes
  await keyboard.type("1"); // was here before
  await keyboard.type("the tea");
  await keyboard.press("Enter");
  await keyboard.type(items); // the three items
  await keyboard.type("12"); // by bus, on foot
  await keyboard.press("Enter");
  await keyboard.type("10"); // a box 0 and a box 10: the second digit goes on
  await keyboard.type("4"); // visits
  await keyboard.press("Enter");
  while ((await page.locator("fieldset.at").getAttribute("data-n")) !== "_save")
    await keyboard.press(
      (await page.locator("fieldset.at").getAttribute("data-k")) === "text" ? "Enter" : "-",
    );
  await keyboard.press("Enter");
}

describe("paper forms", () => {
  test("are printed in each language and size, each question whole, the numbers of the boxes beside them", async () => {
    const { paper, page: url } = await publish();
    const cookies = await team.storageState();
    const seen = await visit(browser, 1000, cookies);
    await seen.page.goto(url);
    await seen.page.getByRole("link", { name: "form on Letter" }).first().waitFor();
    for (const [l, size] of [
      ["en", "a4"],
      ["es", "letter"],
    ] as const) {
      await seen.page.goto(`${paper}?l=${l}&size=${size}`);
      await expectSound(seen, `paper ${l} ${size}`);
      expect(await seen.page.locator("header aside").innerText()).toMatch(new RegExp(`\\d+-1-${l}`));
      await keepPdf(seen.page, `paper-${l}-${size}`);
    }
    expect(
      await seen.page
        .locator(".q")
        .first()
        .evaluate((q) => getComputedStyle(q).breakInside),
    ).toBe("avoid");
    await seen.context.close();
  });

  test("run from right to left in Arabic", async () => {
    const ar = (text: string) => ({ ar: text });
    const { paper } = await publish({
      languages: ["ar"],
      matching: "self_code",
      introduction: { title: ar("كيف حالك؟"), text: ar("نسأل كل من ينضم إلينا.") },
      consent: [{ purpose: "take_part", text: ar("أريد المشاركة.") }],
      blocks: [
        {
          kind: "question",
          id: "warm",
          title: ar("كيف كان الترحيب؟"),
          answer: { type: "scale", min: 0, max: 4, low: ar("بارد"), high: ar("دافئ") },
          preferNotToSay: true,
        },
      ],
      closing: { title: ar("شكرًا لك"), text: ar("إجاباتك تساعد.") },
    });
    const seen = await visit(browser, 1000, await team.storageState());
    await seen.page.goto(`${paper}?l=ar`);
    expect(await seen.page.locator("html").getAttribute("dir")).toBe("rtl");
    await expectSound(seen, "paper in Arabic");
    await keepPdf(seen.page, "paper-ar-a4");
    await seen.context.close();
  });

  test("twenty are entered by the keyboard alone, each is one response, and the last is taken back", async () => {
    const { paper, wave, responses, edit } = await publish();
    const seen = await visit(browser, 1000, await team.storageState());
    const { page } = seen;
    await page.goto(`${paper}/entry?wave=${wave.id}`);
    for (let k = 1; k <= 20; k++) await typeForm(page, `P${k}`, k);
    expect(await responses()).toBe(20);
    await page.keyboard.press("F2");
    await page.getByText("The last form is taken back.").waitFor();
    expect(await page.getByLabel("Your code").inputValue()).toBe("P20");
    await page.getByText("Forms entered: 19", { exact: true }).waitFor();
    expect(await responses()).toBe(19);
    await expectSound(seen, "entering paper forms");

    // A form that was printed before the survey was edited is entered as what it is.
    const number = await page.getByLabel("Form number").inputValue();
    await edit("Thanks again");
    await page.goto(`${paper}/entry?wave=${wave.id}`);
    expect(await page.getByLabel("Form number").inputValue()).toBe(number.replace("-1-", "-2-"));
    await page.goto(`${paper}/entry?wave=${wave.id}&form=${number}`);
    expect(await page.locator("input[name=_v]").inputValue()).toBe("1");
    await seen.context.close();
  });

  test("entered twice are saved where both agree, and where they differ when somebody has settled it", async () => {
    const { paper, wave, responses } = await publish();
    const seen = await visit(browser, 1000, await team.storageState());
    const { page } = seen;
    await page.goto(`${paper}/entry?wave=${wave.id}&twice=1`);
    for (const [k, items] of ["321", "111", "222"].entries()) {
      await typeAnswers(page, `P${k}`, items);
      await page.getByText(`Typed once: ${k + 1}.`).waitFor();
    }
    expect(await responses()).toBe(0);
    await page.keyboard.press("F4");
    await page.getByText("Second time, form 1 of 3.").waitFor();
    await typeAnswers(page, "P0", "321");
    await page.getByText("Second time, form 2 of 3.").waitFor();
    expect(await responses()).toBe(1);

    await typeAnswers(page, "P1", "131");
    await page.getByRole("heading", { name: /The two differ: lonely.2/ }).waitFor();
    expect(await page.locator("#settle td").allInnerTexts()).toEqual(["1 Hardly ever or never", "3 Often"]);
    await expectSound(seen, "two typings that differ");
    expect(await responses()).toBe(1);
    await page.keyboard.press("1");
    await page.getByText("Second time, form 3 of 3.").waitFor();
    expect(await responses()).toBe(2);

    await typeAnswers(page, "P2", "322");
    await page.getByRole("heading", { name: /The two differ: lonely.1/ }).waitFor();
    await page.keyboard.press("3");
    expect(await page.locator("fieldset.at").getAttribute("data-n")).toBe("lonely.1");
    await page.keyboard.type("2");
    while ((await page.locator("fieldset.at").getAttribute("data-n")) !== "_save")
      await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("The whole pile is entered twice and saved.").waitFor();
    expect(await responses()).toBe(3);
    await seen.context.close();
  });

  test("typed once today are typed again another day by somebody else, who sees and settles where the two differ", async () => {
    const { paper, wave, responses } = await publish();
    const pile = `${paper}/entry?wave=${wave.id}&twice=1`;
    const today = await visit(browser, 1000, await team.storageState());
    await today.page.goto(pile);
    await typeAnswers(today.page, "P1", "111");
    await today.page.getByText("Typed once: 1.").waitFor();
    await typeAnswers(today.page, "P2", "222");
    await today.page.getByText("Typed once: 2.").waitFor();
    await today.page.keyboard.press("F2");
    await today.page.getByText("Typed once: 1.").waitFor();
    expect(await today.page.getByLabel("Your code").inputValue()).toBe("P2");
    while ((await today.page.locator("fieldset.at").getAttribute("data-n")) !== "_save")
      await today.page.keyboard.press("Enter");
    await today.page.keyboard.press("Enter");
    await today.page.getByText("Typed once: 2.").waitFor();
    await today.context.close();
    expect(await responses()).toBe(0);

    for (const ui of ["en", "es", "ar"]) {
      const later = await visit(browser, 1000, await team.storageState());
      const { page } = later;
      await page.goto(`${pile}&ui=${ui}`);
      await expectSound(later, `forms that wait for their second typing ${ui}`);
      if (ui !== "en") {
        await page.getByText(ui === "es" ? "Escritos dos veces: 2." : "كُتبت مرتين: 2.").click();
        await expectSound(later, `forms that were typed twice ${ui}`);
        await later.context.close();
        continue;
      }
      await page.getByText("Typed once: 2.").waitFor();
      await page.keyboard.press("F4");
      await page.getByText("Second time, form 1 of 2.").waitFor();
      // The answer is lost on the way back: entered once more it is the same form.
      let lost = 0;
      await page.route("**/settle", async (route) => {
        if (lost++ > 0) return route.continue();
        await route.fetch();
        await route.abort("connectionreset");
      });
      await typeAnswers(page, "P2", "232");
      await page.getByRole("heading", { name: /The two differ: lonely.2/ }).waitFor();
      await page.keyboard.press("2");
      await page.getByText("Not saved: there is no connection.").waitFor();
      await page.keyboard.press("Enter");
      await page.getByText("Second time, form 2 of 2.").waitFor();
      await typeAnswers(page, "P1", "111");
      await page.getByText("The whole pile is entered twice and saved.").waitFor();
      expect(lost).toBe(3);
      expect(await responses()).toBe(2);
      await page.goto(pile);
      await page.getByText("Typed twice: 2. The two differed in 1.").click();
      await page.getByText("lonely.2 the second was kept").waitFor();
      // The connection that was lost on purpose.
      later.errors.length = 0;
      await expectSound(later, "forms that were typed twice");
      await later.context.close();
    }
  });

  test("saved again after the connection was lost on the way back count once", async () => {
    const { paper, wave, responses } = await publish();
    const { page, context } = await visit(browser, 1000, await team.storageState());
    await page.goto(`${paper}/entry?wave=${wave.id}`);
    let lost = 0;
    await page.route("**/entry", async (route) => {
      if (route.request().method() !== "POST" || lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort("connectionreset");
    });
    const typing = typeForm(page, "P1", 1);
    await page.getByText("Not saved: there is no connection.").waitFor();
    await page.keyboard.press("Enter");
    await typing;
    expect(lost).toBe(2);
    expect(await responses()).toBe(1);
    await context.close();
  });
});

/** Where PICTURES names a folder, the pages as they would be printed are put there. */
async function keepPdf(page: Page, name: string) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(pages, name).toBeLessThanOrEqual(3);
  if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, `${name}.pdf`), pdf);
}
