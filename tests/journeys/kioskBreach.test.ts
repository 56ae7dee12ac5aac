import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Hall, startHall } from "./hall";
import { answerAtKiosk, beginKiosk, everythingKept } from "./kioskDevice";
import { visit } from "./pages";

let hall: Hall;
let browser: Browser;
let url: string;
beforeAll(async () => {
  hall = await startHall();
  ({ browser } = hall);
  ({ url } = await hall.publish());
});
afterAll(() => hall?.stop());

const traces = /PERSON-\d|the words of|autofill/;
const keep = 'try{await tx("readwrite"';

/** A way in which a kiosk could keep something of a person, as a change of its script. */
const breaches: [what: string, from: string, to: string][] = [
  ["in the page, behind what is shown", "M.replaceChildren(...n)", "M.prepend(...n)"],
  ["in the waiting room, unsealed", "sealed:await seal(text)", "sealed:text"],
  ["in local storage", keep, `localStorage.setItem("typed",text);${keep}`],
  ["in session storage", keep, `sessionStorage.setItem("typed",text);${keep}`],
  ["in a cookie", keep, `D.cookie="typed="+text;${keep}`],
  ["in a stored page", keep, `await(await caches.open("typed")).put("/typed",new Response(text));${keep}`],
  ["in what the browser offers to fill in", 'f.autocomplete="off"', 'f.autocomplete="on"'],
];

/** A kiosk on a device of its own, without a network from here on, its script changed on the way. */
async function openKiosk(from = "", to = "") {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  await page.route(`${url}/kiosk`, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    if (!html.includes(from)) throw new Error(`The kiosk has no ${from}`);
    await route.fulfill({ response: answer, body: html.replace(from, to) });
  });
  await beginKiosk(page, url);
  await context.setOffline(true);
  return { page, context };
}

/** The first trace of somebody: of a form that the browser would fill in, or when they have sent their answers. */
async function traceOf(page: Page): Promise<string | undefined> {
  let offered: string | undefined;
  await answerAtKiosk(page, "PERSON-1", async () => {
    offered = /autofill/.exec(await everythingKept(page))?.[0];
  });
  return offered ?? firstTrace(page);
}

const firstTrace = async (page: Page) => traces.exec(await everythingKept(page))?.[0];

describe("the search for what a kiosk keeps of a person", () => {
  test("finds nothing on the kiosk as it is", async () => {
    const { page, context } = await openKiosk();
    expect(await traceOf(page)).toBeUndefined();
    await context.close();
  });

  test.each(breaches)("finds what is kept %s", async (_what, from, to) => {
    const { page, context } = await openKiosk(from, to);
    expect(await traceOf(page)).toBeDefined();
    await context.close();
  });

  test("finds a page that the browser holds ready for going back, where it is not cleared on leaving it", async () => {
    const leave = (page: Page) =>
      page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    for (const [from, to, isKept] of [
      ["", "", false],
      ['addEventListener("pagehide"', 'addEventListener("never"', true],
    ] as const) {
      const { page, context } = await openKiosk(from, to);
      await page.getByRole("button", { name: "Start (English)" }).click();
      await page.getByLabel("Your code").fill("PERSON-1");
      expect(await firstTrace(page)).toBe("PERSON-1");
      await leave(page);
      expect(await firstTrace(page), to || "as it is").toBe(isKept ? "PERSON-1" : undefined);
      await context.close();
    }
  });
});

test("while a kiosk runs, pages of one person are not shown on it; when it is left, they are again", async () => {
  const { page, context } = await visit(browser, 800);
  const mine = `${url}/mine`;
  const stands = async (address: string) => (await page.goto(address))!.status();
  // Nobody publishes results here, so the page is not there; at a kiosk it is refused before that is asked.
  expect(await stands(mine)).toBe(404);
  await beginKiosk(page, url);
  expect(await stands(mine)).toBe(403);
  await page.getByRole("heading", { name: "This is a shared device" }).waitFor();
  await page.goto(url);
  expect(new URL(page.url()).pathname).toBe(`${new URL(url).pathname}/kiosk`);
  await page.getByRole("button", { name: "Leave kiosk" }).click();
  await page.getByLabel("PIN", { exact: true }).fill("2580");
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await page.getByLabel(/Choose a PIN/).waitFor();
  expect(await context.cookies()).toEqual([]);
  expect(await stands(mine)).toBe(404);
  await page.goto(url);
  await page.getByRole("group", { name: "Taking part" }).waitFor();
  await context.close();
});
