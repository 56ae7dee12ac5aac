import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tokens } from "../../web/ui/tokens";
import { openBrowser } from "./browser";
import { collisions } from "./collisions";
import { expectSound, type Product, startProduct, visit } from "./pages";
import { waitUntilStill } from "./still";
import { type Cookies, startTeam } from "./team";
import { bringWalks } from "./walks";

let browser: Browser;
let product: Product;
let ada: Cookies;
let dan: Cookies;
let program: number;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  ({ ada, dan } = await startTeam(browser, product));
  program = await bringWalks(browser, product, ada);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test.each([390, 1280])("home tells of the program at a glance at %i px, and leads on", async (width) => {
  const seen = await visit(browser, width, ada);
  const { page } = seen;
  await page.goto(product.url);
  await page.getByRole("heading", { name: "What changed: the dashboard of Harbor walks" }).waitFor();
  await page.getByText("86 of 86 people who answered Before also answered After (100%)").waitFor();
  await expectSound(seen, "home");
  await page.getByRole("link", { name: "What changed: the dashboard of Harbor walks" }).click();
  await page.waitForURL(/\/dashboard/);
  await seen.context.close();
});

test("home tells dan, a viewer, that nothing has been released, and nothing that is live", async () => {
  const seen = await visit(browser, 390, dan);
  await seen.page.goto(product.url);
  await seen.page.getByText("Nothing has been released yet").waitFor();
  expect(await seen.page.getByText("Needs attention").count()).toBe(0);
  await expectSound(seen, "home of a viewer");
  await seen.context.close();
});

const address = () => `${product.url}/programs/${program}/dashboard`;

test.each([320, 390, 1280])("the dashboard is sound at %i px, and no words meet", async (width) => {
  const seen = await visit(browser, width, ada);
  await seen.page.goto(address());
  await seen.page.getByRole("heading", { name: "Loneliness", exact: true }).waitFor();
  await expectSound(seen, "dashboard");
  // On a phone most tabs lie beyond the edge: a shade there stays while the row moves.
  const tabs = await seen.page.locator(".tabs").evaluate((row) => ({
    areBeyond: row.scrollWidth > row.clientWidth,
    shades: getComputedStyle(row).backgroundAttachment.split(", ").sort(),
  }));
  expect(tabs).toEqual({ areBeyond: width < 1280, shades: ["local", "local", "scroll", "scroll"] });
  const { found, charts } = await seen.page.evaluate(collisions);
  expect(found).toEqual([]);
  expect(charts).toBe(4);
  const unlike = await seen.page.evaluate(() => {
    const main = document.querySelector("main")!;
    const unframed = [...main.querySelectorAll(".chart")].filter((chart) => {
      const frame = chart.closest(".figure-chart");
      return !frame || getComputedStyle(frame).borderTopStyle !== "solid";
    });
    // What is seen of a button begins at its border, or else at its words.
    const left = (button: Element) => {
      const { borderTopColor, borderTopWidth, paddingLeft } = getComputedStyle(button);
      const hasEdge = borderTopWidth !== "0px" && !/, 0\)$|^transparent$/.test(borderTopColor);
      return button.getBoundingClientRect().left + (hasEdge ? 0 : Number.parseFloat(paddingLeft));
    };
    const margin = main.querySelector(".dashboard-finding")!.getBoundingClientRect().left;
    const buttons = [...main.querySelectorAll(".figure-tools > button, .dashboard-on > button")];
    const begin = buttons.filter((button) => button.getBoundingClientRect().left - margin < 30);
    const indented = begin.filter((button) => Math.abs(left(button) - margin) > 1);
    return { unframed: unframed.length, begin: begin.length, indented: indented.length };
  });
  expect(unlike).toMatchObject({ unframed: 0, indented: 0 });
  expect(unlike.begin).toBeGreaterThan(4);
  const flow = seen.page.locator("figure").last();
  await flow.getByRole("button", { name: "Show as a table" }).click();
  const numbers = flow.getByRole("row", { name: /^South/ }).getByRole("cell");
  expect((await numbers.allTextContents()).filter((words) => words === "31")).toHaveLength(3);
  await seen.context.close();
});

test("code and figures are fetched side by side, each once: neither waits for the other", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const hold = async (path: string, until: RegExp) => {
    const other = page.waitForRequest((request) => until.test(request.url()));
    await page.route(path, async (route) => {
      await other;
      await route.continue();
    });
  };
  await hold("**/api/auth/get-session", /\/assets\/DashboardPage-/);
  await hold("**/assets/start-*.js", /\/api\/v1\/programs\/\d+\/dashboard$/);
  await page.goto(address());
  await page.getByRole("heading", { name: "Loneliness", exact: true }).waitFor();
  const answers = asked.filter((path) => path.startsWith("/api/"));
  expect(answers).toContain(`/api/v1/programs/${program}/dashboard`);
  expect([...new Set(answers)]).toEqual(answers);
  await context.close();
});

test("the first charts are seen before the last is drawn, and none is left out", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  await page.addInitScript(() => {
    const seen = new Set<number>();
    Object.assign(window, { seen });
    new MutationObserver(() => seen.add(document.querySelectorAll(".dashboard .chart svg").length)).observe(
      document,
      { childList: true, subtree: true },
    );
  });
  await page.goto(address());
  await page.locator(".dashboard .chart svg").nth(3).waitFor();
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<number> }).seen]);
  expect(seen).toEqual([0, 3, 4]);
  await context.close();
});

test("with a filter in the address the figures of everybody are asked for by nobody", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${address()}?group=South`);
  await page.getByRole("heading", { name: "Loneliness", exact: true }).waitFor();
  const figures = asked.filter((url) => /\/api\/v1\/programs\/\d+\/dashboard/.test(url));
  expect(figures).toEqual([expect.stringMatching(/\/dashboard\?group=South$/)]);
  await context.close();
});

test("whoever is not signed in is led to the way in, and nothing is asked for in vain", async () => {
  const { page, context, errors } = await visit(browser, 1280);
  const refused: string[] = [];
  page.on("response", (answer) => {
    if (answer.status() >= 400) refused.push(answer.url());
  });
  await page.goto(address());
  await page.waitForURL(/\/sign-in/);
  await page.getByLabel("E-mail").first().waitFor();
  expect(refused).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test("code and styles are sent compressed, and whole to whoever reads no compressed ones", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  const sent = new Map<string, string | undefined>();
  page.on("response", (answer) => {
    if (/\/assets\/.*\.(js|css)$/.test(answer.url()))
      sent.set(answer.url(), answer.headers()["content-encoding"]);
  });
  await page.goto(address());
  await page.getByRole("heading", { name: "Loneliness", exact: true }).waitFor();
  expect(sent.size).toBeGreaterThan(3);
  for (const [file, encoding] of sent) expect(encoding, file).toMatch(/^(br|gzip)$/);
  const [file] = sent.keys();
  const read = async (encoding: string) =>
    (await context.request.get(file!, { headers: { "Accept-Encoding": encoding } })).text();
  const whole = await read("identity");
  expect(whole.length).toBeGreaterThan(100);
  for (const encoding of ["gzip", "br"]) expect(await read(encoding)).toBe(whole);
  await context.close();
});

test("it stands in Arabic, read from the right, and in the dark", async () => {
  const seen = await visit(browser, 1280, ada);
  await seen.page.addInitScript(() => window.localStorage.setItem("common-ground.language", "ar"));
  await seen.page.emulateMedia({ colorScheme: "dark" });
  await seen.page.goto(address());
  await seen.page.getByRole("heading", { name: "الوحدة", exact: true }).waitFor();
  await expectSound(seen, "dashboard in Arabic");
  expect((await seen.page.evaluate(collisions)).found).toEqual([]);
  await seen.context.close();
});

test.each(["light", "dark"] as const)(
  "what can be chosen has an edge that is seen, %s",
  async (colorScheme) => {
    const { page, context } = await visit(browser, 1280, ada);
    await page.emulateMedia({ colorScheme });
    await page.goto(address());
    const seen = await page.getByLabel("Group", { exact: true }).evaluate((field) => {
      const { borderTopColor, backgroundColor } = getComputedStyle(field);
      return [borderTopColor, backgroundColor];
    });
    expect(seen).toEqual([rgb(tokens[colorScheme].edge), rgb(tokens[colorScheme].surface)]);
    await context.close();
  },
);

/** "#7d8684" as a browser says it. */
const rgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;

test("eyes of other people hide more and stand in the address", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  await page.goto(address());
  const map = page.getByRole("figure", { name: "Groups in cohorts" });
  await map.getByText("hidden", { exact: true }).first().waitFor();
  await page.getByText("See what funders see").click();
  await page.waitForURL(/audience=shared/);
  await page.getByText(/Preview of the first release/).waitFor();
  await context.close();
});

const howOf = (name: string) => `How was this computed: ${name}`;
const measure = "UCLA 3-item Loneliness Scale";

test("how a figure was computed opens in its place, with the keyboard, and leads back to where ada was", async () => {
  const seen = await visit(browser, 390, ada);
  const { page } = seen;
  await page.goto(`${address()}?group=North`);
  const button = page.getByRole("button", { name: howOf(measure), exact: true });
  await button.press("Enter");
  const panel = page.getByRole("region", { name: howOf(measure), exact: true });
  await panel.getByText("55 people answered both times and are counted.").waitFor();
  expect(await panel.evaluate((region) => region === document.activeElement)).toBe(true);
  await panel.getByText("Scores run from 3 to 9; lower is better.").waitFor();
  await panel.getByText("Left out because they answered Before only: 0.").waitFor();
  await panel.getByText(/Counted from the answers as they are/).waitFor();
  await panel.getByRole("link", { name: "How we calculate: Mean change" }).waitFor();
  await panel.getByText("How was this computed", { exact: true }).last().click();
  await panel.getByText("(sumPost - sumPre) / n", { exact: false }).first().waitFor({ state: "attached" });
  await expectSound(seen, "how a figure was computed");
  expect(page.url()).toMatch(/\/dashboard\?group=North/);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  await seen.context.close();
});

test.each([
  ["by group", "South", "31 people answered both times and are counted."],
  ["by cohort", "2024", "52 people answered both times and are counted."],
  ["groups in cohorts", "South · 2025", "fewer than 5 answered both times. 2 more people are needed"],
])("each chart of the dashboard explains its own figures: %s", async (chart, whose, words) => {
  const { page, context } = await visit(browser, 1280, ada);
  await page.goto(address());
  const name = howOf(`${measure}, ${chart}`);
  await page.getByRole("button", { name, exact: true }).click();
  const panel = page.getByRole("region", { name, exact: true });
  await panel.getByText("86 people answered both times and are counted.").waitFor();
  await panel.getByLabel("Whose figures").selectOption(whose);
  await panel.getByText(words, { exact: false }).waitFor();
  await panel.getByRole("button", { name: "Close how this was computed" }).click();
  await panel.waitFor({ state: "detached" });
  await context.close();
});

test("with funders' eyes the explanation is of what they are told, and says of which release", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  await page.goto(`${address()}?audience=shared`);
  await page.getByRole("button", { name: howOf("How far people came"), exact: true }).click();
  const panel = page.getByRole("region", { name: howOf("How far people came"), exact: true });
  await panel.getByText(/Counted for the next release/).waitFor();
  await context.close();
});

test("one filter holds for all charts, stands in the address, and says what cannot be told", async () => {
  const seen = await visit(browser, 390, ada);
  const { page } = seen;
  await page.goto(address());
  await page.getByLabel("Group", { exact: true }).selectOption("North");
  await page.waitForURL(/group=North/);
  await page.getByText("55 people answered both times").waitFor();
  expect(await page.getByRole("figure", { name: "Groups in cohorts" }).count()).toBe(0);
  await expectSound(seen, "dashboard of one group");
  await page.reload();
  await page.getByText("55 people answered both times").waitFor();
  await page.getByLabel("Also compare by").selectOption("area");
  await page.waitForURL(/attribute=area/);
  await page.getByText("See what funders see").click();
  await page.getByText("Outside the team, each attribute is told by itself.").waitFor();
  await page.getByRole("button", { name: "Show everybody" }).click();
  await page.waitForURL((url) => !url.search.includes("group"));
  await seen.context.close();
});

test("printed, the dashboard is its words and its charts, whole on the paper, and none of its choices", async () => {
  const { page, context } = await visit(browser, 1280, ada);
  await page.goto(`${address()}?group=North`);
  await page.getByRole("figure", { name: "By cohort" }).waitFor();
  await waitUntilStill(page);
  const pdf = await page.pdf({ format: "A4", margin: { left: "15mm", right: "15mm" } });
  if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, "dashboard.pdf"), pdf);
  await page.emulateMedia({ media: "print" });
  for (const choice of [
    page.getByLabel("Group", { exact: true }),
    page.getByRole("button", { name: "Save this view" }),
    page.getByRole("button", { name: /How was this computed/ }).first(),
    page.getByText("See what funders see"),
  ])
    expect(await choice.isVisible()).toBe(false);
  await page.getByText("group: North", { exact: true }).waitFor();
  // As on paper: what was drawn for the window is laid out narrower, and nothing draws it anew.
  const wider = await page.evaluate(() => {
    const main = document.querySelector<HTMLElement>("main")!;
    main.style.width = "680px";
    const right = main.getBoundingClientRect().right;
    return [...main.querySelectorAll(".chart svg")].filter(
      (svg) => svg.getBoundingClientRect().right > right + 1,
    ).length;
  });
  expect(wider).toBe(0);
  await context.close();
});

test("dan, a viewer, is told that nothing has been released", async () => {
  const { page, context } = await visit(browser, 1280, dan);
  await page.goto(address());
  await page.getByText("Nothing has been released yet").waitFor();
  await context.close();
});
