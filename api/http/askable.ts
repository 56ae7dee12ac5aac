import type { OrganizationDb } from "#api/db/client";
import { findOwnVersions, listWordings, resolveInstruments } from "#api/instruments/queries";
import { lacksWording, overlayWording } from "#shared/instruments/wording";
import type { FindInstrument } from "#shared/surveys/fields";

/** The instruments that a survey may name, and the wordings that lie over them. */
export interface Askable {
  /** As people are asked: with the organization's own wording where the definition has none. */
  find: FindInstrument;
  /** As versions are stored and answers scored: never with a wording that may not leave. */
  findBare: FindInstrument;
  /** Which row of the organization's wordings `find` lays over an instrument; undefined where it lays none. */
  wordingOf: (id: string, version: string) => number | undefined;
}

/** The instruments that a survey of this organization may name. */
export async function findAskable(db: OrganizationDb): Promise<Askable> {
  const latest = await resolveInstruments(db);
  const earlier = await findOwnVersions(db);
  const wordings = (await listWordings(db)).filter(({ stands }) => stands);

  const findBare: FindInstrument = (id, version) => {
    const found = latest.get(id);
    if (found?.version === version) return found;
    return earlier.find((one) => one.id === id && one.version === version);
  };
  const laidOver = (id: string, version: string) => {
    const bare = findBare(id, version);
    if (!bare || !lacksWording(bare)) return undefined;
    return wordings.find((one) => one.instrumentId === id && one.version === version);
  };
  return {
    findBare,
    find: (id, version) => {
      const bare = findBare(id, version);
      const kept = laidOver(id, version);
      return bare && kept ? overlayWording(bare, kept.wording) : bare;
    },
    wordingOf: (id, version) => laidOver(id, version)?.id,
  };
}
