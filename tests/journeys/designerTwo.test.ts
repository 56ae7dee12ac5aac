import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Hall, startHall } from "./hall";
import { expectSound, visit } from "./pages";

let hall: Hall;
let browser: Browser;
beforeAll(async () => {
  hall = await startHall();
  ({ browser } = hall);
});
afterAll(() => hall?.stop());

test("of two people who write a survey at once the second is told, loses nothing unasked, and can take either", async () => {
  const { page: home } = await hall.publish();
  const cookies = await hall.team.storageState();
  const [ada, ben] = await Promise.all([visit(browser, 1280, cookies), visit(browser, 1280, cookies)]);
  const heading = ({ page }: typeof ada) =>
    page.getByRole("region", { name: "Introduction" }).getByLabel("Title (English)");
  const saved = ({ page }: typeof ada) => page.getByText("Everything is saved.").waitFor();
  const told = ({ page }: typeof ada) =>
    page.getByText("Somebody else changed this survey while you were writing").waitFor();
  for (const one of [ada, ben]) await one.page.goto(`${home}/design`);

  await heading(ada).fill("As Ada asks it");
  await saved(ada);
  await heading(ben).fill("As Ben asks it");
  await told(ben);
  // A refusal is an answer that the browser notes in red; nothing else may be.
  expect(ben.errors.filter((error) => !error.includes("409"))).toEqual([]);
  ben.errors.length = 0;
  await expectSound(ben, "designer, overtaken");
  expect(await heading(ben).inputValue()).toBe("As Ben asks it");
  await ben.page.getByRole("button", { name: "Go on from theirs, drop mine" }).click();
  await expect.poll(() => heading(ben).inputValue()).toBe("As Ada asks it");

  await heading(ben).fill("As Ben asks it, after reading");
  await saved(ben);
  await heading(ada).fill("As Ada asks it again");
  await told(ada);
  await ada.page.getByRole("button", { name: "Save mine over theirs" }).click();
  await saved(ada);
  await ada.page.reload();
  await expect.poll(() => heading(ada).inputValue()).toBe("As Ada asks it again");
  await Promise.all([ada.context.close(), ben.context.close()]);
});
