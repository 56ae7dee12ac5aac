import { type Conflict, type ConflictPolicy, fates, type Place, shownConflicts } from "./settling";

/**
 * The file against what is stored: a response of this enrollment at this wave may be here already. Equal
 * answers are unchanged, an instrument that it lacked is an update, different answers are a conflict.
 */
export async function settleKnown(
  { sql, organizationId }: Place,
  known: boolean,
  versionIds: number[],
  policy: ConflictPolicy,
) {
  const none = { count: 0, conflicts: [] as Conflict[] };
  if (!known) return none;
  const compared = versionIds.map(
    (_, i) => `
      (i.a${i} IS NOT NULL AND s${i}.answers IS NULL) AS adds_${i},
      (i.a${i} IS NOT NULL AND s${i}.answers IS NOT NULL AND (i.a${i} IS DISTINCT FROM s${i}.answers
        OR i.s${i} IS DISTINCT FROM s${i}.scores)) AS differs_${i}`,
  );
  const joined = versionIds.map(
    (
      id,
      i,
    ) => `LEFT JOIN answer_set s${i} ON s${i}.organization_id = $1 AND s${i}.enrollment_id = r.enrollment_id AND s${i}.response_id = r.id
      AND s${i}.instrument_version_id = ${Number(id)}`,
  );
  await sql.unsafe(
    `
    CREATE TEMPORARY TABLE known ON COMMIT DROP AS
    SELECT i.id, i."row", i.wave_id, i.code_hash, r.id AS response_id, r.enrollment_id${compared.map((c) => `, ${c}`).join("")}
    FROM unit u JOIN incoming i USING (code_hash, repeat_cohort)
    JOIN response r ON r.organization_id = $1 AND r.enrollment_id = u.enrollment_id AND r.wave_id = i.wave_id AND r.counts
    ${joined.join("\n")}
    WHERE NOT u.is_new AND i.fate IS NULL`,
    [organizationId],
  );
  const any = (what: string) => versionIds.map((_, i) => `k.${what}_${i}`).join(" OR ") || "false";
  const settled = {
    ask: fates.skipped,
    leave_out: fates.skipped,
    keep_first: fates.unchanged,
    keep_last: fates.updated,
  }[policy];
  await sql.unsafe(`
    UPDATE incoming i SET id = k.response_id, fate =
      CASE WHEN ${any("differs")} THEN ${settled} WHEN ${any("adds")} THEN ${fates.updated} ELSE ${fates.unchanged} END
    FROM known k WHERE k.id = i.id`);
  const conflicts = await sql.unsafe<(Conflict & { count: number })[]>(
    `
    SELECT ARRAY[k."row"] AS rows, w.key AS wave, 'stored' AS against, count(*) OVER ()::int AS count,
      k.code_hash AS "codeHash",
      (SELECT p.code_sealed FROM participant p WHERE p.organization_id = $1 AND p.code_hash = k.code_hash) AS "sealedCode"
    FROM known k JOIN wave w ON w.organization_id = $1 AND w.id = k.wave_id
    WHERE ${any("differs")} ORDER BY k."row" LIMIT ${shownConflicts}`,
    [organizationId],
  );
  return {
    count: conflicts[0]?.count ?? 0,
    conflicts: conflicts.map(({ count: _, ...conflict }) => conflict),
  };
}
