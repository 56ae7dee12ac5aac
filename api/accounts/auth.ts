import { apiKey } from "@better-auth/api-key";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { createAccessControl } from "better-auth/plugins/access";
import { organization } from "better-auth/plugins/organization";
import { adminAc, defaultStatements, memberAc, ownerAc } from "better-auth/plugins/organization/access";
import type { Logger } from "pino";
import * as accountSchema from "#api/db/accountSchema";
import type { Database } from "#api/db/client";
import type { Settings } from "#api/settings";
import { firstOrganizationOf } from "./queries";

export const passwordLength = { min: 10, max: 256 };
const day = 24 * 60 * 60;

interface AuthParts {
  db: Database;
  settings: Pick<Settings, "PUBLIC_URL">;
  /** At least 32 characters: signs the cookies. */
  secret: string;
  log?: Logger;
  /** The database is a transaction already, which better-auth must not open again (set-up). */
  withinTransaction?: boolean;
}

/**
 * better-auth over our tables: people, their sessions, memberships and API keys. It is called from our
 * routes by `auth.api`, never mounted as a whole, so that nothing is public but what those routes offer;
 * the throttle is ours too (throttle.ts), since a limit keyed by X-Forwarded-For is no limit.
 */
export function createAuth({ db, settings, secret, log, withinTransaction = false }: AuthParts) {
  const access = createAccessControl({
    ...defaultStatements,
    apiKey: ["create", "read", "update", "delete"],
  });
  return betterAuth({
    appName: "Common Ground",
    baseURL: settings.PUBLIC_URL ?? "http://localhost",
    basePath: "/api/auth",
    secret,
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: accountSchema,
      transaction: !withinTransaction,
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: 14 * day, updateAge: day },
    advanced: {
      database: { generateId: "uuid" },
      cookiePrefix: "common-ground",
      useSecureCookies: settings.PUBLIC_URL?.startsWith("https://") ?? false,
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true, path: "/" },
      // Nobody here needs to know from where a colleague works.
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          async before(session) {
            const activeOrganizationId = await firstOrganizationOf(db, session.userId);
            return { data: { ...session, userAgent: "", activeOrganizationId } };
          },
        },
      },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // The sentence alone: what better-auth hands along (errors, stacks) may hold what people typed.
    logger: { level: "warn", log: (level, message) => log?.[level]({ from: "better-auth" }, message) },
    plugins: [
      organization({
        ac: access,
        roles: {
          owner: access.newRole({ ...ownerAc.statements, apiKey: ["create", "read", "update", "delete"] }),
          manager: access.newRole({ ...adminAc.statements, member: [], invitation: [] }),
          viewer: access.newRole({ ...memberAc.statements }),
        },
        creatorRole: "owner",
        allowUserToCreateOrganization: false,
      }),
      apiKey({
        references: "organization",
        defaultPrefix: "cg_",
        enableMetadata: true,
        rateLimit: { enabled: false },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
