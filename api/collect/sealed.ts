import { createDecipheriv, createECDH, createHash, type ECDH } from "node:crypto";
import type { MatchKey } from "#api/matchKey";

const curve = "prime256v1";

/**
 * The half of an organization's sealing key that a kiosk gets. It locks answers with it, and has nothing to
 * open them with again: who takes the tablet home reads none of what waits on it.
 *
 * @returns The point of P-256, uncompressed, in base64.
 */
export function sealingKey(matchKey: MatchKey, organizationId: string): string {
  return ownKey(matchKey, organizationId).getPublicKey("base64");
}

/**
 * Opens what a kiosk sealed: its point for this once (65 bytes) ‖ start (12) ‖ AES-256-GCM, whose key is the
 * SHA-256 of what both points share (kioskScript.ts makes it).
 *
 * @returns What the form sent, by field name; undefined where nothing was sealed, or not for this organization.
 */
export function openSealed(
  matchKey: MatchKey,
  organizationId: string,
  sealed: string | undefined,
): Map<string, string[]> | undefined {
  if (!sealed) return undefined;
  const bytes = Buffer.from(sealed, "base64");
  if (bytes.length < 65 + 12 + 16) return undefined;
  try {
    const shared = ownKey(matchKey, organizationId).computeSecret(bytes.subarray(0, 65));
    const key = createHash("sha256").update(shared).digest();
    const opener = createDecipheriv("aes-256-gcm", key, bytes.subarray(65, 77));
    opener.setAuthTag(bytes.subarray(-16));
    const text = Buffer.concat([opener.update(bytes.subarray(77, -16)), opener.final()]).toString("utf8");
    const sent = new Map<string, string[]>();
    for (const [name, value] of new URLSearchParams(text))
      sent.set(name, [...(sent.get(name) ?? []), value.replaceAll("\u0000", "")]);
    return sent;
  } catch {
    return undefined;
  }
}

/** Follows from the match key, so that every server of an installation opens what any of them handed out. */
function ownKey(matchKey: MatchKey, organizationId: string): ECDH {
  const halves = ["low", "high"].map((half) => matchKey.hash(organizationId, `\u0000kiosk ${half}`));
  const key = createECDH(curve);
  key.setPrivateKey(Buffer.concat(halves));
  return key;
}
