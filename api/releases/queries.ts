import { and, asc, desc, eq } from "drizzle-orm";
import { user } from "#api/db/accountSchema";
import type { OrganizationDb } from "#api/db/client";
import { dataVersion } from "#api/db/dataVersion";
import { countLive } from "#api/db/releaseCounts";
import { countHistories, listVersions, readLedger } from "#api/db/releaseLedger";
import { readTies } from "#api/db/releaseRows";
import { cohort, group, program, release, releasePlan, releaseTable, wave } from "#api/db/schema";
import type { Instrument } from "#shared/instruments/definition";
import { inTurns } from "#shared/outcomes/ledgerWork";
import {
  findStratum,
  nameStrata,
  type ReleasedMeasure,
  type ReleaseMark,
  type Source,
} from "#shared/outcomes/release";
import { type CutSubscale, cutSubscale } from "#shared/outcomes/releaseCut";
import type { LiveMeasure } from "#shared/outcomes/releaseTables";
import type { Tie } from "#shared/outcomes/samePeople";
import type { PublishedCount } from "#shared/outcomes/standing";
import { keyOf } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";

/** Which measures are asked for; all of them where nothing is named. */
export interface MeasureFilter {
  instrument?: string | undefined;
  subscale?: string | undefined;
  pre?: string | undefined;
  post?: string | undefined;
  /** Whether a preview shows answers to single items too. */
  singleAnswers?: boolean | undefined;
}

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
  return rows.map((row) => ({ ...row, cutAt: row.cutAt.toISOString() }));
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

export interface CutTables extends CutSubscale {
  versionId: number;
  instrument: string;
  version: string;
  subscale: string;
  /** Which subscales of the version are told of the same people. */
  ties: readonly Tie[];
}

/**
 * Every subscale of the next release, decided anew from live data and the ledger. What leaves here has
 * passed the one door; `outlook` is for the team.
 */
export async function cutTables(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  attributes: readonly string[],
  filter: MeasureFilter = {},
  onProgress: (done: number, of: number) => void = () => {},
): Promise<CutTables[]> {
  const scope = { organizationId, programId, attributes };
  const waves = await db
    .select({ id: wave.id, key: wave.key, kind: wave.kind })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.programId, programId)))
    .orderBy(wave.position);
  const keys = new Map(waves.map(({ id, key }) => [id, key]));
  const cuts: CutTables[] = [];
  const decided = new Map<string, PublishedCount[]>();
  const versions = await listVersions(db, organizationId, programId);
  const all = versions.reduce((n, { definition }) => n + (definition as Instrument).subscales.length, 0);
  for (const version of versions) {
    const instrument = version.definition as Instrument;
    if (filter.instrument !== undefined && filter.instrument !== instrument.id) continue;
    const places = instrument.subscales.flatMap(({ id }, k) =>
      filter.subscale === undefined || filter.subscale === id ? [k + 1] : [],
    );
    if (places.length === 0) continue;
    const ledgers = await readLedger(db, scope, version.id);
    const told = [...ledgers.values()].flatMap((ledger) => ledger.told.flatMap(({ by }) => Object.keys(by)));
    const everTold = [...new Set([...attributes, ...told])].filter(
      (name) => name !== "group" && name !== "cohort",
    );
    const { singleAnswers = false } = filter;
    const tied = await readTies(db, scope, { id: version.id, definition: instrument });
    const ties = tied.filter(({ all: own }) => own.some((place) => places.includes(place)));
    const counted = { ...scope, versionId: version.id, ties: tied, places, keys, instrument, singleAnswers };
    const measured = await countLive(db, counted);
    const asked = { ...scope, attributes: everTold, versionId: version.id, ties: tied, keys };
    const histories = await countHistories(db, asked, ties);
    for (const place of places) {
      const subscale = instrument.subscales[place - 1]!;
      const tie = ties.find(({ all: own }) => own.includes(place))!;
      const otherLedgers = tie.all.flatMap((one) =>
        one === place ? [] : (ledgers.get(instrument.subscales[one - 1]!.id) ?? []),
      );
      const live = {
        instrument: instrument.id,
        version: instrument.version,
        subscale,
        described: true,
        measures: (measured.get(place) ?? []).map((one) =>
          comparisonTold(one, otherLedgers) ? withoutComparison(one) : one,
        ),
        histories: histories.get(tie.all[0]!) ?? [],
      };
      const tiedLedgers = tie.all.flatMap((one) => ledgers.get(instrument.subscales[one - 1]!.id) ?? []);
      const ledger = {
        told: once(tiedLedgers.flatMap((one) => one.told)),
        current: ledgers.get(subscale.id)?.current ?? [],
      };
      const { instrument: id, version: named } = live;
      onProgress(cuts.length, all);
      cuts.push({
        ...{ versionId: version.id, instrument: id, version: named, subscale: subscale.id, ties: tied },
        // Other requests are answered meanwhile: a long decision never holds the server.
        ...(await inTurns(cutSubscale(live, ledger, decided), { pause, clock: () => performance.now() })),
      });
    }
  }
  return cuts;
}

/**
 * A waiting list is told once and never anew (releaseSettle.ts). Of tied subscales all are told of the same people
 * or not at all: what one told earlier could be subtracted from what another tells later.
 */
function comparisonTold(
  { pre, post }: LiveMeasure,
  others: readonly { current: ReleasedMeasure[] }[],
): boolean {
  return others.some(({ current }) =>
    current.some((measure) => {
      const everybody = findStratum(measure, {});
      const isSame = measure.pre === pre && measure.post === post;
      if (!isSame || !everybody || isSuppressed(everybody)) return false;
      const told = everybody.detail?.comparison;
      return told !== null && told !== undefined && !isSuppressed(told);
    }),
  );
}

function withoutComparison({ comparison: _, ...measure }: LiveMeasure): LiveMeasure {
  return measure;
}

/** Tied subscales tell the same counts: each stands in the ledger once, one by one where any was. */
function once(told: readonly PublishedCount[]): PublishedCount[] {
  const counts = new Map<string, PublishedCount>();
  for (const count of told) {
    const key = [count.release, count.pair, count.of, keyOf(count.by)].join();
    if (!counts.get(key)?.exact) counts.set(key, count);
  }
  return [...counts.values()];
}

const pause = () => new Promise<void>((resume) => void setImmediate(resume));

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
  tables: { versionId: number; measure: ReleasedMeasure; told: readonly PublishedCount[] }[],
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
