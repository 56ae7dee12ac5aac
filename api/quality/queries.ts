import { sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import { countedSets, joined, personOf } from "#api/db/countedSets";
import { isCompared, listLabels } from "#api/db/labels";
import { enrollment } from "#api/db/schema";
import { leastAlike, leastDifferent } from "#shared/quality/lookAlike";
import { type LineRule, leastOnALine } from "#shared/quality/straightLine";
import { fastShare, leastTimed } from "#shared/quality/tooFast";

const own = sql`current_setting('app.organization_id')::uuid`;
const iso = (moment: unknown) => (moment === null ? null : new Date(String(moment)).toISOString());

/** The most hints of one kind that are listed; all are counted. */
export const mostListed = 100;

/** A response by its key, and as much of it as tells one from another on a list. */
interface Listed {
  enrollmentId: number;
  responseId: number;
  wave: string;
  group: string | null;
  submittedAt: string | null;
}

const listed = sql`r.enrollment_id, r.id as response_id, w.label as wave, g.name as "group", r.submitted_at`;
const place = sql`join wave w on w.organization_id = ${own} and w.id = r.wave_id
  left join "group" g on g.organization_id = ${own} and g.id = e.group_id`;
/** What somebody has looked at and left out is listed with the exclusions. */
const standing = sql`not exists (select 1 from exclusion x where x.organization_id = ${own}
  and x.enrollment_id = r.enrollment_id and x.response_id = r.id and x.lifted_at is null)`;

function listedOf(row: Record<string, unknown>): Listed {
  return {
    enrollmentId: Number(row.enrollment_id),
    responseId: Number(row.response_id),
    wave: row.wave as string,
    group: row.group as string | null,
    submittedAt: iso(row.submitted_at),
  };
}

/** Instrument versions with answers in a program, with their definitions. */
export async function listAnswered(db: OrganizationDb, programId: number) {
  const rows = await db.execute<{ id: string; definition: unknown }>(sql`
    select v.id, v.definition from instrument_version v where v.organization_id = ${own} and v.id in (
      select distinct a.instrument_version_id from answer_set a join enrollment e
        on e.organization_id = ${own} and e.id = a.enrollment_id and e.program_id = ${programId}
      where a.organization_id = ${own} and not a.supplied)
    order by v.id`);
  return rows.map(({ id, definition }) => ({ id: Number(id), definition }));
}

/** Responses that say the same to everything across reversed items (shared/quality/straightLine). */
export async function findStraightLines(
  db: OrganizationDb,
  programId: number,
  rules: readonly { versionId: number; rule: LineRule }[],
) {
  if (rules.length === 0) return { count: 0, shown: [] };
  const wanted = rules.map(({ versionId, rule }) => ({ v: versionId, ...rule }));
  const rows = await db.execute<Record<string, unknown>>(sql`
    with rule as (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        rule(v bigint, min int, max int, plain int[], reversed int[])
    )
    select ${listed}, v.instrument_id as instrument, line.answer, line.answers, count(*) over ()::int as count
    from rule
    join instrument_version v on v.organization_id = ${own} and v.id = rule.v
    join enrollment e on e.organization_id = ${own} and e.program_id = ${programId}
    join response r on r.organization_id = ${own} and r.enrollment_id = e.id
    join answer_set a on a.organization_id = ${own} and a.enrollment_id = r.enrollment_id and a.response_id = r.id
      and a.instrument_version_id = rule.v and not a.supplied
    cross join lateral (
      select min(x)::int as answer, max(x)::int as highest, count(x)::int as answers,
        count(x) filter (where k = any(rule.plain)) as plain, count(x) filter (where k = any(rule.reversed)) as reversed
      from unnest(a.answers) with ordinality u(x, k)
      where k = any(rule.plain) or k = any(rule.reversed)
    ) line
    ${place}
    where line.answer = line.highest and line.answers >= ${leastOnALine} and line.plain > 0 and line.reversed > 0
      and line.answer <> rule.min + rule.max - line.answer and ${standing}
    order by w.position, r.enrollment_id, r.id limit ${mostListed}`);
  return {
    count: Number(rows[0]?.count ?? 0),
    shown: rows.map((row) => ({
      ...listedOf(row),
      instrument: row.instrument as string,
      answer: Number(row.answer),
      answers: Number(row.answers),
    })),
  };
}

/** Responses that took less than a third of the usual time (shared/quality/tooFast). */
export async function findTooFast(db: OrganizationDb, programId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    with timed as (
      select r.enrollment_id, r.id, r.wave_id, r.submitted_at, r.duration_seconds as seconds, e.group_id, v.survey_id
      from enrollment e join response r on r.organization_id = ${own} and r.enrollment_id = e.id
      join survey_version v on v.organization_id = ${own} and v.id = r.survey_version_id
      where e.organization_id = ${own} and e.program_id = ${programId} and r.duration_seconds is not null
    ), usual as (
      select wave_id, survey_id, percentile_cont(0.5) within group (order by seconds) as median
      from timed group by wave_id, survey_id having count(*) >= ${leastTimed}
    )
    select ${listed}, r.seconds, usual.median, count(*) over ()::int as count
    from timed r join usual using (wave_id, survey_id)
    join wave w on w.organization_id = ${own} and w.id = r.wave_id
    left join "group" g on g.organization_id = ${own} and g.id = r.group_id
    where r.seconds < usual.median * ${fastShare}::float8 and ${standing}
    order by r.seconds, r.enrollment_id, r.id limit ${mostListed}`);
  return {
    count: Number(rows[0]?.count ?? 0),
    shown: rows.map((row) => ({
      ...listedOf(row),
      seconds: Number(row.seconds),
      median: Number(row.median),
    })),
  };
}

/** How many responses of a program say how long they took: without any, nothing can be said of speed. */
export async function countTimed(db: OrganizationDb, programId: number): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from enrollment e
    join response r on r.organization_id = ${own} and r.enrollment_id = e.id and r.duration_seconds is not null
    where e.organization_id = ${own} and e.program_id = ${programId}`);
  return row!.n;
}

/** Responses of different people at one wave with the very same answers (shared/quality/lookAlike). */
export async function findLookAlikes(db: OrganizationDb, programId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    with said as (
      select r.enrollment_id, r.id, r.wave_id, ${personOf} as person,
        string_agg(a.instrument_version_id || ':' || a.answers::text, ';' order by a.instrument_version_id) as answers
      from ${enrollment} e join response r on r.organization_id = ${own} and r.enrollment_id = e.id
      join answer_set a on a.organization_id = ${own} and a.enrollment_id = r.enrollment_id and a.response_id = r.id
        and not a.supplied
      left join ${enrollment} j on j.organization_id = ${own} and j.id = r.enrollment_id and j.joined_into is not null
      where e.organization_id = ${own} and e.program_id = ${programId} and ${standing}
      group by 1, 2, 3, 4
    ), alike as (
      select wave_id, answers, count(*)::int as others, dense_rank() over (order by wave_id, min(id)) as set
      from said group by wave_id, answers having count(distinct person) > 1
    ), told as (
      select said.*, alike.others, alike.set from said join alike using (wave_id, answers)
      where (
        select count(x) >= ${leastAlike} and count(distinct x) >= ${leastDifferent}
        from answer_set a, unnest(a.answers) x where a.organization_id = ${own}
          and a.enrollment_id = said.enrollment_id and a.response_id = said.id)
    )
    select ${listed}, told.set, told.others, count(*) over ()::int as count
    from told join response r on r.organization_id = ${own} and r.enrollment_id = told.enrollment_id and r.id = told.id
    join enrollment e on e.organization_id = ${own} and e.id = r.enrollment_id
    ${place}
    order by told.set, r.enrollment_id, r.id limit ${mostListed}`);
  return {
    count: Number(rows[0]?.count ?? 0),
    shown: rows.map((row) => ({ ...listedOf(row), set: Number(row.set), alike: Number(row.others) })),
  };
}

/** Why answers are missing at one wave in one group: how many responses carry each code at one item. */
export interface MissingCell {
  item: number;
  wave: string;
  group: string | null;
  code: number;
  n: number;
}

/** Answers and missing answers of an instrument version, by item, wave and group: responses that count. */
export async function countMissingCells(
  db: OrganizationDb,
  of: { organizationId: string; programId: number; versionId: number },
): Promise<MissingCell[]> {
  const labels = await listLabels(db, of);
  const rows = await db.execute<Record<string, unknown>>(sql`
    select i.item::int as item, w.label as wave, c.group_id::text as "group",
      case when i.answer is null then coalesce(nullif(i.why, 0), 2) else 0 end as code, count(*)::int as n
    from ${countedSets(of)} ${joined(of)}
    join ${enrollment} c on c.organization_id = ${own} and c.id = ${personOf} and c.program_id = ${of.programId}
    join wave w on w.organization_id = ${own} and w.id = r.wave_id
    cross join lateral unnest(a.answers, a.missing) with ordinality i(answer, why, item)
    where not ${isCompared(labels)}
    group by 1, w.position, 2, 3, 4 order by 1, w.position, 3 nulls last, 4`);
  return rows.map((row) => ({
    item: Number(row.item),
    wave: row.wave as string,
    group: row.group === null ? null : (labels.group.get(String(row.group)) ?? null),
    code: Number(row.code),
    n: Number(row.n),
  }));
}

/** Exclusions of a program, those that stand first, newest first. */
export async function listExclusions(db: OrganizationDb, programId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select ${listed}, x.id, x.reason, x.excluded_at, a.name as excluded_by, x.lifted_at, b.name as lifted_by,
      count(*) filter (where x.lifted_at is null) over ()::int as standing
    from exclusion x join enrollment e on e.organization_id = ${own} and e.id = x.enrollment_id
    join response r on r.organization_id = ${own} and r.enrollment_id = x.enrollment_id and r.id = x.response_id
    ${place}
    left join "user" a on a.id = x.excluded_by left join "user" b on b.id = x.lifted_by
    where x.organization_id = ${own} and e.program_id = ${programId}
    order by x.lifted_at is not null, x.id desc limit 500`);
  return {
    standing: Number(rows[0]?.standing ?? 0),
    shown: rows.map((row) => ({
      ...listedOf(row),
      id: Number(row.id),
      reason: row.reason as string,
      excludedAt: iso(row.excluded_at)!,
      excludedBy: row.excluded_by as string | null,
      liftedAt: iso(row.lifted_at),
      liftedBy: row.lifted_by as string | null,
    })),
  };
}

/** What was removed of a program, newest first; never whose. */
export async function listRemovals(db: OrganizationDb, programId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select m.id, m.kind, m.responses, m.reason, m.removed_at, u.name as removed_by
    from removal m left join "user" u on u.id = m.removed_by
    where m.organization_id = ${own} and m.program_id = ${programId} order by m.id desc limit 500`);
  return rows.map((row) => ({
    id: Number(row.id),
    kind: row.kind as "response" | "person",
    responses: Number(row.responses),
    reason: row.reason as string | null,
    removedAt: iso(row.removed_at)!,
    removedBy: row.removed_by as string | null,
  }));
}

/** Files in a program of which some rows could not be read, newest first: which columns, which rows. */
export async function listUnread(db: OrganizationDb, programId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select i.id, i.file_name, i.sha256, i.stored_at, (i.report -> 'rows' ->> 'failed')::int as failed,
      coalesce(i.report -> 'unread', '[]') as unread
    from import i where i.organization_id = ${own} and i.program_id = ${programId} and i.state = 'stored'
      and (i.report -> 'rows' ->> 'failed')::int > 0
    order by i.id desc limit 100`);
  return rows.map((row) => ({
    importId: Number(row.id),
    fileName: row.file_name as string,
    sha256: row.sha256 as string,
    storedAt: iso(row.stored_at),
    rows: Number(row.failed),
    columns: row.unread as { column: string | null; count: number; rows: number[] }[],
  }));
}
