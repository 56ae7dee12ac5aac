import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cookieOf, createTestApp, type Fetch, type TestApp } from "../harness";
import { password } from "../people";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

let counter = 0;
async function invited(role = "manager", email?: string, as: { fetch: Fetch } = app.ada) {
  counter += 1;
  const address = email ?? `invited-${counter}-${app.ada.email}`;
  const answer = await as.fetch("/api/v1/organization/invitations", { json: { email: address, role } });
  const body = await answer.json();
  return { answer, ...body, token: body.url ? new URL(body.url).hash.slice(1) : "" };
}
const look = (token: string) => app.fetch(`/api/v1/invitations/${token}`);
const accept = (token: string, json: object = { name: "Fay", password }, as: Fetch = app.fetch) =>
  as(`/api/v1/invitations/${token}`, { json });

describe("an invitation", () => {
  test("brings fay in with the role it names, signed in, once", async () => {
    const { token, email, answer } = await invited("viewer");
    expect(answer.status).toBe(201);
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    expect(await (await look(token)).json()).toMatchObject({
      organization: { name: "ada's organization" },
      email,
      role: "viewer",
      hasAccount: false,
    });
    const accepted = await accept(token);
    expect(accepted.status).toBe(201);
    const me = await (await app.browser(cookieOf(accepted))("/api/v1/me")).json();
    expect(me).toMatchObject({
      user: { name: "Fay", email },
      role: "viewer",
      organization: { id: app.ada.organizationId },
    });
    expect((await accept(token, { name: "Again", password })).status).toBe(404);
    expect((await look(token)).status).toBe(404);
    await app.signIn(email);
  });

  test("is for the invited e-mail alone: eve cannot use ben's", async () => {
    const { token, email } = await invited();
    const refused = await accept(token, {}, app.eve.fetch);
    expect(refused.status).toBe(403);
    expect((await accept(token, { name: "Eve", password, email: app.eve.email })).status).toBe(403);
    const eve = await (await app.eve.fetch("/api/v1/me")).json();
    expect(eve.organizations).toHaveLength(1);
    expect((await accept(token, { name: "Right", password, email: email.toUpperCase() })).status).toBe(201);
  });

  test("of somebody who has an account asks for that account's sign-in", async () => {
    const { token } = await invited("manager", app.eve.email);
    expect((await (await look(token)).json()).hasAccount).toBe(true);
    expect((await accept(token, { name: "Not eve", password: "not eve's password" })).status).toBe(401);
    const eve = await app.signIn(app.eve.email);
    expect((await accept(token, {}, eve)).status).toBe(201);
    const here = await (await eve("/api/v1/me")).json();
    expect(here).toMatchObject({ role: "manager", organization: { id: app.ada.organizationId } });
    const back = await eve("/api/v1/me/organization", { json: { organizationId: app.eve.organizationId } });
    expect(back.status).toBe(204);
    expect(await (await eve("/api/v1/me")).json()).toMatchObject({
      role: "owner",
      organization: { id: app.eve.organizationId },
    });
  });

  test("is used by one of two who accept at once", async () => {
    const { token } = await invited();
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 404]);
  });

  test("that fails half-way can be used again", async () => {
    const { token } = await invited();
    const nameless = await accept(token, {});
    expect(nameless.status).toBe(422);
    expect((await nameless.json()).places.map((one: { path: string }) => one.path)).toEqual([
      "name",
      "password",
    ]);
    expect((await accept(token)).status).toBe(201);
  });

  test("runs out after a week", async () => {
    const { token } = await invited();
    const real = app.deps.now;
    app.deps.now = () => new Date(Date.now() + 8 * 24 * 3_600_000);
    expect((await look(token)).status).toBe(404);
    expect((await accept(token)).status).toBe(404);
    app.deps.now = real;
    expect((await look(token)).status).toBe(200);
  });

  test("can be withdrawn, and a second one replaces the first", async () => {
    const first = await invited("manager", `twice-${app.ada.email}`);
    const second = await invited("viewer", `twice-${app.ada.email}`);
    expect((await look(first.token)).status).toBe(404);
    const path = `/api/v1/organization/invitations/${second.id}`;
    expect((await app.eve.fetch(path, { method: "DELETE" })).status).toBe(404);
    expect((await app.ada.fetch(path, { method: "DELETE" })).status).toBe(204);
    expect((await accept(second.token)).status).toBe(404);
  });

  test("is listed without its link", async () => {
    const { token, email, id } = await invited();
    const text = await (await app.ada.fetch("/api/v1/organization/invitations")).text();
    expect(JSON.parse(text).invitations).toContainEqual(expect.objectContaining({ id, email }));
    expect(text).not.toContain(token);
  });

  test("is an owner's to make: ben and dan cannot, and nobody invites a member twice", async () => {
    expect((await invited("viewer", "x@example.org", app.ben)).answer.status).toBe(403);
    expect((await invited("viewer", "x@example.org", app.dan)).answer.status).toBe(403);
    expect((await invited("viewer", "x@example.org", app)).answer.status).toBe(401);
    expect((await invited("viewer", app.ben.email)).answer.status).toBe(409);
    expect((await invited("superuser", "x@example.org")).answer.status).toBe(422);
  });

  test("guessed tokens find nothing, and soon are not even looked at", async () => {
    const guess = (k: number) =>
      app.fetch(`/api/v1/invitations/guess${k}`, { from: "198.51.100.40" }).then((answer) => answer.status);
    const statuses = [];
    for (let k = 0; k < 31; k += 1) statuses.push(await guess(k));
    expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true);
    expect(statuses[30]).toBe(429);
  });
});

describe("choosing an organization", () => {
  test("works for one's own alone", async () => {
    const into = (organizationId: string, as = app.ben) =>
      as.fetch("/api/v1/me/organization", { json: { organizationId } });
    expect((await into(app.eve.organizationId)).status).toBe(404);
    expect((await into(app.ben.organizationId)).status).toBe(204);
    expect((await (await app.ben.fetch("/api/v1/me")).json()).organization.id).toBe(app.ben.organizationId);
  });
});
