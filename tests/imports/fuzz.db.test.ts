import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { isBlank } from "#api/imports/read/blankRows";
import { parseMapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { type Answer, startProgram, upload } from "./api";
import { anyCell, longMapping } from "./files";
import { rowsOf, workbookOf, zipOf } from "./zip";

/** Anything at all may be uploaded: it is taken whole or refused in words, never half of it, and no row is lost. */
const mapping = parseMapping({ ...longMapping, conflicts: "keep_last" });
const good = [
  "participant_id,wave,site,date,q1,q2,q3,comment",
  "P01,pre,A,2025-01-13,3,2,3,ok",
  'P01,post,A,2025-03-31,2,2,2,"two\nlines"',
  "P02,pre,Ñandú,2025-01-13,1,1,,",
].join("\n");
const goodBook = workbookOf([
  { name: "Data", rows: rowsOf(good.split("\n").map((line) => line.split(","))) },
]);

let app: TestApp;
let programId: number;
let stored: number;
beforeAll(async () => {
  app = await createTestApp();
  programId = await startProgram(app.ada);
  stored = await responses();
});
afterAll(() => app?.close());

async function responses(): Promise<number> {
  const { organizationId } = app.ada;
  const [row] = await withOrganization(app.db, organizationId, (db) =>
    db.execute<{ n: number }>(
      sql`select count(*)::int as n from response where organization_id = ${organizationId}`,
    ),
  );
  return row!.n;
}

/**
 * What any answer has to be; what was refused left nothing behind.
 *
 * @param rows  How many the file has, where that is known: each of them is told of.
 */
async function holds(answer: Answer, rows?: number): Promise<void> {
  const said = JSON.stringify(answer).slice(0, 500);
  expect([201, 413, 422], said).toContain(answer.status);
  if (answer.rows) {
    const { read, ...fates } = answer.rows;
    expect(
      Object.values(fates).reduce((sum, count) => sum + count, 0),
      said,
    ).toBe(read);
    if (rows !== undefined) expect(read, said).toBe(rows);
  }
  const now = await responses();
  expect(now - stored, said).toBe(answer.status === 201 ? answer.responses.created : 0);
  stored = now;
}

/** Bytes of a sound file with some of them changed, cut out or put in twice. */
function mutated(bytes: Buffer): fc.Arbitrary<Buffer> {
  const place = fc.nat({ max: bytes.length - 1 });
  return fc
    .array(fc.tuple(place, fc.nat({ max: 255 }), fc.constantFrom("set", "cut", "twice")), {
      minLength: 1,
      maxLength: 6,
    })
    .map((changes) =>
      changes.reduce((now, [at, value, how]) => {
        const before = now.subarray(0, at);
        const after = now.subarray(at + 1);
        if (how === "cut") return Buffer.concat([before, after]);
        if (how === "twice") return Buffer.concat([now.subarray(0, at + 1), now.subarray(at)]);
        return Buffer.concat([before, Buffer.from([value]), after]);
      }, bytes),
    );
}

const wildRow = fc
  .tuple(
    fc.oneof(anyCell, fc.constantFrom("P01", "p01 ", "P02", "")),
    fc.oneof(anyCell, fc.constantFrom("pre", "post", "")),
    anyCell,
    fc.array(fc.oneof(fc.constantFrom("1", "2", "3", "", "Often", "٣"), anyCell), { maxLength: 5 }),
  )
  .map(([code, wave, site, answers]) => [code, wave, site, "", ...answers]);

/** A row that can be stored: without such rows nothing would tell a file that is stored by half. */
const soundRow = fc
  .tuple(
    fc.integer({ min: 1, max: 99_999 }),
    fc.constantFrom("pre", "post"),
    fc.array(fc.constantFrom("1", "2", "3"), { minLength: 3, maxLength: 3 }),
  )
  .map(([code, wave, answers]) => [`P${code}`, wave, "A", "", ...answers, ""]);

const tableOf = (row: fc.Arbitrary<string[]>) =>
  fc
    .array(row, { minLength: 1, maxLength: 12 })
    .map((rows) => [["participant_id", "wave", "site", "date", "q1", "q2", "q3", "comment"], ...rows]);
const table = fc.oneof(tableOf(wildRow), tableOf(soundRow), tableOf(fc.oneof(wildRow, soundRow)));

const csvOf = (rows: string[][]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");

/** Rows below the header; blank ones at the end of a file are none. */
const rowsIn = ([, ...rows]: string[][]) => rows.findLastIndex((row) => !isBlank(row)) + 1;
const settings = { endOnFailure: true };

describe("whatever is uploaded", () => {
  test("any bytes, alone and behind the beginnings of files that we know", async () => {
    const beginnings = ["", "\ufeff", "PK\x03\x04", "sep=;\n", "\xff\xfe", good].map((text) =>
      Buffer.from(text, "latin1"),
    );
    const bytes = fc
      .tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }))
      .map(([start, rest]) => Buffer.concat([start, rest]));
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => holds(await upload(app.ada, programId, file, { mapping }))),
      { ...settings, numRuns: 60 },
    );
  });

  test("sound files with a few bytes changed: text, a workbook, a ZIP", async () => {
    const files = [Buffer.from(good), goodBook, zipOf({ "answers.csv": good })];
    await fc.assert(
      fc.asyncProperty(fc.oneof(...files.map(mutated)), async (file) =>
        holds(await upload(app.ada, programId, file, { mapping })),
      ),
      { ...settings, numRuns: 90 },
    );
  });

  test("tables of any cells, with failed rows left out or the file refused", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, leaveOut) => {
        const query = leaveOut ? "?on_failed=leave_out" : "";
        await holds(await upload(app.ada, programId, csvOf(rows), { mapping, query }), rowsIn(rows));
      }),
      { ...settings, numRuns: 80 },
    );
  });

  test("the same tables staged first, with what is proposed for them", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) =>
        holds(await upload(app.ada, programId, csvOf(rows)), rowsIn(rows)),
      ),
      { ...settings, numRuns: 30 },
    );
  });
});
