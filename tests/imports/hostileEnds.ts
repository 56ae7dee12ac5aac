import Papa from "papaparse";
import { expect } from "vitest";
import type { TestApp } from "../harness";
import { type Answer, readChange, upload } from "./api";
import { dataFile, longMapping } from "./files";

/** How a hostile file ends; where EXPECT.md names two ends, the one chosen stands here. */
export interface End {
  status: number;
  code?: string;
  rows?: Partial<Answer["rows"]>;
  says?: RegExp;
  mapping?: unknown;
  /** Pairs that count afterwards; five of them have the change of the good file, to the last digit that is given. */
  pairs?: number;
  /** The groups that there are afterwards. */
  groups?: string[];
  /** What else its line expects. */
  also?: (at: At) => Promise<void>;
}

type Sides = Record<"first" | "second", { codes: string[] }>;

interface At {
  app: TestApp;
  programId: number;
  answer: Answer;
}

export const asGood: End = {
  status: 201,
  rows: { read: 12, created: 11, skipped: 1, failed: 0 },
  pairs: 5,
  groups: ["Café Ñandú", "Hill Top", "Riverside"],
};
const items = (columns: string[]) =>
  columns.map((column, index) => ({ column, instrument: "ucla-3", item: String(index + 1) }));
const wide = (columns: string[], wave: string) => items(columns).map((item) => ({ ...item, wave }));

export const ends: Record<string, End> = {
  "00_good.csv": asGood,
  "01_utf16le_bom.csv": asGood,
  "02_windows1252.csv": { ...asGood, says: /Windows-1252/ },
  "03_semicolon_decimal_comma.csv": asGood,
  "03b_pipe.csv": asGood,
  "04_cr_only.csv": asGood,
  "05_newline_in_quotes.csv": asGood,
  "06_unterminated_quote_mid.csv": { status: 422, code: "unreadable_file", says: /Row 1, column comment/ },
  "07_ragged_rows.csv": {
    status: 422,
    code: "import_failed",
    rows: { failed: 2 },
    says: /the row has 5 cells.*the row has 10 cells/,
  },
  "07b_trailing_delimiters.csv": { ...asGood, says: /3 columns without a name/ },
  "07d_shifted_header.csv": { status: 422, code: "unreadable_file", says: /names 7 columns/ },
  "08_duplicate_headers.csv": { status: 422, code: "invalid_input", says: /3 columns called 'q1'/ },
  "09_empty.csv": { status: 422, code: "unreadable_file", says: /The file is empty/ },
  "10_header_only.csv": { status: 422, code: "unreadable_file", says: /no data rows/ },
  "10b_totals_row_below.csv": {
    status: 422,
    code: "import_failed",
    // Row 14 ("n=12") holds no answer and is skipped as row 12 is.
    rows: { failed: 1, skipped: 2 },
    says: /2\.1/,
    also: async ({ answer }) => expect(answer.problems.every(({ row }) => row === 13)).toBe(true),
  },
  "12_nul_in_cell.csv": { status: 422, code: "import_failed", says: /NUL/ },
  "13_formula_injection.csv": {
    ...asGood,
    mapping: { ...longMapping, questions: [{ column: "comment", kind: "text" }] },
    // A row that only comments is a response then.
    rows: { read: 12, created: 12, failed: 0 },
    also: async ({ app, programId }) => {
      const raw = await app.ada.fetch(`/api/v1/programs/${programId}/export/responses.csv?free_text=true`);
      const { data } = Papa.parse<string[]>((await raw.text()).replace("\ufeff", ""));
      const cells = data.flat().filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell));
      expect(cells).toContain("'=1+1;=1+1");
      expect(cells.filter((cell) => /^\s*[=+@|%\t\r-]/.test(cell) && !/^[|%]/.test(cell))).toEqual([]);
    },
  },
  "14_number_dash_label.csv": asGood,
  "14b_spanish_labels.csv": {
    status: 422,
    code: "import_failed",
    says: /is not an answer of ucla-3/,
    also: async ({ app, programId, answer }) => {
      // Alike ones together, not 33 times; and without a mapping each word is asked about with its count.
      expect(answer.problemGroups!.length).toBeLessThanOrEqual(9);
      const asked = await upload(app.ada, programId, dataFile("bad-csv/14b_spanish_labels.csv"));
      expect(JSON.stringify(asked.questions)).toMatch(/A menudo \(10\) = 3 often/);
    },
  },
  "15_other_digits.csv": asGood,
  "16_out_of_range.csv": {
    status: 422,
    code: "import_failed",
    rows: { failed: 5 },
    says: /runs from 1 to 3/,
    also: async ({ answer }) =>
      expect(answer.problems.map(({ row, column, value }) => `${row} ${column}=${value}`)).toEqual([
        ...["1 q1=0", "2 q2=4", "3 q3=99", "4 q1=-1", "5 q2=33"],
      ]),
  },
  "17_dmy_dates.csv": {
    ...asGood,
    mapping: { ...longMapping, completedAt: { column: "date", format: "D/M/YYYY" } },
    also: answered("2025-01", "2025-04"),
  },
  "17b_excel_serials.csv": {
    ...asGood,
    mapping: { ...longMapping, completedAt: { column: "date", format: "excel" } },
    also: answered("2025-01", "2025-04"),
  },
  "18_exact_duplicates.csv": { status: 201, rows: { read: 14, created: 11, unchanged: 2 }, pairs: 5 },
  "19_id_case_whitespace.csv": { ...asGood, says: /small and capital letters count as the same/ },
  "19b_missing_ids.csv": {
    status: 422,
    code: "import_failed",
    says: /does not say who answered/,
    also: async ({ answer }) => expect(answer.problems.map(({ row }) => row)).toEqual([3, 4, 9, 10]),
  },
  "20_group_name_variants.csv": {
    ...asGood,
    says: /other capitals or blanks/,
    groups: ["Café Ñandú", "Hill Top", "RIVERSIDE", "river side"],
  },
  "21_rtl_emoji.csv": { ...asGood, groups: ["בית הספר (א)", "مركز المدينة", "👩‍👩‍👧‍👦 Club 🇪🇺"] },
  "22_bom_quoted_header.csv": asGood,
  "23_one_column.csv": {
    status: 422,
    code: "invalid_input",
    says: /the file has no column 'participant_id'|no column/,
  },
  "26_xlsx_renamed.csv": asGood,
  "28_html_in_cells.csv": asGood,
  "29_proto_headers.csv": {
    status: 201,
    mapping: { ...longMapping, items: items(["q1", "q2", "__proto__"]) },
    rows: { failed: 0 },
    pairs: 5,
    also: async () => expect(({} as Record<string, unknown>).polluted).toBeUndefined(),
  },
  "30_unpaired_everything.csv": {
    status: 201,
    rows: { failed: 0 },
    also: async ({ app, programId }) => {
      // Two pairs are too few to be told of; who is left over is listed.
      const { overall } = await readChange(app.ada, programId, "instrument=ucla-3");
      expect(overall).toMatchObject({ kind: "suppressed", reason: "too_few_people" });
      const bench = await (await app.ada.fetch(`/api/v1/programs/${programId}/matching`)).json();
      expect(bench.all).toMatchObject({ paired: 2, once: 4 });
      const alone = [
        ...bench.leftOver,
        ...bench.proposals.flatMap(({ first, second }: Sides) => [first, second]),
      ];
      expect(new Set(alone.flatMap(({ codes }) => codes))).toEqual(new Set(["P01", "P02", "P03", "P06"]));
    },
  },
  "31_surveymonkey_two_row.csv": {
    status: 201,
    rows: { read: 3 },
    mapping: {
      participant: "Respondent ID",
      wave: { is: "pre" },
      group: { column: "Which site?" },
      completedAt: { column: "End Date", format: "M/D/YYYY HH:mm" },
      items: items(
        ["that you lack companionship?", "left out?", "isolated from others?"].map(
          (part) => `How often do you feel... | ${part}`,
        ),
      ),
      values: { "ucla-3": { "Hardly ever": 1 } },
    },
  },
  "37_wide_mismatch.csv": {
    status: 201,
    mapping: {
      participant: "id",
      items: [...wide(["pre_q1", "pre_q2", "pre_q3"], "pre"), ...wide(["post_q1", "post_q2"], "post")],
    },
    rows: { failed: 0 },
  },
};

export const bigEnds: Record<string, End> = {
  "11_10MB_cell.csv": { status: 413, code: "too_large", says: /Row 1, column comment.*100,000 characters/ },
  "24_5000_columns.csv": { status: 413, code: "too_large", says: /5,000 columns; at most 1,000/ },
  "25_200k_rows.csv": { status: 201, rows: { read: 200_000, created: 200_000, failed: 0 }, pairs: 100_000 },
  "27_zip_bomb.xlsx": { status: 413, code: "too_large", says: /512 MB/ },
};

/** The months of the answers before and after, as the program tells them. */
function answered(from: string, to: string): (at: At) => Promise<void> {
  return async ({ app, programId }) => {
    const answer = await app.ada.fetch(`/api/v1/programs/${programId}/measures`);
    const { waves } = (await answer.json()) as { waves: { answered: { from: string; to: string } | null }[] };
    const months = waves.flatMap(({ answered }) => (answered ? [answered.from, answered.to] : [])).toSorted();
    expect([months[0], months.at(-1)]).toEqual([from, to]);
  };
}
