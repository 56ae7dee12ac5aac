import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Progress } from "#api/imports/progress";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "./api";
import { manyRows, manyRowsMapping as mapping } from "./wideRows";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const rows = 20_000;

async function stage(): Promise<{ program: number; at: string; id: number }> {
  const program = await startProgram(app.ada);
  const form = new FormData();
  form.set("file", new Blob([manyRows(rows)]), "many.csv");
  const answer = await app.ada.fetch(`/api/v1/programs/${program}/uploads`, { method: "POST", body: form });
  const { id } = (await answer.json()) as { id: number };
  return { program, id, at: `/api/v1/programs/${program}/imports/${id}` };
}

const progressAt = async (at: string): Promise<Progress> =>
  (await (await app.ada.fetch(`${at}/progress`)).json()) as Progress;

/** Watches until the work has come so far. */
async function watch(at: string, until: (progress: Progress) => boolean): Promise<Progress[]> {
  const seen: Progress[] = [];
  for (;;) {
    const progress = await progressAt(at);
    seen.push(progress);
    if (until(progress)) return seen;
    await pause(10);
  }
}

const count = async (id: number) => {
  const [row] = await withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute<Record<string, number>>(sql`SELECT
      (SELECT count(*)::int FROM import WHERE id = ${id}) AS imports,
      (SELECT count(*)::int FROM import_chunk WHERE import_id = ${id}) AS chunks,
      (SELECT count(*)::int FROM import_ready WHERE import_id = ${id}) AS ready,
      (SELECT count(*)::int FROM response) AS responses,
      (SELECT count(*)::int FROM participant) AS people`),
  );
  return row;
};
const nothing = { imports: 0, chunks: 0, ready: 0, responses: 0, people: 0 };

test("a dry run says how many of all rows it has checked, and cancelled it leaves nothing", async () => {
  const { at, id } = await stage();
  expect(await progressAt(at)).toEqual({ phase: "idle", rows: 0, total: null });
  const running = app.ada.fetch(`${at}/dry-run`, { json: { mapping } });
  const seen = await watch(at, ({ phase, rows }) => phase === "checking" && rows > 0);
  const checking = seen.filter(({ phase }) => phase === "checking");
  expect(checking.every(({ total }) => total === rows)).toBe(true);
  expect(checking.map(({ rows }) => rows)).toEqual(
    checking.map(({ rows }) => rows).toSorted((a, b) => a - b),
  );

  const cancelled = await app.ada.fetch(`${at}/cancel`, { method: "POST" });
  expect(cancelled.status).toBe(200);
  expect(await cancelled.json()).toEqual({ stopped: expect.stringMatching(/checking|comparing/) });
  const answer = await running;
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    code: "cancelled",
    detail: "This import was stopped; nothing of it was stored",
  });
  expect(await count(id)).toEqual(nothing);
  expect((await app.ada.fetch(at)).status).toBe(404);
});

test("a confirmation counts what it stores, and cancelled in the middle it leaves nothing", async () => {
  const { at, id } = await stage();
  expect((await app.ada.fetch(`${at}/dry-run`, { json: { mapping } })).status).toBe(200);
  const running = app.ada.fetch(`${at}/confirm`, { json: { mapping } });
  const seen = await watch(at, ({ phase }) => phase === "storing");
  // Each row gives a response and a set of answers; every other row is a person.
  expect(seen.at(-1)).toMatchObject({ phase: "storing", total: rows * 2.5 });
  const cancelled = await app.ada.fetch(`${at}/cancel`, { method: "POST" });
  expect(await cancelled.json()).toEqual({ stopped: "storing" });
  expect(await (await running).json()).toMatchObject({ code: "cancelled" });
  expect(await count(id)).toEqual(nothing);
});

test("what is stored already is not cancelled but taken back; a file that only waits goes", async () => {
  const program = await startProgram(app.ada);
  const stored = await upload(app.ada, program, manyRows(4), { mapping });
  const late = await app.ada.fetch(`/api/v1/programs/${program}/imports/${stored.id}/cancel`, {
    method: "POST",
  });
  expect(late.status).toBe(409);
  const { at } = await stage();
  const waiting = await app.ada.fetch(`${at}/cancel`, { method: "POST" });
  expect(await waiting.json()).toEqual({ stopped: null });
  expect((await app.ada.fetch(at)).status).toBe(404);
});

test("a file that comes with its mapping is listed while it runs, watched and stopped, and leaves nothing", async () => {
  const program = await startProgram(app.ada);
  const list = `/api/v1/programs/${program}/imports`;
  const running = upload(app.ada, program, manyRows(rows), { mapping });
  type Listed = { imports: unknown[]; running: ({ id: number; fileName: string } & Progress)[] };
  const look = async () => (await (await app.ada.fetch(list)).json()) as Listed;
  let found: Listed["running"][number] | undefined;
  while (!found || found.rows === 0) {
    [found] = (await look()).running;
    await pause(10);
  }
  expect(found).toMatchObject({ fileName: "answers.csv", id: expect.any(Number) });
  expect(found.rows).toBeLessThanOrEqual(rows * 2.5);
  // Nobody of another program or organization sees or stops it.
  const other = await startProgram(app.ada);
  const elsewhere = `/api/v1/programs/${other}/imports/${found.id}`;
  expect((await app.ada.fetch(`${elsewhere}/cancel`, { method: "POST" })).status).toBe(404);
  expect((await app.eve.fetch(`${list}/${found.id}/cancel`, { method: "POST" })).status).toBe(404);
  expect(await progressAt(`${list}/${found.id}`)).not.toMatchObject({ phase: "idle" });
  const cancelled = await app.ada.fetch(`${list}/${found.id}/cancel`, { method: "POST" });
  expect(cancelled.status).toBe(200);
  expect(await running).toMatchObject({ status: 409, code: "cancelled" });
  expect(await count(found.id)).toMatchObject({ imports: 0, chunks: 0, ready: 0 });
  expect(await look()).toEqual({ imports: [], running: [] });
});
