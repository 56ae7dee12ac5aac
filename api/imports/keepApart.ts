import type { MatchKey } from "#api/matchKey";
import { apartKey } from "#shared/participants/code";
import type { Place } from "./settling";

/**
 * Small and capital letters count as the same in a code, but not where that would make two people of one wave
 * one: "P01" and "p01" that stand at the same wave of a file are two people until
 * somebody says otherwise (the workbench proposes them). One of them keeps the code that both would have: who
 * is here already, else who writes capitals alone; each other is known by a code of their own (`apartKey`), by
 * which later files find them again. Of a code whose person was erased every way of writing stays out.
 *
 * @param looks  Whether to look for such codes in the file: it has waves, and some code has small letters. (Lines of
 *   a list are about one person until a wave tells two.) Who was told apart before is found again in any case.
 * @returns How many people of the file have a code of their own for that.
 */
export async function keepApart(
  { sql, organizationId }: Place,
  { matchKey, looks }: { matchKey: MatchKey; looks: boolean },
): Promise<number> {
  const inFile = sql`SELECT code_hash FROM incoming WHERE NOT anonymous
    GROUP BY code_hash, wave_id HAVING count(DISTINCT coalesce(exact_hash, '')) > 1 UNION`;
  const alike = await sql<{ hash: Buffer; sealed: Buffer | null; stored: Buffer | null }[]>`
    WITH alike AS (${looks ? inFile : sql``}
      SELECT i.code_hash FROM incoming i JOIN (
        SELECT folded_hash FROM participant WHERE organization_id = ${organizationId} AND folded_hash IS NOT NULL
        UNION SELECT folded_hash FROM erased_code
          WHERE organization_id = ${organizationId} AND folded_hash IS NOT NULL) apart
      ON apart.folded_hash = i.code_hash)
    SELECT a.code_hash AS hash, p.code_sealed AS stored,
      (SELECT i.code_sealed FROM incoming i
        WHERE i.code_hash = a.code_hash AND i.code_sealed IS NOT NULL LIMIT 1) AS sealed
    FROM alike a LEFT JOIN participant p ON p.organization_id = ${organizationId} AND p.code_hash = a.code_hash
    WHERE NOT EXISTS (SELECT 1 FROM erased_code e
      WHERE e.organization_id = ${organizationId} AND e.code_hash = a.code_hash)`;
  const told = alike.flatMap(({ hash, sealed, stored }) => {
    if (!sealed) return [];
    const known = { organizationId, hash };
    const exactHash = (exact: string) => matchKey.hash(organizationId, apartKey(exact)).toString("hex");
    const capital = exactHash(matchKey.read(sealed, known).code);
    const keeper = stored ? exactHash(matchKey.read(stored, known).exact) : null;
    return [{ hash: hash.toString("hex"), capital, keeper }];
  });
  if (told.length === 0) return 0;
  const [{ people }] = await sql<[{ people: number }]>`
    WITH named AS (
      SELECT decode(hash, 'hex') AS hash, decode(capital, 'hex') AS capital, decode(keeper, 'hex') AS keeper
      FROM jsonb_to_recordset(${JSON.stringify(told)}::text::jsonb) AS x(hash text, capital text, keeper text)
    ), told AS (
      SELECT hash, capital, coalesce(keeper, CASE WHEN NOT EXISTS (
        SELECT 1 FROM participant p WHERE p.organization_id = ${organizationId} AND p.code_hash = capital
        UNION ALL SELECT 1 FROM erased_code e WHERE e.organization_id = ${organizationId} AND e.code_hash = capital
      ) THEN capital END) AS keeper FROM named
    ), apart AS (
      UPDATE incoming i SET folded_hash = i.code_hash, code_hash = coalesce(i.exact_hash, told.capital)
      FROM told WHERE i.code_hash = told.hash AND coalesce(i.exact_hash, told.capital) IS DISTINCT FROM told.keeper
      RETURNING i.code_hash)
    SELECT count(DISTINCT code_hash)::int AS people FROM apart`;
  return people;
}
