import type { Place } from "./settling";

/**
 * Gives back what enrollments of a program have of others that a match joined into them, before a file adds to what
 * they have themselves or is taken out of it: layers would otherwise keep what was borrowed, longer than the match.
 *
 * @returns Whose labels were given back; `lendAgain` works out anew what they borrow.
 */
export async function giveBackLabels({ sql, programId }: Place): Promise<string[]> {
  const [row] = await sql<[{ ids: string[] }]>`SELECT give_back_taken(${programId}, NULL)::text[] AS ids`;
  return row.ids;
}

/** Works out matches again for those that gave back, as far as they are still there. */
export async function lendAgain(
  { sql, organizationId, programId }: Place,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    SELECT refresh_changes(${programId}, array_agg(e.id)) FROM enrollment e
    WHERE e.organization_id = ${organizationId} AND e.id = ANY (${[...ids]}::bigint[]) HAVING count(*) > 0`;
}
