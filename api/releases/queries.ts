import { and, asc, desc, eq } from "drizzle-orm";
import { user } from "#api/db/accountSchema";
import type { OrganizationDb } from "#api/db/client";
import { dataVersion } from "#api/db/dataVersion";
import { cutTables, type MeasureFilter } from "#api/db/releaseCut";
import { cohort, group, program, release, releasePlan, releaseTable } from "#api/db/schema";
import { nameStrata, type ReleasedMeasure, type ReleaseMark, type Source } from "#shared/outcomes/release";
import type { ToldCount } from "#shared/outcomes/releaseCut";

export interface CurrentRelease extends ReleaseMark {
  attributes: string[];
  dataVersion: number;
}

/** The newest release of a program; null before the first. */
export async function findRelease(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
): Promise<CurrentRelease | null> {
  const [found] = await db
    .select({
      id: release.id,
      cutAt: release.cutAt,
      attributes: release.attributes,
      dataVersion: release.dataVersion,
    })
    .from(release)
    .where(and(eq(release.organizationId, organizationId), eq(release.programId, programId)))
    .orderBy(desc(release.id))
    .limit(1);
  return found ? { ...found, cutAt: found.cutAt.toISOString() } : null;
}

/** All releases of a program, newest first, with who cut them. */
export async function listReleases(db: OrganizationDb, organizationId: string, programId: number) {
  const rows = await db
    .select({
      id: release.id,
      cutAt: release.cutAt,
      cutBy: user.name,
      scheduled: release.scheduled,
      note: release.note,
      attributes: release.attributes,
      cells: release.cells,
      superseded: release.superseded,
    })
    .from(release)
    .leftJoin(user, eq(user.id, release.cutBy))
    .where(and(eq(release.organizationId, organizationId), eq(release.programId, programId)))
    .orderBy(desc(release.id));
  // Older releases counted cells without anybody among the hidden ones.
  return rows.map(({ cells, ...row }) => ({
    ...row,
    cells: { ...cells, noData: cells.noData ?? 0 },
    cutAt: row.cutAt.toISOString(),
  }));
}

/**
 * What everybody outside the team reads: the release that stands, or for the team looking with their eyes
 * the next one.
 *
 * @param attributes  By which the next release would be broken down.
 */
export async function readTold(
  db: OrganizationDb,
  { organizationId, programId }: { organizationId: string; programId: number },
  source: Exclude<Source, { from: "live" }>,
  { attributes, ...filter }: MeasureFilter & { attributes: readonly string[] },
): Promise<ReleasedMeasure[]> {
  return source.from === "release"
    ? readReleased(db, organizationId, source.release.id, filter)
    : previewReleased(db, organizationId, programId, { ...filter, attributes });
}

/** The tables of a release, with the names that groups and cohorts have now; newest instrument version first. */
async function readReleased(
  db: OrganizationDb,
  organizationId: string,
  releaseId: number,
  filter: MeasureFilter = {},
): Promise<ReleasedMeasure[]> {
  const rows = await db
    .select({ content: releaseTable.content, programId: release.programId })
    .from(releaseTable)
    .innerJoin(
      release,
      and(eq(release.organizationId, organizationId), eq(release.id, releaseTable.releaseId)),
    )
    .where(and(eq(releaseTable.organizationId, organizationId), eq(releaseTable.releaseId, releaseId)))
    .orderBy(desc(releaseTable.instrumentVersionId), asc(releaseTable.subscale));
  const names = await namesOf(db, organizationId, rows[0]?.programId ?? 0);
  return rows
    .map(({ content }) => content as ReleasedMeasure)
    .filter((measure) => isAsked(measure, filter))
    .map((measure) => nameStrata(measure, names));
}

/** The tables of the next release as they would be now. */
async function previewReleased(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  { attributes, ...filter }: MeasureFilter & { attributes: readonly string[] },
): Promise<ReleasedMeasure[]> {
  const cut = await cutTables(db, organizationId, programId, attributes, filter);
  const names = await namesOf(db, organizationId, programId);
  return cut
    .flatMap(({ measures }) => measures.map(({ measure }) => measure))
    .filter((measure) => isAsked(measure, filter))
    .map((measure) => nameStrata(measure, names));
}

/** Names of groups and cohorts by id, in text. */
export async function namesOf(db: OrganizationDb, organizationId: string, programId: number) {
  const read = async (table: typeof group | typeof cohort) => {
    const rows = await db
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(and(eq(table.organizationId, organizationId), eq(table.programId, programId)));
    return new Map(rows.map(({ id, name }) => [String(id), name]));
  };
  return { group: await read(group), cohort: await read(cohort) };
}

export async function isProgram(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
): Promise<boolean> {
  const found = await db
    .select({ id: program.id })
    .from(program)
    .where(and(eq(program.organizationId, organizationId), eq(program.id, programId)));
  return found.length > 0;
}

/** Holds the program's row, so that no import and no other release comes between; undefined when not there. */
export async function lockProgram(db: OrganizationDb, organizationId: string, programId: number) {
  const [found] = await db
    .select({ dataVersion })
    .from(program)
    .where(and(eq(program.organizationId, organizationId), eq(program.id, programId)))
    .for("update");
  return found;
}

export async function insertRelease(
  db: OrganizationDb,
  values: Omit<typeof release.$inferInsert, "id" | "organizationId">,
): Promise<number> {
  const [made] = await db.insert(release).values(values).returning({ id: release.id });
  return made!.id;
}

export async function insertTables(
  db: OrganizationDb,
  releaseId: number,
  tables: { versionId: number; measure: ReleasedMeasure; told: readonly ToldCount[] }[],
): Promise<void> {
  for (const { versionId, measure, told } of tables) {
    const { subscale, pre, post } = measure;
    await db
      .insert(releaseTable)
      .values({ releaseId, instrumentVersionId: versionId, subscale, pre, post, content: measure, told });
  }
}

/** How often a program is released by itself. */
export async function findPlan(db: OrganizationDb, organizationId: string, programId: number) {
  const [found] = await db
    .select({ every: releasePlan.every, attributes: releasePlan.attributes })
    .from(releasePlan)
    .where(and(eq(releasePlan.organizationId, organizationId), eq(releasePlan.programId, programId)));
  return found ?? { every: "none" as const, attributes: [] };
}

export async function setPlan(
  db: OrganizationDb,
  programId: number,
  plan: Pick<typeof releasePlan.$inferInsert, "every" | "attributes">,
): Promise<void> {
  await db
    .insert(releasePlan)
    .values({ programId, ...plan })
    .onConflictDoUpdate({ target: [releasePlan.organizationId, releasePlan.programId], set: plan });
}

/** Programs with a rhythm. */
export async function listPlanned(db: OrganizationDb, organizationId: string) {
  const rows = await db
    .select({
      programId: releasePlan.programId,
      every: releasePlan.every,
      attributes: releasePlan.attributes,
    })
    .from(releasePlan)
    .where(eq(releasePlan.organizationId, organizationId));
  return rows.filter(({ every }) => every !== "none");
}

function isAsked(measure: ReleasedMeasure, filter: MeasureFilter): boolean {
  return (["instrument", "subscale", "pre", "post"] as const).every(
    (name) => filter[name] === undefined || filter[name] === measure[name],
  );
}
