import { describe, expect, test } from "vitest";
import { checkPicture } from "#api/organizations/mark";
import { jpeg, jpegFrame, png, pngChunk, pngEnd, pngHeader, pngPixels } from "./pictures";

const none = Buffer.alloc(0);
/** Two rows of two colored pixels, each row begun by its filter. */
const square = Buffer.from([0, 1, 2, 3, 4, 5, 6, 1, 1, 2, 3, 4, 5, 6]);
const whole = png(pngHeader(2, 2), pngPixels(square), pngEnd);
const flipped = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes);
  copy[at] = copy[at]! ^ 1;
  return copy;
};

describe("checkPicture(PNG)", () => {
  test("takes each kind of color, interlaced ones too, and leaves off what follows the picture", async () => {
    const palette = pngChunk("PLTE", Buffer.from([0, 0, 0, 255, 255, 255]));
    const kinds = [
      whole,
      png(pngHeader(9, 1, 1, 3), palette, pngPixels(Buffer.from([0, 0b01010101, 0])), pngEnd),
      png(pngHeader(1, 1, 16, 6), pngPixels(Buffer.alloc(9)), pngEnd),
      png(pngHeader(1, 1, 8, 4, 1), pngPixels(Buffer.alloc(3)), pngEnd),
      // 3 × 3 in passes of 1×1, none, none, 1×1, 2×1, 1×2 and 3×1 pixels.
      png(pngHeader(3, 3, 8, 0, 1), pngPixels(Buffer.alloc(2 + 2 + 3 + 4 + 4)), pngEnd),
    ];
    for (const bytes of kinds) expect(await checkPicture(bytes)).toEqual({ bytes, type: "image/png" });
    expect((await checkPicture(Buffer.concat([whole, Buffer.from("<script>")]))).bytes).toEqual(whole);
  });

  test.each<[string, Buffer, RegExp]>([
    ["its signature alone", png(), /cut short/],
    ["no end", png(pngHeader(2, 2), pngPixels(square)), /cut short/],
    ["cut in the middle", whole.subarray(0, 50), /cut short/],
    ["a flipped bit in its pixels", flipped(whole, 45), /wrong checksum/],
    ["a flipped bit in its header", flipped(whole, 19), /wrong checksum/],
    ["no header", png(pngPixels(square), pngEnd), /begin with its header/],
    ["no pixels", png(pngHeader(2, 2), pngEnd), /no pixels/],
    ["no width", png(pngHeader(0, 2), pngPixels(square), pngEnd), /no size/],
    ["a depth that its color does not have", png(pngHeader(2, 2, 4, 2), pngPixels(square), pngEnd), /header/],
    ["no palette", png(pngHeader(2, 2, 8, 3), pngPixels(Buffer.alloc(6)), pngEnd), /palette/],
    ["a row too few", png(pngHeader(2, 3), pngPixels(square), pngEnd), /damaged or cut short/],
    ["a row too many", png(pngHeader(2, 1), pngPixels(square), pngEnd), /damaged or cut short/],
    ["pixels that do not unpack", png(pngHeader(2, 2), pngChunk("IDAT", square), pngEnd), /damaged/],
    ["an unknown filter", png(pngHeader(2, 1), pngPixels(Buffer.alloc(7, 9)), pngEnd), /damaged/],
    [
      "pixels in two places",
      png(pngHeader(2, 2), pngPixels(square), pngChunk("tEXt", none), pngPixels(square), pngEnd),
      /one piece/,
    ],
  ])("refuses one with %s, in words", async (_, bytes, why) => {
    await expect(checkPicture(bytes)).rejects.toMatchObject({
      code: "unreadable_file",
      message: expect.stringMatching(why),
    });
  });

  test("refuses sides that only unpacking would pay for", async () => {
    const wide = png(pngHeader(3_001, 1), pngPixels(square), pngEnd);
    await expect(checkPicture(wide)).rejects.toMatchObject({ code: "too_large" });
  });
});

describe("checkPicture(JPEG)", () => {
  test("takes a whole one, baseline or progressive, and leaves off what follows", async () => {
    for (const bytes of [jpeg({}), jpeg({ frame: jpegFrame(0xc2, 40, 30) })])
      expect(await checkPicture(bytes)).toEqual({ bytes, type: "image/jpeg" });
    expect((await checkPicture(Buffer.concat([jpeg({}), Buffer.from("x")]))).bytes).toEqual(jpeg({}));
  });

  test.each<[string, Buffer, RegExp]>([
    ["its first bytes alone", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /cut short|no length/],
    ["no end", jpeg({ end: none }), /cut short/],
    ["cut in the middle", jpeg({}).subarray(0, 60), /cut short/],
    ["no frame", jpeg({ frame: none }), /header is missing/],
    ["two frames", jpeg({ huffman: jpegFrame(0xc0, 1, 1) }), /header is damaged/],
    ["no height", jpeg({ frame: jpegFrame(0xc0, 1, 0) }), /no size/],
    ["a lossless frame", jpeg({ frame: jpegFrame(0xc3, 1, 1) }), /ordinary JPEG/],
    ["no tables", jpeg({ quantization: none }), /tables/],
    ["no scan", jpeg({ scan: none }), /no pixels/],
    ["rubbish between its parts", jpeg({ huffman: Buffer.from("rubbish") }), /damaged/],
  ])("refuses one with %s, in words", async (_, bytes, why) => {
    await expect(checkPicture(bytes)).rejects.toMatchObject({
      code: "unreadable_file",
      message: expect.stringMatching(why),
    });
  });
});
