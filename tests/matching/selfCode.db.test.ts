import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type Person, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "../imports/api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const items = ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item }));
const one: Mapping = { selfGenerated: "own", wave: { column: "wave" }, items };
const six: Mapping = {
  selfGenerated: { mother: "a", siblings: "b", month: "c", day: "d", town: "e", middle: "f" },
  wave: { column: "wave" },
  items,
};

/** Six exactly the same, one with one part off, one with two, and a tie that is not guessed. */
const before = [
  ...["M-2-04-17-L-X", "A-0-12-31-R-K", "J-1-06-02-O-X", "S-4-09-09-T-B", "K-3-01-28-O-X", "L-0-02-11-N-A"],
  ...["C-1-07-21-O-P", "H-2-03-05-W-X", "D-0-10-10-O-X", "D-1-10-10-O-X"],
];
const after = [
  ...["m 2 4 17 l x", "A01231RK", "J/1/6/2/O/X", "S-6-09-09-T-B", "k-3-01-28-o-x", "L-0-02-11-N-A"],
  ...["C-1-07-22-O-P", "H-1-03-06-W-X", "D-2-10-10-O-X"],
];

async function bring(): Promise<number> {
  const program = await startProgram(app.ada);
  const rows = [...before.map((code) => `${code},pre,3,3,3`), ...after.map((code) => `${code},post,1,1,1`)];
  const answer = await upload(app.ada, program, `own,wave,q1,q2,q3\n${rows.join("\n")}\n`, { mapping: one });
  expect(answer).toMatchObject({ status: 201, rows: { created: 19 } });
  return program;
}

async function ask(person: Person, program: number, rest = "", json?: unknown) {
  const answer = await person.fetch(
    `/api/v1/programs/${program}/matching${rest}`,
    json === undefined ? {} : { json },
  );
  return answer.json();
}

describe("self-generated codes of a file", () => {
  test("pair exactly however they are written, and one part off is proposed where nobody else fits", async () => {
    const program = await bring();
    const bench = await ask(app.ben, program);
    expect(bench.all).toMatchObject({ enrolled: 13, paired: 6, once: 7 });
    expect(bench.proposals).toMatchObject([
      { reason: "element_differs", safe: false, rivals: 0, first: { codes: [], selfGenerated: true } },
    ]);
    expect(bench.tooAlike).toBe(2);
    const [{ first, second }] = bench.proposals;
    const joined = await ask(app.ben, program, "/decisions", {
      first: first.id,
      second: second.id,
      same: true,
    });
    expect(joined.methods).toMatchObject({ exact: 6, near: 1 });
    expect((await readChange(app.ada, program, "instrument=ucla-3")).overall.n.paired).toBe(7);
    const exact = await readChange(app.ada, program, "instrument=ucla-3&matches=exact");
    expect(exact.overall.n.paired).toBe(6);
  });

  test("are kept as keyed hashes alone, one for the whole and one for each part left out", async () => {
    const program = await bring();
    const people = await withOrganization(app.db, app.ada.organizationId, async (db) => [
      ...(await db.execute<Record<string, unknown>>(sql`
        select p.code_sealed, cardinality(p.near_hashes) as near, length(p.near_hashes[1]) as bytes
        from enrollment e join participant p on p.id = e.participant_id where e.program_id = ${program}`)),
    ]);
    expect(people).toHaveLength(13);
    for (const person of people) expect(person).toEqual({ code_sealed: null, near: 6, bytes: 16 });
    const dump = await withOrganization(app.db, app.ada.organizationId, async (db) =>
      JSON.stringify([
        ...(await db.execute(sql`select p::text from participant p`)),
        ...(await db.execute(sql`select e::text from enrollment e where program_id = ${program}`)),
        ...(await db.execute(sql`select r::text from response r`)),
      ]),
    );
    expect(dump).not.toMatch(/A-0-12-31|A01231RK|S-4-09-09/);
  });

  test("may stand in six columns, find who answered before, and say which part cannot be", async () => {
    const program = await bring();
    const head = "a,b,c,d,e,f,wave,q1,q2,q3";
    const rows = ["M,2,4,17,Lisbon,x,post,2,2,2", "Zoe,0,1,1,O,X,pre,1,1,1"];
    const mixed = `${[head, ...rows, "Q,1,13,1,O,X,pre,1,1,1"].join("\n")}\n`;
    const mapping: Mapping = { ...six, conflicts: "keep_first" };
    const refused = await upload(app.ada, program, mixed, { mapping });
    expect(refused.rows).toMatchObject({ failed: 1 });
    expect(JSON.stringify(refused.problems)).toContain("is no month of birth: 01 to 12, or X");
    const answer = await upload(app.ada, program, `${[head, ...rows].join("\n")}\n`, { mapping });
    expect(answer).toMatchObject({ status: 201, rows: { created: 1 } });
    expect(await ask(app.ben, program)).toMatchObject({ all: { enrolled: 14, paired: 6 } });
  });

  test("are no code of the program beside them: a mapping takes one or the other", async () => {
    const program = await startProgram(app.ada);
    const mapping = { ...one, participant: "own" } as Mapping;
    const answer = await upload(app.ada, program, "own,wave,q1,q2,q3\nM-2-04-17-L-X,pre,1,1,1\n", {
      mapping,
    });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer)).toContain('takes either \\"participant\\" or \\"selfGenerated\\"');
  });
});
