import type { Place } from "./settling";

/** Rows whose response a person had removed, by what they said of it. */
export interface RemovedRows {
  rows: number[];
  reason: string | null;
  removedAt: string;
}

/**
 * Leaves out what a person removed: the same rows of the very same file do not bring it back by themselves. A row
 * that gives other responses as well keeps these.
 *
 * @returns How many responses were left out, how many rows are left with none, and which rows they were.
 */
export async function leaveOutRemoved(
  { sql, organizationId, programId }: Place,
  sha256: string,
): Promise<{ responses: number; emptied: number; removed: RemovedRows[] }> {
  const gone = await sql<{ row: number; reason: string | null; removed_at: string }[]>`
    DELETE FROM incoming i USING removed_row x, removal m
    WHERE x.organization_id = ${organizationId} AND x.sha256 = ${sha256} AND x.file_row = i."row" AND x.wave_id = i.wave_id
      AND m.organization_id = ${organizationId} AND m.id = x.removal_id AND m.program_id = ${programId}
    RETURNING i."row", m.reason, m.removed_at`;
  if (gone.length === 0) return { responses: 0, emptied: 0, removed: [] };
  const rows = [...new Set(gone.map(({ row }) => row))].sort((a, b) => a - b);
  const [{ left }] = await sql<[{ left: number }]>`
    SELECT count(DISTINCT "row")::int AS left FROM incoming WHERE "row" = ANY (${rows}::int[])`;
  const bySaid = new Map<string, RemovedRows>();
  for (const { row, reason, removed_at: at } of gone) {
    const removedAt = new Date(at).toISOString();
    const known = bySaid.get(`${removedAt} ${reason}`) ?? { rows: [], reason, removedAt };
    bySaid.set(`${removedAt} ${reason}`, { ...known, rows: [...known.rows, row].sort((a, b) => a - b) });
  }
  const removed = [...bySaid.values()].sort((a, b) => a.rows[0]! - b.rows[0]!);
  return { responses: gone.length, emptied: rows.length - left, removed };
}
