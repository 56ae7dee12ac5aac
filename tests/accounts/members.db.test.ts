import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createKey, createPerson } from "#api/accounts/found";
import { addMember } from "#api/accounts/queries";
import { createTestApp, type Person, type TestApp } from "../harness";
import { password } from "../people";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

let counter = 0;
/** Somebody new in ada's organization, signed in. */
async function newcomer(role: string, at: Person = app.ada) {
  counter += 1;
  const email = `newcomer-${counter}-${at.email}`;
  const userId = await createPerson(app.deps.auth, { name: `Newcomer ${counter}`, email, password });
  await addMember(app.db, at.organizationId, userId, role);
  return { email, userId, fetch: await app.signIn(email), id: await memberId(email, at) };
}

async function memberId(email: string, at: Person = app.ada): Promise<string> {
  const { members } = await (await at.fetch("/api/v1/members")).json();
  return members.find((member: { email: string }) => member.email === email)?.id;
}

const change = (id: string, role: string, as = app.ada) =>
  as.fetch(`/api/v1/members/${id}`, { method: "PATCH", json: { role } });
const remove = (id: string, as = app.ada) => as.fetch(`/api/v1/members/${id}`, { method: "DELETE" });
const resetLink = (id: string, as: Pick<Person, "fetch"> = app.ada) =>
  as.fetch(`/api/v1/members/${id}/reset-link`, { method: "POST" });
const reset = (token: string, newPassword = "a new and longer word") =>
  app.fetch("/api/auth/reset-password", { json: { token, newPassword } });

describe("members", () => {
  test("ada sees who belongs to her organization, and nobody of eve's", async () => {
    const { members } = await (await app.ada.fetch("/api/v1/members")).json();
    expect(members.slice(0, 4).map((one: { name: string; role: string }) => [one.name, one.role])).toEqual([
      ["ada", "owner"],
      ["ben", "manager"],
      ["cleo", "manager"],
      ["dan", "viewer"],
    ]);
    expect(members[0].you).toBe(true);
    expect(JSON.stringify(members)).not.toContain(app.eve.email);
  });

  test("a removed member's session is nobody's at the next request, and the account is gone", async () => {
    const guest = await newcomer("manager");
    expect((await guest.fetch("/api/v1/me")).status).toBe(200);
    expect((await remove(guest.id)).status).toBe(204);
    expect((await guest.fetch("/api/v1/me")).status).toBe(401);
    await expect(app.signIn(guest.email)).rejects.toThrow("401");
  });

  test("a member removed here keeps the membership elsewhere, but signs in anew", async () => {
    const guest = await newcomer("viewer");
    await addMember(app.db, app.eve.organizationId, guest.userId, "manager");
    expect((await remove(guest.id)).status).toBe(204);
    expect((await guest.fetch("/api/v1/me")).status).toBe(401);
    const again = await (await app.signIn(guest.email))("/api/v1/me");
    expect((await again.json()).organization.id).toBe(app.eve.organizationId);
  });

  test("a changed role holds from the next request on", async () => {
    const guest = await newcomer("viewer");
    expect((await guest.fetch("/api/v1/members")).status).toBe(403);
    expect((await change(guest.id, "manager")).status).toBe(204);
    expect((await guest.fetch("/api/v1/members")).status).toBe(200);
  });

  test("the last owner stays an owner", async () => {
    const ada = await memberId(app.ada.email);
    expect((await change(ada, "viewer")).status).toBe(409);
    expect((await remove(ada)).status).toBe(409);
    expect((await (await app.ada.fetch("/api/v1/me")).json()).role).toBe("owner");
  });

  test("of two owners who demote each other at the same moment one remains", async () => {
    const second = await newcomer("owner");
    const ada = await memberId(app.ada.email);
    // Both are let in and counted before either may write: the moment in which both could go.
    let both: Promise<Response[]> = Promise.resolve([]);
    await app.db.transaction(async (tx) => {
      await tx.execute(sql`select 1 from member where id in (${ada}, ${second.id}) for update`);
      both = Promise.all([
        change(second.id, "viewer"),
        second.fetch(`/api/v1/members/${ada}`, { method: "PATCH", json: { role: "viewer" } }),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    const answers = await both;
    expect(answers.map((answer) => answer.status).filter((status) => status === 204)).toHaveLength(1);
    const { members } = await (await app.ben.fetch("/api/v1/members")).json();
    expect(members.filter((one: { role: string }) => one.role === "owner")).toHaveLength(1);
    // As before, for the tests that follow.
    if (members.find((one: { id: string }) => one.id === ada).role !== "owner") {
      await second.fetch(`/api/v1/members/${ada}`, { method: "PATCH", json: { role: "owner" } });
    }
  });
});

describe("a reset link", () => {
  test("lets ben choose a new password once, and ends his sessions", async () => {
    const ben = await newcomer("manager");
    const answer = await resetLink(ben.id);
    expect(answer.status).toBe(201);
    const { url, expiresAt } = await answer.json();
    const token = new URL(url).hash.slice(1);
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThan(25 * 3_600_000);

    expect((await reset(token, "short")).status).toBe(422);
    expect((await reset(token)).status).toBe(204);
    expect((await ben.fetch("/api/v1/me")).status).toBe(401);
    await app.signIn(ben.email, "a new and longer word");
    await expect(app.signIn(ben.email)).rejects.toThrow("401");
    expect((await reset(token, "yet another longer word")).status).toBe(404);
  });

  test("is one at a time: a second link ends the first", async () => {
    const ben = await newcomer("manager");
    const [first, second] = [await (await resetLink(ben.id)).json(), await (await resetLink(ben.id)).json()];
    expect((await reset(new URL(first.url).hash.slice(1))).status).toBe(404);
    expect((await reset(new URL(second.url).hash.slice(1))).status).toBe(204);
  });

  test("runs out after a day", async () => {
    const ben = await newcomer("manager");
    const { url } = await (await resetLink(ben.id)).json();
    const real = app.deps.now;
    app.deps.now = () => new Date(Date.now() + 25 * 3_600_000);
    expect((await reset(new URL(url).hash.slice(1))).status).toBe(404);
    app.deps.now = real;
  });

  test("is used by one of two who try at once", async () => {
    const ben = await newcomer("manager");
    const token = new URL((await (await resetLink(ben.id)).json()).url).hash.slice(1);
    const answers = await Promise.all([
      reset(token, "the first new word"),
      reset(token, "the second new word"),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 404]);
  });

  test("never leads through a member into an organization of another owner", async () => {
    const both = await newcomer("viewer");
    await addMember(app.db, app.eve.organizationId, both.userId, "owner");
    const refused = await resetLink(both.id);
    expect(refused.status).toBe(403);
    expect(await refused.text()).not.toContain("eve's organization");
  });

  test("an invitation's token resets nothing", async () => {
    const { url } = await (
      await app.ada.fetch("/api/v1/organization/invitations", {
        json: { email: "someone@example.org", role: "viewer" },
      })
    ).json();
    expect((await reset(new URL(url).hash.slice(1))).status).toBe(404);
  });
});

describe("links", () => {
  test.each(["evil.example", "evil.example:3000", "localhost.evil.example", "169.254.1.1"])(
    "a forged Host %s never appears in a link",
    async (host) => {
      const ben = await memberId(app.ben.email);
      const forged = { "X-Forwarded-Host": host, Forwarded: `host=${host}`, Origin: `http://${host}` };
      const paths = [
        [`/api/v1/members/${ben}/reset-link`, undefined],
        ["/api/v1/organization/invitations", { email: "x@example.org", role: "viewer" }],
      ] as const;
      for (const [path, json] of paths) {
        const answer = await app.ada.fetch(path, {
          method: "POST",
          host,
          headers: forged,
          ...(json ? { json } : {}),
        });
        const text = await answer.text();
        expect(answer.status).toBe(201);
        expect(text).not.toContain(host);
        expect(JSON.parse(text).url).toMatch(/^http:\/\/127\.0\.0\.1:3000\//);
      }
    },
  );
});

describe("API keys", () => {
  test("are shown once, act with their role, and open nothing once revoked", async () => {
    const made = await app.ada.fetch("/api/v1/api-keys", { json: { name: "nightly import" } });
    expect(made.status).toBe(201);
    const { id, key, role } = await made.json();
    expect(role).toBe("manager");
    const ask = () => app.fetch("/api/v1/me", { headers: { Authorization: `Bearer ${key}` } });
    expect(await (await ask()).json()).toMatchObject({ role: "manager", user: null });

    const list = await (await app.ada.fetch("/api/v1/api-keys")).text();
    expect(list).toContain("nightly import");
    expect(list).not.toContain(key);
    expect(list).not.toContain(key.slice(0, 12));
    const listed = JSON.parse(list).keys.find((one: { id: string }) => one.id === id);
    expect(listed.lastUsedAt).not.toBeNull();

    expect((await app.ada.fetch(`/api/v1/api-keys/${id}`, { method: "DELETE" })).status).toBe(204);
    expect((await ask()).status).toBe(401);
  });

  test("of a viewer do what a viewer may", async () => {
    const { key } = await createKey(app.deps.auth, {
      organizationId: app.ada.organizationId,
      userId: app.ada.userId,
      name: "viewer",
      role: "viewer",
    });
    const headers = { Authorization: `Bearer ${key}` };
    expect((await app.fetch("/api/v1/me", { headers })).status).toBe(200);
    expect((await app.fetch("/api/v1/members", { headers })).status).toBe(403);
  });

  test("even an owner's cannot make keys, invite, or hand out reset links", async () => {
    const headers = { Authorization: `Bearer ${app.ada.apiKey}` };
    const ben = await memberId(app.ben.email);
    const tries = [
      app.fetch("/api/v1/api-keys", { headers, json: { name: "another" } }),
      app.fetch("/api/v1/organization/invitations", {
        headers,
        json: { email: "x@example.org", role: "owner" },
      }),
      app.fetch(`/api/v1/members/${ben}/reset-link`, { headers, method: "POST" }),
      app.fetch(`/api/v1/members/${ben}`, { headers, method: "DELETE" }),
    ];
    for (const answer of await Promise.all(tries)) expect(answer.status).toBe(403);
  });

  test("many requests with one key are not stopped", async () => {
    const headers = { Authorization: `Bearer ${app.ben.apiKey}` };
    for (let k = 0; k < 25; k += 1) expect((await app.fetch("/api/v1/me", { headers })).status).toBe(200);
  });
});
