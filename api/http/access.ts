import { createMiddleware } from "hono/factory";
import { identify } from "#api/accounts/identify";
import { type OrganizationDb, withOrganization } from "#api/db/client";
import { Problem } from "#shared/problem";
import type { AppEnv, Role } from "./env";

/**
 * Lets in who has one of these roles in the organization that the session or key names. An API key acts as
 * an owner made it: with the role that it was given.
 */
export function allow(...allowed: Role[]) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const actor = await identify(c);
    if (!actor) throw new Problem("not_signed_in");
    if (!allowed.includes(actor.role)) throw new Problem("not_allowed");
    c.set("actor", actor);
    await next();
  });
}

/** Runs queries as the asker's organization: `inOrganization(c, (db) => listPrograms(db))`. */
export function inOrganization<T>(
  c: { var: AppEnv["Variables"] },
  work: (db: OrganizationDb) => Promise<T>,
): Promise<T> {
  return withOrganization(c.var.deps.db, c.var.actor.organizationId, work);
}
