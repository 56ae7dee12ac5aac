import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../freshDatabase";
import { cookieOf, createEmptyApp } from "../harness";
import { password } from "../people";

let database: FreshDatabase;
let owner: postgres.Sql;
let app: ReturnType<typeof createEmptyApp>;
let tell: (organizationId: string) => Promise<void>;
const told: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  owner = postgres({ ...database.owner, max: 1, onnotice: () => {} });
  app = createEmptyApp({
    connection: database.application,
    deps: { loadSample: (organizationId) => tell(organizationId) },
  });
});
afterEach(async () => {
  await owner`truncate organization, "user", apikey, rate_limit, verification cascade`;
});
afterAll(async () => {
  await app?.close();
  await owner?.end();
  await database?.stop();
});
tell = async (organizationId) => {
  told.push(organizationId);
  await owner`insert into program (organization_id, name) values (${organizationId}, 'Planted story')`;
};

const lookAround = (browser = app.fetch) => browser("/api/v1/sample", { method: "POST" });
const setUp = () =>
  app.fetch("/api/v1/setup", {
    json: {
      setupToken: app.deps.setupToken,
      organization: "Open Door",
      owner: { name: "Ada", email: "ada@example.org", password },
    },
  });
const state = async () => (await app.fetch("/api/v1/setup")).json();
const counted = async () => {
  const [row] = await owner`select (select count(*)::int from organization) as organizations,
    (select count(*)::int from "user") as users, (select count(*)::int from program) as programs,
    (select count(*)::int from apikey) as keys`;
  return { ...row };
};

describe("looking around with sample data", () => {
  test("a guest is in a clearly marked organization with its stories, and set-up still waits", async () => {
    const answer = await lookAround();
    expect(answer.status).toBe(201);
    const { organizationId } = await answer.json();
    expect(told.at(-1)).toBe(organizationId);
    const me = await (await app.browser(cookieOf(answer))("/api/v1/me")).json();
    expect(me).toMatchObject({ role: "owner", organization: { id: organizationId, isSample: true } });
    expect(me.organization.name).toMatch(/^Sample/);
    expect(await state()).toEqual({ needed: true, sample: true });
  });

  test("a second visitor comes into the same sample, and its stories are told once", async () => {
    const first = await lookAround();
    const before = told.length;
    const second = await lookAround();
    expect(second.status).toBe(200);
    expect(await second.json()).toEqual(await first.json());
    expect(told).toHaveLength(before);
    for (const answer of [first, second]) {
      expect((await app.browser(cookieOf(answer))("/api/v1/me")).status).toBe(200);
    }
  });

  test("two first visitors at the same moment share one sample", async () => {
    const answers = await Promise.all([lookAround(), lookAround()]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 201]);
    expect(await counted()).toMatchObject({ organizations: 1, users: 2, programs: 1 });
    for (const answer of answers) {
      expect((await app.browser(cookieOf(answer))("/api/v1/me")).status).toBe(200);
    }
  });

  test("one click removes all of it, the guest included, and set-up is offered again", async () => {
    const guest = app.browser(cookieOf(await lookAround()));
    await guest("/api/v1/api-keys", { json: { name: "a key of the sample" } });
    expect((await guest("/api/v1/sample", { method: "DELETE" })).status).toBe(204);
    expect(await counted()).toEqual({ organizations: 0, users: 0, programs: 0, keys: 0 });
    expect((await guest("/api/v1/me")).status).toBe(401);
    expect(await state()).toEqual({ needed: true, sample: false });
  });

  test("stories that cannot be told leave no empty sample", async () => {
    const tale = tell;
    tell = () => Promise.reject(new Error("planted failure"));
    expect((await lookAround()).status).toBe(500);
    tell = tale;
    expect(await counted()).toMatchObject({ organizations: 0, users: 0 });
  });

  test("set-up ends every guest's visit and hands the sample to the new owner", async () => {
    const guest = app.browser(cookieOf(await lookAround()));
    const ada = app.browser(cookieOf(await setUp()));
    expect((await guest("/api/v1/me")).status).toBe(401);
    const me = await (await ada("/api/v1/me")).json();
    expect(me.organization).toMatchObject({ name: "Open Door", isSample: false });
    expect(me.organizations.map((one: { name: string }) => one.name)).toEqual([
      "Open Door",
      expect.stringMatching(/^Sample/),
    ]);
    expect((await ada("/api/v1/sample", { method: "DELETE" })).status).toBe(204);
    expect((await (await ada("/api/v1/me")).json()).organizations).toHaveLength(1);
  });

  test("set-up ends what guests made as well: keys, invitations, and those who accepted one", async () => {
    const guest = app.browser(cookieOf(await lookAround()));
    const { key } = await (await guest("/api/v1/api-keys", { json: { name: "kept", role: "owner" } })).json();
    const invite = async (email: string) => {
      const json = { email, role: "owner" };
      const { url } = await (await guest("/api/v1/organization/invitations", { json })).json();
      return `/api/v1/invitations/${url.split("#")[1]}`;
    };
    const [accepted, waiting] = [await invite("mallory@example.org"), await invite("later@example.org")];
    const mallory = app.browser(cookieOf(await app.fetch(accepted, { json: { name: "Mallory", password } })));
    expect((await mallory("/api/v1/me")).status).toBe(200);
    await setUp();
    expect((await mallory("/api/v1/me")).status).toBe(401);
    expect((await app.fetch("/api/v1/me", { headers: { Authorization: `Bearer ${key}` } })).status).toBe(401);
    expect((await app.fetch(waiting, { json: { name: "Later", password } })).status).toBe(404);
    expect(await counted()).toMatchObject({ organizations: 2, users: 1, keys: 1 });
  });

  test("an installation that is set up has no open door: an owner adds the sample, nobody else", async () => {
    const ada = app.browser(cookieOf(await setUp()));
    expect((await lookAround()).status).toBe(401);
    const invited = await (
      await ada("/api/v1/organization/invitations", { json: { email: "ben@example.org", role: "manager" } })
    ).json();
    const accepted = await app.fetch(`/api/v1/invitations/${invited.url.split("#")[1]}`, {
      json: { name: "Ben", password },
    });
    expect((await lookAround(app.browser(cookieOf(accepted)))).status).toBe(403);
    expect((await lookAround(ada)).status).toBe(201);
    expect((await (await ada("/api/v1/me")).json()).organization.isSample).toBe(true);
    expect((await lookAround()).status).toBe(401);
    expect((await ada("/api/v1/sample", { method: "DELETE" })).status).toBe(204);
    expect((await (await ada("/api/v1/me")).json()).organization.name).toBe("Open Door");
    expect((await ada("/api/v1/sample", { method: "DELETE" })).status).toBe(404);
  });
});
