import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { SurveyDraft } from "#shared/surveys/definition";
import { createTestApp, type TestApp } from "../harness";
import { startProgram } from "../imports/api";
import { draft } from "../surveys/draft";

let app: TestApp;
let program: number;

beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada, "Circles");
});
afterAll(() => app?.close());

const begin = async (change: Partial<SurveyDraft> = {}) => {
  const made = await app.ada.fetch(`/api/v1/programs/${program}/surveys`, { json: draft(change) });
  return `/preview/programs/${program}/surveys/${(await made.json()).id}`;
};
const answered = {
  "consent.take_part": "yes",
  "who.code": "TEST-PERSON-7",
  came: "yes",
  liked: "a planted test answer",
  "lonely.1": "3",
};
const post = (path: string, fields: Record<string, string>, who: "ada" | "dan" = "ada") =>
  app[who].fetch(path, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  });
const everything = () =>
  withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute(sql`select (select count(*) from response)::int as responses,
      (select count(*) from participant)::int as people, (select count(*) from enrollment)::int as enrolled`),
  );

describe("the preview of a draft", () => {
  test("is the participants' page, in the language asked for, and may stand in a frame of ours only", async () => {
    const path = await begin();
    const answer = await app.ada.fetch(`${path}?l=es`);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain("¿Ha estado aquí antes?");
    expect(page).toContain('<html lang="es"');
    expect(answer.headers.get("X-Frame-Options")).toBe("SAMEORIGIN");
    expect(answer.headers.get("Content-Security-Policy")).toMatch(/frame-ancestors 'self'$/);
    expect(answer.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'/);
  });

  test("shows a draft with gaps, before anything was published", async () => {
    const path = await begin({ blocks: [], introduction: { title: {}, text: {} } });
    expect((await app.ada.fetch(path)).status).toBe(200);
  });

  test("takes test answers to the last page and stores nothing of them, nor who gave them", async () => {
    const path = await begin();
    const before = await everything();
    const answer = await post(path, answered);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain("Thank you");
    expect(page).not.toContain("/withdraw");
    expect(await everything()).toEqual(before);
  });

  test("says what participants are told when something is missing or they say no", async () => {
    const path = await begin();
    expect((await post(path, { came: "yes" })).status).toBe(422);
    const declined = await post(path, { "consent.take_part": "no" });
    expect(await declined.text()).toContain("You chose not to take part");
  });

  test("is for the team: not for viewers, other organizations, or nobody", async () => {
    const path = await begin();
    expect((await app.dan.fetch(path)).status).toBe(403);
    expect((await post(path, answered, "dan")).status).toBe(403);
    expect((await app.ben.fetch(path)).status).toBe(200);
    expect((await app.eve.fetch(path)).status).toBe(404);
    expect((await app.fetch(path)).status).toBe(401);
    expect((await app.ada.fetch("/preview/programs/x/surveys/y")).status).toBe(404);
  });
});
