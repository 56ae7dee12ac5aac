import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../freshDatabase";
import { cookieOf, createEmptyApp } from "../harness";
import { password } from "../people";

let database: FreshDatabase;
let owner: postgres.Sql;
let app: ReturnType<typeof createEmptyApp>;

beforeAll(async () => {
  database = await freshDatabase();
  owner = postgres({ ...database.owner, max: 1, onnotice: () => {} });
  app = createEmptyApp({ connection: database.application });
});
afterEach(async () => {
  await owner`truncate organization, "user", apikey, rate_limit, verification cascade`;
});
afterAll(async () => {
  await app?.close();
  await owner?.end();
  await database?.stop();
});

const ada = { name: "Ada", email: "Ada@Example.org", password };
const setUp = (setupToken = app.deps.setupToken, changes: object = {}, from = "127.0.0.1") =>
  app.fetch("/api/v1/setup", {
    json: { setupToken, organization: "Open Door", owner: ada, ...changes },
    from,
  });
const state = async () => (await app.fetch("/api/v1/setup")).json();

/** What stands in the account tables and in the settings. */
async function everything() {
  const [row] = await owner`select
    (select count(*)::int from organization) as organizations, (select count(*)::int from "user") as users,
    (select count(*)::int from account) as accounts, (select count(*)::int from member) as members,
    (select count(*)::int from apikey) as keys, (select count(*)::int from session) as sessions,
    (select count(*)::int from organization_setting) as settings`;
  return { ...row };
}
const nothing = { organizations: 0, users: 0, accounts: 0, members: 0, keys: 0, sessions: 0, settings: 0 };

describe("set-up", () => {
  test("an empty installation says that it waits, and no more", async () => {
    expect(await state()).toEqual({ needed: true, sample: false });
  });

  test("works once: ada is signed in, her key works, and nobody can do it again", async () => {
    const answer = await setUp(undefined, {
      organization: { name: "Open Door", language: "es-mx", timeZone: "America/Mexico_City" },
    });
    expect(answer.status).toBe(201);
    const { organizationId, apiKey, ...rest } = await answer.json();
    expect(rest).toEqual({});

    const browser = app.browser(cookieOf(answer));
    const me = await (await browser("/api/v1/me")).json();
    expect(me).toMatchObject({
      user: { name: "Ada", email: "ada@example.org" },
      role: "owner",
      organization: {
        id: organizationId,
        name: "Open Door",
        language: "es-MX",
        timeZone: "America/Mexico_City",
        isSample: false,
      },
    });
    const byKey = await app.fetch("/api/v1/me", { headers: { Authorization: `Bearer ${apiKey}` } });
    expect(await byKey.json()).toMatchObject({
      user: null,
      role: "owner",
      organization: { id: organizationId },
    });

    expect(await state()).toEqual({ needed: false, sample: false });
    for (const token of [app.deps.setupToken, "a wrong token"]) {
      const again = await setUp(token);
      expect(again.status).toBe(409);
      expect((await again.json()).code).toBe("already_set_up");
    }
  });

  test("two at the same moment: one wins, the other hears that it is done", async () => {
    const answers = await Promise.all([
      setUp(),
      setUp(undefined, { owner: { ...ada, email: "ben@example.org" } }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(await everything()).toMatchObject({
      organizations: 1,
      users: 1,
      members: 1,
      keys: 1,
      settings: 1,
    });
  });

  test("a failure at the last step leaves nothing, says nothing of itself, and set-up still works", async () => {
    await owner.unsafe(`
      create function fail_planted() returns trigger language plpgsql as $$
        begin raise exception 'planted failure'; end $$;
      create trigger planted before insert on apikey for each row execute function fail_planted();`);
    const failed = await setUp();
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toMatch(/planted|apikey/);
    expect(await everything()).toEqual(nothing);
    await owner.unsafe("drop trigger planted on apikey; drop function fail_planted();");
    expect((await setUp()).status).toBe(201);
  });

  test("a wrong token is refused, and after ten from one address nobody there may try", async () => {
    for (let k = 0; k < 10; k += 1) {
      const refused = await setUp(`guess ${k}`, {}, "198.51.100.7");
      expect(refused.status).toBe(403);
      const { code, title, detail } = await refused.json();
      expect([code, title]).toEqual(["wrong_setup_token", "This is not the set-up token of this server"]);
      expect(detail).toMatch(/server prints it when it starts.*SETUP_TOKEN/);
    }
    expect((await setUp(undefined, {}, "198.51.100.7")).status).toBe(429);
    expect(await everything()).toEqual(nothing);
    expect((await setUp(undefined, {}, "198.51.100.8")).status).toBe(201);
  });

  test("says what is wrong with what was typed, and where", async () => {
    const answer = await setUp(undefined, {
      organization: { name: " ", timeZone: "Mars/Olympus" },
      owner: { name: "Ada", email: "ada", password: "short" },
    });
    expect(answer.status).toBe(422);
    const places = (await answer.json()).places.map((place: { path: string }) => place.path);
    expect(places).toEqual(expect.arrayContaining(["owner.email", "owner.password"]));
    expect(await everything()).toEqual(nothing);
  });

  test("keeps password and keys as hashes alone", async () => {
    const { apiKey } = await (await setUp()).json();
    const [kept] = await owner`select a.password, k.key, k.start from account a, apikey k`;
    expect(kept?.password).not.toContain(password);
    expect(kept?.key).not.toContain(apiKey);
    expect(apiKey.length).toBeGreaterThan(40);
    expect(kept?.start.length).toBeLessThan(10);
  });
});
