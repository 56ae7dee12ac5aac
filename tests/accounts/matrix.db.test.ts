import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type Init, onePixelPng, type TestApp } from "../harness";
import { type PersonName, password } from "../people";

let app: TestApp;
/** Things of ada's organization that routes name by id. */
const ids = { member: "", invitation: "", key: "" };

beforeAll(async () => {
  app = await createTestApp();
  const { members } = await (await app.ada.fetch("/api/v1/members")).json();
  ids.member = members.find((one: { name: string }) => one.name === "dan").id;
  const json = { email: "waiting@example.org", role: "viewer" };
  ids.invitation = (await (await app.ada.fetch("/api/v1/organization/invitations", { json })).json()).id;
  ids.key = (await (await app.ada.fetch("/api/v1/api-keys", { json: { name: "k" } })).json()).id;
});
afterAll(() => app.close());

/** What nobody, a viewer, a manager and an owner are answered; and the owner of another organization. */
type Expected = { nobody: number; dan: number; ben: number; ada: number; eve: number };
const own = (dan: number, ben: number, ada: number): Expected => ({ nobody: 401, dan, ben, ada, eve: ada });
/** Routes that name something of ada's: for eve it is not there. */
const named = (ada: number): Expected => ({ nobody: 401, dan: 403, ben: 403, ada, eve: 404 });
const open = (status: number): Expected => ({
  nobody: status,
  dan: status,
  ben: status,
  ada: status,
  eve: status,
});

const json = (value: unknown): Init => ({ json: value });
const mark: Init = { body: onePixelPng, headers: { "Content-Type": "image/png" } };

/** Every route of accounts and organizations; those that remove something come last. */
const routes: [string, () => string, Init, Expected][] = [
  ["GET", () => "/api/v1/setup", {}, open(200)],
  [
    "POST",
    () => "/api/v1/setup",
    json({ setupToken: "x", organization: "x", owner: { name: "x", email: "x@example.org", password } }),
    open(409),
  ],
  ["GET", () => "/api/v1/me", {}, own(200, 200, 200)],
  [
    "POST",
    () => "/api/v1/me/organization",
    json({ organizationId: "00000000-0000-4000-8000-000000000000" }),
    own(404, 404, 404),
  ],
  ["GET", () => "/api/v1/organization", {}, own(200, 200, 200)],
  ["PATCH", () => "/api/v1/organization", json({ timeZone: "Europe/London" }), own(403, 403, 200)],
  ["PUT", () => "/api/v1/organization/mark", mark, own(403, 403, 204)],
  ["GET", () => "/api/v1/organization/mark", {}, { ...own(200, 200, 200), eve: 200 }],
  ["DELETE", () => "/api/v1/organization/mark", {}, own(403, 403, 204)],
  ["GET", () => "/api/v1/members", {}, own(403, 200, 200)],
  ["PATCH", () => `/api/v1/members/${ids.member}`, json({ role: "viewer" }), named(204)],
  ["POST", () => `/api/v1/members/${ids.member}/reset-link`, {}, named(201)],
  ["GET", () => "/api/v1/organization/invitations", {}, own(403, 403, 200)],
  [
    "POST",
    () => "/api/v1/organization/invitations",
    json({ email: "new@example.org", role: "viewer" }),
    own(403, 403, 201),
  ],
  ["GET", () => "/api/v1/invitations/unknown", {}, open(404)],
  ["POST", () => "/api/v1/invitations/unknown", json({ name: "x", password }), open(404)],
  ["GET", () => "/api/v1/api-keys", {}, own(403, 403, 200)],
  ["POST", () => "/api/v1/api-keys", json({ name: "new" }), own(403, 403, 201)],
  ["DELETE", () => `/api/v1/organization/invitations/${ids.invitation}`, {}, named(204)],
  ["DELETE", () => `/api/v1/api-keys/${ids.key}`, {}, named(204)],
  ["POST", () => "/api/v1/sample", {}, { nobody: 401, dan: 403, ben: 403, ada: 201, eve: 200 }],
  ["DELETE", () => "/api/v1/sample", {}, { nobody: 401, dan: 403, ben: 403, ada: 204, eve: 404 }],
  ["GET", () => "/api/auth/get-session", {}, open(200)],
  [
    "POST",
    () => "/api/auth/sign-in/email",
    json({ email: "nobody@example.org", password: "a wrong password" }),
    open(401),
  ],
  ["POST", () => "/api/auth/reset-password", json({ token: "unknown", newPassword: password }), open(404)],
  [
    "POST",
    () => "/api/auth/change-password",
    json({ currentPassword: "a wrong password", newPassword: password }),
    { nobody: 401, dan: 403, ben: 403, ada: 403, eve: 403 },
  ],
  ["DELETE", () => `/api/v1/members/${ids.member}`, {}, named(204)],
  ["POST", () => "/api/auth/sign-out", {}, open(204)],
];

/** Whoever may least asks first, so that what an owner removes is there for all. */
const order = ["nobody", "dan", "ben", "eve", "ada"] as const;

describe("who may do what", () => {
  test("every route, asked by everybody", async () => {
    for (const [method, path, init, expected] of routes) {
      // The sample is the installation's: what ada adds or removes is there, or gone, for eve.
      for (const who of path() === "/api/v1/sample" ? [...order].reverse() : order) {
        const fetch = who === "nobody" ? app.fetch : app[who].fetch;
        const answer = await fetch(path(), { ...init, method });
        expect(`${method} ${path()} by ${who}: ${answer.status}`).toBe(
          `${method} ${path()} by ${who}: ${expected[who]}`,
        );
        if (answer.status >= 400) {
          expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
        }
      }
    }
  });

  test("knows every route there is", async () => {
    const document = await (await app.fetch("/api/openapi.json")).json();
    const mine = /^\/api\/(auth|v1\/(setup|sample|me|members|organization|invitations|api-keys))(\/|$)/;
    const there = Object.entries(document.paths as Record<string, object>)
      .filter(([path]) => mine.test(path))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{[^}]*\}/g, "*")}`),
      );
    const asked = routes.map(
      ([method, path]) => `${method} ${path().replace(/(invitations|members|api-keys)\/[^/]+/, "$1/*")}`,
    );
    expect(there.length).toBeGreaterThan(20);
    expect([...new Set(asked)].sort()).toEqual(there.sort());
  });

  test("no answer to a GET holds a password, a key, a session or a link, nor their hashes", async () => {
    const eve = await app.signIn(app.eve.email);
    const link = await eve("/api/v1/organization/invitations", {
      json: { email: "planted@example.org", role: "viewer" },
    });
    const secrets = [
      new URL((await link.json()).url).hash.slice(1),
      password,
      app.eve.apiKey,
      app.deps.secret,
    ];
    secrets.push(app.deps.setupToken);
    const kept = await app.db.execute<{ secret: string }>(sql`
      select password as secret from account union select key from apikey
      union select token from session union select split_part(identifier, ':', 2) from verification`);
    secrets.push(...[...kept].map((row) => row.secret));
    expect(secrets.length).toBeGreaterThan(12);
    for (const [method, path] of routes) {
      if (method !== "GET") continue;
      const text = await (await eve(path())).text();
      for (const secret of secrets) expect(text, path()).not.toContain(secret);
    }
  });

  test("an API key has its role's rights and no person's", async () => {
    const status = async (who: PersonName, path: string, init: Init = {}) =>
      (await app.fetch(path, { ...init, headers: { Authorization: `Bearer ${app[who].apiKey}` } })).status;
    expect(await status("ada", "/api/v1/organization", { method: "PATCH", json: { language: "en" } })).toBe(
      200,
    );
    expect(await status("ben", "/api/v1/organization", { method: "PATCH", json: { language: "en" } })).toBe(
      403,
    );
    expect(await status("dan", "/api/v1/members")).toBe(403);
    expect(await status("ada", "/api/v1/sample", { method: "DELETE" })).toBe(403);
  });
});
