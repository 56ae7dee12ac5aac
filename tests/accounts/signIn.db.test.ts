import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cookieOf, createTestApp, type TestApp } from "../harness";
import { password } from "../people";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const tryToSignIn = (email: string, word: string, from: string, headers: Record<string, string> = {}) =>
  app.fetch("/api/auth/sign-in/email", { method: "POST", json: { email, password: word }, from, headers });

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
});
