import { type Conflict, type ConflictPolicy, fates, type Place, shownConflicts } from "./settling";

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
function keptId(sql: Place["sql"], policy: ConflictPolicy) {
  if (policy === "keep_first") return sql`d.first_id`;
  if (policy === "keep_last") return sql`d.last_id`;
  return sql`NULL`;
}

function numbers(column: string, i: number, type: string): string {
  const value = `g.${column}${i}`;
  return `CASE WHEN ${value} IS NULL THEN NULL ELSE ARRAY(SELECT (e #>> '{}')::${type} FROM jsonb_array_elements(${value}) WITH ORDINALITY AS x(e, n) ORDER BY n) END AS ${column}${i}`;
}

async function conflictsOf(
  sql: Place["sql"],
  organizationId: string,
): Promise<{ count: number; conflicts: Conflict[] }> {
  const [{ count }] = await sql<
    [{ count: number }]
  >`SELECT count(*)::int AS count FROM double_keep WHERE conflict`;
  const conflicts = await sql<Conflict[]>`
    SELECT d.rows, w.key AS wave, 'file' AS against, d.code_hash AS "codeHash",
      (SELECT i.code_sealed FROM incoming i WHERE i.code_hash = d.code_hash AND i.code_sealed IS NOT NULL LIMIT 1)
        AS "sealedCode"
    FROM double_keep d JOIN wave w ON w.organization_id = ${organizationId} AND w.id = d.wave_id WHERE d.conflict ORDER BY d.rows LIMIT ${shownConflicts}`;
  return { count, conflicts: [...conflicts] };
}
