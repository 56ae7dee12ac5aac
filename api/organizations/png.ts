import { promisify } from "node:util";
import { crc32, inflate } from "node:zlib";
import { brokenPicture, checkSides } from "./picture";

const inflated = promisify(inflate);

/** Bits a pixel takes for each color type, times its bit depth; and the depths that the type allows. */
const colorTypes: Record<number, { channels: number; depths: number[] }> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};

/** The seven passes of an interlaced picture: first column and row, and the steps between. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Chunk {
  type: string;
  data: Buffer;
}

/**
 * Reads a PNG as a viewer would, but for painting it: every chunk with its checksum, the header, the
 * palette where one is needed, and that the pixels unpack to just as many rows as the header says.
 *
 * @returns The bytes from the signature to the last chunk; what follows there is no part of the picture.
 * @throws Problem `unreadable_file`, saying what is wrong.
 * @see W3C, Portable Network Graphics (Third Edition), chapters 5, 7, 8 and 11.
 */
export async function checkPng(bytes: Buffer): Promise<Buffer> {
  const { chunks, end } = readChunks(bytes);
  const header = readHeader(chunks[0]);
  const types = chunks.map(({ type }) => type);
  const firstData = types.indexOf("IDAT");
  if (firstData < 0) throw brokenPicture("PNG", "it holds no pixels");
  if (types.lastIndexOf("IDAT") - firstData + 1 !== types.filter((type) => type === "IDAT").length)
    throw brokenPicture("PNG", "its pixels are not in one piece");
  if (header.needsPalette && !types.slice(0, firstData).includes("PLTE"))
    throw brokenPicture("PNG", "its palette of colors is missing");
  const pixels = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const rows = header.rows;
  const expected = rows.reduce((sum, { count, bytes }) => sum + count * (bytes + 1), 0);
  const raw = await inflated(pixels, { maxOutputLength: expected + 1 }).catch(() => undefined);
  if (raw?.length !== expected) throw brokenPicture("PNG", "its pixels are damaged or cut short");
  let at = 0;
  for (const { count, bytes } of rows)
    for (let row = 0; row < count; row++, at += bytes + 1)
      if (raw[at]! > 4) throw brokenPicture("PNG", "its pixels are damaged");
  return bytes.subarray(0, end);
}

function readChunks(bytes: Buffer): { chunks: Chunk[]; end: number } {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const type = bytes.toString("latin1", at + 4, at + 8);
    const checked = bytes.subarray(at + 4, end - 4);
    if (crc32(checked) !== bytes.readUInt32BE(end - 4))
      throw brokenPicture("PNG", "a part of it has the wrong checksum");
    if (!/^[A-Za-z]{4}$/.test(type)) throw brokenPicture("PNG", "a part of it has no name");
    chunks.push({ type, data: checked.subarray(4) });
    if (type === "IEND") return { chunks, end };
    at = end;
  }
  throw brokenPicture("PNG", "it is cut short");
}

function readHeader(chunk: Chunk | undefined) {
  if (chunk?.type !== "IHDR" || chunk.data.length !== 13)
    throw brokenPicture("PNG", "it does not begin with its header");
  const [width, height] = [chunk.data.readUInt32BE(0), chunk.data.readUInt32BE(4)];
  const [depth, color, compression, filter, interlace] = chunk.data.subarray(8);
  const kind = colorTypes[color!];
  if (!kind?.depths.includes(depth!) || compression !== 0 || filter !== 0 || interlace! > 1)
    throw brokenPicture("PNG", "its header says things that no PNG has");
  checkSides("PNG", width, height);
  const rowOf = (columns: number, count: number) => ({
    count: columns === 0 ? 0 : count,
    bytes: Math.ceil((columns * kind.channels * depth!) / 8),
  });
  const rows =
    interlace === 0
      ? [rowOf(width, height)]
      : passes.map(([x, y, stepX, stepY]) =>
          rowOf(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)),
        );
  return { needsPalette: color === 3, rows };
}
