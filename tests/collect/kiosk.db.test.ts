import { createCipheriv, createECDH, createHash, randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { createTestApp, type TestApp } from "../harness";
import { answers, filled, form, openSurvey, receiptIn } from "./open";

let app: TestApp;
let open: Awaited<ReturnType<typeof openSurvey>>;

beforeAll(async () => {
  app = await createTestApp();
  open = await openSurvey(app);
});
afterAll(() => app?.close());

/** As api/collect/kioskScript.ts seals, in Node. */
function seal(key: string, text: string): string {
  const own = createECDH("prime256v1");
  own.generateKeys();
  const shared = own.computeSecret(Buffer.from(key, "base64"));
  const start = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", createHash("sha256").update(shared).digest(), start);
  const parts = [own.getPublicKey(), start, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(parts).toString("base64");
}
const keyIn = (html: string) => / data-k="([^"]+)"/.exec(html)?.[1] ?? "";
const stored = () =>
  withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute<{ source: string; mode: string }>(sql`select source, mode from response`),
  );

describe("a kiosk", () => {
  test("is one page under a strict policy, which lets its own worker in and nothing else", async () => {
    const page = await app.fetch(`${open.pre}/kiosk`);
    expect(page.status).toBe(200);
    const policy = page.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).toContain("worker-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    const normal = await app.fetch(open.pre);
    expect(normal.headers.get("Content-Security-Policy")).not.toContain("worker-src");
    const worker = await app.fetch(`${open.pre}/kiosk.js`);
    expect(worker.headers.get("Content-Type")).toMatch(/^text\/javascript/);
    expect((await app.fetch("/s/nowhere-at-all/kiosk")).status).toBe(404);
  });

  test("sends sealed answers, each of which is one response however often it comes", async () => {
    const key = keyIn(await (await app.fetch(`${open.pre}/kiosk`)).text());
    const text = filled({ ...answers, _id: randomUUID(), _v: "1", _l: "en" });
    for (let time = 0; time < 2; time++) {
      const answer = await app.fetch(open.pre, form({ _sealed: seal(key, text) }));
      expect(answer.status).toBe(200);
    }
    expect(await stored()).toMatchObject([{ source: "form", mode: "kiosk" }]);
  });

  test("has its answers stored though a number could not be read: nobody is there to be asked", async () => {
    const before = (await stored()).length;
    const key = keyIn(await (await app.fetch(`${open.pre}/kiosk`)).text());
    const sent = { ...answers, "who.code": "P2", visits: "many", _id: randomUUID(), _v: "1", _l: "en" };
    const answer = await app.fetch(open.pre, form({ _sealed: seal(key, filled(sent)) }));
    expect(answer.status).toBe(200);
    expect(await stored()).toHaveLength(before + 1);
  });

  test("what was changed on the way, or sealed for somebody else, stores nothing", async () => {
    const before = (await stored()).length;
    const other = createECDH("prime256v1");
    other.generateKeys();
    const text = filled({ ...answers, _id: randomUUID(), _v: "1", _l: "en" });
    const foreign = seal(other.getPublicKey("base64"), text);
    const key = keyIn(await (await app.fetch(`${open.pre}/kiosk`)).text());
    const bent = Buffer.from(seal(key, text), "base64");
    bent[bent.length - 20]! ^= 1;
    for (const sealed of [foreign, bent.toString("base64"), "not sealed", "A".repeat(400)]) {
      const answer = await app.fetch(open.pre, form({ _sealed: sealed }));
      expect(answer.status).toBe(422);
    }
    expect(await stored()).toHaveLength(before);
  });
});

describe("a device that is a kiosk", () => {
  const atKiosk = { headers: { Cookie: "kiosk=1" } };

  test("is shown nobody's own scores, by a personal link or a receipt, and none of the page that keeps answers", async () => {
    const { pre, send } = await openSurvey(app);
    const sent = await app.fetch(pre, form({ ...answers, _id: randomUUID() }));
    const receipt = receiptIn(await sent.text());
    await send("PUT", "/results-page", { published: true, ownScores: true, breakdowns: [], words: {} });
    const ask = form({ receipt });
    const own = async (init: { headers?: Record<string, string> }) => {
      const asked = await app.fetch(`${pre}/mine`, init);
      const shown = await app.fetch(`${pre}/mine`, { ...ask, headers: { ...ask.headers, ...init.headers } });
      return { asked, shown, html: (await asked.text()) + (await shown.text()) };
    };
    // What would be shown is there: on a phone of one's own it is.
    const phone = await own({});
    expect([phone.asked.status, phone.shown.status]).toEqual([200, 200]);
    expect(phone.html).toContain("your score was 6");
    const kiosk = await own(atKiosk);
    expect([kiosk.asked.status, kiosk.shown.status]).toEqual([403, 403]);
    expect(kiosk.html).toContain("This is a shared device");
    expect(kiosk.html).not.toMatch(/score was|<form|name="receipt"/);
    expect(kiosk.shown.headers.get("Cache-Control")).toBe("no-store");

    const page = await app.fetch(pre, atKiosk);
    expect([page.status, page.headers.get("Location")]).toEqual([302, `${pre}/kiosk`]);
  });
});
