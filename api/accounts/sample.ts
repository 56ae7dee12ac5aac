import { and, eq, inArray, sql } from "drizzle-orm";
import { apikey, invitation, member, organization, user } from "#api/db/accountSchema";
import { type Database, withOrganization } from "#api/db/client";
import type { Deps } from "#api/http/env";
import { Problem } from "#shared/problem";
import { createAuth } from "./auth";
import { createPerson, foundOrganization, throwAwayPerson } from "./found";
import { addMember, findSample, inTransaction, isSetUp, lockInstallation } from "./queries";

const sampleOrganization = { name: "Sample: Riverside Community Network", isSample: true };

/**
 * The sample organization for a guest of an installation that nobody has set up: made at the first visit.
 * Each visit is a guest of its own, with a password that nobody is told, for the sign-in that follows.
 *
 * @throws Problem `not_allowed` once the installation is set up: then the sample is an owner's to add.
 */
export async function openSampleForGuest(deps: Deps) {
  const guest = throwAwayPerson();
  const { organizationId, made } = await inTransaction(deps.db, async (tx) => {
    await lockInstallation(tx);
    if (await isSetUp(tx)) {
      throw new Problem("not_allowed", "This installation is set up. An owner may add the sample.");
    }
    const existing = await findSample(tx);
    if (!existing) return { ...(await foundOrganization(tx, deps, sampleOrganization, guest)), made: true };
    const auth = createAuth({ ...deps, db: tx, withinTransaction: true });
    await addMember(tx, existing, await createPerson(auth, guest), "owner");
    return { organizationId: existing, made: false };
  });
  if (made) await tellStories(deps, organizationId);
  return { organizationId, made, ...guest };
}

/** The sample organization for an owner of a real one, who becomes its owner too. */
export async function addSampleForOwner(deps: Deps, userId: string) {
  const { organizationId, made } = await inTransaction(deps.db, async (tx) => {
    await lockInstallation(tx);
    const existing = await findSample(tx);
    if (existing) {
      await addMember(tx, existing, userId, "owner");
      return { organizationId: existing, made: false };
    }
    const { organizationId } = await foundOrganization(tx, deps, sampleOrganization, { userId });
    return { organizationId, made: true };
  });
  if (made) await tellStories(deps, organizationId);
  return { organizationId, made };
}

/** Removes the sample with all its data, its keys, and the people who belonged nowhere else. */
export async function removeSample(deps: Deps): Promise<boolean> {
  return inTransaction(deps.db, async (tx) => {
    await lockInstallation(tx);
    const sample = await findSample(tx);
    if (!sample) return false;
    const people = await tx
      .select({ id: member.userId })
      .from(member)
      .where(eq(member.organizationId, sample));
    await tx.delete(apikey).where(eq(apikey.referenceId, sample));
    await withOrganization(tx, sample, (db) => db.delete(organization).where(eq(organization.id, sample)));
    await forgetPeople(
      tx,
      people.map((person) => person.id),
    );
    return true;
  });
}

/**
 * Ends every visit before the installation has an owner: the guests, whoever they invited, and their keys.
 * The sample stays, with nobody in it.
 */
export async function forgetGuests(tx: Database, sample: string): Promise<void> {
  const guests = await tx
    .delete(member)
    .where(eq(member.organizationId, sample))
    .returning({ id: member.userId });
  await tx.delete(invitation).where(eq(invitation.organizationId, sample));
  await tx.delete(apikey).where(eq(apikey.referenceId, sample));
  await forgetPeople(
    tx,
    guests.map((guest) => guest.id),
  );
}

async function forgetPeople(tx: Database, ids: string[]) {
  if (ids.length === 0) return;
  await tx
    .delete(user)
    .where(
      and(
        inArray(user.id, ids),
        sql`not exists (select 1 from ${member} where ${member.userId} = ${user.id})`,
      ),
    );
}

/** A sample without stories would be an empty room: when they cannot be told, nothing stays. */
async function tellStories(deps: Deps, organizationId: string) {
  try {
    await deps.loadSample?.(organizationId);
  } catch (error) {
    await removeSample(deps);
    throw error;
  }
}
