import { z } from "zod";
import type { Place } from "./settling";

/** What somebody decided of one conflict: named by its first row and its wave. */
export const decisionSchema = z
  .strictObject({
    row: z.int().min(1),
    wave: z.string().min(1).max(60),
    /** The row that counts, or `stored`: what is here already, or `neither`. */
    keep: z.union([z.int().min(1), z.enum(["stored", "neither"])]),
  })
  .meta({ id: "ConflictDecision" });
export type Decision = z.output<typeof decisionSchema>;

/**
 * Makes `decided`, which the settling joins: for two rows of the file the one that is kept, for a row against
 * what is stored the policy that holds for it alone. A decision about a wave that is not there is no decision.
 */
export async function makeDecided(
  { sql }: Place,
  decisions: readonly Decision[],
  waves: readonly { id: number; key: string }[],
): Promise<void> {
  const ids = new Map(waves.map(({ id, key }) => [key, id]));
  const rows = decisions.flatMap(({ row, wave, keep }) => {
    const waveId = ids.get(wave);
    if (waveId === undefined) return [];
    const choice =
      keep === "stored" ? "keep_first" : keep === "neither" ? "leave_out" : keep === row ? "keep_last" : null;
    return [{ row, waveId, keep: typeof keep === "number" ? keep : null, choice }];
  });
  await sql`
    CREATE TEMPORARY TABLE decided ON COMMIT DROP AS
    SELECT * FROM unnest(${rows.map(({ row }) => row)}::int[], ${rows.map(({ waveId }) => waveId)}::bigint[],
      ${rows.map(({ keep }) => keep)}::int[], ${rows.map(({ choice }) => choice)}::text[])
      AS d("row", wave_id, keep_row, choice)`;
}
