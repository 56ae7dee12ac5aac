import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import { testConnections } from "../connect";
import { ask as withConnection } from "../db/launching";
import { findCode } from "../disclosure/findCode";
import { searchTables } from "../disclosure/search";
import { createTestApp, type Person, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "../imports/api";

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
const head = "id,wave,site,q1,q2,q3";
const file = (...rows: string[]) => `${[head, ...rows].join("\n")}\n`;
const others = Array.from({ length: 12 }, (_, k) => [
  `OTHER${k},pre,North,3,3,${1 + (k % 3)}`,
  `OTHER${k},post,North,1,2,${1 + (k % 3)}`,
]).flat();
/** No participant of anybody is called this. */
const newCode = () => `Wq${randomBytes(8).toString("hex")}Rx`;

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
async function send(who: Person, path: string, json?: unknown): Promise<any> {
  const answer = await who.fetch(`/api/v1${path}`, json === undefined ? {} : { json });
  const text = await answer.text();
  return { status: answer.status, ...(text.startsWith("{") ? JSON.parse(text) : { text }) };
}
const find = (code: string, who: Person = app.ben) => send(who, "/participants/find", { code });
const searchNow = (code: string) =>
  withConnection(testConnections().owner, (owner) => searchTables(owner, app.ada.organizationId, code));
const join = async (program: number, first: number, second: number) =>
  expect(
    (await send(app.ada, `/programs/${program}/matching/decisions`, { first, second, same: true })).status,
  ).toBe(200);

describe("a person", () => {
  test("is found by their code typed in full, and shown with everything, under all codes and in all programs", async () => {
    const code = newCode();
    const program = await startProgram(app.ada);
    const stored = await upload(
      app.ada,
      program,
      file(`${code},pre,North,3,3,3`, `${code}-b,post,North,1,1,1`),
      { mapping },
    );
    expect(stored.status).toBe(201);
    const second = await startProgram(app.ada, "Another circle");
    await upload(app.ada, second, file(`${code}-b,pre,South,2,2,2`), { mapping });
    expect((await find(code.slice(0, -1))).status).toBe(404);
    const { id } = await find(` ${code.toLowerCase()} `);
    const alone = await send(app.ben, `/participants/${id}`);
    expect(alone).toMatchObject({
      codes: [code],
      enrollments: [{ group: "North", responses: [{ wave: { key: "pre" } }] }],
    });
    const other = await send(app.ben, `/participants/${(await find(`${code}-b`)).id}`);
    expect(other.enrollments).toHaveLength(2);
    const inFirst = other.enrollments.find((one: { program: { id: number } }) => one.program.id === program);
    await join(program, alone.enrollments[0].id, inFirst.id);
    const whole = await send(app.ben, `/participants/${id}`);
    expect(whole.codes).toEqual([code, `${code}-b`]);
    expect(whole.enrollments).toHaveLength(3);
    expect(whole.matches).toMatchObject([{ same: true, decidedBy: "ada" }]);
    const origins = whole.enrollments.flatMap((one: { responses: { origin: object }[] }) =>
      one.responses.map(({ origin }) => origin),
    );
    expect(origins).toMatchObject([
      { kind: "file", fileName: "answers.csv", row: 1 },
      { kind: "file", row: 1 },
      { kind: "file", row: 2 },
    ]);
    for (const part of ["", "/export.json", "/export.csv"]) {
      expect((await send(app.dan, `/participants/${id}${part}`)).status).toBe(403);
      expect((await send(app.eve, `/participants/${id}${part}`)).status).toBe(404);
    }
    expect((await find(code, app.eve)).status).toBe(404);
  });

  test("is handed out with the hints that somebody looked at", async () => {
    const code = newCode();
    const program = await startProgram(app.ada);
    await upload(app.ada, program, file(`${code},pre,North,3,3,3`), { mapping });
    const { id } = await find(code);
    const [{ id: enrollmentId, responses }] = (await send(app.ben, `/participants/${id}`)).enrollments;
    const marked = [{ enrollmentId, responseId: responses[0].id }];
    const looked = { hint: "look_alike", responses: marked };
    expect((await send(app.ben, `/programs/${program}/quality/hints/looks`, looked)).status).toBe(200);
    const whole = await send(app.ben, `/participants/${id}/export.json`);
    expect(whole.enrollments[0].responses[0].looks).toEqual([
      { hint: "look_alike", lookedAt: expect.stringMatching(/^20/), lookedBy: "ben" },
    ]);
    const csv = await (await app.ben.fetch(`/api/v1/participants/${id}/export.csv`)).text();
    expect(csv).toMatch(/hint looked at,look alike,ben,,20\d\d/);
  });

  test("is handed out as JSON and as CSV that runs no formula", async () => {
    const code = `=${newCode()}`;
    const program = await startProgram(app.ada, "=HYPERLINK(1)");
    await upload(app.ada, program, file(`${code},pre,+North,3,,1`), { mapping });
    const { id } = await find(code);
    const asJson = await app.ben.fetch(`/api/v1/participants/${id}/export.json`);
    expect(asJson.headers.get("Content-Disposition")).toBe(
      'attachment; filename="everything-of-one-person.json"',
    );
    expect(await asJson.json()).toEqual(await (await app.ben.fetch(`/api/v1/participants/${id}`)).json());
    const csv = await (await app.ben.fetch(`/api/v1/participants/${id}/export.csv`)).text();
    const lines = csv.split("\r\n");
    expect(lines[0]).toMatch(/^\ufeff?program,cohort,group,wave/);
    expect(csv).toContain(code.slice(1));
    expect(csv).toMatch(/UCLA.*,hardly ever|UCLA/);
    for (const cell of lines.slice(1).flatMap((line) => line.split(","))) expect(cell).not.toMatch(/^[=+@]/);
    expect(csv).toContain("notAnswered");
  });
});

describe("erasing a person", () => {
  test("leaves no trace of the code in any table, log or file of the organization, and none in the figures", async () => {
    const code = newCode();
    const program = await startProgram(app.ada);
    const rows = [
      ...others,
      `${code},pre,North,3,3,3`,
      `${code},post,North,1,1,1`,
      `${code}-b,pre,North,2,2,2`,
    ];
    const leaveOut = { mapping, query: "?on_failed=leave_out" };
    const stored = await upload(app.ada, program, file(...rows, `${code},pre,North,9,9,9`), leaveOut);
    expect(stored).toMatchObject({ status: 201, rows: { failed: 1 } });
    await upload(app.ada, program, file(...rows), { mapping, query: "?dry_run=true" });
    const untouched = await upload(app.ada, program, file(...others), { mapping, query: "?dry_run=true" });
    expect((await send(app.ada, `/programs/${program}/releases`, {})).status).toBe(201);
    const { id } = await find(code);
    const shown = await send(app.ada, `/participants/${id}`);
    const twin = await send(app.ada, `/participants/${(await find(`${code}-b`)).id}`);
    await join(program, shown.enrollments[0].id, twin.enrollments[0].id);
    const [response] = shown.enrollments[0].responses;
    const path = `/programs/${program}/enrollments/${response.enrollmentId}/responses/${response.id}`;
    await send(app.ada, `${path}/exclusion`, { reason: `${code} asked for it` });
    const answers = [{ version: response.sets[0].version, item: 1, to: 1 }];
    await send(app.ada, `${path}/corrections`, { reason: `As ${code} said`, answers });
    expect((await readChange(app.ada, program, "instrument=ucla-3")).overall.n.paired).toBe(13);
    const before = await searchNow(code);
    expect(before).toEqual(
      expect.arrayContaining(["import_chunk.rows", "exclusion.reason", "import.failed_rows (stored)"]),
    );

    const erased = await send(app.ben, `/participants/${id}/erase`, {});
    expect(erased).toMatchObject({ status: 200, programs: 1, responses: 3, uploads: 1 });
    expect(await searchNow(code)).toEqual([]);
    expect(app.logged.filter((line) => findCode(line, code).length > 0)).toEqual([]);
    for (const gone of [id, twin.id]) expect((await send(app.ben, `/participants/${gone}`)).status).toBe(404);
    expect((await send(app.ben, path)).status).toBe(404);
    expect((await readChange(app.ada, program, "instrument=ucla-3")).overall.n).toMatchObject({
      paired: 12,
      pre: 12,
    });
    expect((await send(app.ada, `/programs/${program}/imports/${untouched.id}`)).status).toBe(200);
    const { releases } = await send(app.ada, `/programs/${program}/releases`);
    expect(releases[0].superseded).toMatch(/^It rests on /);
    const { removals } = await send(app.ada, `/programs/${program}/quality`);
    expect(removals).toMatchObject([{ kind: "person", responses: 3, reason: null, removedBy: "ben" }]);
    const left = await withConnection(testConnections().owner, async (owner) => ({
      enrollments:
        await owner`select id from enrollment where id in (${shown.enrollments[0].id}, ${twin.enrollments[0].id})`,
      matches: await owner`select id from match where program_id = ${program}`,
      changes: await owner`select 1 from change_row where program_id = ${program}
        and enrollment_id in (${shown.enrollments[0].id}, ${twin.enrollments[0].id})`,
    }));
    expect(left).toEqual({ enrollments: [], matches: [], changes: [] });
  });

  test("does not take somebody whose code only begins alike", async () => {
    const code = newCode();
    const program = await startProgram(app.ada);
    await upload(app.ada, program, file(`${code},pre,North,3,3,3`, `${code}1,pre,North,3,3,3`), { mapping });
    const staged = await upload(app.ada, program, file(`${code}1,post,North,3,3,3`), {
      mapping,
      query: "?dry_run=true",
    });
    await send(app.ben, `/participants/${(await find(code)).id}/erase`, {});
    expect((await find(`${code}1`)).id).not.toBeNull();
    expect((await send(app.ada, `/programs/${program}/imports/${staged.id}`)).status).toBe(200);
  });

  test("holds against undo, against the same file again, and against another program's file", async () => {
    const code = newCode();
    const program = await startProgram(app.ada);
    const text = file(`${code},pre,North,3,3,3`, `${code},post,North,1,1,1`, "STAYS,pre,North,1,1,1");
    const stored = await upload(app.ada, program, text, { mapping });
    await send(app.ben, `/participants/${(await find(code)).id}/erase`, {});
    const again = await upload(app.ada, program, text, { mapping });
    expect(again).toMatchObject({ rows: { read: 3, created: 0, unchanged: 1, skipped: 2, failed: 0 } });
    expect(again.notes).toContain(
      "2 rows skipped: everything of the person was erased, and no file may bring them back",
    );
    const other = await upload(app.ada, await startProgram(app.ada, "Later"), text, { mapping });
    expect(other).toMatchObject({ status: 201, rows: { read: 3, created: 1, skipped: 2 } });
    expect(
      (await app.ada.fetch(`/api/v1/programs/${program}/imports/${stored.id}/undo`, { method: "POST" }))
        .status,
    ).toBe(200);
    expect(await find(code)).toMatchObject({
      id: null,
      erasedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(await searchNow(code)).toEqual([]);

    expect((await send(app.dan, "/participants/readmit", { code })).status).toBe(403);
    expect((await send(app.ben, "/participants/readmit", { code })).status).toBe(204);
    expect((await send(app.ben, "/participants/readmit", { code })).status).toBe(404);
    expect(await upload(app.ada, program, text, { mapping })).toMatchObject({
      rows: { created: 2, unchanged: 1, skipped: 0 },
    });
  });

  test("and a file that brings the person at the same time: one waits, and nothing is left behind", async () => {
    for (let round = 0; round < 4; round++) {
      const code = newCode();
      const program = await startProgram(app.ada);
      await upload(app.ada, program, file(`${code},pre,North,3,3,3`), { mapping });
      const { id } = await find(code);
      const elsewhere = await startProgram(app.ada, "Later");
      const [erased, brought] = await Promise.all([
        send(app.ben, `/participants/${id}/erase`, {}),
        upload(app.ada, elsewhere, file(`${code},pre,North,1,1,1`), { mapping }),
      ]);
      expect([erased.status, brought.status]).toEqual([200, 201]);
      const left = await withOrganization(app.db, app.ada.organizationId, async (db) => [
        ...(await db.execute(sql`select e.id from enrollment e left join participant p on p.id = e.participant_id
          where e.program_id in (${program}, ${elsewhere}) and (p.id is not null or e.participant_id is not null)`)),
      ]);
      expect(left).toEqual([]);
    }
  });
});
