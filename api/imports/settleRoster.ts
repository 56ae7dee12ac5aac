import { baseOfFilled, keepEnrollmentLayers } from "./keepLayers";
import { makeUnits } from "./settleEnrollments";
import { type Conflict, type ConflictPolicy, fates, type Place, shownConflicts } from "./settling";

/** The ids of the file's cohorts and groups, by their index in `incoming`. */
export interface RosterLabels {
  cohortIds: number[];
  groupIds: number[];
}

/**
 * A list of people against who is here. Each line is one enrollment: of the same cohort, else one without a
 * cohort, else (where the list names no cohort) the newest. A cohort that this person is not in yet is a new
 * enrollment: they take part once more. What an enrollment lacks it takes from the list. Another group, or
 * another value of an attribute, is a conflict, settled by `policy`: `keep_first` keeps what is here,
 * `keep_last` takes what the list says.
 *
 * Expects `incoming` without waves and participants settled; leaves the fate of each row, and `unit` with who
 * is new and whose change rows must be rebuilt.
 */
export async function settleRoster(
  place: Place,
  labels: RosterLabels,
  importId: number,
  policy: ConflictPolicy,
) {
  const inFile = await settleTwice(place, policy);
  await makeUnits(place, []);
  await findListed(place, labels);
  const here = await compareListed(place, labels, policy);
  const again = await countAgain(place);
  const filled = await takeFromList(place, labels, importId);
  await keepEnrollmentLayers(place, importId, labels, policy === "keep_last" ? "last" : "first");
  return {
    filled,
    again,
    conflicts: {
      count: inFile.count + here.count,
      shown: [...inFile.shown, ...here.shown].slice(0, shownConflicts),
      policy,
    },
  };
}

/** The same person on several lines: in two cohorts they are enrolled twice; equal lines count once. */
async function settleTwice({ sql }: Place, policy: ConflictPolicy) {
  await sql`
    UPDATE incoming i SET repeat_cohort = coalesce(i.cohort, -1)
    FROM (SELECT code_hash FROM incoming GROUP BY code_hash HAVING count(DISTINCT cohort) > 1) twice
    WHERE twice.code_hash = i.code_hash`;
  await sql`
    CREATE TEMPORARY TABLE twice ON COMMIT DROP AS
    SELECT code_hash, repeat_cohort, min(id) AS first_id, max(id) AS last_id,
      array_agg("row" ORDER BY "row") AS rows,
      count(DISTINCT "group") > 1 OR count(DISTINCT attributes) > 1 AS conflict
    FROM incoming GROUP BY code_hash, repeat_cohort HAVING count(*) > 1`;
  const kept =
    policy === "keep_first" ? sql`t.first_id` : policy === "keep_last" ? sql`t.last_id` : sql`NULL::bigint`;
  await sql`
    UPDATE incoming i SET fate = CASE WHEN t.conflict THEN ${fates.skipped}::int ELSE ${fates.unchanged}::int END
    FROM twice t WHERE t.code_hash = i.code_hash AND t.repeat_cohort = i.repeat_cohort
      AND i.id IS DISTINCT FROM CASE WHEN t.conflict THEN ${kept} ELSE t.first_id END`;
  // Of equal lines the first speaks for all, also for what only a later one says.
  await sql`
    UPDATE incoming i SET "group" = said."group", attributes = said.attributes
    FROM (
      SELECT t.first_id, max(i."group") AS "group", max(i.attributes) AS attributes
      FROM twice t JOIN incoming i USING (code_hash, repeat_cohort) WHERE NOT t.conflict GROUP BY t.first_id
    ) said WHERE said.first_id = i.id`;
  const shown = await sql<(Conflict & { count: number })[]>`
    SELECT t.rows, NULL AS wave, 'file' AS against, t.code_hash AS "codeHash", count(*) OVER ()::int AS count,
      (SELECT i.code_sealed FROM incoming i WHERE i.code_hash = t.code_hash AND i.code_sealed IS NOT NULL LIMIT 1)
        AS "sealedCode"
    FROM twice t WHERE t.conflict ORDER BY t.rows LIMIT ${shownConflicts}`;
  return counted(shown);
}

/** Gives each line the enrollment that it means, where there is one; two lines never mean the same one. */
async function findListed({ sql, organizationId, programId }: Place, { cohortIds }: RosterLabels) {
  await sql`
    UPDATE unit u SET enrollment_id = found.id, is_new = false
    FROM (
      SELECT DISTINCT ON (id) id, code_hash, repeat_cohort FROM (
        SELECT DISTINCT ON (u.code_hash, u.repeat_cohort) u.code_hash, u.repeat_cohort, u.first_id, e.id,
          e.cohort_id IS NOT DISTINCT FROM (${cohortIds}::bigint[])[u.cohort + 1] AS same
        FROM unit u JOIN enrollment e
          ON e.organization_id = ${organizationId} AND e.participant_id = u.participant_id AND e.program_id = ${programId}
        WHERE u.cohort IS NULL OR e.cohort_id IS NULL OR e.cohort_id = (${cohortIds}::bigint[])[u.cohort + 1]
        ORDER BY u.code_hash, u.repeat_cohort,
          (e.cohort_id IS NOT DISTINCT FROM (${cohortIds}::bigint[])[u.cohort + 1]) DESC, e.id DESC
      ) meant ORDER BY id, same DESC, first_id
    ) found WHERE found.code_hash = u.code_hash AND found.repeat_cohort = u.repeat_cohort`;
}

/** What the list says otherwise, and what it adds; each line gets its fate. */
async function compareListed(
  { sql, organizationId }: Place,
  { cohortIds, groupIds }: RosterLabels,
  policy: ConflictPolicy,
) {
  await sql`
    CREATE TEMPORARY TABLE listed ON COMMIT DROP AS
    SELECT u.first_id AS id, u.code_hash, ${policy === "keep_last"} AS replaces,
      (e.group_id <> (${groupIds}::bigint[])[u."group" + 1]) IS TRUE OR EXISTS (
        SELECT 1 FROM jsonb_each_text(u.attributes::jsonb) said
        WHERE e.attributes ->> said.key <> said.value) AS differs,
      (e.cohort_id IS NULL AND (${cohortIds}::bigint[])[u.cohort + 1] IS NOT NULL)
        OR (e.group_id IS NULL AND u."group" IS NOT NULL)
        OR (u.attributes IS NOT NULL AND NOT coalesce(e.attributes, '{}') ?& ARRAY(
          SELECT jsonb_object_keys(u.attributes::jsonb))) AS adds
    FROM unit u JOIN enrollment e ON e.organization_id = ${organizationId} AND e.id = u.enrollment_id
    WHERE NOT u.is_new`;
  const settled = policy === "ask" || policy === "leave_out" ? fates.skipped : null;
  await sql`
    UPDATE incoming i SET fate = CASE
      WHEN l.differs AND ${settled}::int IS NOT NULL THEN ${settled}::int
      WHEN l.adds OR (l.differs AND l.replaces) THEN ${fates.updated}::int ELSE ${fates.unchanged}::int END
    FROM listed l WHERE l.id = i.id`;
  const shown = await sql<(Conflict & { count: number })[]>`
    SELECT ARRAY[i."row"] AS rows, NULL AS wave, 'stored' AS against, l.code_hash AS "codeHash",
      count(*) OVER ()::int AS count,
      (SELECT p.code_sealed FROM participant p
        WHERE p.organization_id = ${organizationId} AND p.code_hash = l.code_hash) AS "sealedCode"
    FROM listed l JOIN incoming i USING (id) WHERE l.differs ORDER BY i."row" LIMIT ${shownConflicts}`;
  return counted(shown);
}

/** How many people the list enrolls once more: they are in another cohort already. */
async function countAgain({ sql, organizationId, programId }: Place): Promise<number> {
  const [{ again }] = await sql<[{ again: number }]>`
    SELECT count(*)::int AS again FROM unit u WHERE u.is_new AND EXISTS (
      SELECT 1 FROM enrollment e WHERE e.organization_id = ${organizationId}
        AND e.program_id = ${programId} AND e.participant_id = u.participant_id)`;
  return again;
}

/** Writes the new enrollments, and what those that are here take from the list. */
async function takeFromList(
  { sql, organizationId, programId }: Place,
  { cohortIds, groupIds }: RosterLabels,
  importId: number,
): Promise<number> {
  await sql`
    INSERT INTO enrollment (organization_id, id, program_id, participant_id, cohort_id, group_id, attributes, import_id)
    OVERRIDING SYSTEM VALUE
    SELECT ${organizationId}, enrollment_id, ${programId}, participant_id, (${cohortIds}::bigint[])[cohort + 1],
      (${groupIds}::bigint[])["group" + 1], attributes::jsonb, ${importId}
    FROM unit WHERE is_new`;
  const [{ filled }] = await sql<[{ filled: number }]>`
    WITH filled AS (
      UPDATE enrollment e SET
        cohort_id = coalesce(e.cohort_id, (${cohortIds}::bigint[])[u.cohort + 1]),
        group_id = CASE WHEN l.replaces THEN coalesce((${groupIds}::bigint[])[u."group" + 1], e.group_id)
          ELSE coalesce(e.group_id, (${groupIds}::bigint[])[u."group" + 1]) END,
        attributes = CASE WHEN u.attributes IS NULL THEN e.attributes
          WHEN l.replaces THEN coalesce(e.attributes, '{}') || u.attributes::jsonb
          ELSE u.attributes::jsonb || coalesce(e.attributes, '{}') END,
        -- What the list says itself is no longer only taken over from a match.
        taken = CASE WHEN e.taken IS NULL OR NOT l.replaces THEN e.taken ELSE nullif(ARRAY(
          SELECT t FROM unnest(e.taken) t WHERE NOT (t = 'group' AND u."group" IS NOT NULL)
            AND NOT coalesce(u.attributes::jsonb ? substr(t, 11), false)), '{}') END
      FROM unit u JOIN listed l ON l.id = u.first_id JOIN incoming i ON i.id = l.id
      WHERE e.organization_id = ${organizationId} AND e.id = u.enrollment_id AND i.fate = ${fates.updated}
      RETURNING e.id
    ), ${baseOfFilled(sql, organizationId)}, marked AS (
      UPDATE unit u SET is_filled = true FROM filled WHERE filled.id = u.enrollment_id
    ) SELECT count(*)::int AS filled FROM filled`;
  return filled;
}

function counted(rows: readonly (Conflict & { count: number })[]) {
  return { count: rows[0]?.count ?? 0, shown: rows.map(({ count: _, ...conflict }) => conflict) };
}
