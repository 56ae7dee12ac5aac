import { type ConflictPolicy, fates, type Place } from "./settling";

/**
 * Which of two or more rows of the file that disagree counts: the one that somebody decided for, else as all alike
 * are settled, else by `policy`. The others are skipped. Fills `choice` and `kept_id` of `double_keep`, of which
 * it reads `ids` and `rows` (side by side), `wave_id` (null in a list of people), `alike` and `conflict`.
 */
export async function chooseRows({ sql }: Place, policy: ConflictPolicy): Promise<void> {
  await sql`
    UPDATE double_keep d SET choice = c.choice, kept_id = CASE c.choice
      WHEN 'row' THEN d.ids[array_position(d.rows, c.keep_row)]
      WHEN 'keep_first' THEN d.ids[1]
      WHEN 'keep_last' THEN d.ids[cardinality(d.ids)] END
    FROM (
      SELECT d.ids[1] AS first_id, x.keep_row, coalesce(x.choice, y.choice, ${policy}::text) AS choice
      FROM double_keep d
      LEFT JOIN decided_alike y ON y.alike = md5(d.alike)
      LEFT JOIN decided x ON x.against = 'file' AND x."row" = d.rows[1] AND x.wave_id IS NOT DISTINCT FROM d.wave_id
        AND (x.choice = 'leave_out' OR x.keep_row = ANY (d.rows))
    ) c WHERE d.conflict AND c.first_id = d.ids[1]`;
  await sql`
    UPDATE incoming i SET fate = ${fates.skipped}
    FROM double_keep d CROSS JOIN LATERAL unnest(d.ids) one(id)
    WHERE d.conflict AND i.id = one.id AND i.id IS DISTINCT FROM d.kept_id`;
}

/** As a report says it: the row that counts, `neither`, or null while nobody has said. */
export const keptRow = `CASE WHEN d.kept_id IS NOT NULL THEN to_jsonb(d.rows[array_position(d.ids, d.kept_id)])
  WHEN d.choice <> 'ask' THEN '"neither"' END`;
