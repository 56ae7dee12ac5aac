import { Problem } from "#shared/problem";
import { checkJpeg } from "./jpeg";
import { checkPng } from "./png";

export const markLimit = 512 * 1024;

/**
 * The picture and its kind by what it holds, whatever the upload calls itself. A picture that would not show
 * is refused here, where somebody can choose another, rather than missing from a saved chart. SVG is not
 * taken: it can hold scripts, and links to elsewhere.
 *
 * @throws Problem `unsupported_media_type` for anything but PNG and JPEG, `unreadable_file` for a broken one.
 */
export async function checkPicture(
  bytes: Buffer,
): Promise<{ bytes: Buffer; type: "image/png" | "image/jpeg" }> {
  const starts = (...signature: number[]) => signature.every((byte, k) => bytes[k] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return { bytes: await checkPng(bytes), type: "image/png" };
  if (starts(0xff, 0xd8, 0xff)) return { bytes: checkJpeg(bytes), type: "image/jpeg" };
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
