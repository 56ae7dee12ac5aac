import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { failedWords } from "#api/imports/sayCell";
import { foldAnswers, readFoldedRow } from "#shared/imports/foldAnswers";
import { parseMapping } from "#shared/imports/mapping";
import type { PerAnswer } from "#shared/imports/perAnswer";
import { compilePlan } from "#shared/imports/plan";
import { failedRowsCsv } from "#shared/imports/report";
import { seemsPerAnswer } from "#shared/imports/seemsPerAnswer";
import { builtInInstruments } from "#shared/instruments/library";
import type { Problem } from "#shared/problem";
import { anyCell, dataFile, hasData, prePost, readBytes } from "./files";

const fold: PerAnswer = { item: "question", value: "answer", by: ["code", "wave"] };
const head = "code,wave,site,question,answer";

/** What the file becomes and what a plan makes of each of its rows. */
async function put(lines: string[], by = fold, first = head) {
  const { reading, rows } = await readBytes([first, ...lines].join("\n"), { header: { perAnswer: by } });
  const plan = compilePlan({
    header: reading.header,
    mapping: parseMapping({
      participant: "code",
      wave: { column: "wave" },
      group: { column: "site" },
      items: reading.header.columns.flatMap(({ name: column }) =>
        /^q[123]$/.test(column) ? [{ column, instrument: "ucla-3", item: column.slice(1) }] : [],
      ),
    }),
    instruments: builtInInstruments,
    waves: prePost,
    source: reading.source.id,
  });
  return { reading, rows, outcomes: rows.map((cells, index) => plan.read(cells, index + 1)) };
}

const refusal = (work: () => unknown): Problem => {
  try {
    work();
  } catch (error) {
    return error as Problem;
  }
  return expect.fail("nothing was refused");
};

describe("foldAnswers(header, fold)", () => {
  test("puts answers together that stand anywhere, one response for each person and wave", async () => {
    const { reading, rows, outcomes } = await put([
      "a,pre,North,q1,1",
      "b,pre,South,q1,3",
      "A ,pre,North,q2,2",
      "a,post,North,q1,1",
      "b,pre,South,q3,2",
      "a,pre,North,q3,3",
      "b,pre,South,q2,1",
    ]);
    expect(reading.header.columns.map(({ name }) => name)).toEqual([
      "code",
      "wave",
      "site",
      "q1",
      "q2",
      "q3",
    ]);
    expect(reading.rowCount).toBe(3);
    expect(rows.map((cells) => cells.slice(0, -1))).toEqual([
      ["a", "pre", "North", "1", "2", "3"],
      ["b", "pre", "South", "3", "1", "2"],
      ["a", "post", "North", "1", "", ""],
    ]);
    expect(outcomes.map((outcome) => outcome.kind === "responses" && outcome.responses[0]!.row)).toEqual([
      1, 2, 4,
    ]);
    expect(reading.notes).toContain(
      "7 rows with one answer each were put together to 3 responses, by code, wave",
    );
  });

  test("names the row of the very answer that cannot be read, and all answers of the response with it", async () => {
    const { reading, rows, outcomes } = await put([
      "a,pre,North,q1,1",
      "a,pre,North,q2,9",
      "a,pre,North,q3,1",
    ]);
    expect(outcomes).toMatchObject([{ kind: "failed", problems: [{ row: 2, column: "q2", value: "9" }] }]);
    const csv = failedRowsCsv(reading.header, failedWords("en"));
    expect(csv.line(rows[0]!, outcomes[0]!.kind === "failed" ? outcomes[0]!.problems : [])).toMatch(
      /^2,a,pre,North,1,9,1,"?q2: '9'/,
    );
  });

  test("questions that two columns name together are told apart by which column differs, and how to read them", async () => {
    const others = ["b", "c"].flatMap((code) => [`${code},pre,North,q1,1`, `${code},pre,North,q2,1`]);
    const { outcomes } = await put(["a,pre,North,q1,1", "a,pre,South,q1,2", ...others]);
    expect(JSON.stringify(outcomes)).toContain(
      "in rows 1 and 2, which differ in site. One column says which question a row answers: where two do so together, write both into one column first",
    );
  });

  test("a question answered twice in a response fails it, with both rows named; the others stand", async () => {
    const { outcomes } = await put(["a,pre,North,q1,1", "b,pre,North,q1,1", "a,pre,North,Q1,1"]);
    expect(outcomes).toMatchObject([
      {
        kind: "failed",
        problems: [
          {
            row: 3,
            column: "Q1",
            message: "'Q1' is answered twice by the same person at the same time: in rows 1 and 3",
          },
        ],
      },
      { kind: "responses" },
    ]);
  });

  test("rows that name nobody are not one person, and an answer to no question is said", async () => {
    const { outcomes } = await put([",,North,q1,1", ",,North,q1,1", "a,pre,North,,2"]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["failed", "failed", "failed"]);
    expect(outcomes[2]).toMatchObject({
      problems: [
        { row: 3, column: "question", message: "the cell does not say which question this answers" },
      ],
    });
  });

  test("what differs from answer to answer is left out; what differs in one response fails that one", async () => {
    const lines = ["a", "b", "c"].flatMap((code, person) =>
      ["q1", "q2"].map(
        (item, k) => `${code},pre,${code === "b" && k === 1 ? "South" : "North"},${item},1,${person * 2 + k}`,
      ),
    );
    const { reading, outcomes } = await put(lines, fold, `${head},line`);
    expect(reading.header.columns.map(({ name }) => name)).toEqual(["code", "wave", "site", "q1", "q2"]);
    expect(reading.notes).toContain("line differs from answer to answer and was left out");
    expect(outcomes.map(({ kind }) => kind)).toEqual(["responses", "failed", "responses"]);
    expect(outcomes[1]).toMatchObject({
      problems: [
        {
          row: 4,
          column: "site",
          message: "'South' here, and 'North' in row 3: the answers of one response say different things",
        },
      ],
    });
  });

  test("every row is part of one response or blank", async () => {
    const lines = [
      "a,pre,North,q1,1",
      ",,,,",
      "a,pre,North,q1,2",
      "b,pre,North,,",
      "b,pre,North,q2,2",
      "b,pre,North,,3",
    ];
    const { reading, rows } = await put(lines);
    const { rows: read, blank } = reading.header.perAnswer!;
    const answered = rows.reduce((sum, cells) => sum + readFoldedRow(cells).answered, 0);
    expect({ read, blank, answered }).toEqual({ read: 6, blank: 2, answered: 4 });
  });

  test("accounts for every row of any table, each in one response or blank", () => {
    const header = { columns: head.split(",").map((name) => ({ name })) };
    const cell = fc.oneof(fc.constantFrom("", " ", "a", "A", "b", "q1", "q2", "pre"), anyCell);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 25 }), (table) => {
        const folding = foldAnswers(header, fold, { columns: 1_000 });
        table.forEach((cells, index) => {
          folding.add(cells, index + 1);
        });
        const { rows, header: folded } = folding.finish();
        const told = rows.map(readFoldedRow);
        const answered = told.reduce((sum, row) => sum + row.answered, 0);
        expect(answered + folded.perAnswer!.blank).toBe(table.length);
        expect(folded.perAnswer!.rows).toBe(table.length);
        for (const cells of rows) expect(cells).toHaveLength(folded.columns.length + 1);
        const placed = told.flatMap((row) => row.rows.filter(Boolean));
        expect(new Set(placed).size).toBe(placed.length);
      }),
    );
  });

  test("refuses columns that are not there, more questions than columns may be, and more than can be held", () => {
    const header = { columns: head.split(",").map((name) => ({ name })) };
    const wrong = refusal(() => foldAnswers(header, { ...fold, item: "thing", by: ["who"] }, { columns: 9 }));
    expect(wrong.places.map(({ path }) => path)).toEqual(["per_answer.item", "per_answer.by.0"]);
    const many = foldAnswers(header, fold, { columns: 5 });
    many.add(["a", "pre", "N", "q1", "1"], 1);
    many.add(["a", "pre", "N", "q2", "1"], 2);
    expect(refusal(() => many.add(["a", "pre", "N", "q3", "1"], 3)).code).toBe("too_large");
    const held = foldAnswers(header, fold, { columns: 50, most: 1_000 });
    const fill = () => {
      for (let row = 1; row < 50; row++) held.add([`p${row}`, "pre", "N", "q1", "1"], row);
    };
    expect(refusal(fill).code).toBe("too_large");
  });

  test("holds half a million answers in less than 150 MB", () => {
    const header = { columns: head.split(",").map((name) => ({ name })) };
    const folding = foldAnswers(header, fold, { columns: 1_000 });
    const before = process.memoryUsage().heapUsed;
    for (let row = 1; row <= 500_000; row++)
      folding.add([`p${row % 25_000}`, "pre", "North", `q${Math.floor(row / 25_000)}`, String(row % 5)], row);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000);
    expect(folding.finish().rows).toHaveLength(25_000);
  });
});

describe("seemsPerAnswer(reading)", () => {
  test.skipIf(!hasData)("knows the long file of a real study by its columns", async () => {
    const { reading } = await readBytes(
      hasData ? dataFile("qualtrics-loneliness-before-after/loneliness_long_cleaned.csv") : "",
    );
    expect(seemsPerAnswer(reading)).toEqual({
      item: "item",
      value: "score",
      by: ["response_id", "lockdown_period"],
    });
  });

  test.each([
    ["one row for each response", "code,wave,q1,q2\na,pre,1,2\nb,pre,1,2"],
    ["one row for each person", "code,q1_pre,q1_post\na,1,2"],
    ["a question that was asked once", "code,question,answer\na,How are you?,Well\nb,Who are you?,Me"],
    ["a score without a question", "code,wave,score\na,pre,1\na,post,2"],
  ])("says nothing of %s", async (_, text) => {
    const { reading } = await readBytes(text);
    expect(seemsPerAnswer(reading)).toBeUndefined();
  });
});
