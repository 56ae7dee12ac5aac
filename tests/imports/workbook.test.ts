import { describe, expect, test } from "vitest";
import { meaningOf } from "#api/imports/read/numberFormats";
import { numberText } from "#api/imports/read/numberText";
import { importLimits } from "#shared/imports/limits";
import type { Problem } from "#shared/problem";
import { readBytes } from "./files";
import { rowsOf, workbookOf, zipOf } from "./zip";

async function refusal(promise: Promise<unknown>): Promise<Problem> {
  return promise.then(
    () => expect.fail("was taken"),
    (error) => error as Problem,
  );
}

const header = '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>';
const sheet = (rows: string) => [{ name: "Data", rows: header + rows }];
const firstRow = async (cell: string, options = {}) =>
  (await readBytes(workbookOf(sheet(`<row r="2">${cell}</row>`), options))).rows[0];

describe("readRows(workbook), cells", () => {
  test("numbers keep their value, said as short as it can be without loss", async () => {
    expect(await firstRow("<c><v>0.10000000000000001</v></c><c><v>118400123456</v></c>")).toEqual([
      "0.1",
      "118400123456",
    ]);
    expect(await firstRow("<c><v>-2</v></c><c><v>3</v></c>")).toEqual(["-2", "3"]);
  });

  test("texts: shared ones with several styles joined and readings left out, inline ones, booleans, faults", async () => {
    const texts =
      "<si><t>one</t></si><si><r><t>two </t></r><r><rPr/><t>parts</t></r><rPh><t>reading</t></rPh></si>";
    expect(await firstRow('<c t="s"><v>1</v></c><c t="s"><v>0</v></c>', { texts })).toEqual([
      "two parts",
      "one",
    ]);
    expect(await firstRow('<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>')).toEqual(["TRUE", "#N/A"]);
    expect(
      await firstRow(
        '<c t="inlineStr"><is><t>a &amp; b_x000D_</t></is></c><c t="inlineStr"><is><r><t>c</t></r></is></c>',
      ),
    ).toEqual(["a & b\r", "c"]);
  });

  test("formulas give the result that was stored; one without a result is said, with its cell", async () => {
    const bytes = workbookOf(sheet('<row r="2"><c><f>A1</f><v>7</v></c><c><f>1+1</f></c></row>'));
    const { rows, reading } = await readBytes(bytes);
    expect(rows).toEqual([["7", ""]]);
    expect(reading.notes.join()).toMatch(/1 cell holds a formula without its result.*first in B2/);
  });

  test("cells and rows that the sheet leaves out are empty, and every row is as wide as the header", async () => {
    const { rows } = await readBytes(
      workbookOf(
        sheet(
          '<row r="3"><c r="B3"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c><c r="C4" s="0"/></row><row r="9"><c r="A9"/></row>',
        ),
      ),
    );
    expect(rows).toEqual([[""], ["", "1"], ["2", ""]]);
  });

  test.each([
    ["d/m/yyyy", "46085", "2026-03-04"],
    ["m/d/yy h:mm", "46085.765393518515", "2026-03-04 18:22:10"],
    ["[$-409]dddd, mmmm dd, yyyy;@", "46085", "2026-03-04"],
    ["h:mm", "0.75", "18:00:00"],
    ["[h]:mm:ss", "1.5", "1.5"],
    ['0.00 "days"', "2", "2"],
    ["General", "3", "3"],
    ["0000", "7", "0007"],
    ["d/m/yyyy", "0", "1899-12-31"],
    ["d/m/yyyy", "61", "1900-03-01"],
    ["yyyy", "-4", "-4"],
    ["0%", "0.5", "0.5"],
  ])("a number shown as %s: %s is %s", (code, written, text) => {
    expect(numberText(written, meaningOf(code), false)).toBe(text);
  });

  test("dates by the styles of the workbook, built in and its own, counted from 1900 or from 1904", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';
    const cells = '<c s="1"><v>46085</v></c><c s="2"><v>46085.5</v></c>';
    expect(await firstRow(cells, { styles })).toEqual(["2026-03-04", "2026-03-04 12:00:00"]);
    const older = '<c s="1"><v>44623</v></c><c s="0"><v>44623</v></c>';
    expect(await firstRow(older, { styles, date1904: true })).toEqual(["2026-03-04", "44623"]);
  });
});

describe("readRows(workbook), sheets", () => {
  const table = (name: string, value: number, hidden = false) => ({
    name,
    rows: rowsOf([["a"], [value]]),
    hidden,
  });
  const book = workbookOf([
    { name: "Cover", rows: '<row r="1"><c r="A1" s="1"/></row>' },
    table("Before", 1),
    table("Secret", 9, true),
    table("After", 2),
  ]);

  test("the first that can be seen and holds something is read; the others are said", async () => {
    const { rows, reading } = await readBytes(book);
    expect(rows).toEqual([["1"]]);
    expect(reading).toMatchObject({
      encoding: "xlsx",
      delimiter: "",
      workbook: { sheet: "Before", sheets: ["Before", "After"] },
    });
    expect(reading.notes).toContain(
      "Sheet Before was read; the workbook has one more with data, which was not: After",
    );
    expect(reading.notes).toContain("A hidden sheet was not looked at");
  });

  test("the one that is named is read; one that is not there is refused with those that are", async () => {
    expect((await readBytes(book, { header: { sheet: "After" } })).rows).toEqual([["2"]]);
    const problem = await refusal(readBytes(book, { header: { sheet: "Afterwards" } }));
    expect(problem.code).toBe("invalid_input");
    expect(problem.message).toContain("it has Before, After");
  });

  test("a workbook without data is refused in words", async () => {
    expect((await refusal(readBytes(workbookOf([{ name: "A", rows: "" }])))).message).toMatch(/empty/);
  });
});

describe("readRows(workbook), what is refused", () => {
  const limits = { ...importLimits, unpackedBytes: 1_000_000, packedBytes: 1_000_000 };
  const big = { name: "Data", rows: rowsOf([["a"], ["x".repeat(50_000)]]) + "<row/>".repeat(300_000) };

  test("more than the limit unpacked: at once where the archive says so, on the way where it lies", async () => {
    expect((await refusal(readBytes(workbookOf([big]), { limits }))).code).toBe("too_large");
    const lying = await refusal(readBytes(workbookOf([big], { lie: 500 }), { limits }));
    expect(lying.code).toBe("unreadable_file");
  });

  test("too many characters in a cell, columns, rows, sheets, or packed bytes: refused with the limit", async () => {
    const long = workbookOf(sheet(`<row r="2"><c t="str"><v>${"x".repeat(100_001)}</v></c></row>`));
    expect((await refusal(readBytes(long))).message).toMatch(/Cell A2 is longer than 100,000 characters/);
    const wide = workbookOf(sheet('<row r="2"><c r="XFD2"><v>1</v></c></row>'));
    expect((await refusal(readBytes(wide))).message).toMatch(/Cell XFD2 is filled; at most 1,000 columns/);
    const high = workbookOf(sheet('<row r="9000000"><c><v>1</v></c></row>'));
    expect((await refusal(readBytes(high))).message).toMatch(/at most 2,000,000 rows/);
    const many = workbookOf(Array.from({ length: 101 }, (_, index) => ({ name: `S${index}`, rows: "" })));
    expect((await refusal(readBytes(many))).message).toMatch(/more than 100 sheets/);
    const packed = await refusal(readBytes(book(40), { limits: { ...limits, packedBytes: 500 } }));
    expect(packed.message).toMatch(/at most 0 MB/);
  });

  const book = (rows: number) => workbookOf(sheet(`<row r="2"><c><v>${rows}</v></c></row>`));

  test("more shared texts than can be held", async () => {
    const texts = `<si><t>${"x".repeat(600)}</t></si>`;
    const shared = workbookOf(sheet(""), { texts });
    const problem = await refusal(readBytes(shared, { limits: { ...limits, sharedCharacters: 500 } }));
    expect(problem.message).toMatch(/more different texts/);
  });

  test("a workbook that breaks off, a byte that changed, tags without end or bottom: damaged, said so", async () => {
    const whole = book(1);
    for (const length of [10, 200, whole.length - 30, whole.length - 1])
      expect((await refusal(readBytes(whole.subarray(0, length)))).code).toBe("unreadable_file");
    const plain = zipOf({ "a.csv": "x,y\n1,2\n" });
    const wrongSum = Buffer.from(plain);
    const at = wrongSum.indexOf("PK\x01\x02") + 16;
    wrongSum.writeUInt32LE(1, at);
    expect((await refusal(readBytes(wrongSum))).message).toMatch(/damaged/);
    const open = zipOf({ "[Content_Types].xml": "", "xl/workbook.xml": "<workbook><sheets>" });
    expect((await refusal(readBytes(open))).message).toMatch(/damaged/);
    const deep = workbookOf(sheet("<x>".repeat(100)));
    expect((await refusal(readBytes(deep))).message).toMatch(/damaged/);
    const endless = workbookOf(sheet(`<row a="${"x".repeat(1_200_000)}"/>`));
    expect((await refusal(readBytes(endless))).message).toMatch(/damaged/);
  });

  test("entities of its own are not expanded", async () => {
    const rows = `${header}<row r="2"><c t="str"><v>&lol;</v></c></row>`;
    const bytes = workbookOf([{ name: "Data", rows }]);
    expect((await readBytes(bytes)).rows).toEqual([["&lol;", ""]]);
  });

  test("older and locked workbooks, binary ones, OpenDocument: refused with what to do", async () => {
    const messages = await Promise.all(
      [
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        zipOf({ "[Content_Types].xml": "", "xl/workbook.bin": "" }),
        zipOf({ mimetype: "", "content.xml": "", "META-INF/manifest.xml": "" }),
      ].map(async (bytes) => (await refusal(readBytes(bytes))).message),
    );
    expect(messages).toEqual([
      expect.stringMatching(/older Excel workbook \(\.xls\), or one with a password/),
      expect.stringMatching(/binary Excel workbook/),
      expect.stringMatching(/OpenDocument/),
    ]);
  });
});

describe("readRows(ZIP)", () => {
  test("one CSV, as Google Forms sends it, is read, and it is said", async () => {
    const zip = zipOf({ "Form.csv": "a,b\n1,2\n", "__MACOSX/._Form.csv": "x", ".DS_Store": "x" });
    const { rows, reading } = await readBytes(zip);
    expect(rows).toEqual([["1", "2"]]);
    expect(reading.notes).toContain("Read from the ZIP archive: Form.csv");
  });

  test("several tables, none, a workbook, an archive within, a lock: refused in words", async () => {
    const messages = await Promise.all(
      [
        zipOf({ "main.csv": "a\n1\n", "repeat.csv": "a\n1\n" }),
        zipOf({ "photo.jpg": "x" }),
        zipOf({ "book.xlsx": "x" }),
        zipOf({ "a.csv": zipOf({ "b.csv": "a\n1\n" }) }),
      ].map(async (bytes) => (await refusal(readBytes(bytes))).message),
    );
    expect(messages).toEqual([
      expect.stringMatching(/2 tables \(main\.csv, repeat\.csv\)/),
      expect.stringMatching(/no CSV file \(it holds photo\.jpg\)/),
      expect.stringMatching(/Unpack it and send the workbook/),
      expect.stringMatching(/an archive itself/),
    ]);
  });

  test("a file that swells past the limit is refused", async () => {
    const limits = { ...importLimits, unpackedBytes: 100_000 };
    const zip = zipOf({ "a.csv": `a\n${"1\n".repeat(100_000)}` });
    expect((await refusal(readBytes(zip, { limits }))).code).toBe("too_large");
  });
});
