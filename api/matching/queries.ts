import { sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import type { matchMethods, waveRules } from "#api/db/schema";

export type MatchMethod = (typeof matchMethods)[number];
type Rule = (typeof waveRules)[number];

/** The first wall: each query asks for its own organization, whatever the policies would hide. */
const own = sql`current_setting('app.organization_id')::uuid`;

/** A person of a program whom some code tells apart: the enrollment that stands for them, with every code. */
export interface Person {
  id: number;
  seals: { enrollment: number; sealed: Buffer; hash: Buffer }[];
  waves: number[];
  cohort: number | null;
  group: number | null;
  attributes: Record<string, string> | null;
  method: MatchMethod | null;
  /** Of self-generated codes: hashes with one part left out. Two people who share one differ in that part. */
  near: string[];
}

/** How many people take part in a program, those who were joined once: how much work it is to compare them. */
export async function countPeople(db: OrganizationDb, programId: number): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from enrollment e
    where e.organization_id = ${own} and e.program_id = ${programId} and e.joined_into is null`);
  return row!.n;
}

/** Everybody in a program who has a code, or some of them; who was joined stands once, under all codes. */
export async function listPeople(
  db: OrganizationDb,
  programId: number,
  ids?: readonly number[],
): Promise<Person[]> {
  const asked = ids ? sql`and coalesce(e.joined_into, e.id) = any(${`{${ids.join(",")}}`}::bigint[])` : sql``;
  // What is joined below has no statistics: looping over it once for each of 20,000 people took two minutes.
  if (!ids) await db.execute(sql`set local enable_nestloop = off`);
  const rows = await db.execute<Record<string, unknown>>(sql`
    with one as (
      select e.id, coalesce(e.joined_into, e.id) as person, p.code_sealed, p.code_hash,
        (select string_agg(encode(h, 'hex'), ' ') from unnest(p.near_hashes) h) as near
      from enrollment e join participant p on p.organization_id = ${own} and p.id = e.participant_id
      where e.organization_id = ${own} and e.program_id = ${programId} ${asked}
    ), code as (
      select person, array_agg(id order by id) filter (where code_sealed is not null) as ids,
        array_agg(code_sealed order by id) filter (where code_sealed is not null) as sealed,
        array_agg(code_hash order by id) filter (where code_sealed is not null) as hashes,
        string_agg(near, ' ') as near
      from one group by person
    ), told as (
      select one.person, array_agg(distinct r.wave_id order by r.wave_id) as waves
      from one join response r on r.organization_id = ${own} and r.enrollment_id = one.id group by one.person
    )
    select e.id, code.ids, code.sealed, code.hashes, coalesce(told.waves, '{}') as waves, e.cohort_id as cohort,
      e.group_id as "group", e.attributes, e.match_method as method, code.near
    from code join enrollment e on e.organization_id = ${own} and e.id = code.person
    left join told on told.person = code.person
    order by e.id`);
  if (!ids) await db.execute(sql`set local enable_nestloop = on`);
  const number = (id: unknown) => (id === null ? null : Number(id));
  return rows.map((row) => {
    // People with nothing but a self-generated code have no sealed one.
    const [ids, hashes] = [(row.ids ?? []) as unknown[], (row.hashes ?? []) as Buffer[]];
    const sealed = (row.sealed ?? []) as Buffer[];
    return {
      id: Number(row.id),
      seals: sealed.map((one, k) => ({ enrollment: Number(ids[k]), sealed: one, hash: hashes[k]! })),
      waves: (row.waves as unknown[]).map(Number),
      cohort: number(row.cohort),
      group: number(row.group),
      attributes: row.attributes as Record<string, string> | null,
      method: row.method as MatchMethod | null,
      near: String(row.near ?? "")
        .split(" ")
        .filter(Boolean),
    };
  });
}

/** Decisions that stand, newest first, with the name of who made them (null: an API key, or somebody gone). */
export async function listDecisions(db: OrganizationDb, programId: number) {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select m.id, m.first_id, m.second_id, m.same, m.method, m.decided_at, u.name as decided_by,
      coalesce(a.joined_into, a.id) as first_person, coalesce(b.joined_into, b.id) as second_person
    from match m
    join enrollment a on a.organization_id = ${own} and a.id = m.first_id
    join enrollment b on b.organization_id = ${own} and b.id = m.second_id
    left join "user" u on u.id = m.decided_by
    where m.organization_id = ${own} and m.program_id = ${programId} and m.undone_at is null
    order by m.id desc`);
  return rows.map((row) => ({
    id: Number(row.id),
    first: Number(row.first_id),
    second: Number(row.second_id),
    firstPerson: Number(row.first_person),
    secondPerson: Number(row.second_person),
    same: row.same as boolean,
    method: row.method as MatchMethod,
    decidedAt: new Date(String(row.decided_at)).toISOString(),
    decidedBy: row.decided_by as string | null,
  }));
}

export interface Decided {
  first: number;
  second: number;
  same: boolean;
  method: MatchMethod;
}

/** Keeps what a person decided about pairs, and works out what follows. Ids within a pair in any order. */
export async function decide(
  db: OrganizationDb,
  programId: number,
  decided: readonly Decided[],
  by: { userId: string | null; now: Date },
): Promise<void> {
  if (decided.length === 0) return;
  const pairs = decided.map(({ first, second, same, method }) => ({
    ...{ first: Math.min(first, second), second: Math.max(first, second), same, method },
  }));
  await db.execute(sql`
    insert into match (program_id, first_id, second_id, same, method, decided_by, decided_at)
    select ${programId}, p.first, p.second, p.same, p.method, ${by.userId}, ${by.now.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) p(first bigint, second bigint, same boolean, method text)`);
  const ids = pairs.filter(({ same }) => same).flatMap(({ first, second }) => [first, second]);
  await refresh(db, programId, ids);
}

/**
 * Takes a decision back, or all that were made with it at one word.
 *
 * @returns How many were taken back; 0 where none of this id stands.
 */
export async function undoDecision(
  db: OrganizationDb,
  programId: number,
  decisionId: number,
  by: { userId: string | null; now: Date; together: boolean },
): Promise<number> {
  const undone = await db.execute<Record<string, unknown>>(sql`
    with asked as (
      select * from match where organization_id = ${own} and program_id = ${programId} and id = ${decisionId}
        and undone_at is null
    )
    update match m set undone_at = ${by.now.toISOString()}, undone_by = ${by.userId}
    from asked
    where m.organization_id = ${own} and m.program_id = ${programId} and m.undone_at is null
      and (m.id = asked.id or ${by.together} and m.decided_at = asked.decided_at
        and m.decided_by is not distinct from asked.decided_by)
    returning m.first_id, m.second_id`);
  await refresh(
    db,
    programId,
    undone.flatMap((row) => [Number(row.first_id), Number(row.second_id)]),
  );
  return undone.length;
}

async function refresh(db: OrganizationDb, programId: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await db.execute(sql`select refresh_changes(${programId}, ${`{${ids.join(",")}}`}::bigint[])`);
}

/** Each wave's rule, and how many people have several responses there. */
export async function listRules(db: OrganizationDb, programId: number) {
  const rows = await db.execute<{ id: string; key: string; rule: Rule; several: number }>(sql`
    with several as (
      select wave_id, count(*)::int as people from (
        select r.wave_id from enrollment e
        join response r on r.organization_id = ${own} and r.enrollment_id = e.id
        where e.organization_id = ${own} and e.program_id = ${programId} and e.participant_id is not null
        group by r.wave_id, coalesce(e.joined_into, e.id) having count(*) > 1) person
      group by wave_id
    )
    select w.id, w.key, w.rule, coalesce(several.people, 0) as several
    from wave w left join several on several.wave_id = w.id
    where w.organization_id = ${own} and w.program_id = ${programId} order by w.position`);
  return rows.map(({ id, key, rule, several }) => ({ id: Number(id), key, rule, several }));
}

/**
 * Sets which of several responses of one person counts at a wave, and works out anew whoever has several.
 *
 * @returns The rule before, how many people have several, and for how many another response counts now.
 */
export async function changeRule(
  db: OrganizationDb,
  asked: { programId: number; waveId: number; rule: Rule },
): Promise<{ rule: Rule; before: Rule; several: number; changed: number }> {
  const { programId, waveId, rule } = asked;
  const [old] = await db.execute<{ rule: Rule }>(sql`
    select rule from wave where organization_id = ${own} and program_id = ${programId} and id = ${waveId} for update`);
  await db.execute(sql`
    update wave set rule = ${rule} where organization_id = ${own} and program_id = ${programId} and id = ${waveId}`);
  const [found] = await db.execute<{ several: number; ids: string[] | null; counting: string[] | null }>(sql`
    with told as (
      select coalesce(e.joined_into, e.id) as person, e.id, r.id as response, r.counts
      from enrollment e join response r on r.organization_id = ${own} and r.enrollment_id = e.id
      where e.organization_id = ${own} and e.program_id = ${programId} and r.wave_id = ${waveId}
    ), several as (select person from told group by person having count(*) > 1)
    select count(distinct person)::int as several, array_agg(distinct id)::text[] as ids,
      array_agg(response) filter (where counts)::text[] as counting
    from told join several using (person)`);
  const ids = found?.ids ?? [];
  if (ids.length === 0) return { rule, before: old!.rule, several: 0, changed: 0 };
  await db.execute(sql`select refresh_changes(${programId}, ${`{${ids.join(",")}}`}::bigint[])`);
  const [now] = await db.execute<{ changed: number }>(sql`
    select count(*)::int as changed from response
    where organization_id = ${own} and wave_id = ${waveId} and counts
      and enrollment_id = any(${`{${ids.join(",")}}`}::bigint[])
      and not id = any(${`{${(found?.counting ?? []).join(",")}}`}::bigint[])`);
  return { rule, before: old!.rule, several: found!.several, changed: now!.changed };
}
