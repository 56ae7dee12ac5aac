import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { ImportLimits } from "#shared/imports/limits";
import { refusal } from "#shared/imports/refusal";
import { Problem } from "#shared/problem";

/** The files in a ZIP, by name. */
export interface Archive {
  names: string[];
  /** What one of them holds, unpacked on the way; past `most` bytes it is refused. */
  open(name: string, most: number): AsyncIterable<Buffer>;
}

const mostFiles = 10_000;

/**
 * Opens a ZIP. It is held packed in memory (at most `limits.packedBytes`), since its list of contents stands at
 * the end; what is in it goes by in pieces and is never held whole, so a file that swells to a thousand times
 * its size costs no more memory than its size as sent.
 *
 * @throws Problem `too_large` or `unreadable_file`, from here or while a file in it is read.
 */
export async function openArchive(source: AsyncIterable<Buffer>, limits: ImportLimits): Promise<Archive> {
  const zip = await listed(await gather(source, limits));
  const entries = new Map<string, Entry>();
  if (zip.entryCount > mostFiles)
    throw refusal("too_large", "file.tooManyFiles", { most: mostFiles.toLocaleString("en") });
  try {
    for await (const entry of zip.eachEntry())
      if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
  } catch {
    throw damaged();
  }
  return {
    names: [...entries.keys()],
    open(name, most) {
      const entry = entries.get(name);
      if (!entry) throw damaged();
      if (entry.isEncrypted()) throw refusal("unreadable_file", "file.locked");
      // The archive says how large its contents are. One that lies is found while it is unpacked.
      if (entry.uncompressedSize > most) throw swollen(most);
      return unpack(zip, entry);
    },
  };
}

/** The archive breaks off, or what stands in it is not what it says. */
export function damaged(): Problem {
  return refusal("unreadable_file", "file.damaged");
}

function swollen(most: number): Problem {
  return refusal("too_large", "file.swollen", { most: Math.floor(most / 1_048_576) });
}

async function gather(source: AsyncIterable<Buffer>, limits: ImportLimits): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of source) {
    length += part.length;
    if (length > limits.packedBytes)
      throw refusal("too_large", "file.packed", { most: Math.floor(limits.packedBytes / 1_048_576) });
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

async function listed(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  } catch {
    throw damaged();
  }
}

/** yauzl stops where more comes out than was declared; that what came out is what went in, we check. */
async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let checksum = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      checksum = crc32(piece as Buffer, checksum);
      yield piece as Buffer;
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw damaged();
  }
  if (checksum !== entry.crc32) throw damaged();
}
