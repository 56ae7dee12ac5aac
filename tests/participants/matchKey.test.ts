import { createHmac, hkdfSync } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadMatchKey, loadOrMakeSecret, type MatchKey, matchKeyFrom } from "#api/matchKey";
import { normalizeCode } from "#shared/participants/code";

const secret = Buffer.alloc(32, 7);
const knownAs = (key: MatchKey, given: string) => ({
  organizationId: "org-1",
  hash: key.hash("org-1", normalizeCode(given)!),
});

describe("matchKeyFrom(secret)", () => {
  test("unseals what it sealed, whatever the codes and however many came before", () => {
    const code = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .filter((given) => normalizeCode(given) !== null);
    fc.assert(
      fc.property(fc.array(code, { maxLength: 60 }), (list) => {
        const key = matchKeyFrom(secret);
        const sealed = list.map(key.openSealer());
        const opened = sealed.map((one, i) => key.open(one, knownAs(key, list[i]!)));
        expect(opened).toEqual(list.map((given) => Buffer.from(given, "utf8").toString("utf8")));
      }),
    );
  });

  test("uses no place of a key stream twice: equal codes look different, in one run and in two", () => {
    const key = matchKeyFrom(secret);
    const seal = key.openSealer();
    const cipher = (sealed: Buffer) => sealed.subarray(24).toString("hex");
    const all = [seal("MA07BR"), seal("MA07BR"), key.openSealer()("MA07BR")].map(cipher);
    expect(new Set(all).size).toBe(3);
  });

  test("goes over the end of the counter", () => {
    const key = matchKeyFrom(secret);
    const seal = key.openSealer();
    const many = Array.from({ length: 5_000 }, (_, i) => `participant ${i}`);
    const sealed = many.map(seal);
    expect(key.open(sealed[4_999]!, knownAs(key, "participant 4999"))).toBe("participant 4999");
  });

  test("hashes as HMAC-SHA-256 under a key of its own, per organization, cut to 16 bytes", () => {
    const hashKey = Buffer.from(hkdfSync("sha256", secret, "", "common-ground participant code hash", 32));
    const expected = createHmac("sha256", hashKey).update("org-1\u0000P01").digest().subarray(0, 16);
    const key = matchKeyFrom(secret);
    expect(key.hash("org-1", "P01")).toEqual(expected);
    expect(key.hash("org-2", "P01")).not.toEqual(expected);
    expect(matchKeyFrom(Buffer.alloc(32, 8)).hash("org-1", "P01")).not.toEqual(expected);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (code) => {
        const reference = createHmac("sha256", hashKey).update(`org-1\u0000${code}`).digest();
        expect(key.hash("org-1", code)).toEqual(reference.subarray(0, 16));
      }),
    );
  });

  test("opens what belongs to its hash, also codes in other spellings and joined ones", () => {
    const key = matchKeyFrom(secret);
    const seal = key.openSealer();
    for (const [given, hashed] of [
      ["MA07BR", "MA07BR"],
      [" ma07br", "MA07BR"],
      ["Home / p1", "HOME\u001fP1"],
      ["a / b / c", "A / B\u001fC"],
      ["a / b", "A / B"],
    ] as const)
      expect(key.open(seal(given), { organizationId: "org-1", hash: key.hash("org-1", hashed) })).toBe(given);
  });

  test("a flipped byte, a seal cut short, another hash, organization or key is refused, not another code", () => {
    const key = matchKeyFrom(secret);
    const sealed = key.openSealer()("MA07BR");
    const known = { organizationId: "org-1", hash: key.hash("org-1", "MA07BR") };
    const damaged = { code: "unreadable_seal" };
    for (let at = 0; at < sealed.length; at++) {
      const flipped = Buffer.from(sealed);
      flipped[at] = flipped[at]! ^ 1;
      expect(() => key.open(flipped, known), `byte ${at}`).toThrow(expect.objectContaining(damaged));
    }
    expect(() => key.open(sealed.subarray(0, 20), known)).toThrow(expect.objectContaining(damaged));
    const others = [
      { ...known, organizationId: "org-2" },
      { ...known, hash: key.hash("org-1", "MA07BS") },
    ];
    for (const other of others)
      expect(() => key.open(sealed, other)).toThrow(expect.objectContaining(damaged));
    expect(() => matchKeyFrom(Buffer.alloc(32, 8)).open(sealed, known)).toThrow(
      expect.objectContaining(damaged),
    );
  });
});

test("loadMatchKey(folder) makes a key once, for its owner's eyes, and finds it again", async () => {
  const folder = await mkdtemp(join(tmpdir(), "common-ground-key-"));
  try {
    const [one, two] = await Promise.all([loadMatchKey(folder), loadMatchKey(folder)]);
    expect(one.hash("o", "P01")).toEqual(two.hash("o", "P01"));
    expect((await stat(join(folder, "keys", "match.key"))).mode & 0o777).toBe(0o600);
    expect(await loadOrMakeSecret(join(folder, "keys"), "auth.key")).not.toBe(
      await loadOrMakeSecret(join(folder, "keys"), "match.key"),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
