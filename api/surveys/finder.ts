import type { OrganizationDb } from "#api/db/client";
import { resolveInstruments } from "#api/instruments/queries";
import type { FindInstrument } from "#shared/surveys/fields";

/** The instruments that a survey of this organization may name. */
export async function instrumentFinder(db: OrganizationDb): Promise<FindInstrument> {
  const instruments = await resolveInstruments(db);
  return (id, version) => {
    const found = instruments.get(id);
    return found?.version === version ? found : undefined;
  };
}
