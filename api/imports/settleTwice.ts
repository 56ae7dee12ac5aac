import { chooseRows, keptRow } from "./chooseRows";
import { listedSide, type RosterLabels } from "./listedSide";
import { type Conflict, type ConflictPolicy, fates, type Place, shownConflicts } from "./settling";

/**
 * The same person on several lines of a list: in two cohorts they are enrolled twice; lines that agree count
 * once, with all that any of them says; those that name two groups, or two values of one attribute, are a conflict.
 */
export async function settleTwice(
  place: Place,
  labels: RosterLabels,
  { policy, from }: { policy: ConflictPolicy; from: number },
): Promise<{ count: number; open: number; conflicts: Conflict[] }> {
  const { sql } = place;
  await sql`
    UPDATE incoming i SET repeat_cohort = coalesce(i.cohort, -1)
    FROM (SELECT code_hash FROM incoming GROUP BY code_hash HAVING count(DISTINCT cohort) > 1) twice
    WHERE twice.code_hash = i.code_hash`;
  await sql`
    CREATE TEMPORARY TABLE double_keep ON COMMIT DROP AS
    SELECT code_hash, array_agg(id ORDER BY "row", id) AS ids, array_agg("row" ORDER BY "row", id) AS rows,
      NULL::bigint AS wave_id, NULL::text AS choice, NULL::bigint AS kept_id, 'list file' AS alike,
      count(DISTINCT "group") > 1 AS conflict
    FROM incoming GROUP BY code_hash, repeat_cohort HAVING count(*) > 1`;
  await sql`
    UPDATE double_keep d SET conflict = d.conflict OR x.about IS NOT NULL,
      alike = 'list file' || CASE WHEN d.conflict THEN ' group' ELSE '' END || coalesce(' ' || x.about, '')
    FROM (
      SELECT d.ids[1] AS first_id, said.about FROM double_keep d LEFT JOIN (
        SELECT first_id, string_agg(to_json(key)::text, ',' ORDER BY key) AS about FROM (
          SELECT d.ids[1] AS first_id, key ${saidAttributes(sql)}
          GROUP BY d.ids[1], key HAVING count(DISTINCT value) > 1) differing
        GROUP BY first_id) said ON said.first_id = d.ids[1]
    ) x WHERE x.first_id = d.ids[1]`;
  await sql`
    UPDATE incoming i SET fate = ${fates.unchanged}
    FROM double_keep d CROSS JOIN LATERAL unnest(d.ids) one(id)
    WHERE NOT d.conflict AND i.id = one.id AND i.id <> d.ids[1]`;
  // Of lines that agree the first speaks for all, also for what only a later one says.
  await sql`
    UPDATE incoming i SET "group" = said."group" FROM (
      SELECT d.ids[1] AS first_id, max(i."group") AS "group"
      FROM double_keep d CROSS JOIN LATERAL unnest(d.ids) one(id) JOIN incoming i ON i.id = one.id
      WHERE NOT d.conflict GROUP BY d.ids[1]
    ) said WHERE said.first_id = i.id`;
  await sql`
    UPDATE incoming i SET attributes = said.attributes FROM (
      SELECT d.ids[1] AS first_id, jsonb_object_agg(key, value)::text AS attributes ${saidAttributes(sql)}
      AND NOT d.conflict GROUP BY d.ids[1]
    ) said WHERE said.first_id = i.id`;
  await chooseRows(place, policy);
  return conflictsOf(place, labels, from);
}

const saidAttributes = (sql: Place["sql"]) => sql`
  FROM double_keep d CROSS JOIN LATERAL unnest(d.ids) one(id) JOIN incoming i ON i.id = one.id
  CROSS JOIN LATERAL jsonb_each_text(i.attributes::jsonb) WHERE i.attributes IS NOT NULL`;

async function conflictsOf({ sql }: Place, labels: RosterLabels, from: number) {
  const [counted] = await sql<[{ count: number; open: number }]>`
    SELECT count(*)::int AS count, count(*) FILTER (WHERE choice = 'ask')::int AS open FROM double_keep WHERE conflict`;
  if (counted.count <= from) return { ...counted, conflicts: [] };
  const conflicts = await sql<Conflict[]>`
    SELECT d.rows, NULL AS wave, 'file' AS against, d.code_hash AS "codeHash", ${sql.unsafe(keptRow)} AS keep,
      jsonb_build_object('key', md5(d.alike), 'count', d.alike_count) AS alike, NULL AS response,
      (SELECT i.code_sealed FROM incoming i WHERE i.code_hash = d.code_hash AND i.code_sealed IS NOT NULL LIMIT 1)
        AS "sealedCode",
      (SELECT jsonb_agg(jsonb_build_object('row', i."row", 'sets', '[]'::jsonb, 'own', ${listedSide(
        sql,
        labels,
        sql`(${labels.groups}::text[])[i."group" + 1]`,
        sql`i.attributes::jsonb`,
      )}) ORDER BY i."row", i.id) FROM incoming i WHERE i.id = ANY (d.ids)) AS sides
    FROM (SELECT d.*, count(*) OVER (PARTITION BY d.alike) AS alike_count FROM double_keep d WHERE d.conflict
      ORDER BY d.rows OFFSET ${from} LIMIT ${shownConflicts}) d ORDER BY d.rows`;
  return { ...counted, conflicts: [...conflicts] };
}
