import { baseOfFilled } from "./keepLayers";
import type { Place } from "./settling";

/** What a look at the units says: what else has to be settled. */
export interface Units {
  /** Somebody answers more than once at one wave. */
  doubled: boolean;
  /** Rows of one person name more than one cohort, group or set of attributes. */
  moved: boolean;
}

/**
 * Makes `unit`: one row for each enrollment that the file speaks of, in the order of the file, so that what
 * is stored by enrollment is written side by side. Each has an enrollment id of its own to be; those that
 * turn out to be here already get theirs in `settleEnrollments`.
 *
 * @param waveIds  The program's waves; which of them a unit answers is kept as bits (sixty of them: beyond
 *   that two waves may share one, which looks like a double, and the search for doubles finds none).
 */
export async function makeUnits({ sql, organizationId }: Place, waveIds: number[]): Promise<Units> {
  await sql`
    CREATE TEMPORARY TABLE unit ON COMMIT DROP AS
    SELECT u.*, nextval('enrollment_id_seq') AS enrollment_id, true AS is_new, false AS is_filled, false AS replaces
    FROM (
      SELECT told.*, p.id AS participant_id
      FROM (
        SELECT code_hash, repeat_cohort, min(id) AS first_id, count(*) AS told,
          bit_or(1::bigint << (array_position(${waveIds}::bigint[], wave_id) % 60)) AS waves,
          bool_or(anonymous) AS anonymous, min(cohort) AS cohort, max(cohort) AS cohort_2,
          min("group") AS "group", max("group") AS group_2,
          min(attributes) AS attributes, max(attributes) AS attributes_2
        FROM incoming WHERE fate IS NULL GROUP BY code_hash, repeat_cohort
      ) told
      LEFT JOIN participant p
        ON p.organization_id = ${organizationId} AND p.code_hash = told.code_hash AND NOT told.anonymous
      ORDER BY told.first_id
    ) u`;
  await sql`ANALYZE unit`;
  const [found] = await sql<[Units]>`
    SELECT coalesce(bool_or(told <> bit_count(waves::bit(64))), false) AS doubled,
      coalesce(bool_or(cohort <> cohort_2 OR "group" <> group_2 OR attributes <> attributes_2), false) AS moved
    FROM unit`;
  return found;
}

/** Makes the units once more, after doubles have been settled. */
export async function remakeUnits(place: Place, waveIds: number[]): Promise<Units> {
  await place.sql`DROP TABLE unit`;
  return makeUnits(place, waveIds);
}

/**
 * Gives each unit the enrollment it is, one that is here already or a new one, and writes the new ones.
 *
 * Cohort, group and attributes of an enrollment come from its earliest wave. An enrollment that is here
 * keeps what it has and takes what it lacks; if the file names another cohort for a wave that this person
 * has already answered, they run the program again, which is a new enrollment.
 *
 * @param isTrial  Only find out who is here: the new ones are not written.
 */
export async function settleEnrollments(
  place: Place,
  units: Units,
  { cohortIds, groupIds }: { cohortIds: number[]; groupIds: number[] },
  importId: number,
  isTrial: boolean,
): Promise<{ known: boolean; moved: number; filled: number }> {
  const { sql, organizationId, programId } = place;
  const moved = units.moved ? await takeEarliest(place) : 0;
  const known = await isAnybodyHere(place);
  if (known) await findEnrollments(place, cohortIds);
  if (!isTrial)
    await sql`
    INSERT INTO enrollment (organization_id, id, program_id, participant_id, cohort_id, group_id, attributes, import_id)
    OVERRIDING SYSTEM VALUE
    SELECT ${organizationId}, enrollment_id, ${programId}, participant_id, (${cohortIds}::bigint[])[cohort + 1],
      (${groupIds}::bigint[])[ "group" + 1], attributes::jsonb, ${importId}
    FROM unit WHERE is_new`;
  if (!known) return { known, moved, filled: 0 };
  return { known, moved, filled: await fillEnrollments(place, cohortIds, groupIds) };
}

/** Somebody of this program is here. */
export async function isAnybodyHere({ sql, organizationId, programId }: Place): Promise<boolean> {
  const [{ known }] = await sql<[{ known: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM enrollment WHERE organization_id = ${organizationId} AND program_id = ${programId}) AS known`;
  return known;
}

/** Where a person's rows differ in cohort, group or attributes, the earliest wave that says one is believed. */
async function takeEarliest({ sql, organizationId }: Place): Promise<number> {
  const changed = await sql`
    UPDATE unit u SET cohort = e.cohort, "group" = e."group", attributes = e.attributes
    FROM (
      SELECT i.code_hash, i.repeat_cohort,
        (array_agg(i.cohort ORDER BY w.position, i."row") FILTER (WHERE i.cohort IS NOT NULL))[1] AS cohort,
        (array_agg(i."group" ORDER BY w.position, i."row") FILTER (WHERE i."group" IS NOT NULL))[1] AS "group",
        (array_agg(i.attributes ORDER BY w.position, i."row") FILTER (WHERE i.attributes IS NOT NULL))[1] AS attributes
      FROM incoming i JOIN wave w ON w.organization_id = ${organizationId} AND w.id = i.wave_id
      WHERE i.fate IS NULL AND (i.code_hash, i.repeat_cohort) IN (
        SELECT code_hash, repeat_cohort FROM unit
        WHERE cohort <> cohort_2 OR "group" <> group_2 OR attributes <> attributes_2)
      GROUP BY i.code_hash, i.repeat_cohort
    ) e WHERE e.code_hash = u.code_hash AND e.repeat_cohort = u.repeat_cohort`;
  return changed.count;
}

/** The enrollment that a unit is: same cohort first, else the newest that leaves the file's waves free. */
async function findEnrollments(
  { sql, organizationId, programId }: Place,
  cohortIds: number[],
): Promise<void> {
  await sql`
    UPDATE unit u SET enrollment_id = found.id, is_new = false
    FROM (
      SELECT DISTINCT ON (u.code_hash, u.repeat_cohort) u.code_hash, u.repeat_cohort, e.id
      FROM unit u JOIN enrollment e ON e.organization_id = ${organizationId} AND e.participant_id = u.participant_id AND e.program_id = ${programId}
      WHERE u.cohort IS NULL OR e.cohort_id IS NULL OR e.cohort_id = (${cohortIds}::bigint[])[u.cohort + 1]
        OR (u.repeat_cohort = -1 AND NOT EXISTS (
          SELECT 1 FROM response r JOIN incoming i ON i.wave_id = r.wave_id
          WHERE r.organization_id = ${organizationId} AND r.enrollment_id = e.id AND i.code_hash = u.code_hash))
      ORDER BY u.code_hash, u.repeat_cohort,
        (e.cohort_id IS NOT DISTINCT FROM (${cohortIds}::bigint[])[u.cohort + 1]) DESC, e.id DESC
    ) found WHERE found.code_hash = u.code_hash AND found.repeat_cohort = u.repeat_cohort`;
}

/** What an enrollment lacks it takes from the file; what it has it keeps. */
async function fillEnrollments(
  { sql, organizationId }: Place,
  cohortIds: number[],
  groupIds: number[],
): Promise<number> {
  const filled = await sql`
    WITH filled AS (
      UPDATE enrollment e SET
        cohort_id = coalesce(e.cohort_id, (${cohortIds}::bigint[])[u.cohort + 1]),
        group_id = coalesce(e.group_id, (${groupIds}::bigint[])[u."group" + 1]),
        attributes = CASE WHEN u.attributes IS NULL THEN e.attributes
          ELSE u.attributes::jsonb || coalesce(e.attributes, '{}') END
      FROM unit u
      WHERE e.organization_id = ${organizationId} AND e.id = u.enrollment_id AND NOT u.is_new AND (
        (e.cohort_id IS NULL AND u.cohort IS NOT NULL) OR (e.group_id IS NULL AND u."group" IS NOT NULL)
        OR (u.attributes IS NOT NULL AND NOT coalesce(e.attributes, '{}') ?& ARRAY(SELECT jsonb_object_keys(u.attributes::jsonb))))
      RETURNING e.id), ${baseOfFilled(sql, organizationId)}
    UPDATE unit u SET is_filled = true FROM filled WHERE filled.id = u.enrollment_id`;
  return filled.count;
}
