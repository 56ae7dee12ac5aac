import { createHash } from "node:crypto";
import type { MatchKey } from "#api/matchKey";

/** Letters and digits that nobody mistakes for one another. */
const clear = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/**
 * The receipt of a submission, `ABCD-EFGH-JKMN-PQRS` (79 bits): it follows from the submission's id under the
 * match key, so a retry is told the same one, and the database holds a hash alone.
 */
export function receiptOf(matchKey: MatchKey, organizationId: string, clientId: string): string {
  const bytes = matchKey.hash(organizationId, `\u0000receipt ${clientId}`);
  let rest = BigInt(`0x${bytes.toString("hex")}`);
  const letters = Array.from({ length: 16 }, () => {
    const letter = clear[Number(rest % BigInt(clear.length))]!;
    rest /= BigInt(clear.length);
    return letter;
  }).join("");
  return letters.match(/.{4}/g)!.join("-");
}

/** By which a receipt is found, however it was typed. */
export function hashReceipt(typed: string): Buffer {
  return createHash("sha256")
    .update(typed.toUpperCase().replace(/[^0-9A-Z]/g, ""))
    .digest();
}
