import { sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import type { MailKind, MailReason, MailState } from "#shared/surveys/mail";

const own = sql`current_setting('app.organization_id')::uuid`;

/** The participants of a program who have these keyed hashes of codes, by the hash in hex. */
export async function findCoded(
  db: OrganizationDb,
  programId: number,
  hashes: readonly Buffer[],
): Promise<Map<string, number>> {
  const rows = await db.execute<{ id: string; hash: string }>(sql`
    select p.id, encode(p.code_hash, 'hex') as hash from participant p
    where p.organization_id = ${own} and p.code_hash = any(${hexes(hashes)})
      and exists (select 1 from enrollment e where e.organization_id = ${own}
        and e.program_id = ${programId} and e.participant_id = p.id)`);
  return new Map(rows.map(({ id, hash }) => [hash, Number(id)]));
}

/** Which of these addresses want no mail, as hex. */
export async function findStopped(db: OrganizationDb, hashes: readonly Buffer[]): Promise<Set<string>> {
  const rows = await db.execute<{ hash: string }>(sql`
    select encode(address_hash, 'hex') as hash from mail_stop
    where organization_id = ${own} and address_hash = any(${hexes(hashes)})`);
  return new Set(rows.map(({ hash }) => hash));
}

export interface NewAddress {
  participantId: number;
  hash: Buffer;
  sealed: Buffer;
  language: string | null;
}

/** Keeps the address of each; one that they had before gives way. */
export async function saveAddresses(db: OrganizationDb, addresses: readonly NewAddress[]): Promise<void> {
  for (const { participantId, hash, sealed, language } of addresses)
    await db.execute(sql`
      insert into participant_address (participant_id, address_hash, address_sealed, language)
      values (${participantId}, ${hash}, ${sealed}, ${language})
      on conflict (organization_id, participant_id) do update
      set address_hash = excluded.address_hash, address_sealed = excluded.address_sealed, language = excluded.language`);
}

/** How many people of a program are known by a code, and how many of them have an address. */
export async function countAddresses(db: OrganizationDb, programId: number) {
  const [row] = await db.execute<{ enrolled: number; addresses: number }>(sql`
    select count(distinct e.participant_id)::int as enrolled, count(distinct a.participant_id)::int as addresses
    from enrollment e left join participant_address a
      on a.organization_id = ${own} and a.participant_id = e.participant_id
    where e.organization_id = ${own} and e.program_id = ${programId} and e.participant_id is not null`);
  return row!;
}

/** Forgets the addresses of everybody who is in this program. */
export async function removeAddresses(db: OrganizationDb, programId: number): Promise<void> {
  await db.execute(sql`
    delete from participant_address a where a.organization_id = ${own} and exists (
      select 1 from enrollment e where e.organization_id = ${own} and e.program_id = ${programId}
        and e.participant_id = a.participant_id)`);
}

/** The sealed address of each of these people. */
export async function listAddresses(db: OrganizationDb, participantIds: readonly number[]) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select participant_id, address_hash, address_sealed, language from participant_address
    where organization_id = ${own} and participant_id = any(${`{${participantIds.join(",")}}`}::bigint[])
    order by participant_id`);
  return rows.map((row) => ({
    participantId: Number(row.participant_id),
    hash: row.address_hash as Buffer,
    sealed: row.address_sealed as Buffer,
    language: row.language as string | null,
  }));
}

/**
 * Nobody is written to at this address any more: the address goes, and its keyed hash stays so that no list
 * brings it back. Asked twice it is the same.
 */
export async function stopMails(db: OrganizationDb, addressHash: Buffer, day: string): Promise<void> {
  await db.execute(sql`insert into mail_stop (address_hash, stopped_on) values (${addressHash}, ${day})
    on conflict do nothing`);
  await db.execute(sql`update mail set state = 'skipped', reason = 'stopped'
    where organization_id = ${own} and state = 'waiting' and participant_id in (
      select participant_id from participant_address
      where organization_id = ${own} and address_hash = ${addressHash})`);
  await db.execute(
    sql`delete from participant_address where organization_id = ${own} and address_hash = ${addressHash}`,
  );
}

/** The organization's name and time zone, as mails and the page that stops them say it. */
export async function findSender(db: OrganizationDb): Promise<{ organization: string; zone: string }> {
  const [row] = await db.execute<{ name: string; zone: string }>(sql`
    select g.name, coalesce(o.time_zone, 'UTC') as zone from organization g
    left join organization_setting o on o.organization_id = g.id where g.id = ${own}`);
  return { organization: row?.name ?? "", zone: row?.zone ?? "UTC" };
}

export interface NewMailing {
  surveyId: number;
  waveId: number;
  kind: MailKind;
  subject: Record<string, string>;
  text: Record<string, string>;
  sendAt: Date;
  createdBy: string | null;
  createdAt: Date;
}

export async function addMailing(db: OrganizationDb, one: NewMailing): Promise<void> {
  await db.execute(sql`
    insert into mailing (survey_id, wave_id, kind, subject, text, send_at, created_by, created_at)
    values (${one.surveyId}, ${one.waveId}, ${one.kind}, ${JSON.stringify(one.subject)}::text::jsonb,
      ${JSON.stringify(one.text)}::text::jsonb, ${one.sendAt.toISOString()}, ${one.createdBy},
      ${one.createdAt.toISOString()})`);
}

/** The mailings of a survey, newest first, each with how many of its mails are in which state, and why. */
export async function listMailings(db: OrganizationDb, surveyId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select m.id, m.wave_id, m.kind, m.subject, m.send_at, m.addressed_at is not null as addressed,
      m.cancelled_at is not null as cancelled,
      coalesce((select jsonb_agg(jsonb_build_object('state', c.state, 'reason', c.reason, 'n', c.n))
        from (select state, reason, count(*)::int as n from mail
          where organization_id = ${own} and mailing_id = m.id group by 1, 2) c), '[]') as counts
    from mailing m where m.organization_id = ${own} and m.survey_id = ${surveyId} order by m.send_at desc, m.id desc`);
  return rows.map((row) => ({
    id: Number(row.id),
    waveId: Number(row.wave_id),
    kind: row.kind as MailKind,
    subject: row.subject as Record<string, string>,
    sendAt: new Date(String(row.send_at)),
    addressed: row.addressed as boolean,
    cancelled: row.cancelled as boolean,
    counts: row.counts as { state: MailState; reason: MailReason | null; n: number }[],
  }));
}

/** Mails of a survey that failed, with whose they were, the newest mailing first; at most a hundred. */
export async function listFailures(db: OrganizationDb, surveyId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select l.mailing_id, l.reason, l.smtp_code, a.address_hash, a.address_sealed
    from mail l join mailing m on m.organization_id = ${own} and m.id = l.mailing_id
    left join participant_address a on a.organization_id = ${own} and a.participant_id = l.participant_id
    where l.organization_id = ${own} and m.survey_id = ${surveyId} and l.state = 'failed'
    order by m.id desc, l.participant_id limit 100`);
  return rows.map((row) => ({
    mailingId: Number(row.mailing_id),
    reason: row.reason as MailReason,
    smtpCode: row.smtp_code === null ? null : Number(row.smtp_code),
    hash: row.address_hash as Buffer | null,
    sealed: row.address_sealed as Buffer | null,
  }));
}

/**
 * Of those to whom a mail about a wave of this survey went, how many there are and how many have answered, by
 * wave. Ask it of no anonymous survey.
 */
export async function countInvited(db: OrganizationDb, surveyId: number) {
  const rows = await db.execute<{ wave: string; invited: number; answered: number }>(sql`
    with invited as (
      select distinct m.wave_id, coalesce(e.joined_into, e.id) as person from mail l
      join mailing m on m.organization_id = ${own} and m.id = l.mailing_id
      join enrollment e on e.organization_id = ${own} and e.id = l.enrollment_id
      where l.organization_id = ${own} and m.survey_id = ${surveyId} and l.state = 'sent'
    )
    select i.wave_id as wave, count(*)::int as invited, (count(*) filter (where exists (
      select 1 from enrollment e join response r on r.organization_id = ${own} and r.enrollment_id = e.id
      join survey_version v on v.organization_id = ${own} and v.id = r.survey_version_id
      where e.organization_id = ${own} and (e.id = i.person or e.joined_into = i.person)
        and r.wave_id = i.wave_id and v.survey_id = ${surveyId})))::int as answered
    from invited i group by 1`);
  return rows.map(({ wave, invited, answered }) => ({ waveId: Number(wave), invited, answered }));
}

/** Gives up what still waits of a mailing. @returns False where nothing of it waits. */
export async function cancelMailing(db: OrganizationDb, surveyId: number, mailingId: number, now: Date) {
  const cancelled = await db.execute(sql`
    update mailing set cancelled_at = ${now.toISOString()}
    where organization_id = ${own} and survey_id = ${surveyId} and id = ${mailingId} and cancelled_at is null
      and (addressed_at is null or exists (select 1 from mail
        where organization_id = ${own} and mailing_id = ${mailingId} and state = 'waiting'))
    returning id`);
  if (cancelled.length === 0) return false;
  await db.execute(sql`update mail set state = 'skipped', reason = 'cancelled'
    where organization_id = ${own} and mailing_id = ${mailingId} and state = 'waiting'`);
  return true;
}

/** What somebody was written about, when and with what result: for what is kept of one person. */
export async function listMailsOf(db: OrganizationDb, participantIds: readonly number[]) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select m.kind, s.name as survey, m.send_at, l.state, l.reason
    from mail l join mailing m on m.organization_id = ${own} and m.id = l.mailing_id
    join survey s on s.organization_id = ${own} and s.id = m.survey_id
    where l.organization_id = ${own} and l.participant_id = any(${`{${participantIds.join(",")}}`}::bigint[])
    order by m.send_at, m.id`);
  return rows.map((row) => ({
    kind: row.kind as MailKind,
    survey: row.survey as string,
    at: new Date(String(row.send_at)).toISOString(),
    state: row.state as MailState,
    reason: row.reason as MailReason | null,
  }));
}

function hexes(hashes: readonly Buffer[]) {
  const list = `{${hashes.map((hash) => hash.toString("hex")).join(",")}}`;
  // The cast makes it one array: any() of a bare query would compare with its rows.
  return sql`(select coalesce(array_agg(decode(h, 'hex')), '{}') from unnest(${list}::text[]) h)::bytea[]`;
}
