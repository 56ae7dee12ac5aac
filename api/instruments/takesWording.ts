import type { OrganizationDb } from "#api/db/client";
import type { Instrument } from "#shared/instruments/definition";
import { lacksWording } from "#shared/instruments/wording";
import { Problem } from "#shared/problem";
import { resolveInstruments } from "./queries";

/**
 * The instrument to which an organization brings its own wording.
 *
 * @throws Problem `not_found`; `conflict` where the wording is here already, or there is nothing to ask.
 */
export async function takesWording(db: OrganizationDb, id: string): Promise<Instrument> {
  const instrument = (await resolveInstruments(db)).get(id);
  if (!instrument) throw new Problem("not_found", "There is no instrument of this id here.");
  if (instrument.items.length === 0)
    throw new Problem("conflict", "This instrument has no questions: its scores come ready in a file.");
  if (!lacksWording(instrument))
    throw new Problem("conflict", "The wording of this instrument is here already.");
  return instrument;
}
