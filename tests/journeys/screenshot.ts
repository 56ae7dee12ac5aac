import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openBrowser } from "./browser";
import { startProduct, visit } from "./pages";
import { waitUntilStill } from "./still";

const file = join(import.meta.dirname, "../../docs/dashboard.png");

/** The README's picture: the product with its sample data, change by group of the largest story. */
async function takeScreenshot(): Promise<void> {
  const product = await startProduct();
  try {
    const browser = await openBrowser();
    try {
      const { page } = await visit(browser, 1200);
      // The loader that runs this file names functions by one of its own, which a page does not have.
      await page.addInitScript("globalThis.__name = (named) => named");
      await page.goto(product.url);
      await page.getByRole("button", { name: "Look around with sample data" }).click();
      await page.getByRole("link", { name: "See what changed in Neighbors at the Table" }).click();
      await page.getByLabel("Compare").selectOption("group");
      const means = page.getByRole("figure", { name: "Before and after", exact: true });
      await means.getByText("Riverside Library").first().waitFor();
      // What fades in has its colors only at the end.
      await waitUntilStill(page);
      const title = await page.getByRole("heading", { level: 1 }).boundingBox();
      const chart = await means.locator(".figure-chart").boundingBox();
      if (!title || !chart) throw new Error("The dashboard is not on the page.");
      const top = title.y - 24;
      const clip = { x: 0, y: top, width: 1200, height: chart.y + chart.height + 6 - top };
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await page.screenshot({ clip, fullPage: true }));
    } finally {
      await browser.close();
    }
  } finally {
    await product.stop();
  }
}

await takeScreenshot();
