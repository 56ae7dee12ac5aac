import { sql } from "drizzle-orm";
import type { OrganizationDb } from "#api/db/client";
import type { waveRules } from "#api/db/schema";

type Rule = (typeof waveRules)[number];

/** The first wall: each query asks for its own organization, whatever the policies would hide. */
const own = sql`current_setting('app.organization_id')::uuid`;

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
