import type { Place } from "./settling";

/**
 * Writes the change rows of the people whom the file brought, from the file's own rows: their scores are at hand,
 * nobody can have matched, excluded or erased them yet, and of theirs every response counts. The same rows that
 * `refresh_changes` (migrations 0007 and 0009) would make of what has been stored, in half the time; a test holds
 * the two against each other.
 *
 * Call it when fates and enrollments are settled.
 */
export async function storeNewChanges(
  { sql, organizationId, programId }: Place,
  versionIds: readonly number[],
  { cohortIds, groupIds }: { cohortIds: number[]; groupIds: number[] },
): Promise<void> {
  if (versionIds.length === 0) return;
  // A judgement made afterwards is not a measurement made before: `then` never pairs.
  const pairs = await sql<{ pre: string; post: string }[]>`
    SELECT pre.id AS pre, post.id AS post FROM wave pre
    JOIN wave post ON post.organization_id = ${organizationId} AND post.program_id = ${programId}
      AND post.position > pre.position AND post.kind <> 'then'
    WHERE pre.organization_id = ${organizationId} AND pre.program_id = ${programId} AND pre.kind <> 'then'
      AND (pre.id IN (SELECT wave_id FROM incoming) OR post.id IN (SELECT wave_id FROM incoming))
    ORDER BY pre.position, post.position`;
  const at = (side: string, wave: string) => `
    LEFT JOIN incoming ${side} ON ${side}.code_hash = u.code_hash AND ${side}.repeat_cohort = u.repeat_cohort
      AND ${side}.wave_id = ${Number(wave)} AND ${side}.fate IS NULL`;
  const scores = versionIds.map((id, i) => `(${Number(id)}::bigint, x.s${i}, y.s${i})`);
  for (const { pre, post } of pairs)
    await sql.unsafe(
      `INSERT INTO change_row (organization_id, program_id, instrument_version_id, pre_wave_id, post_wave_id,
        enrollment_id, pre, post, cohort_id, group_id, attributes)
      SELECT $1::uuid, $2::bigint, v.version, ${Number(pre)}, ${Number(post)}, u.enrollment_id, v.pre, v.post,
        ($3::bigint[])[u.cohort + 1], ($4::bigint[])[u."group" + 1], u.attributes::jsonb
      FROM unit u ${at("x", pre)} ${at("y", post)}
      CROSS JOIN LATERAL (VALUES ${scores.join(", ")}) v (version, pre, post)
      WHERE u.is_new AND (v.pre IS NOT NULL OR v.post IS NOT NULL)`,
      [organizationId, programId, cohortIds, groupIds],
    );
}
