import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SurveyDraft } from "#shared/surveys/definition";
import { type Hall, startHall } from "./hall";
import { expectSound, visit } from "./pages";
import { lookAtPlaces } from "./places";

let hall: Hall;
let browser: Browser;
beforeAll(async () => {
  hall = await startHall();
  ({ browser } = hall);
});
afterAll(() => hall?.stop());

/** Long words at both ends of a row, where space is short first. */
const scaleIn = (tag: string, title: string, low: string, high: string) => ({
  kind: "question" as const,
  id: "warmth",
  title: { [tag]: title },
  answer: { type: "scale" as const, min: 0, max: 10, low: { [tag]: low }, high: { [tag]: high } },
  preferNotToSay: true,
});

const ar = (text: string) => ({ ar: text });
const arabic: Partial<SurveyDraft> = {
  languages: ["ar"],
  matching: "self_code",
  introduction: {
    title: ar("كيف حالك في هذه الأيام؟"),
    text: ar("نسأل كل من ينضم إلينا، ولا نقرأ إلا المجاميع."),
  },
  consent: [{ purpose: "take_part", text: ar("أريد المشاركة.") }],
  blocks: [
    scaleIn("ar", "كيف كان الترحيب بك هنا؟", "باردًا ومتحفظًا", "دافئًا ومتحمسًا"),
    {
      kind: "question",
      id: "ways",
      title: ar("كيف أتيت إلى هنا؟"),
      answer: {
        type: "multiple",
        options: [
          { key: "bus", label: ar("بالحافلة") },
          { key: "none", label: ar("لا شيء من هذا"), exclusive: true },
        ],
      },
    },
    { kind: "question", id: "liked", title: ar("ما الذي أعجبك؟"), answer: { type: "long_text" } },
    {
      kind: "question",
      id: "near",
      title: ar("ما مدى قربك من هذه المجموعة؟"),
      answer: { type: "circles", self: ar("أنت"), other: ar("المجموعة") },
    },
    {
      kind: "demographic",
      id: "age",
      attribute: "age",
      title: ar("كم عمرك؟"),
      options: [{ key: "young", label: ar("أقل من أربعين") }],
      selfDescribe: true,
    },
  ],
  closing: {
    title: ar("شكرًا لك"),
    text: ar("إجاباتك تساعد."),
    support: { text: ar("هناء عند المكتب."), phone: "+1 555 0100" },
  },
};
const english: Partial<SurveyDraft> = {
  languages: ["en"],
  introduction: {
    title: { en: "Neighborliness and acquaintanceships" },
    text: { en: "We ask everybody who joins. It takes a few minutes." },
  },
  blocks: [
    scaleIn("en", "How were you welcomed?", "unenthusiastically", "wholeheartedly"),
    { kind: "instrument", id: "lonely", instrument: "ucla-3", version: "1" },
    {
      kind: "question",
      id: "near",
      title: { en: "How close do you feel to this group?" },
      answer: { type: "circles", self: { en: "Yourself" }, other: { en: "Neighborhood" } },
    },
    { kind: "question", id: "liked", title: { en: "What did you like?" }, answer: { type: "long_text" } },
    {
      kind: "demographic",
      id: "age",
      attribute: "age",
      title: { en: "How old are you?" },
      options: [{ key: "young", label: { en: "Under 40" } }],
      selfDescribe: true,
    },
  ],
  closing: {
    title: { en: "Thank you" },
    text: { en: "Your answers help." },
    support: { text: { en: "Ana is at the desk." }, phone: "+1 555 0100" },
  },
};
const surveys = { en: english, ar: arabic };
const words = {
  en: { yes: "Yes", send: "Send my answers", back: "Take my answers back", larger: "Larger text" },
  ar: { yes: "نعم", send: "إرسال إجاباتي", back: "سحب إجاباتي", larger: "نص أكبر" },
};
type Tag = keyof typeof words;

async function agree(page: Page, tag: Tag) {
  await page.locator("[name='consent.take_part'][value=yes]").check();
  expect(await page.locator("[name='consent.take_part'][value=yes]").isChecked(), tag).toBe(true);
}
const larger = (page: Page) => page.locator("#big");
const textSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector("h1 ~ p, h1")!).fontSize));
const rootSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

/** Each zoom as a browser makes it: of everything (the window holds half as many pixels), and of text alone. */
const zooms = [
  { how: "a window of 640 pixels at 200 %", width: 320, text: 1 },
  { how: "a phone of 320 pixels with text at 200 %", width: 320, text: 2 },
];

describe.each(["en", "ar"] as const)("in %s the participants' pages", (tag) => {
  test.each(zooms)("lose nothing and need no scrolling sideways in $how", async ({ how, width, text }) => {
    for (const layout of ["one_page", "one_question"] as const) {
      const { url } = await hall.publish({ ...surveys[tag], layout });
      const usual = await visit(browser, 1280);
      const seen = await visit(browser, width);
      const look = async (at: string, go: (page: Page) => Promise<unknown>) => {
        await go(usual.page);
        await go(seen.page);
        if (text > 1)
          await seen.page.evaluate((times) => {
            const { style } = document.documentElement;
            style.fontSize = "";
            style.fontSize = `${Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * times}px`;
          }, text);
        const places = await lookAtPlaces(seen.page);
        expect(places, `${at} in ${how}`).toEqual({ cut: [], outside: [], over: [] });
        await expectSound(seen, `${at} ${layout} ${tag} text ${text}`);
        const told = (page: Page) => page.locator("body").innerText();
        expect(await told(seen.page)).toBe(await told(usual.page));
      };
      await look("form", (page) => page.goto(url));
      await look("agreed", (page) => agree(page, tag));
      if (layout === "one_question")
        for (const k of [1, 2, 3]) await look(`question ${k}`, (page) => page.goto(`${url}#p${k}`));
      await look("withdraw", (page) => page.goto(`${url}/withdraw?l=${tag}`));
      if (layout === "one_page")
        await look("thanks", async (page) => {
          await page.goto(url);
          await agree(page, tag);
          await page.getByRole("button", { name: words[tag].send }).last().click();
          await page.locator(".code").waitFor();
          // Each person has a receipt of their own.
          await page.locator(".code").evaluate((code) => {
            code.textContent = "ABCD-EFGH-JKMN-PQRS";
          });
        });
      await usual.context.close();
      await seen.context.close();
    }
  });

  test("grow with the switch at their foot, and stay large from page to page", async () => {
    const { url } = await hall.publish(surveys[tag]);
    const seen = await visit(browser, 320);
    const { page } = seen;
    await page.goto(url);
    const usual = await textSize(page);
    await larger(page).check();
    expect(await textSize(page)).toBeGreaterThanOrEqual(usual * 1.3);
    await expectSound(seen, `larger form ${tag}`);
    expect(await lookAtPlaces(page)).toEqual({ cut: [], outside: [], over: [] });
    await page.reload();
    expect(await textSize(page)).toBeGreaterThanOrEqual(usual * 1.3);
    await agree(page, tag);
    await page.getByRole("button", { name: words[tag].send }).last().click();
    await page.locator(".code").waitFor();
    expect(await textSize(page)).toBeGreaterThanOrEqual(usual * 1.3);
    await page.getByRole("link", { name: words[tag].back }).click();
    await page.locator("#receipt").waitFor();
    expect(await textSize(page)).toBeGreaterThanOrEqual(usual * 1.3);
    await expectSound(seen, `larger withdraw ${tag}`);
    await larger(page).uncheck();
    await page.goto(url);
    expect(await textSize(page)).toBe(usual);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await seen.context.close();
  });
});

test("where somebody writes their own words stands below the answer that it belongs to, the receipt at the line's start", async () => {
  const { url } = await hall.publish(arabic);
  const { page, context } = await plainly({ viewport: { width: 320, height: 700 } });
  await page.goto(url);
  const box = async (what: string) => (await page.locator(what).boundingBox())!;
  const options = await page.locator("[name=age]").count();
  const [written, last] = [await box("[name='age.text']"), await box(`[name=age] >> nth=${options - 1}`)];
  expect(written.y + written.height).toBeLessThanOrEqual(last.y);
  await agree(page, "ar");
  await page.getByRole("button", { name: words.ar.send }).last().click();
  const [receipt, heading] = [await box(".code bdi"), await box("h1")];
  expect(Math.abs(receipt.x + receipt.width - heading.x - heading.width)).toBeLessThan(2);
  await context.close();
});

test("larger text stays without scripts: over another language, a question shown again, thanks and taking back", async () => {
  const { url } = await hall.publish();
  const { page, context } = await plainly({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 700 },
  });
  await page.goto(url);
  const usual = await rootSize(page);
  await larger(page).check();
  const stays = async () => expect(await rootSize(page)).toBeGreaterThanOrEqual(usual * 1.3);
  await stays();
  await page.getByRole("button", { name: "español" }).click();
  await page.getByText("¿Cómo le va?").waitFor();
  await stays();
  await page.getByRole("button", { name: "Enviar mis respuestas" }).last().click();
  await page.getByRole("alert").waitFor();
  await stays();
  await agree(page, "en");
  await page.getByRole("button", { name: "Enviar mis respuestas" }).last().click();
  await page.locator(".code").waitFor();
  await stays();
  const takeBack = page.getByRole("link", { name: "Retirar mis respuestas" });
  expect(await takeBack.count()).toBe(1);
  await takeBack.click();
  await page.locator("#receipt").waitFor();
  await stays();
  await page.locator("#receipt").fill("AAAA-BBBB-CCCC-DDDD");
  await page.locator("button.do").click();
  await page.getByRole("alert").waitFor();
  await stays();
  await context.close();
});

test("whoever wants less motion gets none: nothing is animated, nothing glides", async () => {
  const { url } = await hall.publish({ ...english, layout: "one_question" });
  const { page, context } = await plainly({ reducedMotion: "reduce", viewport: { width: 320, height: 700 } });
  await page.goto(url);
  const moving = () =>
    page.evaluate(() => {
      const all = [document.documentElement, ...document.querySelectorAll("*")];
      const styles = all.flatMap((one) =>
        [undefined, "::before", "::after"].map((part) => getComputedStyle(one, part)),
      );
      const moves = styles.filter(
        ({ animationName, transitionDuration, scrollBehavior }) =>
          animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior !== "auto",
      );
      return { moves: moves.length, running: document.getAnimations().length };
    });
  const none = { moves: 0, running: 0 };
  expect(await moving()).toEqual(none);
  await agree(page, "en");
  await page.getByRole("link", { name: "Start" }).click();
  expect(await moving()).toEqual(none);
  await larger(page).check();
  expect(await moving()).toEqual(none);
  await page.goto(`${url}/withdraw`);
  expect(await moving()).toEqual(none);
  await context.close();
});

test.each(["light", "dark"] as const)(
  "the keyboard's place is seen on everything, in %s",
  async (colorScheme) => {
    const { url } = await hall.publish();
    const { page, context } = await plainly({ colorScheme, viewport: { width: 320, height: 700 } });
    await page.goto(url);
    const reached = new Set<string>();
    for (let steps = 0; steps < 120; steps++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const one = document.activeElement as HTMLInputElement;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
        return {
          name: `${one.localName} ${one.name ?? ""} ${one.value ?? one.textContent}`,
          isBody: one === document.body,
          ring: { outlineStyle, width: Number.parseFloat(outlineWidth) },
          colors: [outlineColor, getComputedStyle(document.body).backgroundColor],
        };
      });
      if (at.isBody) break;
      reached.add(at.name);
      expect(at.ring.outlineStyle, at.name).toBe("solid");
      expect(at.ring.width, at.name).toBeGreaterThanOrEqual(2);
      expect(contrast(at.colors), at.name).toBeGreaterThanOrEqual(3);
      // The page may glide there.
      const where = () =>
        page.evaluate(() => {
          const { top, bottom, left, right } = document.activeElement!.getBoundingClientRect();
          const middle = (top + bottom) / 2;
          return Math.min(middle, innerHeight - middle, left, innerWidth - right);
        });
      await expect.poll(where, { message: at.name, timeout: 20_000 }).toBeGreaterThanOrEqual(0);
    }
    // Two consents, a code, own questions and items, the languages, sending, the larger text.
    expect(reached.size).toBeGreaterThanOrEqual(18);
    await context.close();
  },
);

async function plainly(options: BrowserContextOptions) {
  const context = await browser.newContext(options);
  return { context, page: await context.newPage() };
}

/** The contrast of two colors as WCAG 2 counts it, 1 to 21. */
function contrast(colors: string[]): number {
  const [one, two] = colors.map((color) => {
    const [r, g, b] = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  });
  return (Math.max(one!, two!) + 0.05) / (Math.min(one!, two!) + 0.05);
}
