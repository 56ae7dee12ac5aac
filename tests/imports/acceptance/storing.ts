import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import Papa from "papaparse";
import { expect } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import { missingCode } from "#shared/responses/missing";
import type { TestApp } from "../../harness";
import { startProgram, upload } from "../api";
import { readProgram } from "../programState";
import { lines, sourceFixtures } from "../sourceFixtures";
import { manyRows, manyRowsMapping } from "../wideRows";
import { send, stage } from "./stage";

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};
const csv = (...rows: string[]) => `id,wave,q1,q2,q3\n${rows.join("\n")}\n`;
const stateOf = (app: TestApp, program: number) => readProgram(app.db, app.ada.organizationId, program);

/** 7. Empty, -99 once it is declared, [not completed] and N/A are kinds of missing, and never a number. */
export async function missing(app: TestApp): Promise<void> {
  const file = csv("A,pre,3,,-99", "B,pre,2,[not completed],N/A");
  const undeclared = await stage(app, file);
  const refused = await send(app.ada, undeclared.at, "dry-run", { mapping });
  expect(refused.problems).toMatchObject([{ row: 1, column: "q3", value: "-99" }]);
  const values = { "ucla-3": { "-99": null } };
  const stored = await send(app.ada, undeclared.at, "confirm", { mapping: { ...mapping, values } });
  expect(stored).toMatchObject({ status: 201, rows: { created: 2 } });
  const kinds = await withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute<{
      missing: number[];
    }>(sql`select s.missing from answer_set s join response r on r.id = s.response_id
      where r.import_id = ${stored.id} order by r.file_row`),
  );
  expect(kinds.map(({ missing }) => [...missing].map(Number))).toEqual([
    [0, missingCode.notAnswered, missingCode.declaredCode],
    [0, missingCode.notAsked, missingCode.notAnswered],
  ]);
}

/** 9. Previews, tests and rejected rows are left out and counted, and can be asked for; unfinished ones count, noted. */
export async function kindsOfRows(app: TestApp): Promise<void> {
  const { file } = sourceFixtures.find(({ source }) => source === "qualtrics")!;
  const own: Mapping = {
    participant: "code",
    wave: { is: "pre" },
    items: [{ column: "b1", instrument: "ucla-3", item: "1" }],
  };
  const { at } = await stage(app, file);
  const told = await send(app.ada, at, "dry-run", { mapping: own });
  expect(told.rows).toMatchObject({ read: 4, created: 2, skipped: 2 });
  expect(told.notes.join("\n")).toMatch(/1 row skipped: previews of the survey/);
  expect(told.notes.join("\n")).toMatch(/1 row skipped: marked as rejected or spam/);
  expect(told.notes.join("\n")).toMatch(/1 row came from people who did not reach the end/);
  const all = await send(app.ada, at, "dry-run", { mapping: { ...own, include: ["preview", "rejected"] } });
  expect(all.rows).toMatchObject({ created: 4, skipped: 0 });
}

/** 11. What would happen, row by row, adds up; each problem has row, column, value and reason, in a file too. */
export async function dryRun(app: TestApp): Promise<void> {
  const program = await startProgram(app.ada);
  await upload(app.ada, program, csv("A,pre,1,1,1", "B,pre,1,1,1"), { mapping });
  const file = csv("A,pre,1,1,1", "B,pre,3,3,3", "C,pre,2,2,2", "D,pre,,,", "E,pre,9,1,1", "F,psot,1,1,1");
  const { at } = await stage(app, file, {}, program);
  const before = await stateOf(app, program);
  const told = await send(app.ada, at, "dry-run", { mapping: { ...mapping, conflicts: "keep_last" } });
  expect(told.rows).toEqual({ read: 6, created: 1, updated: 1, unchanged: 1, skipped: 1, failed: 2 });
  expect(told.problems).toEqual([
    expect.objectContaining({
      row: 5,
      column: "q1",
      value: "9",
      message: expect.stringContaining("runs from 1 to 3"),
    }),
    expect.objectContaining({
      row: 6,
      column: "wave",
      value: "psot",
      message: expect.stringContaining("pre, post"),
    }),
  ]);
  expect(await stateOf(app, program)).toEqual(before);
  const fetched = await (await app.ada.fetch(`${at}/problems.csv`)).text();
  const { data } = Papa.parse<string[]>(fetched.replace("\ufeff", ""), { skipEmptyLines: true });
  expect(data.map((row) => row.length)).toEqual([7, 7, 7]);
  expect(data[0]!.at(-1)).toBe("problem");
}

/** 12. The same again is nothing new, an overlapping file adds what is new, what differs waits to be settled. */
export async function again(app: TestApp): Promise<void> {
  const program = await startProgram(app.ada);
  const first = csv("A,pre,1,1,1", "B,pre,2,2,2");
  expect(await upload(app.ada, program, first, { mapping })).toMatchObject({ rows: { created: 2 } });
  const same = await upload(app.ada, program, first, { mapping });
  expect(same).toMatchObject({ rows: { created: 0, updated: 0, unchanged: 2 }, responses: { created: 0 } });
  const more = await upload(app.ada, program, csv("A,pre,1,1,1", "B,pre,2,2,2", "C,pre,3,3,3"), { mapping });
  expect(more).toMatchObject({ rows: { created: 1, unchanged: 2 } });
  const { at } = await stage(app, csv("A,pre,3,1,1"), {}, program);
  const differs = await send(app.ada, at, "dry-run", { mapping });
  expect(differs.conflicts).toMatchObject({
    ...{ count: 1, open: 1 },
    shown: [
      { rows: [1], wave: "pre", against: "stored", differences: [{ values: [{ value: 1 }, { value: 3 }] }] },
    ],
  });
  expect(await send(app.ada, at, "confirm", { mapping })).toMatchObject({
    status: 422,
    code: "mapping_needed",
  });
}

/** 13. A batch goes without a trace; a frozen release that rests on it is marked superseded, with the reason. */
export async function undone(app: TestApp): Promise<void> {
  const program = await startProgram(app.ada);
  const people = Array.from({ length: 12 }, (_, k) => [`R${k},pre,1,2,3`, `R${k},post,1,1,1`]).flat();
  await upload(app.ada, program, csv(...people), { mapping });
  const before = await stateOf(app, program);
  const second = await upload(app.ada, program, csv("S,pre,1,2,3", "R0,pre,3,3,3"), {
    mapping: { ...mapping, conflicts: "keep_last" },
  });
  expect(second.rows).toMatchObject({ created: 1, updated: 1 });
  const releases = `/api/v1/programs/${program}/releases`;
  expect((await app.ada.fetch(releases, { json: {} })).status).toBeLessThan(300);
  const at = `/api/v1/programs/${program}/imports/${second.id}`;
  expect(await send(app.ada, at, "undo", {})).toMatchObject({ status: 200, releases: 1 });
  expect(await stateOf(app, program)).toEqual(before);
  const list = (await (await app.ada.fetch(releases)).json()) as {
    releases: { superseded: string | null }[];
  };
  expect(list.releases[0]!.superseded).toBe("It rests on the file answers.csv, which was taken back.");
}

/** 14. Only the exporter's own apostrophe goes; nothing runs, and what leaves as CSV cannot run either. */
export async function formulas(app: TestApp): Promise<void> {
  const { at, programId } = await stage(
    app,
    lines(
      '"No.","Response ID","Timestamp","Finished","Survey ID","1. Your code","2. q1","3. Site"',
      `1,"a","2026-03-04 18:22:10 UTC","Yes","s","'-A","3","'=1+1"`,
      `2,"b","2026-03-04 18:22:10 UTC","Yes","s","'tis","3","'neath"`,
    ),
  );
  const own = {
    participant: "1. Your code",
    wave: { is: "pre" },
    group: { column: "3. Site" },
    items: [{ column: "2. q1", instrument: "ucla-3", item: "1" }],
  };
  expect(await send(app.ada, at, "confirm", { mapping: own })).toMatchObject({
    status: 201,
    rows: { created: 2 },
  });
  const { groups } = (await (await app.ada.fetch(`/api/v1/programs/${programId}/measures`)).json()) as {
    groups: string[];
  };
  expect(groups.toSorted()).toEqual(["'neath", "=1+1"]);
  const raw = await (await app.ada.fetch(`/api/v1/programs/${programId}/export/responses.csv`)).text();
  expect(raw).toContain("'=1+1");
  expect(raw).not.toMatch(/(^|[,"])=1\+1/m);
}

/** 15. A long file is counted as it goes, in memory that does not grow with it, and can be stopped. */
export async function large(app: TestApp): Promise<void> {
  const rows = 100_000;
  const { at, programId } = await stage(app, manyRows(rows));
  const running = send(app.ada, at, "dry-run", { mapping: manyRowsMapping });
  const told = async () =>
    (await (await app.ada.fetch(`${at}/progress`)).json()) as { phase: string; rows: number; total: number };
  let progress = await told();
  while (!(progress.phase === "checking" && progress.rows > 0 && progress.rows < rows)) {
    await pause(5);
    progress = await told();
  }
  expect(progress.total).toBe(rows);
  expect((await app.ada.fetch(`${at}/cancel`, { method: "POST" })).status).toBe(200);
  expect(await running).toMatchObject({ status: 409, code: "cancelled" });
  expect((await app.ada.fetch(at)).status).toBe(404);
  expect((await stateOf(app, programId)).responses).toEqual([]);
}
