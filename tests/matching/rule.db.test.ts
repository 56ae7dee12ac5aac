import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
  completedAt: { column: "date", format: "YYYY-MM-DD" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};

/** Eight people; three of them answered before a second time, under a code that looks alike, once with the same. */
const rows = [
  ...Array.from({ length: 8 }, (_, k) => [
    `A${k}ZZ,pre,2026-03-01,3,3,3`,
    `A${k}ZZ,post,2026-06-01,1,1,1`,
  ]).flat(),
  ...["A-0ZZ,pre,2026-03-02,2,2,2", "A-1ZZ,pre,2026-03-02,1,1,1", "A-2ZZ,pre,2026-03-02,3,3,3"],
];

async function bring() {
  const program = await startProgram(app.ada);
  const file = `id,wave,date,q1,q2,q3\n${rows.join("\n")}\n`;
  expect(await upload(app.ada, program, file, { mapping })).toMatchObject({ status: 201 });
  const start = await (await app.ada.fetch(`/api/v1/programs/${program}/matching`)).json();
  for (const { first, second, twice, safe } of start.proposals) {
    expect({ twice, safe }).toEqual({ twice: true, safe: false });
    const json = { first: first.id, second: second.id, same: true };
    await app.ada.fetch(`/api/v1/programs/${program}/matching/decisions`, { json });
  }
  const bench = await (await app.ada.fetch(`/api/v1/programs/${program}/matching`)).json();
  return { program, pre: bench.waves[0], post: bench.waves[1] };
}

async function setRule(person: Person, program: number, wave: number, rule: string, dry = "false") {
  const path = `/api/v1/programs/${program}/waves/${wave}/rule?dry_run=${dry}`;
  const answer = await person.fetch(path, { method: "PUT", json: { rule } });
  return { status: answer.status, body: await answer.json() };
}

const meanBefore = async (program: number) =>
  (await readChange(app.ada, program, "instrument=ucla-3")).overall.pre.mean;

describe("the rule for several responses at a wave", () => {
  test("is told with how many it concerns, tried out, changed, and taken back without a trace", async () => {
    const { program, pre, post } = await bring();
    expect([pre, post]).toMatchObject([
      { key: "pre", rule: "first", several: 3 },
      { key: "post", rule: "first", several: 0 },
    ]);
    const before = await meanBefore(program);
    expect(before).toBe(9);
    const trial = await setRule(app.ben, program, pre.id, "last", "true");
    expect(trial.body).toEqual({ rule: "last", before: "first", several: 3, changed: 3, dryRun: true });
    expect(await meanBefore(program)).toBe(before);
    const made = await setRule(app.ben, program, pre.id, "last");
    expect(made.body).toMatchObject({ before: "first", changed: 3, dryRun: false });
    expect(await meanBefore(program)).toBe((9 * 6 + 6 + 3) / 8);
    expect((await setRule(app.ben, program, pre.id, "last")).body).toMatchObject({ changed: 0 });
    expect((await setRule(app.cleo, program, pre.id, "first")).body).toMatchObject({ changed: 3 });
    expect(await meanBefore(program)).toBe(before);
  });

  test("is closed to viewers and other organizations, and knows its own waves alone", async () => {
    const { program, pre } = await bring();
    expect(await setRule(app.dan, program, pre.id, "last")).toMatchObject({ status: 403 });
    expect(await setRule(app.eve, program, pre.id, "last")).toMatchObject({ status: 404 });
    expect(await setRule(app.ada, program, 999_999_999, "last")).toMatchObject({ status: 404 });
    expect(await setRule(app.ada, program, pre.id, "middle")).toMatchObject({ status: 422 });
  });
});
