import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, withOrganization } from "#api/db/client";
import { program } from "#api/db/schema";
import { testConnections } from "../connect";
import { createTestApp, type Fetch, type TestApp } from "../harness";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

interface Named {
  id: number;
  name: string;
}

const post = (as: Fetch, path: string, json: unknown) => as(`/api/v1${path}`, { method: "POST", json });
const patch = (as: Fetch, path: string, json: unknown) => as(`/api/v1${path}`, { method: "PATCH", json });
const start = async (as: Fetch, name: string) =>
  (await (await post(as, "/programs", { name })).json()) as Named;
const listNames = async (as: Fetch, query = "") => {
  const { programs } = (await (await as(`/api/v1/programs${query}`)).json()) as { programs: Named[] };
  return programs.map(({ name }) => name);
};

describe("programs", () => {
  test("ben starts one, with before and after where he names no waves", async () => {
    const answer = await post(app.ben.fetch, "/programs", { name: "  Tuesday   befriending " });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      name: "Tuesday befriending",
      archived: false,
      waves: [
        { key: "pre", label: "Before", kind: "pre" },
        { key: "post", label: "After", kind: "post" },
      ],
      cohorts: [],
      groups: [],
      merges: [],
      files: { stored: 0, waiting: 0, lastStoredAt: null },
    });
  });

  test("waves keep the order in which they are named", async () => {
    const answer = await post(app.ben.fetch, "/programs", {
      name: "Ordered",
      waves: ["pre", "month-6", { key: "after", label: "At the end" }],
    });
    const { waves } = (await answer.json()) as { waves: { key: string; label: string }[] };
    expect(waves.map(({ key, label }) => [key, label])).toEqual([
      ["pre", "Before"],
      ["month-6", "Month 6"],
      ["after", "At the end"],
    ]);
  });

  test("after before before is refused, and the place named: every change would have the wrong sign", async () => {
    const answer = await post(app.ben.fetch, "/programs", { name: "Backwards", waves: ["post", "pre"] });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: "invalid_input",
      detail: expect.stringContaining('"pre" is asked before the program, so it comes before "post"'),
      places: [{ path: "waves.1" }],
    });
  });

  test("a wave named twice is refused, and the place named", async () => {
    const answer = await post(app.ben.fetch, "/programs", { name: "Twice", waves: ["pre", "post", "pre"] });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid_input", places: [{ path: "waves.2" }] });
  });

  test("a program needs a name that is not blank", async () => {
    const answer = await post(app.ben.fetch, "/programs", { name: " \u00a0 " });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ places: [{ path: "name" }] });
  });

  test("an archived program is out of the list, in the other one, and comes back", async () => {
    const { id } = await start(app.ada.fetch, "Over for now");
    expect((await patch(app.ada.fetch, `/programs/${id}`, { archived: true })).status).toBe(200);
    expect(await listNames(app.ada.fetch)).not.toContain("Over for now");
    expect(await listNames(app.ada.fetch, "?archived=true")).toEqual(["Over for now"]);
    expect(await listNames(app.ada.fetch, "?archived=all")).toContain("Over for now");
    expect((await app.ada.fetch(`/api/v1/programs/${id}`)).status).toBe(200);
    await patch(app.ada.fetch, `/programs/${id}`, { archived: false });
    expect(await listNames(app.ada.fetch)).toContain("Over for now");
    expect(await listNames(app.ada.fetch, "?archived=true")).toEqual([]);
  });

  test("ben renames a program, and its archive flag stays as it is", async () => {
    const { id } = await start(app.ben.fetch, "Walks");
    const answer = await patch(app.ben.fetch, `/programs/${id}`, { name: "Walking together" });
    expect(await answer.json()).toMatchObject({ id, name: "Walking together", archived: false });
  });
});

describe("who may", () => {
  test("nobody reads without signing in", async () => {
    expect((await app.fetch("/api/v1/programs")).status).toBe(401);
  });

  test("dan, a viewer, reads names and no number of people or files", async () => {
    const { id } = await start(app.ada.fetch, "For everybody to see");
    expect(await listNames(app.dan.fetch)).toContain("For everybody to see");
    const seen = await (await app.dan.fetch(`/api/v1/programs/${id}`)).json();
    expect(seen).toMatchObject({ name: "For everybody to see", groups: [], cohorts: [] });
    expect(seen).not.toHaveProperty("files");
    expect(seen).not.toHaveProperty("merges");
  });

  test("dan writes nothing", async () => {
    const { id } = await start(app.ada.fetch, "Not dan's to change");
    const tries = [
      post(app.dan.fetch, "/programs", { name: "Dan's" }),
      patch(app.dan.fetch, `/programs/${id}`, { name: "Dan was here" }),
      patch(app.dan.fetch, `/programs/${id}/groups/1`, { name: "Dan was here" }),
      patch(app.dan.fetch, `/programs/${id}/cohorts/1`, { role: "comparison" }),
      post(app.dan.fetch, `/programs/${id}/groups/1/merge`, { into: 2 }),
      post(app.dan.fetch, `/programs/${id}/cohorts/1/merge`, { into: 2 }),
      post(app.dan.fetch, `/programs/${id}/merges/1/undo`, {}),
    ];
    for (const answer of await Promise.all(tries)) expect(answer.status).toBe(403);
  });

  test("an API key of a viewer reads and does not write", async () => {
    const headers = { Authorization: `Bearer ${app.dan.apiKey}` };
    expect((await app.fetch("/api/v1/programs", { headers })).status).toBe(200);
    const answer = await app.fetch("/api/v1/programs", { headers, method: "POST", json: { name: "By key" } });
    expect(answer.status).toBe(403);
  });
});

describe("two walls between organizations", () => {
  test("eve's program does not exist for ada, whatever she asks", async () => {
    const { id } = await start(app.eve.fetch, "Eve's own");
    const tries = [
      app.ada.fetch(`/api/v1/programs/${id}`),
      patch(app.ada.fetch, `/programs/${id}`, { name: "Taken" }),
      patch(app.ada.fetch, `/programs/${id}/groups/1`, { name: "Taken" }),
      post(app.ada.fetch, `/programs/${id}/groups/1/merge`, { into: 2 }),
      post(app.ada.fetch, `/programs/${id}/merges/1/undo`, {}),
    ];
    for (const answer of await Promise.all(tries)) expect(answer.status).toBe(404);
    expect(await listNames(app.ada.fetch, "?archived=all")).not.toContain("Eve's own");
    expect(await listNames(app.eve.fetch)).toEqual(["Eve's own"]);
  });

  test("a query that forgets its filter still shows nothing of eve's: the second wall", async () => {
    await start(app.eve.fetch, "Behind the second wall");
    const names = (rows: Named[]) => rows.map(({ name }) => name);
    const everything = (organizationId: string) =>
      withOrganization(app.db, organizationId, (db) => db.select().from(program));
    expect(names(await everything(app.ada.organizationId))).not.toContain("Behind the second wall");
    expect(names(await everything(app.eve.organizationId))).toContain("Behind the second wall");
    // Nothing but the policy hides it: who is exempt from policies sees it with the same query.
    const exempt = openDatabase(testConnections().owner, { max: 1 });
    const seen = await withOrganization(exempt, app.ada.organizationId, (db) => db.select().from(program));
    await exempt.$client.end();
    expect(names(seen)).toContain("Behind the second wall");
  });
});
