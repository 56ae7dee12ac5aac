import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { ReleasedMeasure } from "#shared/outcomes/release";
import { findStratum } from "#shared/outcomes/release";
import type { ToldCount } from "#shared/outcomes/releaseCut";
import { splitsIn } from "#shared/outcomes/splits";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { fileOf, mapping, people, type Told } from "../outcomes/planted";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

async function bring(program: number, story: readonly Told[], from: number): Promise<void> {
  const stored = await upload(app.ben, program, fileOf(story, from), { mapping });
  expect(stored.status, JSON.stringify(stored)).toBe(201);
}

async function cut(program: number) {
  const answer = await app.ben.fetch(`/api/v1/programs/${program}/releases`, { json: {}, method: "POST" });
  expect(answer.status).toBe(201);
  return withOrganization(app.db, app.ada.organizationId, async (db) => {
    const [row] = await db.execute<{ content: ReleasedMeasure; told: ToldCount[] }>(sql`
      select content, told from release_table where release_id = (
        select max(id) from release where program_id = ${program}) and subscale = 'total'`);
    const overall = findStratum(row!.content, {})!;
    if (isSuppressed(overall) || !overall.detail) throw new Error("Everybody is told here");
    const moved = splitsIn(overall.detail).find(({ split }) => split.of === "change")?.people ?? null;
    return { moved, n: overall.n.paired, told: row!.told };
  });
}

const first = [
  ...people(15, "North", 4, 7),
  ...people(16, "North", 6, 6),
  ...people(17, "North", 7, 4),
  ...people(15, "South", 4, 7),
  ...people(16, "South", 6, 6),
  ...people(17, "South", 7, 4),
];

/** Twelve whose score rose and fourteen who stayed, from all over the scale. */
const more = [
  ...people(6, "North", 3, 7),
  ...people(6, "North", 5, 9),
  ...people(7, "North", 4, 4),
  ...people(7, "North", 8, 8),
];

describe("a later release", () => {
  test("tells how many moved where no few of them follow, and remembers what it told", async () => {
    const program = await startProgram(app.ben);
    await bring(program, first, 0);
    expect(await cut(program)).toMatchObject({ moved: [30, 32, 34], n: 96 });
    await bring(program, more, 1000);
    const second = await cut(program);
    expect(second).toMatchObject({ moved: [42, 46, 34], n: 122 });
    const everybody = second.told.find(({ by, of }) => of === "both" && Object.keys(by).length === 0)!;
    expect(everybody.splits).toContainEqual(expect.objectContaining({ of: "change" }));
    await bring(
      program,
      [...people(3, "North", 4, 7), ...people(7, "North", 9, 4), ...people(7, "North", 7, 3)],
      2000,
    );
    expect(await cut(program)).toMatchObject({
      moved: null,
      n: 139,
    });
  });

  test("does not tell it beside people who were erased, of whom nobody knows how they moved", async () => {
    const program = await startProgram(app.ben);
    await bring(program, first, 0);
    await cut(program);
    await bring(program, more, 1000);
    await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute(sql`delete from participant where organization_id = ${app.ada.organizationId} and id = (
        select min(participant_id) from enrollment where program_id = ${program})`),
    );
    expect(await cut(program)).toMatchObject({ moved: null, n: 121 });
  });

  test("does not tell it where earlier releases do not say what they told", async () => {
    const program = await startProgram(app.ben);
    await bring(program, first, 0);
    await cut(program);
    await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute(sql`update release_table t set told = (select jsonb_agg(x - 'splits') from jsonb_array_elements(t.told) x)
        where release_id in (select id from release where program_id = ${program})`),
    );
    await bring(program, more, 1000);
    expect(await cut(program)).toMatchObject({ moved: null, n: 122 });
  });
});
