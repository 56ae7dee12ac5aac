import { profileColumns, type Reading } from "#shared/imports/reading";
import { spoken } from "#shared/imports/tell";
import type { FileSummary, OpenFile } from "./openFile";

/**
 * Reads a whole file to say what is in it: the reading that a mapping is proposed from. `onBatch` may keep the
 * rows on their way (staging); it is awaited.
 */
export async function lookAt(
  file: OpenFile,
  fileName: string,
  onBatch: (rows: string[][]) => void | Promise<void> = () => {},
): Promise<{ reading: Reading; summary: FileSummary }> {
  const profiles = profileColumns(file.head.header);
  for await (const batch of file.batches) {
    for (const row of batch) profiles.add(row);
    await onBatch(batch);
  }
  const summary = file.summary();
  const { encoding, encodingNote, notes, rows } = summary;
  const reading: Reading = {
    fileName,
    encoding,
    ...(encodingNote === undefined ? {} : { encodingNote: encodingNote.message }),
    ...file.head,
    rowCount: rows,
    columns: profiles.finish(),
    ...spoken(notes),
  };
  return { reading, summary };
}
