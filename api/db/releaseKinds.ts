import { type SQL, sql } from "drizzle-orm";
import type { KindHistories, KindHistory } from "#shared/outcomes/ledgerKinds";
import type { Tie } from "#shared/outcomes/samePeople";
import type { Family } from "#shared/outcomes/splits";
import type { OrganizationDb } from "./client";
import type { SubscaleScope } from "./releaseCounts";
import { type Row, standingOf } from "./releaseLedger";
import { liveRows } from "./releaseRows";
import { enrollment, releaseStanding } from "./schema";

/**
 * How many people share each history and were of the same kinds in it: who moved how far, and who was on which
 * side of a cut-off. Scores stay in the database; what leaves is a class. Somebody stands where the tie of the
 * subscale has a score, as in the histories of the ledger (releaseLedger.ts); of a kind they are where the
 * subscale itself has both.
 *
 * @param place  Of the subscale, from 1.
 */
export async function countKinds(
  db: OrganizationDb,
  scope: SubscaleScope,
  { tie, place }: { tie: Tie; place: number },
  families: readonly Family[],
): Promise<KindHistories> {
  const { organizationId, programId, versionId } = scope;
  const hasAny = (wave: string) =>
    sql.raw(`(${tie.all.map((one) => `${wave}[${Math.trunc(one)}] is not null`).join(" or ")})`);
  const own = sql.raw(String(Math.trunc(place)));
  const attributes = scope.attributes.map((name) => sql`, attributes ->> ${name}::text`);
  const labels =
    attributes.length > 0 ? sql`jsonb_build_array(null${sql.join(attributes)})::text` : sql`'[null]'`;
  const classes = sql.join(families.map(classIn), sql` || ',' || `);
  const standings = (from: SQL, until: SQL, rows: SQL) => sql`
    select enrollment_id as e, '[' || pre_wave_id || ',' || post_wave_id || ',' as pair, ${from} as f, ${until} as t,
      group_id as g, cohort_id as c, ${labels} as labels, ${hasAny("pre")} as has_pre, ${hasAny("post")} as has_post,
      pre[${own}] as pre, post[${own}] as post from ${rows} where ${hasAny("pre")} or ${hasAny("post")}`;
  // Text is put together and grouped in a fraction of the time that JSON takes.
  const rows = await db.execute<{ standings: string; erased: boolean; people: number }>(sql`
    with standing as (
      ${standings(
        sql`from_release`,
        sql`coalesce(to_release, 0)`,
        sql`(select s.* from ${releaseStanding} s where s.organization_id = ${organizationId}
          and s.program_id = ${programId} and s.instrument_version_id = ${versionId}) s`,
      )}
      union all ${standings(sql`0`, sql`-1`, sql`${liveRows(scope, scope)} l`)}
    ), person as (
      select e, bool_or(t = -1) as is_live, string_agg(pair || f || ',' || t || ',' || coalesce('"' || g || '"', 'null')
          || ',' || coalesce('"' || c || '"', 'null') || ',' || labels
          || case when not has_pre then ',"post",null]' when not has_post then ',"pre",null]'
            when pre is null or post is null then ',"both",null]' else ',"both",[' || ${classes} || ']]' end,
        ',' order by pair, f) as standings
      from standing group by e
    ), known as (
      select standings, not is_live and not exists (select 1 from ${enrollment} x
          where x.organization_id = ${organizationId} and x.id = e) as erased from person
    )
    select '[' || standings || ']' as standings, erased, count(*)::int as people from known group by 1, 2 order by 1, 2`);
  return { families, histories: [...rows].map((row) => historyOf(row, scope)) };
}

type KindRow = [...Row, kinds: number[] | null];

/** Of somebody erased a score is 0: that it was there is all that is left, and no kind. */
function historyOf(
  { standings, erased, people }: { standings: string; erased: boolean; people: number },
  scope: SubscaleScope,
): KindHistory {
  const rows = JSON.parse(standings) as KindRow[];
  return {
    people,
    standings: rows.map((row) => ({ ...standingOf(row, scope), scores: [] })),
    kinds: rows.map((row) => (erased && row[8] ? "erased" : row[8])),
  };
}

/** A class as shared/outcomes/splits.ts reads it, of a person with both scores. */
function classIn(family: Family): SQL {
  if (family.of === "scores") {
    const [from, to] = [family.from - 1e-9, family.to + 1e-9];
    const inside = (wave: SQL) => sql`(${wave} >= ${from}::float8 and ${wave} <= ${to}::float8)::int`;
    return sql`(2 * ${inside(sql`pre`)} + ${inside(sql`post`)})`;
  }
  const passed = family.edges.map(
    (edge) => sql` + (post - pre > ${edge}::float8)::int - (post - pre < ${-edge}::float8)::int`,
  );
  return sql`(0${sql.join(passed)})`;
}
