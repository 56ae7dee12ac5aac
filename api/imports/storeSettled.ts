import { fates, type Place } from "./settling";

export interface Storing {
  importId: number;
  surveyVersionId: number;
  versionIds: number[];
  known: boolean;
  /** Told how many rows of the database have been written. */
  told: (rows: number) => void;
}

/** Writes the responses that are new and the answers that are new or replaced. */
export async function storeResponses(
  { sql, organizationId }: Place,
  { importId, surveyVersionId, versionIds, known, told }: Storing,
): Promise<void> {
  const responses = await sql`
    INSERT INTO response (organization_id, id, enrollment_id, wave_id, survey_version_id, import_id, file_row, submitted_at,
      finished, source, language, duration_seconds)
    OVERRIDING SYSTEM VALUE
    SELECT ${organizationId}, i.id, u.enrollment_id, i.wave_id, ${surveyVersionId}, ${importId}, i."row", i.submitted_at,
      i.finished, 'file', i.language, i.seconds
    FROM incoming i JOIN unit u USING (code_hash, repeat_cohort) WHERE i.fate IS NULL`;
  told(responses.count);
  if (versionIds.length === 0) return;
  const columns = ["answers", "missing", "scores", "reasons", "supplied"];
  const into = `INSERT INTO answer_set (organization_id, enrollment_id, response_id, instrument_version_id, ${columns.join(", ")})`;
  // All sets of a response in one go: they lie side by side, in the table and in its key.
  const sets = versionIds.map(
    (id, i) => `(${Number(id)}::bigint, i.a${i}, i.m${i}, i.s${i}, i.r${i}, i.p${i})`,
  );
  const written = await sql.unsafe(
    `${into} SELECT $1::uuid, u.enrollment_id, i.id, v.* FROM incoming i JOIN unit u USING (code_hash, repeat_cohort)
    CROSS JOIN LATERAL (VALUES ${sets.join(", ")}) v (version, ${columns.join(", ")})
    WHERE i.fate IS NULL AND v.answers IS NOT NULL`,
    [organizationId],
  );
  told(written.count);
  // New responses cannot meet answers of their own, so only updates pay for looking.
  if (!known) return;
  const replaced = columns.map((column) => `${column} = excluded.${column}`).join(", ");
  for (const [i, versionId] of versionIds.entries())
    await sql.unsafe(
      `${into} SELECT $1::uuid, k.enrollment_id, i.id, ${Number(versionId)}, i.a${i}, i.m${i}, i.s${i}, i.r${i}, i.p${i}
      FROM known k JOIN incoming i ON i.id = k.response_id AND i."row" = k."row"
      WHERE i.fate = ${fates.updated} AND (k.adds_${i} OR (k.differs_${i} AND k.choice = 'keep_last'))
      ON CONFLICT ON CONSTRAINT answer_set_pkey DO UPDATE SET ${replaced}`,
      [organizationId],
    );
}

/** Rebuilds the change rows of everyone who was here and whom the file changed. */
export async function refreshChanged({ sql, programId }: Place): Promise<void> {
  await sql`
    SELECT refresh_changes(${programId}, coalesce(array_agg(DISTINCT u.enrollment_id), '{}'))
    FROM unit u WHERE NOT u.is_new AND (u.is_filled OR EXISTS (
      SELECT 1 FROM incoming i WHERE i.code_hash = u.code_hash AND i.repeat_cohort = u.repeat_cohort
        AND (i.fate IS NULL OR i.fate = ${fates.updated})))`;
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
