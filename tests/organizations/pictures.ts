import { crc32, deflateSync } from "node:zlib";

/** Makes small pictures byte by byte, whole or with a planted fault. */

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function pngChunk(type: string, data: Buffer): Buffer {
  const checked = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const chunk = Buffer.alloc(checked.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  checked.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(checked), checked.length + 4);
  return chunk;
}

export function pngHeader(width: number, height: number, depth = 8, color = 2, interlace = 0): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, color, 0, 0, interlace], 8);
  return pngChunk("IHDR", data);
}

export const pngPixels = (raw: Buffer) => pngChunk("IDAT", deflateSync(raw));
export const pngEnd = pngChunk("IEND", Buffer.alloc(0));
export const png = (...chunks: Buffer[]) => Buffer.concat([signature, ...chunks]);

const segment = (marker: number, ...data: number[]) => {
  const length = data.length + 2;
  return Buffer.from([0xff, marker, length >> 8, length & 0xff, ...data]);
};

/** One gray pixel, from its segments, any of which may be replaced. */
export function jpeg(
  changes: Partial<Record<"quantization" | "frame" | "huffman" | "scan" | "end", Buffer>>,
) {
  const ones = Array.from({ length: 64 }, () => 1);
  const oneCode = [1, ...Array.from({ length: 15 }, () => 0), 0];
  const parts = {
    quantization: segment(0xdb, 0, ...ones),
    frame: segment(0xc0, 8, 0, 1, 0, 1, 1, 1, 0x11, 0),
    huffman: Buffer.concat([segment(0xc4, 0x00, ...oneCode), segment(0xc4, 0x10, ...oneCode)]),
    scan: Buffer.concat([segment(0xda, 1, 1, 0, 0, 63, 0), Buffer.from([0x3f])]),
    end: Buffer.from([0xff, 0xd9]),
    ...changes,
  };
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...Object.values(parts)]);
}

export const jpegFrame = (marker: number, width: number, height: number) =>
  segment(marker, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0);
