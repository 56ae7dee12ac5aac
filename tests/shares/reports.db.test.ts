import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { funderReport } from "../disclosure/asks";
import { createTestApp, type TestApp } from "../harness";
import { bring, cut, startReleased } from "./place";

let app: TestApp;
let program: number;

beforeAll(async () => {
  app = await createTestApp();
  program = await startReleased(app.ada, "Harbor walks");
});
afterAll(() => app?.close());

const send = async (path: string, json: object) => {
  const answer = await app.ada.fetch(`/api/v1${path}`, { json });
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};
const read = async (token: string) => (await app.fetch(`/api/v1/shared/${token}`)).json();

test("a link to a report tells its newest version as it was frozen, and nothing of the draft", async () => {
  const unpublished = await send("/reports", funderReport(program));
  const refused = await app.ada.fetch("/api/v1/shares", { json: { name: "x", report: unpublished.id } });
  expect(refused.status).toBe(404);

  const { id, revision } = await send("/reports", funderReport(program));
  const first = await send(`/reports/${id}/versions`, { revision });
  const made = await send("/shares", { name: "The funder", report: id });
  expect(made).toMatchObject({ report: { id }, table: null, embed: null });
  const token = new URL(made.url).pathname.split("/").at(-1)!;
  const told = await read(token);
  expect(told).toMatchObject({ kind: "report", number: 1, superseded: false });
  const version = await (await app.ada.fetch(`/api/v1/reports/versions/${first.id}`)).json();
  expect(told.content).toEqual(version.content);

  // Live answers, a release of them and a new name of the draft change nothing of it.
  await bring(app.ada, program, [{ group: "North", cohort: "Spring", people: 15, from: 100 }]);
  await cut(app.ada.fetch, program);
  expect(await read(token)).toEqual(told);

  await withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute(sql`update report_version set superseded = 'It rests on a response of P7', superseded_at = now()
      where id = ${first.id}`),
  );
  const marked = await read(token);
  expect(marked).toEqual({ ...told, superseded: true });
  expect(JSON.stringify(marked)).not.toContain("P7");

  await send(`/reports/${id}/versions`, { revision });
  expect(await read(token)).toMatchObject({ number: 2, superseded: false });
});

test("a link to a report names no website that may frame it", async () => {
  const { id, revision } = await send("/reports", funderReport(program));
  await send(`/reports/${id}/versions`, { revision });
  const json = { name: "x", report: id, embedOrigins: ["https://partner.example"] };
  const answer = await app.ada.fetch("/api/v1/shares", { json });
  expect(answer.status).toBe(422);
  expect((await answer.json()).detail).toContain("A frame shows one chart");
});
