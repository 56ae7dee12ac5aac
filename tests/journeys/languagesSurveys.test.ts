import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answers, form } from "../collect/open";
import { type Hall, type PublishedSurvey, startHall } from "./hall";
import { englishAt, englishBehind, englishHere, speaking } from "./speaking";
import type { Cookies } from "./team";

let hall: Hall;
let browser: Browser;
let cookies: Cookies;
let survey: PublishedSurvey;
/** Somebody who answered, and what they said. */
let person: string;
let response: string;

beforeAll(async () => {
  hall = await startHall();
  ({ browser } = hall);
  survey = await hall.publish();
  cookies = await hall.team.storageState();
  ({ person, response } = await answerAndFind());
});
afterAll(() => hall?.stop());

async function answerAndFind() {
  const { request } = hall.team;
  const { url } = hall.product;
  const sent = await request.post(survey.url, { ...form(answers), data: form(answers).body });
  if (!sent.ok()) throw new Error(await sent.text());
  const ask = { data: { code: answers["who.code"] }, headers: { Origin: url } };
  const found = (await (await request.post(`${url}/api/v1/participants/find`, ask)).json()) as { id: number };
  const whole = (await (await request.get(`${url}/api/v1/participants/${found.id}`)).json()) as {
    enrollments: { id: number; responses: { id: number }[] }[];
  };
  const [enrollment] = whole.enrollments;
  const program = new URL(survey.page).pathname.replace(/\/collect.*/, "");
  return {
    person: `/people/${found.id}`,
    response: `${program}/responses/${enrollment!.id}/${enrollment!.responses[0]!.id}`,
  };
}

const made = {
  es: {
    add: "Preguntar quién es la persona",
    name: "Nombre para los resultados",
    attribute: "desglose 1",
  },
  ar: { add: "السؤال عمن هو الشخص", name: "الاسم في النتائج", attribute: "تقسيم 1" },
};

test.each(["es", "ar"] as const)(
  "surveys, their designer, a person, a response and all that opens there say no English word in %s",
  async (told) => {
    const seen = await speaking(browser, told, cookies);
    const { url } = hall.product;
    const own = new URL(survey.page).pathname;
    const found: string[] = [];
    let dialogs = 0;
    for (const [path, choose] of [
      [own.replace(/\/\d+$/, ""), undefined],
      [own, undefined],
      [person, undefined],
      [response, undefined],
      [`${own}/design`, ".block-open, .survey-actions button:first-child"],
    ] as const) {
      const behind = await englishBehind(seen.page, url, path, told, seen.learned, choose);
      found.push(...behind.found);
      dialogs += behind.dialogs;
    }
    found.push(
      ...(await englishAt(seen.page, url, `${own}/print?wave=${survey.wave.id}`, told, seen.learned)),
    );
    // What is added begins with a name in the language of whoever adds it.
    await seen.page.goto(`${url}${own}/design`);
    await seen.page.getByRole("button", { name: made[told].add }).click();
    expect(await seen.page.getByLabel(made[told].name).inputValue()).toBe(made[told].attribute);
    // The screen on which paper forms are entered is drawn by the server; what a form asks is in its own language.
    const { page } = seen;
    await page.goto(`${survey.paper}/entry?wave=${survey.wave.id}&ui=${told}&twice=1`);
    await page.keyboard.type("P1");
    await page.keyboard.press("Enter");
    await page.keyboard.press("9");
    found.push(...(await englishHere(page, "paper entry", told, seen.learned)));
    expect(found).toEqual([]);
    expect(dialogs).toBeGreaterThan(3);
    await seen.context.close();
  },
);
