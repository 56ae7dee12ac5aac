import { chooseRows, keptRow } from "./chooseRows";
import { type Conflict, type ConflictPolicy, fates, type Place, saidIn, shownConflicts } from "./settling";

/**
 * Doubles inside the file. Equal ones count once; complementary ones (a form a row, as REDCap writes) are
 * put together; different ones, also in own questions alone, are conflicts, settled as somebody decided for them,
 * else by `policy`. Someone with two cohorts at one wave is not in conflict: they ran the program twice, and each
 * cohort is an enrollment of its own.
 */
export async function settleDoubles(
  place: Place,
  instruments: number,
  { policy, from }: { policy: ConflictPolicy; from: number },
) {
  const { sql, organizationId } = place;
  await sql`
    CREATE TEMPORARY TABLE doubled ON COMMIT DROP AS
    SELECT code_hash, wave_id, count(DISTINCT cohort) AS cohorts, repeat_cohort
    FROM incoming GROUP BY code_hash, wave_id, repeat_cohort HAVING count(*) > 1`;
  const [found] = await sql<[{ repeats: number }]>`
    SELECT count(*) FILTER (WHERE cohorts > 1)::int AS repeats FROM doubled`;

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
      array_agg(i.id ORDER BY i."row", i.id) AS ids, (array_agg(i.id ORDER BY i."row", i.id))[1] AS first_id,
      array_agg(i."row" ORDER BY i."row", i.id) AS rows, NULL::text AS choice, NULL::bigint AS kept_id, 'file' AS alike,
      (${differs.join(" OR ") || "false"}) AS conflict
    FROM doubled d JOIN incoming i USING (code_hash, wave_id, repeat_cohort)
    GROUP BY d.code_hash, d.wave_id, d.repeat_cohort`);
  await sql.unsafe(`
    UPDATE double_keep k SET conflict = true FROM (
      SELECT d.first_id FROM ${ownOfRows} WHERE NOT ${isBlank} GROUP BY d.first_id, answer->'question' HAVING count(DISTINCT ${ownSaid}) > 1
    ) own WHERE own.first_id = k.first_id`);

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
  const moved = await countMoved(sql);
  await fillRest(sql);
  await tellAlike(sql, instruments);
  await chooseRows(place, policy);
  return { ...(await conflictsOf(sql, organizationId, instruments, from)), moved };
}

/** People whose rows agree in their answers, and name two groups or two values of an attribute: the first is kept. */
async function countMoved(sql: Place["sql"]): Promise<number> {
  const [{ moved }] = await sql<[{ moved: number }]>`
    SELECT count(DISTINCT first_id)::int AS moved FROM (
      SELECT d.first_id FROM double_keep d CROSS JOIN LATERAL unnest(d.ids) one(id) JOIN incoming i ON i.id = one.id
      WHERE NOT d.conflict GROUP BY d.first_id HAVING count(DISTINCT i."group") > 1
      UNION ALL
      SELECT d.first_id FROM double_keep d CROSS JOIN LATERAL unnest(d.ids) one(id) JOIN incoming i ON i.id = one.id
      CROSS JOIN LATERAL jsonb_each_text(i.attributes::jsonb)
      WHERE NOT d.conflict GROUP BY d.first_id, key HAVING count(DISTINCT value) > 1) several`;
  return moved;
}

function eachInstrument(count: number, column: (i: number) => string): string[] {
  return Array.from({ length: count }, (_, i) => column(i));
}

/** Answers to own questions in rows of one person at one wave, one a line. */
const ownOfRows = `double_keep d CROSS JOIN LATERAL unnest(d.ids) one(id) JOIN incoming i ON i.id = one.id
  CROSS JOIN LATERAL jsonb_array_elements(i.own::jsonb) answer`;

/** What was answered, whatever the order of options. */
const ownSaid = `CASE WHEN answer ? 'options' THEN (
    SELECT jsonb_agg(option ORDER BY option) FROM jsonb_array_elements_text(answer->'options') option)
  ELSE answer - 'question' END`;

/** A blank cell, or a question that was not asked: it speaks against no answer. */
const isBlank = `coalesce(answer->>'missing' IN ('1', '2'), false)`;

/** The one that is kept also takes over answers to own questions, and who and when it was, from its equals. */
async function fillRest(sql: Place["sql"]): Promise<void> {
  await sql.unsafe(`
    UPDATE incoming k SET own = x.own FROM (
      SELECT first_id, jsonb_agg(answer ORDER BY question)::text AS own FROM (
        SELECT DISTINCT ON (d.first_id, answer->'question') d.first_id, answer, answer->'question' AS question
        FROM ${ownOfRows} WHERE NOT d.conflict ORDER BY d.first_id, answer->'question', ${isBlank}, i.id) said
      GROUP BY first_id
    ) x WHERE x.first_id = k.id`);
  await sql`
    UPDATE incoming k SET cohort = coalesce(k.cohort, x.cohort), "group" = coalesce(k."group", x."group"),
      submitted_at = coalesce(k.submitted_at, x.submitted_at), language = coalesce(k.language, x.language),
      seconds = coalesce(k.seconds, x.seconds)
    FROM (
      SELECT d.first_id, min(i.cohort) AS cohort,
        (array_agg(i."group" ORDER BY i.id) FILTER (WHERE i."group" IS NOT NULL))[1] AS "group",
        min(i.submitted_at) AS submitted_at,
        (array_agg(i.language ORDER BY i.id) FILTER (WHERE i.language IS NOT NULL))[1] AS language,
        (array_agg(i.seconds ORDER BY i.id) FILTER (WHERE i.seconds IS NOT NULL))[1] AS seconds
      FROM double_keep d CROSS JOIN LATERAL unnest(d.ids) one(id) JOIN incoming i ON i.id = one.id
      WHERE NOT d.conflict GROUP BY d.first_id
    ) x WHERE x.first_id = k.id`;
  // Written as the rows themselves write them, so that equal ones stay equal.
  await sql`
    UPDATE incoming k SET attributes = x.attributes FROM (
      SELECT first_id, '{' || string_agg(to_json(key)::text || ':' || to_json(value)::text, ',' ORDER BY key COLLATE "C") || '}'
        AS attributes
      FROM (
        SELECT DISTINCT ON (d.first_id, key) d.first_id, key, value
        FROM double_keep d CROSS JOIN LATERAL unnest(d.ids) one(id) JOIN incoming i ON i.id = one.id
        CROSS JOIN LATERAL jsonb_each_text(i.attributes::jsonb)
        WHERE NOT d.conflict ORDER BY d.first_id, key, i.id) said
      GROUP BY first_id
    ) x WHERE x.first_id = k.id`;
}

/** Which questions the rows of a conflict answer differently: those alike may be settled alike. */
async function tellAlike(sql: Place["sql"], instruments: number): Promise<void> {
  const said = eachInstrument(
    instruments,
    (i) => `SELECT d.first_id, '${i}' AS about, u.n, u.x::text FROM double_keep d
      CROSS JOIN LATERAL unnest(d.ids) one(id) JOIN incoming i ON i.id = one.id
      CROSS JOIN LATERAL unnest(i.a${i}) WITH ORDINALITY u(x, n) WHERE d.conflict`,
  );
  said.push(`SELECT d.first_id, 'q' AS about, (answer->>'question')::bigint AS n, (${ownSaid})::text AS x
    FROM ${ownOfRows} WHERE d.conflict AND NOT ${isBlank}`);
  await sql.unsafe(`
    UPDATE double_keep d SET alike = 'file ' || x.about
    FROM (
      SELECT first_id, string_agg(about || ':' || n, ',' ORDER BY about, n) AS about FROM (
        SELECT first_id, about, n FROM (${said.join(" UNION ALL ")}) said
        GROUP BY first_id, about, n HAVING count(DISTINCT coalesce(x, '')) > 1) one
      GROUP BY first_id
    ) x WHERE x.first_id = d.first_id`);
}

function numbers(column: string, i: number, type: string): string {
  const value = `g.${column}${i}`;
  return `CASE WHEN ${value} IS NULL THEN NULL ELSE ARRAY(SELECT (e #>> '{}')::${type} FROM jsonb_array_elements(${value}) WITH ORDINALITY AS x(e, n) ORDER BY n) END AS ${column}${i}`;
}

async function conflictsOf(
  sql: Place["sql"],
  organizationId: string,
  instruments: number,
  from: number,
): Promise<{ count: number; open: number; conflicts: Conflict[] }> {
  const [{ count, open }] = await sql<[{ count: number; open: number }]>`
    SELECT count(*)::int AS count, count(*) FILTER (WHERE choice = 'ask')::int AS open FROM double_keep WHERE conflict`;
  if (count <= from) return { count, open, conflicts: [] };
  const sets = eachInstrument(instruments, saidIn).join(", ");
  const conflicts = await sql.unsafe<Conflict[]>(
    `
    SELECT d.rows, w.key AS wave, 'file' AS against, d.code_hash AS "codeHash",
      ${keptRow} AS keep,
      jsonb_build_object('key', md5(d.alike), 'count', d.alike_count) AS alike, NULL AS response,
      (SELECT i.code_sealed FROM incoming i WHERE i.code_hash = d.code_hash AND i.code_sealed IS NOT NULL LIMIT 1)
        AS "sealedCode",
      (SELECT jsonb_agg(jsonb_build_object('row', i."row", 'sets', jsonb_build_array(${sets}),
          'own', coalesce(i.own, '[]')::jsonb) ORDER BY i."row", i.id)
        FROM incoming i WHERE i.id = ANY (d.ids)) AS sides
    FROM (SELECT d.*, count(*) OVER (PARTITION BY d.alike) AS alike_count FROM double_keep d WHERE d.conflict
      ORDER BY d.rows, d.wave_id OFFSET ${Number(from)} LIMIT ${shownConflicts}) d
    JOIN wave w ON w.organization_id = $1 AND w.id = d.wave_id ORDER BY d.rows, d.wave_id`,
    [organizationId],
  );
  return { count, open, conflicts: [...conflicts] };
}
