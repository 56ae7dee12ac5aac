import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { openBrowser } from "./browser";
import { expectSound, type Product, press, reach, startProduct, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

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

const mapping: Mapping = {
  participant: "code",
  wave: { column: "wave" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
  questions: [{ column: "heard", kind: "multi" }],
};
const head = "code,wave,q1,q2,q3,heard";
const stored = Array.from({ length: 14 }, (_, k) => `TIDE-${k},pre,1,1,2,Leaflet`);
/** Eleven say something else to the first question, one to the last and to the own one, two the same as before. */
const again = [
  ...Array.from({ length: 11 }, (_, k) => `TIDE-${k},pre,${2 + (k % 2)},1,2,Leaflet`),
  "TIDE-11,pre,1,1,,Leaflet;Friends",
  ...stored.slice(12),
  ...["NEW-1,pre,1,1,1,Friends", "NEW-1,pre,3,1,1,Friends"],
];
const file = (lines: string[]) => Buffer.from(`${[head, ...lines].join("\n")}\n`);

async function post(
  context: BrowserContext,
  path: string,
  lines: string[],
  withMapping: boolean,
  { mapping: said = mapping, text }: { mapping?: Mapping; text?: string } = {},
) {
  const answer = await context.request.post(`${product.url}/api/v1${path}`, {
    headers: { Origin: product.url },
    multipart: {
      ...(withMapping ? { mapping: JSON.stringify(said) } : {}),
      file: { name: "again.csv", mimeType: "text/csv", buffer: text ? Buffer.from(text) : file(lines) },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return Number((await answer.json()).id);
}

test.each([1280, 390])(
  "what is stored and what a file says are settled row by row, and taking the file back restores all, at %i px",
  async (width) => {
    const seen = await visit(browser, width, ada);
    const { page, context } = seen;
    const program = Number((await send(product, context, "/programs", { name: `Tides ${width}` })).id);
    await post(context, `/programs/${program}/imports`, stored, true);
    const waiting = await post(context, `/programs/${program}/uploads`, again, false);

    await page.goto(`${product.url}/programs/${program}/import?import=${waiting}&step=check`);
    await page.getByRole("heading", { name: "Conflicts 1 to 10 of 13, side by side" }).waitFor();
    await page.getByText("13 conflicts are still open.").waitFor();
    await page.getByRole("region", { name: /^Rows 15 and 16, Before/ }).waitFor();
    const first = page.getByRole("group", { name: "Row 1, Before" });
    await first.getByText("1 answer differs, 3 are the same.").waitFor();
    const differing = first.getByRole("row").filter({ hasText: "companionship" });
    expect(await differing.innerText()).toMatch(/1 · Hardly ever or never\s+2 · Some of the time/);
    await expectSound(seen, `conflicts, at ${width} px`);
    const links = page.getByRole("link", { name: /as it is stored/ });
    const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")!));
    const read = async () =>
      Promise.all(
        paths.map(async (path) => {
          const [, , id, , enrollment, response] = path.split("/");
          const at = `/api/v1/programs/${id}/enrollments/${enrollment}/responses/${response}`;
          return (await context.request.get(`${product.url}${at}`)).json();
        }),
      );
    const before = await read();
    expect(before).toHaveLength(9);

    // By keyboard: one is kept, and the same for all alike; then one of these is replaced after all.
    const keep = first.getByRole("radio", { name: "Keep what is stored" });
    await reach(page, first.getByRole("radio").first());
    await page.keyboard.press("Space");
    expect(await keep.isChecked()).toBe(true);
    await press(page, first.getByRole("button", { name: "Keep what is stored for all 11" }));
    const second = page.getByRole("group", { name: "Row 2, Before" });
    expect(await second.getByRole("radio", { name: "Keep what is stored" }).isChecked()).toBe(true);
    await second.getByRole("radio", { name: "Replace it with row 2" }).check();
    await page.getByText("Your choices are not counted yet.").waitFor();
    expect(await page.getByRole("button", { name: "Nothing to import" }).isDisabled()).toBe(true);
    await press(page, page.getByRole("button", { name: "Apply my choices" }));
    await page.getByText("2 conflicts are still open.").waitFor();
    await page.getByText("row changes answers that are here already").waitFor();

    await page.getByRole("button", { name: "Later conflicts" }).click();
    await page.getByRole("heading", { name: "Conflicts 11 to 13 of 13" }).waitFor();
    const last = page.getByRole("group", { name: "Row 12, Before" });
    await last.getByText("2 answers differ, 2 are the same.").waitFor();
    await last.getByText("left blank").waitFor();
    await last.getByText("Friends; Leaflet").waitFor();
    await last.getByRole("radio", { name: "Replace it with row 12" }).check();
    await expectSound(seen, `conflicts, the last, at ${width} px`);
    await page.getByRole("button", { name: "Earlier conflicts" }).click();
    await page.getByRole("group", { name: "Rows 15 and 16" }).getByRole("radio", { name: "Row 16" }).check();
    await page.getByRole("button", { name: "Apply my choices" }).click();
    await page.getByText("Every conflict is settled.").waitFor();
    await expectSound(seen, `conflicts, all settled, at ${width} px`);
    // Whoever comes back finds what was decided.
    await page.reload();
    await page.getByText("Every conflict is settled.").waitFor();
    expect(await second.getByRole("radio", { name: "Replace it with row 2" }).isChecked()).toBe(true);
    await page.getByRole("button", { name: /^Import / }).click();
    await page.getByText("12 rows said something else than what was stored").waitFor();
    await page.getByText("Once, rows of one person at one wave said different things").waitFor();

    const after = await read();
    const values = (answers: typeof before) => answers.map(({ sets }) => sets[0].items[0].value);
    expect(values(after)).toEqual(values(before).with(1, 3));
    await send(product, context, `/programs/${program}/imports/${waiting}/undo`, {});
    expect(await read()).toEqual(before);
    await context.close();
  },
);

test("a list of people that says something else is settled line by line, and alike ones together", async () => {
  const seen = await visit(browser, 390, ada);
  const { page, context } = seen;
  const program = Number((await send(product, context, "/programs", { name: "Lists" })).id);
  await post(context, `/programs/${program}/imports`, stored, true);
  const list = (group: (k: number) => string) =>
    `code,site,age\n${stored.map((_, k) => `TIDE-${k},${group(k)},${k < 7 ? "under 60" : "60 and over"}`).join("\n")}\n`;
  const said: Mapping = {
    ...{ participant: "code", group: { column: "site" }, roster: true, items: [] },
    attributes: [{ column: "age", name: "age" }],
  };
  const imports = `/programs/${program}/imports`;
  await post(context, imports, [], true, { mapping: said, text: list((k) => (k % 2 ? "Harbor" : "Hill")) });
  const moved = `${list((k) => (k === 2 || k === 4 || k === 6 ? "Harbor" : k % 2 ? "Harbor" : "Hill"))}TIDE-1,Hill,under 60\n`;
  const waiting = await post(context, `/programs/${program}/uploads`, [], false, { text: moved });

  await page.goto(`${product.url}/programs/${program}/import?import=${waiting}&step=check`);
  await page.getByRole("heading", { name: "Conflicts 1 to 4 of 4, side by side" }).waitFor();
  await page.getByText("The list says two things about 1 person").waitFor();
  await page.getByText("The list says something else about 3 people than what is stored").waitFor();
  const first = page.getByRole("group", { name: "Row 3, against what is stored" });
  await first.getByText("1 detail differs").waitFor();
  await expectSound(seen, "conflicts of a list");
  await first.getByRole("radio", { name: "Replace it with row 3" }).check();
  await first.getByRole("button", { name: /^Replace with the file for all 3/ }).click();
  const second = page.getByRole("group", { name: "Row 5, against what is stored" });
  await second.getByRole("radio", { name: "Keep what is stored" }).check();
  await page.getByRole("group", { name: "Rows 2 and 15" }).getByRole("radio", { name: "Row 2" }).check();
  await page.getByRole("button", { name: "Apply my choices" }).click();
  await page.getByText("Every conflict is settled.").waitFor();
  await page.getByRole("button", { name: /^Import / }).click();
  await page.getByText("3 people are told another group or attribute than they had here").waitFor();
  await expectSound(seen, "a list, imported");
  await context.close();
});
