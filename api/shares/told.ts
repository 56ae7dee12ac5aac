import type { OrganizationDb } from "#api/db/client";
import { findRelease, readTold } from "#api/releases/queries";
import { findProgramName, findReleasedDefinitions, listWaves } from "#api/results/queries";
import type { Instrument } from "#shared/instruments/definition";
import { answerFromRelease, type ReleasedMeasure, type ReleasedOutcome } from "#shared/outcomes/release";
import type { TableView } from "./wish";

/** One fixed table of a program's current release, with the names that it takes to read it. */
export interface ToldTable {
  program: string;
  /** The subscale alone: no question's wording leaves with a table. */
  instrument: Instrument;
  waves: { pre: { key: string; label: string }; post: { key: string; label: string } };
  outcome: ReleasedOutcome;
  /** Whether answers behind the release were taken back since. */
  superseded: boolean;
}

/**
 * Reads the table that a link opens out of the current release: a whole table or nothing. No answer is counted here,
 * and nothing of who asks chooses what is read.
 *
 * @returns Null where the current release does not hold it, or there is none.
 */
export async function readTable(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  view: TableView,
): Promise<ToldTable | null> {
  const release = await findRelease(db, organizationId, programId);
  if (!release) return null;
  const source = { from: "release", audience: "shared", release } as const;
  const { by, ...asked } = view;
  const told = await readTold(db, { organizationId, programId }, source, { ...asked, attributes: [] });
  const { instruments, superseded } = await findReleasedDefinitions(db, organizationId, release.id);
  // Newest version first.
  const measure = told[0];
  const instrument = instruments.find(
    ({ id, version }) => id === measure?.instrument && version === measure.version,
  );
  const subscale = instrument?.subscales.find(({ id }) => id === view.subscale);
  if (!instrument || !measure || !subscale || !isTable(measure, by)) return null;
  const waves = await listWaves(db, organizationId, programId);
  const [pre, post] = [view.pre, view.post].map((key) => waves.find((wave) => wave.key === key));
  if (!pre || !post) return null;
  const outcome = answerFromRelease(measure, { by }, source);
  return {
    program: (await findProgramName(db, organizationId, programId)) ?? "",
    instrument: { ...instrument, items: [], subscales: [subscale], vectors: [] },
    waves: { pre, post },
    outcome: { ...outcome, release: { id: release.id, cutAt: release.cutAt } },
    superseded: superseded !== null,
  };
}

function isTable({ tables }: ReleasedMeasure, by: readonly string[]): boolean {
  return tables.some((table) => table.by.length === by.length && table.by.every((name) => by.includes(name)));
}
