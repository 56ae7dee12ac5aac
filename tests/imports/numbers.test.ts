import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWords, trimCell } from "#shared/imports/cells";
import { readNumber } from "#shared/imports/numbers";
import { anyCell } from "./files";

describe("readNumber(cell)", () => {
  test.each([
    ["3", 3],
    [" 2 ", 2],
    ["2\u00a0", 2],
    ["+3", 3],
    ["3.0", 3],
    ["3,0", 3],
    [".34", 0.34],
    ["0,125", 0.125],
    ["٣", 3],
    ["۴", 4],
    ["２", 2],
    ["३", 3],
    ["٣٫٥", 3.5],
    ["−5", -5],
    ["－5", -5],
    ["-5", -5],
    ["'-5", -5],
    ["-0", 0],
  ])("%j is %d", (cell, number) => {
    expect(readNumber(cell)).toBe(number);
  });

  test.each([
    "",
    " ",
    "1,234",
    "12,345",
    "1.2.3",
    "1E05",
    "0x10",
    "Infinity",
    "NaN",
    "3-4",
    "MAR1",
    "3%",
    "٣a",
    "--3",
  ])("%j is not a number that can be known", (cell) => {
    expect(readNumber(cell)).toBeUndefined();
  });

  test("never throws and never answers anything but a finite number, whatever the cell", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const number = readNumber(cell);
        expect(number === undefined || Number.isFinite(number)).toBe(true);
      }),
    );
  });

  test("reads back every number that was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
        const written = `${whole},${String(part).padStart(2, "0")}`;
        expect(readNumber(written)).toBe(Number(written.replace(",", ".")) + 0);
      }),
    );
  });
});

describe("foldWords(words)", () => {
  test("lets spellings of one answer meet, and keeps two answers apart", () => {
    expect(foldWords(" Don’t\u00a0 KNOW\u200b")).toBe("don't know");
    expect(foldWords("Ｏｆｔｅｎ")).toBe("often");
    expect(foldWords("„So – so“")).toBe(foldWords('"so - so"'));
    expect(foldWords("yes!")).not.toBe(foldWords("yes"));
  });

  test("is the same when done twice, whatever the words", () => {
    fc.assert(
      fc.property(anyCell, (words) => {
        expect(foldWords(foldWords(words))).toBe(foldWords(words));
        expect(() => trimCell(words)).not.toThrow();
      }),
    );
  });
});
