import type { Browser, Page, Response } from "playwright-core";
import { expect } from "vitest";
import { englishAmong, type Told, wordsOn } from "./english";
import { visit } from "./pages";
import { waitUntilStill } from "./still";
import type { Cookies } from "./team";

type Learned = () => Promise<ReadonlySet<string>>;

/** A window in that language, which remembers what the server said: names, wordings, what people wrote. */
export async function speaking(browser: Browser, told: Told, from?: Cookies) {
  const seen = await visit(browser, 1280, from);
  await seen.context.addInitScript((to) => window.localStorage.setItem("common-ground.language", to), told);
  const data = new Set<string>();
  const reading: Promise<void>[] = [];
  seen.page.on("response", (response) => void reading.push(remember(response, data)));
  /** Once everything that was answered so far has been read. */
  const learned: Learned = async () => {
    await Promise.all(reading);
    return data;
  };
  return { ...seen, learned };
}

/** What is English on the page at an address, with the address. */
export async function englishAt(
  page: Page,
  url: string,
  path: string,
  told: Told,
  learned: Learned,
): Promise<string[]> {
  await page.goto(url + path);
  await page.locator("main h1").first().waitFor();
  return englishHere(page, path, told, learned);
}

/** What is English on the page as it stands, with a name for where that is. */
export async function englishHere(
  page: Page,
  where: string,
  told: Told,
  learned: Learned,
): Promise<string[]> {
  await waitUntilStill(page);
  expect(await page.locator("html").getAttribute("lang"), where).toBe(told);
  const found = await englishAmong(await wordsOn(page), told, await learned());
  return found === null ? [] : [`${where}: ${found}`];
}

const mostButtons = 40;

/**
 * Presses every button of a page that opens something (a dialog, a menu and what its lines open, a part of the
 * page) and tells what is English there. Nothing that is opened is confirmed: dialogs are left by Escape.
 *
 * @param choose  Which buttons: all in the page where nothing is said. Those that are switched off are passed over.
 * @returns What is English, and how many dialogs were opened.
 */
export async function englishBehind(
  page: Page,
  url: string,
  path: string,
  told: Told,
  learned: Learned,
  choose = "main button:not([type=submit])",
): Promise<{ found: string[]; dialogs: number }> {
  const found: string[] = [];
  let dialogs = 0;
  const pressed = new Set<string>();
  const come = async () => {
    // What a page asks for may come late on a busy machine, and buttons with it.
    await page.goto(url + path, { waitUntil: "networkidle" });
    await page.locator("main h1").first().waitFor();
    await waitUntilStill(page);
  };
  const look = async (what: string) => {
    const opened = page.getByRole("dialog");
    if ((await opened.count()) === 0) return;
    dialogs += 1;
    found.push(...(await englishHere(page, `${path} > ${what}`, told, learned)));
    while ((await opened.count()) > 0) {
      await page.keyboard.press("Escape");
      await waitUntilStill(page);
    }
  };
  await come();
  const here = page.url();
  const buttons = page.locator(choose);
  for (let k = 0; k < Math.min(await buttons.count(), mostButtons); k++) {
    const button = buttons.nth(k);
    if (!(await button.isVisible()) || !(await button.isEnabled())) continue;
    // Of buttons that say the same, as on the rows of a table, one is enough.
    const words = await button.innerText();
    if (pressed.has(words) && words !== "") continue;
    pressed.add(words);
    const what = (await button.getAttribute("aria-label")) ?? words;
    await button.click();
    await waitUntilStill(page);
    const items = page.getByRole("menuitem");
    const lines = await items.count();
    for (let line = 0; line < lines; line++) {
      if (line > 0) await button.click();
      await items.nth(line).waitFor();
      if (line === 0) found.push(...(await englishHere(page, `${path} > ${what}`, told, learned)));
      const item = await items.nth(line).innerText();
      await items.nth(line).click();
      await waitUntilStill(page);
      await look(`${what} > ${item}`);
      if (page.url() !== here) await come();
    }
    await look(what);
    if (page.url() !== here) await come();
  }
  found.push(...(await englishHere(page, `${path}, opened`, told, learned)));
  return { found, dialogs };
}

async function remember(response: Response, data: Set<string>): Promise<void> {
  if (!response.url().includes("/api/") || !response.headers()["content-type"]?.includes("json")) return;
  const body: unknown = await response.json().catch(() => null);
  // The short word of a question is shown with spaces.
  for (const text of wordsOfPeople(body)) data.add(text).add(text.replaceAll("_", " "));
}

/** Where the server holds words of people and of definitions that have neither a capital nor a space. */
const named = /^(en|label|name|key|low|high|code|value|text|title|fileName|domain|email)$/;

/** What reads like words of people: the words that code is made of have neither a capital nor a space. */
export function wordsOfPeople(value: unknown, at = ""): string[] {
  if (typeof value === "string")
    return value.length > 2 && (named.test(at) || /[\sA-Z]|^[a-z]+-\d/.test(value)) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  // What people are broken down by is named by whoever asks.
  const attributes = at === "attributes" && !Array.isArray(value) ? Object.keys(value) : [];
  return [
    ...attributes,
    ...Object.entries(value).flatMap(([key, held]) => wordsOfPeople(held, Array.isArray(value) ? at : key)),
  ];
}
