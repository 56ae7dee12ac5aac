import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { conductImport } from "#api/imports/conduct";
import { findBatch, findProgramForImport } from "#api/imports/queries";
import type { Mapping } from "#shared/imports/mapping";
import type { Reading } from "#shared/imports/reading";
import { createTestApp, type TestApp } from "../harness";
import { type Answer, readChange, startProgram, upload } from "./api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};

/** Twelve people before and after; the last row is blank in all answers, and one code is given in small letters. */
const lines = Array.from({ length: 12 }, (_, i) => [
  `P${i},pre,North,3,3,2`,
  `P${i},post,North,1,2,2`,
]).flat();
const file = `id,wave,site,q1,q2,q3\n${lines.join("\n")}\np12,pre,North,1,1,1\nP13,pre,North,,,\n`;

async function confirm(program: number, id: number | null, change: Partial<Mapping> = {}): Promise<Answer> {
  const answer = await app.ada.fetch(`/api/v1/programs/${program}/imports/${id}/confirm`, {
    json: { mapping: { ...mapping, ...change } },
  });
  return { ...((await answer.json()) as Answer), status: answer.status };
}

const own = <T>(work: Parameters<typeof withOrganization<T>>[2]) =>
  withOrganization(app.db, app.ada.organizationId, work);

/** Takes the rows of a staged file away, so that whoever reads them again finds none. */
const takeRowsAway = (id: number | null) =>
  own((db) => db.execute(sql`delete from import_chunk where import_id = ${id}`));

const countReady = async (id: number | null) => {
  const [row] = await own((db) =>
    db.execute<{ n: number }>(sql`select count(*)::int as n from import_ready where import_id = ${id}`),
  );
  return row!.n;
};

test("confirming moves what the dry run made: the rows are not read again", async () => {
  const program = await startProgram(app.ada);
  const dry = await upload(app.ada, program, file, { mapping, query: "?dry_run=true" });
  expect(dry).toMatchObject({ status: 200, rows: { read: 26, created: 25, skipped: 1 } });
  expect(await countReady(dry.id)).toBeGreaterThan(0);
  await takeRowsAway(dry.id);

  const confirmed = await confirm(program, dry.id);
  expect(confirmed).toMatchObject({
    status: 201,
    rows: dry.rows,
    responses: dry.responses,
    notes: dry.notes,
  });
  expect(await countReady(dry.id)).toBe(0);
  const { overall } = await readChange(app.ada, program, "instrument=ucla-3");
  expect(overall).toMatchObject({ n: { pre: 13, paired: 12 }, meanChange: { value: -3 } });
});

test("under another mapping the rows are read again", async () => {
  const program = await startProgram(app.ada);
  const dry = await upload(app.ada, program, file, { mapping, query: "?dry_run=true" });
  const other = await confirm(program, dry.id, { cohort: { is: "Autumn" } });
  expect(other).toMatchObject({ status: 201, rows: dry.rows });
  const { strata } = await readChange(app.ada, program, "instrument=ucla-3&by=cohort");
  expect(strata).toMatchObject([{ by: { cohort: "Autumn" }, n: { paired: 12 } }]);
});

test("what came in between is met by what is moved, not by what the dry run met", async () => {
  const program = await startProgram(app.ada);
  const dry = await upload(app.ada, program, file, { mapping, query: "?dry_run=true" });
  await upload(app.ada, program, file, { mapping });
  const confirmed = await confirm(program, dry.id);
  expect(confirmed).toMatchObject({ status: 201, rows: { read: 26, created: 0, unchanged: 25, skipped: 1 } });
});

test("rows that failed in the dry run are told, and left out, without reading them again", async () => {
  const program = await startProgram(app.ada);
  const broken = file.replace("P3,post,North,1,2,2", "P3,post,North,1,2,9");
  const dry = await upload(app.ada, program, broken, { mapping, query: "?dry_run=true" });
  expect(dry).toMatchObject({ rows: { read: 26, failed: 1 } });
  await takeRowsAway(dry.id);
  const refused = await confirm(program, dry.id);
  expect(refused).toMatchObject({ status: 422, code: "import_failed" });
  expect(refused.problems).toEqual(dry.problems);
  const left = await app.ada.fetch(
    `/api/v1/programs/${program}/imports/${dry.id}/confirm?on_failed=leave_out`,
    {
      json: { mapping },
    },
  );
  expect(await left.json()).toMatchObject({
    rows: { read: 26, failed: 1, created: 24 },
    problems: dry.problems,
  });
});

test("the failed rows are told in the language that the dry run was asked in, and anew in another", async () => {
  const program = await startProgram(app.ada);
  const broken = file.replace("P3,post,North,1,2,2", "P3,post,North,1,2,9");
  const at = `/api/v1/programs/${program}/imports`;
  const { id } = await upload(app.ada, program, broken, { mapping, query: "?dry_run=true&language=es" });
  const fetched = async () => (await (await app.ada.fetch(`${at}/${id}/problems.csv`)).text()).split("\r\n");
  const [head, row] = await fetched();
  expect(head).toBe("fila,id,wave,site,q1,q2,q3,problema");
  expect(row).toMatch(/^8,P3,post,North,1,2,9,.*no está en la escala/);
  const dryRun = (json: object) => app.ada.fetch(`${at}/${id}/dry-run`, { json: { mapping, ...json } });
  expect((await dryRun({ language: "ar" })).status).toBe(200);
  expect((await fetched())[0]).toBe("الصف,id,wave,site,q1,q2,q3,الخطأ");
  expect((await dryRun({})).status).toBe(200);
  expect((await fetched())[0]).toBe("row,id,wave,site,q1,q2,q3,problem");
  expect((await dryRun({ language: "xx" })).status).toBe(422);

  await takeRowsAway(id);
  await dryRun({});
  const stored = await app.ada.fetch(`${at}/${id}/confirm`, { json: { mapping, onFailed: "leave_out" } });
  expect(await stored.json()).toMatchObject({ rows: { read: 26, failed: 1, created: 24 } });
});

test("a dry run among strangers meets what the file itself says twice, and what anonymous rows said before", async () => {
  const twice = `id,wave,site,q1,q2,q3\nA,pre,North,1,1,1\nA,pre,North,1,1,1\nB,pre,North,1,2,3\nB,pre,North,3,2,1\nC,pre,North,2,2,2\n`;
  const program = await startProgram(app.ada);
  const dry = await upload(app.ada, program, twice, { mapping, query: "?dry_run=true" });
  // Which of two counts is asked by what they say.
  expect(dry).toMatchObject({ status: 422, rows: { read: 5, created: 2, unchanged: 1, skipped: 2 } });
  expect(dry.detail).toContain("B, pre: 3, 4");
  const settled = await confirm(program, dry.id, { conflicts: "keep_last" });
  expect(settled).toMatchObject({ status: 201, rows: { read: 5, created: 3, unchanged: 1, skipped: 1 } });

  const nameless = { ...mapping, participant: { is: "anonymous" as const } };
  const other = await startProgram(app.ada);
  const first = await upload(app.ada, other, twice, { mapping: nameless, query: "?dry_run=true" });
  expect(first).toMatchObject({ status: 200, rows: { read: 5, created: 5 } });
  expect(await confirm(other, first.id, nameless)).toMatchObject({ status: 201, rows: { created: 5 } });
  const again = await upload(app.ada, other, twice, { mapping: nameless, query: "?dry_run=true" });
  expect(again).toMatchObject({ status: 200, rows: { read: 5, created: 0, unchanged: 5 } });
});

test("somebody who comes while a dry run reads is met by it", async () => {
  const { organizationId } = app.ada;
  const program = await startProgram(app.ada);
  const dry = await upload(app.ada, program, "id,wave,site,q1,q2,q3\nA,pre,North,1,1,1\n", {
    mapping,
    query: "?dry_run=true",
  });
  const batch = (await own((db) => findBatch(db, organizationId, program, dry.id!)))!;
  const late = await conductImport(
    app.db,
    {
      organizationId,
      matchKey: app.deps.matchKey,
      now: new Date(),
      program: (await own((db) => findProgramForImport(db, organizationId, program)))!,
      mapping: { ...mapping, group: undefined } as Mapping,
      head: batch.reading as Reading,
      keep: false,
      leaveOut: false,
    },
    async () => ({
      importId: dry.id!,
      staged: true,
      sha256: "",
      batches: (async function* () {
        // Nobody was here when it began: answers were not to be looked at.
        await own((db) => db.execute(sql`insert into enrollment (program_id) values (${program})`));
        yield [["A", "pre", "North", "3", "1", "1"]];
      })(),
    }),
  );
  expect(late.report).toMatchObject({ rows: { read: 1, created: 1 }, responses: { created: 1 } });
});
