import { timingSafeEqual } from "node:crypto";
import type { MatchKey } from "#api/matchKey";

/**
 * The secret of the link that stops mails: organization, the keyed hash of the address, and 128 bits that follow
 * from both under the match key. It needs no table outside the walls, works for as long as the mail lies
 * somewhere, and opens nothing but stopping.
 */
export function stopTokenOf(matchKey: MatchKey, organizationId: string, addressHash: Buffer): string {
  const organization = Buffer.from(organizationId.replaceAll("-", ""), "hex");
  return Buffer.concat([organization, addressHash, sign(matchKey, organizationId, addressHash)]).toString(
    "base64url",
  );
}

/** Whose mails a token stops; undefined where it was not made here. */
export function readStopToken(
  matchKey: MatchKey,
  token: string,
): { organizationId: string; addressHash: Buffer } | undefined {
  if (!/^[A-Za-z0-9_-]{64}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const hex = bytes.subarray(0, 16).toString("hex");
  const organizationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const addressHash = bytes.subarray(16, 32);
  const isOurs = timingSafeEqual(bytes.subarray(32), sign(matchKey, organizationId, addressHash));
  return isOurs ? { organizationId, addressHash } : undefined;
}

function sign(matchKey: MatchKey, organizationId: string, addressHash: Buffer): Buffer {
  // No code can begin with this sign: control characters are taken out of codes.
  return matchKey.hash(organizationId, `\u0000stop ${addressHash.toString("base64url")}`);
}
