import { createHash, randomBytes, randomInt } from "node:crypto";
import type { MatchKey } from "#api/matchKey";

/**
 * The secret part of a link's address: 128 bits that follow from a random salt under the match key. The
 * database keeps the salt and a hash of the token, so the address can be shown and printed again, and a
 * stolen database opens no link.
 */
export function tokenOf(matchKey: MatchKey, organizationId: string, salt: Buffer): string {
  // No code can begin with this sign: control characters are taken out of codes.
  return matchKey.hash(organizationId, `\u0000link ${salt.toString("base64url")}`).toString("base64url");
}

/** A salt, and the hash by which the link is found. */
export function makeToken(matchKey: MatchKey, organizationId: string): { salt: Buffer; tokenHash: Buffer } {
  const salt = randomBytes(16);
  return { salt, tokenHash: hashToken(tokenOf(matchKey, organizationId, salt)) };
}

export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Letters and digits that nobody mistakes for one another, read aloud or from paper. */
const clear = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A code to type, `ABCD-EFGH`: 31^8 of them, so that trying them out is met by the limit on tries first. */
export function makeShortCode(): string {
  const letters = Array.from({ length: 8 }, () => clear[randomInt(clear.length)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** A typed code as it was made: "abcd efgh" and "ABCDEFGH" are "ABCD-EFGH"; null for anything else. */
export function readShortCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, "");
  if (letters.length !== 8 || [...letters].some((letter) => !clear.includes(letter))) return null;
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
