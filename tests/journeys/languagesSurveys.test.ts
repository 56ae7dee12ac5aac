import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Hall, type PublishedSurvey, startHall } from "./hall";
import { englishAt, englishBehind, speaking } from "./speaking";
import type { Cookies } from "./team";

let hall: Hall;
let browser: Browser;
let cookies: Cookies;
let survey: PublishedSurvey;

beforeAll(async () => {
  hall = await startHall();
  ({ browser } = hall);
  survey = await hall.publish();
  cookies = await hall.team.storageState();
});
afterAll(() => hall?.stop());

test.each(["es", "ar"] as const)(
  "surveys, their designer and all that opens there say no English word in %s",
  async (told) => {
    const seen = await speaking(browser, told, cookies);
    const { url } = hall.product;
    const own = new URL(survey.page).pathname;
    const found: string[] = [];
    let dialogs = 0;
    for (const [path, choose] of [
      [own.replace(/\/\d+$/, ""), undefined],
      [own, undefined],
      [`${own}/design`, ".block-open, .survey-actions button:first-child"],
    ] as const) {
      const behind = await englishBehind(seen.page, url, path, told, seen.learned, choose);
      found.push(...behind.found);
      dialogs += behind.dialogs;
    }
    found.push(
      ...(await englishAt(seen.page, url, `${own}/print?wave=${survey.wave.id}`, told, seen.learned)),
    );
    expect(found).toEqual([]);
    expect(dialogs).toBeGreaterThan(3);
    await seen.context.close();
  },
);
