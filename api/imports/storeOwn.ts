import { fates, type Place } from "./settling";

/** Options that a file names and a question lacks are added at its end: answers keep their bits. */
export async function extendOptions({ sql, organizationId }: Place, questionIds: number[]): Promise<void> {
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
}

/** The own answers of `incoming`, with options as bits in the question's order; `questionIds` by plan index. */
const told = ({ sql, organizationId }: Place, questionIds: number[]) => sql`
  jsonb_array_elements(i.own::jsonb) answer
  JOIN question q ON q.organization_id = ${organizationId} AND q.id = (${questionIds}::bigint[])[(answer->>'question')::int + 1]
  CROSS JOIN LATERAL (SELECT (answer->>'number')::float8 AS number, answer->>'text' AS text,
    (answer->>'missing')::smallint AS missing,
    CASE WHEN answer ? 'options' THEN (
      SELECT coalesce(sum(1::bigint << (array_position(q.options, option) - 1)), 0)::bigint
      FROM jsonb_array_elements_text(answer->'options') option) END AS options) v`;

/** Whether an own answer says nothing: asked and left blank, or not asked. Whoever would rather not say says so. */
const isBlank = (a: string) =>
  `(${a}.number IS NULL AND ${a}.text IS NULL AND ${a}.options IS NULL AND coalesce(${a}.missing, 0) IN (0, 1, 2))`;

/**
 * Makes `own_told` of the rows that met a response, and says in `known` which add or differ by it. A blank cell adds
 * where nothing is known of the question, and differs from nothing; an answer adds where it was left blank.
 */
export async function tellKnownOwn(place: Place, questionIds: number[]): Promise<void> {
  const { sql, organizationId } = place;
  const distinct = sql`((v.number, v.text, v.options, coalesce(v.missing, 0))
    IS DISTINCT FROM (o.number, o.text, o.options, coalesce(o.missing, 0)))`;
  await sql`
    CREATE TEMPORARY TABLE own_told ON COMMIT DROP AS
    SELECT k.id, k.response_id, k.enrollment_id, q.id AS question_id, v.number, v.text, v.options, v.missing,
      o.question_id IS NULL OR (${sql.unsafe(isBlank("o"))} AND NOT ${sql.unsafe(isBlank("v"))}) AS adds,
      o.question_id IS NOT NULL AND NOT ${sql.unsafe(isBlank("o"))} AND NOT ${sql.unsafe(isBlank("v"))}
        AND ${distinct} AS differs,
      o.question_id IS NOT NULL AND NOT ${distinct} AS stands
    FROM known k JOIN incoming i ON i.id = k.id CROSS JOIN LATERAL ${told(place, questionIds)}
    LEFT JOIN own_answer o ON o.organization_id = ${organizationId} AND o.enrollment_id = k.enrollment_id
      AND o.response_id = k.response_id AND o.question_id = q.id
    WHERE i.own IS NOT NULL`;
  await sql`
    UPDATE known k SET adds_own = t.adds, differs_own = t.differs, alike = k.alike || coalesce(' q' || t.about, '')
    FROM (SELECT id, bool_or(adds) AS adds, bool_or(differs) AS differs,
      string_agg(question_id::text, ',' ORDER BY question_id) FILTER (WHERE differs) AS about FROM own_told GROUP BY id) t
    WHERE t.id = k.id AND (t.adds OR t.differs)`;
}

/** Writes the answers to own questions that are new or replaced. */
export async function storeOwnAnswers(place: Place, questionIds: number[], known: boolean): Promise<void> {
  if (questionIds.length === 0) return;
  const { sql, organizationId } = place;
  await sql`
    INSERT INTO own_answer (organization_id, enrollment_id, response_id, question_id, number, text, options, missing)
    SELECT ${organizationId}, u.enrollment_id, i.id, q.id, v.number, v.text, v.options, v.missing
    FROM incoming i JOIN unit u USING (code_hash, repeat_cohort) CROSS JOIN LATERAL ${told(place, questionIds)}
    WHERE i.own IS NOT NULL AND i.fate IS NULL
    ON CONFLICT ON CONSTRAINT own_answer_pkey DO NOTHING`;
  if (!known) return;
  await sql`
    INSERT INTO own_answer (organization_id, enrollment_id, response_id, question_id, number, text, options, missing)
    SELECT ${organizationId}, t.enrollment_id, t.response_id, t.question_id, t.number, t.text, t.options, t.missing
    FROM own_told t JOIN known k USING (id) JOIN incoming i ON i.id = k.response_id AND i."row" = k."row"
    WHERE i.fate = ${fates.updated} AND (t.adds OR (t.differs AND k.choice = 'keep_last'))
    ON CONFLICT ON CONSTRAINT own_answer_pkey DO UPDATE
      SET number = excluded.number, text = excluded.text, options = excluded.options, missing = excluded.missing`;
}
