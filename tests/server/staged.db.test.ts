import { afterAll, beforeAll, expect, test } from "vitest";
import { jobsOf } from "#api/server";
import { type FreshDatabase, freshDatabase } from "../freshDatabase";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";

let database: FreshDatabase;
let app: TestApp;
beforeAll(async () => {
  database = await freshDatabase();
  app = await createTestApp({ connection: database.application });
});
afterAll(async () => {
  await app?.close();
  await database?.stop();
});

test("an upload that nobody confirms is there for a day and then gone; what was stored stays", async () => {
  const program = await startProgram(app.ada);
  const items = ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item }));
  const mapping = { participant: "id", wave: { column: "wave" }, items };
  const stored = await upload(app.ada, program, "id,wave,q1,q2,q3\nA,pre,1,2,3\n", { mapping });
  const staged = await upload(app.ada, program, "id,wave,q1,q2,q3\nB,pre,1,2,3\n", {
    mapping,
    query: "?dry_run=true",
  });
  const address = (id: number | null, rest = "") => `/api/v1/programs/${program}/imports/${id}${rest}`;
  const runJobs = async (hours: number) => {
    const now = new Date(Date.now() + hours * 3_600_000);
    for (const job of jobsOf(app.db)) if (job.name === "clear staged imports") await job.run(now);
  };

  await runJobs(23.9);
  expect((await app.ada.fetch(address(staged.id))).status).toBe(200);
  await runJobs(24.1);
  expect((await app.ada.fetch(address(staged.id))).status).toBe(404);
  expect((await app.ada.fetch(address(staged.id, "/confirm"), { json: {} })).status).toBe(404);
  expect((await app.ada.fetch(address(stored.id))).status).toBe(200);
});
