import type postgres from "postgres";

type Sql = postgres.TransactionSql;

/**
 * The order in which layers win: the latest that replaces, else the earliest. The base came first of all. A file's
 * blank cell for an own question wins over nothing that anybody said.
 */
const winning = (
  l: string,
  value: string,
) => `(NOT ${l}.is_correction AND coalesce(${value} -> 'm' IN ('1', '2'), false)),
  (${l}.rule = 'last' AND NOT ${l}.is_base) DESC,
  CASE WHEN ${l}.is_base THEN 0 WHEN ${l}.rule = 'last' THEN -${l}.id ELSE ${l}.id END`;

/**
 * Before a layer of these responses (`touched`: response_id, enrollment_id) is taken away or added: the base is
 * written where it is missing, and whoever said the same as what stood then gets the answers themselves, for
 * what stood may be about to go.
 */
export async function spellOutLayers(sql: Sql, organizationId: string): Promise<void> {
  await sql`
    INSERT INTO response_layer (organization_id, response_id, import_id, is_base, rule, file_row, submitted_at,
      finished, language, said)
    SELECT ${organizationId}, r.id, r.import_id, true, 'first', r.file_row, r.submitted_at, r.finished, r.language, said_of_response(r.organization_id, r.enrollment_id, r.id)
    FROM touched t JOIN response r
      ON r.organization_id = ${organizationId} AND r.enrollment_id = t.enrollment_id AND r.id = t.response_id
    WHERE NOT EXISTS (SELECT 1 FROM response_layer l
      WHERE l.organization_id = ${organizationId} AND l.response_id = r.id AND l.is_base)`;
  await sql`
    UPDATE response_layer l SET said = l.said || spelled.said
    FROM (
      SELECT l.response_id, l.id, jsonb_object_agg(k.key, v.value) AS said
      FROM touched t
      JOIN response_layer l ON l.organization_id = ${organizationId} AND l.response_id = t.response_id
      CROSS JOIN LATERAL jsonb_each(l.said) k
      CROSS JOIN LATERAL (
        SELECT b.said -> k.key AS value FROM response_layer b
        WHERE b.organization_id = ${organizationId} AND b.response_id = l.response_id
          AND (b.is_base OR b.id < l.id) AND b.said -> k.key <> 'null'
        ORDER BY ${sql.unsafe(winning("b", "b.said -> k.key"))} LIMIT 1) v
      WHERE k.value = 'null' AND NOT l.is_base GROUP BY l.response_id, l.id
    ) spelled
    WHERE l.organization_id = ${organizationId} AND l.response_id = spelled.response_id AND l.id = spelled.id`;
}

/**
 * Makes the answers of these responses (`touched`) what their layers give together, and says how many changed.
 * A base that stands alone is the response itself, and goes.
 */
export async function foldResponses(sql: Sql, organizationId: string): Promise<number> {
  await sql`DROP TABLE IF EXISTS folded`;
  await sql`
    CREATE TEMPORARY TABLE folded ON COMMIT DROP AS
    SELECT DISTINCT ON (t.response_id, k.key) t.response_id, t.enrollment_id, left(k.key, 1) AS kind,
      substr(k.key, 2)::bigint AS id, k.value
    FROM touched t
    JOIN response_layer l ON l.organization_id = ${organizationId} AND l.response_id = t.response_id
    CROSS JOIN LATERAL jsonb_each(l.said) k
    WHERE k.value <> 'null'
    ORDER BY t.response_id, k.key, ${sql.unsafe(winning("l", "k.value"))}`;
  await sql`ANALYZE folded`;
  const changed = await sql<{ response_id: string }[]>`
    WITH gone_sets AS (
      DELETE FROM answer_set s USING touched t
      WHERE s.organization_id = ${organizationId} AND s.enrollment_id = t.enrollment_id AND s.response_id = t.response_id
        AND NOT EXISTS (SELECT 1 FROM folded f
          WHERE f.response_id = t.response_id AND f.kind = 'i' AND f.id = s.instrument_version_id)
      RETURNING s.response_id
    ), gone_own AS (
      DELETE FROM own_answer o USING touched t
      WHERE o.organization_id = ${organizationId} AND o.enrollment_id = t.enrollment_id AND o.response_id = t.response_id
        AND NOT EXISTS (SELECT 1 FROM folded f
          WHERE f.response_id = t.response_id AND f.kind = 'q' AND f.id = o.question_id)
      RETURNING o.response_id
    ), sets AS (
      INSERT INTO answer_set AS s (organization_id, enrollment_id, response_id, instrument_version_id, answers, missing,
        scores, reasons, supplied)
      SELECT ${organizationId}, f.enrollment_id, f.response_id, f.id, translate(f.value ->> 'a', '[]', '{}')::smallint[],
        translate(f.value ->> 'm', '[]', '{}')::smallint[], translate(f.value ->> 's', '[]', '{}')::float8[],
        translate(f.value ->> 'r', '[]', '{}')::smallint[], (f.value ->> 'p')::boolean
      FROM folded f WHERE f.kind = 'i'
      ON CONFLICT ON CONSTRAINT answer_set_pkey DO UPDATE SET answers = excluded.answers, missing = excluded.missing,
        scores = excluded.scores, reasons = excluded.reasons, supplied = excluded.supplied
      WHERE (s.answers, s.missing, s.scores, s.reasons, s.supplied) IS DISTINCT FROM
        (excluded.answers, excluded.missing, excluded.scores, excluded.reasons, excluded.supplied)
      RETURNING s.response_id
    ), own AS (
      INSERT INTO own_answer AS o (organization_id, enrollment_id, response_id, question_id, number, text, options, missing)
      SELECT ${organizationId}, f.enrollment_id, f.response_id, f.id, (f.value ->> 'n')::float8, f.value ->> 't',
        (f.value ->> 'o')::bigint, (f.value ->> 'm')::smallint
      FROM folded f WHERE f.kind = 'q'
      ON CONFLICT ON CONSTRAINT own_answer_pkey DO UPDATE
        SET number = excluded.number, text = excluded.text, options = excluded.options,
          -- Layers from before this was kept do not say why there is no answer: what stands is right.
          missing = CASE WHEN excluded.missing IS NULL AND excluded.number IS NULL AND excluded.text IS NULL
            AND excluded.options IS NULL THEN o.missing ELSE excluded.missing END
      WHERE (o.number, o.text, o.options) IS DISTINCT FROM (excluded.number, excluded.text, excluded.options)
        OR (excluded.missing IS NOT NULL AND o.missing IS DISTINCT FROM excluded.missing)
      RETURNING o.response_id
    )
    SELECT DISTINCT response_id FROM (
      SELECT response_id FROM gone_sets UNION ALL SELECT response_id FROM gone_own
      UNION ALL SELECT response_id FROM sets UNION ALL SELECT response_id FROM own) c`;
  await sql`
    DELETE FROM response_layer l USING touched t
    WHERE l.organization_id = ${organizationId} AND l.response_id = t.response_id AND l.is_base
      AND NOT EXISTS (SELECT 1 FROM response_layer o
        WHERE o.organization_id = ${organizationId} AND o.response_id = t.response_id AND NOT o.is_base)`;
  return changed.length;
}
