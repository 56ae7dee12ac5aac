import { fates, type Place } from "./settling";

/** Writes the responses that are new and the answers that are new or replaced. */
export async function storeResponses(
  { sql, organizationId }: Place,
  {
    importId,
    surveyVersionId,
    versionIds,
  }: { importId: number; surveyVersionId: number; versionIds: number[] },
): Promise<void> {
  await sql`
    INSERT INTO response (organization_id, id, enrollment_id, wave_id, survey_version_id, import_id, file_row, submitted_at,
      finished, source, language)
    OVERRIDING SYSTEM VALUE
    SELECT ${organizationId}, i.id, u.enrollment_id, i.wave_id, ${surveyVersionId}, ${importId}, i."row", i.submitted_at,
      i.finished, 'file', i.language
    FROM incoming i JOIN unit u USING (code_hash, repeat_cohort) WHERE i.fate IS NULL`;
  for (const [i, versionId] of versionIds.entries()) {
    const columns = ["answers", "missing", "scores", "reasons", "supplied"];
    const insert = (fate: string) => `
      INSERT INTO answer_set (organization_id, enrollment_id, response_id, instrument_version_id, ${columns.join(", ")})
      SELECT $1::uuid, u.enrollment_id, i.id, ${Number(versionId)}, i.a${i}, i.m${i}, i.s${i}, i.r${i}, i.p${i}
      FROM incoming i JOIN unit u USING (code_hash, repeat_cohort)
      WHERE i.fate ${fate} AND i.a${i} IS NOT NULL`;
    await sql.unsafe(insert("IS NULL"), [organizationId]);
    // New responses cannot meet answers of their own, so only updates pay for looking.
    const replaced = columns.map((column) => `${column} = excluded.${column}`).join(", ");
    await sql.unsafe(
      `${insert(`= ${fates.updated}`)} ON CONFLICT ON CONSTRAINT answer_set_pkey DO UPDATE SET ${replaced}`,
      [organizationId],
    );
  }
}

/** Answers to own questions, with options set as bits in the question's order. `questionIds` by plan index. */
export async function storeOwnAnswers({ sql, organizationId }: Place, questionIds: number[]): Promise<void> {
  if (questionIds.length === 0) return;
  await sql`
    UPDATE question q SET options = q.options || added.options
    FROM (
      SELECT q.id, array_agg(DISTINCT option) AS options
      FROM incoming i, jsonb_array_elements(i.own::jsonb) answer
      JOIN question q ON q.organization_id = ${organizationId} AND q.id = (${questionIds}::bigint[])[(answer->>'question')::int + 1],
        jsonb_array_elements_text(coalesce(answer->'options', '[]')) option
      WHERE i.own IS NOT NULL AND NOT option = ANY (q.options) GROUP BY q.id
    ) added WHERE q.organization_id = ${organizationId} AND added.id = q.id`;
  await sql`
    INSERT INTO own_answer (organization_id, enrollment_id, response_id, question_id, number, text, options)
    SELECT ${organizationId}, u.enrollment_id, i.id, q.id, (answer->>'number')::float8, answer->>'text',
      CASE WHEN answer ? 'options' THEN (
        SELECT coalesce(sum(1::bigint << (array_position(q.options, option) - 1)), 0)
        FROM jsonb_array_elements_text(answer->'options') option) END
    FROM incoming i JOIN unit u USING (code_hash, repeat_cohort), jsonb_array_elements(i.own::jsonb) answer
    JOIN question q ON q.organization_id = ${organizationId} AND q.id = (${questionIds}::bigint[])[(answer->>'question')::int + 1]
    WHERE i.own IS NOT NULL AND (i.fate IS NULL OR i.fate = ${fates.updated})
    ON CONFLICT ON CONSTRAINT own_answer_pkey DO UPDATE
      SET number = excluded.number, text = excluded.text, options = excluded.options`;
}

/** Rebuilds the change rows of everyone whom the file changed. */
export async function refreshChanged({ sql, programId }: Place): Promise<void> {
  await sql`
    SELECT refresh_changes(${programId}, coalesce(array_agg(DISTINCT u.enrollment_id), '{}'))
    FROM unit u WHERE u.is_new OR u.is_filled OR EXISTS (
      SELECT 1 FROM incoming i WHERE i.code_hash = u.code_hash AND i.repeat_cohort = u.repeat_cohort
        AND (i.fate IS NULL OR i.fate = ${fates.updated}))`;
}

/** How many rows and responses had which fate. A row takes the strongest fate of its responses. */
export async function countFates({ sql }: Place) {
  const rows = await sql<{ what: "row" | "response"; fate: number; n: number }[]>`
    SELECT 'response' AS what, coalesce(fate, ${fates.created}) AS fate, count(*)::int AS n FROM incoming
    WHERE wave_id IS NOT NULL GROUP BY 2
    UNION ALL
    SELECT 'row', fate, count(*)::int FROM (
      SELECT "row", max(coalesce(fate, ${fates.created})) AS fate FROM incoming GROUP BY "row") r GROUP BY fate`;
  const of = (what: "row" | "response", fate: number) =>
    rows.find((r) => r.what === what && r.fate === fate)?.n ?? 0;
  const counts = (what: "row" | "response") => ({
    created: of(what, fates.created),
    updated: of(what, fates.updated),
    unchanged: of(what, fates.unchanged),
    skipped: of(what, fates.skipped),
  });
  return { rows: counts("row"), responses: counts("response") };
}
