import { randomBytes, randomUUID } from "node:crypto";
import type { Database } from "#api/db/client";
import { withOrganization } from "#api/db/client";
import type { Role } from "#api/http/env";
import { saveOrganizationSettings } from "#api/organizations/queries";
import type { Settings } from "#api/settings";
import { Problem } from "#shared/problem";
import { type Auth, createAuth } from "./auth";
import { sampleSlug } from "./queries";

export interface NewPerson {
  name: string;
  email: string;
  password: string;
}

export interface NewOrganization {
  name: string;
  language?: string | undefined;
  timeZone?: string | undefined;
  isSample?: boolean;
}

export interface Founding {
  settings: Pick<Settings, "PUBLIC_URL">;
  secret: string;
}

/** A person who signs in by e-mail and password. The password is kept as a scrypt hash alone. */
export async function createPerson(auth: Auth, { name, email, password }: NewPerson): Promise<string> {
  const context = await auth.$context;
  const person = await context.internalAdapter
    .createUser({ name, email: email.toLowerCase(), emailVerified: false }, { method: "email-password" })
    .catch(takenEmail);
  await context.internalAdapter.linkAccount({
    userId: person.id,
    providerId: "credential",
    accountId: person.id,
    password: await context.password.hash(password),
  });
  return person.id;
}

/**
 * An organization with its owner and settings, within the caller's transaction: all of it, or nothing.
 */
export async function foundOrganization(
  tx: Database,
  { settings, secret }: Founding,
  organization: NewOrganization,
  owner: NewPerson | { userId: string },
): Promise<{ organizationId: string; userId: string; auth: Auth }> {
  const auth = createAuth({ db: tx, settings, secret, withinTransaction: true });
  const userId = "userId" in owner ? owner.userId : await createPerson(auth, owner);
  const made = await auth.api.createOrganization({
    body: {
      name: organization.name,
      slug: organization.isSample ? sampleSlug : randomUUID(),
      userId,
    },
  });
  if (!made) throw new Problem("unexpected");
  await withOrganization(tx, made.id, (db) =>
    saveOrganizationSettings(db, made.id, {
      language: organization.language,
      timeZone: organization.timeZone,
      isSample: organization.isSample ?? false,
    }),
  );
  return { organizationId: made.id, userId, auth };
}

/** A key that acts in this organization with this role. It is shown once; the database holds its hash. */
export async function createKey(
  auth: Auth,
  {
    organizationId,
    userId,
    name,
    role,
  }: { organizationId: string; userId: string; name: string; role: Role },
) {
  const made = await auth.api.createApiKey({ body: { organizationId, userId, name, metadata: { role } } });
  return { id: made.id, key: made.key };
}

/** The person who looks at the sample before anybody has an account: nobody knows the password. */
export function throwAwayPerson(): NewPerson {
  return {
    name: "Guest",
    email: `guest-${randomBytes(6).toString("hex")}@sample.invalid`,
    password: randomBytes(24).toString("base64url"),
  };
}

function takenEmail(error: unknown): never {
  const cause = (error as { cause?: { code?: string } }).cause;
  if (cause?.code === "23505") throw new Problem("conflict", "Somebody with this e-mail is already here.");
  throw error;
}
