import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { createTestApp, type TestApp } from "../harness";
import { answers, form, openSurvey } from "./open";

let app: TestApp;
let open: Awaited<ReturnType<typeof openSurvey>>;
let path: string;

beforeAll(async () => {
  app = await createTestApp();
  open = await openSurvey(app);
  path = `/paper/programs/${open.program}/surveys/${open.survey}`;
});
afterAll(() => app?.close());

const fields = (id: string, change: Record<string, string | string[]> = {}) =>
  form({ ...answers, _id: id, _v: "1", _l: "en", _wave: String(open.waves[0].id), ...change });
const stored = () =>
  withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute<{ source: string; mode: string | null }>(sql`select source, mode from response`),
  );

describe("paper forms", () => {
  test("are for the team: a viewer is refused, and another organization finds nothing", async () => {
    for (const one of [path, `${path}/entry`]) {
      expect((await app.ben.fetch(one)).status, one).toBe(200);
      expect((await app.dan.fetch(one)).status, one).toBe(403);
      expect((await app.eve.fetch(one)).status, one).toBe(404);
    }
    for (const one of [`${path}/entry`, `${path}/entry/undo`]) {
      expect((await app.dan.fetch(one, fields(randomUUID()))).status, one).toBe(403);
      expect((await app.eve.fetch(one, fields(randomUUID()))).status, one).toBe(404);
    }
    expect(await stored()).toHaveLength(0);
  });

  test("of a version or a number that is not there are not found", async () => {
    expect((await app.ada.fetch(`${path}?v=7`)).status).toBe(404);
    expect((await app.ada.fetch(`${path}?v=1.5`)).status).toBe(404);
    expect((await app.ada.fetch(`/paper/programs/${open.program}/surveys/99999`)).status).toBe(404);
    expect((await app.ada.fetch(`/paper/programs/x/surveys/${open.survey}`)).status).toBe(404);
  });

  test("that are saved twice are one response from paper, and taken back they are gone, with the reason kept", async () => {
    const id = randomUUID();
    const once = await app.ada.fetch(`${path}/entry`, fields(id));
    expect(await once.json()).toEqual({ stored: true, fresh: true });
    const twice = await app.ben.fetch(`${path}/entry`, fields(id));
    expect(await twice.json()).toEqual({ stored: true, fresh: false });
    expect(await stored()).toMatchObject([{ source: "paper", mode: null }]);
    expect((await app.eve.fetch(`${path}/entry/undo`, form({ _id: id }))).status).toBe(404);
    expect((await app.ada.fetch(`${path}/entry/undo`, form({ _id: id }))).status).toBe(200);
    expect(await stored()).toHaveLength(0);
    expect((await app.ada.fetch(`${path}/entry/undo`, form({ _id: id }))).status).toBe(404);
    const kept = await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute(sql`select kind, reason, (select count(*)::int from withdrawal) as withdrawn from removal`),
    );
    expect(kept).toEqual([
      { kind: "response", reason: "A paper form was entered wrongly and taken back.", withdrawn: 0 },
    ]);
  });

  test("with a no are kept nowhere; one with no cross there, or a number that cannot be, is asked about", async () => {
    const no = await app.ada.fetch(`${path}/entry`, fields(randomUUID(), { "consent.take_part": "no" }));
    expect(await no.json()).toEqual({ stored: false });
    const open_ = await app.ada.fetch(
      `${path}/entry`,
      fields(randomUUID(), { "consent.take_part": [], visits: "many" }),
    );
    expect(open_.status).toBe(422);
    expect(await open_.json()).toEqual({ wrong: ["consent.take_part", "visits"] });
    const nowhere = await app.ada.fetch(`${path}/entry`, fields(randomUUID(), { _wave: "99999" }));
    expect(nowhere.status).toBe(404);
    expect(await stored()).toHaveLength(0);
  });

  test("answers that came in through a link are not taken back here", async () => {
    const id = randomUUID();
    await app.fetch(open.pre, form({ ...answers, _id: id, _v: "1", _l: "en" }));
    expect(await stored()).toHaveLength(1);
    expect((await app.ada.fetch(`${path}/entry/undo`, form({ _id: id }))).status).toBe(404);
    expect(await stored()).toHaveLength(1);
  });
});
