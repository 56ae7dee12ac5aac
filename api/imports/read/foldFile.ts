import { foldAnswers } from "#shared/imports/foldAnswers";
import { headerShape } from "#shared/imports/header";
import type { ImportLimits } from "#shared/imports/limits";
import type { PerAnswer } from "#shared/imports/perAnswer";
import type { OpenFile } from "./openFile";

const rowsPerBatch = 1_000;

/**
 * A file with one row for each answer as one with a row for each response. The columns are known only after the
 * last row, so it is read to its end here; what it holds then is bounded (foldAnswers).
 *
 * @throws Problem as `foldAnswers` and reading do.
 */
export async function foldFile(file: OpenFile, fold: PerAnswer, limits: ImportLimits): Promise<OpenFile> {
  const folding = foldAnswers(file.head.header, fold, { columns: limits.columns });
  let row = 0;
  for await (const batch of file.batches) for (const cells of batch) folding.add(cells, ++row);
  const { header, rows, notes } = folding.finish();
  const count = rows.length;
  async function* batches(): AsyncGenerator<string[][]> {
    while (rows.length > 0) yield rows.splice(0, rowsPerBatch);
  }
  return {
    head: { ...file.head, header, shape: headerShape(header) },
    batches: batches(),
    summary() {
      const summary = file.summary();
      return { ...summary, rows: count, notes: [...summary.notes, ...notes] };
    },
  };
}
