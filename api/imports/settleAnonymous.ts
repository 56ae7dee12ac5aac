import { fates, type Place } from "./settling";

/**
 * Anonymous rows carry nothing that tells who answered, so a row is known again by its place alone: the same
 * row and wave of the very same file, imported into this program before, is unchanged, and gets its id.
 */
export async function settleAnonymous(
  { sql, organizationId, programId }: Place,
  sha256: string,
): Promise<void> {
  await sql`
    UPDATE incoming i SET fate = ${fates.unchanged}, id = r.id
    FROM response r JOIN import b ON b.organization_id = ${organizationId} AND b.id = r.import_id
    WHERE i.anonymous AND r.organization_id = ${organizationId} AND b.program_id = ${programId}
      AND b.sha256 = ${sha256} AND b.state = 'stored' AND r.file_row = i."row" AND r.wave_id = i.wave_id`;
}
