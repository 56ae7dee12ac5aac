import { sql } from "drizzle-orm";
import type { ExcludedCell } from "#shared/outcomes/excluded";
import type { OrganizationDb } from "./client";
import { joined, personOf } from "./countedSets";
import { isCompared, listLabels } from "./labels";
import { answerSet, enrollment, exclusion, response } from "./schema";

/**
 * Responses that a person has left out, by instrument version, and by the group and cohort of whom they are of.
 * Comparison cohorts are not counted, as in every figure of a program.
 */
export async function countExcluded(
  db: OrganizationDb,
  question: { organizationId: string; programId: number; preWaveId: number; postWaveId: number },
): Promise<Map<number, ExcludedCell[]>> {
  const { organizationId, programId, preWaveId, postWaveId } = question;
  const labels = await listLabels(db, question);
  const rows = await db.execute<Record<string, unknown>>(sql`
    select a.instrument_version_id as version, c.group_id::text as "group", c.cohort_id::text as cohort,
      count(*) filter (where r.wave_id = ${preWaveId})::int as pre,
      count(*) filter (where r.wave_id = ${postWaveId})::int as post
    from ${exclusion} x
    join ${response} r on r.organization_id = ${organizationId} and r.enrollment_id = x.enrollment_id
      and r.id = x.response_id and r.wave_id in (${preWaveId}, ${postWaveId})
    join ${answerSet} a on a.organization_id = ${organizationId} and a.enrollment_id = r.enrollment_id
      and a.response_id = r.id
    ${joined(question)}
    join ${enrollment} c on c.organization_id = ${organizationId} and c.id = ${personOf} and c.program_id = ${programId}
    where x.organization_id = ${organizationId} and x.lifted_at is null and not ${isCompared(labels)}
    group by 1, 2, 3`);
  const cells = new Map<number, ExcludedCell[]>();
  for (const { version, group, cohort, pre, post } of rows) {
    const by = {
      group: labels.group.get(String(group)) ?? null,
      cohort: labels.cohort.get(String(cohort)) ?? null,
    };
    const found = cells.get(Number(version)) ?? [];
    cells.set(Number(version), [...found, { by, pre: pre as number, post: post as number }]);
  }
  return cells;
}

/** Responses of a program that a person has left out, at any wave: no release counts them. */
export async function countAllExcluded(
  db: OrganizationDb,
  { organizationId, programId }: { organizationId: string; programId: number },
): Promise<number> {
  const rows = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from ${exclusion} x
    join ${enrollment} e on e.organization_id = ${organizationId} and e.id = x.enrollment_id
    where x.organization_id = ${organizationId} and e.program_id = ${programId} and x.lifted_at is null`);
  return [...rows][0]?.n ?? 0;
}
