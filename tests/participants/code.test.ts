import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeProblem, normalizeCode } from "#shared/participants/code";
import { anyCell } from "../imports/files";

describe("normalizeCode(given)", () => {
  test.each([
    ["P01", "P01"],
    ["p01", "P01"],
    [" P01\u00a0", "P01"],
    ["\u200bP01\ufeff", "P01"],
    ["P\u200d01", "P01"],
    ["br  07 ma", "BR 07 MA"],
    ["e\u0301va", "ÉVA"],
    ["سلمى-٣", "سلمى-٣"],
    ["άννα", "ΆΝΝΑ"],
    ["'=1", "=1"],
    ["007", "007"],
  ])("%j is the person %j", (given, code) => {
    expect(normalizeCode(given)).toBe(code);
  });

  test.each([
    "",
    "  ",
    "\u00a0",
    "\u200b",
    "-",
    "–",
    "N/A",
    "n/a",
    "NA",
    "#N/A",
    "null",
    "Unknown",
    "anonymous",
    ".",
  ])("%j names nobody, so that such rows never become one person", (given) => {
    expect(normalizeCode(given)).toBeNull();
  });

  test("is the same when done twice, whatever the cell", () => {
    fc.assert(
      fc.property(anyCell, (given) => {
        const once = normalizeCode(given);
        if (once !== null) expect(normalizeCode(once)).toBe(once);
      }),
    );
  });
});

describe("codeProblem(given)", () => {
  test("refuses a long number that a spreadsheet has shortened", () => {
    for (const given of ["1.184E+11", "1,184E+11", " 2e+10 "])
      expect(codeProblem(given)).toMatch(/spreadsheet/);
  });

  test("leaves codes alone that only look a little like one", () => {
    for (const given of ["1E05", "P1E+5", "118400123456", "E+11"]) expect(codeProblem(given)).toBeNull();
  });
});
