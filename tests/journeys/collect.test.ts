import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Hall, startHall } from "./hall";
import { expectSound, visit } from "./pages";

let hall: Hall;
let browser: Browser;
beforeAll(async () => {
  hall = await startHall();
  ({ browser } = hall);
});
afterAll(() => hall?.stop());

const open: Hall["publish"] = (change) => hall.publish(change);

async function fill(page: Page) {
  await page.getByRole("group", { name: "Taking part" }).getByLabel("Yes").check();
  await page.getByLabel("Your code").fill("P1");
  await page.getByLabel("Yes, I have").check();
  await page.getByLabel("What did you like?").fill("the tea");
  const items = page.getByRole("group", { name: /How often do you feel/ });
  for (const item of await items.all()) await item.getByLabel("Some of the time").check();
}

const sendButton = (page: Page) => page.getByRole("button", { name: "Send my answers" }).last();
const arrived = (page: Page) => page.getByRole("heading", { name: "Thank you" }).waitFor();

describe("the participants' page", () => {
  test("works without scripts: what is not asked is hidden, answers arrive, sent twice they count once", async () => {
    const { url, responses } = await open();
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 700 },
    });
    const page = await context.newPage();
    await page.goto(url);
    expect(await page.getByLabel("What did you like?").isVisible()).toBe(false);
    await fill(page);
    await page.getByRole("button", { name: "español" }).click();
    expect(await page.getByLabel("Sí, he estado").isChecked()).toBe(true);
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.getByLabel("What did you like?").inputValue()).toBe("the tea");
    await sendButton(page).click();
    await arrived(page);
    await page.reload();
    await page.getByText("They count once").waitFor();
    expect(await responses()).toBe(1);
    await context.close();
  });

  test("is one request of at most 10 KB, also with a question a page, and sound at 320 px", async () => {
    for (const layout of ["one_page", "one_question"] as const) {
      const { url } = await open({ layout });
      const seen = await visit(browser, 320);
      const asked: string[] = [];
      seen.page.on("request", (request) => asked.push(request.url()));
      const answer = await seen.page.goto(url);
      const bytes = gzipSync(await answer!.body(), { level: 9 }).length;
      process.stdout.write(`${layout}: ${bytes} bytes gz in ${asked.length} request\n`);
      expect(bytes).toBeLessThanOrEqual(10 * 1024);
      expect(asked.filter((one) => !one.startsWith("data:"))).toEqual([url]);
      await expectSound(seen, `the page, ${layout}`);
      await seen.context.close();
    }
  });

  test("asks a question a page without scripts, leads around what is not asked, and tells how far it is", async () => {
    const { url, responses } = await open({ layout: "one_question" });
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole("group", { name: "Taking part" }).getByLabel("Yes").check();
    await page.getByRole("link", { name: "Start" }).click();
    await page.getByText("Question 1 of at most 10").waitFor();
    await page.getByLabel("No, it is new").check();
    await page.getByRole("link", { name: "Next" }).click();
    await page.getByText("Question 3 of at most 10").waitFor();
    await page.getByRole("link", { name: "Back" }).click();
    await page.getByLabel("Yes, I have").check();
    await page.getByRole("link", { name: "Next" }).click();
    await page.getByText("Question 2 of at most 10").waitFor();
    for (let at = 3; at <= 10; at++) {
      await page.getByRole("link", { name: "Next" }).click();
      await page.getByText(`Question ${at} of at most 10`).waitFor();
    }
    await sendButton(page).click();
    await arrived(page);
    expect(await responses()).toBe(1);
    await context.close();
  });

  test("takes a no for a no: the questions go, and nothing is kept", async () => {
    const { url, responses } = await open();
    const { page, context } = await visit(browser, 400);
    await page.goto(url);
    await page.getByRole("group", { name: "Taking part" }).getByLabel("No").check();
    expect(await page.getByLabel("Yes, I have").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Send my answers" }).first().click();
    await page.getByRole("heading", { name: "You chose not to take part" }).waitFor();
    expect(await responses()).toBe(0);
    await context.close();
  });

  test("keeps answers over a reload, and not where the person says so", async () => {
    const { url } = await open();
    const { page, context } = await visit(browser, 400);
    await page.goto(url);
    await fill(page);
    await page.reload();
    expect(await page.getByLabel("What did you like?").inputValue()).toBe("the tea");
    await page.getByText("Your earlier answers are still here.").waitFor();
    await page.getByLabel("Do not keep them on this phone").check();
    await page.reload();
    expect(await page.getByLabel("Yes, I have").isChecked()).toBe(false);
    await context.close();
  });

  test("in Arabic runs from right to left and is sound", async () => {
    const ar = (text: string) => ({ ar: text });
    const { url, responses } = await open({
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
    const seen = await visit(browser, 360);
    const { page } = seen;
    await page.goto(url);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    await expectSound(seen, "the page in Arabic");
    expect((await page.locator("main").innerText()).replaceAll(/Harbor Circles|\bX\b/g, "")).not.toMatch(
      /[A-Za-z]/,
    );
    await page.getByLabel("نعم").check();
    await page.getByRole("button", { name: "إرسال إجاباتي" }).last().click();
    await page.getByRole("heading", { name: "شكرًا لك" }).waitFor();
    await expectSound(seen, "thanks in Arabic");
    expect(await responses()).toBe(1);
    await seen.context.close();
  });
});

describe("exactly one response", () => {
  test("when there is no connection: the page says so, waits and sends by itself", async () => {
    const { url, responses } = await open();
    const { page, context } = await visit(browser, 400);
    await page.goto(url);
    await fill(page);
    await context.setOffline(true);
    await sendButton(page).click();
    await page.getByText("There is no connection.").waitFor();
    expect(await responses()).toBe(0);
    await context.setOffline(false);
    await arrived(page);
    expect(await responses()).toBe(1);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  test.each([
    ["on the way there", false],
    ["on the way back, when it was stored already", true],
  ])("when the connection is lost %s", async (_when, reaches) => {
    const { url, responses } = await open();
    const { page, context } = await visit(browser, 400);
    await page.goto(url);
    await fill(page);
    let lost = 0;
    await page.route(url, async (route) => {
      if (route.request().method() !== "POST" || lost++ > 0) return route.continue();
      if (reaches) await route.fetch();
      await route.abort("connectionreset");
    });
    await sendButton(page).click();
    await page.getByText("There is no connection.").waitFor();
    await page.getByRole("button", { name: "Try again now" }).click();
    await arrived(page);
    expect(lost).toBeGreaterThanOrEqual(2);
    expect(await responses()).toBe(1);
    await context.close();
  });

  test("when the page is closed while it waits, and opened again", async () => {
    const { url, responses } = await open();
    const { page, context } = await visit(browser, 400);
    await page.goto(url);
    await fill(page);
    await context.setOffline(true);
    await sendButton(page).click();
    await page.getByText("There is no connection.").waitFor();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(url);
    await arrived(again);
    expect(await responses()).toBe(1);
    await context.close();
  });

  test("from two tabs of one phone", async () => {
    const { url, responses } = await open();
    const { page, context } = await visit(browser, 400);
    await page.goto(url);
    const other = await context.newPage();
    await other.goto(url);
    await fill(page);
    await fill(other);
    await sendButton(page).click();
    await arrived(page);
    await sendButton(other).click();
    await other.getByText("They count once").waitFor();
    expect(await responses()).toBe(1);
    await context.close();
  });
});

test("a receipt takes the answers back, and the count follows", async () => {
  const { url, responses } = await open();
  const seen = await visit(browser, 400);
  const { page } = seen;
  await page.goto(url);
  await fill(page);
  await sendButton(page).click();
  await arrived(page);
  await expectSound(seen, "thanks");
  const receipt = await page.locator(".code").innerText();
  await page.getByRole("link", { name: "Take my answers back" }).click();
  await page.getByLabel("Receipt code").fill(receipt.toLowerCase());
  await expectSound(seen, "taking back");
  await page.getByRole("button", { name: "Remove my answers" }).click();
  await page.getByRole("heading", { name: "Your answers are removed." }).waitFor();
  expect(await responses()).toBe(0);
  await seen.context.close();
});
