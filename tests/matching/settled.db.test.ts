import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OrganizationDb, withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "../imports/api";

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
  completedAt: { column: "date", format: "YYYY-MM-DD" },
  attributes: [{ column: "area", name: "area" }],
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};
const head = "id,wave,site,cohort,date,area,q1,q2,q3";
const file = (...rows: string[]) => `${[head, ...rows].join("\n")}\n`;
const inside = <T>(work: (db: OrganizationDb) => Promise<T>) =>
  withOrganization(app.db, app.ada.organizationId, work);

async function bring(...rows: string[]): Promise<number> {
  const program = await startProgram(app.ada);
  expect(await upload(app.ada, program, file(...rows), { mapping })).toMatchObject({ status: 201 });
  return program;
}

/** Enrollments in the order in which they came. */
async function enrollments(program: number) {
  return inside(async (db) => [
    ...(await db.execute<Record<string, unknown> & { id: number }>(sql`
      select e.id::int as id, e.joined_into::int as joined, e.taken, e.match_method as method, g.name as "group",
        k.name as cohort, e.attributes
      from enrollment e left join "group" g on g.id = e.group_id left join cohort k on k.id = e.cohort_id
      where e.program_id = ${program} order by e.id`)),
  ]);
}

async function join(program: number, a: number, b: number, method = "near"): Promise<void> {
  await inside(async (db) => {
    await db.execute(sql`insert into match (program_id, first_id, second_id, same, method, decided_at)
      values (${program}, ${Math.min(a, b)}, ${Math.max(a, b)}, true, ${method}, now())`);
    await db.execute(sql`select refresh_changes(${program}, array[${a}, ${b}]::bigint[])`);
  });
}

async function part(program: number, a: number, b: number): Promise<void> {
  await inside(async (db) => {
    await db.execute(sql`update match set undone_at = now() where undone_at is null and program_id = ${program}
      and first_id = ${Math.min(a, b)} and second_id = ${Math.max(a, b)}`);
    await db.execute(sql`select refresh_changes(${program}, array[${a}, ${b}]::bigint[])`);
  });
}

/** Everything that follows from answers and matches. */
async function state(program: number) {
  return inside(async (db) => ({
    enrollments: [
      ...(await db.execute(sql`select id, joined_into, taken, match_method, cohort_id, group_id, attributes
        from enrollment where program_id = ${program} order by id`)),
    ],
    responses: [
      ...(await db.execute(sql`select r.id, r.enrollment_id, r.counts from response r
        join enrollment e on e.id = r.enrollment_id where e.program_id = ${program} order by r.id`)),
    ],
    changes: [
      ...(await db.execute(sql`select * from change_row where program_id = ${program}
        order by enrollment_id, instrument_version_id, pre_wave_id, post_wave_id`)),
    ],
  }));
}

const rebuild = (program: number) =>
  inside((db) =>
    db.execute(sql`
      select refresh_changes(${program}, array_agg(id)) from enrollment where program_id = ${program}`),
  );

describe("two enrollments that a match joins", () => {
  test("are one person: before and after are a pair, and what the earlier lacks comes from the later", async () => {
    const program = await bring(
      "P01,pre,,Spring,2026-03-01,,3,3,3",
      "P1,post,North,Autumn,2026-06-01,Town,1,1,1",
    );
    const before = await state(program);
    const [first, second] = await enrollments(program);
    await join(program, first!.id, second!.id);
    const [joined, other] = await enrollments(program);
    expect(joined).toMatchObject({
      joined: null,
      group: "North",
      cohort: "Spring",
      attributes: { area: "Town" },
    });
    expect(joined).toMatchObject({ taken: ["group", "attribute:area"], method: "near" });
    expect(other).toMatchObject({ joined: first!.id, group: "North", cohort: "Autumn", method: null });
    const { changes } = await state(program);
    expect(changes.map(({ pre, post, enrollment_id: id }) => [Number(id), pre, post])).toEqual([
      [first!.id, [9], [3]],
    ]);
    await part(program, first!.id, second!.id);
    expect(await state(program)).toEqual(before);
  });

  test("stand under the one that answered first, whichever came first", async () => {
    const program = await bring("B,post,South,,2026-06-01,,1,1,1", "A,pre,North,,2026-03-01,,3,3,3");
    const [late, early] = await enrollments(program);
    await join(program, late!.id, early!.id, "hand");
    expect((await enrollments(program)).map(({ joined, group }) => [joined, group])).toEqual([
      [early!.id, "South"],
      [null, "North"],
    ]);
  });

  test("count once among those enrolled, and answers to single questions pair too", async () => {
    const rows = Array.from({ length: 12 }, (_, k) => [
      `A${k},pre,North,Spring,2026-03-01,,3,3,3`,
      `B${k},post,North,Spring,2026-06-01,,1,2,1`,
    ]).flat();
    const program = await bring(...rows);
    const all = await enrollments(program);
    for (let k = 0; k < all.length; k += 2) await join(program, all[k]!.id, all[k + 1]!.id, "alike");
    const change = await readChange(app.ada, program, "instrument=ucla-3&detail=full");
    expect(change.overall.n).toMatchObject({ paired: 12, pre: 12, post: 12 });
    const told = await (await app.ada.fetch(`/api/v1/programs/${program}`)).json();
    expect(told.groups).toMatchObject([{ name: "North", people: 12 }]);
    const { items } = await (
      await app.ada.fetch(`/api/v1/programs/${program}/items?instrument=ucla-3`)
    ).json();
    expect(items[0].overall).toMatchObject({ n: 12, down: { people: 12 } });
  });

  test("a later file goes on where the codes were: the same again is unchanged, a new wave is theirs", async () => {
    const rows = ["P01,pre,North,Spring,2026-03-01,,3,3,3", "P1,post,North,Spring,2026-06-01,,1,1,1"];
    const program = await bring(...rows);
    const [first, second] = await enrollments(program);
    await join(program, first!.id, second!.id);
    const again = await upload(app.ada, program, file(...rows), { mapping });
    expect(again.rows).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    await app.ada.fetch(`/api/v1/programs/${program}/waves`, { json: { key: "month-6" } });
    const more = await upload(app.ada, program, file("P1,month-6,North,Spring,2026-12-01,,2,2,2"), {
      mapping,
    });
    expect(more.rows).toMatchObject({ created: 1 });
    const { changes } = await state(program);
    expect(changes.map(({ pre, post }) => [pre, post])).toEqual([
      [[9], [3]],
      [[9], [6]],
      [[3], [6]],
    ]);
  });

  test("what was borrowed is never taken for one's own: files come and go, and the match is undone last", async () => {
    const rows = ["P01,pre,,,2026-03-01,,3,3,3", "P1,post,North,Autumn,2026-06-01,Town,1,1,1"];
    const program = await bring(...rows);
    const [first, second] = await enrollments(program);
    await join(program, first!.id, second!.id);
    const borrowed = await enrollments(program);
    const more = await upload(
      app.ada,
      program,
      file("P01,pre,,,2026-03-01,,3,3,3", "P01,post,,,2026-07-01,,2,2,2"),
      {
        mapping,
      },
    );
    expect(more.status).toBe(201);
    expect(await enrollments(program)).toEqual(borrowed);
    const again = await upload(app.ada, program, file(rows[1]!), { mapping });
    expect(again.rows).toMatchObject({ unchanged: 1 });
    for (const { id: importId } of [more, again]) {
      const undone = await app.ada.fetch(`/api/v1/programs/${program}/imports/${importId}/undo`, {
        json: {},
      });
      expect(undone.status, await undone.text()).toBe(200);
    }
    expect(await enrollments(program)).toEqual(borrowed);
    await part(program, first!.id, second!.id);
    expect(await enrollments(program)).toMatchObject([
      { joined: null, taken: null, group: null, cohort: null, attributes: null },
      { joined: null, taken: null, group: "North", cohort: "Autumn", attributes: { area: "Town" } },
    ]);
  });

  test("a deleted one leaves the other as if they had never been joined", async () => {
    const program = await bring("P01,pre,North,,2026-03-01,,3,3,3", "P1,post,,,2026-06-01,,1,1,1");
    const before = await state(program);
    const [first, second] = await enrollments(program);
    await join(program, first!.id, second!.id);
    await inside((db) => db.execute(sql`delete from enrollment where id = ${first!.id}`));
    const { enrollments: left, changes } = await state(program);
    expect(left).toEqual(before.enrollments.slice(1));
    expect(changes.map(({ pre, post }) => [pre, post])).toEqual([[null, [3]]]);
  });

  test("take from a later file what it says of them, also where they had borrowed it: it stays when the match goes", async () => {
    const program = await bring(
      "P01,pre,,Spring,2026-03-01,,3,3,3",
      "P1,post,North,Autumn,2026-06-01,Town,1,1,1",
    );
    const [first, second] = await enrollments(program);
    await join(program, first!.id, second!.id);
    expect((await enrollments(program))[0]).toMatchObject({
      group: "North",
      taken: ["group", "attribute:area"],
    });
    // The same answers, with the group and the area that the first row had left out.
    const later = await upload(app.ada, program, file("P01,pre,South,Spring,2026-03-01,Village,3,3,3"), {
      mapping,
    });
    expect(later).toMatchObject({ status: 201, rows: { unchanged: 1 } });
    expect((await enrollments(program))[0]).toMatchObject({
      ...{ group: "South", attributes: { area: "Village" }, taken: null },
    });
    await part(program, first!.id, second!.id);
    expect((await enrollments(program))[0]).toMatchObject({
      ...{ group: "South", attributes: { area: "Village" }, taken: null },
    });
    const undone = await app.ada.fetch(`/api/v1/programs/${program}/imports/${later.id}/undo`, {
      method: "POST",
    });
    expect(undone.status).toBe(200);
    expect((await enrollments(program))[0]).toMatchObject({ group: null, taken: null });
  });
});

describe("several responses of one person at one wave", () => {
  const rows = [
    "P01,pre,North,,2026-03-05,,3,3,3",
    "p-01,pre,North,,2026-03-01,,1,1,1",
    "P 01,pre,North,,,,2,,2",
    "P01,post,North,,2026-06-01,,2,2,2",
  ];

  test.each([
    ["first", [3], [6]],
    ["last", [9], [6]],
    ["most_complete", [3], [6]],
  ])("count by the wave's rule %s", async (rule, pre, post) => {
    const program = await bring(...rows);
    const [a, b, c] = await enrollments(program);
    await join(program, a!.id, b!.id, "alike");
    await join(program, a!.id, c!.id, "alike");
    await inside((db) => db.execute(sql`update wave set rule = ${rule} where program_id = ${program}`));
    await rebuild(program);
    const { changes, responses } = await state(program);
    expect(changes.map((row) => [row.pre, row.post])).toEqual([[pre, post]]);
    expect(responses.filter(({ counts }) => counts)).toHaveLength(2);
  });

  test("an excluded one yields, and comes back when the exclusion is lifted", async () => {
    const program = await bring(...rows);
    const [a, b] = await enrollments(program);
    await join(program, a!.id, b!.id);
    const before = await state(program);
    await inside(async (db) => {
      await db.execute(sql`insert into exclusion (enrollment_id, response_id, reason)
        select enrollment_id, id, 'asked to' from response where enrollment_id = ${b!.id}`);
      await db.execute(sql`select refresh_changes(${program}, array[${b!.id}::bigint])`);
    });
    expect((await state(program)).changes.map(({ pre, post }) => [pre, post])).toContainEqual([[9], [6]]);
    await inside(async (db) => {
      await db.execute(sql`update exclusion set lifted_at = now()`);
      await db.execute(sql`select refresh_changes(${program}, array[${b!.id}::bigint])`);
    });
    expect(await state(program)).toEqual(before);
  });
});

test("joining and parting in any order leaves what a rebuild from the answers makes", async () => {
  const people = Array.from({ length: 8 }, (_, k) => k);
  const rows = people.flatMap((k) => {
    const place = `${["North", "South", ""][k % 3]},${["Spring", ""][k % 2]}`;
    const day = `2026-03-0${1 + ((k * 5) % 8)}`;
    const area = k % 4 === 1 ? "Town" : "";
    return [
      ...(k % 3 === 2 ? [] : [`X${k}ab,pre,${place},${day},${area},${1 + (k % 3)},2,3`]),
      ...(k % 3 === 0 ? [] : [`X${k}ab,post,${place},${day},${area},1,${1 + (k % 2)},1`]),
    ];
  });
  const program = await bring(...rows);
  const untouched = await state(program);
  const ids = (await enrollments(program)).map(({ id }) => id);
  const person = fc.nat({ max: people.length - 1 });
  const step = fc.record({ a: person, b: person, joins: fc.boolean() }).filter(({ a, b }) => a !== b);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const joined = new Map<string, [number, number]>();
      for (const { a, b, joins } of steps) {
        const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
        if (joins && !joined.has(key)) {
          await join(program, ids[a]!, ids[b]!);
          joined.set(key, [ids[a]!, ids[b]!]);
        } else if (joined.has(key)) {
          await part(program, ids[a]!, ids[b]!);
          joined.delete(key);
        }
      }
      const there = await state(program);
      await rebuild(program);
      expect(await state(program)).toEqual(there);
      for (const [a, b] of [...joined.values()].reverse()) await part(program, a, b);
      expect(await state(program)).toEqual(untouched);
    }),
    { numRuns: 25, seed: 4 },
  );
}, 240_000);
