import { type SQL, sql } from "drizzle-orm";
import type { QuoteState, WithdrawalReason } from "#shared/quotes/states";
import type { OrganizationDb } from "./client";
import { consentOf, isLeftOut, personPlace } from "./quoteSources";

const own = sql`current_setting('app.organization_id')::uuid`;
const iso = (moment: unknown) => (moment === null ? null : new Date(String(moment)).toISOString());

/** An open answer, by its key. */
export interface AnswerKey {
  programId: number;
  enrollmentId: number;
  responseId: number;
  questionId: number;
}

/** Which open answers somebody wants to read. */
export interface AnswerWish {
  question?: number | undefined;
  wave?: string | undefined;
  code?: number | undefined;
  show?: "to_code" | "to_approve" | "approved" | "may_be_quoted" | undefined;
  /** Hides what others found, until both are done. */
  blind: boolean;
  from: number;
  coder: string | null;
}

export const answersAtATime = 50;

/** Whether the codes that `d` gave may be seen by somebody who reads by themselves. */
const mayBeSeen = ({ blind, coder }: Pick<AnswerWish, "blind" | "coder">) =>
  blind
    ? sql`(d.coder_id = ${coder} or (d.done_at is not null and exists (select 1 from story_reading m
        where m.organization_id = ${own} and m.enrollment_id = o.enrollment_id and m.response_id = o.response_id
          and m.question_id = o.question_id and m.coder_id = ${coder} and m.done_at is not null)))`
    : sql`true`;

const readingOf = sql`d.organization_id = ${own} and d.enrollment_id = o.enrollment_id
  and d.response_id = o.response_id and d.question_id = o.question_id`;
const codingOf = sql`c.organization_id = ${own} and c.enrollment_id = d.enrollment_id
  and c.response_id = d.response_id and c.question_id = d.question_id and c.coder_id = d.coder_id`;

const openAnswers = sql`
  question t join own_answer o on o.organization_id = ${own} and o.question_id = t.id and trim(o.text) <> ''
  join response r on r.organization_id = ${own} and r.enrollment_id = o.enrollment_id and r.id = o.response_id
  ${personPlace}
  left join quote q on q.organization_id = ${own} and q.enrollment_id = o.enrollment_id
    and q.response_id = o.response_id and q.question_id = o.question_id`;

const ofProgram = (programId: number) =>
  sql`t.organization_id = ${own} and t.program_id = ${programId} and t.kind = 'text'`;

/** What is told of an open answer, with the codes that the asker may see. */
const told = (wish: Pick<AnswerWish, "blind" | "coder">) => sql`
  o.enrollment_id, o.response_id, o.question_id, o.text as original, t.title as question, w.key as wave, w.label as wave_label,
  w.kind as wave_kind, g.name as "group", r.language, ${consentOf} as consent, ${isLeftOut} as left_out,
  coalesce(k.role = 'comparison', false) as compared, p.id as person,
  coalesce((select jsonb_agg(jsonb_build_object('coder', d.coder_id, 'name', u.name, 'done', d.done_at is not null,
      'codes', coalesce((select jsonb_agg(c.code_id order by c.code_id) from story_coding c where ${codingOf}), '[]'))
      order by u.name) from story_reading d left join "user" u on u.id = d.coder_id
    where ${readingOf} and ${mayBeSeen(wish)}), '[]') as readings,
  q.id as quote_id, q.text as quote_text, q.state, q.revision, q.written_by, (select name from "user" where id = q.written_by)
    as writer, q.written_at, (select name from "user" where id = q.approved_by) as approver, q.approved_at, q.withdrawn_at,
  q.withdrawn_why`;

interface ToldReading {
  coder: string;
  name: string | null;
  done: boolean;
  codes: number[];
}

function answerOf(row: Record<string, unknown>) {
  return {
    enrollmentId: Number(row.enrollment_id),
    responseId: Number(row.response_id),
    questionId: Number(row.question_id),
    person: Number(row.person),
    question: row.question as string,
    wave: { key: row.wave as string, label: row.wave_label as string, kind: row.wave_kind as string },
    group: row.group as string | null,
    language: row.language as string | null,
    original: row.original as string,
    consent: row.consent as boolean | null,
    leftOut: row.left_out as boolean,
    compared: row.compared as boolean,
    readings: row.readings as ToldReading[],
    quote:
      row.quote_id === null
        ? null
        : {
            id: Number(row.quote_id),
            text: row.quote_text as string,
            state: row.state as QuoteState,
            revision: Number(row.revision),
            writtenById: row.written_by as string,
            writtenBy: row.writer as string | null,
            writtenAt: iso(row.written_at)!,
            approvedBy: row.approver as string | null,
            approvedAt: iso(row.approved_at),
            withdrawnAt: iso(row.withdrawn_at),
            withdrawnWhy: row.withdrawn_why as WithdrawalReason | null,
          },
  };
}

export type StoredAnswer = ReturnType<typeof answerOf>;

/** Open answers of a program, a page at a time, and how many there are. */
export async function listAnswers(db: OrganizationDb, programId: number, wish: AnswerWish) {
  const shown: SQL[] = [ofProgram(programId)];
  if (wish.question !== undefined) shown.push(sql`t.id = ${wish.question}`);
  if (wish.wave !== undefined) shown.push(sql`w.key = ${wish.wave}`);
  if (wish.code !== undefined)
    shown.push(sql`exists (select 1 from story_coding c join story_reading d on ${codingOf}
      where ${readingOf} and c.code_id = ${wish.code} and ${mayBeSeen(wish)})`);
  if (wish.show === "to_code")
    shown.push(sql`not exists (select 1 from story_reading d where ${readingOf} and d.coder_id = ${wish.coder}
      and d.done_at is not null)`);
  if (wish.show === "to_approve") shown.push(sql`q.state = 'draft'`);
  if (wish.show === "approved") shown.push(sql`q.state = 'approved'`);
  if (wish.show === "may_be_quoted") shown.push(sql`${consentOf} and not ${isLeftOut}`);
  const rows = await db.execute<Record<string, unknown>>(sql`
    select ${told(wish)}, count(*) over ()::int as total from ${openAnswers}
    where ${sql.join(shown, sql` and `)}
    order by o.enrollment_id, o.response_id, o.question_id limit ${answersAtATime} offset ${wish.from}`);
  return { total: Number(rows[0]?.total ?? 0), answers: rows.map(answerOf) };
}

/**
 * One open answer.
 *
 * @param hold  Holds it until the transaction ends, so that two who read it at once do so one after the other.
 */
export async function findAnswer(
  db: OrganizationDb,
  key: AnswerKey,
  {
    blind = false,
    coder = null,
    hold = false,
  }: { blind?: boolean; coder?: string | null; hold?: boolean } = {},
): Promise<StoredAnswer | undefined> {
  const here = sql`o.enrollment_id = ${key.enrollmentId} and o.response_id = ${key.responseId}
    and o.question_id = ${key.questionId}`;
  if (hold)
    await db.execute(
      sql`select 1 from own_answer o where o.organization_id = ${own} and ${here} for no key update`,
    );
  const [row] = await db.execute<Record<string, unknown>>(sql`
    select ${told({ blind, coder })} from ${openAnswers} where ${ofProgram(key.programId)} and ${here}`);
  return row && answerOf(row);
}

/** Questions of a program that were answered in people's own words, with how many answers. */
export async function listQuestions(db: OrganizationDb, programId: number) {
  const rows = await db.execute<{ id: string; title: string; answers: number }>(sql`
    select t.id, t.title, count(*)::int as answers
    from question t join own_answer o on o.organization_id = ${own} and o.question_id = t.id and trim(o.text) <> ''
    where ${ofProgram(programId)} group by t.id, t.title order by t.id`);
  return rows.map(({ id, title, answers }) => ({ id: Number(id), title, answers }));
}

/** Takes over which codes one member of the team gives an answer, and whether they are done with it. */
export async function setCodes(
  db: OrganizationDb,
  key: AnswerKey,
  given: {
    coder: string;
    codes: readonly number[];
    doneAt: Date | null;
    independent: readonly number[] | null;
  },
): Promise<void> {
  const place = sql`${key.enrollmentId}, ${key.responseId}, ${key.questionId}, ${given.coder}`;
  const list = (ids: readonly number[] | null) => (ids ? `{${ids.join(",")}}` : null);
  await db.execute(sql`
    insert into story_reading (enrollment_id, response_id, question_id, coder_id, done_at, independent)
    values (${place}, ${given.doneAt?.toISOString() ?? null}, ${list(given.independent)}::bigint[])
    on conflict on constraint story_reading_pkey
      do update set done_at = excluded.done_at, independent = excluded.independent`);
  await db.execute(sql`delete from story_coding c where c.organization_id = ${own}
    and c.enrollment_id = ${key.enrollmentId} and c.response_id = ${key.responseId}
    and c.question_id = ${key.questionId} and c.coder_id = ${given.coder}
    and c.code_id <> all(${list(given.codes)}::bigint[])`);
  await db.execute(sql`
    insert into story_coding (enrollment_id, response_id, question_id, coder_id, code_id)
    select ${key.enrollmentId}::bigint, ${key.responseId}::bigint, ${key.questionId}::bigint, ${given.coder}::uuid, x
    from unnest(${list(given.codes)}::bigint[]) x
    on conflict on constraint story_coding_pkey do nothing`);
}

/** What each member of the team found in an answer before seeing what others did; null where they had seen it. */
export async function listReadings(db: OrganizationDb, key: AnswerKey) {
  const rows = await db.execute<{ coder: string; done: boolean; independent: number[] | null }>(sql`
    select coder_id as coder, done_at is not null as done, to_jsonb(independent) as independent from story_reading
    where organization_id = ${own} and enrollment_id = ${key.enrollmentId} and response_id = ${key.responseId}
      and question_id = ${key.questionId}`);
  return rows.map(({ coder, done, independent }) => ({ coder, done, independent }));
}

/** Everything that was read independently, for counting agreement. */
export async function listIndependent(db: OrganizationDb, programId: number, question?: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select d.enrollment_id || '.' || d.response_id || '.' || d.question_id as answer, d.coder_id as coder,
      u.name, to_jsonb(d.independent) as codes
    from question t join story_reading d on d.organization_id = ${own} and d.question_id = t.id
    left join "user" u on u.id = d.coder_id
    where ${ofProgram(programId)} and d.independent is not null and d.done_at is not null
      ${question === undefined ? sql`` : sql`and t.id = ${question}`}`);
  return rows.map((row) => ({
    answer: row.answer as string,
    coder: row.coder as string,
    name: row.name as string | null,
    codes: row.codes as number[],
  }));
}
