import { brokenPicture, checkSides } from "./picture";

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Baseline, extended and progressive with Huffman codes: what every viewer shows. */
const frames = [0xc0, 0xc1, 0xc2];
/** Lossless, hierarchical and arithmetic-coded pictures, which hardly any viewer shows. */
const rareFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/**
 * Walks a JPEG from marker to marker: every segment has its length, there is one frame with a size and
 * 1, 3 or 4 channels, tables to decode with, at least one scan that holds something, and an end.
 *
 * @returns The bytes up to the end marker; what follows there is no part of the picture.
 * @throws Problem `unreadable_file`, saying what is wrong.
 * @see ITU-T T.81, annex B.
 */
export function checkJpeg(bytes: Buffer): Buffer {
  const seen = new Set<number>();
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === undefined) throw brokenPicture("JPEG", "it is cut short");
    if (bytes[at] !== 0xff) throw brokenPicture("JPEG", "a part of it is damaged");
    if (marker === endOfImage) break;
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const end = at + 2 + length;
    if (end > bytes.length) throw brokenPicture("JPEG", "it is cut short");
    if (length < 2) throw brokenPicture("JPEG", "a part of it has no length");
    checkSegment(marker, bytes.subarray(at + 4, end), seen);
    seen.add(marker);
    at = marker === startOfScan ? endOfScan(bytes, end) : end;
  }
  if (!seen.has(startOfScan)) throw brokenPicture("JPEG", "it holds no pixels");
  return bytes.subarray(0, at + 2);
}

const quantization = 0xdb;
const huffman = 0xc4;

function checkSegment(marker: number, data: Buffer, seen: ReadonlySet<number>): void {
  if (rareFrames.includes(marker))
    throw brokenPicture("JPEG", "it is of a kind that browsers do not show; save it as an ordinary JPEG");
  if (frames.includes(marker)) {
    const channels = data[5];
    if (frames.some((frame) => seen.has(frame)) || channels === undefined || data.length !== 6 + 3 * channels)
      throw brokenPicture("JPEG", "its header is damaged");
    if (![1, 3, 4].includes(channels) || data[0] !== 8)
      throw brokenPicture("JPEG", "its header says things that no JPEG of the web has");
    checkSides("JPEG", data.readUInt16BE(3), data.readUInt16BE(1));
  }
  if (marker !== startOfScan) return;
  if (!frames.some((frame) => seen.has(frame))) throw brokenPicture("JPEG", "its header is missing");
  if (!seen.has(quantization) || !seen.has(huffman))
    throw brokenPicture("JPEG", "the tables to decode it with are missing");
}

/** Where the next marker is: inside a scan, FF is followed by 00 or a restart (D0 to D7). */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7)) continue;
    if (at === start) throw brokenPicture("JPEG", "it holds no pixels");
    return at;
  }
  throw brokenPicture("JPEG", "it is cut short");
}
