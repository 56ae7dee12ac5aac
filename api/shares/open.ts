import type { Context } from "hono";
import { withOrganization } from "#api/db/client";
import type { AppEnv } from "#api/http/env";
import { hashToken } from "#api/http/surveyToken";
import { Problem } from "#shared/problem";
import { mustHaveRoom } from "./limits";
import { findShare, resolveShare, type Share } from "./queries";

/** What a token leads to, as long as it stands. */
export interface Opened {
  organizationId: string;
  share: Share;
}

/**
 * Finds what a token leads to. Of a link that was revoked nobody learns that it was there: it is answered as one that
 * never was.
 *
 * @throws Problem `not_found`, `link_ended` for one whose days are over, `too_many_requests`.
 */
export async function findOpened(c: Context<AppEnv>, token: string): Promise<Opened> {
  await mustHaveRoom(c, "page", token);
  const { db, now } = c.var.deps;
  const hash = hashToken(token);
  const place = await resolveShare(db, hash);
  const share =
    place &&
    (await withOrganization(db, place.organizationId, (own) =>
      findShare(own, place.organizationId, place.shareId),
    ));
  if (!place || !share || share.revokedAt !== null) {
    await mustHaveRoom(c, "unknown", "");
    throw new Problem("not_found", "There is nothing at this link.");
  }
  if (share.expiresAt !== null && share.expiresAt <= now())
    throw new Problem("link_ended", "Ask whoever sent it to you for a new one.");
  return { organizationId: place.organizationId, share };
}

/**
 * Lets nobody past a link's passphrase without it. A wrong one and none are answered alike.
 *
 * @throws Problem `passphrase_needed`, `too_many_requests`.
 */
export async function mustKnowPassphrase(
  c: Context<AppEnv>,
  token: string,
  { passphraseHash }: Share,
  passphrase: string | undefined,
): Promise<void> {
  if (passphraseHash === null) return;
  if (passphrase !== undefined) {
    await mustHaveRoom(c, "passphrase", token);
    await mustHaveRoom(c, "passphrases", token);
    const { password } = await c.var.deps.auth.$context;
    if (await password.verify({ hash: passphraseHash, password: passphrase })) return;
  }
  throw new Problem("passphrase_needed", "Type the passphrase that came with the link.");
}
