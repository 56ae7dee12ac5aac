import type { Place } from "./settling";

/** What the layers of the enrollments in `enrolled` give together, leaving out those of one import. */
const fold = ({ sql, organizationId }: Place, without: number) => {
  const layers = sql`FROM enrollment_layer l WHERE l.organization_id = ${organizationId}
    AND l.enrollment_id = t.enrollment_id AND l.import_id IS DISTINCT FROM ${without}`;
  const order = sql`(l.rule = 'last' AND NOT l.is_base) DESC,
    CASE WHEN l.is_base THEN 0 WHEN l.rule = 'last' THEN -l.id ELSE l.id END LIMIT 1`;
  return sql`
    SELECT t.enrollment_id,
      (SELECT l.cohort_id ${layers} AND l.cohort_id IS NOT NULL ORDER BY ${order}) AS cohort_id,
      (SELECT l.group_id ${layers} AND l.group_id IS NOT NULL ORDER BY ${order}) AS group_id,
      (SELECT jsonb_object_agg(a.key, a.value) FROM (
        SELECT DISTINCT ON (k.key) k.key, k.value FROM enrollment_layer l, jsonb_each(l.attributes) k
        WHERE l.organization_id = ${organizationId} AND l.enrollment_id = t.enrollment_id
          AND l.import_id IS DISTINCT FROM ${without}
        ORDER BY k.key, (l.rule = 'last' AND NOT l.is_base) DESC,
          CASE WHEN l.is_base THEN 0 WHEN l.rule = 'last' THEN -l.id ELSE l.id END) a) AS attributes
    FROM enrolled t`;
};

/**
 * Cohort, group and attributes of people whom the import placed or filled become what the others said of them;
 * where that is the same as before nothing is touched. Expects `enrolled` (enrollment_id) and responses
 * settled; people whom nobody names any more are removed.
 */
export async function undoEnrollments(place: Place, importId: number): Promise<void> {
  const { sql, organizationId } = place;
  await sql`
    INSERT INTO enrollment_layer (organization_id, enrollment_id, import_id, is_base, rule, cohort_id, group_id, attributes)
    SELECT ${organizationId}, e.id, e.import_id, true, 'first', e.cohort_id, e.group_id, e.attributes
    FROM enrolled t JOIN enrollment e ON e.organization_id = ${organizationId} AND e.id = t.enrollment_id
    WHERE NOT EXISTS (SELECT 1 FROM enrollment_layer l
      WHERE l.organization_id = ${organizationId} AND l.enrollment_id = e.id AND l.is_base)`;
  await sql`
    CREATE TEMPORARY TABLE unplaced ON COMMIT DROP AS
    SELECT whole.enrollment_id, rest.cohort_id, rest.group_id, rest.attributes,
      whole.cohort_id IS DISTINCT FROM rest.cohort_id AS moves_cohort,
      whole.group_id IS DISTINCT FROM rest.group_id AS moves_group
    FROM (${fold(place, -1)}) whole JOIN (${fold(place, importId)}) rest USING (enrollment_id)
    WHERE (whole.cohort_id, whole.group_id, whole.attributes) IS DISTINCT FROM (rest.cohort_id, rest.group_id, rest.attributes)`;
  await sql`
    DELETE FROM enrollment_layer l USING enrolled t
    WHERE l.organization_id = ${organizationId} AND l.enrollment_id = t.enrollment_id AND l.import_id = ${importId}`;
  await sql`
    UPDATE enrollment_layer l SET is_base = true
    FROM (
      SELECT o.enrollment_id, min(o.id) AS id
      FROM enrolled t JOIN enrollment_layer o ON o.organization_id = ${organizationId} AND o.enrollment_id = t.enrollment_id
      GROUP BY o.enrollment_id HAVING NOT bool_or(o.is_base)
    ) first
    WHERE l.organization_id = ${organizationId} AND l.enrollment_id = first.enrollment_id AND l.id = first.id`;
  await sql`
    DELETE FROM enrollment e USING enrolled t
    WHERE e.organization_id = ${organizationId} AND e.id = t.enrollment_id
      AND NOT EXISTS (SELECT 1 FROM enrollment_layer l
        WHERE l.organization_id = ${organizationId} AND l.enrollment_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM response r WHERE r.organization_id = ${organizationId} AND r.enrollment_id = e.id)`;
  await placeAgain(place);
  await sql`
    UPDATE enrollment e SET import_id = (SELECT l.import_id FROM enrollment_layer l
      WHERE l.organization_id = ${organizationId} AND l.enrollment_id = e.id AND l.is_base)
    FROM enrolled t
    WHERE e.organization_id = ${organizationId} AND e.id = t.enrollment_id AND e.import_id = ${importId}`;
  await sql`
    DELETE FROM enrollment_layer l USING enrolled t
    WHERE l.organization_id = ${organizationId} AND l.enrollment_id = t.enrollment_id AND l.is_base
      AND NOT EXISTS (SELECT 1 FROM enrollment_layer o
        WHERE o.organization_id = ${organizationId} AND o.enrollment_id = t.enrollment_id AND NOT o.is_base)`;
}

/** A label that was merged away meanwhile stands for the one that took it, and its undo takes these people along. */
async function placeAgain({ sql, organizationId, programId }: Place): Promise<void> {
  for (const kind of ["cohort", "group"] as const) {
    const column = sql(`${kind}_id`);
    const moves = sql(`moves_${kind}`);
    await sql`
      CREATE TEMPORARY TABLE followed ON COMMIT DROP AS
      WITH RECURSIVE way AS (
        SELECT u.enrollment_id, u.${column} AS label_id, NULL::bigint AS merge_id, 0 AS step FROM unplaced u WHERE u.${moves}
        UNION ALL
        SELECT w.enrollment_id, m.into_id, m.id, w.step + 1
        FROM way w JOIN ${sql(kind)} c ON c.organization_id = ${organizationId} AND c.id = w.label_id
        JOIN label_merge m ON m.organization_id = ${organizationId} AND m.program_id = ${programId}
          AND m.kind = ${kind} AND m.undone_at IS NULL AND c.name_key = ' merged ' || m.id
      ) SELECT * FROM way`;
    await sql`
      UPDATE label_merge m SET enrollment_ids = ARRAY(
        SELECT id FROM unnest(m.enrollment_ids) id WHERE id NOT IN (SELECT enrollment_id FROM followed)
        UNION SELECT f.enrollment_id FROM followed f WHERE f.merge_id = m.id ORDER BY 1)
      WHERE m.organization_id = ${organizationId} AND m.program_id = ${programId} AND m.kind = ${kind}
        AND m.undone_at IS NULL AND EXISTS (SELECT 1 FROM followed)`;
    await sql`
      UPDATE enrollment e SET ${column} = f.label_id
      FROM (SELECT DISTINCT ON (enrollment_id) enrollment_id, label_id FROM followed ORDER BY enrollment_id, step DESC) f
      WHERE e.organization_id = ${organizationId} AND e.id = f.enrollment_id`;
    await sql`DROP TABLE followed`;
  }
  await sql`
    UPDATE enrollment e SET attributes = u.attributes
    FROM unplaced u WHERE e.organization_id = ${organizationId} AND e.id = u.enrollment_id
      AND e.attributes IS DISTINCT FROM u.attributes`;
}
