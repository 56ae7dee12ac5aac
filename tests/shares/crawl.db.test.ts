import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type Fetch, type Init, type TestApp } from "../harness";
import { type Crawled, crawl } from "./crawl";
import { bring, share, startReleased } from "./place";

let app: TestApp;
let program: number;
let token: string;

beforeAll(async () => {
  app = await createTestApp();
  program = await startReleased(app.ada, "Harbor walks");
  token = (await share(app, program)).token;
  // Live answers since: 15 in North, 4 in East, and the first of the West.
  await bring(app.ada, program, [
    { group: "North", cohort: "Spring", people: 15, from: 100 },
    { group: "East", cohort: "Spring", people: 4, from: 100 },
    { group: "West", cohort: "Autumn", people: 3, area: "Village" },
  ]);
});
afterAll(() => app?.close());

interface Found {
  ask: string;
  what: string;
}

/**
 * What no answer may hold: anything but the link's one table, as the release told it. So a number of people below 10,
 * a filtered count, a live one, a code or a row would each show.
 */
function findLeaks(answers: readonly Crawled[], table: string): Found[] {
  return answers.flatMap(({ ask, status, text }) => {
    const found: Found[] = [];
    const body = text.slice(text.indexOf("\n") + 1);
    if (/(North|South|East|West)-(Spring|Autumn)-\d/.test(text)) found.push({ ask, what: "a code" });
    if (/West|Village/.test(body)) found.push({ ask, what: "a name that no release told" });
    if (status < 400 && /"(n|paired|people|overall|strata)"/.test(body) && body !== table)
      found.push({ ask, what: "another table" });
    for (const count of smallCounts(body)) found.push({ ask, what: `${count} people` });
    return found;
  });
}

/** Numbers of people from 1 to 9, wherever an answer counts people. */
function smallCounts(body: string): number[] {
  const counted = body.matchAll(/"(?:n|pre|post|paired|people|enrolled|count)":(\d+)(?![\d.])/g);
  return [...counted].map(([, n]) => Number(n)).filter((n) => n > 0 && n < 10);
}

const askTable = async () => (await app.fetch(`/api/v1/shared/${token}`)).text();

describe("with a token and every parameter, path, method and body", () => {
  test("nobody finds a row, a filter, a number below 10 or a code: the one table, or nothing", async () => {
    const answers = await crawl(app.fetch, token, program);
    expect(answers.length).toBeGreaterThan(200);
    expect(findLeaks(answers, await askTable())).toEqual([]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const told = answers.filter(({ status, text }) => status < 400 && text.includes('"overall"'));
    // The address as it is, the same by POST, and under a cookie that means nothing.
    expect(new Set(told.map(({ ask }) => ask.replace(token, "…")))).toEqual(
      new Set(["GET /api/v1/shared/…", "POST /api/v1/shared/…"]),
    );
  }, 60_000);

  test("and with a passphrase that nobody knows, nothing at all", async () => {
    const closed = await share(app, program, { passphrase: "a lamp, a kettle" });
    const answers = await crawl(app.fetch, closed.token, program, [""]);
    expect(answers.filter(({ text }) => /overall|Harbor|ucla/.test(text))).toEqual([]);
  }, 60_000);
});

describe("the crawl finds what it is for", () => {
  const planted: Record<
    string,
    { leak: (ask: URL, body: string) => Promise<string | undefined>; what: RegExp }
  > = {
    "a link with a filter": {
      leak: async (asked) =>
        asked.searchParams.has("group")
          ? (
              await app.ada.fetch(
                `/api/v1/programs/${program}/change?instrument=ucla-3&audience=shared&release=current&group=${asked.searchParams.get("group")}`,
              )
            ).text()
          : undefined,
      what: /another table/,
    },
    "live figures": {
      leak: async (asked) =>
        asked.searchParams.has("live")
          ? (await app.ada.fetch(`/api/v1/programs/${program}/change?instrument=ucla-3&by=group`)).text()
          : undefined,
      what: /another table|no release told/,
    },
    "the team's own eyes": {
      leak: async (asked) =>
        asked.searchParams.get("audience") === "team"
          ? (
              await app.ada.fetch(`/api/v1/programs/${program}/change?instrument=ucla-3&by=group,cohort`)
            ).text()
          : undefined,
      what: /[1-9] people|another table/,
    },
    "a total beside its parts in the answer itself": {
      leak: async (asked, body) =>
        asked.search === "" && body.includes('"overall"')
          ? body.replace('"kind":"table"', '"kind":"table","n":6')
          : undefined,
      what: /6 people/,
    },
    "rows behind the address": {
      leak: async (asked) => (asked.pathname.endsWith("/rows") ? "id,wave\nNorth-Spring-3,pre\n" : undefined),
      what: /a code/,
    },
  };

  test.each(Object.entries(planted))(
    "%s",
    async (_name, { leak, what }) => {
      const table = await askTable();
      const spoiled = new Hono().all("*", async (c) => {
        const body = await (
          await app.fetch(c.req.path + new URL(c.req.url).search, { method: c.req.method })
        ).text();
        return c.text((await leak(new URL(c.req.url), body)) ?? body);
      });
      const fetch: Fetch = async (path, { json: _, from: __, ...init }: Init = {}) =>
        spoiled.request(path, init as RequestInit);
      const found = findLeaks(await crawl(fetch, token, program, ["", "/rows"]), table);
      expect(found.map((one) => one.what).join("; ")).toMatch(what);
    },
    60_000,
  );
});
