import type { Place } from "./settling";

/**
 * What an import made beside people and responses, once it is taken back: its survey, and the cohorts, groups
 * and own questions that files made and that nobody is in, no other file names and no merge or person has
 * changed. Options that only it named go from the end of a question, so that answers keep their bits.
 */
export async function clearAway({ sql, organizationId, programId }: Place, importId: number): Promise<void> {
  const others = sql`SELECT i.brought FROM import i WHERE i.organization_id = ${organizationId}
    AND i.program_id = ${programId} AND i.id <> ${importId} AND i.state = 'stored' AND i.brought IS NOT NULL`;
  const made = sql`SELECT i.brought FROM import i WHERE i.organization_id = ${organizationId}
    AND i.program_id = ${programId} AND i.brought IS NOT NULL`;
  const listed = (what: "cohorts" | "groups" | "questions", of: "named" | "made", from: typeof others) => sql`
    (SELECT x::bigint FROM (${from}) b, jsonb_array_elements_text(b.brought -> ${what} -> ${of}) x)`;
  const free = (what: "cohorts" | "groups" | "questions") => sql`
    c.organization_id = ${organizationId} AND c.program_id = ${programId}
    AND c.id IN ${listed(what, "made", made)} AND c.id NOT IN ${listed(what, "named", others)}`;

  await sql`
    DELETE FROM survey s USING import i, survey_version v
    WHERE i.organization_id = ${organizationId} AND i.id = ${importId}
      AND v.organization_id = ${organizationId} AND v.id = (i.brought ->> 'surveyVersionId')::bigint
      AND s.organization_id = ${organizationId} AND s.id = v.survey_id AND s.origin = 'file'
      AND NOT EXISTS (SELECT 1 FROM response r WHERE r.organization_id = ${organizationId} AND r.survey_version_id = v.id)`;
  for (const kind of ["cohort", "group"] as const) {
    const untouched = kind === "cohort" ? sql`AND c.role = 'program'` : sql``;
    await sql`
      DELETE FROM ${sql(kind)} c WHERE ${free(`${kind}s`)} ${untouched} AND c.name_key NOT LIKE ' merged %'
        AND NOT EXISTS (SELECT 1 FROM enrollment e
          WHERE e.organization_id = ${organizationId} AND e.${sql(`${kind}_id`)} = c.id)
        AND NOT EXISTS (SELECT 1 FROM label_merge m
          WHERE m.organization_id = ${organizationId} AND m.kind = ${kind} AND m.into_id = c.id)`;
  }
  await sql`
    DELETE FROM question c WHERE ${free("questions")} AND NOT EXISTS (
      SELECT 1 FROM own_answer o WHERE o.organization_id = ${organizationId} AND o.question_id = c.id)`;
  await sql`
    UPDATE question c SET options = c.options[1:used.last]
    FROM (
      SELECT q.id, coalesce(max(bit.k), 0) AS last
      FROM question q
      LEFT JOIN own_answer o ON o.organization_id = ${organizationId} AND o.question_id = q.id
      LEFT JOIN LATERAL (SELECT k FROM generate_series(1, cardinality(q.options)) k
        WHERE o.options & (1::bigint << (k - 1)) <> 0) bit ON true
      WHERE q.organization_id = ${organizationId} AND q.program_id = ${programId} GROUP BY q.id
    ) used
    WHERE c.organization_id = ${organizationId} AND c.id = used.id AND cardinality(c.options) > used.last
      AND NOT EXISTS (SELECT 1 FROM response_layer l WHERE l.organization_id = ${organizationId} AND l.said ? ('q' || c.id))
      AND c.id IN ${listed(
        "questions",
        "named",
        sql`SELECT i.brought FROM import i
        WHERE i.organization_id = ${organizationId} AND i.id = ${importId}`,
      )}`;
}
