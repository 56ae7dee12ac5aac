import type { OrganizationDb } from "#api/db/client";
import { cutTables } from "#api/db/releaseCut";
import { rememberStandings } from "#api/db/releaseLedger";
import { nameBy, stampRelease } from "#shared/outcomes/release";
import { countCells, cutShortOf } from "#shared/outcomes/releaseOutlook";
import { Problem } from "#shared/problem";
import { type Progress, withProgress } from "./progress";
import { findRelease, insertRelease, insertTables, listPlanned, lockProgram, namesOf } from "./queries";

export interface ReleaseWish {
  organizationId: string;
  programId: number;
  attributes: readonly string[];
  note?: string | null;
  cutBy?: string | null;
  scheduled?: boolean;
  now: Date;
}

/**
 * Cuts a release: decides every table anew from live data and the ledger, stores what may be told, and
 * remembers who stood behind it. Holds the program meanwhile, so that no import comes between.
 */
export async function cutRelease(db: OrganizationDb, wish: ReleaseWish) {
  const { organizationId, programId } = wish;
  const held = await lockProgram(db, organizationId, programId);
  if (!held) throw new Problem("not_found", "There is no such program here.");
  return withProgress(organizationId, programId, (progress) => cutHeld(db, wish, held.dataVersion, progress));
}

async function cutHeld(db: OrganizationDb, wish: ReleaseWish, dataVersion: number, progress: Progress) {
  const { organizationId, programId, attributes, now, note = null, cutBy = null, scheduled = false } = wish;
  const cuts = await cutTables(
    db,
    organizationId,
    programId,
    attributes,
    { singleAnswers: true },
    (done, of) => {
      Object.assign(progress, { done, of });
    },
  );
  progress.phase = "storing";
  const cells = countCells(cuts.flatMap(({ outlook }) => outlook));
  const id = await insertRelease(db, {
    ...{ programId, note, cutBy, scheduled, cells, cutAt: now, dataVersion },
    attributes: [...attributes],
  });
  const asOf = { release: id, cutAt: now.toISOString() };
  const tables = cuts.flatMap(({ versionId, measures }) =>
    measures.map(({ measure, told }) => ({ versionId, told, measure: stampRelease(measure, asOf) })),
  );
  await insertTables(db, id, tables);
  const versions = new Map(cuts.map(({ versionId, ties }) => [versionId, { versionId, ties }]));
  await rememberStandings(db, { organizationId, programId, attributes }, [...versions.values()], id);
  return { id, cutAt: asOf.cutAt, cells };
}

/** What would become of every cell if a release were cut now, for the person who is about to. */
export async function foresee(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  attributes: readonly string[],
) {
  const names = await namesOf(db, organizationId, programId);
  const cuts = await withProgress(organizationId, programId, (progress) =>
    cutTables(db, organizationId, programId, attributes, {}, (done, of) => {
      Object.assign(progress, { done, of });
    }),
  );
  const outlook = cuts.flatMap(({ instrument, version, subscale, outlook: cells }) =>
    cells.map(({ asOf, ...cell }) => ({
      ...{ instrument, version, subscale, ...cell },
      by: nameBy(cell.by, names),
      asOf: asOf?.release && asOf.cutAt ? { id: asOf.release, cutAt: asOf.cutAt } : null,
    })),
  );
  return { outlook, cutShort: cutShortOf(cuts.flatMap(({ gaveUp }) => gaveUp)) };
}

/**
 * Cuts what is due by its rhythm: a week or a month after the last release, when answers have changed since.
 *
 * @returns The programs that were released.
 */
export async function cutDueReleases(
  db: OrganizationDb,
  organizationId: string,
  now: Date,
): Promise<number[]> {
  const cut: number[] = [];
  for (const { programId, every, attributes } of await listPlanned(db, organizationId)) {
    // Held before looking: of two servers at once the second finds the first one's release.
    const held = await lockProgram(db, organizationId, programId);
    const last = await findRelease(db, organizationId, programId);
    if (last && (last.dataVersion === held?.dataVersion || now < dueAfter(last.cutAt, every))) continue;
    await cutRelease(db, { organizationId, programId, attributes, scheduled: true, now });
    cut.push(programId);
  }
  return cut;
}

/** A week later, or the same day of the next month (its last, where it has no such day), in UTC. */
export function dueAfter(cutAt: string, every: "none" | "week" | "month"): Date {
  const due = new Date(cutAt);
  if (every === "week") due.setUTCDate(due.getUTCDate() + 7);
  if (every === "month") {
    const day = due.getUTCDate();
    due.setUTCMonth(due.getUTCMonth() + 1);
    if (due.getUTCDate() !== day) due.setUTCDate(0);
  }
  return due;
}
