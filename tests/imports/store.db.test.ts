import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "./api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  cohort: { column: "cohort" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};

type Line = [id: string, wave: string, site: string, cohort: string, ...answers: (number | string)[]];
const csv = (lines: Line[]) => `id,wave,site,cohort,q1,q2,q3\n${lines.map((l) => l.join(",")).join("\n")}\n`;
/** Six people, twice each, in two sites; before 6, after 4. */
const six = Array.from({ length: 6 }, (_, i): Line[] => [
  [`P${i}`, "pre", i < 3 ? "North" : "South", "Spring", 2, 2, 2],
  [`P${i}`, "post", i < 3 ? "North" : "South", "Spring", 1, 2, 1],
]).flat();

async function count(table: string): Promise<number> {
  return withOrganization(app.db, app.ada.organizationId, async (db) => {
    const [row] = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)} where organization_id = ${app.ada.organizationId}`,
    );
    return row!.n;
  });
}

/** change_row as it is, and as a rebuild of everybody from their answers would make it. */
async function storedAndRebuilt(programId: number) {
  return withOrganization(app.db, app.ada.organizationId, async (db) => {
    const read = async () =>
      JSON.stringify(
        await db.execute(sql`select enrollment_id, instrument_version_id, pre_wave_id, post_wave_id, pre, post,
          cohort_id, group_id, attributes from change_row where program_id = ${programId} order by 1, 2, 3, 4`),
      );
    const stored = await read();
    await db.execute(sql`select refresh_changes(${programId}, (select array_agg(id) from enrollment
      where program_id = ${programId}))`);
    return { stored, rebuilt: await read() };
  });
}

describe("importing", () => {
  test("the same file again creates nothing; an overlapping one adds what is new", async () => {
    const program = await startProgram(app.ada);
    const first = await upload(app.ada, program, csv(six), { mapping });
    expect(first).toMatchObject({ status: 201, rows: { read: 12, created: 12 }, responses: { created: 12 } });
    const again = await upload(app.ada, program, csv(six), { mapping });
    expect(again).toMatchObject({ status: 201, rows: { read: 12, created: 0, unchanged: 12 } });
    const more: Line[] = [...six, ["P9", "pre", "North", "Spring", 3, 3, 3]];
    const overlapping = await upload(app.ada, program, csv(more), { mapping });
    expect(overlapping).toMatchObject({ rows: { read: 13, created: 1, unchanged: 12 } });
  });

  test("a row that fails stops everything, unless failed rows may be left out", async () => {
    const program = await startProgram(app.ada);
    const before = await count("response");
    const bad: Line[] = [
      ...six,
      ["P9", "psot", "North", "Spring", 3, 3, 3],
      ["P8", "pre", "N", "Spring", 7, 1, 1],
    ];
    const refused = await upload(app.ada, program, csv(bad), { mapping });
    expect(refused).toMatchObject({
      status: 422,
      code: "import_failed",
      rows: { read: 14, created: 12, failed: 2 },
    });
    expect(refused.problems[0]).toMatchObject({ row: 13, column: "wave", value: "psot" });
    expect(refused.problems[1]).toMatchObject({ row: 14, column: "q1", value: "7" });
    expect(await count("response")).toBe(before);

    const taken = await upload(app.ada, program, csv(bad), { mapping, query: "?on_failed=leave_out" });
    expect(taken).toMatchObject({ status: 201, rows: { read: 14, created: 12, failed: 2 } });
    const file = await app.ada.fetch(`/api/v1/programs/${program}/imports/${taken.id}/problems.csv`);
    expect(await file.text()).toMatch(/psot/);
  });

  test("rows of a column that counts from another number are never left out: the rest would be wrong", async () => {
    const program = await startProgram(app.ada);
    const shifted = six.map((l, i): Line => [l[0], l[1], l[2], l[3], i % 3, (i + 1) % 3, (i + 2) % 3]);
    const refused = await upload(app.ada, program, csv(shifted), { mapping, query: "?on_failed=leave_out" });
    expect(refused).toMatchObject({ status: 422, code: "import_failed" });
    expect(refused.detail).toMatch(/offset/);
    const items = mapping.items.map((item) => ({ ...item, offset: 1 }));
    const taken = await upload(app.ada, program, csv(shifted), { mapping: { ...mapping, items } });
    expect(taken).toMatchObject({ status: 201, rows: { created: 12 } });
  });

  test("equal doubles count once; different ones ask, and are settled as the person says", async () => {
    const program = await startProgram(app.ada);
    const doubled: Line[] = [...six, six[0]!];
    expect(await upload(app.ada, program, csv(doubled), { mapping })).toMatchObject({
      status: 201,
      rows: { read: 13, created: 12, unchanged: 1 },
      responses: { created: 12, unchanged: 1 },
    });

    const changed: Line[] = [["P0", "pre", "North", "Spring", 3, 3, 3]];
    const asked = await upload(app.ada, program, csv(changed), { mapping });
    expect(asked).toMatchObject({ status: 422, code: "mapping_needed" });
    expect(asked.questions?.[0]).toMatchObject({ about: "conflicts" });
    expect(asked.questions?.[0]?.question).toMatch(/something else than what is stored.*P0, pre: 1/);

    const kept = await upload(app.ada, program, csv(changed), {
      mapping: { ...mapping, conflicts: "keep_first" },
    });
    expect(kept).toMatchObject({ status: 201, rows: { read: 1, unchanged: 1 } });
    const left = await upload(app.ada, program, csv(changed), {
      mapping: { ...mapping, conflicts: "leave_out" },
    });
    expect(left).toMatchObject({ status: 201, rows: { read: 1, skipped: 1 } });
    const replaced = await upload(app.ada, program, csv(changed), {
      mapping: { ...mapping, conflicts: "keep_last" },
    });
    expect(replaced).toMatchObject({ status: 201, rows: { read: 1, updated: 1 } });
    const { overall } = await readChange(app.ada, program, "instrument=ucla-3");
    expect(overall.pre.mean).toBeCloseTo((5 * 6 + 9) / 6, 12);
    const { stored, rebuilt } = await storedAndRebuilt(program);
    expect(stored).toBe(rebuilt);
  });

  test("rows of one person with different instruments are one response", async () => {
    const program = await startProgram(app.ada);
    const wide = "id,wave,a1,a2,a3,d\nP1,pre,1,2,3,\nP1,pre,,,,Never\nP1,post,1,1,1,Never\n";
    const both: Mapping = {
      participant: "id",
      wave: { column: "wave" },
      items: [
        ...["1", "2", "3"].map((item) => ({ column: `a${item}`, instrument: "ucla-3", item })),
        { column: "d", instrument: "ons-direct", item: "1" },
      ],
    };
    const answer = await upload(app.ada, program, wide, { mapping: both });
    expect(answer).toMatchObject({ status: 201, rows: { read: 3, created: 2, unchanged: 1 } });
    const { stored, rebuilt } = await storedAndRebuilt(program);
    expect(stored).toBe(rebuilt);
    expect(JSON.parse(stored)).toHaveLength(2);
  });

  test("a second file may bring the group that the first one lacked", async () => {
    const program = await startProgram(app.ada);
    const without = six.map((l): Line => [l[0], l[1], "", "", l[4]!, l[5]!, l[6]!]);
    await upload(app.ada, program, csv(without), { mapping });
    const again = await upload(app.ada, program, csv(six), { mapping });
    expect(again).toMatchObject({ status: 201, rows: { unchanged: 12 } });
    const { strata } = await readChange(app.ada, program, "instrument=ucla-3&by=cohort");
    expect(strata).toHaveLength(1);
    expect(strata[0]).toMatchObject({ by: { cohort: "Spring" }, n: { paired: 6 } });
  });

  test("a name that was merged into another stands for it in later files too", async () => {
    const program = await startProgram(app.ada);
    await upload(app.ada, program, csv(six), { mapping });
    const shown = (await (await app.ada.fetch(`/api/v1/programs/${program}`)).json()) as {
      groups: { id: number; name: string }[];
    };
    const idOf = (name: string) => shown.groups.find((group) => group.name === name)!.id;
    const address = `/api/v1/programs/${program}/groups/${idOf("North")}/merge`;
    expect((await app.ada.fetch(address, { json: { into: idOf("South") } })).status).toBe(200);
    const later = six.map((l): Line => [`L${l[0]}`, l[1], "north", l[3], l[4]!, l[5]!, l[6]!]);
    expect(await upload(app.ada, program, csv(later), { mapping })).toMatchObject({ status: 201 });
    const { strata } = await readChange(app.ada, program, "instrument=ucla-3&by=group");
    expect(strata).toMatchObject([{ by: { group: "South" }, n: { paired: 12 } }]);
    const measures = await app.ada.fetch(`/api/v1/programs/${program}/measures`);
    expect(await measures.json()).toMatchObject({ groups: ["South"] });
  });

  test("somebody who runs the program twice has two enrollments, in one file or two", async () => {
    const program = await startProgram(app.ada);
    const autumn = six.map((l): Line => [l[0], l[1], l[2], "Autumn", 3, 3, l[1] === "pre" ? 3 : 2]);
    expect(await upload(app.ada, program, csv([...six, ...autumn]), { mapping })).toMatchObject({
      status: 201,
      rows: { created: 24 },
    });
    const winter = six.map((l): Line => [l[0], l[1], l[2], "Winter", 1, 1, 1]);
    expect(await upload(app.ada, program, csv(winter), { mapping })).toMatchObject({ rows: { created: 12 } });
    const { strata, overall } = await readChange(app.ada, program, "instrument=ucla-3&by=cohort");
    expect(overall.n.paired).toBe(18);
    // biome-ignore lint/suspicious/noExplicitAny: JSON
    expect(strata.map((s: any) => [s.by.cohort, s.n.paired, s.meanChange.value ?? 0])).toEqual([
      ["Autumn", 6, -1],
      ["Spring", 6, -2],
      ["Winter", 6, 0],
    ]);
    const { stored, rebuilt } = await storedAndRebuilt(program);
    expect(stored).toBe(rebuilt);
  });

  test("anonymous responses are stored and never pair", async () => {
    const program = await startProgram(app.ada);
    const { cohort: _, ...rest } = mapping;
    const answer = await upload(app.ada, program, csv(six), {
      mapping: { ...rest, participant: { is: "anonymous" } },
    });
    expect(answer).toMatchObject({ status: 201, rows: { created: 12 } });
    const again = await upload(app.ada, program, csv(six), {
      mapping: { ...rest, participant: { is: "anonymous" } },
    });
    expect(again).toMatchObject({ status: 201, rows: { created: 0, unchanged: 12 } });
    expect(again.notes.join(" ")).toMatch(/This very file was imported before/);
    const { overall } = await readChange(app.ada, program, "instrument=ucla-3");
    expect(overall).toMatchObject({ kind: "suppressed" });
  });

  test("a participant's code stands nowhere in the database in plain text", async () => {
    const program = await startProgram(app.ada);
    const secret: Line[] = six.map((l): Line => [`ZEBRA-${l[0]}`, l[1], l[2], l[3], l[4]!, l[5]!, l[6]!]);
    await upload(app.ada, program, csv(secret), { mapping });
    await withOrganization(app.db, app.ada.organizationId, async (db) => {
      for (const table of ["participant", "enrollment", "response", "answer_set", "change_row", "import"]) {
        const rows = await db.execute<{ text: string }>(
          sql`select t::text as text from ${sql.identifier(table)} t`,
        );
        expect(rows.some((row) => /zebra/i.test(row.text) || /5a45425241/i.test(row.text))).toBe(false);
      }
      const [one] = await db.execute<{ code_sealed: Buffer; code_hash: Buffer }>(
        sql`select p.code_sealed, p.code_hash from participant p order by p.id desc limit 1`,
      );
      const known = { organizationId: app.ada.organizationId, hash: one!.code_hash };
      expect(app.deps.matchKey.open(one!.code_sealed, known)).toMatch(/^ZEBRA-P\d$/);
    });
  });

  test("eve cannot import into ada's program, nor see it", async () => {
    const program = await startProgram(app.ada);
    expect(await upload(app.eve, program, csv(six), { mapping })).toMatchObject({ status: 404 });
    const seen = await app.eve.fetch(`/api/v1/programs/${program}/change?instrument=ucla-3`);
    expect(seen.status).toBe(404);
  });

  test("a viewer cannot import, and gets no number until there is a release", async () => {
    const program = await startProgram(app.ada);
    expect(await upload(app.dan, program, csv(six), { mapping })).toMatchObject({ status: 403 });
    const seen = await app.dan.fetch(`/api/v1/programs/${program}/change?instrument=ucla-3`);
    expect(await seen.json()).toMatchObject({ status: 403, code: "no_release" });
  });

  test("without a mapping a template is imported, and a file that is not certain asks", async () => {
    const program = await startProgram(app.ada);
    const template = await app.ada.fetch(
      `/api/v1/programs/${program}/imports/template.csv?instruments=ucla-3`,
    );
    const head = (await template.text()).split(/\r?\n/)[0]!;
    expect(head).toContain("ucla-3.1");
    const rows = six.map((l) => [l[0], l[1], l[3], l[2], "2026-03-04", l[4], l[5], l[6]].join(","));
    expect(await upload(app.ada, program, [head, ...rows].join("\r\n"))).toMatchObject({
      status: 201,
      rows: { created: 12 },
    });
    const unclear = await upload(app.ada, program, "who,when,x,y,z\na,1,1,2,3\n");
    expect(unclear).toMatchObject({ status: 422, code: "mapping_needed" });
    expect(unclear.id).toBeGreaterThan(0);
  });
});

test("random imports at once leave the change rows that a rebuild makes", async () => {
  const program = await startProgram(app.ada);
  let seed = 7;
  const next = (n: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * n);
  };
  const files = Array.from({ length: 8 }, () =>
    csv(
      Array.from({ length: 40 }, (): Line => {
        const answers = [1 + next(3), 1 + next(3), next(9) === 0 ? "" : 1 + next(3)];
        return [
          `R${next(25)}`,
          next(2) ? "pre" : "post",
          ["North", "South", ""][next(3)]!,
          "Spring",
          ...answers,
        ];
      }),
    ),
  );
  const settled = { ...mapping, conflicts: "keep_last" as const };
  const answers = await Promise.all(
    files.map((file) => upload(app.ada, program, file, { mapping: settled })),
  );
  for (const { status, rows } of answers) {
    expect(status).toBe(201);
    expect(rows.created + rows.updated + rows.unchanged + rows.skipped + rows.failed).toBe(rows.read);
  }
  const { stored, rebuilt } = await storedAndRebuilt(program);
  expect(JSON.parse(stored).length).toBeGreaterThan(15);
  expect(stored).toBe(rebuilt);
});
