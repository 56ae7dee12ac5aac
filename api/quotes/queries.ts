import { sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import type { AnswerKey } from "#api/db/openAnswers";
import type { WithdrawalReason } from "#shared/quotes/states";

const own = sql`current_setting('app.organization_id')::uuid`;

export interface StoryCode {
  id: number;
  name: string;
  meaning: string;
  archived: boolean;
  /** How many answers somebody gave it. */
  answers: number;
}

/** A program's code book, in its order; codes that are put away come last. */
export async function listCodes(db: OrganizationDb, programId: number): Promise<StoryCode[]> {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select c.id, c.name, c.meaning, c.archived_at is not null as archived,
      (select count(distinct (g.enrollment_id, g.response_id, g.question_id))::int from story_coding g
        where g.organization_id = ${own} and g.code_id = c.id) as answers
    from story_code c where c.organization_id = ${own} and c.program_id = ${programId}
    order by c.archived_at is not null, c.position, c.id`);
  return rows.map((row) => ({
    id: Number(row.id),
    name: row.name as string,
    meaning: row.meaning as string,
    archived: row.archived as boolean,
    answers: Number(row.answers),
  }));
}

/** Puts a code at the end of the book. False: the book has one of this name. */
export async function addCode(
  db: OrganizationDb,
  programId: number,
  { name, meaning }: { name: string; meaning: string },
): Promise<boolean> {
  const made = await db.execute(sql`
    insert into story_code (program_id, name, meaning, position)
    select ${programId}::bigint, ${name}, ${meaning}, coalesce(max(position) + 1, 0) from story_code
    where organization_id = ${own} and program_id = ${programId}
    on conflict on constraint story_code_name_key do nothing returning id`);
  return made.length > 0;
}

/** Changes a code. False: there is none of this id in the program. A name that another has is refused by the database. */
export async function changeCode(
  db: OrganizationDb,
  at: { programId: number; codeId: number },
  change: { name?: string | undefined; meaning?: string | undefined; archivedAt?: Date | null | undefined },
): Promise<boolean> {
  const { name, meaning, archivedAt } = change;
  const changed = await db.execute(sql`
    update story_code set name = coalesce(${name ?? null}, name), meaning = coalesce(${meaning ?? null}, meaning),
      archived_at = ${archivedAt === undefined ? sql`archived_at` : (archivedAt?.toISOString() ?? null)}
    where organization_id = ${own} and program_id = ${at.programId} and id = ${at.codeId} returning id`);
  return changed.length > 0;
}

/** Whether another code of the program has this name. */
export async function hasCodeNamed(
  db: OrganizationDb,
  at: { programId: number; codeId: number },
  name: string,
): Promise<boolean> {
  const found = await db.execute(sql`select 1 from story_code where organization_id = ${own}
    and program_id = ${at.programId} and name = ${name} and id <> ${at.codeId}`);
  return found.length > 0;
}

/** Orders the codes of a program as these ids stand; those that are not named keep their place behind them. */
export async function orderCodes(db: OrganizationDb, programId: number, ids: readonly number[]) {
  await db.execute(sql`
    update story_code c set position = x.place from unnest(${`{${ids.join(",")}}`}::bigint[]) with ordinality x(id, place)
    where c.organization_id = ${own} and c.program_id = ${programId} and c.id = x.id`);
}

/** Whether there is such a program here. */
export async function hasProgram(db: OrganizationDb, programId: number): Promise<boolean> {
  const found = await db.execute(sql`
    select 1 from program where organization_id = ${own} and id = ${programId}`);
  return found.length > 0;
}

/** Whether somebody else of the team may see single answers, so that two pairs of eyes can be asked for. */
export async function hasAnotherReader(db: OrganizationDb, userId: string): Promise<boolean> {
  const found = await db.execute(sql`
    select 1 from member where organization_id = ${own} and role in ('owner', 'manager') and user_id <> ${userId} limit 1`);
  return found.length > 0;
}

/** Codes of the person behind an enrollment, as far as they are kept: sealed, each beside its keyed hash. */
export async function listSeals(db: OrganizationDb, person: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select distinct t.id, t.code_sealed as sealed, t.code_hash as hash
    from enrollment e join participant t on t.organization_id = ${own} and t.id = e.participant_id
    where e.organization_id = ${own} and coalesce(e.joined_into, e.id) = ${person} and t.code_sealed is not null`);
  return rows.map(({ sealed, hash }) => ({ sealed: sealed as Buffer, hash: hash as Buffer }));
}

/** The answer that a quote is of; undefined when there is no such quote in the program. */
export async function findQuoteKey(
  db: OrganizationDb,
  { programId, quoteId }: { programId: number; quoteId: number },
): Promise<AnswerKey | undefined> {
  const [row] = await db.execute<Record<string, unknown>>(sql`
    select q.enrollment_id, q.response_id, q.question_id from quote q
    join enrollment e on e.organization_id = ${own} and e.id = q.enrollment_id and e.program_id = ${programId}
    where q.organization_id = ${own} and q.id = ${quoteId} for update of q`);
  if (!row) return undefined;
  const [enrollmentId, responseId, questionId] = [row.enrollment_id, row.response_id, row.question_id].map(
    Number,
  );
  return { programId, enrollmentId: enrollmentId!, responseId: responseId!, questionId: questionId! };
}

/** Writes what an answer says without what tells who wrote it. One that was taken back is a draft again. */
export async function writeQuote(
  db: OrganizationDb,
  key: AnswerKey,
  { text, userId, now }: { text: string; userId: string; now: Date },
): Promise<void> {
  await db.execute(sql`
    insert into quote as q (enrollment_id, response_id, question_id, text, written_by, written_at)
    values (${key.enrollmentId}, ${key.responseId}, ${key.questionId}, ${text}, ${userId}, ${now.toISOString()})
    on conflict on constraint quote_answer_key do update
      set text = excluded.text, state = 'draft', revision = q.revision + 1, written_by = excluded.written_by,
        written_at = excluded.written_at, approved_by = null, approved_at = null, withdrawn_by = null,
        withdrawn_at = null, withdrawn_why = null`);
}

export async function approveQuote(db: OrganizationDb, id: number, by: { userId: string; now: Date }) {
  await db.execute(sql`
    update quote set state = 'approved', revision = revision + 1, approved_by = ${by.userId},
      approved_at = ${by.now.toISOString()}
    where organization_id = ${own} and id = ${id}`);
}

/** Takes a quote back: out of every report that says it, too (migration `quotes`). */
export async function withdrawQuote(
  db: OrganizationDb,
  { id, key }: { id: number; key: AnswerKey },
  by: { userId: string; now: Date; why: Extract<WithdrawalReason, "team" | "consent"> },
): Promise<void> {
  await db.execute(sql`
    update quote set state = 'withdrawn', revision = revision + 1, withdrawn_by = ${by.userId},
      withdrawn_at = ${by.now.toISOString()}, withdrawn_why = ${by.why}
    where organization_id = ${own} and id = ${id}`);
  if (by.why === "consent")
    await db.execute(sql`
      update consent set given = false where organization_id = ${own} and enrollment_id = ${key.enrollmentId}
        and response_id = ${key.responseId} and purpose = 'quote'`);
}

/** Approved quotes of a program, as a report can hold them: never the original. */
export async function listApproved(db: OrganizationDb, programId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select q.id, t.title as question, w.label as wave,
      coalesce((select jsonb_agg(distinct c.code_id) from story_coding c where c.organization_id = ${own}
        and c.enrollment_id = q.enrollment_id and c.response_id = q.response_id and c.question_id = q.question_id), '[]')
        as codes
    from quote q join enrollment e on e.organization_id = ${own} and e.id = q.enrollment_id and e.program_id = ${programId}
    join question t on t.organization_id = ${own} and t.id = q.question_id
    join response r on r.organization_id = ${own} and r.enrollment_id = q.enrollment_id and r.id = q.response_id
    join wave w on w.organization_id = ${own} and w.id = r.wave_id
    where q.organization_id = ${own} and q.state = 'approved' order by q.approved_at desc, q.id desc limit 500`);
  return rows.map((row) => ({
    id: Number(row.id),
    question: row.question as string,
    wave: row.wave as string,
    codes: row.codes as number[],
  }));
}
