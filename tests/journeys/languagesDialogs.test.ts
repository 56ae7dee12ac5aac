import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { es } from "../../web/programs/messages/es";
import { openBrowser } from "./browser";
import { type Product, startProduct, visit } from "./pages";
import { englishBehind, speaking } from "./speaking";
import { type Cookies, send } from "./team";

let browser: Browser;
let product: Product;
let cookies: Cookies;
let paths: string[];

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  const { context } = await visit(browser, 1280);
  await send(product, context, "/sample", {});
  cookies = await context.storageState();
  const read = async (path: string) =>
    (await context.request.get(`${product.url}/api/v1${path}`)).json() as Promise<Record<string, never>>;
  const { programs } = (await read("/programs")) as unknown as { programs: { id: number }[] };
  const { id } = programs[0]!;
  paths = ["/", `/programs/${id}`, "/reports", "/settings/people"];
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test.each(["es", "ar"] as const)(
  "no dialog or menu of the dashboard says an English word in %s",
  async (told) => {
    const seen = await speaking(browser, told, cookies);
    const found: string[] = [];
    let dialogs = 0;
    for (const path of paths) {
      const behind = await englishBehind(seen.page, product.url, path, told, seen.learned);
      found.push(...behind.found);
      dialogs += behind.dialogs;
    }
    expect(found).toEqual([]);
    // A new program; cohorts, groups and waves; a report; somebody invited: dialogs did open.
    expect(dialogs).toBeGreaterThanOrEqual(8);
    await seen.context.close();
  },
);

test("a program that is made in Spanish has its waves in Spanish: what the team reads on every page from then on", async () => {
  const { page, context } = await speaking(browser, "es", cookies);
  await page.goto(`${product.url}/`);
  await page.getByRole("button", { name: es["new.title"] }).click();
  await page.getByLabel(es["field.name"]).fill("Círculos del puerto");
  await page.getByLabel(es["new.followup"]).check();
  await page.getByRole("button", { name: es["new.do"] }).click();
  await page.getByRole("heading", { name: "Círculos del puerto" }).waitFor();
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const program = await (await context.request.get(`${product.url}/api/v1/programs/${id}`)).json();
  expect(program.waves.map(({ key, label, kind }: Record<string, string>) => [key, label, kind])).toEqual([
    ["pre", "Antes", "pre"],
    ["post", "Después", "post"],
    ["followup", "Seguimiento", "followup"],
  ]);
  await context.close();
});
