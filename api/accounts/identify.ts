import { defaultKeyHasher } from "@better-auth/api-key";
import type { Context } from "hono";
import { type Actor, type AppEnv, type Role, roles } from "#api/http/env";
import { findKey, findMembership, noteKeyUse } from "./queries";

/**
 * Who asks: the API key of an `Authorization: Bearer` header, else the session of the cookie. Membership is
 * looked up at every request, so that a person removed a moment ago is nobody now. A request with an
 * `Authorization` header never falls back to the cookie: the cross-site check let it pass without one.
 */
export async function identify(c: Context<AppEnv>): Promise<Actor | undefined> {
  const authorization = c.req.header("Authorization");
  if (authorization !== undefined) return identifyKey(c, authorization);
  const signedIn = await signedInUser(c);
  if (!signedIn) return undefined;
  const membership = await findMembership(c.var.deps.db, signedIn.id, signedIn.chosen);
  if (!membership) return undefined;
  return {
    organizationId: membership.organizationId,
    role: asRole(membership.role),
    userId: signedIn.id,
    via: "session",
  };
}

/** The person of the session cookie, member of an organization or not. */
export async function signedInUser(c: Context<AppEnv>) {
  if (!c.req.header("Cookie")) return undefined;
  const { headers, response } = await c.var.deps.auth.api.getSession({
    headers: c.req.raw.headers,
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
  if (!response) return undefined;
  const { user, session } = response;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    token: session.token,
    chosen: (session as { activeOrganizationId?: string | null }).activeOrganizationId ?? null,
  };
}

async function identifyKey(c: Context<AppEnv>, authorization: string): Promise<Actor | undefined> {
  const key = /^Bearer +(\S{1,200})$/i.exec(authorization)?.[1];
  if (!key) return undefined;
  const { db, now } = c.var.deps;
  // By its hash, and not through `verifyApiKey`, which writes a row at each use and logs a stack for a
  // wrong key. A revoked key is refused at once.
  const found = await findKey(db, await defaultKeyHasher(key), now());
  if (!found) return undefined;
  await noteKeyUse(db, found.id, now());
  return {
    organizationId: found.organizationId,
    role: roleOfKey(found.metadata),
    userId: null,
    via: "apiKey",
  };
}

/** What a key may do was written beside it when it was made; a key that does not say may do least. */
export function roleOfKey(metadata: string | null): Role {
  try {
    const parsed: unknown = JSON.parse(metadata ?? "{}");
    return asRole((parsed as { role?: string }).role ?? "viewer");
  } catch {
    return "viewer";
  }
}

export function asRole(role: string): Role {
  return roles.find((known) => known === role) ?? "viewer";
}
