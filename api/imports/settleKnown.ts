import { keepResponseLayers } from "./keepLayers";
import {
  type Conflict,
  type ConflictPolicy,
  fates,
  type KnownSettling,
  type Place,
  saidIn,
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
  const { sql } = place;
  const { versionIds, questionIds, policy } = settling;
  await compareKnown(place, versionIds, policy);
  if (questionIds.length > 0) await tellKnownOwn(place, questionIds);
  const any = (what: string) => [...versionIds.map((_, i) => `k.${what}_${i}`), `k.${what}_own`].join(" OR ");
  await sql.unsafe(`
    UPDATE known k SET choice = d.choice FROM decided_alike d
    WHERE d.alike = md5(k.alike) AND NOT k.is_decided AND (${any("differs")})`);
  await sql.unsafe(`
    UPDATE incoming i SET id = k.response_id, fate = CASE
      WHEN (${any("differs")}) AND k.choice IN ('ask', 'leave_out') THEN ${fates.skipped}
      WHEN (${any("adds")}) OR (${any("differs")}) AND k.choice = 'keep_last' THEN ${fates.updated}
      ELSE ${fates.unchanged} END
    FROM known k WHERE k.id = i.id`);
  const found = await conflictsOf(place, settling, any("differs"));
  await keepResponseLayers(place, settling);
  return found;
}

/** Counts the conflicts, and tells those that are to be shown with both sides. */
async function conflictsOf(
  { sql, organizationId }: Place,
  { versionIds, questionIds, from }: KnownSettling,
  differs: string,
): Promise<{ count: number; open: number; conflicts: Conflict[] }> {
  const [counted] = await sql.unsafe<[{ count: number; open: number }]>(`
    SELECT count(*)::int AS count, count(*) FILTER (WHERE k.choice = 'ask')::int AS open FROM known k WHERE ${differs}`);
  if (counted.count <= from) return { ...counted, conflicts: [] };
  const conflicts = await sql.unsafe<Conflict[]>(
    `
    SELECT ARRAY[k."row"] AS rows, w.key AS wave, 'stored' AS against, to_jsonb(CASE k.choice WHEN 'keep_first' THEN 'stored'
        WHEN 'leave_out' THEN 'neither' WHEN 'keep_last' THEN k."row"::text END) AS keep,
      jsonb_build_object('key', md5(k.alike), 'count', k.alike_count) AS alike,
      jsonb_build_object('enrollmentId', k.enrollment_id, 'responseId', k.response_id) AS response,
      k.code_hash AS "codeHash",
      (SELECT p.code_sealed FROM participant p WHERE p.organization_id = $1 AND p.code_hash = k.code_hash) AS "sealedCode",
      jsonb_build_array(
        jsonb_build_object('row', NULL, 'sets', jsonb_build_array(${storedSets(versionIds)}), 'own', ${storedOwn(questionIds)}),
        jsonb_build_object('row', k."row", 'sets', jsonb_build_array(${versionIds.map((_, i) => saidIn(i)).join(", ")}),
          'own', coalesce(i.own, '[]')::jsonb)
      ) AS sides
    FROM (SELECT k.*, count(*) OVER (PARTITION BY k.alike) AS alike_count FROM known k WHERE ${differs}
      ORDER BY k."row", k.wave_id OFFSET ${Number(from)} LIMIT ${shownConflicts}) k
    JOIN incoming i ON i.id = k.response_id AND i."row" = k."row"
    JOIN wave w ON w.organization_id = $1 AND w.id = k.wave_id
    ORDER BY k."row", k.wave_id`,
    [organizationId],
  );
  const rowOf = (keep: Conflict["keep"]) => (keep && /^\d+$/.test(String(keep)) ? Number(keep) : keep);
  return { ...counted, conflicts: conflicts.map((one) => ({ ...one, keep: rowOf(one.keep) ?? null })) };
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
  // Which questions differ: those alike may be settled alike.
  const about = versionIds.map(
    (
      id,
      i,
    ) => ` || CASE WHEN i.a${i} IS NOT NULL AND s${i}.answers IS NOT NULL AND (i.a${i} IS DISTINCT FROM s${i}.answers
        OR i.s${i} IS DISTINCT FROM s${i}.scores) THEN ' i${Number(id)}:' || coalesce((
          SELECT string_agg(n::text, ',' ORDER BY n) FROM unnest(i.a${i}, s${i}.answers) WITH ORDINALITY u(x, y, n)
          WHERE x IS DISTINCT FROM y), '') ELSE '' END`,
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
      coalesce(d.choice, $2::text) AS choice, d.choice IS NOT NULL AS is_decided,
      'stored'${about.join("")} AS alike, false AS adds_own, false AS differs_own${compared.join("")}
    FROM here r JOIN incoming i USING (code_hash, repeat_cohort, wave_id)
    LEFT JOIN decided d ON d.against = 'stored' AND d."row" = i."row" AND d.wave_id = i.wave_id AND d.choice IS NOT NULL
    ${joined.join("")}
    WHERE i.fate IS NULL`,
    [organizationId, policy],
  );
}

function storedSets(versionIds: readonly number[]): string {
  return versionIds
    .map(
      (
        id,
      ) => `(SELECT jsonb_build_object('a', s.answers, 'm', s.missing, 's', s.scores, 'p', s.supplied) FROM answer_set s
        WHERE s.organization_id = $1 AND s.enrollment_id = k.enrollment_id
          AND s.response_id = k.response_id AND s.instrument_version_id = ${Number(id)})`,
    )
    .join(", ");
}

/** Stored answers to own questions, by their place in the plan and with options in words. */
function storedOwn(questionIds: readonly number[]): string {
  const ids = `ARRAY[${questionIds.map(Number).join(", ")}]::bigint[]`;
  return `coalesce((
    SELECT jsonb_agg(jsonb_build_object('question', array_position(${ids}, q.id) - 1, 'number', o.number, 'text', o.text, 'missing', o.missing,
      'options', CASE WHEN o.options IS NOT NULL THEN (SELECT coalesce(jsonb_agg(option ORDER BY n), '[]')
        FROM unnest(q.options) WITH ORDINALITY u(option, n) WHERE o.options & (1::bigint << (n::int - 1)) <> 0) END))
    FROM own_answer o JOIN question q ON q.organization_id = $1 AND q.id = o.question_id
    WHERE o.organization_id = $1 AND o.enrollment_id = k.enrollment_id AND o.response_id = k.response_id
      AND o.question_id = ANY (${ids})), '[]')`;
}
