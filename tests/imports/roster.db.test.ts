import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "./api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const answers: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};
const list: Mapping = {
  participant: "code",
  group: { column: "site" },
  cohort: { column: "season" },
  attributes: [{ column: "age", name: "age" }],
  items: [],
  roster: true,
};

/** Twelve people before and after: P0 to P11, loneliness from 6 to 4. */
const twelve = `id,wave,q1,q2,q3\n${Array.from({ length: 12 }, (_, i) => `P${i},pre,2,2,2\nP${i},post,1,2,1`).join("\n")}\n`;
/** The same people and two more, six a site. */
const sites = (over: Record<number, string> = {}) =>
  `code,site,season,age\n${Array.from({ length: 14 }, (_, i) => over[i] ?? `p${i},${i % 2 ? "North" : "South"},Spring,${i < 7 ? "under 60" : "60 and over"}`).join("\n")}\n`;

async function started() {
  const program = await startProgram(app.ada);
  expect(await upload(app.ada, program, twelve, { mapping: answers })).toMatchObject({ status: 201 });
  return program;
}

const changeOf = (program: number, by: string) =>
  readChange(app.ada, program, `instrument=ucla-3&subscale=total&pre=pre&post=post&by=${by}`);

describe("a list of people", () => {
  test("gives people who have answered their group and cohort, and enrolls those who have not", async () => {
    const program = await started();
    const told = await upload(app.ada, program, sites(), { mapping: list });
    expect(told).toMatchObject({
      status: 201,
      rows: { read: 14, created: 2, updated: 12, unchanged: 0, skipped: 0, failed: 0 },
      responses: { created: 0, updated: 0, unchanged: 0 },
    });
    const byGroup = await changeOf(program, "group");
    expect(
      byGroup.strata.map((one: { by: object; n: { paired: number } }) => [one.by, one.n.paired]),
    ).toEqual([
      [{ group: "North" }, 6],
      [{ group: "South" }, 6],
    ]);
    expect((await changeOf(program, "age")).strata).toHaveLength(2);
    const attrition = await app.ada.fetch(`/api/v1/programs/${program}/attrition?instrument=ucla-3`);
    expect(JSON.stringify(await attrition.json())).toContain('"enrolled":14');
  });

  test("again changes nothing, and says so", async () => {
    const program = await started();
    await upload(app.ada, program, sites(), { mapping: list });
    const again = await upload(app.ada, program, sites(), { mapping: list });
    expect(again).toMatchObject({ status: 201, rows: { read: 14, created: 0, updated: 0, unchanged: 14 } });
    expect(again.notes.join()).toContain("nothing new was stored");
  });

  test("may come before the answers, which then find their people", async () => {
    const program = await startProgram(app.ada);
    await upload(app.ada, program, sites(), { mapping: list });
    const told = await upload(app.ada, program, twelve, { mapping: answers });
    expect(told).toMatchObject({ status: 201, responses: { created: 24 } });
    expect((await changeOf(program, "group")).strata).toHaveLength(2);
  });

  test("that says another group is asked about; each answer to the question is kept to", async () => {
    const program = await started();
    await upload(app.ada, program, sites(), { mapping: list });
    const moved = sites({ 0: "P0,North,Spring,under 60" });
    const asked = await upload(app.ada, program, moved, { mapping: list });
    expect(asked).toMatchObject({ status: 422, rows: { read: 14, unchanged: 13, skipped: 1 } });
    expect(asked.questions?.[0]?.question).toContain(
      "about some people than is known here (who, in which row): P0: 1",
    );
    const kept = await upload(app.ada, program, moved, { mapping: { ...list, conflicts: "keep_first" } });
    expect(kept).toMatchObject({ status: 201, rows: { unchanged: 14 } });
    const left = await upload(app.ada, program, moved, { mapping: { ...list, conflicts: "leave_out" } });
    expect(left).toMatchObject({ status: 201, rows: { unchanged: 13, skipped: 1 } });
    const taken = await upload(app.ada, program, moved, { mapping: { ...list, conflicts: "keep_last" } });
    expect(taken).toMatchObject({ status: 201, rows: { unchanged: 13, updated: 1 } });
    const [north] = (await changeOf(program, "group")).strata;
    expect([north.by, north.n.paired]).toEqual([{ group: "North" }, 7]);
  });

  test("that disagrees with itself is asked about; the same line twice counts once", async () => {
    const program = await started();
    const twice = `${sites()}P0,South,Spring,under 60\nP1,South,Spring,under 60\n`;
    const asked = await upload(app.ada, program, twice, { mapping: list });
    expect(asked).toMatchObject({ status: 422, rows: { read: 16, unchanged: 1, skipped: 2 } });
    expect(asked.questions?.[0]?.question).toContain(
      "two things about some people (who, in which rows): p1: 2, 16",
    );
    const last = await upload(app.ada, program, twice, { mapping: { ...list, conflicts: "keep_last" } });
    expect(last).toMatchObject({
      status: 201,
      rows: { read: 16, created: 2, updated: 12, unchanged: 1, skipped: 1 },
    });
    const south = (await changeOf(program, "group")).strata[1];
    expect([south.by, south.n.paired]).toEqual([{ group: "South" }, 7]);
  });

  test("is settled line by line, alike ones together or all, with both sides shown", async () => {
    const program = await started();
    await upload(app.ada, program, sites(), { mapping: list });
    // Three in another group, one of another age, and one person on two lines.
    const moved = `${sites({
      0: "P0,North,Spring,under 60",
      2: "P2,North,Spring,under 60",
      4: "P4,North,Spring,under 60",
      6: "P6,South,Spring,60 and over",
    })}P1,South,Spring,under 60\n`;
    const staged = await upload(app.ada, program, moved, { mapping: list, query: "?dry_run=true" });
    expect(staged.conflicts).toMatchObject({ count: 5, open: 5, file: { count: 1 }, stored: { count: 4 } });
    const [twice, group, , , age] = staged.conflicts!.shown;
    expect(twice).toMatchObject({
      ...{ rows: [2, 15], wave: null, against: "file", same: 1, keep: null },
      differences: [{ about: null, question: "Group", values: [{ label: "North" }, { label: "South" }] }],
    });
    expect(group).toMatchObject({
      ...{ rows: [1], against: "stored", sides: [{ row: null }, { row: 1 }], alike: { count: 3 } },
      differences: [{ question: "Group", values: [{ label: "South" }, { label: "North" }] }],
    });
    expect(age).toMatchObject({
      alike: { count: 1 },
      differences: [{ question: "age", values: [{ label: "under 60" }, { label: "60 and over" }] }],
    });
    expect(JSON.stringify(staged.conflicts)).not.toMatch(/P\d/i);
    const decisions = [
      { alike: group!.alike.key, choose: "keep_last" },
      { row: 3, wave: null, against: "stored", keep: "stored" },
      { row: 7, wave: null, against: "stored", keep: "neither" },
    ];
    const send = async (step: string, more: object[] = []) => {
      const json = { mapping: list, decisions: [...decisions, ...more] };
      return (
        await app.ada.fetch(`/api/v1/programs/${program}/imports/${staged.id}/${step}`, { json })
      ).json();
    };
    const dry = await send("dry-run");
    expect(dry.conflicts).toMatchObject({ open: 1, file: { open: 1 }, stored: { open: 0 } });
    expect(dry.conflicts.shown.map(({ keep }: { keep: unknown }) => keep)).toEqual([
      null,
      1,
      "stored",
      5,
      "neither",
    ]);
    const settled = [{ row: 2, wave: null, against: "file", keep: 2 }];
    expect(await send("confirm", settled)).toMatchObject({ rows: { updated: 2, unchanged: 11, skipped: 2 } });
    // Two moved to North: P0 and P4; P2 stayed as it was.
    const [north] = (await changeOf(program, "group")).strata;
    expect([north.by, north.n.paired]).toEqual([{ group: "North" }, 8]);
    // The list was believed of two people alone, and what it replaced comes back with it.
    await app.ada.fetch(`/api/v1/programs/${program}/imports/${staged.id}/undo`, { method: "POST" });
    expect((await changeOf(program, "group")).strata[0].n.paired).toBe(6);
  });

  test("whose lines about one person say different parts is put together", async () => {
    const program = await started();
    const parts = "code,site,season,age\nP0,North,,\nP0,,,under 60\n";
    const told = await upload(app.ada, program, parts, { mapping: list });
    expect(told).toMatchObject({ status: 201, rows: { read: 2, updated: 1, unchanged: 1 } });
    const again = await upload(app.ada, program, "code,site,season,age\nP0,North,,under 60\n", {
      mapping: list,
    });
    expect(again).toMatchObject({ rows: { unchanged: 1 } });
  });

  test("with another cohort enrolls people once more, and says how many", async () => {
    const program = await started();
    await upload(app.ada, program, sites(), { mapping: list });
    const autumn = "code,site,season,age\nP0,South,Autumn,under 60\nP1,North,Autumn,under 60\n";
    const told = await upload(app.ada, program, autumn, { mapping: list });
    expect(told).toMatchObject({ status: 201, rows: { read: 2, created: 2 } });
    expect(told.notes.join()).toContain("2 people are in another cohort already");
    expect((await changeOf(program, "cohort")).strata[0]).toMatchObject({ by: { cohort: "Spring" } });
    const both = "code,site,season,age\nP20,South,Spring,under 60\nP20,North,Autumn,under 60\n";
    expect(await upload(app.ada, program, both, { mapping: list })).toMatchObject({ rows: { created: 2 } });
  });

  test("is stored by nobody's guess: without a mapping it is asked whether it is one", async () => {
    const program = await startProgram(app.ada);
    const asked = await upload(app.ada, program, "code,group,cohort\nP1,North,Spring\nP2,South,Spring\n");
    expect(asked).toMatchObject({
      status: 422,
      code: "mapping_needed",
      mapping: {
        participant: "code",
        group: { column: "group" },
        cohort: { column: "cohort" },
        roster: true,
      },
    });
    expect(asked.questions?.[0]).toMatchObject({ id: "roster" });
  });

  test("holds no answers, and names people", async () => {
    const program = await startProgram(app.ada);
    const wrong = await upload(app.ada, program, sites(), { mapping: { ...list, wave: { is: "pre" } } });
    expect(wrong).toMatchObject({ status: 422, code: "invalid_input" });
    const nobody = await upload(app.ada, program, sites({ 3: ",North,Spring,under 60" }), { mapping: list });
    expect(nobody).toMatchObject({
      status: 422,
      code: "import_failed",
      rows: { read: 14, created: 13, failed: 1 },
    });
    const anonymous: Mapping = { ...list, participant: { is: "anonymous" } };
    expect(await upload(app.ada, program, sites(), { mapping: anonymous })).toMatchObject({ status: 422 });
  });
});
