import { type Browser, chromium, type LaunchOptions } from "playwright-core";

/** Turns pages into PDF. */
export interface Printer {
  /**
   * Prints a page that needs nothing from anywhere: tagged, with an outline, on A4.
   *
   * @param html  The whole page; scripts in it do not run, and addresses in it lead nowhere.
   */
  print(html: string, signal: AbortSignal): Promise<Buffer>;
  close(): Promise<void>;
}

const longest = 60_000;
/** A browser that nobody needs takes memory: it goes after a while. */
const idleFor = 60_000;
/** An address that no name server knows; the page is handed over where it would be asked for. */
const place = "http://report.invalid/";

/**
 * A printer on one browser, which is started when it is first needed. Each page has a context of its own, without
 * network: whatever it asks for is refused.
 *
 * Through playwright-core, because Chromium's own `--print-to-pdf` neither says why a page failed nor keeps it from
 * the network, and one browser serves many pages.
 */
export function openPrinter(launch: LaunchOptions): Printer {
  let browser: Promise<Browser> | undefined;
  let idle: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(idle);
    const open = browser;
    browser = undefined;
    await (await open?.catch(() => undefined))?.close();
  };
  const start = async () => {
    clearTimeout(idle);
    const open = await browser?.catch(() => undefined);
    if (!open?.isConnected()) browser = chromium.launch(launch);
    return browser!;
  };
  return {
    async print(html, signal) {
      const context = await (await start()).newContext({ serviceWorkers: "block", acceptDownloads: false });
      // Stopped: what is under way in the page fails, and that is how it ends.
      const stop = () => void context.close().catch(() => {});
      signal.addEventListener("abort", stop);
      try {
        signal.throwIfAborted();
        context.setDefaultTimeout(longest);
        await context.route("**/*", (route) =>
          route.request().url() === place
            ? route.fulfill({
                body: html,
                contentType: "text/html; charset=utf-8",
                headers: { "Content-Security-Policy": policy },
              })
            : route.abort(),
        );
        const page = await context.newPage();
        await page.goto(place, { waitUntil: "load" });
        await page.evaluate("document.fonts.ready.then(() => true)");
        return await page.pdf({
          ...{ format: "A4", tagged: true, outline: true, printBackground: true, displayHeaderFooter: true },
          ...{ headerTemplate: "<span></span>", footerTemplate: footer },
          margin: { top: "18mm", bottom: "20mm", left: "16mm", right: "16mm" },
        });
      } finally {
        signal.removeEventListener("abort", stop);
        await context.close().catch(() => {});
        clearTimeout(idle);
        idle = setTimeout(() => void close(), idleFor);
        idle.unref();
      }
    },
    close,
  };
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const footer = `<div style="width:100%;font-size:8px;text-align:center;color:#56615f"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`;
