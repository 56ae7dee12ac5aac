import { type Database, withOrganization } from "#api/db/client";
import type { Actor, Role } from "#api/http/env";
import { forgetViewsOf } from "#api/views/queries";
import { Problem } from "#shared/problem";
import {
  changeMemberRole,
  countOwners,
  findMember,
  inTransaction,
  lockOrganization,
  removeMember,
} from "./queries";

/** Changes what a member may do, unless that would leave the organization without an owner. */
export async function changeRole(db: Database, actor: Actor, memberId: string, role: Role): Promise<void> {
  await inTransaction(db, async (tx) => {
    const found = await findMemberToChange(tx, actor.organizationId, memberId);
    if (role !== "owner") await keepAnOwner(tx, actor.organizationId, found.role);
    await changeMemberRole(tx, actor.organizationId, memberId, role);
  });
}

/** Ends a membership and the person's sessions, unless that would leave the organization without an owner. */
export async function endMembership(db: Database, actor: Actor, memberId: string): Promise<void> {
  const userId = await inTransaction(db, async (tx) => {
    const found = await findMemberToChange(tx, actor.organizationId, memberId);
    await keepAnOwner(tx, actor.organizationId, found.role);
    await removeMember(tx, actor.organizationId, memberId, found.userId);
    return found.userId;
  });
  await withOrganization(db, actor.organizationId, (own) => forgetViewsOf(own, actor.organizationId, userId));
}

async function findMemberToChange(tx: Database, organizationId: string, memberId: string) {
  await lockOrganization(tx, organizationId);
  const found = await findMember(tx, organizationId, memberId);
  if (!found) throw new Problem("not_found");
  return found;
}

async function keepAnOwner(tx: Database, organizationId: string, role: string) {
  if (role === "owner" && (await countOwners(tx, organizationId)) === 1) {
    throw new Problem("conflict", "This is the last owner. Make somebody else an owner first.");
  }
}
