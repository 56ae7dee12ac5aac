import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "./browser";
import { downloaded, startProduct, visit } from "./pages";
import { waitUntilStill } from "./still";

const folder = join(import.meta.dirname, "../../docs");
const told = "Neighbors at the Table";
/** Sixty characters each. */
const names = {
  en: "Riverside Library and Community Garden by the Harbor Squares",
  ar: "مكتبة ضفة النهر وحديقة الحي المشتركة عند ساحة الميناء القديم",
};

/**
 * The pictures of docs/exports.md, saved as anybody saves one: from the sample data, in which one group has a name of
 * sixty characters; in English, and in Arabic with questions that are English.
 */
async function takePictures(): Promise<void> {
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    const { page, context } = await visit(browser, 1280);
    // The loader that runs this file names functions by one of its own, which a page does not have.
    await page.addInitScript("globalThis.__name = (named) => named");
    const ask = async (method: "get" | "post" | "patch", path: string, data?: object) => {
      const answer = await context.request[method](`${product.url}/api/v1${path}`, {
        headers: { Origin: product.url },
        timeout: 240_000,
        ...(data ? { data } : {}),
      });
      if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
      return answer.json();
    };
    await ask("post", "/sample", {});
    const { programs } = await ask("get", "/programs");
    const { id } = programs.find(({ name }: { name: string }) => name === told);
    const { groups } = await ask("get", `/programs/${id}`);
    const long = groups.find(({ name }: { name: string }) => name === "Riverside Library");
    const save = async (path: string, figure: string, language: string, file: string) => {
      await page.goto(`${product.url}/programs/${id}/${path}`);
      const button = page.getByRole("button", { name: `Save picture: ${figure}` }).first();
      await button.click();
      await savePicture(page, language, file);
    };
    for (const [language, name] of Object.entries(names)) {
      await ask("patch", `/programs/${id}/groups/${long.id}`, { name });
      await ask("post", `/programs/${id}/releases`, {});
      await save("dashboard", "UCLA 3-item Loneliness Scale, by group", language, `picture-${language}.png`);
    }
    await save("outcomes/questions", "", "ar", "picture-questions-ar.png");
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function savePicture(page: Page, language: string, file: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Save this picture" });
  await dialog.getByRole("radio", { name: "PNG", exact: true }).check();
  await dialog.getByLabel("Language of the picture").selectOption(language);
  await waitUntilStill(page);
  const { bytes } = await downloaded(page, () =>
    dialog.getByRole("button", { name: "Save picture", exact: true }).click(),
  );
  writeFileSync(join(folder, file), bytes);
}

await takePictures();
