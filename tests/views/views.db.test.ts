import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { createTestApp, type Person, type TestApp } from "../harness";
import { startProgram } from "../imports/api";

let app: TestApp;
let program: number;
const north = { group: "North", audience: "shared" };

beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada, "Harbor walks");
});
afterAll(() => app?.close());

type Asker = Pick<Person, "fetch">;
const views = (rest = "") => `/api/v1/programs/${program}/views${rest}`;

async function ask(who: Asker, method: string, rest: string, json?: object) {
  const answer = await who.fetch(views(rest), { method, ...(json ? { json } : {}) });
  const text = await answer.text();
  return { status: answer.status, ...(text ? JSON.parse(text) : {}) };
}

const save = (who: Asker, name: string, more: object = {}) =>
  ask(who, "POST", "", { name, search: north, ...more });
const namesOf = async (who: Asker): Promise<string[]> =>
  (await ask(who, "GET", "")).views.map((view: { name: string }) => view.name);
const openers = async (who: Asker): Promise<string[]> =>
  (await ask(who, "GET", "")).views
    .filter((view: { opens: boolean }) => view.opens)
    .map((view: { name: string }) => view.name);

const withKey = (who: Person): Asker => ({
  fetch: (path, init) =>
    app.fetch(path, { ...init, headers: { Authorization: `Bearer ${who.apiKey}`, ...init?.headers } }),
});

test("ben's view is his alone until he shares it, and then the team's, not dan's", async () => {
  const made = await save(app.ben, "Mine");
  expect(made).toMatchObject({ status: 201, name: "Mine", search: north, own: true, opens: false });
  expect(await namesOf(app.ben)).toContain("Mine");
  for (const who of [app.ada, app.cleo, app.dan]) expect(await namesOf(who)).not.toContain("Mine");
  const rest = `/${made.id}`;
  for (const who of [app.ada, app.dan]) {
    expect((await ask(who, "PATCH", rest, { name: "Hers" })).status).toBe(404);
    expect((await ask(who, "DELETE", rest)).status).toBe(404);
  }
  expect(await ask(app.ben, "PATCH", rest, { shared: true })).toMatchObject({ status: 200, shared: true });
  expect((await ask(app.ada, "GET", "")).views).toContainEqual(
    expect.objectContaining({ name: "Mine", own: false, author: "ben" }),
  );
  expect(await namesOf(app.dan)).not.toContain("Mine");
  expect(await ask(app.ada, "PATCH", rest, { name: "Ours" })).toMatchObject({ status: 200, name: "Ours" });
  expect(await ask(app.ada, "PATCH", rest, { shared: false })).toMatchObject({ status: 409 });
  expect((await ask(app.cleo, "DELETE", rest)).status).toBe(204);
  expect(await namesOf(app.ben)).not.toContain("Ours");
});

test("dan keeps views of his own, and cannot share one with the team", async () => {
  const made = await save(app.dan, "What I look at");
  expect(made.status).toBe(201);
  expect(await namesOf(app.dan)).toEqual(["What I look at"]);
  expect((await save(app.dan, "For all", { shared: true })).status).toBe(403);
  expect((await ask(app.dan, "PATCH", `/${made.id}`, { shared: true })).status).toBe(403);
  expect(await namesOf(app.ada)).not.toContain("What I look at");
});

test("a key has no views of its own: it reads and saves those of the team", async () => {
  const ada = withKey(app.ada);
  expect(await save(ada, "By a key")).toMatchObject({ status: 403, code: "needs_a_person" });
  expect(await save(ada, "By a key", { shared: true })).toMatchObject({ own: false, author: null });
  expect(await namesOf(withKey(app.ben))).toContain("By a key");
  expect(await namesOf(withKey(app.dan))).toEqual([]);
});

test("a name is there once among one's own and once in the team, and may be in both", async () => {
  expect((await save(app.ada, "Twice")).status).toBe(201);
  expect((await save(app.ada, "Twice")).status).toBe(409);
  expect((await save(app.ben, "Twice")).status).toBe(201);
  expect((await save(app.ada, "Twice", { shared: true })).status).toBe(201);
  expect((await save(app.ben, "Twice", { shared: true })).status).toBe(409);
});

test("the dashboard opens with one view: of each person's own, and of the team", async () => {
  await save(app.ada, "First", { opens: true });
  const second = await save(app.ada, "Second", { opens: true });
  await save(app.ben, "His", { opens: true });
  await save(app.ben, "Ours first", { opens: true, shared: true });
  expect(await openers(app.ada)).toEqual(["Ours first", "Second"]);
  await ask(app.ada, "PATCH", `/${second.id}`, { shared: true });
  expect(await openers(app.ada)).toEqual(["Second"]);
  expect(await openers(app.ben)).toEqual(["His", "Second"]);
  await ask(app.ben, "PATCH", `/${second.id}`, { opens: false });
  expect(await openers(app.ben)).toEqual(["His"]);
});

test.each([
  { figures: [1, 2] },
  { group: 7 },
  { group: { name: "North" } },
  { audience: "team" },
  { release: "next" },
])("a view holds a filter and nothing else: %j is refused", async (search) => {
  expect(await save(app.ada, "Not a filter", { search })).toMatchObject({ status: 422 });
});

test("eve finds neither the program's views nor one that she names", async () => {
  const { id } = await save(app.ada, "Ada's", { shared: true });
  expect((await ask(app.eve, "GET", "")).status).toBe(404);
  expect((await save(app.eve, "Hers")).status).toBe(404);
  expect((await ask(app.eve, "PATCH", `/${id}`, { name: "Hers" })).status).toBe(404);
  expect((await ask(app.eve, "DELETE", `/${id}`)).status).toBe(404);
  const theirs = await startProgram(app.eve, "Theirs");
  const elsewhere = `/api/v1/programs/${theirs}/views/${id}`;
  expect((await app.eve.fetch(elsewhere, { method: "DELETE" })).status).toBe(404);
  const another = await startProgram(app.ada, "Another");
  expect((await app.ada.fetch(`/api/v1/programs/${another}/views/${id}`, { method: "DELETE" })).status).toBe(
    404,
  );
  const seen = await withOrganization(app.db, app.eve.organizationId, (db) =>
    db.execute(sql`select 1 from saved_view`),
  );
  expect([...seen]).toEqual([]);
});

test("what cleo saved for herself goes with her membership, what she shared stays", async () => {
  await save(app.cleo, "Her own");
  await save(app.cleo, "From cleo", { shared: true });
  const { members } = await (await app.ada.fetch("/api/v1/members")).json();
  const { id } = members.find((one: { email: string }) => one.email === app.cleo.email);
  expect((await app.ada.fetch(`/api/v1/members/${id}`, { method: "DELETE" })).status).toBe(204);
  const left = await withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute<{ name: string }>(sql`select name from saved_view where name in ('Her own', 'From cleo')`),
  );
  expect(left.map(({ name }) => name)).toEqual(["From cleo"]);
});
