import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, like, sql } from "drizzle-orm";
import { verification } from "#api/db/accountSchema";
import type { Database } from "#api/db/client";

export type LinkPurpose = "invitation" | "reset";

/**
 * Makes a link's token: 256 random bits, of which the database holds only a hash, for one purpose, until a
 * moment. An earlier token for the same thing stops working.
 *
 * @param value What the token stands for: the id of the invitation, or of the person.
 */
export async function makeLinkToken(
  db: Database,
  purpose: LinkPurpose,
  value: string,
  expiresAt: Date,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await dropLinkTokens(db, purpose, value);
  await db.insert(verification).values({ identifier: identifier(purpose, token), value, expiresAt });
  return token;
}

/** What the token stands for, if it still works; it stays usable. */
export async function readLinkToken(db: Database, purpose: LinkPurpose, token: string, now: Date) {
  const [found] = await db
    .select({ value: verification.value, expiresAt: verification.expiresAt })
    .from(verification)
    .where(and(eq(verification.identifier, identifier(purpose, token)), gt(verification.expiresAt, now)));
  return found;
}

/** Uses the token up: of two who try at once, one gets an answer. */
export async function takeLinkToken(db: Database, purpose: LinkPurpose, token: string, now: Date) {
  const [taken] = await db
    .delete(verification)
    .where(and(eq(verification.identifier, identifier(purpose, token)), gt(verification.expiresAt, now)))
    .returning({ value: verification.value });
  return taken?.value;
}

export async function dropLinkTokens(db: Database, purpose: LinkPurpose, value: string) {
  await db
    .delete(verification)
    .where(and(like(verification.identifier, `${purpose}:%`), eq(verification.value, value)));
}

/** Links that ran out are of no use to anyone. */
export async function clearLinkTokens(db: Database, now: Date) {
  await db.delete(verification).where(sql`${verification.expiresAt} < ${now.toISOString()}::timestamptz`);
}

function identifier(purpose: LinkPurpose, token: string): string {
  return `${purpose}:${createHash("sha256").update(token).digest("base64url")}`;
}
