import type { TellProgress } from "./progress";
import type { Place } from "./settling";

/**
 * Counts what is going to be written, so that progress is of a true total: new responses, their sets of
 * answers, and the people whose changes are made anew.
 *
 * @returns Told how many rows more have been written.
 */
export async function tellStoring(
  { sql }: Place,
  instruments: number,
  tell: TellProgress,
): Promise<(rows: number) => void> {
  const sets = Array.from({ length: instruments }, (_, i) => ` + count(i.a${i})`).join("");
  const [{ total }] = await sql.unsafe<[{ total: number }]>(
    `SELECT (count(*)${sets} + (SELECT count(*) FROM unit))::int AS total FROM incoming i WHERE i.fate IS NULL`,
  );
  let written = 0;
  tell({ phase: "storing", rows: 0, total });
  return (rows) => {
    written += rows;
    tell({ phase: "storing", rows: Math.min(written, total), total });
  };
}
