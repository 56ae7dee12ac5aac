import {
  createCipheriv,
  createDecipheriv,
  hash as digestOnce,
  hkdfSync,
  randomBytes,
  randomUUID,
} from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { apartKey, codeJoint, exactCode, normalizeCode } from "#shared/participants/code";
import { Problem } from "#shared/problem";

/**
 * The key that stands between a stolen database and the participants' codes. It is never in the database:
 * `MATCH_KEY`, else a file made at the first start. A backup of the database alone cannot be turned back
 * into codes; whoever holds the key can, so keep the two apart.
 */
export interface MatchKey {
  /** Keyed hash of a normalized code within an organization: 16 bytes, the same code always the same. */
  hash(organizationId: string, normalizedCode: string): Buffer;
  /**
   * Opens a sealer for many codes: AES-256-CTR, one random start for the whole run, each code at its own
   * place of the key stream. Sealed: start 16 ‖ place 8 ‖ ciphertext. (A cipher made anew for each code took
   * as long as storing the codes.) That a code is whole is told by its keyed hash, which stands beside it.
   */
  openSealer(): (code: string) => Buffer;
  /**
   * Unseals and makes sure: the stream cipher itself would turn a flipped byte, or the seal of somebody else,
   * into another code without a word, and answers would go to the wrong person.
   *
   * @param known  The organization and the keyed hash that stand beside the seal.
   * @throws Problem `unreadable_seal` where the code is not the one that was hashed: a damaged row, or
   *   another key.
   */
  open(sealed: Buffer, known: { organizationId: string; hash: Buffer }): string;
  /** As `open`, with the code made comparable, and with its small letters. */
  read(sealed: Buffer, known: { organizationId: string; hash: Buffer }): OpenedCode;
  /** What the key was made from: to make the same key in another thread of this process, and for nothing else. */
  readonly secret: Uint8Array;
}

export interface OpenedCode {
  /** As it was sealed. */
  given: string;
  /** See normalizeCode; parts with `codeJoint` between. */
  code: string;
  /** See exactCode; parts likewise. */
  exact: string;
}

/** Derives the two working keys (hash, seal) from 32 bytes of secret. */
export function matchKeyFrom(secret: Buffer): MatchKey {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", secret, "", `common-ground ${purpose}`, 32));
  const hashKey = derive("participant code hash");
  const sealKey = derive("participant code seal");
  const digest = openHmac(hashKey);
  const hash = (organizationId: string, code: string) =>
    digest(`${organizationId}\u0000${code}`).subarray(0, 16);
  const unseal = (sealed: Buffer) => {
    const place = sealed.readBigUInt64BE(16);
    const decipher = createDecipheriv("aes-256-ctr", sealKey, advance(sealed.subarray(0, 16), place / 16n));
    decipher.update(Buffer.alloc(Number(place % 16n)));
    return decipher.update(sealed.subarray(24)).toString("utf8");
  };
  const read = (sealed: Buffer, known: { organizationId: string; hash: Buffer }): OpenedCode => {
    if (sealed.length < 24) throw new Problem("unreadable_seal");
    const given = unseal(sealed);
    const isIts = (one: string) => hash(known.organizationId, one).equals(known.hash);
    const found = readings(given).find(({ code, exact }) => isIts(code) || isIts(apartKey(exact)));
    if (!found) throw new Problem("unreadable_seal");
    return { given, ...found };
  };
  return {
    secret: new Uint8Array(secret),
    hash,
    openSealer() {
      const start = randomBytes(16);
      const cipher = createCipheriv("aes-256-ctr", sealKey, start);
      let place = 0;
      return (code) => {
        const text = Buffer.from(code, "utf8");
        const sealed = Buffer.alloc(24 + text.length);
        start.copy(sealed, 0);
        sealed.writeBigUInt64BE(BigInt(place), 16);
        cipher.update(text).copy(sealed, 24);
        place += text.length;
        return sealed;
      };
    },
    read,
    open: (sealed, known) => read(sealed, known).given,
  };
}

const blockBytes = 64;

/**
 * HMAC-SHA-256 under one key for many short texts: the padded key is made once and each text takes two plain
 * digests. (An HMAC object for each of 100,000 codes took twice as long.)
 *
 * @see RFC 2104, section 2
 */
function openHmac(key: Buffer): (text: string) => Buffer {
  if (key.length > blockBytes) throw new RangeError("a key is at most as long as a block");
  const padded = (value: number) => Buffer.alloc(blockBytes, value).map((byte, i) => byte ^ (key[i] ?? 0));
  const inner = padded(0x36);
  const outer = padded(0x5c);
  const sha256 = (first: Uint8Array, then: Uint8Array) =>
    digestOnce("sha256", Buffer.concat([first, then]), "buffer");
  return (text) => sha256(outer, sha256(inner, Buffer.from(text, "utf8")));
}

/** Under which codes a given one may have been hashed: as it is, or as parts joined where it says " / ". */
function readings(given: string): Omit<OpenedCode, "given">[] {
  const pieces = given.split(" / ").slice(0, 9);
  const ways = given.split(" / ").length > 9 ? 1 : 2 ** (pieces.length - 1);
  return Array.from({ length: ways }, (_, way) => {
    const parts = [pieces[0]!];
    for (let k = 1; k < pieces.length; k++)
      if (ways === 1 || (way & (1 << (k - 1))) === 0) parts.push(`${parts.pop()} / ${pieces[k]}`);
      else parts.push(pieces[k]!);
    const join = (read: typeof normalizeCode) => parts.map((part) => read(part) ?? "").join(codeJoint);
    return { code: join(normalizeCode), exact: join(exactCode) };
  });
}

/** The counter block of a key stream, so many blocks further on. */
function advance(start: Buffer, blocks: bigint): Buffer {
  const counter = (BigInt(`0x${start.toString("hex")}`) + blocks) % (1n << 128n);
  return Buffer.from(counter.toString(16).padStart(32, "0"), "hex");
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
  const made = `${file}.${randomUUID()}`;
  try {
    // Whole before it has its name: the other server never reads half a secret.
    await writeFile(made, randomBytes(32).toString("base64"), { flag: "wx", mode: 0o600 });
    await link(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(made, { force: true });
  }
  return (await readFile(file, "utf8")).trim();
}
