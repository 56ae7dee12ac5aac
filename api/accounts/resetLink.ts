import type { Deps } from "#api/http/env";
import { Problem } from "#shared/problem";
import { dropLinkTokens, makeLinkToken, takeLinkToken } from "./linkToken";
import { endSessions, inTransaction, listOrganizationsBeyond, replacePassword } from "./queries";

const day = 24 * 3_600_000;

/**
 * A link that an owner hands to a member who forgot the password. An owner may not reach through a member
 * into another organization, so a person who belongs to one where this owner is not an owner gets none.
 */
export async function makeResetLink(deps: Deps, userId: string, ownerId: string) {
  const beyond = await listOrganizationsBeyond(deps.db, userId, ownerId);
  if (beyond.length > 0) {
    throw new Problem(
      "not_allowed",
      "This person also belongs to another organization, whose owner you are not. Ask an owner there as well.",
    );
  }
  const expiresAt = new Date(deps.now().getTime() + day);
  const token = await inTransaction(deps.db, (tx) => makeLinkToken(tx, "reset", userId, expiresAt));
  return { token, expiresAt };
}

/** Uses the link up, sets the password and ends every session of the person. */
export async function resetPassword(deps: Deps, token: string, newPassword: string): Promise<void> {
  const { password } = await deps.auth.$context;
  const hash = await password.hash(newPassword);
  await inTransaction(deps.db, async (tx) => {
    const userId = await takeLinkToken(tx, "reset", token, deps.now());
    if (!userId) {
      throw new Problem("not_found", "This link has been used or has run out. Ask for a new one.");
    }
    await replacePassword(tx, userId, hash);
    await dropLinkTokens(tx, "reset", userId);
    await endSessions(tx, userId);
  });
}
