import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { PublishedSplit } from "#shared/outcomes/ledgerKinds";
import type { ReleasedMeasure } from "#shared/outcomes/release";
import type { ToldCount } from "#shared/outcomes/releaseCut";
import type { History, PublishedCount, Standing } from "#shared/outcomes/standing";
import type { OrganizationDb } from "./client";
import { groupBy, type SubscaleScope } from "./releaseCounts";
import { liveRows, type Scope, type TiedVersion } from "./releaseRows";
import { changeRow, instrumentVersion, release, releaseStanding, releaseTable } from "./schema";

/** Instrument versions with which a program has scores, or had some behind a release; newest first. */
export async function listVersions(db: OrganizationDb, organizationId: string, programId: number) {
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

/** Where a person stood, as the database says it. */
export type Row = [
  a: number,
  b: number,
  from: number,
  to: number,
  group: string | null,
  cohort: string | null,
  attributes: (string | null)[],
  has: "both" | "pre" | "post",
];

type ScoredRow = [...Row, scores: [pre: number, post: number][]];

/**
 * By the first place of each tie: how many people share each history, over all releases and the live data. Tied
 * subscales share one, in which somebody stands where any of them has a score. The scores themselves stay in the database; what leaves is whether somebody's score at a wave was another one.
 */
export async function countHistories(
  db: OrganizationDb,
  scope: SubscaleScope,
  ties: TiedVersion["ties"],
): Promise<Map<number, History[]>> {
  const places = inPlaces(ties.flatMap(({ all }) => [...all]));
  const areAlone = ties.every(({ all }) => all.length === 1);
  const isThere = areAlone ? sql`(u.pre is not null or u.post is not null)` : sql`true`;
  const attributes = scope.attributes.map((name) => sql`, attributes ->> ${name}::text`);
  const labels = sql`jsonb_build_array(null${sql.join(attributes)})`;
  const rows = await db.execute<{ tie: number; standings: ScoredRow[]; people: number }>(sql`
    with standing as materialized (
      select s.enrollment_id as e, s.pre_wave_id as a, s.post_wave_id as b, s.from_release as f,
        coalesce(s.to_release, 0) as t, s.group_id as g, s.cohort_id as c, ${labels} as labels,
        u.pre, u.post, u.place
      from ${releaseStanding} s
      cross join lateral unnest(s.pre, s.post) with ordinality as u(pre, post, place)
      where s.organization_id = ${scope.organizationId} and s.program_id = ${scope.programId}
        and s.instrument_version_id = ${scope.versionId}
        and u.place in ${places} and ${isThere}
      union all
      select l.enrollment_id, l.pre_wave_id, l.post_wave_id, 0, -1, l.group_id, l.cohort_id, ${labels},
        u.pre, u.post, u.place
      from ${liveRows(scope, scope)} l
      cross join lateral unnest(l.pre, l.post) with ordinality as u(pre, post, place)
      where u.place in ${places} and ${isThere}
    ), score as (
      select distinct e, place, wave, value from (
        select e, place, a as wave, pre as value from standing where pre is not null
        union all select e, place, b, post from standing where post is not null) both_waves
    ), changed as materialized (
      select * from (
        select e, place, wave, value, dense_rank() over (partition by e, place, wave order by value)::int as k,
          count(*) over (partition by e, place, wave) as different
        from score) ranked where different > 1
    ), ranked_scores as (
      select s.*, jsonb_build_array(coalesce(x.k, 1), coalesce(y.k, 1)) as ranks
      from standing s
      left join changed x on x.e = s.e and x.place = s.place and x.wave = s.a and x.value = s.pre
      left join changed y on y.e = s.e and y.place = s.place and y.wave = s.b and y.value = s.post
    ), together as (${areAlone ? alone : tied(ties)}
    ), person as (
      select tie, e, jsonb_agg(jsonb_build_array(a, b, f, t, g::text, c::text, labels,
          case when not has_pre then 'post' when not has_post then 'pre' else 'both' end, scores)
          order by a, b, f) as standings
      from together group by tie, e
    )
    select tie::int as tie, standings, count(*)::int as people from person group by 1, 2 order by 1, 2`);
  return groupBy(
    [...rows],
    ({ tie }) => tie,
    ({ standings, people }) => ({
      people,
      standings: standings.map(([...row]) => ({ ...standingOf(row, scope), scores: row[8] })),
    }),
  );
}

const alone = sql`
      select place as tie, e, a, b, f, t, g, c, labels, pre is not null as has_pre, post is not null as has_post,
        jsonb_build_array(ranks) as scores from ranked_scores`;

/** The subscales of a tie side by side, in the order of their places. */
function tied(ties: TiedVersion["ties"]) {
  const firsts = ties.flatMap(({ all }) => all.map((place) => [place, all[0]!] as const));
  const cases = firsts.map(([place, first]) => `when ${Math.trunc(place)} then ${Math.trunc(first)}`);
  return sql`
      select case place ${sql.raw(cases.join(" "))} end as tie, e, a, b, f, t, g, c, labels,
        bool_or(pre is not null) as has_pre, bool_or(post is not null) as has_post,
        jsonb_agg(ranks order by place) as scores
      from ranked_scores group by 1, 2, 3, 4, 5, 6, 7, 8, 9
      having bool_or(pre is not null or post is not null)`;
}

function inPlaces(places: readonly number[]) {
  return sql.raw(`(${places.map(Number).join(", ")})`);
}

export function standingOf(
  [a, b, from, to, group, cohort, labels, has]: readonly [...Row, ...unknown[]],
  scope: SubscaleScope,
): Omit<Standing, "scores"> {
  const named = scope.attributes.map((name, k) => [name, labels[k + 1] ?? null] as const);
  return {
    pair: `${scope.keys.get(a)!}>${scope.keys.get(b)!}`,
    from,
    to: to === -1 ? null : to,
    by: { group, cohort, ...Object.fromEntries(named) },
    has,
  };
}

/**
 * By subscale: what every release told for the first time, of numbers and of kinds of people, and the tables of
 * the newest. A release from before kinds were remembered does not say which it told: then nobody knows.
 */
export async function readLedger(
  db: OrganizationDb,
  { organizationId, programId }: Scope,
  versionId: number,
) {
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
  const ledgers = new Map<string, SubscaleLedger>();
  for (const row of rows) {
    const ledger = ledgers.get(row.subscale) ?? { told: [], splits: [], current: [] };
    ledgers.set(row.subscale, ledger);
    for (const { splits, ...count } of row.told as ToldCount[]) {
      const { pair, by, of } = count;
      ledger.told.push({ ...count, release: row.releaseId });
      if (of !== "both") continue;
      if (splits)
        ledger.splits?.push(...splits.map((split) => ({ release: row.releaseId, pair, by, split })));
      else ledger.splits = null;
    }
    if (row.content) ledger.current.push(row.content);
  }
  return ledgers;
}

export interface SubscaleLedger {
  told: PublishedCount[];
  splits: PublishedSplit[] | null;
  current: ReleasedMeasure[];
}

const standing = sql.raw(`organization_id, program_id, instrument_version_id, pre_wave_id, post_wave_id,
    enrollment_id, pre, post, cohort_id, group_id, attributes`);

/**
 * Remembers who stands behind a release: what changed since the last one is closed and opened anew. Both sides
 * are put together and counted, because a join of two tables that nobody has analyzed yet may take the square
 * of their rows.
 */
export async function rememberStandings(
  db: OrganizationDb,
  scope: Scope,
  versions: readonly TiedVersion[],
  releaseId: number,
): Promise<void> {
  const live = versions.map(
    (version) => sql` union all select null, ${standing} from ${liveRows(scope, version)} live`,
  );
  await db.execute(sql`
    with alone as materialized (
      select max(id) as id, ${standing} from (
        select id, ${standing} from ${releaseStanding} where organization_id = ${scope.organizationId}
          and program_id = ${scope.programId} and to_release is null
        ${sql.join(live)}) both_sides
      group by ${standing} having count(*) = 1
    ), closed as (
      update ${releaseStanding} s set to_release = ${releaseId}
      from (select id from alone where id is not null) gone
      where s.organization_id = ${scope.organizationId} and s.id = gone.id
    )
    insert into ${releaseStanding} (from_release, ${standing})
    select ${releaseId}, ${standing} from alone where id is null`);
}
