import type postgres from "postgres";

/**
 * From the temporary table `incoming` to stored responses, in whole-table statements: who is who, which
 * responses are new, which were here already, which two of one person at one wave disagree. Each decision
 * is written to `incoming.fate` first, so that what is counted is what is stored.
 */
export const fates = { skipped: 0, unchanged: 1, updated: 2, created: 3 } as const;

export type ConflictPolicy = "ask" | "leave_out" | "keep_first" | "keep_last";

/** Two different responses of one person at one wave: within the file, or the file against what is stored. */
export interface Conflict {
  rows: number[];
  wave: string;
  sealedCode: Buffer | null;
  against: "file" | "stored";
}

/** Enough to show; the count is complete. */
const shownConflicts = 100;

type Sql = postgres.TransactionSql;

/** Where settling happens: a transaction, and whose data it may touch (the first wall; policies are the second). */
export interface Place {
  sql: Sql;
  organizationId: string;
  programId: number;
}

/**
 * Doubles inside the file. Equal ones count once; complementary ones (a form a row, as REDCap writes) are
 * put together; different ones are conflicts, settled by `policy`. Someone with two cohorts at one wave is
 * not in conflict: they ran the program twice, and each cohort is an enrollment of its own.
 */
export async function settleDoubles(
  { sql, organizationId }: Place,
  instruments: number,
  policy: ConflictPolicy,
) {
  await sql`
    CREATE TEMPORARY TABLE doubled ON COMMIT DROP AS
    SELECT code_hash, wave_id, count(DISTINCT cohort) AS cohorts, repeat_cohort
    FROM incoming GROUP BY code_hash, wave_id, repeat_cohort HAVING count(*) > 1`;
  const [found] = await sql<[{ doubles: number; repeats: number }]>`
    SELECT count(*)::int AS doubles, count(*) FILTER (WHERE cohorts > 1)::int AS repeats FROM doubled`;
  if (found.doubles === 0) return { count: 0, conflicts: [] };

  if (found.repeats > 0) {
    await sql`
      UPDATE incoming i SET repeat_cohort = coalesce(i.cohort, -1)
      FROM (SELECT DISTINCT code_hash FROM doubled WHERE cohorts > 1) d WHERE d.code_hash = i.code_hash`;
    await sql`TRUNCATE doubled`;
    await sql`
      INSERT INTO doubled SELECT code_hash, wave_id, 1, repeat_cohort
      FROM incoming GROUP BY code_hash, wave_id, repeat_cohort HAVING count(*) > 1`;
  }

  const differs = eachInstrument(
    instruments,
    (i) =>
      `count(DISTINCT (i.a${i}::text, i.m${i}::text, i.s${i}::text)) FILTER (WHERE i.a${i} IS NOT NULL) > 1`,
  );
  await sql.unsafe(`
    CREATE TEMPORARY TABLE double_keep ON COMMIT DROP AS
    SELECT d.code_hash, d.wave_id, d.repeat_cohort,
      (array_agg(i.id ORDER BY i."row", i.id))[1] AS first_id,
      (array_agg(i.id ORDER BY i."row" DESC, i.id DESC))[1] AS last_id,
      array_agg(i."row" ORDER BY i."row") AS rows,
      (${differs.join(" OR ") || "false"}) AS conflict
    FROM doubled d JOIN incoming i USING (code_hash, wave_id, repeat_cohort)
    GROUP BY d.code_hash, d.wave_id, d.repeat_cohort`);

  // The one that is kept takes over what it lacks from its equals.
  const filled = eachInstrument(
    instruments,
    (
      i,
    ) => `a${i} = coalesce(k.a${i}, x.a${i}), m${i} = coalesce(k.m${i}, x.m${i}), s${i} = coalesce(k.s${i}, x.s${i}),
            r${i} = coalesce(k.r${i}, x.r${i}), p${i} = coalesce(k.p${i}, x.p${i})`,
  );
  const gathered = eachInstrument(instruments, (i) =>
    ["a", "m", "s", "r", "p"]
      .map(
        (c) =>
          `(array_agg(to_jsonb(i.${c}${i}) ORDER BY i.id) FILTER (WHERE i.${c}${i} IS NOT NULL))[1] AS ${c}${i}`,
      )
      .join(", "),
  );
  if (filled.length > 0) {
    const typed = eachInstrument(
      instruments,
      (i) =>
        `${numbers("a", i, "smallint")}, ${numbers("m", i, "smallint")}, ${numbers("s", i, "float8")}, ${numbers("r", i, "smallint")}, (g.p${i})::boolean AS p${i}`,
    );
    await sql.unsafe(`
      UPDATE incoming k SET ${filled.join(", ")}
      FROM (
        SELECT g.first_id, ${typed.join(", ")} FROM (
          SELECT d.first_id, ${gathered.join(", ")}
          FROM double_keep d JOIN incoming i USING (code_hash, wave_id, repeat_cohort)
          WHERE NOT d.conflict GROUP BY d.first_id
        ) g
      ) x WHERE k.id = x.first_id`);
  }
  await sql`
    UPDATE incoming i SET fate = ${fates.unchanged}
    FROM double_keep d
    WHERE NOT d.conflict AND i.code_hash = d.code_hash AND i.wave_id = d.wave_id
      AND i.repeat_cohort = d.repeat_cohort AND i.id <> d.first_id`;
  await sql`
    UPDATE incoming i SET fate = ${fates.skipped}
    FROM double_keep d
    WHERE d.conflict AND i.code_hash = d.code_hash AND i.wave_id = d.wave_id AND i.repeat_cohort = d.repeat_cohort
      AND i.id IS DISTINCT FROM ${keptId(sql, policy)}`;
  return conflictsOf(sql, organizationId);
}

function eachInstrument(count: number, column: (i: number) => string): string[] {
  return Array.from({ length: count }, (_, i) => column(i));
}

/** Which of two that disagree stays; with `ask` and `leave_out` neither does. */
function keptId(sql: Sql, policy: ConflictPolicy) {
  if (policy === "keep_first") return sql`d.first_id`;
  if (policy === "keep_last") return sql`d.last_id`;
  return sql`NULL`;
}

function numbers(column: string, i: number, type: string): string {
  const value = `g.${column}${i}`;
  return `CASE WHEN ${value} IS NULL THEN NULL ELSE ARRAY(SELECT (e #>> '{}')::${type} FROM jsonb_array_elements(${value}) WITH ORDINALITY AS x(e, n) ORDER BY n) END AS ${column}${i}`;
}

async function conflictsOf(
  sql: Sql,
  organizationId: string,
): Promise<{ count: number; conflicts: Conflict[] }> {
  const [{ count }] = await sql<
    [{ count: number }]
  >`SELECT count(*)::int AS count FROM double_keep WHERE conflict`;
  const conflicts = await sql<Conflict[]>`
    SELECT d.rows, w.key AS wave, 'file' AS against,
      (SELECT i.code_sealed FROM incoming i WHERE i.code_hash = d.code_hash AND i.code_sealed IS NOT NULL LIMIT 1)
        AS "sealedCode"
    FROM double_keep d JOIN wave w ON w.organization_id = ${organizationId} AND w.id = d.wave_id WHERE d.conflict ORDER BY d.rows LIMIT ${shownConflicts}`;
  return { count, conflicts: [...conflicts] };
}

/**
 * Makes participants that are new, and one row in `unit` for each enrollment that the file speaks of, with
 * the enrollment it is: one that is here already, or a new id.
 *
 * Cohort, group and attributes of an enrollment come from its earliest wave. An enrollment that is here
 * keeps what it has and takes what it lacks; if the file names another cohort for a wave that this person
 * has already answered, they run the program again, which is a new enrollment.
 */
export async function settleEnrollments(place: Place, cohortIds: number[], groupIds: number[]) {
  const { sql, organizationId, programId } = place;
  await sql`
    INSERT INTO participant (organization_id, code_hash, code_sealed)
    SELECT ${organizationId}, code_hash, code_sealed FROM incoming WHERE code_sealed IS NOT NULL
    ORDER BY code_hash ON CONFLICT ON CONSTRAINT participant_code_key DO NOTHING`;
  await sql`
    CREATE TEMPORARY TABLE unit ON COMMIT DROP AS
    SELECT i.code_hash, i.repeat_cohort, p.id AS participant_id, NULL::bigint AS enrollment_id, true AS is_new, false AS is_filled,
      min(i.cohort) AS cohort, max(i.cohort) AS cohort_2, min(i."group") AS "group", max(i."group") AS group_2,
      min(i.attributes) AS attributes, max(i.attributes) AS attributes_2
    FROM incoming i LEFT JOIN participant p ON p.organization_id = ${organizationId} AND p.code_hash = i.code_hash AND NOT i.anonymous
    WHERE i.fate IS NULL
    GROUP BY i.code_hash, i.repeat_cohort, p.id`;
  await sql`ANALYZE unit`;
  const moved = await takeEarliest(place);
  const [{ known }] = await sql<[{ known: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM enrollment WHERE organization_id = ${organizationId} AND program_id = ${programId}) AS known`;
  if (known) await findEnrollments(place, cohortIds);

  await sql`UPDATE unit SET enrollment_id = nextval('enrollment_id_seq') WHERE enrollment_id IS NULL`;
  await sql`
    INSERT INTO enrollment (organization_id, id, program_id, participant_id, cohort_id, group_id, attributes)
    OVERRIDING SYSTEM VALUE
    SELECT ${organizationId}, enrollment_id, ${programId}, participant_id, (${cohortIds}::bigint[])[cohort + 1],
      (${groupIds}::bigint[])[ "group" + 1], attributes::jsonb
    FROM unit WHERE is_new`;
  if (known) await fillEnrollments(place, cohortIds, groupIds);
  const [{ filled }] = await sql<[{ filled: number }]>`
    SELECT count(*) FILTER (WHERE is_filled)::int AS filled FROM unit`;
  return { moved, filled };
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
async function fillEnrollments({ sql, organizationId }: Place, cohortIds: number[], groupIds: number[]) {
  await sql`
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
      RETURNING e.id)
    UPDATE unit u SET is_filled = true FROM filled WHERE filled.id = u.enrollment_id`;
}

/**
 * The file against what is stored: a response of this enrollment at this wave may be here already. Equal
 * answers are unchanged, an instrument that it lacked is an update, different answers are a conflict.
 */
export async function settleKnown(
  { sql, organizationId }: Place,
  versionIds: number[],
  policy: ConflictPolicy,
) {
  const none = { count: 0, conflicts: [] as Conflict[] };
  const [{ known }] = await sql<
    [{ known: boolean }]
  >`SELECT EXISTS (SELECT 1 FROM unit WHERE NOT is_new) AS known`;
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

/** Writes the responses that are new and the answers that are new or replaced. */
export async function storeResponses(
  { sql, organizationId }: Place,
  {
    importId,
    surveyVersionId,
    versionIds,
  }: { importId: number; surveyVersionId: number; versionIds: number[] },
): Promise<void> {
  await sql`
    INSERT INTO response (organization_id, id, enrollment_id, wave_id, survey_version_id, import_id, file_row, submitted_at,
      finished, source, language)
    OVERRIDING SYSTEM VALUE
    SELECT ${organizationId}, i.id, u.enrollment_id, i.wave_id, ${surveyVersionId}, ${importId}, i."row", i.submitted_at,
      i.finished, 'file', i.language
    FROM incoming i JOIN unit u USING (code_hash, repeat_cohort) WHERE i.fate IS NULL`;
  for (const [i, versionId] of versionIds.entries()) {
    const columns = ["answers", "missing", "scores", "reasons", "supplied"];
    const insert = (fate: string) => `
      INSERT INTO answer_set (organization_id, enrollment_id, response_id, instrument_version_id, ${columns.join(", ")})
      SELECT $1::uuid, u.enrollment_id, i.id, ${Number(versionId)}, i.a${i}, i.m${i}, i.s${i}, i.r${i}, i.p${i}
      FROM incoming i JOIN unit u USING (code_hash, repeat_cohort)
      WHERE i.fate ${fate} AND i.a${i} IS NOT NULL`;
    await sql.unsafe(insert("IS NULL"), [organizationId]);
    // New responses cannot meet answers of their own, so only updates pay for looking.
    const replaced = columns.map((column) => `${column} = excluded.${column}`).join(", ");
    await sql.unsafe(
      `${insert(`= ${fates.updated}`)} ON CONFLICT ON CONSTRAINT answer_set_pkey DO UPDATE SET ${replaced}`,
      [organizationId],
    );
  }
}

/** Answers to own questions, with options set as bits in the question's order. `questionIds` by plan index. */
export async function storeOwnAnswers({ sql, organizationId }: Place, questionIds: number[]): Promise<void> {
  if (questionIds.length === 0) return;
  await sql`
    UPDATE question q SET options = q.options || added.options
    FROM (
      SELECT q.id, array_agg(DISTINCT option) AS options
      FROM incoming i, jsonb_array_elements(i.own::jsonb) answer
      JOIN question q ON q.organization_id = ${organizationId} AND q.id = (${questionIds}::bigint[])[(answer->>'question')::int + 1],
        jsonb_array_elements_text(coalesce(answer->'options', '[]')) option
      WHERE i.own IS NOT NULL AND NOT option = ANY (q.options) GROUP BY q.id
    ) added WHERE q.organization_id = ${organizationId} AND added.id = q.id`;
  await sql`
    INSERT INTO own_answer (organization_id, enrollment_id, response_id, question_id, number, text, options)
    SELECT ${organizationId}, u.enrollment_id, i.id, q.id, (answer->>'number')::float8, answer->>'text',
      CASE WHEN answer ? 'options' THEN (
        SELECT coalesce(sum(1::bigint << (array_position(q.options, option) - 1)), 0)
        FROM jsonb_array_elements_text(answer->'options') option) END
    FROM incoming i JOIN unit u USING (code_hash, repeat_cohort), jsonb_array_elements(i.own::jsonb) answer
    JOIN question q ON q.organization_id = ${organizationId} AND q.id = (${questionIds}::bigint[])[(answer->>'question')::int + 1]
    WHERE i.own IS NOT NULL AND (i.fate IS NULL OR i.fate = ${fates.updated})
    ON CONFLICT ON CONSTRAINT own_answer_pkey DO UPDATE
      SET number = excluded.number, text = excluded.text, options = excluded.options`;
}

/** Rebuilds the change rows of everyone whom the file changed. */
export async function refreshChanged({ sql, programId }: Place): Promise<void> {
  await sql`
    SELECT refresh_changes(${programId}, coalesce(array_agg(DISTINCT u.enrollment_id), '{}'))
    FROM unit u WHERE u.is_new OR u.is_filled OR EXISTS (
      SELECT 1 FROM incoming i WHERE i.code_hash = u.code_hash AND i.repeat_cohort = u.repeat_cohort
        AND (i.fate IS NULL OR i.fate = ${fates.updated}))`;
}

/** How many rows and responses had which fate. A row takes the strongest fate of its responses. */
export async function countFates({ sql }: Place) {
  const rows = await sql<{ what: "row" | "response"; fate: number; n: number }[]>`
    SELECT 'response' AS what, coalesce(fate, ${fates.created}) AS fate, count(*)::int AS n FROM incoming GROUP BY 2
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
