import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { openBrowser } from "./browser";
import { downloaded, expectSound, type Product, startProduct, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

let browser: Browser;
let product: Product;
let ada: Cookies;
let program: number;

const items = Array.from({ length: 12 }, (_, k) => String(k + 1));
const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  items: items.map((item) => ({ column: `q${item}`, instrument: "gbs", item })),
  questions: [
    { column: "came", kind: "single", title: "Came with" },
    { column: "liked", kind: "text", title: "Liked most" },
  ],
};
const plain = (k: number) => items.map((_, j) => 1 + ((k * 7 + j * j + (k >> j)) % 7));
const rows = Array.from({ length: 14 }, (_, k) => [
  [`HARBOR-${k}`, "pre", k % 2 ? "North" : "South", ...plain(k), "a friend", "the tea"],
  [
    ...[`HARBOR-${k}`, "post", k % 2 ? "North" : "South"],
    ...(k === 3 ? items.map(() => 7) : plain(k + 40)),
    ...[k % 3 ? "nobody" : "a friend", "the songs"],
  ],
]).flat();
rows.push(["HARBOR-99", "pre", "North", ...plain(90).with(2, 9), "nobody", ""]);
const file = [["id", "wave", "site", ...items.map((item) => `q${item}`), "came", "liked"], ...rows]
  .map((row) => row.join(","))
  .join("\n");

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  ({ ada } = await startTeam(browser, product));
  const context = await browser.newContext({ storageState: ada });
  program = Number((await send(product, context, "/programs", { name: "Harbor walks" })).id);
  const answer = await context.request.post(
    `${product.url}/api/v1/programs/${program}/imports?on_failed=leave_out`,
    {
      headers: { Origin: product.url },
      multipart: {
        mapping: JSON.stringify(mapping),
        file: { name: "harbor walks.csv", mimeType: "text/csv", buffer: Buffer.from(file) },
      },
    },
  );
  expect(answer.status(), await answer.text()).toBe(201);
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("raw data of a program", () => {
  test.each([1280, 390])(
    "is saved as CSV and as a package, with a note on what it holds, at %i px",
    async (width) => {
      const seen = await visit(browser, width, ada);
      const { page } = seen;
      const save = async (name: string) => {
        const { bytes, ...file } = await downloaded(page, () => page.getByRole("link", { name }).click());
        return { ...file, bytes, text: bytes.toString("utf8") };
      };
      await page.goto(`${product.url}/programs/${program}`);
      await page.getByRole("link", { name: "Raw data" }).click();
      await page.getByText("No codes and no names.", { exact: false }).waitFor();
      await expectSound(seen, "raw data");
      const saved = await save("Save one row per response (CSV)");
      expect(saved.name).toBe("responses-wide.csv");
      expect(saved.text.startsWith("\ufeffperson,enrollment,response,wave")).toBe(true);
      expect(saved.text).not.toMatch(/HARBOR|the tea/);
      await page.getByLabel("Put in answers in people's own words").check();
      expect((await save("Save one row per answer (CSV)")).text).toContain("the tea");
      await page.getByRole("button", { name: "Make the package" }).click();
      await page.getByText(/^Ready: the package/).waitFor();
      await expectSound(seen, "raw data, with a package");
      const zip = await save("Save the package");
      expect(zip.name).toBe("Harbor-walks-data.zip");
      expect(zip.bytes.subarray(0, 2).toString()).toBe("PK");
      await page.context().close();
    },
  );
});
