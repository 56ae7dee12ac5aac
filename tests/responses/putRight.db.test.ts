import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OrganizationDb, withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
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
const rows = Array.from({ length: 12 }, (_, k) => [
  `P${k},pre,North,3,3,${1 + (k % 3)}`,
  `P${k},post,North,1,2,${1 + (k % 3)}`,
]).flat();
const file = `${[head, ...rows].join("\n")}\n`;
const inside = <T>(work: (db: OrganizationDb) => Promise<T>) =>
  withOrganization(app.db, app.ada.organizationId, work);

async function bring(text = file) {
  const program = await startProgram(app.ada);
  const stored = await upload(app.ada, program, text, { mapping });
  expect(stored).toMatchObject({ status: 201 });
  const responses = await inside(async (db) => [
    ...(await db.execute<{ id: number; enrollment: number; wave: string }>(sql`
      select r.id::int as id, r.enrollment_id::int as enrollment, w.key as wave from response r
      join wave w on w.id = r.wave_id join enrollment e on e.id = r.enrollment_id
      where e.program_id = ${program} order by r.id`)),
  ]);
  const at = (k: number) => {
    const { id, enrollment } = responses[k]!;
    return `/api/v1/programs/${program}/enrollments/${enrollment}/responses/${id}`;
  };
  return { program, stored: stored.id!, responses, at };
}

/** Everything that figures rest on: the rows that are counted, and the answers beneath. */
const state = (program: number) =>
  inside(async (db) => ({
    changes: [
      ...(await db.execute(sql`select * from change_row where program_id = ${program}
        order by enrollment_id, instrument_version_id, pre_wave_id, post_wave_id`)),
    ],
    sets: [
      ...(await db.execute(sql`select a.* from answer_set a join enrollment e on e.id = a.enrollment_id
        where e.program_id = ${program} order by a.response_id`)),
    ],
    layers: [
      ...(await db.execute(sql`select l.* from response_layer l join response r on r.id = l.response_id
        join enrollment e on e.id = r.enrollment_id where e.program_id = ${program} order by l.id`)),
    ],
  }));

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
async function send(who: Person, path: string, json: unknown, method = "POST"): Promise<any> {
  const answer = await who.fetch(path, { json, method });
  return { status: answer.status, ...(answer.status === 204 ? {} : await answer.json()) };
}
const paired = async (program: number) =>
  (await readChange(app.ada, program, "instrument=ucla-3")).overall.n.paired;

describe("a response", () => {
  test("is shown with its answers, its scores and the row of the file that it came from", async () => {
    const { at } = await bring();
    const shown = await (await app.ben.fetch(at(1))).json();
    expect(shown).toMatchObject({
      wave: { key: "post" },
      group: "North",
      excluded: false,
      origin: { kind: "file", fileName: "answers.csv", row: 2 },
      sets: [
        { instrument: "ucla-3", items: [{ value: 1 }, { value: 2 }, { value: 1 }], scores: [{ value: 4 }] },
      ],
    });
    expect(shown.origin.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await app.dan.fetch(at(1))).status).toBe(403);
    expect((await app.eve.fetch(at(1))).status).toBe(404);
  });

  test("that is excluded counts nowhere until it is taken back, and the figures are then as before", async () => {
    const { program, at } = await bring();
    const before = await state(program);
    expect(await paired(program)).toBe(12);
    const out = await send(app.ben, `${at(3)}/exclusion`, { reason: "A test entry" });
    expect(out).toMatchObject({
      status: 200,
      excluded: true,
      exclusions: [{ reason: "A test entry", excludedBy: "ben", liftedAt: null }],
    });
    expect(await paired(program)).toBe(11);
    expect(await send(app.ada, `${at(3)}/exclusion`, { reason: "again" })).toMatchObject({ status: 409 });
    const back = await send(app.ada, `${at(3)}/exclusion/undo`, {});
    expect(back).toMatchObject({ excluded: false, exclusions: [{ excludedBy: "ben", liftedBy: "ada" }] });
    expect(await state(program)).toEqual(before);
    expect(await paired(program)).toBe(12);
    expect(await send(app.ada, `${at(3)}/exclusion/undo`, {})).toMatchObject({ status: 409 });
  });

  test("that is excluded needs a reason", async () => {
    const { at } = await bring();
    for (const json of [{}, { reason: "  " }, { reason: "x".repeat(501) }])
      expect((await send(app.ada, `${at(0)}/exclusion`, json)).status).toBe(422);
  });

  test("that is corrected is scored anew, keeps what stood, and goes back to it", async () => {
    const { program, at } = await bring();
    const before = await state(program);
    const { version } = (await (await app.ada.fetch(at(1))).json()).sets[0];
    const answers = [{ version, item: 1, to: 3 }];
    const told = await send(app.ben, `${at(1)}/corrections`, { reason: "Typed wrongly", answers });
    expect(told).toMatchObject({
      status: 200,
      sets: [{ items: [{ value: 3 }, { value: 2 }, { value: 1 }], scores: [{ value: 6 }] }],
      corrections: [
        {
          reason: "Typed wrongly",
          correctedBy: "ben",
          changes: [{ item: 1, from: 1, to: 3 }],
          undoneAt: null,
        },
      ],
    });
    const after = await state(program);
    expect(after.changes.map(({ post }) => post)[0]).toEqual([6]);
    const second = { reason: "Left blank", answers: [{ version, item: 2, to: null }] };
    const twice = await send(app.ada, `${at(1)}/corrections`, second);
    expect(twice.sets[0]).toMatchObject({
      items: [{ value: 3 }, { value: null, missing: "notAnswered" }, { value: 1 }],
      scores: [{ value: null, reason: "missing_items" }],
    });
    expect(twice.corrections.map((one: { canBeUndone: boolean }) => one.canBeUndone)).toEqual([true, false]);
    await send(app.ada, `${at(1)}/corrections/undo`, {});
    expect(await state(program)).toMatchObject({ changes: after.changes, sets: after.sets });
    const gone = await send(app.ada, `${at(1)}/corrections/undo`, {});
    expect(gone.corrections).toMatchObject([{ undoneBy: "ada" }, { undoneBy: "ada" }]);
    expect(await state(program)).toEqual(before);
    expect(await send(app.ada, `${at(1)}/corrections/undo`, {})).toMatchObject({ status: 409 });
  });

  test("is corrected only to answers that its question has", async () => {
    const { program, at } = await bring();
    const before = await state(program);
    const { version } = (await (await app.ada.fetch(at(0))).json()).sets[0];
    for (const wrong of [
      { version, item: 1, to: 4 },
      { version, item: 4, to: 1 },
      { version: version + 1_000, item: 1, to: 1 },
      { version, item: 1, to: 3 },
    ])
      expect((await send(app.ada, `${at(0)}/corrections`, { reason: "Try", answers: [wrong] })).status).toBe(
        422,
      );
    expect(await state(program)).toEqual(before);
  });

  test("is corrected in its own questions too: in words, with a reason, and back", async () => {
    const program = await startProgram(app.ada);
    const asked: Mapping = {
      ...mapping,
      questions: [
        { column: "age", kind: "number" },
        { column: "heard", kind: "multi" },
        { column: "how", kind: "single" },
        { column: "said", kind: "text" },
      ],
    };
    const text = `${head},age,heard,how,said\nA,pre,North,1,2,3,13,Radio;Friends,Good,the tea\nB,pre,North,1,2,3,31,Leaflet,Bad,x\n`;
    const stored = await upload(app.ada, program, text, { mapping: asked });
    const [one] = await inside((db) =>
      db.execute<{
        id: number;
        enrollment: number;
      }>(sql`select r.id::int as id, r.enrollment_id::int as enrollment
        from response r where r.import_id = ${stored.id!} and r.file_row = 1`),
    );
    const path = `/api/v1/programs/${program}/enrollments/${one!.enrollment}/responses/${one!.id}`;
    const answersOf = async () => (await (await app.ada.fetch(path)).json()).own;
    const before = await answersOf();
    const id = (question: string) => before.find((own: { question: string }) => own.question === question).id;
    const raw = () =>
      inside(async (db) => [
        ...(await db.execute(
          sql`select * from own_answer where response_id = ${one!.id} order by question_id`,
        )),
      ]);
    const stood = await raw();
    const answers = [
      { question: id("age"), to: 31 },
      { question: id("heard"), to: ["Leaflet", "Friends"] },
      { question: id("how"), to: "Bad" },
      { question: id("said"), to: null },
    ];
    const told = await send(app.ben, `${path}/corrections`, { reason: "Read again", answers });
    expect(told.own).toMatchObject([
      { question: "age", kind: "number", number: 31 },
      { question: "heard", options: expect.arrayContaining(["Friends", "Leaflet"]) },
      { question: "how", options: ["Bad"], choices: ["Bad", "Good"] },
      { question: "said", text: null, missing: "notAnswered" },
    ]);
    expect(told.corrections[0].changes).toEqual([
      { question: id("age"), from: 13, to: 31 },
      { question: id("heard"), from: before[1].options, to: ["Leaflet", "Friends"] },
      { question: id("how"), from: "Good", to: "Bad" },
      { question: id("said"), from: "the tea", to: null },
    ]);
    for (const wrong of [
      { question: id("age"), to: "old" },
      { question: id("heard"), to: ["Television"] },
      { question: id("how"), to: ["Bad", "Good"] },
      { question: id("said"), to: " " },
      { question: id("age"), to: 31 },
      { question: id("said") + 1_000, to: "x" },
    ])
      expect(await send(app.ada, `${path}/corrections`, { reason: "Try", answers: [wrong] })).toMatchObject({
        status: 422,
      });
    await send(app.ada, `${path}/corrections/undo`, {});
    expect(await answersOf()).toEqual(before);
    expect(await raw()).toEqual(stood);
  });

  test("that was corrected goes with the file that brought it", async () => {
    const { program, stored, at } = await bring();
    const { version } = (await (await app.ada.fetch(at(1))).json()).sets[0];
    await send(app.ada, `${at(1)}/corrections`, {
      reason: "Typed wrongly",
      answers: [{ version, item: 1, to: 3 }],
    });
    const undone = await app.ada.fetch(`/api/v1/programs/${program}/imports/${stored}/undo`, {
      method: "POST",
    });
    expect(undone.status).toBe(200);
    expect(await state(program)).toEqual({ changes: [], sets: [], layers: [] });
  });

  test("that is removed is gone for good, with a line that does not say whose it was", async () => {
    const { program, at } = await bring();
    expect((await send(app.ada, at(1), { reason: "Filled in for fun" }, "DELETE")).status).toBe(204);
    expect((await app.ada.fetch(at(1))).status).toBe(404);
    expect(await paired(program)).toBe(11);
    const log = await inside(async (db) => [
      ...(await db.execute(sql`select * from removal where program_id = ${program}`)),
    ]);
    expect(log).toMatchObject([{ kind: "response", responses: 1, reason: "Filled in for fun" }]);
    expect(Object.keys(log[0]!).filter((column) => /enrol|participant|response_id/.test(column))).toEqual([]);
  });

  test("that is removed stays out when its file comes again, with day and reason, until somebody says otherwise", async () => {
    const { program, at } = await bring();
    expect((await send(app.ada, at(1), { reason: "Filled in for fun" }, "DELETE")).status).toBe(204);
    const again = await upload(app.ada, program, file, { mapping });
    expect(again).toMatchObject({ status: 201, rows: { read: 24, created: 0, unchanged: 23, skipped: 1 } });
    const today = new Date().toISOString().slice(0, 10);
    expect(again.notes).toContain(
      `1 row skipped: removed by a person on ${today}, with the reason “Filled in for fun”`,
    );
    expect(again.removed).toMatchObject([{ rows: [2], reason: "Filled in for fun" }]);
    expect(await paired(program)).toBe(11);
    // Another file that says the same is another matter: whose it was is not kept.
    const other = await startProgram(app.ada);
    expect(await upload(app.ada, other, file, { mapping })).toMatchObject({ rows: { created: 24 } });
    const back = await upload(app.ada, program, file, { mapping: { ...mapping, include: ["removed"] } });
    expect(back).toMatchObject({ status: 201, rows: { created: 1, unchanged: 23, skipped: 0 } });
    expect(back.removed).toBeUndefined();
    expect(await paired(program)).toBe(12);
  });

  test("that is removed stays out of a file that is all new otherwise; other waves of its row come in", async () => {
    const wide: Mapping = {
      participant: "id",
      items: ["pre", "post"].flatMap((wave) =>
        ["1", "2", "3"].map((item) => ({ column: `${wave}${item}`, instrument: "ucla-3", item, wave })),
      ),
    };
    const text = "id,pre1,pre2,pre3,post1,post2,post3\nA,1,1,1,2,2,2\nB,1,1,1,2,2,2\nC,3,3,3,,,\n";
    const program = await startProgram(app.ada);
    const stored = await upload(app.ada, program, text, { mapping: wide });
    const responses = await inside((db) =>
      db.execute<{ id: number; enrollment: number }>(sql`
        select r.id::int as id, r.enrollment_id::int as enrollment from response r
        join wave w on w.id = r.wave_id and w.key = case r.file_row when 3 then 'pre' else 'post' end
        where r.import_id = ${stored.id!} and r.file_row <> 2 order by r.file_row`),
    );
    for (const { id, enrollment } of responses) {
      const path = `/api/v1/programs/${program}/enrollments/${enrollment}/responses/${id}`;
      expect((await send(app.ada, path, { reason: "A test" }, "DELETE")).status).toBe(204);
    }
    const undone = await app.ada.fetch(`/api/v1/programs/${program}/imports/${stored.id}/undo`, {
      method: "POST",
    });
    expect(undone.status).toBe(200);
    const again = await upload(app.ada, program, text, { mapping: wide });
    expect(again).toMatchObject({
      ...{ status: 201, rows: { read: 3, created: 2, skipped: 1 }, responses: { created: 3 } },
      removed: [{ rows: [1] }, { rows: [3] }],
    });
  });

  test("marks the releases that rest on it, once, and no other program's", async () => {
    const { program, at } = await bring();
    const other = await bring();
    const cut = (of: number) => app.ada.fetch(`/api/v1/programs/${of}/releases`, { json: {} });
    expect((await cut(program)).status).toBe(201);
    expect((await cut(other.program)).status).toBe(201);
    const superseded = async (of: number) =>
      (await (await app.ada.fetch(`/api/v1/programs/${of}/releases`)).json()).releases.map(
        (one: { superseded: string | null }) => one.superseded,
      );
    await send(app.ada, `${at(0)}/exclusion`, { reason: "Maria asked for it" });
    expect(await superseded(program)).toEqual(["It rests on a response that no longer counts."]);
    expect(await superseded(other.program)).toEqual([null]);
    await cut(program);
    await send(app.ada, `${at(1)}/exclusion`, { reason: "x" });
    expect((await superseded(program))[1]).toBe("It rests on a response that no longer counts.");
  });
});
