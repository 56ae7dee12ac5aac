import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The key that stands between a stolen database and the participants' codes. It is never in the database:
 * `MATCH_KEY`, else a file made at the first start. A backup of the database alone cannot be turned back
 * into codes; whoever holds the key can, so keep the two apart.
 */
export interface MatchKey {
  /** Keyed hash of a normalized code within an organization: 16 bytes, the same code always the same. */
  hash(organizationId: string, normalizedCode: string): Buffer;
  /** Seals a code (AES-256-GCM, random nonce): nonce 12 ‖ tag 16 ‖ ciphertext. */
  seal(code: string): Buffer;
  unseal(sealed: Buffer): string;
}

/** Derives the two working keys (hash, seal) from 32 bytes of secret. */
export function matchKeyFrom(secret: Buffer): MatchKey {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", secret, "", `common-ground ${purpose}`, 32));
  const hashKey = derive("participant code hash");
  const sealKey = derive("participant code seal");
  return {
    hash: (organizationId, code) =>
      createHmac("sha256", hashKey).update(`${organizationId}\u0000${code}`).digest().subarray(0, 16),
    seal(code) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", sealKey, nonce);
      const body = Buffer.concat([cipher.update(code, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    unseal(sealed) {
      const decipher = createDecipheriv("aes-256-gcm", sealKey, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
    },
  };
}

/** Reads `MATCH_KEY` (base64) or the key file in the data folder, made on first use, readable by its owner only. */
export async function loadMatchKey(dataDir: string, fromEnvironment?: string): Promise<MatchKey> {
  if (fromEnvironment) return matchKeyFrom(Buffer.from(fromEnvironment, "base64"));
  return matchKeyFrom(Buffer.from(await loadOrMakeSecret(join(dataDir, "keys"), "match.key"), "base64"));
}

/**
 * A secret of 32 random bytes (base64) in a file of its own, made at the first start. Two servers that
 * start at once agree: the file is made exclusively, the slower one reads it.
 */
export async function loadOrMakeSecret(folder: string, name: string): Promise<string> {
  const file = join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(file, randomBytes(32).toString("base64"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return (await readFile(file, "utf8")).trim();
}
