import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { createProgram } from "#api/programs/queries";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { upload } from "./api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const own = <T>(work: Parameters<typeof withOrganization<T>>[2]) =>
  withOrganization(app.db, app.ada.organizationId, work);

const startProgram = () =>
  own((db) =>
    createProgram(db, "Four waves", [
      { key: "pre", label: "Before", kind: "pre" },
      { key: "post", label: "After", kind: "post" },
      { key: "then", label: "Looking back", kind: "then" },
      { key: "later", label: "A year later", kind: "followup" },
    ]),
  );

/** Two scales, the second of them not asked of everybody; people with one wave, with all, in two cohorts, twice. */
const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  cohort: { column: "cohort" },
  group: { column: "site" },
  attributes: [{ column: "age", name: "Age" }],
  conflicts: "keep_last",
  items: [
    ...["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
    ...["1", "2"].map((item) => ({ column: `b${item}`, instrument: "bscs", item })),
  ],
};
const head = "id,wave,cohort,site,age,q1,q2,q3,b1,b2";
const waves = ["pre", "post", "then", "later"];
const lines = Array.from({ length: 30 }, (_, person) =>
  waves
    .filter((_, wave) => person % 5 !== wave)
    .map((wave, at) => {
      const second = (person + at) % 3 === 0 ? "," : `${1 + (person % 4)},${1 + (at % 4)}`;
      const site = person % 6 === 0 && at === 1 ? "South" : "North";
      return `P${person},${wave},Spring,${site},${person % 7 === 0 ? "" : 20 + person},${1 + (person % 3)},${1 + (at % 3)},2,${second}`;
    }),
).flat();
const file = [
  head,
  ...lines,
  // Ten take part once more.
  ...Array.from({ length: 10 }, (_, person) => `P${person},pre,Autumn,South,,1,1,1,,`),
  // Equal, put together, and in conflict.
  lines[3],
  "D1,pre,Spring,North,,1,2,3,,",
  "D1,pre,Spring,North,,,,,2,2",
  "D2,post,Spring,North,,1,1,1,,",
  "D2,post,Spring,North,,3,3,3,,",
].join("\n");

async function storedAndRebuilt(programId: number) {
  return own(async (db) => {
    const read = () =>
      db.execute(sql`select enrollment_id, instrument_version_id, pre_wave_id, post_wave_id, pre, post,
        cohort_id, group_id, attributes from change_row where program_id = ${programId} order by 1, 2, 3, 4`);
    const stored = await read();
    await db.execute(sql`select refresh_changes(${programId}, (select array_agg(id) from enrollment
      where program_id = ${programId}))`);
    return { stored: [...stored], rebuilt: [...(await read())] };
  });
}

test("people whom a file brings have the change rows that a rebuild from their answers makes", async () => {
  const program = await startProgram();
  const answer = await upload(app.ada, program, file, { mapping });
  expect(answer).toMatchObject({ status: 201, rows: { failed: 0 } });
  const { stored, rebuilt } = await storedAndRebuilt(program);
  expect(stored.length).toBeGreaterThan(100);
  expect(stored).toEqual(rebuilt);
});

test("so have those whom a later file brings among people who are here, and those whom it changes", async () => {
  const program = await startProgram();
  const early = [head, ...lines.slice(0, 40)].join("\n");
  expect(await upload(app.ada, program, early, { mapping })).toMatchObject({ status: 201 });
  expect(await upload(app.ada, program, file, { mapping })).toMatchObject({ status: 201 });
  const { stored, rebuilt } = await storedAndRebuilt(program);
  expect(stored.length).toBeGreaterThan(100);
  expect(stored).toEqual(rebuilt);
});

test("rows that name nobody are people of one wave each, in the change table too", async () => {
  const program = await startProgram();
  const answer = await upload(app.ada, program, file, {
    mapping: { ...mapping, participant: { is: "anonymous" } },
  });
  expect(answer.status, JSON.stringify(answer)).toBe(201);
  const { stored, rebuilt } = await storedAndRebuilt(program);
  expect(stored.length).toBeGreaterThan(100);
  expect(stored).toEqual(rebuilt);
});
