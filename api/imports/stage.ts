import { type Database, withOrganization } from "#api/db/client";
import type { Reading } from "#shared/imports/reading";
import { profileColumns } from "#shared/imports/reading";
import { spoken } from "#shared/imports/tell";
import type { TellProgress } from "./progress";
import { createBatch, readChunk, updateBatch, writeChunk } from "./queries";
import type { OpenFile } from "./read/openFile";
import { readRows } from "./read/readRows";

const rowsPerChunk = 1_000;

export interface StagedFile {
  importId: number;
  reading: Reading;
}

/**
 * Parses an upload once, to its end, into staging: its rows in chunks of a thousand and what a look at all
 * of it found. A thousand rows are in memory at a time. One transaction: a file that turns out to be
 * unreadable leaves nothing.
 */
export async function stageUpload(
  db: Database,
  batch: { organizationId: string; programId: number; fileName: string; createdBy: string | null },
  source: AsyncIterable<Uint8Array>,
  hears: (importId: number) => TellProgress,
): Promise<StagedFile> {
  const file = await readRows(source);
  return withOrganization(db, batch.organizationId, async (own) => {
    const importId = await createBatch(own, batch);
    const tell = hears(importId);
    let read = 0;
    const profile = profileColumns(file.head.header);
    let waiting: string[][] = [];
    let position = 0;
    const flush = async () => {
      await writeChunk(own, batch.organizationId, importId, position++, waiting);
      waiting = [];
    };
    for await (const rows of file.batches) {
      for (const cells of rows) {
        profile.add(cells);
        waiting.push(cells);
        if (waiting.length === rowsPerChunk) await flush();
      }
      read += rows.length;
      tell({ phase: "reading", rows: read, total: null });
    }
    if (waiting.length > 0) await flush();
    const reading = readingOf(batch.fileName, file, profile.finish());
    const { sha256, bytes } = file.summary();
    await updateBatch(own, batch.organizationId, importId, { sha256, bytes, reading });
    return { importId, reading };
  });
}

/** What is known of a file that has been read to its end. */
export function readingOf(fileName: string, file: OpenFile, columns: Reading["columns"]): Reading {
  const { encoding, encodingNote, notes, rows } = file.summary();
  return {
    fileName,
    encoding,
    ...(encodingNote === undefined ? {} : { encodingNote: encodingNote.message }),
    ...file.head,
    rowCount: rows,
    columns,
    ...spoken(encodingNote === undefined ? notes : [encodingNote, ...notes]),
  };
}

/**
 * The rows of a staged file, a chunk at a time, each read in a transaction of its own: the one that imports
 * has its connection busy with the COPY that these rows go into. The next chunk is on its way while one is
 * worked on.
 */
export async function* readStaged(
  db: Database,
  organizationId: string,
  importId: number,
): AsyncGenerator<string[][]> {
  const read = (position: number) => {
    const chunk = withOrganization(db, organizationId, (own) =>
      readChunk(own, organizationId, importId, position),
    );
    // Whoever stops before the end does not wait for the chunk that is on its way.
    chunk.catch(() => {});
    return chunk;
  };
  let next = read(0);
  for (let position = 1; ; position++) {
    const rows = await next;
    if (!rows) return;
    next = read(position);
    yield rows;
  }
}
