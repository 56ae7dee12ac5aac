import { Problem } from "#shared/problem";

export const markLimit = 512 * 1024;

/**
 * The kind of picture by its first bytes, whatever the upload calls itself. SVG is not taken: it can hold
 * scripts, and links to elsewhere.
 *
 * @throws Problem `unsupported_media_type` for anything but PNG and JPEG.
 */
export function pictureType(bytes: Uint8Array): "image/png" | "image/jpeg" {
  const starts = (...signature: number[]) => signature.every((byte, k) => bytes[k] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (starts(0xff, 0xd8, 0xff)) return "image/jpeg";
  throw new Problem("unsupported_media_type", "The mark is a PNG or JPEG picture.");
}

/** Reads a body up to the limit and not a byte further. */
export async function readPicture(body: ReadableStream<Uint8Array> | null): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > markLimit) throw new Problem("too_large", "The mark may have at most 512 KB.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
