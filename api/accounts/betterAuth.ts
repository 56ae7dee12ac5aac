import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import type { Deps } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { jsonBody, jsonContent } from "#api/http/words";
import { Problem } from "#shared/problem";
import { signedInUser } from "./identify";
import { resetPassword } from "./resetLink";
import { askBetterAuth, carryCookies, signIn } from "./session";
import { throttled } from "./throttle";
import { emailWord, givenPassword, passwordWord, tokenWord } from "./words";

const person = z.object({ id: z.string(), name: z.string(), email: z.string() });

const signInRoute = createRoute({
  method: "post",
  path: "/api/auth/sign-in/email",
  summary: "Sign in by e-mail and password; the session is a cookie",
  security: [],
  request: jsonBody(z.object({ email: emailWord, password: givenPassword })),
  responses: {
    200: { description: "Signed in", content: jsonContent(z.object({ user: person })) },
    ...problemAnswers,
  },
});

const signOutRoute = createRoute({
  method: "post",
  path: "/api/auth/sign-out",
  summary: "End this session",
  security: [],
  responses: { 204: { description: "Signed out, or nobody was signed in" }, ...problemAnswers },
});

const sessionRoute = createRoute({
  method: "get",
  path: "/api/auth/get-session",
  summary: "Who is signed in, if anybody",
  security: [],
  responses: {
    200: { description: "The person, or null", content: jsonContent(z.object({ user: person.nullable() })) },
    ...problemAnswers,
  },
});

const changePasswordRoute = createRoute({
  method: "post",
  path: "/api/auth/change-password",
  summary: "Change your password; every other session of yours ends",
  security: [{ session: [] }],
  request: jsonBody(z.object({ currentPassword: givenPassword, newPassword: passwordWord })),
  responses: { 204: { description: "Changed; this session goes on with a new cookie" }, ...problemAnswers },
});

const resetPasswordRoute = createRoute({
  method: "post",
  path: "/api/auth/reset-password",
  summary: "Choose a new password with the link that an owner handed over; every session of yours ends",
  security: [],
  request: jsonBody(z.object({ token: tokenWord, newPassword: passwordWord })),
  responses: { 204: { description: "Changed; sign in with it" }, ...problemAnswers },
});

/**
 * What of better-auth is public: these five addresses and nothing else. better-auth's own router, with its
 * sign-up, its organizations and its keys, is never mounted.
 */
export function betterAuthRoutes(_deps: Deps) {
  return createRouter()
    .openapi(signInRoute, async (c) => {
      const user = await throttled(c, "sign-in", () => signIn(c, c.req.valid("json")));
      return c.json({ user }, 200);
    })
    .openapi(signOutRoute, async (c) => {
      const { headers } = await c.var.deps.auth.api.signOut({
        headers: c.req.raw.headers,
        returnHeaders: true,
      });
      carryCookies(c, headers);
      return c.body(null, 204);
    })
    .openapi(sessionRoute, async (c) => {
      const found = await signedInUser(c);
      return c.json({ user: found ? { id: found.id, name: found.name, email: found.email } : null }, 200);
    })
    .openapi(changePasswordRoute, async (c) => {
      const before = await signedInUser(c);
      if (!before) throw new Problem("not_signed_in");
      await throttled(c, "password", () => changePassword(c.req.raw.headers, c.req.valid("json")));
      return c.body(null, 204);

      async function changePassword(
        headers: Headers,
        passwords: { currentPassword: string; newPassword: string },
      ) {
        const changed = await askBetterAuth(
          () =>
            c.var.deps.auth.api.changePassword({
              body: { ...passwords, revokeOtherSessions: true },
              headers,
              returnHeaders: true,
            }),
          () => new Problem("wrong_password"),
        );
        carryCookies(c, changed.headers);
      }
    })
    .openapi(resetPasswordRoute, async (c) => {
      const { token, newPassword } = c.req.valid("json");
      await throttled(c, "link", () => resetPassword(c.var.deps, token, newPassword));
      return c.body(null, 204);
    });
}
