import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { createTestApp, type TestApp } from "../harness";
import { answers, form, openSurvey } from "./open";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

test("who is erased while their next answers arrive answers as somebody new, and nothing refers to who is gone", async () => {
  const { pre, post, program } = await openSurvey(app);
  const send = (path: string) => app.fetch(path, form({ ...answers, _id: randomUUID() }));
  expect((await send(pre)).status).toBe(200);

  let sent: Promise<Response> | undefined;
  await withOrganization(app.db, app.ada.organizationId, async (db) => {
    await db.execute(sql`delete from participant p using enrollment e
      where e.participant_id = p.id and e.program_id = ${program}`);
    sent = send(post);
    // Until the submission waits for the row that goes: only then is it the race that is meant.
    await expect.poll(() => waiting(), { timeout: 20_000 }).toBeGreaterThan(0);
  });
  expect((await sent!).status).toBe(200);

  const left = await withOrganization(app.db, app.ada.organizationId, async (db) => [
    ...(await db.execute(sql`select p.id is not null as known, c.pre, c.post from enrollment e
      left join participant p on p.id = e.participant_id
      left join change_row c on c.enrollment_id = e.id where e.program_id = ${program}`)),
  ]);
  expect(left).toEqual([{ known: true, pre: null, post: [expect.any(Number)] }]);
});

/** Statements of submissions that wait for somebody else's lock. */
async function waiting(): Promise<number> {
  const [row] = await app.db.execute<{ n: number }>(sql`select count(*)::int as n from pg_stat_activity
    where wait_event_type = 'Lock' and query like '%submit_response(%' and datname = current_database()`);
  return row!.n;
}
