import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { createTestApp, type TestApp } from "../harness";
import { answers, form, openSurvey, receiptIn } from "./open";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const rows = (query: ReturnType<typeof sql>) =>
  withOrganization(app.db, app.ada.organizationId, async (db) => [...(await db.execute(query))]);
const count = async (program: number) => {
  const found = await rows(sql`select count(*)::int as n from response r join wave w on w.id = r.wave_id
    where w.program_id = ${program}`);
  return found[0]!.n;
};
const post = async (path: string, fields: Record<string, string | string[]>) => {
  const answer = await app.fetch(path, form(fields));
  return { status: answer.status, html: await answer.text() };
};
const hashOf = (id: string) =>
  createHash("sha256")
    .update(Buffer.from(id.replaceAll("-", ""), "hex"))
    .digest("hex");

describe("a device that sends a withdrawn response again", () => {
  test("before, and after: it counted once, and then not at all; the device is told so and tries no more", async () => {
    const { pre, program } = await openSurvey(app);
    const sent = { ...answers, _id: randomUUID() };
    const { html } = await post(pre, sent);
    expect((await post(pre, sent)).html).toContain("They count once");
    expect((await post(`${pre}/withdraw`, { receipt: receiptIn(html) })).status).toBe(200);
    for (const retry of [sent, { ...sent, "lonely.1": "1", "who.code": "P2" }]) {
      const late = await post(pre, retry);
      // With success the page forgets what it kept (script.ts): nothing is sent a third time.
      expect(late.status).toBe(200);
      expect(late.html).toContain("Your answers are removed.");
      expect(late.html).not.toContain("They count once");
      expect(receiptIn(late.html)).toBe("");
    }
    expect(await count(program)).toBe(0);
    // Whoever answers anew has a new id, and is heard.
    expect((await post(pre, { ...answers, _id: randomUUID() })).status).toBe(200);
    expect(await count(program)).toBe(1);
  });

  test("while it is being withdrawn: the retry sees it stored or removed, and never stores it", async () => {
    const { pre, program } = await openSurvey(app);
    for (let round = 0; round < 5; round++) {
      const sent = { ...answers, "who.code": `R${round}`, _id: randomUUID() };
      const { html } = await post(pre, sent);
      const withdraw = post(`${pre}/withdraw`, { receipt: receiptIn(html) });
      const tries = await Promise.all(Array.from({ length: 6 }, () => post(pre, sent)));
      expect((await withdraw).status).toBe(200);
      for (const one of tries) expect(one.html).toMatch(/They count once|Your answers are removed\./);
      expect(await count(program)).toBe(0);
    }
  });

  test("in the moment between: held open in the middle of withdrawing, the retry still finds it stored", async () => {
    const { pre, program } = await openSurvey(app);
    const sent = { ...answers, _id: randomUUID() };
    await post(pre, sent);
    await withOrganization(app.db, app.ada.organizationId, async (db) => {
      await db.execute(
        sql`delete from response r using wave w where w.id = r.wave_id and w.program_id = ${program}`,
      );
      expect((await post(pre, sent)).html).toContain("They count once");
    });
    expect((await post(pre, sent)).html).toContain("Your answers are removed.");
    expect(await count(program)).toBe(0);
  });
});

test("the same holds where the team removes the response, and where its person is erased", async () => {
  const { pre, program } = await openSurvey(app);
  const removed = { ...answers, _id: randomUUID() };
  await post(pre, removed);
  const [one] = await rows(sql`select r.id::int as id, r.enrollment_id::int as enrollment from response r
    join wave w on w.id = r.wave_id where w.program_id = ${program}`);
  const path = `/api/v1/programs/${program}/enrollments/${one!.enrollment}/responses/${one!.id}`;
  const gone = await app.ada.fetch(path, { method: "DELETE", json: { reason: "Sent for somebody else." } });
  expect(gone.ok).toBe(true);
  expect((await post(pre, removed)).html).toContain("Your answers are removed.");

  const erased = { ...answers, "who.code": "P9", _id: randomUUID() };
  await post(pre, erased);
  await rows(sql`delete from participant p using enrollment e
    where e.participant_id = p.id and e.program_id = ${program} returning p.id`);
  expect((await post(pre, erased)).html).toContain("Your answers are removed.");
  expect(await count(program)).toBe(0);
});

test("what is remembered is the hash of a random id: neither whose it was, nor of which survey, nor when", async () => {
  const { pre } = await openSurvey(app);
  const id = randomUUID();
  const { html } = await post(pre, { ...answers, _id: id });
  const known = () =>
    rows(sql`select encode(client_hash, 'hex') as hash from removed_submission
      where client_hash = decode(${hashOf(id)}, 'hex')`);
  expect(await known()).toEqual([]);
  await post(`${pre}/withdraw`, { receipt: receiptIn(html) });
  expect(await known()).toEqual([{ hash: hashOf(id) }]);
  const columns = await rows(
    sql`select column_name::text as name from information_schema.columns where table_name = 'removed_submission'`,
  );
  expect(columns.map(({ name }) => name).toSorted()).toEqual(["client_hash", "organization_id"]);
});
