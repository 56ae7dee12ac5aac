import { createServer } from "node:net";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { proposeMail } from "#shared/surveys/mail";
import { drawMail } from "#shared/surveys/mailPage";
import { type Inbox, openInbox } from "../mail/inbox";
import { draft } from "../surveys/draft";
import { openBrowser } from "./browser";
import { expectSound, type Product, startProduct, visit } from "./pages";
import { type Cookies, send, startTeam } from "./team";

let browser: Browser;
let inbox: Inbox;
let product: Product;
let ada: Cookies;

beforeAll(async () => {
  // Links in mails follow from the settings alone, so the port has to be known before the start.
  const port = await freePort();
  inbox = await openInbox({ publicUrl: `http://127.0.0.1:${port}` });
  [browser, product] = await Promise.all([
    openBrowser(),
    startProduct({ ...inbox.env, HOST: "127.0.0.1", PORT: String(port) }),
  ]);
  ({ ada } = await startTeam(browser, product));
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await inbox?.close();
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

const linkIn = (text: string | undefined, way: "s" | "stop") =>
  new RegExp(`http://\\S+/${way}/\\S+`).exec(text ?? "")?.[0] ?? "";
const to = (name: string) => inbox.mails.filter(({ recipient }) => recipient === `${name}@example.org`);
const arrived = (n: number) => expect.poll(() => inbox.mails.length, { timeout: 60_000 }).toBe(n);

/** Two people enrolled with codes, and a survey in English and Arabic that is open. */
async function start() {
  const context = await browser.newContext({ storageState: ada });
  const { id, waves } = (await send(product, context, "/programs", { name: "Harbor Circles" })) as {
    id: number;
    waves: { id: number }[];
  };
  const file = "id,wave,q1,q2,q3\nP1,pre,1,2,3\nP2,pre,2,2,2\n";
  const items = ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item }));
  const answer = await context.request.post(`${product.url}/api/v1/programs/${id}/imports`, {
    headers: { Origin: product.url },
    multipart: {
      mapping: JSON.stringify({ participant: "id", wave: { column: "wave" }, items }),
      file: { name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(file) },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const at = `/programs/${id}/surveys`;
  const survey = await send(product, context, at, draft());
  await send(product, context, `${at}/${survey.id}/publish`, {});
  await context.request.put(`${product.url}/api/v1${at}/${survey.id}/waves/${waves[1]!.id}`, {
    data: { opensAt: "2020-01-01T00:00:00Z" },
    headers: { Origin: product.url },
  });
  await context.close();
  return `${product.url}/programs/${id}/collect/${survey.id}`;
}

async function sendMails(page: Page, kind: "an invitation" | "a reminder") {
  await page.getByRole("button", { name: new RegExp(`^Write ${kind}`) }).click();
  await page.getByRole("button", { name: "Send now" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

test("two are invited, one answers, the other is reminded, stops the mails, and nobody is reminded again", async () => {
  const address = await start();
  const seen = await visit(browser, 1280, ada);
  const { page } = seen;
  await page.goto(address);
  await page.getByRole("button", { name: /^Add addresses/ }).click();
  await page
    .getByLabel("Code, e-mail, language")
    .fill("P1, amina@example.org, es\nP2, ben@example.org\nP9, x@example.org");
  await page.getByRole("button", { name: "Keep these addresses" }).click();
  await page.getByText("nobody in this program has this code").waitFor();
  await expectSound(seen, "addresses");
  await page.keyboard.press("Escape");
  await page.getByText("2 people have an address, of 2 enrolled with a code.").waitFor();

  await page.getByRole("button", { name: /^Write an invitation/ }).click();
  await page.getByRole("button", { name: "Show the mail (English)" }).click();
  await page.getByText("You get this mail because Harbor Programs has your address").waitFor();
  await expectSound(seen, "writing an invitation");
  await page.getByRole("button", { name: "Send a test to me (English)" }).click();
  await page.getByText("A test is on its way to ada@example.org").waitFor();
  await arrived(1);
  await page.getByRole("button", { name: "Send now" }).click();
  await arrived(3);
  await page.getByText("2 sent").waitFor();

  expect(to("amina")[0]!.subject).toBe("Su opinión cuenta: Harbor Circles");
  expect(to("ben")[0]!.subject).toBe("Your answers count: Harbor Circles");
  const person = await visit(browser, 390);
  await person.page.goto(linkIn(to("ben")[0]!.text, "s"));
  await person.page.getByRole("group", { name: "Taking part" }).getByLabel("Yes").check();
  expect(await person.page.getByLabel("Your code").count()).toBe(0);
  await person.page.getByRole("button", { name: "Send my answers" }).last().click();
  await person.page.getByRole("heading", { name: "Thank you" }).waitFor();

  await page.reload();
  await page.getByText("Of 2 people who got a mail, 1 answered (50%).").waitFor();
  await sendMails(page, "a reminder");
  await arrived(4);
  expect(to("amina")).toHaveLength(2);
  expect(to("ben")).toHaveLength(1);

  await person.page.goto(linkIn(to("amina")[1]!.text, "stop"));
  await person.page.getByRole("heading", { name: "¿No recibir más correos?" }).waitFor();
  await expectSound(person, "stopping mails");
  await person.page.getByRole("button", { name: "No recibir más" }).click();
  await person.page.getByRole("heading", { name: "No recibirá más correos." }).waitFor();

  await page.reload();
  await page.getByText("1 person has an address, of 2 enrolled with a code.").waitFor();
  await sendMails(page, "a reminder");
  await page.getByText("Nobody to write to: everybody had answered or stopped mails").waitFor();
  expect(inbox.mails).toHaveLength(4);
  await expectSound(seen, "mails that went");

  const small = await visit(browser, 390, ada);
  await small.page.goto(address.replace(/\/collect\/.*/, ""));
  await small.page.getByText("1 response came through your surveys.").waitFor();
  await expectSound(small, "overview of what was collected");
  await small.page.goto(address);
  await small.page.getByText("Nobody to write to").waitFor();
  await expectSound(small, "mails that went");
  await small.page.getByRole("button", { name: /^Write an invitation/ }).click();
  await small.page.getByRole("button", { name: "Show the mail (Spanish)" }).click();
  await small.page.getByText("Recibe este correo porque").waitFor();
  await expectSound(small, "writing an invitation");
  await Promise.all([seen, person, small].map(({ context }) => context.close()));
}, 240_000);

/** A mail is no page of ours, with landmarks and headings: it is held to WCAG alone. */
async function expectReadable(page: Page, name: string) {
  const { PICTURES: folder } = process.env;
  if (folder)
    await page.screenshot({ path: join(folder, `${name.replaceAll(" ", "-")}.png`), fullPage: true });
  const axe = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]);
  expect((await axe.analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}

test("a mail as it arrives is readable at the width of a phone, from right to left too", async () => {
  const { subject, text } = proposeMail("reminder", ["ar"], true);
  const { html } = drawMail({
    ...{ language: "ar", subject: subject.ar!, text: text.ar!, program: "حلقة الميناء", closes: "٣ ديسمبر" },
    ...{ organization: "النهر", link: `${product.url}/s/${"a".repeat(22)}?l=ar`, anonymous: true },
    stop: `${product.url}/stop/${"b".repeat(64)}?l=ar`,
  });
  const seen = await visit(browser, 390);
  await seen.page.setContent(html);
  await expectReadable(seen.page, "a mail in Arabic");
  await seen.page.setContent(String(to("ben")[0]!.html));
  await expectReadable(seen.page, "a mail in English");
  await seen.context.close();
});

test("without a mail server the screen says so, and what to do instead", async () => {
  const bare = await startProduct();
  const team = await startTeam(browser, bare);
  const context = await browser.newContext({ storageState: team.ada });
  const { id, waves } = (await send(bare, context, "/programs", { name: "Quiet" })) as {
    id: number;
    waves: { id: number }[];
  };
  const survey = await send(bare, context, `/programs/${id}/surveys`, draft());
  await send(bare, context, `/programs/${id}/surveys/${survey.id}/publish`, {});
  await context.request.put(`${bare.url}/api/v1/programs/${id}/surveys/${survey.id}/waves/${waves[0]!.id}`, {
    data: { opensAt: "2020-01-01T00:00:00Z" },
    headers: { Origin: bare.url },
  });
  const page = await context.newPage();
  await page.goto(`${bare.url}/programs/${id}/collect/${survey.id}`);
  await page.getByText("This server cannot send mail yet").waitFor();
  await page.getByText("print the sheet of links for each person").waitFor();
  expect(await page.getByRole("button", { name: /addresses|invitation/i }).count()).toBe(0);
  await context.close();
  await bare.stop();
});
