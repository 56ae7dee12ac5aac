import { sql } from "drizzle-orm";
import type { MailReason, MailState } from "#shared/surveys/mail";
import type { OrganizationDb } from "./client";

const own = sql`current_setting('app.organization_id')::uuid`;
const isoOf = (value: unknown) => (value === null ? null : new Date(String(value)));

/** A mailing whose moment has come, held until the transaction ends. */
export async function takeDueMailings(db: OrganizationDb, now: Date) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select m.id, m.survey_id, m.wave_id, s.program_id, v.content from mailing m
    join survey s on s.organization_id = ${own} and s.id = m.survey_id
    join lateral (select content from survey_version where organization_id = ${own} and survey_id = m.survey_id
      order by version desc limit 1) v on true
    where m.organization_id = ${own} and m.addressed_at is null and m.cancelled_at is null
      and m.send_at <= ${now.toISOString()} order by m.send_at, m.id for update of m skip locked`);
  return rows.map((row) => ({
    id: Number(row.id),
    surveyId: Number(row.survey_id),
    waveId: Number(row.wave_id),
    programId: Number(row.program_id),
    content: row.content,
  }));
}

/**
 * Puts a mail into the queue for each person of the program who has an address: one for each person, however
 * often they are enrolled. Of an anonymous survey for everybody, once for each address, since nothing says who
 * answered; else for those who have not answered at this wave, under any of their codes.
 */
export async function enqueueMails(
  db: OrganizationDb,
  one: { id: number; surveyId: number; waveId: number; programId: number },
  { anonymous, now }: { anonymous: boolean; now: Date },
): Promise<void> {
  const person = anonymous ? sql`encode(x.address_hash, 'hex')` : sql`coalesce(x.joined_into, x.id)::text`;
  const open = anonymous ? sql`true` : sql`not ${hasAnswered(sql`coalesce(x.joined_into, x.id)`, one)}`;
  await db.execute(sql`
    insert into mail (mailing_id, participant_id, enrollment_id, state, at)
    select distinct on (${person}) ${one.id}::bigint, x.participant_id, x.id, 'waiting', ${now.toISOString()}::timestamptz
    from (
      select distinct on (a.participant_id) a.participant_id, a.address_hash, e.id, e.joined_into
      from participant_address a
      join enrollment e on e.organization_id = ${own} and e.participant_id = a.participant_id
      where a.organization_id = ${own} and e.program_id = ${one.programId}
      order by a.participant_id, (e.joined_into is null) desc, e.id desc
    ) x where ${open} order by ${person}, (x.joined_into is null) desc, x.id desc
    on conflict do nothing`);
  await db.execute(sql`update mailing set addressed_at = ${now.toISOString()}
    where organization_id = ${own} and id = ${one.id}`);
}

/** Enrollments that a mailing writes to and that have no personal link that works. */
export async function listLinkless(
  db: OrganizationDb,
  one: { id: number; surveyId: number; waveId: number },
  now: Date,
): Promise<number[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select l.enrollment_id as id from mail l where l.organization_id = ${own} and l.mailing_id = ${one.id}
      and not exists (select 1 from survey_link k where k.organization_id = ${own}
        and k.enrollment_id = l.enrollment_id and k.survey_id = ${one.surveyId} and k.wave_id = ${one.waveId}
        and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${now.toISOString()}))`);
  return rows.map(({ id }) => Number(id));
}

/** The salt of the link that is open to everybody, wherever they belong; undefined where none works. */
export async function findOpenSalt(
  db: OrganizationDb,
  { surveyId, waveId }: { surveyId: number; waveId: number },
  now: Date,
): Promise<Buffer | undefined> {
  const [row] = await db.execute<Record<string, unknown>>(sql`
    select salt from survey_link where organization_id = ${own} and survey_id = ${surveyId}
      and wave_id = ${waveId} and kind = 'open' and cohort_id is null and group_id is null
      and revoked_at is null and (expires_at is null or expires_at > ${now.toISOString()}) order by id limit 1`);
  return row?.salt as Buffer | undefined;
}

/** The next mail that is due, held until the transaction ends, with all that decides about it. */
export async function takeMail(db: OrganizationDb, now: Date) {
  const [row] = await db.execute<Record<string, unknown>>(sql`
    select mailing_id, participant_id, enrollment_id, tries from mail
    where organization_id = ${own} and state = 'waiting' and at <= ${now.toISOString()}
    order by at, mailing_id, participant_id limit 1 for update skip locked`);
  if (!row) return undefined;
  const [mailingId, participantId] = [Number(row.mailing_id), Number(row.participant_id)];
  const enrollment = Number(row.enrollment_id);
  const at = now.toISOString();
  const [about] = await db.execute<Record<string, unknown>>(sql`
    select m.survey_id, m.wave_id, m.subject, m.text, p.name as program, g.name as organization,
      coalesce(o.time_zone, 'UTC') as zone, w.opens_at, w.closes_at, w.late_days, v.content, a.address_hash,
      a.address_sealed, a.language, k.salt,
      ${hasAnswered(sql`(select coalesce(joined_into, id) from enrollment where organization_id = ${own} and id = ${enrollment})`, { surveyId: sql`m.survey_id`, waveId: sql`m.wave_id` })} as answered
    from mailing m
    join survey s on s.organization_id = ${own} and s.id = m.survey_id
    join program p on p.organization_id = ${own} and p.id = s.program_id
    join organization g on g.id = ${own}
    left join organization_setting o on o.organization_id = ${own}
    left join survey_opening w on w.organization_id = ${own} and w.survey_id = m.survey_id and w.wave_id = m.wave_id
    left join participant_address a on a.organization_id = ${own} and a.participant_id = ${participantId}
    left join lateral (select salt from survey_link where organization_id = ${own}
      and enrollment_id = ${enrollment} and survey_id = m.survey_id and wave_id = m.wave_id
      and revoked_at is null and (expires_at is null or expires_at > ${at}) order by id limit 1) k on true
    join lateral (select content from survey_version where organization_id = ${own} and survey_id = m.survey_id
      order by version desc limit 1) v on true
    where m.organization_id = ${own} and m.id = ${mailingId}`);
  return {
    ...{ mailingId, participantId, tries: Number(row.tries) },
    surveyId: Number(about!.survey_id),
    waveId: Number(about!.wave_id),
    subject: about!.subject as Record<string, string>,
    text: about!.text as Record<string, string>,
    program: about!.program as string,
    organization: about!.organization as string,
    zone: about!.zone as string,
    opensAt: isoOf(about!.opens_at),
    closesAt: isoOf(about!.closes_at),
    lateDays: Number(about!.late_days ?? 0),
    content: about!.content,
    addressHash: about!.address_hash as Buffer | null,
    addressSealed: about!.address_sealed as Buffer | null,
    language: about!.language as string | null,
    salt: about!.salt as Buffer | null,
    answered: about!.answered as boolean,
  };
}

/** Says what became of a mail, or what is being done with it. */
export async function settleMail(
  db: OrganizationDb,
  { mailingId, participantId }: { mailingId: number; participantId: number },
  told: { state: MailState; reason?: MailReason; smtpCode?: number | null; tries: number; at: Date },
): Promise<void> {
  await db.execute(sql`
    update mail set state = ${told.state}, reason = ${told.reason ?? null}, smtp_code = ${told.smtpCode ?? null},
      tries = ${told.tries}, at = ${told.at.toISOString()}
    where organization_id = ${own} and mailing_id = ${mailingId} and participant_id = ${participantId}`);
}

/** Mails that a server was sending when it ended may have arrived: they are not sent again. */
export async function giveUpUnsure(db: OrganizationDb, before: Date): Promise<void> {
  await db.execute(sql`update mail set state = 'failed', reason = 'unsure'
    where organization_id = ${own} and state = 'sending' and at < ${before.toISOString()}`);
}

type Sql = ReturnType<typeof sql>;

/** Whether a person has answered a survey at a wave, under any of their codes. */
function hasAnswered(person: Sql, at: { surveyId: number | Sql; waveId: number | Sql }): Sql {
  return sql`exists (select 1 from enrollment he
    join response hr on hr.organization_id = ${own} and hr.enrollment_id = he.id
    join survey_version hv on hv.organization_id = ${own} and hv.id = hr.survey_version_id
    where he.organization_id = ${own} and (he.id = ${person} or he.joined_into = ${person})
      and hr.wave_id = ${at.waveId} and hv.survey_id = ${at.surveyId})`;
}
