import { keepResponseLayers } from "./keepLayers";
import {
  type Conflict,
  type ConflictPolicy,
  fates,
  type KnownSettling,
  type Place,
  shownConflicts,
} from "./settling";
import { tellKnownOwn } from "./storeOwn";

/**
 * The file against what is stored: a response of this enrollment at this wave may be here already. Equal
 * answers are unchanged, an instrument or own question that it lacked is an update, different answers are a
 * conflict: settled as somebody decided for that row, else by `policy`. `keep_first` still takes what was
 * lacking; `leave_out` takes nothing of the row.
 *
 * Makes `known`, with what each of these rows adds and where it differs, and keeps what the file said of them
 * beside what was here (`response_layer`), so that either can be taken back.
 */
export async function settleKnown(place: Place, settling: KnownSettling) {
  if (!settling.known) return { count: 0, open: 0, conflicts: [] as Conflict[] };
  const { sql, organizationId } = place;
  const { versionIds, questionIds, policy } = settling;
  await compareKnown(place, versionIds, policy);
  if (questionIds.length > 0) await tellKnownOwn(place, questionIds);
  const any = (what: string) => [...versionIds.map((_, i) => `k.${what}_${i}`), `k.${what}_own`].join(" OR ");
  await sql.unsafe(`
    UPDATE incoming i SET id = k.response_id, fate = CASE
      WHEN (${any("differs")}) AND k.choice IN ('ask', 'leave_out') THEN ${fates.skipped}
      WHEN (${any("adds")}) OR (${any("differs")}) AND k.choice = 'keep_last' THEN ${fates.updated}
      ELSE ${fates.unchanged} END
    FROM known k WHERE k.id = i.id`);
  const conflicts = await sql.unsafe<(Conflict & { count: number; open: number })[]>(
    `
    SELECT ARRAY[k."row"] AS rows, w.key AS wave, 'stored' AS against, k.choice,
      count(*) OVER ()::int AS count, count(*) FILTER (WHERE k.choice = 'ask') OVER ()::int AS open,
      k.code_hash AS "codeHash",
      (SELECT p.code_sealed FROM participant p WHERE p.organization_id = $1 AND p.code_hash = k.code_hash) AS "sealedCode",
      jsonb_build_array(
        jsonb_build_object('row', NULL, 'sets', jsonb_build_array(${storedAnswers(versionIds)})),
        jsonb_build_object('row', k."row", 'sets', jsonb_build_array(${versionIds.map((_, i) => `i.a${i}`).join(", ")}))
      ) AS sides
    FROM known k JOIN incoming i ON i.id = k.response_id AND i."row" = k."row"
    JOIN wave w ON w.organization_id = $1 AND w.id = k.wave_id
    WHERE ${any("differs")} ORDER BY k."row" LIMIT ${shownConflicts}`,
    [organizationId],
  );
  await keepResponseLayers(place, settling);
  return {
    count: conflicts[0]?.count ?? 0,
    open: conflicts[0]?.open ?? 0,
    conflicts: conflicts.map(({ count: _, open: __, ...conflict }) => conflict),
  };
}

/**
 * People first, by themselves: no statistics know the responses of an organization that is new, and joining them
 * to the file by wave before joining them to people made every pair of two people at a wave.
 */
async function compareKnown({ sql, organizationId }: Place, versionIds: number[], policy: ConflictPolicy) {
  const compared = versionIds.map(
    (_, i) => `,
      (i.a${i} IS NOT NULL AND s${i}.answers IS NULL) AS adds_${i},
      (i.a${i} IS NOT NULL AND s${i}.answers IS NOT NULL AND (i.a${i} IS DISTINCT FROM s${i}.answers
        OR i.s${i} IS DISTINCT FROM s${i}.scores)) AS differs_${i}`,
  );
  const joined = versionIds.map(
    (id, i) => `
    LEFT JOIN answer_set s${i} ON s${i}.organization_id = $1 AND s${i}.enrollment_id = r.enrollment_id
      AND s${i}.response_id = r.response_id AND s${i}.instrument_version_id = ${Number(id)}`,
  );
  await sql.unsafe(
    `
    CREATE TEMPORARY TABLE known ON COMMIT DROP AS
    WITH here AS MATERIALIZED (
      SELECT u.code_hash, u.repeat_cohort, r.wave_id, r.id AS response_id, r.enrollment_id
      FROM unit u JOIN response r ON r.organization_id = $1 AND r.enrollment_id = u.enrollment_id AND r.counts
      WHERE NOT u.is_new
    )
    SELECT i.id, i."row", i.wave_id, i.code_hash, r.response_id, r.enrollment_id,
      coalesce(d.choice, $2::text) AS choice, false AS adds_own, false AS differs_own${compared.join("")}
    FROM here r JOIN incoming i USING (code_hash, repeat_cohort, wave_id)
    LEFT JOIN decided d ON d."row" = i."row" AND d.wave_id = i.wave_id AND d.choice IS NOT NULL
    ${joined.join("")}
    WHERE i.fate IS NULL`,
    [organizationId, policy],
  );
}

function storedAnswers(versionIds: readonly number[]): string {
  return versionIds
    .map(
      (
        id,
      ) => `(SELECT s.answers FROM answer_set s WHERE s.organization_id = $1 AND s.enrollment_id = k.enrollment_id
        AND s.response_id = k.response_id AND s.instrument_version_id = ${Number(id)})`,
    )
    .join(", ");
}
