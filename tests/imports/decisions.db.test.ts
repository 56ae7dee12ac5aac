import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { type Answer, startProgram, upload } from "./api";
import { readProgram } from "./programState";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};
const csv = (...lines: string[]) => `id,wave,q1,q2,q3\n${lines.join("\n")}\n`;

/** A file that meets what is stored in rows 1 and 2, and itself in rows 3 and 4. */
async function stage() {
  const program = await startProgram(app.ada);
  await upload(app.ada, program, csv("A,pre,1,1,1", "B,pre,1,1,1"), { mapping });
  const file = csv("A,pre,2,2,2", "B,pre,3,3,3", "C,pre,1,2,1", "C,pre,2,1,2");
  const staged = await upload(app.ada, program, file, { mapping, query: "?dry_run=true" });
  expect(staged).toMatchObject({ status: 422, rows: { read: 4, skipped: 4 } });
  return { program, importId: staged.id! };
}

async function send(program: number, importId: number, step: string, decisions: unknown): Promise<Answer> {
  const answer = await app.ada.fetch(`/api/v1/programs/${program}/imports/${importId}/${step}`, {
    json: { mapping, decisions },
  });
  return { ...((await answer.json()) as Answer), status: answer.status };
}

const scores = async (program: number) =>
  (await readProgram(app.db, app.ada.organizationId, program)).responses
    .map(({ answers }) => JSON.stringify((answers as unknown[][])[0]![1]))
    .sort();

test("conflicts are settled one by one: keep, replace, this row of the two", async () => {
  const { program, importId } = await stage();
  const decisions = [
    { row: 1, wave: "pre", keep: "stored" },
    { row: 2, wave: "pre", keep: 2 },
    { row: 3, wave: "pre", keep: 4 },
  ];
  const part = await send(program, importId, "confirm", decisions.slice(0, 2));
  expect(part).toMatchObject({ status: 422, code: "mapping_needed" });
  const dry = await send(program, importId, "dry-run", decisions);
  expect(dry).toMatchObject({ status: 200, rows: { created: 1, updated: 1, unchanged: 1, skipped: 1 } });
  expect(dry.questions).toBeUndefined();
  expect(await send(program, importId, "confirm", decisions)).toMatchObject({ status: 201, rows: dry.rows });
  expect(await scores(program)).toEqual(["[1,1,1]", "[2,1,2]", "[3,3,3]"]);
});

test("a row that is decided against brings nothing, and the file that replaced gives back what was there", async () => {
  const { program, importId } = await stage();
  const decisions = [
    { row: 1, wave: "pre", keep: "neither" },
    { row: 2, wave: "pre", keep: 2 },
    { row: 3, wave: "pre", keep: "neither" },
  ];
  expect(await send(program, importId, "confirm", decisions)).toMatchObject({
    status: 201,
    rows: { created: 0, updated: 1, unchanged: 0, skipped: 3 },
  });
  expect(await scores(program)).toEqual(["[1,1,1]", "[3,3,3]"]);
  const path = `/api/v1/programs/${program}/imports/${importId}/undo`;
  expect(await (await app.ada.fetch(path, { method: "POST" })).json()).toMatchObject({
    restored: 1,
    responses: 0,
  });
  expect(await scores(program)).toEqual(["[1,1,1]", "[1,1,1]"]);
});
