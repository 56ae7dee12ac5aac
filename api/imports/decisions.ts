import type { ConflictDecision } from "#shared/imports/conflictDecision";
import type { Place } from "./settling";

/**
 * Makes `decided`, which the settling joins: for rows of the file that disagree the one that is kept, for a row
 * against what is stored the policy that holds for it alone. A decision about a wave that is not there is no
 * decision. And `decided_alike`: the policy for all conflicts about the same questions of which nobody decided singly.
 */
export async function makeDecided(
  { sql }: Place,
  decisions: readonly ConflictDecision[],
  waves: readonly { id: number; key: string }[],
): Promise<void> {
  const ids = new Map(waves.map(({ id, key }) => [key, id]));
  const alike = decisions.filter((one) => "alike" in one);
  const rows = decisions.flatMap((one) => {
    if ("alike" in one) return [];
    const { row, wave, keep, against } = one;
    const waveId = wave === null ? null : ids.get(wave);
    if (waveId === undefined) return [];
    const keepRow = typeof keep === "number" ? keep : null;
    const choice =
      against === "file" && keepRow !== null
        ? "row"
        : keep === "stored"
          ? "keep_first"
          : keep === "neither"
            ? "leave_out"
            : keep === row
              ? "keep_last"
              : null;
    return [{ row, waveId, against, keepRow, choice }];
  });
  await sql`
    CREATE TEMPORARY TABLE decided ON COMMIT DROP AS
    SELECT * FROM unnest(${rows.map(({ row }) => row)}::int[], ${rows.map(({ waveId }) => waveId)}::bigint[],
      ${rows.map(({ against }) => against)}::text[], ${rows.map(({ keepRow }) => keepRow)}::int[],
      ${rows.map(({ choice }) => choice)}::text[])
      AS d("row", wave_id, against, keep_row, choice)`;
  await sql`
    CREATE TEMPORARY TABLE decided_alike ON COMMIT DROP AS
    SELECT * FROM unnest(${alike.map((one) => one.alike)}::text[], ${alike.map(({ choose }) => choose)}::text[])
      AS d(alike, choice)`;
}
