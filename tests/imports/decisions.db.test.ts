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
    { row: 1, wave: "pre", against: "stored", keep: "stored" },
    { row: 2, wave: "pre", against: "stored", keep: 2 },
    { row: 3, wave: "pre", against: "file", keep: 4 },
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
    { row: 1, wave: "pre", against: "stored", keep: "neither" },
    { row: 2, wave: "pre", against: "stored", keep: 2 },
    { row: 3, wave: "pre", against: "file", keep: "neither" },
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

const hardly = { en: "Hardly ever or never" };
const some = { en: "Some of the time" };

test("each conflict shows what is stored and what the file says, where they differ, and names nobody", async () => {
  const { program, importId } = await stage();
  const { conflicts } = await send(program, importId, "dry-run", []);
  expect(conflicts).toMatchObject({ count: 3, open: 3, from: 0, decisions: [] });
  const [inFile, first] = conflicts!.shown;
  expect(inFile).toMatchObject({
    ...{ rows: [3, 4], wave: "pre", against: "file", keep: null, response: null, same: 0 },
    sides: [{ row: 3 }, { row: 4 }],
  });
  expect(inFile!.differences.map(({ item, values }) => [item, values.map(({ value }) => value)])).toEqual([
    [1, [1, 2]],
    [2, [2, 1]],
    [3, [1, 2]],
  ]);
  expect(first).toMatchObject({
    rows: [1],
    against: "stored",
    keep: null,
    sides: [{ row: null }, { row: 1 }],
  });
  expect(first!.response).toEqual({ enrollmentId: expect.any(Number), responseId: expect.any(Number) });
  expect(first!.differences[0]).toEqual({
    about: "UCLA 3-item Loneliness Scale",
    aboutIn: { en: "UCLA 3-item Loneliness Scale" },
    item: 1,
    question: expect.stringContaining("companionship"),
    questionIn: { en: expect.stringContaining("companionship") },
    values: [
      { value: 1, label: hardly.en, labelIn: hardly },
      { value: 2, label: some.en, labelIn: some },
    ],
  });
  expect(JSON.stringify(conflicts)).not.toMatch(/"[ABC]"/);
});

test("only questions that differ are shown; answers to own questions stand beside each other in words", async () => {
  const program = await startProgram(app.ada);
  const asked: Mapping = {
    ...mapping,
    questions: [
      { column: "how", kind: "multi" },
      { column: "age", kind: "number" },
    ],
  };
  const file = (...lines: string[]) => `id,wave,q1,q2,q3,how,age\n${lines.join("\n")}\n`;
  await upload(app.ada, program, file("A,pre,1,1,,Friends;Leaflet,31"), { mapping: asked });
  const dry = await upload(app.ada, program, file("A,pre,1,2,,Leaflet,32"), {
    mapping: asked,
    query: "?dry_run=true",
  });
  const [one] = dry.conflicts!.shown;
  expect(one!.same).toBe(2);
  expect(one!.differences.map(({ about, question, values }) => [about, question, values])).toEqual([
    [
      expect.any(String),
      expect.any(String),
      [
        { value: 1, label: hardly.en, labelIn: hardly },
        { value: 2, label: some.en, labelIn: some },
      ],
    ],
    [
      null,
      "how",
      [
        { value: null, label: "Friends; Leaflet" },
        { value: null, label: "Leaflet" },
      ],
    ],
    [
      null,
      "age",
      [
        { value: 31, label: null },
        { value: 32, label: null },
      ],
    ],
  ]);
});

test("all that are alike are settled at once; a decision of a single one goes before, and what is kept is told", async () => {
  const program = await startProgram(app.ada);
  const people = ["A", "B", "C", "D"];
  await upload(app.ada, program, csv(...people.map((id) => `${id},pre,1,1,1`)), { mapping });
  // Three differ in the first question alone, one in the last.
  const file = csv("A,pre,2,1,1", "B,pre,3,1,1", "C,pre,2,1,1", "D,pre,1,1,2");
  const staged = await upload(app.ada, program, file, { mapping, query: "?dry_run=true" });
  const keys = staged.conflicts!.shown.map(({ alike }) => alike);
  expect(keys.map(({ count }) => count)).toEqual([3, 3, 3, 1]);
  expect(new Set(keys.map(({ key }) => key)).size).toBe(2);
  const decisions = [
    { alike: keys[0]!.key, choose: "keep_last" },
    { row: 2, wave: "pre", against: "stored", keep: "stored" },
  ];
  const dry = await send(program, staged.id!, "dry-run", decisions);
  expect(dry.rows).toMatchObject({ updated: 2, unchanged: 1, skipped: 1 });
  expect(dry.conflicts).toMatchObject({ count: 4, open: 1, decisions });
  expect(dry.conflicts!.shown.map(({ keep }) => keep)).toEqual([1, "stored", 3, null]);
  const whole = [...decisions, { row: 4, wave: "pre", against: "stored", keep: "neither" }];
  expect(await send(program, staged.id!, "confirm", whole)).toMatchObject({
    status: 201,
    rows: { updated: 2 },
  });
  expect(await scores(program)).toEqual(["[1,1,1]", "[1,1,1]", "[2,1,1]", "[2,1,1]"]);
});

test("conflicts inside a file are settled alike too: the first of each, or the last", async () => {
  const program = await startProgram(app.ada);
  const file = csv("A,pre,1,1,1", "A,pre,2,1,1", "B,pre,1,2,1", "B,pre,3,2,1", "C,pre,1,1,1", "C,pre,1,1,2");
  const staged = await upload(app.ada, program, file, { mapping, query: "?dry_run=true" });
  const [a, , c] = staged.conflicts!.shown;
  expect([a!.alike.count, c!.alike.count]).toEqual([2, 1]);
  const decisions = [
    { alike: a!.alike.key, choose: "keep_last" },
    { alike: c!.alike.key, choose: "keep_first" },
  ];
  const confirmed = await send(program, staged.id!, "confirm", decisions);
  expect(confirmed).toMatchObject({ status: 201, rows: { created: 3, skipped: 3 } });
  expect(await scores(program)).toEqual(["[1,1,1]", "[2,1,1]", "[3,2,1]"]);
});

test("a hundred conflicts are shown at a time, and all of them can be", async () => {
  const program = await startProgram(app.ada);
  const rows = (answer: number) => csv(...Array.from({ length: 130 }, (_, k) => `P${k},pre,${answer},1,1`));
  await upload(app.ada, program, rows(1), { mapping });
  const doubles = "X,pre,1,1,1\nX,pre,2,2,2\n";
  const staged = await upload(app.ada, program, rows(2) + doubles, { mapping, query: "?dry_run=true" });
  expect(staged.conflicts).toMatchObject({ count: 131, open: 131, from: 0 });
  expect(staged.conflicts!.shown).toHaveLength(100);
  expect(staged.conflicts!.shown[0]!.rows).toEqual([131, 132]);
  const path = `/api/v1/programs/${program}/imports/${staged.id}/dry-run`;
  const rest = (await (
    await app.ada.fetch(path, { json: { mapping, conflictsFrom: 100 } })
  ).json()) as Answer;
  expect(rest.conflicts!.shown.map(({ rows }) => rows[0])).toEqual(
    Array.from({ length: 31 }, (_, k) => 100 + k),
  );
});

test("the answers of a conflict are kept neither with a file that waits nor with one that is stored", async () => {
  const { program, importId } = await stage();
  const path = `/api/v1/programs/${program}/imports/${importId}`;
  await send(program, importId, "dry-run", [{ row: 1, wave: "pre", against: "stored", keep: "stored" }]);
  const waiting = await (await app.ada.fetch(path)).json();
  expect(waiting.report.conflicts).toMatchObject({
    ...{ count: 3, open: 2, shown: [] },
    decisions: [{ row: 1, wave: "pre", against: "stored", keep: "stored" }],
  });
  const settled = { mapping: { ...mapping, conflicts: "keep_last" } };
  expect((await app.ada.fetch(`${path}/confirm`, { json: settled })).status).toBe(201);
  expect((await (await app.ada.fetch(path)).json()).report.conflicts).toBeUndefined();
});
