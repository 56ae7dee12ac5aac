import { createHash } from "node:crypto";
import type { ImportLimits } from "#shared/imports/limits";
import { refusal } from "#shared/imports/refusal";

export interface CountedBytes {
  chunks: AsyncIterable<Buffer>;
  /** Once the chunks have been read to their end. */
  digest(): { sha256: string; bytes: number };
}

/** So that one large chunk of a fast source is worked on in pieces. */
const pieceBytes = 64 * 1024;

/** Passes bytes on in pieces of at most 64 KB, counting and hashing them on the way. */
export function countBytes(source: AsyncIterable<Uint8Array>, limits: ImportLimits): CountedBytes {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* pieces() {
    for await (const chunk of source) {
      bytes += chunk.byteLength;
      if (bytes > limits.bytes)
        throw refusal("too_large", "file.tooManyBytes", { most: Math.floor(limits.bytes / 1_048_576) });
      hash.update(chunk);
      const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      for (let start = 0; start < buffer.length; start += pieceBytes)
        yield buffer.subarray(start, start + pieceBytes);
    }
  }
  return { chunks: pieces(), digest: () => ({ sha256: hash.copy().digest("hex"), bytes }) };
}
