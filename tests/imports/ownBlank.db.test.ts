import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import { missingKinds } from "#shared/responses/missing";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "./api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const mapping: Mapping = {
  participant: "code",
  wave: { is: "pre" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
  questions: [{ column: "how", kind: "single", title: "How did you hear of us?" }],
};
const fileOf = (...said: string[]) =>
  `${["code,q1,q2,q3,how", ...said.map((how, k) => `P${k},1,2,3,${how}`)].join("\n")}\n`;

/** What is kept of the question, person by person in the order of the file: the option, or why there is none. */
async function kept(programId: number): Promise<string[]> {
  const rows = await withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute<{ option: string | null; missing: number | null }>(sql`
      select (select option from unnest(q.options) with ordinality u(option, k)
        where o.options & (1::bigint << (k::int - 1)) <> 0) as option, o.missing
      from own_answer o join question q on q.id = o.question_id join response r on r.id = o.response_id
      where q.program_id = ${programId} order by r.file_row`),
  );
  return rows.map(({ option, missing }) => option ?? missingKinds[missing!]!);
}

async function start(...said: string[]) {
  const program = await startProgram(app.ada, "Blank cells");
  const stored = await upload(app.ada, program, fileOf(...said), { mapping });
  expect(stored, JSON.stringify(stored)).toMatchObject({ status: 201, rows: { created: said.length } });
  return { program, id: stored.id! };
}
const undo = async (program: number, id: number) =>
  expect((await app.ada.fetch(`/api/v1/programs/${program}/imports/${id}/undo`, { json: {} })).status).toBe(
    200,
  );

const rather = "Prefer not to say";

describe("a blank cell of an own question", () => {
  test("is kept as left blank, apart from what people would rather not say and tools did not show", async () => {
    const { program } = await start("", "Friends", rather, "[not completed]", "n/a");
    expect(await kept(program)).toEqual([
      ...["notAnswered", "Friends", "prefersNotToSay", "notAsked", "notAnswered"],
    ]);
  });

  test("is filled by a later file, and fills nothing itself; each file is taken back by itself", async () => {
    const { program, id } = await start("", "Friends", rather);
    const later = fileOf("Poster", "", "");
    const second = await upload(app.ada, program, later, { mapping });
    expect(second).toMatchObject({ status: 201, rows: { created: 0, updated: 1, unchanged: 2 } });
    expect(await kept(program)).toEqual(["Poster", "Friends", "prefersNotToSay"]);
    // A file that says all of it once more is taken back: what stands is put together anew, blanks last.
    const third = await upload(app.ada, program, fileOf("Poster", "Friends", rather), { mapping });
    expect(third).toMatchObject({ status: 201, rows: { unchanged: 3 } });
    await undo(program, third.id!);
    expect(await kept(program)).toEqual(["Poster", "Friends", "prefersNotToSay"]);
    await undo(program, second.id!);
    expect(await kept(program)).toEqual(["notAnswered", "Friends", "prefersNotToSay"]);
    await upload(app.ada, program, later, { mapping });
    await undo(program, id);
    expect(await kept(program)).toEqual(["Poster", "notAnswered", "notAnswered"]);
  });

  test("of a person who stands in the file twice gives way to the answer", async () => {
    const twice = `${fileOf("", "Friends", "")}P0,1,2,3,Poster\nP1,1,2,3,\nP2,1,2,3,\n`;
    const program = await startProgram(app.ada, "Blank cells");
    expect(await upload(app.ada, program, twice, { mapping })).toMatchObject({ status: 201 });
    expect(await kept(program)).toEqual(["Poster", "Friends", "notAnswered"]);
  });

  test("is no conflict; that one would rather not say and an answer are one, told in words", async () => {
    const { program } = await start(rather, "Friends");
    const asked = await upload(app.ada, program, fileOf("Poster", rather), { mapping });
    expect(asked).toMatchObject({ status: 422, code: "mapping_needed" });
    expect(JSON.stringify(asked)).toContain("prefers not to say");
  });

  test("makes no response of its own where nothing else was answered", async () => {
    const program = await startProgram(app.ada, "Blank cells");
    const file = "code,q1,q2,q3,how\nP0,1,2,3,\nP1,,,,\nP2,,,,Prefer not to say\n";
    expect(await upload(app.ada, program, file, { mapping })).toMatchObject({
      status: 201,
      rows: { created: 2, skipped: 1 },
    });
    expect(await kept(program)).toEqual(["notAnswered", "prefersNotToSay"]);
  });
});
