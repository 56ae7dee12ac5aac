import type { Place } from "./settling";

/**
 * Leaves out the rows of people who were erased: an old file, or the next export of the same tool, must not bring
 * them back. Counted, and said in the report; which rows they were is not.
 */
export async function leaveOutErased({ sql, organizationId }: Place): Promise<{
  rows: number;
  responses: number;
}> {
  const [left] = await sql<[{ rows: number; responses: number }]>`
    WITH gone AS (
      DELETE FROM incoming i USING erased_code x
      WHERE x.organization_id = ${organizationId} AND x.code_hash = i.code_hash RETURNING i."row")
    SELECT count(DISTINCT "row")::int AS rows, count(*)::int AS responses FROM gone`;
  return left;
}
