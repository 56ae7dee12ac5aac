import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import { findBuiltIn } from "#shared/instruments/library";
import { isDistinctive } from "#shared/quality/lookAlike";
import { isStraightLine, lineRules } from "#shared/quality/straightLine";
import { createTestApp, type Person, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "../imports/api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const items = findBuiltIn("gbs")!.items.map(({ id }) => id);
const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  items: items.map((item) => ({ column: `q${item}`, instrument: "gbs", item })),
};
const head = ["id", "wave", "site", ...items.map((item) => `q${item}`)].join(",");
type Row = [id: string, wave: string, site: string, ...answers: (number | string)[]];
const file = (rows: Row[]) => `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n`;
const line = (answer: number | string) => items.map(() => answer);
/** Answers that no two people share, and that are on no line. */
const plain = (k: number) => items.map((_, j) => 1 + ((k * 7 + j * j + (k >> j)) % 7));

async function bring(rows: Row[]): Promise<number> {
  const program = await startProgram(app.ada);
  const told = await upload(app.ada, program, file(rows), { mapping, query: "?on_failed=leave_out" });
  expect(told).toMatchObject({ status: 201 });
  return program;
}
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
async function read(program: number, part = "", who: Person = app.ben): Promise<any> {
  const answer = await who.fetch(`/api/v1/programs/${program}/quality${part}`);
  return { status: answer.status, ...(await answer.json()) };
}

describe("hints", () => {
  test("name straight lines across reversed items, and leave the middle and sound answers alone", async () => {
    const program = await bring([
      ["P1", "pre", "North", ...line(7)],
      ["P2", "pre", "North", ...line(4)],
      ["P3", "pre", "South", ...line(2).fill("", 6)],
      ["P4", "pre", "South", ...plain(4)],
    ]);
    const { straightLines } = await read(program, "/hints");
    expect(straightLines).toMatchObject({
      instruments: ["General Belongingness Scale"],
      count: 2,
      shown: [
        { instrument: "gbs", answer: 7, answers: 12, group: "North", wave: "Before" },
        { instrument: "gbs", answer: 2, answers: 6, group: "South" },
      ],
    });
  });

  test("find in the database what the pure rules find", async () => {
    const random = (k: number) => (Math.imul(k ^ 0x9e3779b9, 0x85ebca6b) >>> 16) / 65_536;
    const rows = Array.from({ length: 150 }, (_, k): Row => {
      const kind = Math.floor(random(k) * 4);
      const level = 1 + Math.floor(random(k * 31 + 1) * 7);
      const answers = items.map((_, j) => {
        const own = random(k * 997 + j * 13);
        if (own < 0.08) return "";
        if (kind === 0) return level;
        if (kind === 1) return own < 0.12 ? 1 + (level % 7) : level;
        return kind === 2 ? 1 + (((k % 5) + j) % 3) : 1 + Math.floor(own * 7);
      });
      return [`P${k}`, k % 2 ? "pre" : "post", "", ...answers];
    });
    const program = await bring(rows);
    const given = rows.map((row) => row.slice(3).map((cell) => (cell === "" ? null : Number(cell))));
    const [rule] = lineRules(findBuiltIn("gbs")!);
    const stored = given.filter((answers) => answers.some((answer) => answer !== null));
    expect(stored).toHaveLength(150);
    const hints = await read(program, "/hints");
    const lines = given.filter((answers) => isStraightLine(rule!, answers)).length;
    expect(lines).toBeGreaterThan(10);
    expect(hints.straightLines.count).toBe(lines);
    const key = (k: number) => `${rows[k]![1]} ${JSON.stringify(given[k])}`;
    const alike = rows.filter(
      (_, k) => isDistinctive(given[k]!) && rows.some((__, other) => other !== k && key(other) === key(k)),
    ).length;
    expect(alike).toBeGreaterThan(4);
    expect(hints.lookAlikes.count).toBe(alike);
  });

  test("name different people with the very same answers at one wave, not one person twice", async () => {
    const same = plain(9);
    const program = await bring([
      ["P1", "pre", "North", ...same],
      ["P2", "pre", "South", ...same],
      ["P2", "post", "South", ...same],
      ["P3", "pre", "South", ...line(1)],
      ["P4", "pre", "South", ...line(1)],
    ]);
    const { lookAlikes } = await read(program, "/hints");
    expect(lookAlikes).toMatchObject({
      count: 2,
      shown: [
        { set: 1, alike: 2 },
        { set: 1, alike: 2 },
      ],
    });
    expect(lookAlikes.shown.map((one: { group: string }) => one.group)).toEqual(["North", "South"]);
  });

  test("that somebody looked at leave the list with name and date, come back to it, and change no figure", async () => {
    const program = await bring([
      ["P1", "pre", "North", ...line(7)],
      ["P1", "post", "North", ...plain(3)],
      ["P2", "pre", "North", ...line(2)],
      ["P2", "post", "North", ...plain(5)],
    ]);
    const figures = () => readChange(app.ada, program, "instrument=gbs");
    const before = await figures();
    const { straightLines } = await read(program, "/hints");
    const [one, two] = straightLines.shown.map(
      ({ enrollmentId, responseId }: { enrollmentId: number; responseId: number }) => ({
        ...{ enrollmentId, responseId },
      }),
    );
    const say = async (rest: string, responses: unknown[], who: Person = app.ben, of = program) => {
      const json = { hint: "straight_line", responses };
      const answer = await who.fetch(`/api/v1/programs/${of}/quality/hints/looks${rest}`, { json });
      return { status: answer.status, ...(await answer.json()) };
    };
    expect(await read(program, "/hints/count")).toEqual({ status: 200, open: 2 });
    const told = await say("", [one]);
    expect(await read(program, "/hints/count")).toEqual({ status: 200, open: 1 });
    expect(told.straightLines).toMatchObject({
      ...{ count: 1, looked: 1 },
      shown: [
        { ...two, lookedAt: null, lookedBy: null },
        { ...one, lookedAt: expect.stringMatching(/^20/), lookedBy: "ben" },
      ],
    });
    // Said twice, the first time stands; the other kinds of hints are another matter.
    const twice = await say("", [one, two], app.ada);
    expect(twice.straightLines).toMatchObject({ count: 0, looked: 2 });
    expect(twice.straightLines.shown.map(({ lookedBy }: { lookedBy: string }) => lookedBy)).toEqual([
      "ben",
      "ada",
    ]);
    expect(await figures()).toEqual(before);
    expect((await say("/undo", [one, two])).straightLines).toEqual(straightLines);
    expect(await figures()).toEqual(before);
    const other = await bring([["P1", "pre", "North", ...line(7)]]);
    for (const rest of ["", "/undo"]) {
      expect((await say(rest, [one], app.ben, other)).status).toBe(404);
      expect((await say(rest, [one], app.eve)).status).toBe(404);
      expect((await say(rest, [one], app.dan)).status).toBe(403);
    }
    expect((await read(program, "/hints")).straightLines).toEqual(straightLines);
  });

  test("name answers in less than a third of the usual time, once ten say how long they took", async () => {
    const rows = Array.from({ length: 12 }, (_, k): Row => [`P${k}`, "pre", "North", ...plain(k + 20)]);
    const program = await bring(rows);
    expect((await read(program, "/hints")).tooFast).toEqual({
      ...{ timed: 0, share: 1 / 3, count: 0, looked: 0, shown: [] },
    });
    const took = (seconds: string) =>
      withOrganization(app.db, app.ada.organizationId, (db) =>
        db.execute(sql`update response r set duration_seconds = ${sql.raw(seconds)} from enrollment e
          where e.program_id = ${program} and e.id = r.enrollment_id`),
      );
    await took(
      "case when r.file_row <= 2 then 59 when r.file_row = 3 then 60 when r.file_row = 4 then 900 else 180 end",
    );
    const { tooFast } = await read(program, "/hints");
    expect(tooFast).toMatchObject({
      timed: 12,
      count: 2,
      shown: [{ seconds: 59, median: 180 }, { seconds: 59 }],
    });
    await took("case when r.file_row <= 1 then 5 when r.file_row <= 9 then 180 end");
    expect((await read(program, "/hints")).tooFast).toMatchObject({ timed: 9, count: 0 });
  });

  test("leave nothing out by themselves, and go from the list when a person has", async () => {
    const rows = Array.from({ length: 12 }, (_, k): Row[] => [
      [`P${k}`, "pre", "North", ...plain(k)],
      [`P${k}`, "post", "North", ...(k === 0 ? line(7) : plain(k + 40))],
    ]).flat();
    const program = await bring(rows);
    const change = () => readChange(app.ada, program, "instrument=gbs");
    expect(await change()).toMatchObject({ overall: { n: { paired: 12 } }, excluded: { pre: 0, post: 0 } });
    const { straightLines } = await read(program, "/hints");
    expect(straightLines.count).toBe(1);
    const { enrollmentId, responseId } = straightLines.shown[0];
    const path = `/api/v1/programs/${program}/enrollments/${enrollmentId}/responses/${responseId}/exclusion`;
    expect((await app.ben.fetch(path, { json: { reason: "The same answer to everything" } })).status).toBe(
      200,
    );
    expect(await change()).toMatchObject({ overall: { n: { paired: 11 } }, excluded: { pre: 0, post: 1 } });
    expect((await read(program, "/hints")).straightLines.count).toBe(0);
    expect((await read(program)).exclusions).toMatchObject({
      standing: 1,
      shown: [{ reason: "The same answer to everything", excludedBy: "ben", liftedAt: null, group: "North" }],
    });
    const outcomes = await (await app.ada.fetch(`/api/v1/programs/${program}/outcomes`)).json();
    for (const { change } of outcomes.measures) expect(change.excluded).toEqual({ pre: 0, post: 1 });
    const attrition = await app.ada.fetch(`/api/v1/programs/${program}/attrition?instrument=gbs`);
    expect((await attrition.json()).excluded).toEqual({ pre: 0, post: 1 });
    const south = await readChange(app.ada, program, "instrument=gbs&by=group&group=North");
    expect(south.excluded).toEqual({ pre: 0, post: 1 });
    const outside = await readChange(app.ada, program, "instrument=gbs&audience=shared");
    expect(outside.excluded).toBeUndefined();
    const file = async (more: string) =>
      await (await app.ada.fetch(`/api/v1/programs/${program}/change.csv?instrument=gbs${more}`)).text();
    const [head, everyone, north] = (await file("&audience=team&by=group")).split("\r\n");
    expect(head).toMatch(/,excluded_pre,excluded_post$/);
    expect(everyone).toMatch(/,0,1$/);
    expect(north).toMatch(/,,$/);
    const releases = `/api/v1/programs/${program}/releases`;
    const foreseen = await app.ben.fetch(`${releases}?dry_run=true`, { json: {} });
    expect((await foreseen.json()).excluded).toBe(1);
    expect((await app.ben.fetch(releases, { json: {} })).status).toBe(201);
    expect(await file("")).not.toContain("excluded");
    await app.ben.fetch(`${path}/undo`, { method: "POST" });
    expect(await change()).toMatchObject({ overall: { n: { paired: 12 } }, excluded: { pre: 0, post: 0 } });
    expect((await read(program)).exclusions).toMatchObject({ standing: 0, shown: [{ liftedBy: "ben" }] });
  });
});

describe("what could not be read", () => {
  test("is counted by column with the rows of the file, and without what stood there", async () => {
    const program = await bring([
      ["P1", "pre", "North", ...plain(1)],
      ["P2", "pre", "North", ...plain(2).with(1, 9)],
      [
        "P3",
        "pre",
        "North",
        ...(plain(3) as (number | string)[]).with(1, "secretword").with(4, "secretword"),
      ],
    ]);
    const { unread } = await read(program);
    expect(unread).toMatchObject([
      {
        fileName: "answers.csv",
        rows: 2,
        columns: [
          { column: "q2", count: 2, rows: [2, 3] },
          { column: "q5", count: 1, rows: [3] },
        ],
      },
    ]);
    expect(JSON.stringify(unread)).not.toContain("secretword");
  });
});

describe("missing answers", () => {
  test("are counted by item, wave and group, the ways of missing apart", async () => {
    const program = await bring([
      ["P1", "pre", "North", ...(plain(1) as (number | string)[]).with(0, "")],
      ["P2", "pre", "South", ...(plain(2) as (number | string)[]).with(0, "Prefer not to say")],
      ["P3", "pre", "South", ...plain(3)],
      ["P3", "post", "South", ...plain(5)],
    ]);
    const { instruments } = await read(program, "/missing");
    const [first] = instruments[0].items;
    expect(first.rows.slice(0, 1)).toMatchObject([
      { wave: "Before", responses: 3, answered: 1, notAnswered: 1, prefersNotToSay: 1, notAsked: 0 },
    ]);
    const south = first.rows.find(
      (row: { wave: string; group?: string }) => row.wave === "Before" && row.group === "South",
    );
    expect(south).toMatchObject({ responses: 2, answered: 1, notAnswered: 0, prefersNotToSay: 1 });
    expect(instruments[0].items[1].rows[0]).toMatchObject({ responses: 3, answered: 3 });
  });
});

test("a viewer sees nothing of it, and nobody of another organization", async () => {
  const program = await bring([["P1", "pre", "North", ...line(7)]]);
  for (const part of ["", "/hints", "/missing"]) {
    expect((await read(program, part, app.dan)).status).toBe(403);
    expect((await read(program, part, app.eve)).status).toBe(404);
  }
});
