import { createHash, timingSafeEqual } from "node:crypto";
import type { Deps } from "#api/http/env";
import { Problem } from "#shared/problem";
import { createKey, foundOrganization, type NewOrganization, type NewPerson } from "./found";
import { addMember, findSample, inTransaction, isSetUp, lockInstallation } from "./queries";
import { forgetGuests } from "./sample";

/**
 * The first organization and its owner, once: one transaction under a lock, so that of two who try at the
 * same moment one wins, and a failure half-way leaves an empty installation.
 *
 * Whoever looked at the sample as a guest is signed out; the sample goes to the new owner.
 */
export async function setUp(deps: Deps, organization: NewOrganization, owner: NewPerson) {
  return inTransaction(deps.db, async (tx) => {
    await lockInstallation(tx);
    if (await isSetUp(tx)) throw new Problem("already_set_up");
    const { organizationId, userId, auth } = await foundOrganization(tx, deps, organization, owner);
    const sample = await findSample(tx);
    if (sample) {
      await forgetGuests(tx, sample);
      await addMember(tx, sample, userId, "owner");
    }
    const { key } = await createKey(auth, { organizationId, userId, name: "First key", role: "owner" });
    return { organizationId, apiKey: key };
  });
}

/** Compares in constant time: how long it takes says nothing about how much was right. */
export function isSetupToken(deps: Pick<Deps, "setupToken">, given: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(deps.setupToken), digest(given));
}
