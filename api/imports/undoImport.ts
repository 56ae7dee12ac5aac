import { connectionOf, type OrganizationDb } from "#api/db/client";
import { foldResponses, spellOutLayers } from "#api/db/foldLayers";
import { raiseDataVersion } from "#api/programs/queries";
import { clearAway } from "./clearAway";
import { giveBackLabels, lendAgain } from "./lentLabels";
import { markSuperseded } from "./queries";
import type { Place } from "./settling";
import { undoEnrollments } from "./undoEnrollments";

export interface Undo {
  organizationId: string;
  programId: number;
  importId: number;
  fileName: string;
  now: Date;
}

/** What taking an import back does, or would do. */
export interface Undone {
  /** Responses that go, and of how many people. */
  responses: number;
  people: number;
  /** Responses of this file that stay because another file says them too. */
  kept: number;
  /** Responses of others that get back the answers that this file had replaced or filled in. */
  restored: number;
  /** People whom this file enrolled: those who go with it, and those who stay because somebody else names them. */
  peopleGone: number;
  peopleStaying: number;
  /** People who stay with another cohort, group or attribute than this file gave them, or with none. */
  relabeled: number;
  /** Releases that rest on it, and will say so. */
  releases: number;
}

/**
 * Takes one import back, whatever came after it: what is left is what the other files and people said. A
 * response that another file says too stays, as that file's; one whose answers this file had replaced gets
 * those that were there before. Inside the caller's transaction, which decides whether it is kept.
 */
export async function undoImport(db: OrganizationDb, undo: Undo): Promise<Undone> {
  const { organizationId, programId, importId } = undo;
  // First, as in an import: whoever writes to this program waits.
  await raiseDataVersion(db, programId);
  const sql = connectionOf(db);
  const place: Place = { sql, organizationId, programId };
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`people ${organizationId}`}, 0))`;
  const lent = await giveBackLabels(place);
  await gather(place, importId);
  const [found] = await sql<[Pick<Undone, "responses" | "people" | "kept">]>`
    SELECT count(*) FILTER (WHERE goes)::int AS responses, count(DISTINCT enrollment_id) FILTER (WHERE goes)::int AS people,
      count(*) FILTER (WHERE brought AND NOT goes)::int AS kept FROM taken`;
  await sql`
    DELETE FROM response r USING taken t
    WHERE t.goes AND r.organization_id = ${organizationId} AND r.enrollment_id = t.enrollment_id AND r.id = t.response_id`;
  const restored = await undoResponses(place, importId);
  const [{ brought }] = await sql<[{ brought: number }]>`
    SELECT count(*)::int AS brought FROM enrolled t
    JOIN enrollment e ON e.organization_id = ${organizationId} AND e.id = t.enrollment_id AND e.import_id = ${importId}`;
  await sql`
    CREATE TEMPORARY TABLE candidate ON COMMIT DROP AS
    SELECT DISTINCT e.participant_id FROM enrolled t
    JOIN enrollment e ON e.organization_id = ${organizationId} AND e.id = t.enrollment_id WHERE e.participant_id IS NOT NULL`;
  const [before] = await sql<[{ n: number }]>`SELECT count(*)::int AS n FROM enrolled t
    JOIN enrollment e ON e.organization_id = ${organizationId} AND e.id = t.enrollment_id`;
  await undoEnrollments(place, importId);
  const [after] = await sql<[{ n: number }]>`SELECT count(*)::int AS n FROM enrolled t
    JOIN enrollment e ON e.organization_id = ${organizationId} AND e.id = t.enrollment_id`;
  await sql`
    DELETE FROM participant p USING candidate c
    WHERE p.organization_id = ${organizationId} AND p.id = c.participant_id AND NOT EXISTS (
      SELECT 1 FROM enrollment e WHERE e.organization_id = ${organizationId} AND e.participant_id = p.id)`;
  await sql`
    SELECT refresh_changes(${programId}, coalesce(array_agg(e.id), '{}'))
    FROM (SELECT enrollment_id FROM enrolled UNION SELECT enrollment_id FROM taken) t
    JOIN enrollment e ON e.organization_id = ${organizationId} AND e.id = t.enrollment_id`;
  const [{ relabeled }] = await sql<[{ relabeled: number }]>`
    SELECT count(*)::int AS relabeled FROM enrolled t
    JOIN enrollment e ON e.organization_id = ${organizationId} AND e.id = t.enrollment_id
    WHERE (e.cohort_id, e.group_id, coalesce(e.attributes, '{}'))
      IS DISTINCT FROM (t.cohort_id, t.group_id, coalesce(t.attributes, '{}'))`;
  await lendAgain(place, lent);
  await clearAway(place, importId);
  const releases = await markSuperseded(db, undo);
  const peopleGone = before.n - after.n;
  const peopleStaying = Math.max(0, brought - peopleGone);
  return { ...found, restored, peopleGone, peopleStaying, relabeled, releases };
}

/**
 * `taken`: the responses that this import brought or spoke of, and which of them go because nobody else says
 * them; `enrolled`: the people whom it brought or spoke of, as they are now. Both are held until the end, in order of id.
 */
async function gather({ sql, organizationId, programId }: Place, importId: number): Promise<void> {
  await sql`SET LOCAL enable_nestloop = off`;
  await sql`
    CREATE TEMPORARY TABLE enrolled ON COMMIT DROP AS
    SELECT e.id AS enrollment_id, e.cohort_id, e.group_id, e.attributes FROM enrollment e
    WHERE e.organization_id = ${organizationId} AND e.program_id = ${programId} AND (e.import_id = ${importId}
      OR e.id IN (SELECT l.enrollment_id FROM enrollment_layer l
        WHERE l.organization_id = ${organizationId} AND l.import_id = ${importId})
      OR e.id IN (SELECT r.enrollment_id FROM response r
        WHERE r.organization_id = ${organizationId} AND r.import_id = ${importId}))
    ORDER BY e.id FOR UPDATE`;
  await sql`ANALYZE enrolled`;
  await sql`
    CREATE TEMPORARY TABLE taken ON COMMIT DROP AS
    SELECT r.id AS response_id, r.enrollment_id, r.import_id IS NOT DISTINCT FROM ${importId}::bigint AS brought,
      r.import_id IS NOT DISTINCT FROM ${importId}::bigint AND NOT EXISTS (
        SELECT 1 FROM response_layer l WHERE l.organization_id = ${organizationId} AND l.response_id = r.id
          AND NOT l.is_correction AND l.import_id IS DISTINCT FROM ${importId}::bigint) AS goes
    FROM enrolled t JOIN response r ON r.organization_id = ${organizationId} AND r.enrollment_id = t.enrollment_id
    WHERE r.import_id = ${importId} OR EXISTS (
      SELECT 1 FROM response_layer l
      WHERE l.organization_id = ${organizationId} AND l.response_id = r.id AND l.import_id = ${importId})`;
  await sql`
    CREATE TEMPORARY TABLE touched ON COMMIT DROP AS SELECT response_id, enrollment_id FROM taken WHERE NOT goes`;
  await sql`ANALYZE taken`;
  await sql`ANALYZE touched`;
}

/** Responses that stay become what the others said; the earliest of these is the file that brought them now. */
async function undoResponses({ sql, organizationId }: Place, importId: number): Promise<number> {
  await spellOutLayers(sql, organizationId);
  await sql`
    DELETE FROM response_layer l USING touched t
    WHERE l.organization_id = ${organizationId} AND l.response_id = t.response_id AND l.import_id = ${importId}`;
  await sql`
    UPDATE response_layer l SET is_base = true
    FROM (
      SELECT o.response_id, min(o.id) FILTER (WHERE NOT o.is_correction) AS id
      FROM touched t JOIN response_layer o ON o.organization_id = ${organizationId} AND o.response_id = t.response_id
      GROUP BY o.response_id HAVING NOT bool_or(o.is_base)
    ) first
    WHERE l.organization_id = ${organizationId} AND l.response_id = first.response_id AND l.id = first.id`;
  await sql`
    UPDATE response r SET import_id = l.import_id, file_row = l.file_row, submitted_at = l.submitted_at,
      finished = l.finished, language = l.language,
      survey_version_id = coalesce((i.brought ->> 'surveyVersionId')::bigint, r.survey_version_id)
    FROM touched t JOIN response_layer l
      ON l.organization_id = ${organizationId} AND l.response_id = t.response_id AND l.is_base
    LEFT JOIN import i ON i.organization_id = ${organizationId} AND i.id = l.import_id
    WHERE r.organization_id = ${organizationId} AND r.enrollment_id = t.enrollment_id AND r.id = t.response_id
      AND r.import_id = ${importId}`;
  return foldResponses(sql, organizationId);
}
