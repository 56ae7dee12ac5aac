import { listedSide, type RosterLabels } from "./listedSide";
import { type Conflict, type ConflictPolicy, fates, type Place, shownConflicts } from "./settling";

/**
 * A list against who is here: what it says otherwise, and what it adds. Each line gets its fate, as somebody
 * decided for it, else as all alike are settled, else by `policy`; `unit.replaces` says where the list is believed.
 */
export async function compareListed(
  place: Place,
  labels: RosterLabels,
  { policy, from }: { policy: ConflictPolicy; from: number },
): Promise<{ count: number; open: number; conflicts: Conflict[] }> {
  const { sql, organizationId } = place;
  const { cohortIds, groupIds } = labels;
  await sql`
    CREATE TEMPORARY TABLE listed ON COMMIT DROP AS
    SELECT compared.*, about IS NOT NULL AS differs, md5('list stored ' || about) AS alike, ${policy}::text AS choice
    FROM (
      SELECT u.first_id AS id, u.code_hash, u.enrollment_id,
        nullif(concat_ws(',', CASE WHEN e.group_id <> (${groupIds}::bigint[])[u."group" + 1] THEN 'group' END, (
          SELECT string_agg(to_json(said.key)::text, ',' ORDER BY said.key) FROM jsonb_each_text(u.attributes::jsonb) said
          WHERE e.attributes ->> said.key <> said.value)), '') AS about,
        (e.cohort_id IS NULL AND (${cohortIds}::bigint[])[u.cohort + 1] IS NOT NULL)
          OR (e.group_id IS NULL AND u."group" IS NOT NULL)
          OR (u.attributes IS NOT NULL AND NOT coalesce(e.attributes, '{}') ?& ARRAY(
            SELECT jsonb_object_keys(u.attributes::jsonb))) AS adds
      FROM unit u JOIN enrollment e ON e.organization_id = ${organizationId} AND e.id = u.enrollment_id
      WHERE NOT u.is_new
    ) compared`;
  await sql`UPDATE listed l SET choice = y.choice FROM decided_alike y WHERE y.alike = l.alike`;
  await sql`
    UPDATE listed l SET choice = d.choice FROM incoming i JOIN decided d ON d."row" = i."row"
    WHERE l.differs AND i.id = l.id AND d.against = 'stored' AND d.wave_id IS NULL AND d.choice IS NOT NULL`;
  await sql`
    UPDATE incoming i SET fate = CASE
      WHEN l.differs AND l.choice IN ('ask', 'leave_out') THEN ${fates.skipped}::int
      WHEN l.adds OR (l.differs AND l.choice = 'keep_last') THEN ${fates.updated}::int
      ELSE ${fates.unchanged}::int END
    FROM listed l WHERE l.id = i.id`;
  await sql`UPDATE unit u SET replaces = true FROM listed l WHERE l.id = u.first_id AND l.choice = 'keep_last'`;
  return conflictsOf(place, labels, from);
}

async function conflictsOf({ sql, organizationId }: Place, labels: RosterLabels, from: number) {
  const [counted] = await sql<[{ count: number; open: number }]>`
    SELECT count(*)::int AS count, count(*) FILTER (WHERE choice = 'ask')::int AS open FROM listed WHERE differs`;
  if (counted.count <= from) return { ...counted, conflicts: [] };
  const conflicts = await sql<Conflict[]>`
    SELECT ARRAY[l."row"] AS rows, NULL AS wave, 'stored' AS against, l.code_hash AS "codeHash",
      CASE l.choice WHEN 'keep_first' THEN '"stored"'::jsonb WHEN 'leave_out' THEN '"neither"'
        WHEN 'keep_last' THEN to_jsonb(l."row") END AS keep,
      jsonb_build_object('key', l.alike, 'count', l.alike_count) AS alike, NULL AS response,
      (SELECT p.code_sealed FROM participant p
        WHERE p.organization_id = ${organizationId} AND p.code_hash = l.code_hash) AS "sealedCode",
      jsonb_build_array(
        jsonb_build_object('row', NULL, 'sets', '[]'::jsonb, 'own', ${listedSide(
          sql,
          labels,
          sql`(SELECT g.name FROM "group" g WHERE g.organization_id = ${organizationId} AND g.id = e.group_id)`,
          sql`e.attributes`,
        )}),
        jsonb_build_object('row', l."row", 'sets', '[]'::jsonb, 'own', ${listedSide(
          sql,
          labels,
          sql`(${labels.groups}::text[])[l."group" + 1]`,
          sql`l.attributes::jsonb`,
        )})) AS sides
    FROM (SELECT l.*, i."row", i."group", i.attributes, count(*) OVER (PARTITION BY l.alike) AS alike_count
      FROM listed l JOIN incoming i USING (id) WHERE l.differs ORDER BY i."row" OFFSET ${from} LIMIT ${shownConflicts}) l
    JOIN enrollment e ON e.organization_id = ${organizationId} AND e.id = l.enrollment_id ORDER BY l."row"`;
  return { ...counted, conflicts: [...conflicts] };
}
