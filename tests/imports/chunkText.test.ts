import fc from "fast-check";
import { expect, test } from "vitest";
import { readChunkText, writeChunkText } from "#shared/imports/chunkText";

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "3", "\u001e", "\u001f", '"', "\\", "\ud800", "😀", "a\nb", "[", "Ünal"),
);

test("writeChunkText and readChunkText, whatever cells hold, give the same rows again", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
      expect(readChunkText(writeChunkText(rows))).toEqual(rows);
    }),
  );
});

test("writeChunkText, ordinary cells, keeps them as they are, with marks between", () => {
  expect(writeChunkText([["P1", "pre", "3"], [""]])).toBe("\u001eP1\u001fpre\u001f3\u001e");
});

test("writeChunkText, cells that JSON writes otherwise or that hold a mark, writes JSON", () => {
  for (const odd of ['a "b"', "a\\b", "a\tb", "\u001f", "\u001e", "\ud800"]) {
    const rows = [
      ["P1", odd],
      ["P2", "b"],
    ];
    expect(writeChunkText(rows)).toBe(JSON.stringify(rows));
  }
});

test("readChunkText reads what an older product kept", () => {
  expect(readChunkText('[["P1","3"],["P2",""]]')).toEqual([
    ["P1", "3"],
    ["P2", ""],
  ]);
});
