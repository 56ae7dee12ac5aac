import { sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import type { matchMethods } from "#api/db/schema";

export type MatchMethod = (typeof matchMethods)[number];

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
}

/** Everybody in a program who has a code, or some of them; who was joined stands once, under all codes. */
export async function listPeople(
  db: OrganizationDb,
  programId: number,
  ids?: readonly number[],
): Promise<Person[]> {
  const asked = ids ? sql`and coalesce(e.joined_into, e.id) = any(${`{${ids.join(",")}}`}::bigint[])` : sql``;
  const rows = await db.execute<Record<string, unknown>>(sql`
    with one as (
      select e.id, coalesce(e.joined_into, e.id) as person, p.code_sealed, p.code_hash
      from enrollment e join participant p on p.organization_id = ${own} and p.id = e.participant_id
      where e.organization_id = ${own} and e.program_id = ${programId} ${asked}
    ), code as (
      select person, array_agg(id order by id) as ids, array_agg(code_sealed order by id) as sealed,
        array_agg(code_hash order by id) as hashes
      from one group by person
    ), told as (
      select one.person, array_agg(distinct r.wave_id order by r.wave_id) as waves
      from one join response r on r.organization_id = ${own} and r.enrollment_id = one.id group by one.person
    )
    select e.id, code.ids, code.sealed, code.hashes, coalesce(told.waves, '{}') as waves, e.cohort_id as cohort,
      e.group_id as "group", e.attributes, e.match_method as method
    from code join enrollment e on e.organization_id = ${own} and e.id = code.person
    left join told on told.person = code.person
    order by e.id`);
  const number = (id: unknown) => (id === null ? null : Number(id));
  return rows.map((row) => {
    const [ids, hashes] = [row.ids as unknown[], row.hashes as Buffer[]];
    return {
      id: Number(row.id),
      seals: (row.sealed as (Buffer | null)[]).flatMap((sealed, k) =>
        sealed ? [{ enrollment: Number(ids[k]), sealed, hash: hashes[k]! }] : [],
      ),
      waves: (row.waves as unknown[]).map(Number),
      cohort: number(row.cohort),
      group: number(row.group),
      attributes: row.attributes as Record<string, string> | null,
      method: row.method as MatchMethod | null,
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
