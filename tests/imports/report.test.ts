import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { failedWords } from "#api/imports/sayCell";
import { csvCell } from "#shared/imports/csvCell";
import { noteCodes, skipReasons } from "#shared/imports/prepared";
import {
  failedRowsCsv,
  gatherProblems,
  importReportSchema,
  noteSentence,
  problemSentence,
  skipSentence,
} from "#shared/imports/report";
import { readBytes, tryImport } from "./files";

const problem = (row: number, column: string | null, message: string, value: string | null = null) => ({
  row,
  column,
  value,
  message,
});

describe("gatherProblems(limits)", () => {
  test("puts alike ones together, most frequent first, and loses none", () => {
    const gathered = gatherProblems({ most: 3, mostGroups: 2, rowsPerGroup: 2 });
    gathered.add([problem(1, "q1", "bad"), problem(1, "q2", "bad")]);
    gathered.add([problem(2, "q1", "bad")]);
    gathered.add([problem(3, "q1", "bad"), problem(3, "q3", "worse")]);
    const { total, rows, listed, leftOut, groups } = gathered.finish();
    expect([total, rows, listed.length, leftOut]).toEqual([5, 3, 3, 2]);
    expect(groups).toEqual([
      { column: "q1", message: "bad", count: 3, rows: [1, 2] },
      { column: "q2", message: "bad", count: 1, rows: [1] },
      {
        ...{ column: null, message: "other problems", said: { code: "problem.others", values: {} } },
        ...{ count: 1, rows: [3] },
      },
    ]);
  });

  test("counts every problem in exactly one group, whatever comes", () => {
    const any = fc.record({
      row: fc.integer({ min: 1, max: 50 }),
      column: fc.constantFrom("a", "b", null),
      value: fc.constant(null),
      message: fc.constantFrom("x", "y", "z"),
    });
    fc.assert(
      fc.property(fc.array(fc.array(any)), (batches) => {
        const gathered = gatherProblems({ most: 4, mostGroups: 3 });
        for (const batch of batches) gathered.add(batch);
        const { total, listed, leftOut, groups } = gathered.finish();
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(listed.length + leftOut).toBe(total);
      }),
    );
  });

  test("adds what the column as a whole suggests", async () => {
    const file = "participant,wave,ucla-3.1\nP1,pre,0\nP2,pre,1\nP3,pre,2\n";
    const tried = await tryImport(file, {
      participant: "participant",
      wave: { column: "wave" },
      items: [{ column: "ucla-3.1", instrument: "ucla-3", item: "1" }],
    });
    const gathered = gatherProblems();
    gathered.add(tried.problems);
    expect(gathered.finish(tried.plan.advice()).groups[0]!.message).toMatch(
      /'0' is not on the scale.*looks like 0 to 2.*add offset 1/,
    );
  });
});

describe("failedRowsCsv(header, words)", () => {
  const header = { columns: [{ name: "=code" }, { name: "q1" }] };

  test("keeps the row's cells in their columns and says what is wrong", async () => {
    const csv = failedRowsCsv(header, failedWords("en"));
    const file =
      csv.head + csv.line(["P1", "9", "extra"], [problem(4, "q1", "off"), problem(4, null, "3 cells")]);
    const { rows, reading } = await readBytes(file);
    expect(reading.header.columns.map(({ name }) => name)).toEqual(["row", "=code", "q1", "problem"]);
    expect(rows).toEqual([["4", "P1", "9", "q1: off; 3 cells; cells beyond the header: extra"]]);
  });

  test("says at its end how many rows it leaves out", () => {
    const csv = failedRowsCsv({ columns: [{ name: "a" }, { name: "b" }] }, failedWords("en"));
    expect(csv.rest(1_200)).toBe(',,,"1,200 more rows failed and are not listed here"\r\n');
  });

  test.each([
    ["es", "fila,a,problema", '"""9"" no', "12.000 filas más fallaron", "celdas más allá"],
    ["ar", "الصف,a,الخطأ", '"""9"" ليس', "12,000 صف آخر", "خلايا بعد"],
  ] as const)("says in %s what is wrong", (language, head, wrong, more, beyond) => {
    const csv = failedRowsCsv({ columns: [{ name: "a" }] }, failedWords(language));
    expect(csv.head).toBe(`${head}\r\n`);
    const values = { cell: '"9"', instrument: "ucla-3", item: "1", min: 1, max: 3 };
    const told = { ...problem(2, null, "in English"), said: { code: "problem.outside", values } };
    expect(csv.line(["9", "x"], [told])).toContain(wrong);
    expect(csv.line(["9", "x"], [told])).toContain(beyond);
    expect(csv.rest(12_000)).toContain(more);
    expect(csv.line(["9"], [problem(2, null, "no code")])).toBe("2,9,no code\r\n");
  });

  test("a row with too few cells does not shift the last column", () => {
    const csv = failedRowsCsv(header, failedWords("en"));
    expect(csv.line(["P1"], [problem(2, null, "short")])).toBe("2,P1,,short\r\n");
  });
});

describe("csvCell(text)", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+1+1", "'+1+1"],
    ["@SUM(1)", "'@SUM(1)"],
    ["-2+3", "'-2+3"],
    ["＝1", "'＝1"],
    ["-5", "-5"],
    ["+3", "+3"],
    ["a", "a"],
    ["a,b", '"a,b"'],
    ['a"b', '"a""b"'],
    ["\t=1", '"\'\t=1"'],
    [" =1", "' =1"],
  ])("%j is written %j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test("no text comes out as a formula", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("=", "+", "-", "@", "\t=", "\r@", " ="), (rest, start) => {
        const cell = csvCell(`${start}${rest}x`);
        expect(cell).toMatch(/^"?'/);
      }),
    );
  });
});

describe("sentences", () => {
  test("name row and column, then what is wrong", () => {
    expect(problemSentence(problem(9, "wave", "'psot' is not one of pre, post"))).toBe(
      "Row 9, column wave: 'psot' is not one of pre, post",
    );
    expect(problemSentence(problem(3, null, "too short"))).toBe("Row 3: too short");
  });

  test("there is one for every note and every reason to skip", () => {
    for (const code of noteCodes) expect(noteSentence(code, 1).message).toMatch(/^1 row /);
    for (const reason of skipReasons) expect(skipSentence(reason, 2).message).toMatch(/^2 rows /);
  });
});

describe("importReportSchema", () => {
  const counts = { created: 1, updated: 0, unchanged: 0 };
  const report = {
    id: 7,
    source: { id: "qualtrics", name: "Qualtrics", confidence: 0.98 },
    mapping: { items: [] },
    rows: { read: 2, ...counts, skipped: 1, failed: 0 },
    responses: counts,
    problems: [],
    notes: [],
  };

  test("takes a report, and refuses one without counts", () => {
    expect(importReportSchema.parse(report)).toEqual(report);
    expect(importReportSchema.safeParse({ ...report, rows: { read: 2 } }).success).toBe(false);
    expect(importReportSchema.safeParse({ ...report, rows: { ...report.rows, read: -1 } }).success).toBe(
      false,
    );
  });
});
