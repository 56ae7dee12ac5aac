import type { OrganizationDb } from "#api/db/client";
import type { MatchKey } from "#api/matchKey";
import { type AddressMistake, addressKey, readAddressList } from "#shared/participants/addressList";
import { apartKey, exactCode, normalizeCode } from "#shared/participants/code";
import { findCoded, findStopped, type NewAddress, saveAddresses } from "./queries";

type LineMistake = AddressMistake | "unknown_code" | "stopped";

/**
 * Keeps the addresses of a pasted list for people whose codes the program knows, each sealed. What cannot be
 * used is named by its line alone. Who stopped mails stays without an address, whoever brings it again.
 */
export async function storeAddressList(
  db: OrganizationDb,
  at: { organizationId: string; programId: number; matchKey: MatchKey },
  list: string,
): Promise<{ stored: number; mistakes: { line: number; mistake: LineMistake }[] }> {
  const { organizationId, programId, matchKey } = at;
  const { addresses, mistakes } = readAddressList(list);
  const seal = matchKey.openSealer();
  const read = addresses.map(({ line, code, address, language }) => ({
    ...{ line, address, language },
    codeHashes: [apartKey(exactCode(code)!), normalizeCode(code)!].map((one) =>
      matchKey.hash(organizationId, one),
    ),
    hash: hashAddress(matchKey, organizationId, address),
  }));
  const known = await findCoded(
    db,
    programId,
    read.flatMap(({ codeHashes }) => codeHashes),
  );
  const stopped = await findStopped(
    db,
    read.map(({ hash }) => hash),
  );
  const wrong: { line: number; mistake: LineMistake }[] = [...mistakes];
  const kept: NewAddress[] = [];
  const met = new Set<number>();
  for (const { line, address, language, codeHashes, hash } of read) {
    const participantId = codeHashes
      .map((code) => known.get(code.toString("hex")))
      .find((id) => id !== undefined);
    if (participantId === undefined) wrong.push({ line, mistake: "unknown_code" });
    else if (met.has(participantId)) wrong.push({ line, mistake: "twice" });
    else if (stopped.has(hash.toString("hex"))) wrong.push({ line, mistake: "stopped" });
    else kept.push({ participantId, hash, sealed: seal(addressKey(address)), language });
    if (participantId !== undefined) met.add(participantId);
  }
  await saveAddresses(db, kept);
  return { stored: kept.length, mistakes: wrong.sort((a, b) => a.line - b.line) };
}

/** An address as it was written. @throws Problem `unreadable_seal` where it is damaged. */
export function openAddress(
  matchKey: MatchKey,
  organizationId: string,
  { hash, sealed }: { hash: Buffer; sealed: Buffer },
): string {
  return matchKey.open(sealed, { organizationId, hash }).slice(addressKey("").length);
}

function hashAddress(matchKey: MatchKey, organizationId: string, address: string): Buffer {
  return matchKey.hash(organizationId, normalizeCode(addressKey(address))!);
}
