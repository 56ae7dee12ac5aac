import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { user } from "#api/db/accountSchema";
import type { OrganizationDb } from "#api/db/client";
import {
  countLive,
  groupBy,
  inPlaces,
  liveRows,
  type Scope,
  type SubscaleScope,
} from "#api/db/releaseCounts";
import {
  changeRow,
  cohort,
  group,
  instrumentVersion,
  program,
  release,
  releasePlan,
  releaseStanding,
  releaseTable,
  wave,
} from "#api/db/schema";
import type { Instrument } from "#shared/instruments/definition";
import { inTurns } from "#shared/outcomes/ledgerWork";
import { nameStrata, type ReleasedMeasure, type ReleaseMark } from "#shared/outcomes/release";
import { type CutSubscale, cutSubscale } from "#shared/outcomes/releaseCut";
import type { History, PublishedCount, Standing } from "#shared/outcomes/standing";

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
    })
    .from(release)
    .leftJoin(user, eq(user.id, release.cutBy))
    .where(and(eq(release.organizationId, organizationId), eq(release.programId, programId)))
    .orderBy(desc(release.id));
  return rows.map((row) => ({ ...row, cutAt: row.cutAt.toISOString() }));
}

/** The tables of a release, with the names that groups and cohorts have now; newest instrument version first. */
export async function readReleased(
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
export async function previewReleased(
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
    const counted = { ...scope, versionId: version.id, places, keys, instrument, singleAnswers };
    const measured = await countLive(db, counted);
    const asked = { ...scope, attributes: everTold, versionId: version.id, places, keys };
    const histories = await countHistories(db, asked);
    for (const place of places) {
      const subscale = instrument.subscales[place - 1]!;
      const live = {
        instrument: instrument.id,
        version: instrument.version,
        subscale,
        described: true,
        measures: measured.get(place) ?? [],
        histories: histories.get(place) ?? [],
      };
      const ledger = ledgers.get(subscale.id) ?? { told: [], current: [] };
      const { instrument: id, version: named } = live;
      onProgress(cuts.length, all);
      cuts.push({
        ...{ versionId: version.id, instrument: id, version: named, subscale: subscale.id },
        // Other requests are answered meanwhile: a long decision never holds the server.
        ...(await inTurns(cutSubscale(live, ledger, decided), { pause, clock: () => performance.now() })),
      });
    }
  }
  return cuts;
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

/** Instrument versions with which a program has scores, or had some behind a release; newest first. */
async function listVersions(db: OrganizationDb, organizationId: string, programId: number) {
  return db
    .select({ id: instrumentVersion.id, definition: instrumentVersion.definition })
    .from(instrumentVersion)
    .where(
      and(
        eq(instrumentVersion.organizationId, organizationId),
        sql`(exists (select 1 from ${changeRow} c where c.organization_id = ${organizationId}
            and c.program_id = ${programId} and c.instrument_version_id = ${instrumentVersion.id})
          or exists (select 1 from ${releaseStanding} s where s.organization_id = ${organizationId}
            and s.program_id = ${programId} and s.instrument_version_id = ${instrumentVersion.id}))`,
      ),
    )
    .orderBy(desc(instrumentVersion.id));
}

type Row = [
  a: number,
  b: number,
  from: number,
  to: number,
  group: string | null,
  cohort: string | null,
  attributes: (string | null)[],
  has: "both" | "pre" | "post",
  pre: number,
  post: number,
];

/**
 * By place of the subscale: how many people share each history, over all releases and the live data. The
 * scores themselves stay in the database; what leaves is whether somebody's score at a wave was another one.
 */
async function countHistories(db: OrganizationDb, scope: SubscaleScope): Promise<Map<number, History[]>> {
  const attributes = scope.attributes.map((name) => sql`, attributes ->> ${name}::text`);
  const labels = sql`jsonb_build_array(null${sql.join(attributes)})`;
  const rows = await db.execute<{ place: number; standings: Row[]; people: number }>(sql`
    with standing as materialized (
      select s.enrollment_id as e, s.pre_wave_id as a, s.post_wave_id as b, s.from_release as f,
        coalesce(s.to_release, 0) as t, s.group_id as g, s.cohort_id as c, ${labels} as labels,
        u.pre, u.post, u.place
      from ${releaseStanding} s
      cross join lateral unnest(s.pre, s.post) with ordinality as u(pre, post, place)
      where s.organization_id = ${scope.organizationId} and s.program_id = ${scope.programId}
        and s.instrument_version_id = ${scope.versionId}
        and u.place in ${inPlaces(scope.places)} and (u.pre is not null or u.post is not null)
      union all
      select l.enrollment_id, l.pre_wave_id, l.post_wave_id, 0, -1, l.group_id, l.cohort_id, ${labels},
        u.pre, u.post, u.place
      from ${liveRows(scope, scope.versionId)} l
      cross join lateral unnest(l.pre, l.post) with ordinality as u(pre, post, place)
      where u.place in ${inPlaces(scope.places)} and (u.pre is not null or u.post is not null)
    ), score as (
      select distinct e, place, wave, value from (
        select e, place, a as wave, pre as value from standing where pre is not null
        union all select e, place, b, post from standing where post is not null) both_waves
    ), changed as materialized (
      select * from (
        select e, place, wave, value, dense_rank() over (partition by e, place, wave order by value)::int as k,
          count(*) over (partition by e, place, wave) as different
        from score) ranked where different > 1
    ), person as (
      select s.place, s.e, jsonb_agg(jsonb_build_array(s.a, s.b, s.f, s.t, s.g::text, s.c::text, s.labels,
          case when s.pre is null then 'post' when s.post is null then 'pre' else 'both' end,
          coalesce(x.k, 1), coalesce(y.k, 1)) order by s.a, s.b, s.f) as standings
      from standing s
      left join changed x on x.e = s.e and x.place = s.place and x.wave = s.a and x.value = s.pre
      left join changed y on y.e = s.e and y.place = s.place and y.wave = s.b and y.value = s.post
      group by s.place, s.e
    )
    select place::int as place, standings, count(*)::int as people from person group by 1, 2 order by 1, 2`);
  return groupBy(
    [...rows],
    ({ place }) => place,
    ({ standings, people }) => ({
      people,
      standings: standings.map((row) => standingOf(row, scope)),
    }),
  );
}

function standingOf(
  [a, b, from, to, group, cohort, labels, has, pre, post]: Row,
  scope: SubscaleScope,
): Standing {
  const named = scope.attributes.map((name, k) => [name, labels[k + 1] ?? null] as const);
  return {
    pair: `${scope.keys.get(a)!}>${scope.keys.get(b)!}`,
    from,
    to: to === -1 ? null : to,
    by: { group, cohort, ...Object.fromEntries(named) },
    has,
    scores: [pre, post],
  };
}

/** By subscale: what every release told for the first time, and the tables of the newest. */
async function readLedger(db: OrganizationDb, { organizationId, programId }: Scope, versionId: number) {
  const releases = db
    .select({ id: release.id })
    .from(release)
    .where(and(eq(release.organizationId, organizationId), eq(release.programId, programId)));
  const rows = await db
    .select({
      releaseId: releaseTable.releaseId,
      subscale: releaseTable.subscale,
      told: releaseTable.told,
      content: sql<ReleasedMeasure | null>`case when ${releaseTable.releaseId} = (
        select max(r.id) from ${release} r where r.organization_id = ${organizationId}
          and r.program_id = ${programId}) then ${releaseTable.content} end`,
    })
    .from(releaseTable)
    .where(
      and(
        eq(releaseTable.organizationId, organizationId),
        eq(releaseTable.instrumentVersionId, versionId),
        inArray(releaseTable.releaseId, releases),
      ),
    );
  const ledgers = new Map<string, { told: PublishedCount[]; current: ReleasedMeasure[] }>();
  for (const row of rows) {
    const ledger = ledgers.get(row.subscale) ?? { told: [], current: [] };
    ledgers.set(row.subscale, ledger);
    ledger.told.push(
      ...(row.told as PublishedCount[]).map((count) => ({ ...count, release: row.releaseId })),
    );
    if (row.content) ledger.current.push(row.content);
  }
  return ledgers;
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
    .select({ dataVersion: program.dataVersion })
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

/**
 * Remembers who stands behind a release: what changed since the last one is closed and opened anew. Both sides
 * are put together and counted, because a join of two tables that nobody has analyzed yet may take the square
 * of their rows.
 */
export async function rememberStandings(db: OrganizationDb, scope: Scope, releaseId: number): Promise<void> {
  const standing = sql.raw(`organization_id, program_id, instrument_version_id, pre_wave_id, post_wave_id,
    enrollment_id, pre, post, cohort_id, group_id, attributes`);
  await db.execute(sql`
    with alone as materialized (
      select max(id) as id, ${standing} from (
        select id, ${standing} from ${releaseStanding} where organization_id = ${scope.organizationId}
          and program_id = ${scope.programId} and to_release is null
        union all select null, ${standing} from ${liveRows(scope, null)} live) both_sides
      group by ${standing} having count(*) = 1
    ), closed as (
      update ${releaseStanding} s set to_release = ${releaseId}
      from (select id from alone where id is not null) gone
      where s.organization_id = ${scope.organizationId} and s.id = gone.id
    )
    insert into ${releaseStanding} (from_release, ${standing})
    select ${releaseId}, ${standing} from alone where id is null`);
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
