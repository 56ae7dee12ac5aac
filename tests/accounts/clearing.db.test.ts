import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clearLinkTokens, makeLinkToken, readLinkToken } from "#api/accounts/linkToken";
import { clearTries, countTry } from "#api/accounts/queries";
import { createEmptyApp } from "../harness";

let app: ReturnType<typeof createEmptyApp>;
beforeAll(() => {
  app = createEmptyApp();
});
afterAll(() => app.close());

const minute = 60_000;

describe("clearing", () => {
  test("links that ran out go, those that work stay", async () => {
    const now = new Date();
    const at = (minutes: number) => new Date(now.getTime() + minutes * minute);
    const over = await makeLinkToken(app.db, "reset", "planted person 1", at(-1));
    const works = await makeLinkToken(app.db, "reset", "planted person 2", at(5));
    await clearLinkTokens(app.db, now);
    expect(await readLinkToken(app.db, "reset", over, at(-2))).toBeUndefined();
    expect((await readLinkToken(app.db, "reset", works, now))?.value).toBe("planted person 2");
    expect(await readLinkToken(app.db, "invitation", works, now)).toBeUndefined();
  });

  test("a window of tries ends after its seconds, and is forgotten after a day", async () => {
    const key = `planted ${Math.random()}`;
    const yesterday = Date.now() - 23 * 60 * minute;
    expect((await countTry(app.db, key, yesterday, 60)).count).toBe(1);
    expect((await countTry(app.db, key, yesterday + 59_000, 60)).count).toBe(2);
    await clearTries(app.db, Date.now());
    expect((await countTry(app.db, key, yesterday + 59_500, 60)).count).toBe(3);
    expect((await countTry(app.db, key, yesterday + 60_000, 60)).count).toBe(1);

    const before = yesterday - 120 * minute;
    const old = `${key} old`;
    expect((await countTry(app.db, old, before, 60)).count).toBe(1);
    await clearTries(app.db, Date.now());
    expect((await countTry(app.db, old, before + 1, 60)).count).toBe(1);
  });
});
