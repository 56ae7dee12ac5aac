import { once } from "node:events";
import type { Readable } from "node:stream";
import { connectionOf, type OrganizationDb } from "./client";

/**
 * The rows of a query as CSV with CRLF, as fast as they are taken and no faster: what nobody reads yet stays in the
 * database's own buffer. Whoever stops early has the query cancelled; the transaction is then over.
 *
 * @param select  A query as a text: `COPY` takes no parameters (api/exports/sqlText).
 */
export async function* copyOut(db: OrganizationDb, select: string): AsyncGenerator<Buffer> {
  const connection = connectionOf(db);
  await connection.unsafe("set local standard_conforming_strings = on");
  // Whole tables are joined to whole tables. Before Postgres has counted them it takes them for empty and would look
  // each row up in a loop over the other table.
  await connection.unsafe("set local enable_nestloop = off");
  const query = connection.unsafe(`copy (${select}) to stdout (format csv)`);
  const stream: Readable = await query.readable();
  let over = false;
  const end = new Promise<void>((resolve) => {
    const stop = () => {
      over = true;
      resolve();
    };
    stream.once("end", stop).once("close", stop).once("error", stop);
  });
  let failure: Error | undefined;
  stream.on("error", (error: Error) => {
    failure = error;
  });
  try {
    for (;;) {
      const chunk: Buffer | null = stream.read();
      if (chunk) yield withCarriageReturns(chunk);
      else if (failure) throw failure;
      else if (over) return;
      else await Promise.race([once(stream, "readable").catch(() => {}), end]);
    }
  } finally {
    if (!over) {
      // A stream that is merely left would hold its connection for ever: the driver waits for somebody to read on.
      stream.on("data", () => {});
      stream.resume();
      query.cancel();
      await end;
    }
    // The driver lets its socket rest while the stream is full and wakes it when more is asked for. Of a stream that
    // ended meanwhile nothing more is asked: the answer to whatever comes next would never be read.
    stream._read(0);
  }
}

/** Postgres ends lines with a line feed alone. Bytes stay bytes: no letter of UTF-8 holds one. */
function withCarriageReturns(chunk: Buffer): Buffer {
  return Buffer.from(chunk.toString("latin1").replaceAll("\n", "\r\n"), "latin1");
}
