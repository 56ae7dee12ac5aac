import { randomBytes } from "node:crypto";
import { type Database, withOrganization } from "#api/db/client";
import { Problem } from "#shared/problem";
import type { RawWish } from "./columns";
import { findRawShape, type RawShape } from "./queries";
import { type RawLayout, rawRows } from "./rawRows";

interface Streaming {
  db: Database;
  organizationId: string;
  programId: number;
  layout: RawLayout;
  wish: RawWish;
  /** Told when the last byte was handed over, or why it was not. */
  onEnd: (told: { bytes: number; rows: number; failed?: unknown }) => void;
}

/** One file holds a connection while it is fetched; others wait for their turn. */
const mostAtOnce = 3;
/** How long somebody may take for one piece before they are taken for gone. */
const longestPause = 60_000;
let running = 0;

/**
 * A program's rows as the body of an answer, read by one transaction while they are sent. Memory stays the same
 * however many there are, because the database is read no faster than the other side takes it.
 *
 * @throws Problem `not_found` where there is no such program here, `too_many_requests` while others are sent.
 */
export async function streamRaw(
  streaming: Streaming,
): Promise<{ shape: RawShape; body: ReadableStream<Uint8Array> }> {
  const { db, organizationId, programId, onEnd, ...what } = streaming;
  if (running >= mostAtOnce)
    throw new Problem(
      "too_many_requests",
      "Other files of raw data are being fetched. Try again in a minute.",
    );
  running++;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const told = { bytes: 0, rows: -1 };
  let begin: (shape: RawShape) => void = () => {};
  const began = new Promise<RawShape>((resolve) => {
    begin = resolve;
  });
  const sent = withOrganization(db, organizationId, async (own) => {
    const shape = await findRawShape(own, programId);
    if (!shape) throw new Problem("not_found", "There is no such program here.");
    const pieces = rawRows(own, { ...what, shape, seed: randomBytes(32) });
    const first = await pieces.next();
    begin(shape);
    for (let piece = first; !piece.done; piece = await pieces.next()) {
      const { value } = piece;
      try {
        await inTime(writer.ready);
        void writer.write(value).catch(() => {});
      } catch (gone) {
        await pieces.return(undefined);
        throw gone;
      }
      told.bytes += value.length;
      told.rows += countLines(value);
    }
  });
  const finished = sent
    .then(() => writer.close())
    .then(
      () => onEnd(told),
      (failed: unknown) => {
        onEnd({ ...told, failed });
        // Not waited for: a write that nobody takes would keep it waiting.
        void writer.abort(new Error("The file broke off.")).catch(() => {});
        throw failed;
      },
    )
    .finally(() => {
      running--;
    });
  // What fails after the first byte breaks the answer off: whoever fetches it sees that it is not whole.
  finished.catch(() => {});
  return { shape: await Promise.race([began, finished.then(() => began)]), body: readable };
}

async function inTime(ready: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("nobody took the file any more")), longestPause);
  });
  try {
    await Promise.race([ready, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Line ends outside of the file's own texts are not told from those inside: about how many rows, for the log. */
function countLines(piece: Uint8Array): number {
  let lines = 0;
  for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines++;
  return lines;
}
