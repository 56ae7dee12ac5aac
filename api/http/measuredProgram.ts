import { findMeasuredProgram, listBreakdowns, listMeasures } from "#api/change/queries";
import type { OrganizationDb } from "#api/db/client";
import type { Instrument, Subscale } from "#shared/instruments/definition";
import { pairOfWaves, unknownName } from "#shared/outcomes/asked";
import { Problem } from "#shared/problem";

type Measure = Awaited<ReturnType<typeof listMeasures>>[number];

/** A version of an instrument that a program has scores of. */
export interface MeasuredVersion {
  id: number;
  instrument: Instrument;
  /** The newest of its instrument; older ones are told apart and never joined to it. */
  latest: boolean;
}

/** What a question about outcomes rests on, beside the counts. */
export interface MeasuredProgram {
  organizationId: string;
  programId: number;
  dataVersion: number;
  pre: { id: number; key: string };
  post: { id: number; key: string };
  /** All waves, in order. */
  waves: { id: number; key: string }[];
  versions: MeasuredVersion[];
  attributes: string[];
}

/**
 * Finds the program, the two waves and the instrument versions of a question, in the names that it gave.
 *
 * @throws Problem `not_found` where there is no such program here, `invalid_input` for an unknown name.
 */
export async function findMeasured(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  asked: { pre: string; post: string },
): Promise<MeasuredProgram> {
  const program = await findMeasuredProgram(db, organizationId, programId);
  if (!program) throw new Problem("not_found", "There is no such program here.");
  const [pre, post] = pairOfWaves(program.waves, asked);
  const measures = await listMeasures(db, organizationId, programId);
  const { attributes } = await listBreakdowns(db, organizationId, programId);
  return {
    organizationId,
    programId,
    dataVersion: program.dataVersion,
    pre,
    post,
    waves: program.waves,
    versions: versionsOf(measures),
    attributes,
  };
}

/** The latest version of the instrument that was asked for. */
export function versionOf({ versions }: MeasuredProgram, instrumentId: string): MeasuredVersion {
  const known = versions.filter(({ latest }) => latest);
  const found = known.find(({ instrument }) => instrument.id === instrumentId);
  if (found) return found;
  throw unknownName(
    "instrument",
    known.map(({ instrument }) => instrument.id),
  );
}

/** The subscale that was asked for, with its place in the definition. */
export function subscaleOf(
  { instrument }: MeasuredVersion,
  id: string,
): { subscale: Subscale; position: number } {
  const position = instrument.subscales.findIndex((subscale) => subscale.id === id);
  const subscale = instrument.subscales[position];
  if (subscale) return { subscale, position };
  throw unknownName(
    "subscale",
    instrument.subscales.map((known) => known.id),
  );
}

function versionsOf(newestFirst: readonly Measure[]): MeasuredVersion[] {
  const seen = new Set<string>();
  return newestFirst.map(({ id, instrumentId, definition }) => {
    const latest = !seen.has(instrumentId);
    seen.add(instrumentId);
    return { id, instrument: definition as Instrument, latest };
  });
}
