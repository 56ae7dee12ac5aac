import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Download, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type RunningServer, startServer } from "#api/server";
import { waitUntilStill } from "./still";

export interface Product {
  url: string;
  setupToken: string;
  stop(): Promise<void>;
}

/**
 * The whole product as `npm start` runs it, with nobody in it, on a folder of its own and, unless the settings
 * say otherwise, a free port.
 */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), "journey-"));
  // As root the database runs as somebody else, who must be able to reach it.
  chmodSync(folder, 0o755);
  const clear = () => rmSync(folder, { recursive: true, force: true });
  let server: RunningServer;
  try {
    server = await startServer({ PORT: "0", DATA_DIR: folder, LOG_LEVEL: "error", ...env });
  } catch (error) {
    clear();
    throw error;
  }
  return {
    url: server.url,
    setupToken: server.setupToken,
    async stop() {
      await server.stop();
      clear();
    },
  };
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What a developer would see in red: exceptions, console errors, violations of the security policy. */
  errors: string[];
}

/** A window of this width, with cookies of an earlier visit where there was one. */
export async function visit(
  browser: Browser,
  width: number,
  cookies?: Awaited<ReturnType<BrowserContext["storageState"]>>,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    acceptDownloads: true,
    ...(cookies ? { storageState: cookies } : {}),
  });
  const page = await context.newPage();
  // Time is no test: a busy machine may take long for any step.
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    const at = message.location().url.split("?")[0];
    if (["error", "warning"].includes(message.type())) errors.push(`${message.text()} ${at}`);
  });
  await page.exposeFunction("noteViolation", (what: string) => errors.push(`policy: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const note = (window as unknown as { noteViolation: (what: string) => void }).noteViolation;
      note(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return { page, context, errors };
}

/**
 * What holds on every page: nothing that axe objects to, nothing wider than the window. Where PICTURES names a
 * folder, a picture of the page is put there, to be looked at.
 */
export async function expectSound({ page, errors }: Visit, name: string): Promise<void> {
  // What fades in has its colors only at the end.
  await waitUntilStill(page);
  const { PICTURES: folder } = process.env;
  const file = `${name.replace(/[^a-z0-9]+/gi, "-")}-${page.viewportSize()?.width}.png`;
  if (folder) await page.screenshot({ path: join(folder, file), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found, `axe on ${name}`).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide, `${name} is wider than the window by`).toBeLessThanOrEqual(0);
  expect(errors, `errors on ${name}`).toEqual([]);
}

/** Goes to something with the Tab key alone, as somebody without a mouse does. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: "visible" });
  for (let steps = 0; steps < 200; steps++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not lead to ${target}`);
}

export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press("Enter");
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.type(text);
}

/** Whether that is where the keyboard is. */
export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** What a click (or a key) lets the browser download, as bytes. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** Width, height and share of pixels darker than the paper, read back from a PNG by the browser. */
export async function lookAtPng(page: Page, png: Buffer) {
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let ink = 0;
    const colors = new Set<number>();
    for (let i = 0; i < data.length; i += 4) {
      if (data[i]! < 128) ink++;
      colors.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
    }
    return { width: image.width, height: image.height, ink: ink / (data.length / 4), colors: colors.size };
  }, png.toString("base64"));
}
