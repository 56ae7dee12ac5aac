import { and, asc, eq, gt } from "drizzle-orm";
import { invitation, organization } from "#api/db/accountSchema";
import type { Database } from "#api/db/client";
import type { Deps, Role } from "#api/http/env";
import { Problem } from "#shared/problem";
import { createAuth } from "./auth";
import { createPerson } from "./found";
import { asRole } from "./identify";
import { dropLinkTokens, makeLinkToken, readLinkToken, takeLinkToken } from "./linkToken";
import { addMember, findUserByEmail, inTransaction, isMemberByEmail, lockOrganization } from "./queries";

const week = 7 * 24 * 3_600_000;

interface Invited {
  organizationId: string;
  email: string;
  role: Role;
  inviterId: string;
}

/** Invites an e-mail address to a role. A second invitation of the same address replaces the first. */
export async function invite(deps: Deps, { organizationId, email, role, inviterId }: Invited) {
  const expiresAt = new Date(deps.now().getTime() + week);
  return inTransaction(deps.db, async (tx) => {
    await lockOrganization(tx, organizationId);
    if (await isMemberByEmail(tx, organizationId, email)) {
      throw new Problem("conflict", "A member with this e-mail is here already.");
    }
    for (const { id } of await listPending(tx, organizationId, email)) {
      await revokeInvitation(tx, organizationId, id);
    }
    const [made] = await tx
      .insert(invitation)
      .values({ organizationId, email, role, inviterId, expiresAt, status: "pending" })
      .returning({ id: invitation.id });
    if (!made) throw new Problem("unexpected");
    return { id: made.id, expiresAt, token: await makeLinkToken(tx, "invitation", made.id, expiresAt) };
  });
}

/** Invitations that still wait for an answer; without the links, which nobody can read again. */
export async function listInvitations(db: Database, organizationId: string, now: Date) {
  return db
    .select({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .where(
      and(
        eq(invitation.organizationId, organizationId),
        eq(invitation.status, "pending"),
        gt(invitation.expiresAt, now),
      ),
    )
    .orderBy(asc(invitation.createdAt));
}

export async function revokeInvitation(db: Database, organizationId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(invitation)
    .where(and(eq(invitation.organizationId, organizationId), eq(invitation.id, id)))
    .returning({ id: invitation.id });
  if (gone.length > 0) await dropLinkTokens(db, "invitation", id);
  return gone.length > 0;
}

/** What a link invites to, for the page that it opens. */
export async function readInvitation(deps: Deps, token: string) {
  const found = await readLinkToken(deps.db, "invitation", token, deps.now());
  const invited = found && (await findInvitation(deps.db, found.value));
  if (!invited) throw linkIsOver();
  const existing = await findUserByEmail(deps.db, invited.email);
  return { ...invited, hasAccount: existing !== undefined };
}

export interface Acceptance {
  name?: string | undefined;
  password?: string | undefined;
  /** The e-mail that the person gives, if any; it must be the invited one. */
  email?: string | undefined;
}

/**
 * Accepts, once, as the invited e-mail address and no other: a new person gets an account, a person who has
 * one must be signed in to it, and whoever is signed in as somebody else is refused.
 */
export async function acceptInvitation(
  deps: Deps,
  token: string,
  { name, password, email }: Acceptance,
  signedIn: { id: string; email: string } | undefined,
) {
  return inTransaction(deps.db, async (tx) => {
    const id = await takeLinkToken(tx, "invitation", token, deps.now());
    const invited = id ? await findInvitation(tx, id) : undefined;
    if (!invited) throw linkIsOver();
    if ([email, signedIn?.email].some((other) => other !== undefined && other !== invited.email)) {
      throw new Problem(
        "for_somebody_else",
        `This invitation is for ${invited.email}, not for another address.`,
      );
    }
    const userId = signedIn?.id ?? (await newPerson(deps, tx, invited.email, { name, password }));
    await addMember(tx, invited.organizationId, userId, invited.role);
    await tx.delete(invitation).where(eq(invitation.id, invited.id));
    return { organizationId: invited.organizationId, email: invited.email };
  });
}

async function newPerson(deps: Deps, tx: Database, email: string, { name, password }: Acceptance) {
  if (await findUserByEmail(tx, email)) {
    throw new Problem("not_signed_in", "You have an account here. Sign in first, then open this link again.");
  }
  if (!name || !password) {
    const places = [
      ...(name ? [] : [{ path: "name", message: "is needed" }]),
      ...(password ? [] : [{ path: "password", message: "is needed" }]),
    ];
    throw new Problem("invalid_input", "Choose a name and a password.", { places });
  }
  return createPerson(createAuth({ ...deps, db: tx, withinTransaction: true }), { name, email, password });
}

async function findInvitation(db: Database, id: string) {
  const [found] = await db
    .select({
      id: invitation.id,
      organizationId: invitation.organizationId,
      organizationName: organization.name,
      email: invitation.email,
      role: invitation.role,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .innerJoin(organization, eq(organization.id, invitation.organizationId))
    .where(and(eq(invitation.id, id), eq(invitation.status, "pending")));
  return found && { ...found, role: asRole(found.role ?? "viewer") };
}

async function listPending(db: Database, organizationId: string, email: string) {
  return db
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(eq(invitation.organizationId, organizationId), eq(invitation.email, email)));
}

function linkIsOver(): Problem {
  return new Problem(
    "not_found",
    "This invitation has been used, withdrawn or has run out. Ask for a new one.",
  );
}
