import { fates, type KnownSettling, type Place } from "./settling";

/**
 * Keeps what a file said of responses that were here already, in rows of `known` that were not left out:
 * null for an instrument or question that stood the same, else its own answers. Where it says something else,
 * what stood is kept first as the base, once. Costs nothing for a file that meets nothing.
 *
 * Call it when fates are settled and before anything of `known` is written.
 */
export async function keepResponseLayers(
  { sql, organizationId }: Place,
  { importId, versionIds, questionIds }: KnownSettling,
): Promise<void> {
  const news = [...versionIds.map((_, i) => `k.adds_${i} OR k.differs_${i}`), "k.adds_own OR k.differs_own"];
  await sql.unsafe(
    `
    INSERT INTO response_layer (organization_id, response_id, import_id, is_base, rule, file_row, submitted_at,
      finished, language, said)
    SELECT $1, r.id, r.import_id, true, 'first', r.file_row, r.submitted_at, r.finished, r.language,
      said_of_response($1::uuid, r.enrollment_id, r.id)
    FROM known k JOIN incoming i ON i.id = k.response_id AND i."row" = k."row"
    JOIN response r ON r.organization_id = $1 AND r.enrollment_id = k.enrollment_id AND r.id = k.response_id
    WHERE i.fate <> ${fates.skipped} AND (${news.join(" OR ")}) AND NOT EXISTS (
      SELECT 1 FROM response_layer l WHERE l.organization_id = $1 AND l.response_id = k.response_id AND l.is_base)`,
    [organizationId],
  );
  const sets = versionIds.map(
    (id, i) => `
      || CASE WHEN i.a${i} IS NULL THEN '{}' WHEN k.adds_${i} OR k.differs_${i}
        THEN jsonb_build_object('i${Number(id)}', jsonb_build_object('a', i.a${i}, 'm', i.m${i}, 's', i.s${i}, 'r', i.r${i}, 'p', i.p${i}))
        ELSE '{"i${Number(id)}": null}' END`,
  );
  const own =
    questionIds.length === 0
      ? ""
      : `
      || coalesce((SELECT jsonb_object_agg('q' || t.question_id, CASE WHEN NOT t.stands
          THEN jsonb_build_object('n', t.number, 't', t.text, 'o', t.options, 'm', t.missing) END) FROM own_told t WHERE t.id = k.id), '{}')`;
  await sql.unsafe(
    `
    INSERT INTO response_layer (organization_id, response_id, import_id, rule, file_row, submitted_at,
      finished, language, said)
    SELECT $1, k.response_id, ${Number(importId)}, CASE k.choice WHEN 'keep_first' THEN 'first' ELSE 'last' END,
      k."row", i.submitted_at, i.finished, i.language, '{}'::jsonb${sets.join("")}${own}
    FROM known k JOIN incoming i ON i.id = k.response_id AND i."row" = k."row"
    WHERE i.fate <> ${fates.skipped}`,
    [organizationId],
  );
}

/**
 * What a file says of people who were here already: their cohort, group and attributes, or only that it names
 * them. Rows that were left out say nothing. Call it when fates are settled.
 */
export async function keepEnrollmentLayers(
  { sql, organizationId }: Place,
  importId: number,
  { cohortIds, groupIds }: { cohortIds: number[]; groupIds: number[] },
): Promise<void> {
  await sql`
    INSERT INTO enrollment_layer (organization_id, enrollment_id, import_id, rule, cohort_id, group_id, attributes)
    SELECT ${organizationId}, u.enrollment_id, ${importId}, CASE WHEN u.replaces THEN 'last' ELSE 'first' END,
      (${cohortIds}::bigint[])[u.cohort + 1], (${groupIds}::bigint[])[u."group" + 1], u.attributes::jsonb
    FROM unit u WHERE NOT u.is_new AND (u.is_filled OR EXISTS (
      SELECT 1 FROM incoming i WHERE i.code_hash = u.code_hash AND i.repeat_cohort = u.repeat_cohort
        AND i.fate IS DISTINCT FROM ${fates.skipped}))`;
}

/** The same file again, of rows that name nobody: each says once more what its response says. */
export async function keepAnonymousLayers(
  { sql, organizationId }: Place,
  importId: number,
  {
    versionIds,
    questionIds,
    cohortIds,
    groupIds,
  }: Record<"versionIds" | "questionIds" | "cohortIds" | "groupIds", number[]>,
): Promise<void> {
  const same = versionIds.map(
    (id, i) => ` || CASE WHEN i.a${i} IS NULL THEN '{}'::jsonb ELSE '{"i${Number(id)}": null}' END`,
  );
  await sql.unsafe(
    `
    INSERT INTO response_layer (organization_id, response_id, import_id, rule, file_row, submitted_at, finished, language, said)
    SELECT $1, i.id, ${Number(importId)}, 'last', i."row", i.submitted_at, i.finished, i.language,
      '{}'::jsonb${same.join("")} || coalesce((
        SELECT jsonb_object_agg('q' || ($2::bigint[])[(answer->>'question')::int + 1], NULL)
        FROM jsonb_array_elements(i.own::jsonb) answer), '{}')
    FROM incoming i WHERE i.anonymous AND i.fate = ${fates.unchanged}`,
    [organizationId, questionIds],
  );
  await sql`
    INSERT INTO enrollment_layer (organization_id, enrollment_id, import_id, rule, cohort_id, group_id, attributes)
    SELECT ${organizationId}, r.enrollment_id, ${importId}, 'first',
      (${cohortIds}::bigint[])[i.cohort + 1], (${groupIds}::bigint[])[i."group" + 1], i.attributes::jsonb
    FROM incoming i JOIN response r ON r.organization_id = ${organizationId} AND r.id = i.id
    WHERE i.anonymous AND i.fate = ${fates.unchanged}`;
}

/**
 * A part of the statement that fills enrollments (its `filled` gives their ids): what they were before is kept
 * as their base, once. All parts of one statement see the rows as they were when it began.
 */
export function baseOfFilled(sql: Place["sql"], organizationId: string) {
  return sql`based AS (
    INSERT INTO enrollment_layer (organization_id, enrollment_id, import_id, is_base, rule, cohort_id, group_id, attributes)
    SELECT ${organizationId}, was.id, was.import_id, true, 'first', was.cohort_id, was.group_id, was.attributes
    FROM filled JOIN enrollment was ON was.organization_id = ${organizationId} AND was.id = filled.id
    WHERE NOT EXISTS (SELECT 1 FROM enrollment_layer l
      WHERE l.organization_id = ${organizationId} AND l.enrollment_id = was.id AND l.is_base))`;
}
