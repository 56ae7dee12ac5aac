import { sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import type { matchMethods } from "#api/db/schema";
import { supersedeReleases } from "#api/db/supersedeReleases";
import type { QuoteState } from "#shared/quotes/states";

const own = sql`current_setting('app.organization_id')::uuid`;
const list = (ids: readonly number[]) => sql`${`{${ids.join(",")}}`}::bigint[]`;

/** The participant whom one of these keyed hashes names; undefined for nobody. */
export async function findByHash(db: OrganizationDb, hashes: readonly Buffer[]) {
  for (const hash of hashes) {
    const [found] = await db.execute<{ id: string }>(sql`
      select id from participant where organization_id = ${own} and code_hash = ${hash}`);
    if (found) return Number(found.id);
  }
  return undefined;
}

/** When the person of one of these hashes was erased; undefined where nobody was. */
export async function findErased(db: OrganizationDb, hashes: readonly Buffer[]) {
  for (const hash of hashes) {
    const [found] = await db.execute<{ day: string }>(sql`
      select erased_on::text as day from erased_code where organization_id = ${own} and code_hash = ${hash}`);
    if (found) return found.day;
  }
  return undefined;
}

/** Lets files speak of an erased code again. False: it was not erased. */
export async function readmitCode(db: OrganizationDb, hashes: readonly Buffer[]): Promise<boolean> {
  let found = false;
  for (const hash of hashes) {
    const gone = await db.execute(sql`
      delete from erased_code where organization_id = ${own} and code_hash = ${hash} returning code_hash`);
    found ||= gone.length > 0;
  }
  return found;
}

/** One code of a person, as far as it can be opened. */
export interface Seal {
  participantId: number;
  hash: Buffer;
  /** Null for a self-generated code, of which only hashes are kept. */
  sealed: Buffer | null;
  /** Where the code differs from another person's in capitals alone: the hash that both would have. */
  folded: Buffer | null;
}

/** Everything that is one person: every code, and every enrollment that a decision joins with one of theirs. */
export interface WholePerson {
  seals: Seal[];
  enrollments: number[];
}

/**
 * A participant with everybody who is the same person by a decision that stands, in whatever program, their own
 * code first; undefined where there is no such participant.
 */
export async function findWhole(db: OrganizationDb, participantId: number): Promise<WholePerson | undefined> {
  const rows = await db.execute<{ enrollment: string | null; participant: string | null }>(sql`
    with recursive one as (
      select e.id, e.program_id, e.participant_id, coalesce(e.joined_into, e.id) as person
      from enrollment e where e.organization_id = ${own}
    ), reached as (
      select id, program_id, participant_id, person from one where participant_id = ${participantId}
      union
      select one.id, one.program_id, one.participant_id, one.person
      from reached join one on (one.program_id = reached.program_id and one.person = reached.person)
        or one.participant_id = reached.participant_id
    )
    select p.id as participant, reached.id as enrollment
    from participant p left join reached on reached.participant_id = p.id
    where p.organization_id = ${own} and (p.id = ${participantId} or reached.id is not null)
    union
    select null, id from reached where participant_id is null
    order by 2, 1`);
  if (rows.length === 0) return undefined;
  const numbers = (key: "enrollment" | "participant") => [
    ...new Set(rows.flatMap((row) => (row[key] === null ? [] : [Number(row[key])]))),
  ];
  const seals = await db.execute<Record<string, unknown>>(sql`
    select id, code_hash, code_sealed, folded_hash from participant
    where organization_id = ${own} and id = any(${list(numbers("participant"))})
    order by id <> ${participantId}, id`);
  return {
    enrollments: numbers("enrollment"),
    seals: seals.map((row) => ({
      participantId: Number(row.id),
      hash: row.code_hash as Buffer,
      sealed: row.code_sealed as Buffer | null,
      folded: row.folded_hash as Buffer | null,
    })),
  };
}

/**
 * The enrollments of a person with what is known of them, by program, the asked participant's own first, and the
 * ids of their responses in the order of waves.
 */
export async function listEnrollments(
  db: OrganizationDb,
  { participantId, enrollmentIds }: { participantId: number; enrollmentIds: readonly number[] },
) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select e.id, e.program_id, p.name as program, c.name as cohort, g.name as "group", e.attributes,
      e.joined_into, e.match_method, i.file_name as enrolled_by,
      (select count(*)::int from survey_link l where l.organization_id = ${own} and l.enrollment_id = e.id) as links,
      coalesce((select array_agg(r.id order by w.position, r.id) from response r
        join wave w on w.organization_id = ${own} and w.id = r.wave_id
        where r.organization_id = ${own} and r.enrollment_id = e.id), '{}') as responses
    from enrollment e join program p on p.organization_id = ${own} and p.id = e.program_id
    left join cohort c on c.organization_id = ${own} and c.id = e.cohort_id
    left join "group" g on g.organization_id = ${own} and g.id = e.group_id
    left join import i on i.organization_id = ${own} and i.id = e.import_id
    where e.organization_id = ${own} and e.id = any(${list(enrollmentIds)})
    order by p.name, e.participant_id is distinct from ${participantId}, e.id`);
  return rows.map((row) => ({
    id: Number(row.id),
    program: { id: Number(row.program_id), name: row.program as string },
    cohort: row.cohort as string | null,
    group: row.group as string | null,
    attributes: (row.attributes ?? {}) as Record<string, string>,
    joinedInto: row.joined_into === null ? null : Number(row.joined_into),
    matchMethod: row.match_method as string | null,
    enrolledBy: row.enrolled_by as string | null,
    personalLinks: Number(row.links),
    responseIds: (row.responses as unknown[]).map(Number),
  }));
}

/**
 * What was made of a person's answers in their own words: the codes that readers gave, the words written anew for
 * others, and in which published reports these stand. By answer, in the order of responses.
 */
export async function listStories(db: OrganizationDb, enrollmentIds: readonly number[]) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select a.enrollment_id, a.response_id, q.title as question, t.text as words, t.state,
      coalesce((select array_agg(distinct c.name order by c.name) from story_coding g
        join story_code c on c.organization_id = ${own} and c.id = g.code_id
        where g.organization_id = ${own} and g.enrollment_id = a.enrollment_id and g.response_id = a.response_id
          and g.question_id = a.question_id), '{}') as codes,
      coalesce((select array_agg(distinct p.name order by p.name) from report_quote r
        join report_version v on v.organization_id = ${own} and v.id = r.version_id
        join report p on p.organization_id = ${own} and p.id = v.report_id
        where r.organization_id = ${own} and r.quote_id = t.id), '{}') as reports
    from own_answer a
    join question q on q.organization_id = ${own} and q.id = a.question_id
    left join quote t on t.organization_id = ${own} and t.enrollment_id = a.enrollment_id
      and t.response_id = a.response_id and t.question_id = a.question_id
    where a.organization_id = ${own} and a.enrollment_id = any(${list(enrollmentIds)}) and a.text is not null
    order by a.enrollment_id, a.response_id, a.question_id`);
  return rows
    .map((row) => ({
      enrollmentId: Number(row.enrollment_id),
      responseId: Number(row.response_id),
      question: row.question as string,
      codes: row.codes as string[],
      quote:
        row.words === null
          ? null
          : { text: row.words as string, state: row.state as QuoteState, reports: row.reports as string[] },
    }))
    .filter(({ codes, quote }) => codes.length > 0 || quote !== null);
}

/** What was decided about a person: with which other enrollment they are one, or not. */
export async function listMatches(db: OrganizationDb, enrollmentIds: readonly number[]) {
  const ids = list(enrollmentIds);
  const rows = await db.execute<Record<string, unknown>>(sql`
    select m.first_id, m.second_id, m.same, m.method, m.decided_at, u.name as decided_by, m.undone_at
    from match m left join "user" u on u.id = m.decided_by
    where m.organization_id = ${own} and (m.first_id = any(${ids}) or m.second_id = any(${ids})) order by m.id`);
  return rows.map((row) => ({
    first: Number(row.first_id),
    second: Number(row.second_id),
    same: row.same as boolean,
    method: row.method as (typeof matchMethods)[number],
    decidedAt: new Date(String(row.decided_at)).toISOString(),
    decidedBy: row.decided_by as string | null,
    undoneAt: row.undone_at === null ? null : new Date(String(row.undone_at)).toISOString(),
  }));
}

/**
 * Holds everything that can bring somebody or write about them: every program first, in order of id, then the
 * people of the organization, as an import and its undo do. What was begun before ends before.
 */
export async function holdPeople(db: OrganizationDb, organizationId: string): Promise<void> {
  await db.execute(sql`select 1 from program where organization_id = ${own} order by id for no key update`);
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`people ${organizationId}`}, 0))`);
}

/** What erasing somebody takes away. */
export interface Erased {
  programs: number;
  responses: number;
  /** Uploads that wait to be confirmed and name the person: they go as a whole, and can be uploaded again. */
  uploads: number;
  releases: number;
}

/**
 * Erases a person: codes, enrollments, responses with everything that came with them, decisions, links, and
 * uploads that name them. What stays is that somebody was erased (`removal`), the keyed hash of each code, so
 * that no file brings them back (`erased_code`), and that they stood in published counts, without their scores
 * (`release_standing`). Deleting the participants is the one path: triggers follow it (migrations 0001 to 0007).
 *
 * Call it after `holdPeople`.
 *
 * @param codes  Every way in which the person's codes are known to be written.
 * @param exactHash  The hash of a code with its small letters (apartKey): what is kept of a code that somebody else
 *   shares but for its capitals, so that files may still speak of them.
 */
export async function erasePerson(
  db: OrganizationDb,
  organizationId: string,
  { seals, enrollments }: WholePerson,
  {
    codes,
    exactHash,
    userId,
    now,
  }: {
    codes: readonly string[];
    exactHash: (seal: Seal) => Buffer;
    userId: string | null;
    now: Date;
  },
): Promise<Erased> {
  const ids = list(enrollments);
  await db.execute(sql`select 1 from participant where organization_id = ${own}
    and id = any(${list(seals.map(({ participantId }) => participantId))}) order by id for update`);
  const programs = await db.execute<{ id: string; responses: number }>(sql`
    select e.program_id as id, count(r.id)::int as responses
    from enrollment e left join response r on r.organization_id = ${own} and r.enrollment_id = e.id
    where e.organization_id = ${own} and e.id = any(${ids}) group by 1 order by 1`);
  let releases = 0;
  for (const { id } of programs)
    releases += await supersedeReleases(
      db,
      { organizationId, programId: Number(id), enrollmentIds: enrollments, now },
      "removed",
    );
  const uploads = await dropNaming(db, codes);
  await db.execute(sql`delete from participant where organization_id = ${own}
    and id = any(${list(seals.map(({ participantId }) => participantId))})`);
  await db.execute(sql`delete from enrollment where organization_id = ${own} and id = any(${ids})`);
  for (const { hash } of seals)
    await db.execute(sql`delete from paper_typing where organization_id = ${own} and code_hash = ${hash}`);
  for (const seal of seals) {
    const hasTwinHere = seal.folded !== null || (await hasTwin(db, seal.hash));
    const [kept, folded] = hasTwinHere ? [exactHash(seal), seal.folded ?? seal.hash] : [seal.hash, null];
    await db.execute(sql`insert into erased_code (code_hash, folded_hash, erased_on)
      values (${kept}, ${folded}, ${now.toISOString().slice(0, 10)}) on conflict do nothing`);
  }
  for (const { id, responses } of programs)
    await db.execute(sql`insert into removal (program_id, kind, responses, removed_by, removed_at)
      values (${id}, 'person', ${responses}, ${userId}, ${now.toISOString()})`);
  await db.execute(sql`update program set data_version = data_version + 1
    where organization_id = ${own} and id = any(${list(programs.map(({ id }) => Number(id)))})`);
  return {
    programs: programs.length,
    responses: programs.reduce((sum, one) => sum + one.responses, 0),
    uploads,
    releases,
  };
}

/** Somebody else, here or erased, has this code but for its capitals. */
async function hasTwin(db: OrganizationDb, hash: Buffer): Promise<boolean> {
  const found = await db.execute(sql`
    select 1 from participant where organization_id = ${own} and folded_hash = ${hash}
    union all select 1 from erased_code where organization_id = ${own} and folded_hash = ${hash} limit 1`);
  return found.length > 0;
}

/** Rows of files that are kept for a day, and reasons, where they name one of these codes. */
async function dropNaming(db: OrganizationDb, codes: readonly string[]): Promise<number> {
  let uploads = 0;
  for (const code of codes) {
    const named = (text: ReturnType<typeof sql>) => sql`${text} ~* ${namePattern(code)}`;
    const dropped = await db.execute(sql`
      delete from import i where i.organization_id = ${own} and i.state = 'staged' and (
        ${named(sql`coalesce(i.failed_rows, '') || i.reading::text || coalesce(i.report::text, '')
          || coalesce(i.ready::text, '')`)}
        or exists (select 1 from import_chunk k where k.organization_id = ${own} and k.import_id = i.id
          and ${named(sql`k.rows`)})) returning i.id`);
    uploads += dropped.length;
    await db.execute(sql`update import set failed_rows = null
      where organization_id = ${own} and failed_rows is not null and ${named(sql`failed_rows`)}`);
    await db.execute(sql`update removal set reason = null
      where organization_id = ${own} and reason is not null and ${named(sql`reason`)}`);
  }
  return uploads;
}

/** A code as a word of its own, in capitals or not: P1 is not in P10. As JSON writes it, with marks before quotes: so do rows of files that are kept. */
function namePattern(code: string): string {
  const parts = code.split("\u001f").map((part) => {
    const written = JSON.stringify(part).slice(1, -1);
    return written.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/\s+/g, "\\s+");
  });
  const word = "[[:alnum:]]";
  return `(^|(?!${word}).)(${parts.join("|")})($|(?!${word}).)`;
}
