import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser";
import { waitUntilStill } from "./still";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
}, 120_000);
afterAll(() => browser?.close());

/** Runs what moves, waits, and answers the text that stood there when the wait was over. */
async function textAfter(html: string): Promise<string | null> {
  await page.setContent(html);
  await waitUntilStill(page);
  return page.locator("#it").textContent();
}

describe("waitUntilStill(page)", () => {
  test("waits for what fades, and for what a script moves frame by frame", async () => {
    const fading = `<p id="it">fading</p><script>
      it.animate({ opacity: [0, 1] }, 400).finished.then(() => { it.textContent = "there"; });
    </script>`;
    expect(await textAfter(fading)).toBe("there");
    const moving = `<svg><text id="it" x="0">0</text></svg><script>{
      let n = 0;
      const step = () => { it.textContent = ++n; it.setAttribute("x", n); if (n < 30) requestAnimationFrame(step); };
      requestAnimationFrame(step);
    }</script>`;
    expect(await textAfter(moving)).toBe("30");
  });

  test("does not wait for a loader that turns for ever", async () => {
    const turning = `<p id="it">turning</p><script>
      it.animate({ rotate: ["0deg", "360deg"] }, { duration: 300, iterations: Infinity });
    </script>`;
    expect(await textAfter(turning)).toBe("turning");
  });

  test("gives up on a page that never rests, and says why", async () => {
    await page.setContent(`<p id="it"></p><script>{
      const step = (t) => { it.textContent = t; requestAnimationFrame(step); };
      requestAnimationFrame(step);
    }</script>`);
    await expect(waitUntilStill(page, { seconds: 0.5 })).rejects.toThrow(/its content changes/);
  });
});
