import { sql } from "drizzle-orm";
import { leastAlike, leastDifferent } from "#shared/quality/lookAlike";
import { type LineRule, leastOnALine } from "#shared/quality/straightLine";
import { fastShare, leastTimed } from "#shared/quality/tooFast";
import type { OrganizationDb } from "./client";
import { personOf } from "./countedSets";
import { enrollment, type hintKinds } from "./schema";

const own = sql`current_setting('app.organization_id')::uuid`;
const iso = (moment: unknown) => (moment === null ? null : new Date(String(moment)).toISOString());

type HintKind = (typeof hintKinds)[number];

/** The most hints of one kind that are listed; all are counted. */
const mostListed = 100;

/** A response by its key, and as much of it as tells one from another on a list. */
interface Listed {
  enrollmentId: number;
  responseId: number;
  wave: string;
  group: string | null;
  submittedAt: string | null;
}

/** A hint is done when somebody has looked at the response: when, and who. */
interface Looked {
  lookedAt: string | null;
  lookedBy: string | null;
}

export const listed = sql`r.enrollment_id, r.id as response_id, w.label as wave, g.name as "group", r.submitted_at`;
export const place = sql`join wave w on w.organization_id = ${own} and w.id = r.wave_id
  left join "group" g on g.organization_id = ${own} and g.id = e.group_id`;
/** What somebody has looked at and left out is listed with the exclusions. */
const standing = sql`not exists (select 1 from exclusion x where x.organization_id = ${own}
  and x.enrollment_id = r.enrollment_id and x.response_id = r.id and x.lifted_at is null)`;

export function listedOf(row: Record<string, unknown>): Listed {
  return {
    enrollmentId: Number(row.enrollment_id),
    responseId: Number(row.response_id),
    wave: row.wave as string,
    group: row.group as string | null,
    submittedAt: iso(row.submitted_at),
  };
}

/** Whether somebody looked at `r` for this kind of hint. */
const look = (hint: HintKind) => sql`left join hint_look k on k.organization_id = ${own}
  and k.enrollment_id = r.enrollment_id and k.response_id = r.id and k.hint = ${hint}
  left join "user" u on u.id = k.looked_by`;
/** Open ones are counted, and come first. */
const looked = sql`k.looked_at, u.name as looked_by, count(*) filter (where k.looked_at is null) over ()::int as count,
  count(k.looked_at) over ()::int as looked`;

const lookedOf = (row: Record<string, unknown>): Looked => ({
  lookedAt: iso(row.looked_at),
  lookedBy: row.looked_by as string | null,
});
const countsOf = ([row]: readonly Record<string, unknown>[]) => ({
  count: Number(row?.count ?? 0),
  looked: Number(row?.looked ?? 0),
});

/** Says that somebody looked at responses for one kind of hint. False: one of them is not of this program. */
export async function markLooked(
  db: OrganizationDb,
  programId: number,
  look: { hint: HintKind; responses: readonly ResponsePlace[]; userId: string | null; now: Date },
): Promise<boolean> {
  const rows = await db.execute(sql`
    insert into hint_look (enrollment_id, response_id, hint, looked_by, looked_at)
    select r.enrollment_id, r.id, ${look.hint}, ${look.userId}, ${look.now.toISOString()} ${asked(programId, look.responses)}
    on conflict on constraint hint_look_pkey do update set looked_at = hint_look.looked_at returning 1`);
  return rows.length === new Set(look.responses.map(({ responseId }) => responseId)).size;
}

/** Takes that back. False: one of the responses is not of this program. */
export async function unmarkLooked(
  db: OrganizationDb,
  programId: number,
  { hint, responses }: { hint: HintKind; responses: readonly ResponsePlace[] },
): Promise<boolean> {
  const [found] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n ${asked(programId, responses)}`,
  );
  await db.execute(sql`
    delete from hint_look k using (select r.enrollment_id, r.id ${asked(programId, responses)}) r
    where k.organization_id = ${own} and k.enrollment_id = r.enrollment_id and k.response_id = r.id and k.hint = ${hint}`);
  return found!.n === new Set(responses.map(({ responseId }) => responseId)).size;
}

interface ResponsePlace {
  enrollmentId: number;
  responseId: number;
}

/** Responses by their numbers, as far as they are of this program. */
const asked = (programId: number, responses: readonly ResponsePlace[]) => sql`
  from jsonb_to_recordset(${JSON.stringify(responses)}::jsonb) asked("enrollmentId" bigint, "responseId" bigint)
  join enrollment e on e.organization_id = ${own} and e.program_id = ${programId} and e.id = asked."enrollmentId"
  join response r on r.organization_id = ${own} and r.enrollment_id = e.id and r.id = asked."responseId"`;

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
  if (rules.length === 0) return { count: 0, looked: 0, shown: [] };
  const wanted = rules.map(({ versionId, rule }) => ({ v: versionId, ...rule }));
  const rows = await db.execute<Record<string, unknown>>(sql`
    with rule as (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        rule(v bigint, min int, max int, plain int[], reversed int[])
    )
    select ${listed}, v.instrument_id as instrument, line.answer, line.answers, ${looked}
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
    ${place} ${look("straight_line")}
    where line.answer = line.highest and line.answers >= ${leastOnALine} and line.plain > 0 and line.reversed > 0
      and line.answer <> rule.min + rule.max - line.answer and ${standing}
    order by k.looked_at is not null, w.position, r.enrollment_id, r.id limit ${mostListed}`);
  return {
    ...countsOf(rows),
    shown: rows.map((row) => ({
      ...listedOf(row),
      ...lookedOf(row),
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
    select ${listed}, r.seconds, usual.median, ${looked}
    from timed r join usual using (wave_id, survey_id)
    join wave w on w.organization_id = ${own} and w.id = r.wave_id
    left join "group" g on g.organization_id = ${own} and g.id = r.group_id
    ${look("too_fast")}
    where r.seconds < usual.median * ${fastShare}::float8 and ${standing}
    order by k.looked_at is not null, r.seconds, r.enrollment_id, r.id limit ${mostListed}`);
  return {
    ...countsOf(rows),
    shown: rows.map((row) => ({
      ...listedOf(row),
      ...lookedOf(row),
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
    select ${listed}, told.set, told.others, ${looked}
    from told join response r on r.organization_id = ${own} and r.enrollment_id = told.enrollment_id and r.id = told.id
    join enrollment e on e.organization_id = ${own} and e.id = r.enrollment_id
    ${place} ${look("look_alike")}
    order by k.looked_at is not null, told.set, r.enrollment_id, r.id limit ${mostListed}`);
  return {
    ...countsOf(rows),
    shown: rows.map((row) => ({
      ...listedOf(row),
      ...lookedOf(row),
      set: Number(row.set),
      alike: Number(row.others),
    })),
  };
}
