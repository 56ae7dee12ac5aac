import type { Against, ConflictPolicy } from "#shared/imports/conflictPolicy";
import { compareListed } from "./compareListed";
import { baseOfFilled, keepEnrollmentLayers } from "./keepLayers";
import type { RosterLabels } from "./listedSide";
import { makeUnits } from "./settleEnrollments";
import { settleTwice } from "./settleTwice";
import { fates, type Place } from "./settling";

/**
 * A list of people against who is here. Each line is one enrollment: of the same cohort, else one without a
 * cohort, else (where the list names no cohort) the newest. A cohort that this person is not in yet is a new
 * enrollment: they take part once more. What an enrollment lacks it takes from the list. Another group, or
 * another value of an attribute, is a conflict, settled as somebody decided for that line, else by the policies:
 * `keep_first` keeps what is here, `keep_last` takes what the list says.
 *
 * Expects `incoming` without waves, `decided`, and participants settled; leaves the fate of each row, and `unit` with who
 * is new and whose change rows must be rebuilt.
 */
export async function settleRoster(
  place: Place,
  labels: RosterLabels,
  importId: number,
  { policies, from }: { policies: Record<Against, ConflictPolicy>; from: number },
) {
  const inFile = await settleTwice(place, labels, { policy: policies.file, from });
  await makeUnits(place, []);
  await findListed(place, labels);
  const rest = Math.max(0, from - inFile.count);
  const stored = await compareListed(place, labels, { policy: policies.stored, from: rest });
  const again = await countAgain(place);
  const filled = await takeFromList(place, labels, importId);
  await keepEnrollmentLayers(place, importId, labels);
  return { filled, again, inFile, stored };
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
        group_id = CASE WHEN u.replaces THEN coalesce((${groupIds}::bigint[])[u."group" + 1], e.group_id)
          ELSE coalesce(e.group_id, (${groupIds}::bigint[])[u."group" + 1]) END,
        attributes = CASE WHEN u.attributes IS NULL THEN e.attributes
          WHEN u.replaces THEN coalesce(e.attributes, '{}') || u.attributes::jsonb
          ELSE u.attributes::jsonb || coalesce(e.attributes, '{}') END,
        -- What the list says itself is no longer only taken over from a match.
        taken = CASE WHEN e.taken IS NULL OR NOT u.replaces THEN e.taken ELSE nullif(ARRAY(
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
