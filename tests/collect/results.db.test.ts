import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../harness";
import { upload } from "../imports/api";
import { type Crowd, fileOf, mapping } from "../releases/file";
import { answers, form, idOf, openSurvey, receiptIn } from "./open";

let app: TestApp;
const moment = new Date("2026-11-29T10:00:00Z");
let now = moment;

beforeAll(async () => {
  app = await createTestApp({ deps: { now: () => now } });
});
afterAll(() => app?.close());

type Opened = Awaited<ReturnType<typeof openSurvey>>;
const open = (change: Parameters<typeof openSurvey>[1] = {}) => openSurvey(app, change);
const crowds: Crowd[] = [
  { group: "North", cohort: "Spring", people: 24 },
  { group: "South", cohort: "Spring", people: 31 },
  { group: "East", cohort: "Spring", people: 6 },
];
const bring = async ({ program }: Opened, some: Crowd[]) =>
  expect((await upload(app.ada, program, fileOf(some), { mapping })).status).toBe(201);
const wish = { published: true, ownScores: true, breakdowns: [] as string[], words: {} };
const choose = ({ send }: Opened, part: Partial<Record<keyof typeof wish, unknown>> = {}) =>
  send("PUT", "/results-page", { ...wish, ...part });
const read = async (path: string, init: RequestInit = {}) => {
  const answer = await app.fetch(path, init);
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};

describe("the results page", () => {
  test("says kindly that there is nothing before it is published and before the first release", async () => {
    const opened = await open();
    await bring(opened, crowds);
    await opened.send("POST", "/releases", {});
    const before = await read(`${opened.pre}/results`);
    expect(before.status).toBe(200);
    expect(before.html).toContain("There is nothing to read here yet");
    expect(before.html).not.toMatch(/\b(61|24|31)\b/);

    const other = await open();
    await choose(other);
    expect((await read(`${other.pre}/results`)).html).toContain("There is nothing to read here yet");
  });

  test("tells the current release in each language, at every way in, in one small strict request", async () => {
    const opened = await open();
    await bring(opened, crowds);
    await opened.send("POST", "/releases", {});
    await choose(opened, { words: { es: { introduction: "Gracias por andar.", next: "Una merienda." } } });
    const [{ shortCode }] = opened.links;
    for (const way of [opened.pre, opened.post, `/s/${shortCode}`])
      expect((await read(`${way}/results`)).html).toContain("61 people");

    expect((await read(`${opened.pre}/results`)).html).toContain(`${opened.pre}/mine`);
    // At a kiosk nobody is led to their own scores.
    const kiosk = await read(`${opened.pre}/results`, { headers: { Cookie: "kiosk=1" } });
    expect(kiosk.html).toContain("61 people");
    expect(kiosk.html).not.toContain("/mine");

    const { status, headers, html } = await read(`${opened.pre}/results?l=es`);
    expect(status).toBe(200);
    expect(gzipSync(html).length).toBeLessThan(10 * 1024);
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(html).toContain('name="robots" content="noindex"');
    // One script stands in the page, which keeps larger text; the policy lets it alone run.
    expect(html.match(/<script[^>]*>/g)).toEqual(["<script>"]);
    expect(headers.get("Content-Security-Policy")).toContain(
      `script-src 'sha256-${createHash("sha256")
        .update(/<script>(.*)<\/script>/s.exec(html)![1]!)
        .digest("base64")}'`,
    );
    expect(html).toContain('<html lang="es" dir="ltr">');
    for (const words of [
      "Gracias por andar.",
      "Una merienda.",
      "61",
      "Según lo publicado el 29 de noviembre",
    ])
      expect(html).toContain(words);
    const arabic = await read(`${opened.pre}/results`, { headers: { "Accept-Language": "ar-EG" } });
    expect(arabic.html).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.html).toContain("29 نوفمبر 2026");
    expect(arabic.html).not.toContain("Gracias");
  });

  test("stays when the survey is closed, goes when it is taken down or the link is revoked", async () => {
    const opened = await open();
    await bring(opened, crowds);
    await opened.send("POST", "/releases", {});
    await choose(opened);
    for (const { id } of opened.waves)
      await opened.send("PUT", `/surveys/${opened.survey}/waves/${id}`, {
        opensAt: "2026-01-01T00:00:00Z",
        closesAt: "2026-02-01T00:00:00Z",
      });
    now = new Date(now.getTime() + 10_000);
    expect((await read(opened.pre)).status).toBe(410);
    expect((await read(`${opened.pre}/results`)).html).toContain("61 people");
    await choose(opened, { published: false });
    expect((await read(`${opened.pre}/results`)).html).not.toContain("61 people");
    expect((await read("/s/nowhere/results")).status).toBe(404);
  });

  test("tells no answer that came since, no group unless it was chosen, and no hidden one then", async () => {
    const opened = await open();
    await bring(opened, crowds);
    await opened.send("POST", "/releases", {});
    await choose(opened);
    await bring(opened, [{ group: "North", cohort: "Spring", people: 15, from: 100 }]);
    const { html } = await read(`${opened.pre}/results`);
    expect(html).toContain("61 people");
    expect(html).not.toMatch(/\b76\b|North|South|East/);

    await choose(opened, { breakdowns: ["group"] });
    const grouped = (await read(`${opened.pre}/results`)).html;
    const told = await app.dan.fetch(
      `/api/v1/programs/${opened.program}/change?instrument=ucla-3&by=group&audience=shared`,
    );
    const { strata } = await told.json();
    for (const stratum of strata) {
      const sentence = new RegExp(`<li>[^<]*${stratum.by.group}[^<]*</li>`).exec(grouped)?.[0] ?? "";
      if (stratum.kind === "suppressed") expect(sentence).toMatch(/Hidden to protect people/);
      else expect(sentence).toContain(`${stratum.n.paired} people`);
    }
    expect(grouped).not.toMatch(/\b(39|76|6) people/);
    await opened.send("POST", "/releases", {});
    expect((await read(`${opened.pre}/results`)).html).toContain("76 people");
  });
});

describe("one's own scores", () => {
  const post = async (path: string, fields: Record<string, string | string[]>) => read(path, form(fields));
  /** Answers at a way in; the receipt. */
  const answer = async (path: string, change: Record<string, string>) => {
    const page = (await read(path)).html;
    return receiptIn((await post(path, { ...answers, ...change, _id: idOf(page), _v: "1" })).html);
  };
  const before = { "who.code": "Q1", "lonely.1": "3", "lonely.2": "3", "lonely.3": "2" };
  const after = { "who.code": "Q1", "lonely.1": "2", "lonely.2": "1", "lonely.3": "1" };

  test("are shown by the receipts of the answers, with the ends and what a small step means", async () => {
    const opened = await open();
    await choose(opened);
    const receipts = [await answer(opened.pre, before), await answer(opened.post, after)];
    const { status, headers, html } = await post(`${opened.post}/mine`, { receipt: receipts });
    expect(status).toBe(200);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(html).toContain("Before, your score was 8.");
    expect(html).toContain("After, your score was 4.");
    expect(html).toContain("The scale goes from 3 to 9");
    expect(html).toMatch(/small step may mean nothing|steps of up to/);
    expect(html).not.toMatch(/better than|worse than|improved|well done/i);
  });

  test("a code alone opens nothing: who answers under it reads what they sent themselves", async () => {
    const opened = await open();
    await choose(opened);
    const theirs = await answer(opened.pre, before);
    const forged = await answer(opened.post, after);
    const { html } = await post(`${opened.pre}/mine`, { receipt: [forged] });
    expect(html).toContain("After, your score was 4.");
    expect(html).not.toContain("Before, your score");
    expect((await post(`${opened.pre}/mine`, { receipt: ["Q1", "Q1"] })).status).toBe(404);
    const stranger = await answer(opened.pre, { ...before, "who.code": "Q2" });
    expect((await post(`${opened.pre}/mine`, { receipt: [theirs, stranger] })).status).toBe(404);
  });

  test("nothing tells a wrong receipt from a withdrawn one, another program's, or an anonymous survey's", async () => {
    const opened = await open();
    await choose(opened);
    const kept = await answer(opened.pre, before);
    const gone = await answer(opened.post, after);
    expect((await post(`${opened.post}/withdraw`, { receipt: gone })).status).toBe(200);
    const elsewhere = await open();
    const foreign = await answer(elsewhere.pre, before);
    const anonymous = await open({ matching: "none" });
    await choose(anonymous);
    const nobodys = await answer(anonymous.pre, before);
    const wrong = await post(`${opened.pre}/mine`, { receipt: ["ABCD-EFGH-JKMN-PQRS"] });
    expect(wrong.status).toBe(404);
    expect((await post(`${opened.pre}/mine`, { receipt: [gone] })).html).toBe(wrong.html);
    expect((await post(`${opened.pre}/mine`, { receipt: [foreign] })).html).toBe(wrong.html);
    expect((await post(`${anonymous.pre}/mine`, { receipt: [nobodys] })).html).toBe(wrong.html);
    expect((await post(`${opened.pre}/mine`, { receipt: [kept] })).status).toBe(200);
  });

  test("are nowhere where the program does not show them, and by a personal link are that person's", async () => {
    const opened = await open();
    const receipt = await answer(opened.pre, before);
    for (const part of [{ ownScores: false }, { published: false }]) {
      await choose(opened, part);
      expect((await post(`${opened.pre}/mine`, { receipt: [receipt] })).status).toBe(404);
      expect((await read(`${opened.pre}/results`)).html).not.toContain("/mine");
    }
    await choose(opened);
    await opened.send("POST", `/surveys/${opened.survey}/links/personal`, { waveId: opened.waves[1].id });
    const sheet = await opened.send("GET", `/surveys/${opened.survey}/sheet?wave=${opened.waves[1].id}`);
    const own = new URL(sheet.people[0].url).pathname;
    const { html } = await read(`${own}/mine`);
    expect(html).toContain("Before, your score was 8.");
    const { participant } = await findQ1();
    await app.ada.fetch(`/api/v1/participants/${participant}/erase`, { method: "POST" });
    now = new Date(now.getTime() + 10_000);
    expect((await read(`${own}/mine`)).html).not.toContain("your score");
    expect((await post(`${opened.pre}/mine`, { receipt: [receipt] })).status).toBe(404);
  });

  async function findQ1() {
    const found = await app.ada.fetch("/api/v1/participants/find", { method: "POST", json: { code: "Q1" } });
    return { participant: (await found.json()).id as number };
  }
});
