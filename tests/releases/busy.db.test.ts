import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { createTestApp, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "../imports/api";
import { type Crowd, fileOf, mapping } from "./file";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

/** Twelve groups of different sizes in four cohorts, so that the ledger has something to think about. */
function crowds(from: number, people: number): Crowd[] {
  return Array.from({ length: 48 }, (_, k) => ({
    group: `Site ${k % 12}`,
    cohort: `Cohort ${k % 4}`,
    people: 1 + ((k * 7 + people) % (people + (k % 3))),
    from: from + k * 100,
  }));
}

async function bring(program: number, file: Crowd[]) {
  const stored = await upload(app.ada, program, fileOf(file), { mapping });
  expect(stored, JSON.stringify(stored)).toMatchObject({ status: 201 });
}

const cut = async (program: number) => {
  const answer = await app.ben.fetch(`/api/v1/programs/${program}/releases`, { json: {}, method: "POST" });
  return { status: answer.status, ...((await answer.json()) as { id: number }) };
};

describe("while a release is cut", () => {
  test("others are answered, and who waits is told how far it is", async () => {
    const program = await startProgram(app.ada);
    await bring(program, crowds(0, 40));
    await cut(program);
    await bring(program, crowds(10_000, 9));
    let isDone = false;
    const second = cut(program).finally(() => {
      isDone = true;
    });
    const seen = new Set<string>();
    let [answers, longest] = [0, 0];
    const began = performance.now();
    while (!isDone) {
      const asked = performance.now();
      const progress = await app.ben.fetch(`/api/v1/programs/${program}/releases/progress`);
      longest = Math.max(longest, performance.now() - asked);
      const { phase, done, of } = await progress.json();
      seen.add(phase);
      expect(done).toBeLessThanOrEqual(of);
      answers++;
    }
    expect(await second).toMatchObject({ status: 201 });
    expect(seen).toContain("deciding");
    expect(answers).toBeGreaterThan(3);
    // Nobody waits for the whole of it, however slow the machine is.
    expect(longest).toBeLessThan((performance.now() - began) / 2);
    const after = await app.ben.fetch(`/api/v1/programs/${program}/releases/progress`);
    expect(await after.json()).toEqual({ phase: "idle", done: 0, of: 0 });
  });

  test("a second manager's waits for the first, and each is whole", async () => {
    const program = await startProgram(app.ada);
    await bring(program, crowds(0, 30));
    const made = await Promise.all([cut(program), cut(program), cut(program)]);
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
    const rows = await withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute<{ id: string; tables: number; told: number; opened: number; closed: number }>(sql`
        select r.id, (select count(*)::int from release_table t where t.release_id = r.id) as tables,
          (select coalesce(sum(jsonb_array_length(t.told)), 0)::int from release_table t where t.release_id = r.id) as told,
          (select count(*)::int from release_standing s where s.from_release = r.id) as opened,
          (select count(*)::int from release_standing s where s.to_release = r.id) as closed
        from release r where r.program_id = ${program} order by r.id`),
    );
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map(({ tables }) => tables)).size).toBe(1);
    expect(rows[0]!.tables).toBeGreaterThan(0);
    // The first remembers everybody; the others found nothing changed.
    expect(rows[0]!.opened).toBeGreaterThan(100);
    expect(rows.slice(1).map(({ opened, closed }) => [opened, closed])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const read = await readChange(app.dan, program, "instrument=ucla-3&by=group");
    expect(read.release.id).toBe(Math.max(...made.map(({ id }) => id)));
  });

  test("nothing is left of one that fails on its way", async () => {
    const program = await startProgram(app.ada);
    await bring(program, crowds(0, 30));
    const failing = withOrganization(app.db, app.ada.organizationId, async (db) => {
      const { cutRelease } = await import("#api/releases/cut");
      const { organizationId } = app.ada;
      await cutRelease(db, { organizationId, programId: program, attributes: [], now: new Date() });
      throw new Error("the power went");
    });
    await expect(failing).rejects.toThrow("the power went");
    const { releases } = await (await app.ben.fetch(`/api/v1/programs/${program}/releases`)).json();
    expect(releases).toEqual([]);
    const progress = await app.ben.fetch(`/api/v1/programs/${program}/releases/progress`);
    expect(await progress.json()).toMatchObject({ phase: "idle" });
  });
});
