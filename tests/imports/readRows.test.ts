import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRows } from "#api/imports/read/readRows";
import { cutRecords } from "#api/imports/read/records";
import { csvLine } from "#shared/imports/csvCell";
import { importLimits } from "#shared/imports/limits";
import { profileColumns } from "#shared/imports/reading";
import { largestMapDuring, readBytes } from "./files";

const rowsOf = async (bytes: Uint8Array | string, chunk?: number) =>
  (await readBytes(bytes, chunk ? { chunk } : {})).rows;
const refusalOf = (bytes: Uint8Array | string, chunk?: number) =>
  rowsOf(bytes, chunk).then(
    () => "",
    (error: Error) => error.message,
  );
const table = (text: string) => `name,answer\n${text}`;

function utf16(text: string, { swap = false, mark = true } = {}): Buffer {
  const bytes = Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
  return swap ? Buffer.from(bytes).swap16() : bytes;
}

describe("readRows(source), encodings", () => {
  const text = table("Ñandú,日本\nśćź,😀\n");
  const expected = [
    ["Ñandú", "日本"],
    ["śćź", "😀"],
  ];

  test.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\ufeff${text}`)],
    ["utf-16le", utf16(text)],
    ["utf-16be", utf16(text, { swap: true })],
  ])("%s, in chunks of any size, mark or not", async (encoding, bytes) => {
    for (const chunk of [1, 2, 3, 7, 1_000]) {
      const { rows, reading } = await readBytes(bytes, { chunk });
      expect(rows).toEqual(expected);
      expect(reading.encoding).toBe(encoding);
      expect(reading.header.columns.map(({ name }) => name)).toEqual(["name", "answer"]);
    }
  });

  test("letters that a chunk cuts in half are put together, also far into the file", async () => {
    const long = table("Ñandú,日本\nśćź,😀\n".repeat(600));
    for (const bytes of [Buffer.from(long), utf16(long)])
      for (const chunk of [1_001, 1_002, 1_003]) {
        const { rows, reading } = await readBytes(bytes, { chunk });
        expect(rows).toEqual(Array.from({ length: 600 }, () => expected).flat());
        expect(reading.encodingNote).toBeUndefined();
      }
  });

  test("UTF-16 without a mark is known by its zeros, and said", async () => {
    for (const swap of [false, true]) {
      const { rows, reading } = await readBytes(utf16(table("a,b\nc,d\n"), { swap, mark: false }));
      expect(rows).toEqual([
        ["a", "b"],
        ["c", "d"],
      ]);
      expect(reading.encodingNote).toContain("UTF-16");
    }
  });

  test("Windows-1252 far into the file is still read, and said", async () => {
    const plain = Buffer.from(table("a,b\n".repeat(40_000)));
    const bytes = Buffer.concat([plain, Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x2c, 0x80, 0x0a])]);
    const { rows, reading } = await readBytes(bytes, { chunk: 65_537 });
    expect(rows.at(-1)).toEqual(["“café”", "€"]);
    expect(reading).toMatchObject({
      encoding: "windows-1252",
      encodingNote: expect.stringContaining("Check"),
    });
  });

  test("a file that is UTF-8 first and something else later is refused", async () => {
    const bytes = Buffer.concat([
      Buffer.from(table("Ñ,b\n".repeat(30_000))),
      Buffer.from([0xe9, 0x2c, 0x0a]),
    ]);
    expect(await refusalOf(bytes, 10_000)).toContain("mixes two encodings");
  });

  test("damaged UTF-16 is refused, nothing is replaced", async () => {
    expect(
      await refusalOf(Buffer.concat([utf16(table("a,")), Buffer.from([0x00, 0xd8, 0x41, 0x00])])),
    ).toContain("damaged");
  });

  test("a workbook, an archive, a PDF are called what they are", async () => {
    expect(await refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toContain("older Excel workbook");
    expect(await refusalOf(Buffer.from("PK\u0003\u0004\u0014 survey.csv"))).toContain("ZIP archive");
    expect(await refusalOf("%PDF-1.7 ...")).toContain("PDF");
  });
});

describe("readRows(source), cells and lines", () => {
  test("line ends of all kinds, also mixed in one file", async () => {
    for (const end of ["\n", "\r\n", "\r"])
      expect(await rowsOf(["name,answer", "a,1", "b,2", ""].join(end))).toEqual([
        ["a", "1"],
        ["b", "2"],
      ]);
    expect(await rowsOf("name,answer\r\na,1\nb,2\r\nc,3")).toEqual([
      ["a", "1"],
      ["b", "2"],
      ["c", "3"],
    ]);
  });

  test("blank lines between records keep their number, blank lines at the end are left out and said", async () => {
    const { rows, reading } = await readBytes(table("a,1\n\nb,2\n\n\n"));
    expect(rows).toEqual([["a", "1"], [""], ["b", "2"]]);
    expect(reading.rowCount).toBe(3);
    expect(reading.notes).toContain("2 blank lines at the end left out");
  });

  test("blank lines above the header are passed over", async () => {
    const { rows, reading } = await readBytes(`\n,\n${table("a,1\n")}`);
    expect(rows).toEqual([["a", "1"]]);
    expect(reading.notes.join()).toContain("above the header");
  });

  test("a first line sep=; is obeyed and is no header", async () => {
    for (const end of ["\n", "\r\n"]) {
      const { rows, reading } = await readBytes(`sep=;${end}name;answer${end}a;1,5${end}`);
      expect(rows).toEqual([["a", "1,5"]]);
      expect(reading.header.columns.map(({ name }) => name)).toEqual(["name", "answer"]);
    }
  });

  test.each([";", "\t", "|", ","])(
    "the delimiter %j is found, also with other signs in texts",
    async (sign) => {
      const rows = [
        ["id", "text", "n"],
        ["1", '"so, well; yes"', '"3,5"'],
        ["2", '"a|b, c"', '"4,5"'],
      ];
      const { rows: read, reading } = await readBytes(rows.map((row) => row.join(sign)).join("\n"));
      expect(reading.delimiter).toBe(sign);
      expect(read).toEqual([
        ["1", "so, well; yes", "3,5"],
        ["2", "a|b, c", "4,5"],
      ]);
    },
  );

  test("a quotation mark that never closes is found after a cell's length, not at the end of the file", async () => {
    let drawn = 0;
    async function* long() {
      yield Buffer.from('name,answer\na,1\nb,"open\n');
      while (drawn < 200) {
        drawn++;
        yield Buffer.from("c,2\n".repeat(10_000));
      }
    }
    const file = readRows(long()).then(async ({ batches }) => {
      for await (const _ of batches);
    });
    await expect(file).rejects.toThrow(/Row 2, column answer: the cell is longer than 100,000/);
    expect(drawn).toBeLessThan(20);
  });

  test("a quotation mark that is closed in the middle of a cell is refused with its place", async () => {
    expect(await refusalOf(table('a,1\nb,"2" too\nc,3\n'))).toContain("Row 2, column answer: text goes on");
  });

  test("quotation marks inside a cell that does not begin with one are letters", async () => {
    expect(await rowsOf(table('a,5" tall\nb,2\n'))).toEqual([
      ["a", '5" tall'],
      ["b", "2"],
    ]);
  });

  test("a cell just at the limit is taken, one letter more is refused", async () => {
    const limits = { ...importLimits, cellCharacters: 1_000 };
    const take = (length: number) =>
      readBytes(table(`a,${"x".repeat(length)}\nb,1\n`), { limits, chunk: 100 });
    expect((await take(1_000)).rows).toHaveLength(2);
    await expect(take(1_001)).rejects.toThrow(/Row 1, column answer: the cell is longer than 1,000/);
  });

  test("a file past the limit of bytes is refused", async () => {
    const limits = { ...importLimits, bytes: 2_097_152 };
    await expect(readBytes(table("a,b\n".repeat(550_000)), { limits })).rejects.toThrow("at most 2 MB");
  });

  test("text of any cells comes back as it was, in chunks of any size", async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("日本", "😀", '"', ",", "\n", "\r\n", '""', "a\nb", "x;y", "\t", "'"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        async (cells, chunk) => {
          const quoted = (row: string[]) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",");
          const bytes = [["id", "b", "c"], ...cells.map(([b, c], index) => [`r${index}`, b, c])]
            .map(quoted)
            .join("\r\n");
          const rows = await rowsOf(bytes, chunk);
          expect(rows).toEqual(cells.map(([b, c], index) => [`r${index}`, b, c]));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("what we write ourselves is read back, formulas and all", async () => {
    const rows = [
      ["=1+1", "-5"],
      ["@x", "+3"],
      ["a,b", 'c"d'],
      ["line\nline", " blank "],
    ];
    const file = [["name", "answer"], ...rows].map(csvLine).join("");
    expect(file).toContain("'=1+1");
    expect((await rowsOf(file)).map((row) => row.map((text) => text.replace(/^'(?=[=+\-@])/, "")))).toEqual(
      rows,
    );
  });
});

describe("readRows(source), streaming", () => {
  /** A file of many rows that is made while it is read, and tells how far ahead it was asked. */
  function longFile(rows: number) {
    const state = { made: 0, finished: false };
    async function* make() {
      yield Buffer.from("participant_id,wave,site,date,q1,q2,q3,comment\n");
      while (state.made < rows) {
        const lines: string[] = [];
        for (let index = 0; index < 500 && state.made < rows; index++, state.made++)
          lines.push(`P${state.made},pre,Site ${state.made % 7},2025-01-13,1,2,3,"said, so"`);
        yield Buffer.from(`${lines.join("\n")}\n`);
      }
      state.finished = true;
    }
    return { state, source: make() };
  }

  test("200,000 rows: never more than a few chunks ahead of who reads them", async () => {
    const { state, source } = longFile(200_000);
    const file = await readRows(Readable.from(source, { highWaterMark: 1, objectMode: true }));
    let taken = 0;
    let furthest = 0;
    for await (const batch of file.batches) {
      taken += batch.length;
      furthest = Math.max(furthest, state.made - taken);
      expect(batch.length).toBeLessThan(5_000);
    }
    expect(taken).toBe(200_000);
    expect(state.finished).toBe(true);
    expect(furthest).toBeLessThan(5_000);
    expect(file.summary().rows).toBe(200_000);
  });

  test("hashes the bytes as they were sent", async () => {
    const bytes = Buffer.from(`\ufeff${table("a,1\r\n\n")}`);
    const file = await readRows(Readable.from([bytes]));
    for await (const _ of file.batches);
    expect(file.summary()).toMatchObject({
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
      rows: 1,
    });
  });

  test("one chunk with the whole file is worked on in pieces", async () => {
    const bytes = Buffer.from(table("a,1\n".repeat(100_000)));
    const file = await readRows(Readable.from([bytes], { objectMode: true }));
    let batches = 0;
    for await (const _ of file.batches) batches++;
    expect(batches).toBeGreaterThan(4);
  });

  test("a profile keeps at most 100 different cells of a column", () => {
    const profiles = profileColumns({ columns: [{ name: "id" }, { name: "n" }] });
    const largest = largestMapDuring(() => {
      for (let row = 0; row < 5_000; row++) profiles.add([`P${row}`, String(row % 3)]);
    });
    expect(largest).toBe(100);
    const [id, n] = profiles.finish();
    expect(id).toMatchObject({ looksLike: "id", more: true, filled: 5_000 });
    expect(n).toMatchObject({ looksLike: "number", more: false });
    expect(n!.distinct).toHaveLength(3);
  });
});

describe("cutRecords(delimiter, newline, limits)", () => {
  test("holds one unfinished record, not the file", () => {
    const cutter = cutRecords(",", "\n", importLimits);
    let records = 0;
    for (let index = 0; index < 1_000; index++) records += cutter.push('a,"b').rows.length;
    expect(records).toBe(0);
    expect(cutter.push("\n".repeat(200_000)).fault?.kind).toBe("cell_too_long");
  });
});
