import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sourceNames } from "#shared/imports/sources";
import { openBrowser } from "./browser";
import { expectSound, type Product, startProduct } from "./pages";
import { englishHere, speaking, wordsOfPeople } from "./speaking";
import { type Cookies, send, startTeam } from "./team";

/** What the server says of a file, at every step of an import: nothing of it is English for who reads another language. */
let browser: Browser;
let product: Product;
let ada: Cookies;
beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  ({ ada } = await startTeam(browser, product));
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const head = "code,wave,site,q1,q2,q3";

/** Files that are refused, each for another reason. */
const refused: [string, string | Buffer][] = [
  ["empty.csv", ""],
  ["header.csv", `${head}\n`],
  ["quote.csv", `${head}\nA,pre,North,1,"2,3\nB,pre,North,1,2,3\n`],
  ["stray.csv", `${head}\nA,pre,North,1,"2"x,3\n`],
  ["short.csv", `${head}\nA,pre,North,1,2,3,4\nB,pre,North,1,2,3,4\n`],
  ["paper.pdf", "%PDF-1.7\n"],
  ["old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4])],
  ["broken.xlsx", Buffer.from("PK\u0003\u0004 and no more", "latin1")],
];

/** Everything that is noted while a file is read: its encoding, its separator, names twice and none, blank lines. */
const noted = Buffer.from(
  `\n\n${head};q1;;Año;;\n`.replaceAll(",", ";") +
    "A;pre;North;1;2;3;1;x;1999;;\nB;pre;North;2;2;3;1;x;1999;;\n\n\n",
  "latin1",
);

/** Everything that is wrong with cells or noted of rows, and two rows of one person that disagree. */
const wrong = [
  "code,wave,site,ucla-3.1,ucla-3.2,ucla-3.3",
  "A,pre,North,1,2,3",
  " b,pre,north ,2,2,3",
  "B,post,North,1,1,2",
  "C,pre,,1,1,7",
  ",pre,North,1,1,1",
  "D,sometime,North,1,1,1",
  "E,,North,1,1,1",
  "F,pre,North,1,Purple,1",
  "G,pre,North,1",
  "A,pre,North,3,2,1",
  ",,,,,",
  "H,pre,North,,,",
].join("\n");

const own = [
  "North",
  "north",
  "Purple",
  "sometime",
  "site",
  "code",
  "wave",
  "about, more",
  "column",
  "UTF",
  "WINDOWS",
  "Tab",
  "PDF",
  "xls",
  "Windows",
];

test.each(["es", "ar"] as const)(
  "no import says an English word in %s, whatever is wrong with the file",
  async (told) => {
    const seen = await speaking(browser, told, ada);
    const { page, context } = seen;
    const { id } = await send(product, context, "/programs", { name: "Círculos" });
    const at = `${product.url}/programs/${id}/import`;
    // Names of instruments and what their items ask are theirs; what is said of files is not learned from the answers.
    const known = await Promise.all(
      ["/instruments", `/programs/${id}`, "/me"].map(async (path) =>
        wordsOfPeople(await (await context.request.get(`${product.url}/api/v1${path}`)).json()),
      ),
    );
    const files = [...refused.map(([name]) => name), "noted.csv", "wrong.csv", "again.csv", "ucla-3"];
    const data = new Set([...known.flat(), ...own, ...files, ...sourceNames.values()]);
    const found: string[] = [];
    const look = async (where: string) => {
      found.push(...(await englishHere(page, where, told, async () => data)));
      if (process.env.PICTURES) await expectSound({ ...seen, errors: [] }, `${told} import ${where}`);
    };

    await page.goto(at);
    for (const [name, file] of refused) {
      const answered = page.waitForResponse(/uploads$/);
      await bring(page, name, file);
      expect((await answered).status()).toBe(422);
      await page.locator(".problem").waitFor();
      await look(name);
    }

    await bring(page, "noted.csv", noted);
    await page.locator(".facts").waitFor();
    expect(await page.locator(".import-notes li").count()).toBeGreaterThanOrEqual(5);
    await look("noted");

    await page.goto(at);
    await bring(page, "wrong.csv", wrong);
    await page.locator(".facts").waitFor();
    await go(page, 0);
    await page.locator(".sections").waitFor();
    await look("asked");
    await go(page, 0);
    await page.locator(".conflict-card").waitFor();
    await look("checked");
    await page.locator(".conflict-card input[type=radio]").first().check();
    await look("decided");

    // What people are compared by has no comma in its name: said when the matching is tried.
    await page.goto(at);
    const heading = `code,wave,"about, more",${["1", "2", "3"].map((n) => `ucla-3.${n}`).join(",")}`;
    await bring(page, "again.csv", `${heading}\nA,pre,x,1,2,3\nB,pre,y,1,2,2\n`);
    await page.locator(".facts").waitFor();
    await go(page, 0);
    await page.locator(".sections").waitFor();
    await page.locator(".mapping-head button").last().click();
    const use = page.locator('select[aria-label*="about, more"]');
    await use.selectOption("attribute");
    await go(page, 0);
    await page.locator(".problem li").waitFor();
    await look("refused matching");
    await use.selectOption("text");
    await go(page, 0);
    await page.locator(".fates").waitFor();
    await look("ready");
    await go(page, 0);
    await page.waitForURL(/step=done/);
    await look("stored");
    expect(found).toEqual([]);
    await context.close();
  },
);

async function bring(page: Page, name: string, file: string | Buffer): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(file as string) });
}

/** The step's buttons in their order: the first leads on. */
async function go(page: Page, n: number): Promise<void> {
  await page.locator(".import-actions button").nth(n).click();
}
