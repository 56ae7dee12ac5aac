import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cookieOf, createEmptyApp, createTestApp, type TestApp } from "../harness";
import { password } from "../people";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

interface Try {
  email?: string;
  word?: string;
  from: string;
  headers?: Record<string, string>;
  at?: Pick<TestApp, "fetch">;
}

function tryToSignIn({
  email = app.ben.email,
  word = "not the password",
  from,
  headers = {},
  at = app,
}: Try) {
  return at.fetch("/api/auth/sign-in/email", { json: { email, password: word }, from, headers });
}

/** Statuses of so many tries, one after the other. */
async function triesInARow(n: number, each: (k: number) => Try): Promise<number[]> {
  const statuses: number[] = [];
  for (let k = 0; k < n; k += 1) statuses.push((await tryToSignIn(each(k))).status);
  return statuses;
}

const tenThenStopped = [...Array<number>(10).fill(401), 429, 429];

describe("signing in", () => {
  test("ada signs in, is known, and signs out", async () => {
    const ada = await app.signIn(app.ada.email);
    const me = await (await ada("/api/v1/me")).json();
    expect(me.user).toEqual({ id: app.ada.userId, name: "ada", email: app.ada.email });
    expect(me.role).toBe("owner");
    expect(me.organization).toMatchObject({ name: "ada's organization", isSample: false, hasMark: false });
    expect((await ada("/api/auth/sign-out", { method: "POST" })).status).toBe(204);
    expect((await ada("/api/v1/me")).status).toBe(401);
  });

  test("an e-mail in capitals is the same e-mail", async () => {
    const ada = await app.signIn(app.ada.email.toUpperCase());
    expect((await ada("/api/v1/me")).status).toBe(200);
  });

  test("the session is in a cookie that scripts and other sites cannot use, and in no body", async () => {
    const answer = await tryToSignIn({ email: app.ada.email, word: password, from: "192.0.2.1" });
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^common-ground\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\//i);
    const token = decodeURIComponent(cookieOf(answer).split("=")[1] ?? "").split(".")[0] ?? "";
    expect(token.length).toBeGreaterThan(20);
    expect(await answer.text()).not.toContain(token);
  });

  test("behind https the cookie is sent over https alone", async () => {
    const secure = createEmptyApp({ env: { PUBLIC_URL: "https://data.example.org" } });
    const answer = await tryToSignIn({
      email: app.ada.email,
      word: password,
      from: "192.0.2.2",
      at: secure,
    });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-common-ground\.session_token=.*; Secure/i);
    await secure.close();
  });

  test("each sign-in makes a session of its own, whatever cookie came with it", async () => {
    const planted = "common-ground.session_token=planted.signature";
    const answer = await tryToSignIn({
      email: app.ada.email,
      word: password,
      from: "192.0.2.3",
      headers: { Cookie: planted },
    });
    expect(cookieOf(answer)).not.toContain("planted");
    const altered = `${cookieOf(answer).slice(0, -12)}AAAAAAAAA%3D`;
    expect((await app.fetch("/api/v1/me", { headers: { Cookie: altered } })).status).toBe(401);
  });

  test("an unknown e-mail and a wrong password get the same answer", async () => {
    const [wrong, unknown] = await Promise.all([
      tryToSignIn({ from: "192.0.2.4" }),
      tryToSignIn({ email: "nobody@example.org", from: "192.0.2.5" }),
    ]);
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(await wrong.text()).toBe(await unknown.text());
    expect(unknown.headers.getSetCookie()).toEqual([]);
  });
});

describe("the throttle", () => {
  test("stops an address after ten wrong passwords and says how long to wait", async () => {
    expect(await triesInARow(12, () => ({ from: "198.51.100.1" }))).toEqual(tenThenStopped);
    const stopped = await tryToSignIn({ from: "198.51.100.1", word: password });
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get("Retry-After"))).toBeGreaterThan(200);
    expect((await tryToSignIn({ from: "198.51.100.2", word: password })).status).toBe(200);
  });

  test("is not escaped by rotating X-Forwarded-For and its kin", async () => {
    const rotating = (k: number) => ({
      from: "198.51.100.3",
      headers: {
        "X-Forwarded-For": `203.0.113.${k}`,
        "X-Real-IP": `203.0.113.${k}`,
        Forwarded: `for=203.0.113.${k}`,
        "CF-Connecting-IP": `203.0.113.${k}`,
      },
    });
    expect(await triesInARow(12, rotating)).toEqual(tenThenStopped);
  });

  test("is not escaped within one IPv6 network", async () => {
    const rotating = (k: number) => ({ from: `2001:db8:0:7::${(k + 1).toString(16)}` });
    expect(await triesInARow(12, rotating)).toEqual(tenThenStopped);
  });

  test("behind one trusted proxy reads the hop that the proxy wrote", async () => {
    const proxied = createEmptyApp({ env: { TRUSTED_PROXIES: "1" } });
    const behind = (k: number) => ({
      at: proxied,
      from: "10.0.0.1",
      headers: { "X-Forwarded-For": `203.0.113.${k}, 198.51.100.9` },
    });
    expect(await triesInARow(12, behind)).toEqual(tenThenStopped);
    const other = { at: proxied, from: "10.0.0.1", headers: { "X-Forwarded-For": "198.51.100.10" } };
    expect((await tryToSignIn({ ...other, word: password })).status).toBe(200);
    await proxied.close();
  });

  test("counts tries that arrive at the same moment", async () => {
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => tryToSignIn({ from: "198.51.100.4" })),
    );
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10);
  });

  test("does not count those who sign in rightly", async () => {
    const right = () => ({ from: "198.51.100.5", word: password });
    expect(await triesInARow(12, right)).toEqual(Array<number>(12).fill(200));
  });
});

describe("changing a password", () => {
  const next = "another lamp, another room";

  test("asks for the current one, and ends every other session", async () => {
    const here = await app.signIn(app.cleo.email);
    const there = await app.signIn(app.cleo.email);
    const change = (currentPassword: string, newPassword: string) =>
      here("/api/auth/change-password", { json: { currentPassword, newPassword } });

    expect((await change("not this one", next)).status).toBe(403);
    expect((await change(password, "short")).status).toBe(422);
    const changed = await change(password, next);
    expect(changed.status).toBe(204);
    expect((await there("/api/v1/me")).status).toBe(401);
    expect((await here("/api/v1/me")).status).toBe(401);
    const after = await app.fetch("/api/v1/me", { headers: { Cookie: cookieOf(changed) } });
    expect(after.status).toBe(200);
    await expect(app.signIn(app.cleo.email)).rejects.toThrow("401");
    await app.signIn(app.cleo.email, next);
  });

  test("is for those who are signed in", async () => {
    const answer = await app.fetch("/api/auth/change-password", {
      json: { currentPassword: password, newPassword: next },
    });
    expect(answer.status).toBe(401);
  });
});

describe("what is public", () => {
  test.each([
    ["sign-up/email", { email: "mallory@example.org", password: "a long enough one", name: "mallory" }],
    ["organization/create", { name: "mine", slug: "mine" }],
    ["organization/add-member", { userId: "x", role: "owner" }],
    ["api-key/create", { name: "mine" }],
    ["api-key/verify", { key: "x" }],
    ["request-password-reset", { email: "ada@example.org" }],
    ["sign-in/social", { provider: "github" }],
    ["update-user", { name: "x" }],
  ])("POST /api/auth/%s does not exist", async (path, json) => {
    expect((await app.ada.fetch(`/api/auth/${path}`, { json })).status).toBe(404);
  });

  test("a write from another site is refused, whoever is signed in", async () => {
    const write = (headers: Record<string, string>) =>
      app.ada.fetch("/api/v1/organization", { method: "PATCH", json: { name: "Taken over" }, headers });
    expect((await write({ "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await write({ "Sec-Fetch-Site": "same-site" })).status).toBe(403);
    expect((await write({ Origin: "https://evil.example" })).status).toBe(403);
    expect((await write({ Origin: "null" })).status).toBe(403);
    const me = await (await app.ada.fetch("/api/v1/me")).json();
    expect(me.organization.name).toBe("ada's organization");
    expect((await write({ Origin: "http://localhost:3000" })).status).toBe(200);
  });

  test("an Authorization header never falls back to the cookie", async () => {
    const answer = await app.ada.fetch("/api/v1/me", { headers: { Authorization: "Bearer nothing" } });
    expect(answer.status).toBe(401);
    const basic = await app.ada.fetch("/api/v1/me", { headers: { Authorization: "Basic YTpi" } });
    expect(basic.status).toBe(401);
  });

  test("passwords, sessions and keys are in no log line", async () => {
    const answer = await tryToSignIn({ email: app.ada.email, word: password, from: "192.0.2.9" });
    await app.fetch("/api/v1/me", { headers: { Authorization: "Bearer cg_planted_wrong_key" } });
    await tryToSignIn({ email: "nobody@example.org", word: "planted wrong password", from: "192.0.2.9" });
    const lines = app.logged.join("\n");
    expect(lines).toContain("/api/auth/sign-in/email");
    for (const secret of [password, "planted wrong password", "cg_planted_wrong_key", cookieOf(answer)]) {
      expect(lines).not.toContain(secret);
    }
    expect(lines).not.toContain("    at ");
  });
});
