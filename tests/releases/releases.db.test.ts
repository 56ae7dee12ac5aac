import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type Person, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "../imports/api";
import { type Crowd, fileOf, mapping } from "./file";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

async function bring(program: number, crowds: Crowd[]) {
  const stored = await upload(app.ada, program, fileOf(crowds), { mapping });
  expect(stored, JSON.stringify(stored)).toMatchObject({ status: 201 });
}

async function send(person: Person, path: string, json: unknown = {}, method = "POST") {
  const answer = await person.fetch(`/api/v1/programs/${path}`, { json, method });
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
  return { status: answer.status, ...((await answer.json()) as any) };
}

const cut = (program: number, wish = {}) => send(app.ben, `${program}/releases`, wish);
const foresee = (program: number, wish = {}) => send(app.ben, `${program}/releases?dry_run=true`, wish);
const byGroup = "instrument=ucla-3&by=group";
/** What a person reads by group: people, or why there are none. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
const shownIn = (answer: any) =>
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
  Object.fromEntries(answer.strata.map((s: any) => [s.by.group, s.n?.paired ?? s.reason]));

describe("a viewer", () => {
  test("reads nothing before the first release, then what was released and no newer answer", async () => {
    const program = await startProgram(app.ada);
    await bring(program, [
      { group: "North", cohort: "Spring", people: 24 },
      { group: "South", cohort: "Spring", people: 31 },
    ]);
    const before = await app.dan.fetch(`/api/v1/programs/${program}/change?${byGroup}`);
    expect([before.status, (await before.json()).code]).toEqual([403, "no_release"]);

    const first = await cut(program, { note: "For the board" });
    expect(first).toMatchObject({ status: 201, cells: { new: 6, same: 0, kept: 0, hidden: 0 } });
    const read = await readChange(app.dan, program, byGroup);
    expect(read).toMatchObject({ audience: "viewer", preview: false, release: { id: first.id } });
    expect(shownIn(read)).toEqual({ North: 24, South: 31 });
    expect(read.strata[0].asOf).toEqual({ release: first.id, cutAt: first.cutAt });

    await bring(program, [{ group: "North", cohort: "Spring", people: 15, from: 100 }]);
    expect(shownIn(await readChange(app.dan, program, byGroup))).toEqual({ North: 24, South: 31 });
    expect(shownIn(await readChange(app.ada, program, byGroup))).toEqual({ North: 39, South: 31 });
    const next = await readChange(app.ada, program, `${byGroup}&audience=shared`);
    expect(next).toMatchObject({ preview: true, release: { id: first.id }, overall: { n: { paired: 70 } } });
    expect(next.strata[0].asOf).toEqual({ release: null, cutAt: null });
    const current = await readChange(app.ada, program, `${byGroup}&audience=shared&release=current`);
    expect(current).toMatchObject({ preview: false, overall: { n: { paired: 55 } } });

    await cut(program);
    expect(shownIn(await readChange(app.dan, program, byGroup))).toEqual({ North: 39, South: 31 });
  });
});

describe("a group that three people joined", () => {
  test("keeps its figures and their date, and so does the overall; the dry run says how many differ", async () => {
    const program = await startProgram(app.ada);
    await bring(program, [
      { group: "North", cohort: "Spring", people: 24 },
      { group: "South", cohort: "Spring", people: 31 },
    ]);
    const first = await cut(program);
    await bring(program, [{ group: "North", cohort: "Spring", people: 3, from: 100 }]);
    const foreseen = await foresee(program);
    expect(foreseen.status).toBe(200);
    const north = foreseen.outlook.find(
      (cell: { by: object }) => JSON.stringify(cell.by) === '{"group":"North"}',
    );
    expect(north).toMatchObject({ becomes: "kept", people: 27, differ: 3, asOf: { id: first.id } });
    expect(foreseen.cells).toEqual({ new: 0, same: 2, kept: 4, hidden: 0 });
    const second = await cut(program);
    const read = await readChange(app.dan, program, byGroup);
    expect(read.release.id).toBe(second.id);
    expect(shownIn(read)).toEqual({ North: 24, South: 31 });
    expect(read.strata.map((s: { asOf: { release: number } }) => s.asOf.release)).toEqual([
      first.id,
      second.id,
    ]);
    expect(read.overall).toMatchObject({ n: { paired: 55 }, asOf: { release: first.id } });
  });
});
