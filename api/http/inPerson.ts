import { createMiddleware } from "hono/factory";
import { allow } from "#api/http/access";
import type { AppEnv, Role } from "#api/http/env";
import { Problem } from "#shared/problem";

/**
 * Lets in a signed-in person with one of these roles, and no API key: a key that leaks must not be able to
 * make further keys, or let people in.
 */
export function inPerson(...allowed: Role[]) {
  const check = allow(...allowed);
  return createMiddleware<AppEnv>((c, next) =>
    check(c, async () => {
      if (c.var.actor.via !== "session") {
        throw new Problem("needs_a_person", "Sign in to do this; an API key cannot.");
      }
      await next();
    }),
  );
}

/** The person behind an actor that `inPerson` let in. */
export function personOf(c: { var: AppEnv["Variables"] }): string {
  const { userId } = c.var.actor;
  if (!userId) throw new Problem("not_signed_in");
  return userId;
}
