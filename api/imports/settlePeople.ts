import type postgres from "postgres";
import type { Arrived } from "./incoming";
import type { Place } from "./settling";

/** Makes a participant of each code that is new in this organization. */
export async function settlePeople(
  { sql, organizationId }: Place,
  { sealedOnce }: Pick<Arrived, "sealedOnce">,
): Promise<void> {
  const insert = (sql: postgres.TransactionSql) => sql`
    INSERT INTO participant (organization_id, code_hash, folded_hash, code_sealed, near_hashes)
    SELECT ${organizationId}, i.code_hash, i.folded_hash, i.code_sealed, i.near_hashes FROM incoming i
    WHERE (i.code_sealed IS NOT NULL OR i.near_hashes IS NOT NULL) AND NOT EXISTS (
      SELECT 1 FROM participant p WHERE p.organization_id = ${organizationId} AND p.code_hash = i.code_hash)`;
  // Of several ways to write one code the one in capitals is kept, else the first: who keeps the code for it when two
  // are told apart later (keepApart) must not hang on the order in which a join gives rows.
  const insertMissing = () =>
    sql`${insert(sql)} ORDER BY i.exact_hash IS NOT NULL, i."row" ON CONFLICT ON CONSTRAINT participant_code_key DO NOTHING`;
  if (!sealedOnce) {
    await insertMissing();
    return;
  }
  try {
    // Without looking for conflicts row by row; somebody may still have come by another door meanwhile.
    await sql.savepoint((own) => insert(own));
  } catch (error) {
    if ((error as postgres.PostgresError).code !== "23505") throw error;
    await insertMissing();
  }
}
