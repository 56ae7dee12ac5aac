import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileOf, mapping } from "../releases/file";
import { draft } from "../surveys/draft";
import { openBrowser } from "./browser";
import { expectSound, type Product, press, reach, startProduct, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

let browser: Browser;
let product: Product;
let ada: Cookies;
let dan: Cookies;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  ({ ada, dan } = await startTeam(browser, product));
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function startProgram(): Promise<number> {
  const team = await browser.newContext({ storageState: ada });
  const { id } = await send(product, team, "/programs", { name: "Harbor walks" });
  await team.close();
  return Number(id);
}

/** The addresses of the personal links to the wave after. */
async function personalLinks(program: number, survey: number): Promise<string[]> {
  const team = await browser.newContext({ storageState: ada });
  const at = `${product.url}/api/v1/programs/${program}`;
  const { waves } = await (await team.request.get(at)).json();
  const sheet = await (await team.request.get(`${at}/surveys/${survey}/sheet?wave=${waves[1].id}`)).json();
  await team.close();
  return sheet.people.map(({ url }: { url: string }) => url);
}

const saved = (page: Page) => page.getByText("Everything is saved.").waitFor();
const preview = (page: Page) => page.frameLocator("iframe");
const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const names = async (page: Page) =>
  (await part(page, "Questions").locator(".block-name").allInnerTexts()).map((text) =>
    text.replace(/^\d+\. /, ""),
  );
const order = (page: Page, titles: string[]) => expect.poll(() => names(page)).toEqual(titles);
/** A survey begun on screen, in its designer. */
async function begin(page: Page, program: number, name: string) {
  await page.goto(`${product.url}/programs/${program}/collect`);
  await page.getByRole("button", { name: "New survey" }).click();
  const dialog = page.getByRole("dialog", { name: "New survey" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Begin the survey" }).click();
  await page.waitForURL(/\/design$/);
  await page.getByRole("heading", { name, level: 2 }).waitFor();
}

async function addQuestion(page: Page, title: string, answers: [string, string]) {
  await page.getByRole("button", { name: "Add a question of your own" }).click();
  await page.getByLabel("Question", { exact: true }).fill(title);
  await page.getByLabel("Answer 1", { exact: true }).fill(answers[0]);
  await page.getByLabel("Answer 2", { exact: true }).fill(answers[1]);
}

describe("a survey made on screen", () => {
  test("goes from nothing to an answer that is counted", async () => {
    const program = await startProgram();
    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}`);
    await page.getByRole("link", { name: "Collect" }).click();
    await page.getByRole("heading", { name: "No survey yet" }).waitFor();
    await expectSound(seen, "collect, no survey");
    await begin(page, program, "Arrivals");

    await addQuestion(page, "Have you been here before?", ["Yes, I have", "No, it is new"]);
    await page.getByRole("button", { name: "Add an instrument" }).click();
    const picker = page.getByRole("dialog", { name: "Add an instrument" });
    await picker.getByLabel("Search").fill("ucla");
    await picker
      .getByRole("button", { name: /^Add .*3/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Add a question of your own" }).click();
    await page.getByLabel("Question", { exact: true }).fill("What did you like?");
    await page.getByLabel("Answered by").selectOption({ label: "A longer text" });
    await page.getByLabel("Asked of whom").selectOption({ label: "Only if: Have you been here before?" });
    expect(await page.getByLabel("Yes, I have").isChecked()).toBe(true);
    await page.getByLabel("Name somebody whom people can talk to").check();
    await page.getByLabel("Who is there, and when").fill("Ana is at the desk.");
    await page.getByLabel("Telephone").fill("at the desk");
    await page.getByText("Closing page, telephone of the contact").waitFor();
    await page.getByLabel("Telephone").fill("+1 555 0100");
    await saved(page);
    expect(await page.getByText("still open").count()).toBe(0);

    await page.getByLabel("Add a language").selectOption({ label: "Spanish" });
    await page.getByText(/Spanish: \d+ missing/).waitFor();
    await page.getByText(/\d+ things are still open/).click();
    await page.getByText("Introduction, title: has no text in Spanish yet").waitFor();
    await page.getByText("English: How are you doing?").waitFor();
    await part(page, "Introduction").getByLabel("Title (Spanish)").fill("¿Cómo le va?");
    await preview(page).getByRole("heading", { name: "¿Cómo le va?" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Introduction, title: has no text in Spanish yet").waitFor();
    await page.getByRole("button", { name: "Redo" }).click();
    await expectSound(seen, "the designer");
    await part(page, "Introduction").getByLabel("Text (Spanish)").fill("Preguntamos a todas las personas.");
    await page.getByLabel("Words for “Taking part” (Spanish)").fill("Quiero participar.");
    await part(page, "Closing page").getByLabel("Title (Spanish)").fill("Gracias");
    await part(page, "Closing page").getByLabel("Text (Spanish)").fill("Nos ayuda a mejorar.");
    await page.getByLabel("Who is there, and when (Spanish)").fill("Ana está en la mesa.");
    await page.getByRole("button", { name: /^1\. Have you been here/ }).click();
    await page.getByLabel("Question (Spanish)").fill("¿Ha estado aquí antes?");
    await page.getByLabel("Answer 1 (Spanish)").fill("Sí, he estado");
    await page.getByLabel("Answer 2 (Spanish)").fill("No, es nuevo");
    await page.getByRole("button", { name: /^3\. What did you like/ }).click();
    await page.getByLabel("Question (Spanish)").fill("¿Qué le gustó?");
    await saved(page);

    const frame = preview(page);
    await frame.getByRole("group", { name: "¿Ha estado aquí antes?" }).waitFor();
    expect(await frame.getByLabel("¿Qué le gustó?").isVisible()).toBe(false);
    await frame.getByLabel("Sí, he estado").check();
    await frame.getByLabel("¿Qué le gustó?").fill("una prueba");
    await frame.getByRole("group", { name: "Participar" }).getByLabel("Sí", { exact: true }).check();
    await frame.getByRole("button", { name: "Enviar" }).last().click();
    await frame.getByRole("heading", { name: "Gracias" }).waitFor();
    await expectSound(seen, "the designer, after a test answer");

    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await page.waitForURL(/\/collect\/\d+$/);
    const before = page
      .getByRole("region", { name: "Before the program" })
      .or(page.locator(".survey-at").first());
    await before
      .first()
      .getByRole("button", { name: /^Open now/ })
      .click();
    await page.getByText("Open, with no closing date").waitFor();
    await page
      .getByRole("button", { name: /^Make the link/ })
      .first()
      .click();
    const link = await page.getByLabel("Link", { exact: true }).inputValue();
    await page.getByText("No answers yet").first().waitFor();
    await expectSound(seen, "an open survey");
    await page.setViewportSize({ width: 390, height: 844 });
    await expectSound(seen, "an open survey at 390 px");
    await page.setViewportSize({ width: 1280, height: 900 });

    const person = await visit(browser, 390);
    await person.page.goto(link);
    await person.page.getByRole("group", { name: "Taking part" }).getByLabel("Yes").check();
    await person.page.getByLabel("No, it is new").check();
    await person.page.getByRole("button", { name: "Send my answers" }).last().click();
    await person.page.getByRole("heading", { name: "Thank you" }).waitFor();
    await person.context.close();

    await page.reload();
    await page.getByText("1 answer without a code").waitFor();
    const row = page.getByRole("row", { name: /Version 1/ });
    expect(await row.innerText()).toMatch(/1$/);

    await page.getByRole("link", { name: "Show it large, to print" }).click();
    await page.getByRole("img", { name: "QR code of the survey" }).waitFor();
    await expectSound(seen, "the code to print");

    await page.goto(`${page.url().split("/print")[0]}/design`);
    await page.getByText("1 answer has come.").waitFor();
    await part(page, "Introduction").getByLabel("Title (English)").fill("How are you today?");
    await saved(page);
    await page.getByRole("button", { name: "Publish version 2" }).click();
    await page.getByText("People get version 2").waitFor();
    const rows = await page.getByRole("row").allInnerTexts();
    expect(rows.filter((text) => text.startsWith("Version ")).map((text) => text.split("\t").at(-1))).toEqual(
      ["0", "1"],
    );
    await page.getByRole("link", { name: "All surveys" }).click();
    await page.getByText("Published, version 2").waitFor();
    await page.getByText("1 answer without a code").waitFor();
    await expectSound(seen, "the list of surveys");
    await seen.context.close();
  });

  test("is put in order by keyboard alone, by dragging, and step by step taken back", async () => {
    const program = await startProgram();
    const seen = await visit(browser, 390, ada);
    const { page } = seen;
    await begin(page, program, "Order");
    for (const title of ["First?", "Second?", "Third?"]) await addQuestion(page, title, ["Yes", "No"]);
    await saved(page);
    await expectSound(seen, "the designer at 390 px");
    await page.reload();
    await order(page, ["First?", "Second?", "Third?"]);

    const handle = (name: string) =>
      page.getByRole("button", { name: new RegExp(`^Move Question \\d “${name}`) });
    await reach(page, handle("First"));
    await page.keyboard.press("ArrowDown");
    await page.getByText("Moved to place 2 of 3").waitFor();
    await page.keyboard.press("ArrowDown");
    await order(page, ["Second?", "Third?", "First?"]);
    await press(page, page.getByRole("button", { name: /^Move up: Question 3/ }));
    await order(page, ["Second?", "First?", "Third?"]);
    await page.keyboard.press("Enter");
    await order(page, ["First?", "Second?", "Third?"]);

    await handle("Third").scrollIntoViewIfNeeded();
    const from = (await handle("Third").boundingBox())!;
    const to = (await handle("First").boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, (from.y + to.y) / 2, { steps: 5 });
    await page.mouse.move(from.x + 20, to.y + 4, { steps: 5 });
    await page.mouse.up();
    await order(page, ["Third?", "First?", "Second?"]);
    await page.getByRole("button", { name: "Undo" }).click();
    await order(page, ["First?", "Second?", "Third?"]);
    await page.getByRole("button", { name: "Redo" }).click();
    await order(page, ["Third?", "First?", "Second?"]);
    // Downwards too: the row itself moves in the page.
    await handle("Third").scrollIntoViewIfNeeded();
    const top = (await handle("Third").boundingBox())!;
    const end = (await handle("Second").boundingBox())!;
    await page.mouse.move(top.x + 20, top.y + 20);
    await page.mouse.down();
    await page.mouse.move(top.x + 20, (top.y + end.y) / 2 + 20, { steps: 5 });
    await page.mouse.move(top.x + 20, end.y + end.height, { steps: 5 });
    await page.mouse.up();
    await order(page, ["First?", "Second?", "Third?"]);
    await page.getByRole("button", { name: "Undo" }).click();
    await saved(page);
    await page.reload();
    await order(page, ["Third?", "First?", "Second?"]);
    await seen.context.close();
  });

  test("has dates and a sheet of personal links, and says how many of those enrolled answered", async () => {
    const program = await startProgram();
    const team = await browser.newContext({ storageState: ada });
    const crowds = [{ group: "North", cohort: "Spring", people: 4, once: true }];
    const brought = await team.request.post(`${product.url}/api/v1/programs/${program}/imports`, {
      headers: { Origin: product.url },
      multipart: {
        mapping: JSON.stringify(mapping),
        file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(fileOf(crowds)) },
      },
    });
    expect(brought.status()).toBe(201);
    const { id } = await send(product, team, `/programs/${program}/surveys`, draft({ languages: ["en"] }));
    await send(product, team, `/programs/${program}/surveys/${id}/publish`, {});
    await team.close();
    const seen = await visit(browser, 1280, ada);
    const { page } = seen;
    await page.goto(`${product.url}/programs/${program}/collect/${id}`);
    const after = page.locator(".survey-at").nth(1);
    await after.getByRole("button", { name: /^Set dates/ }).click();
    const dates = page.getByRole("dialog");
    await dates.getByLabel("Opens").fill("2020-01-01T08:00");
    await dates.getByLabel("Closes").fill("2019-01-01T08:00");
    await dates.getByRole("button", { name: "Save the dates" }).click();
    await dates.getByText("must be later than the opening").waitFor();
    seen.errors.length = 0;
    await dates.getByLabel("Closes").fill("2099-12-01T08:00");
    await dates.getByRole("button", { name: "Save the dates" }).click();
    await after.getByText("Open until 1 Dec 2099").waitFor();
    await after.getByText("None of 4 enrolled people yet").waitFor();
    await after.getByLabel("For", { exact: true }).selectOption("Spring");
    await after.getByLabel("Links work until").fill("2098-12-31");
    await after.getByRole("button", { name: /^Make personal links/ }).click();
    await page.getByText("4 links made").waitFor();
    await after.getByRole("link", { name: "Open the sheet to print" }).click();
    await page
      .getByRole("img", { name: /^QR code for / })
      .first()
      .waitFor();
    expect(await page.getByRole("img", { name: /^QR code for / }).count()).toBe(4);
    await page.getByRole("heading", { name: "Spring" }).waitFor();
    expect(new URL(page.url()).searchParams.has("cohort")).toBe(true);
    expect(await page.getByText("Until 31 Dec 2098").count()).toBe(4);
    await expectSound(seen, "the sheet of personal links");

    const [url] = await personalLinks(program, Number(id));
    const person = await visit(browser, 390);
    await person.page.goto(url!);
    await person.page.getByRole("group", { name: "Taking part" }).getByLabel("Yes").check();
    await person.page.getByRole("button", { name: "Send my answers" }).last().click();
    await person.page.getByRole("heading", { name: "Thank you" }).waitFor();
    await person.context.close();
    await page.getByRole("link", { name: "Back to the survey" }).click();
    await after.getByText("1 of 4 enrolled people answered (25%)").waitFor();
    await seen.context.close();
  });

  test("is the team's: a viewer has no tab for it, and no designer", async () => {
    const program = await startProgram();
    const team = await visit(browser, 1280, ada);
    await begin(team.page, program, "Hidden");
    const address = team.page.url();
    await team.context.close();
    const viewer = await visit(browser, 1280, dan);
    await viewer.page.goto(`${product.url}/programs/${program}`);
    await viewer.page.getByRole("link", { name: "Outcomes" }).waitFor();
    expect(await viewer.page.getByRole("link", { name: "Collect" }).count()).toBe(0);
    await viewer.page.goto(address);
    await viewer.page.getByRole("heading", { name: "Surveys are made by the team" }).waitFor();
    expect(await viewer.page.getByLabel("Title").count()).toBe(0);
    expect(await viewer.page.locator("iframe").count()).toBe(0);
    await expectSound(viewer, "the designer, as a viewer");
    await viewer.context.close();
  });
});
