import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectionOf, withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "./api";
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
  group: { column: "site" },
  attributes: [{ column: "age", name: "age" }],
  questions: [
    { column: "heard", kind: "multi" },
    { column: "visits", kind: "number" },
  ],
};
const csv = (...lines: string[]) => `id,wave,q1,q2,q3,site,age,heard,visits\n${lines.join("\n")}\n`;

const stored = async (program: number) =>
  (await readProgram(app.db, app.ada.organizationId, program)).responses.map(({ answers }) =>
    JSON.stringify((answers as unknown[][])[0]![1]),
  );

describe("two rows of one person at one wave", () => {
  test("that differ in own questions alone are a conflict, told with both sides", async () => {
    const program = await startProgram(app.ada);
    const file = csv("A,pre,1,1,1,,,Friends,3", "A,pre,1,1,1,,,Leaflet;Friends,3");
    const told = await upload(app.ada, program, file, { mapping, query: "?dry_run=true" });
    expect(told).toMatchObject({
      status: 422,
      conflicts: { count: 1, open: 1, file: { count: 1, open: 1 } },
    });
    expect(told.conflicts!.shown[0]).toMatchObject({
      ...{ rows: [1, 2], against: "file", same: 4 },
      differences: [{ question: "heard", values: [{ label: "Friends" }, { label: "Friends; Leaflet" }] }],
    });
  });

  test("that name the same options in another order are equal", async () => {
    const program = await startProgram(app.ada);
    const file = csv("A,pre,1,1,1,,,Friends;Leaflet,3", "A,pre,1,1,1,,,Leaflet;Friends,3");
    const told = await upload(app.ada, program, file, { mapping });
    expect(told).toMatchObject({ status: 201, rows: { created: 1, unchanged: 1 } });
  });

  test("that say different parts are put together: answers, own answers, group and attributes", async () => {
    const program = await startProgram(app.ada);
    const told = await upload(app.ada, program, csv("A,pre,1,2,1,,,Friends,", "A,pre,,,,North,30,,4"), {
      mapping,
    });
    expect(told).toMatchObject({ status: 201, rows: { created: 1, unchanged: 1 } });
    const { responses } = await readProgram(app.db, app.ada.organizationId, program);
    expect(responses).toHaveLength(1);
    expect(JSON.stringify(responses)).toContain("[1,2,1]");
    const { own, enrolled } = await withOrganization(app.db, app.ada.organizationId, async (db) => {
      const sql = connectionOf(db);
      const own = await sql`
        SELECT o.number, o.options FROM own_answer o JOIN enrollment e
          ON e.organization_id = o.organization_id AND e.id = o.enrollment_id
        WHERE e.program_id = ${program} ORDER BY o.question_id`;
      const [enrolled] = await sql`
        SELECT g.name, e.attributes FROM enrollment e JOIN "group" g
          ON g.organization_id = e.organization_id AND g.id = e.group_id WHERE e.program_id = ${program}`;
      return { own: [...own], enrolled };
    });
    expect(own.map(({ number, options }) => [number, options === null ? null : Number(options)])).toEqual([
      [null, 1],
      [4, null],
    ]);
    expect(enrolled).toMatchObject({ name: "North", attributes: { age: "30" } });
  });

  test("that agree and name two groups count once, in the first, and it is said", async () => {
    const program = await startProgram(app.ada);
    const file = csv(
      "A,pre,1,2,1,North,,,",
      "A,pre,1,2,1,South,,,",
      "B,pre,1,1,1,North,,,",
      "B,pre,1,1,1,North,,,",
    );
    const told = await upload(app.ada, program, file, { mapping });
    expect(told).toMatchObject({ status: 201, rows: { created: 2, unchanged: 2 } });
    expect(told.notes.join()).toContain("1 person is given more than one cohort, group or attribute");
  });

  test("and what is stored are two questions: to keep the first of the rows replaces nothing", async () => {
    const program = await startProgram(app.ada);
    await upload(app.ada, program, csv("A,pre,1,1,1,,,,"), { mapping });
    const file = csv("A,pre,2,2,2,,,,", "A,pre,3,3,3,,,,");
    const first: Mapping = { ...mapping, conflicts: { file: "keep_first" } };
    const asked = await upload(app.ada, program, file, { mapping: first });
    expect(asked).toMatchObject({
      status: 422,
      conflicts: { file: { count: 1, open: 0 }, stored: { count: 1, open: 1 } },
    });
    expect(asked.questions?.map(({ id }) => id)).toEqual(["conflicts.stored"]);
    const path = `/api/v1/programs/${program}/imports/${asked.id}/confirm`;
    const staged = await upload(app.ada, program, file, { mapping: first, query: "?dry_run=true" });
    const decided = [{ row: 1, wave: "pre", against: "stored", keep: "stored" }];
    const kept = await app.ada.fetch(path.replace(String(asked.id), String(staged.id)), {
      json: { mapping: first, decisions: decided },
    });
    expect(await kept.json()).toMatchObject({ rows: { unchanged: 1, skipped: 1 } });
    expect(await stored(program)).toEqual(["[1,1,1]"]);
    const both: Mapping = { ...mapping, conflicts: { file: "keep_first", stored: "keep_last" } };
    expect(await upload(app.ada, program, file, { mapping: both })).toMatchObject({ status: 201 });
    expect(await stored(program)).toEqual(["[2,2,2]"]);
  });

  test("settled singly say nothing of what is stored either", async () => {
    const program = await startProgram(app.ada);
    await upload(app.ada, program, csv("A,pre,1,1,1,,,,"), { mapping });
    const file = csv("A,pre,2,2,2,,,,", "A,pre,3,3,3,,,,");
    const { id } = await upload(app.ada, program, file, { mapping, query: "?dry_run=true" });
    const decisions = [{ row: 1, wave: "pre", against: "file", keep: 1 }];
    const path = `/api/v1/programs/${program}/imports/${id}/dry-run`;
    const dry = await (await app.ada.fetch(path, { json: { mapping, decisions } })).json();
    expect(dry.conflicts).toMatchObject({ open: 1, file: { open: 0 }, stored: { open: 1 } });
  });
});
