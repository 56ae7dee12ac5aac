import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseMapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { type Answer, readChange, startProgram, upload } from "./api";
import { dataFile, dataFolder, hasData, longMapping } from "./files";

/**
 * Every hostile file through the API, ending as its EXPECT.md says; where that names two ends, the one chosen
 * stands here. Whatever is refused leaves nothing behind, and the good file goes in after it.
 */
interface End {
  status: number;
  code?: string;
  rows?: Partial<Answer["rows"]>;
  says?: RegExp;
  mapping?: unknown;
  /** Pairs that count afterwards. */
  pairs?: number;
}

const asGood: End = { status: 201, rows: { read: 12, created: 11, skipped: 1, failed: 0 }, pairs: 5 };
const items = (columns: string[]) =>
  columns.map((column, index) => ({ column, instrument: "ucla-3", item: String(index + 1) }));
const wide = (columns: string[], wave: string) => items(columns).map((item) => ({ ...item, wave }));

const ends: Record<string, End> = {
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
  "10b_totals_row_below.csv": { status: 422, code: "import_failed", rows: { failed: 1 }, says: /2\.1/ },
  "12_nul_in_cell.csv": { status: 422, code: "import_failed", says: /NUL/ },
  "13_formula_injection.csv": asGood,
  "14_number_dash_label.csv": asGood,
  "14b_spanish_labels.csv": { status: 422, code: "import_failed", says: /is not an answer of ucla-3/ },
  "15_other_digits.csv": { status: 201, rows: { failed: 0 } },
  "16_out_of_range.csv": {
    status: 422,
    code: "import_failed",
    rows: { failed: 5 },
    says: /runs from 1 to 3/,
  },
  "17_dmy_dates.csv": {
    ...asGood,
    mapping: { ...longMapping, completedAt: { column: "date", format: "D/M/YYYY" } },
  },
  "17b_excel_serials.csv": {
    status: 201,
    rows: { failed: 0 },
    mapping: { ...longMapping, completedAt: { column: "date", format: "excel" } },
  },
  "18_exact_duplicates.csv": { status: 201, rows: { read: 14, created: 11, unchanged: 2 }, pairs: 5 },
  "19_id_case_whitespace.csv": { ...asGood, says: /small and capital letters count as the same/ },
  "19b_missing_ids.csv": { status: 422, code: "import_failed", says: /does not say who answered/ },
  "20_group_name_variants.csv": { ...asGood, says: /other capitals or blanks/ },
  "21_rtl_emoji.csv": asGood,
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
  },
  "30_unpaired_everything.csv": { status: 201, rows: { failed: 0 } },
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

const bigEnds: Record<string, End> = {
  "11_10MB_cell.csv": { status: 413, code: "too_large", says: /Row 1, column comment.*100,000 characters/ },
  "24_5000_columns.csv": { status: 413, code: "too_large", says: /5,000 columns; at most 1,000/ },
  "25_200k_rows.csv": { status: 201, rows: { read: 200_000, created: 200_000, failed: 0 }, pairs: 100_000 },
  "27_zip_bomb.xlsx": { status: 413, code: "too_large", says: /512 MB/ },
};

let app: TestApp;
let folder: string;
let hasBig = false;
beforeAll(async () => {
  app = await createTestApp();
  folder = mkdtempSync(join(tmpdir(), "big-files-"));
  if (hasData) hasBig = spawnSync("python3", [join(dataFolder, "bad-csv/make_big.py"), folder]).status === 0;
  if (!hasBig) process.stderr.write("Skipped: python3, which makes the four big files, is not here.\n");
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app?.close();
});

async function ended(name: string, bytes: Buffer, end: End): Promise<void> {
  const programId = await startProgram(app.ada, name);
  const mapping = parseMapping(end.mapping ?? longMapping);
  const answer = await upload(app.ada, programId, bytes, { mapping });
  const said = JSON.stringify(answer);
  expect([answer.status, answer.code], said.slice(0, 600)).toEqual([end.status, end.code]);
  if (end.rows) expect(answer.rows).toMatchObject(end.rows);
  if (end.says) expect(said).toMatch(end.says);
  if (answer.rows) {
    const { read, ...fates } = answer.rows;
    expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(read);
  }
  if (end.pairs !== undefined)
    expect((await readChange(app.ada, programId, "instrument=ucla-3")).overall.n.paired).toBe(end.pairs);
  if (end.status === 201) return;
  const none = await app.ada.fetch(`/api/v1/programs/${programId}/change?instrument=ucla-3`);
  expect(none.status).toBe(422);
  const good = await upload(app.ada, programId, dataFile("bad-csv/00_good.csv"), {
    mapping: parseMapping(longMapping),
  });
  expect(good.rows).toMatchObject(asGood.rows!);
}

describe.skipIf(!hasData)("every hostile file, through the API", () => {
  test.each(Object.entries(ends))("%s", (name, end) => ended(name, dataFile(`bad-csv/${name}`), end));

  test.each(Object.entries(bigEnds))(
    "%s, made here",
    async (name, end) => {
      if (hasBig) await ended(name, readFileSync(join(folder, name)), end);
    },
    60_000,
  );

  test("no file is forgotten", () => {
    const files = readdirSync(join(dataFolder, "bad-csv")).filter((name) => name.endsWith(".csv"));
    expect(files.filter((name) => !(name in ends))).toEqual([]);
  });
});
