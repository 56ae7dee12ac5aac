import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "./api";
import { readProgram } from "./programState";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const base: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  cohort: { column: "cohort" },
  attributes: [
    { column: "age", name: "age" },
    { column: "area", name: "area" },
  ],
  items: [
    ...["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
    { column: "d", instrument: "ons-direct", item: "1" },
  ],
  questions: [{ column: "tea", kind: "single" }],
};
const head = "id,wave,site,cohort,age,area,q1,q2,q3,d,tea";
const csv = (rows: (string | number)[][]) => `${head}\n${rows.map((row) => row.join(",")).join("\n")}\n`;
const row = (
  id: string,
  wave: string,
  answers: readonly (string | number)[],
  more: Partial<Record<string, string>> = {},
) => [
  id,
  wave,
  more.site ?? "North",
  more.cohort ?? "Spring",
  more.age ?? "",
  more.area ?? "",
  ...answers,
  more.d ?? "",
  more.tea ?? "",
];

async function bring(program: number, file: string, mapping: Mapping = base): Promise<number> {
  const answer = await upload(app.ada, program, file, { mapping });
  expect(answer, JSON.stringify(answer)).toMatchObject({ status: 201 });
  return answer.id!;
}

async function undo(program: number, importId: number, query = "") {
  const answer = await app.ada.fetch(`/api/v1/programs/${program}/imports/${importId}/undo${query}`, {
    method: "POST",
  });
  return { status: answer.status, ...((await answer.json()) as Record<string, number | string>) };
}

const state = (program: number) => readProgram(app.db, app.ada.organizationId, program);

describe("an import that is taken back", () => {
  test("leaves what was there before: people, answers, groups, questions, surveys and change rows", async () => {
    const program = await startProgram(app.ada);
    await bring(
      program,
      csv([row("A", "pre", [1, 2, 3], { tea: "green" }), row("B", "pre", [2, 2, 2], { site: "" })]),
    );
    const before = await state(program);
    const second = csv([
      row("A", "pre", [3, 3, 3], { tea: "black", age: "20" }),
      row("A", "post", [1, 1, 1]),
      row("B", "pre", [2, 2, 2], { site: "South", d: "Never" }),
      row("C", "post", [2, 1, 2], { cohort: "Autumn" }),
    ]);
    const importId = await bring(program, second, { ...base, conflicts: "keep_last" });
    const after = await state(program);
    expect(after.responses).toHaveLength(4);
    const dry = await undo(program, importId, "?dry_run=true");
    expect(dry).toEqual({
      status: 200,
      responses: 2,
      people: 2,
      kept: 0,
      restored: 2,
      peopleGone: 1,
      peopleStaying: 0,
      relabeled: 2,
      releases: 0,
    });
    expect(await state(program)).toEqual(after);
    expect(await undo(program, importId)).toEqual(dry);
    expect(await state(program)).toEqual(before);
    expect(await undo(program, importId)).toMatchObject({ status: 409, code: "conflict" });
  });

  test("stays in the list, with who took it back and when, and may be imported again", async () => {
    const program = await startProgram(app.ada);
    const file = csv([row("A", "pre", [1, 2, 3]), row("A", "post", [1, 1, 1])]);
    const importId = await bring(program, file);
    const stored = await state(program);
    await undo(program, importId);
    expect(await state(program)).toEqual({
      responses: [],
      enrollments: [],
      people: 0,
      changes: [],
      labels: [],
      questions: [],
      surveys: 0,
      layers: 0,
    });
    const list = await (await app.ada.fetch(`/api/v1/programs/${program}/imports`)).json();
    expect(list.imports).toMatchObject([{ id: importId, state: "undone", undoneBy: "ada" }]);
    const again = await upload(app.ada, program, file, { mapping: base });
    expect(again).toMatchObject({ status: 201, rows: { created: 2 } });
    expect(again.notes.join(" ")).not.toMatch(/imported before/);
    const ids = new Map([[again.id!, importId]]);
    expect(stored).toEqual({ ...renamed(await state(program), ids), layers: 0 });
  });

  test("leaves what another file says too, as that file's", async () => {
    const program = await startProgram(app.ada);
    const rows = [row("A", "pre", [1, 2, 3]), row("B", "pre", [2, 2, 2]), row("C", "pre", [1, 1, 1])];
    const first = await bring(program, csv(rows));
    const second = await bring(program, csv([rows[1]!, row("C", "post", [1, 1, 2])]));
    expect(await undo(program, first)).toMatchObject({
      responses: 2,
      people: 2,
      kept: 1,
      peopleGone: 1,
      peopleStaying: 2,
    });
    const left = await state(program);
    expect(left.responses.map(({ wave, importId, row: at }) => [wave, importId, at]).sort()).toEqual([
      ["post", second, 2],
      ["pre", second, 1],
    ]);
    await undo(program, second);
    expect(await state(program)).toMatchObject({ responses: [], enrollments: [], people: 0, labels: [] });
  });

  test("of anonymous rows, brought twice, leaves those of the second file", async () => {
    const program = await startProgram(app.ada);
    const mapping: Mapping = { ...base, participant: { is: "anonymous" } };
    const file = csv([row("A", "pre", [1, 2, 3], { tea: "green" }), row("B", "post", [2, 2, 2])]);
    const first = await bring(program, file, mapping);
    const second = await bring(program, file, mapping);
    const both = await state(program);
    expect(await undo(program, first)).toMatchObject({ responses: 0, kept: 2 });
    const left = await state(program);
    expect(left.responses.map(({ importId }) => importId)).toEqual([second, second]);
    expect(left.responses.map(({ answers }) => answers)).toEqual(
      both.responses.map(({ answers }) => answers),
    );
    await undo(program, second);
    expect((await state(program)).responses).toEqual([]);
  });

  test("of a list of people, gives back their groups", async () => {
    const program = await startProgram(app.ada);
    await bring(
      program,
      csv([row("A", "pre", [1, 2, 3]), row("B", "pre", [1, 2, 3], { site: "", age: "9" })]),
    );
    const before = await state(program);
    const roster: Mapping = {
      roster: true,
      participant: "id",
      group: { column: "site" },
      attributes: [{ column: "age", name: "age" }],
      items: [],
      conflicts: "keep_last",
    };
    const importId = await bring(program, "id,site,age\nA,South,30\nB,South,10\nD,East,\n", roster);
    expect((await state(program)).enrollments).toHaveLength(3);
    expect(await undo(program, importId)).toMatchObject({ responses: 0, peopleGone: 1, relabeled: 2 });
    expect(await state(program)).toEqual(before);
  });

  test("marks the releases that rest on it, and no later one", async () => {
    const program = await startProgram(app.ada);
    const rows = Array.from({ length: 12 }, (_, k) => [
      row(`R${k}`, "pre", [1, 2, 3]),
      row(`R${k}`, "post", [1, 1, 1]),
    ]);
    const cut = async () =>
      expect((await app.ada.fetch(`/api/v1/programs/${program}/releases`, { json: {} })).status).toBeLessThan(
        300,
      );
    await bring(program, csv(rows.flat()));
    await cut();
    const second = await bring(program, csv([row("S", "pre", [1, 2, 3])]));
    await cut();
    expect(await undo(program, second)).toMatchObject({ releases: 1 });
    await cut();
    const { releases } = await (await app.ada.fetch(`/api/v1/programs/${program}/releases`)).json();
    expect(releases.map(({ superseded }: { superseded: string | null }) => superseded)).toEqual([
      null,
      "It rests on the file answers.csv, which was taken back.",
      null,
    ]);
  });

  test("is taken back by the team of its organization alone", async () => {
    const program = await startProgram(app.ada);
    const importId = await bring(program, csv([row("A", "pre", [1, 2, 3])]));
    const path = `/api/v1/programs/${program}/imports/${importId}/undo`;
    expect((await app.dan.fetch(path, { method: "POST" })).status).toBe(403);
    expect((await app.eve.fetch(path, { method: "POST" })).status).toBe(404);
  });
});

/** A row as somebody may have typed it: few people and answers, so that files meet in all ways. */
const anyRow = fc.record({
  id: fc.constantFrom("A", "B", "C", "D"),
  wave: fc.constantFrom("pre", "post"),
  site: fc.constantFrom("", "North", "South"),
  age: fc.constantFrom("", "20", "30"),
  area: fc.constantFrom("", "town"),
  q: fc.constantFrom(["", "", ""], ["1", "2", "3"], ["2", "2", "2"], ["3", "", "1"]),
  d: fc.constantFrom("", "Never", "Hardly ever"),
  tea: fc.constantFrom("", "green", "black"),
});
const anyFile = fc.record({
  rows: fc.uniqueArray(anyRow, { minLength: 1, maxLength: 6, selector: ({ id, wave }) => `${id} ${wave}` }),
  conflicts: fc.constantFrom("keep_first" as const, "keep_last" as const),
});
const textOf = ({ rows }: typeof anyFile extends fc.Arbitrary<infer F> ? F : never) =>
  csv(
    rows.map((r) => row(r.id, r.wave, r.q, { site: r.site, age: r.age, area: r.area, d: r.d, tea: r.tea })),
  );

describe("random files", { timeout: 300_000 }, () => {
  test("taken back in any order, leave what the others alone would have made; all taken back, nothing", async () => {
    const run = fc.asyncProperty(
      fc.array(anyFile, { minLength: 2, maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      async (files, chance) => {
        const program = await startProgram(app.ada);
        const imports: { id: number; file: (typeof files)[number] }[] = [];
        for (const file of files) {
          const answer = await upload(app.ada, program, textOf(file), {
            mapping: { ...base, conflicts: file.conflicts },
          });
          expect(answer.status, JSON.stringify(answer)).toBe(201);
          imports.push({ id: answer.id!, file });
        }
        while (imports.length > 0) {
          const [gone] = imports.splice(chance.next().value! % imports.length, 1);
          expect(await undo(program, gone!.id)).toMatchObject({ status: 200 });
          const left = await state(program);
          const alone = await startProgram(app.ada);
          const ids = new Map<number, number>();
          for (const { id, file } of imports) {
            const again = await upload(app.ada, alone, textOf(file), {
              mapping: { ...base, conflicts: file.conflicts },
            });
            ids.set(again.id!, id);
          }
          expect(left).toEqual(renamed(await state(alone), ids));
          await rebuilt(program);
        }
      },
    );
    await fc.assert(run, { numRuns: 25, endOnFailure: true });
  });
});

function renamed(found: Awaited<ReturnType<typeof state>>, ids: Map<number, number>) {
  return {
    ...found,
    // How much is kept besides the answers depends on what met what, and is nobody's business.
    layers: expect.any(Number),
    // An option that nobody chose any more keeps its place where one stands behind it.
    questions: found.questions.map((question) => expect.stringContaining(question.split(":")[0]!)),
    responses: found.responses.map((one) => ({ ...one, importId: ids.get(one.importId!)! })),
  };
}

/** The change rows are those that a rebuild from all answers makes. */
async function rebuilt(program: number) {
  const before = (await state(program)).changes;
  await withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute(
      sql`select refresh_changes(${program}, coalesce((select array_agg(id) from enrollment where program_id = ${program}), '{}'))`,
    ),
  );
  expect(before).toEqual((await state(program)).changes);
}
