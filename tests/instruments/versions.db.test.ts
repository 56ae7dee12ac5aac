import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { emptyForm, type OwnForm, writeDefinition } from "#shared/scores/ownForm";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const form = (max: number): OwnForm => ({
  ...emptyForm("Harbor Programs"),
  id: "at-home",
  name: "Feeling at home",
  answers: { kind: "range", min: 1, max, low: "", high: "" },
  items: ["I feel at home.", "People know me."].map((text) => ({ text, reverse: false })),
  subscales: [
    { label: "Total", items: ["1", "2"], aggregate: "sum", mayMiss: 0, direction: "higher_better" },
  ],
});
const define = (max: number, version: string) =>
  app.ben.fetch("/api/v1/instruments", { json: writeDefinition(form(max), version) });

const people = Array.from({ length: 12 }, (_, k) => k);
const fileOf = (wave: string, answer: (k: number) => number) =>
  `${["id,wave,q1,q2", ...people.map((k) => `P${k},${wave},${answer(k)},2`)].join("\n")}\n`;
const mapping = {
  participant: "id",
  wave: { column: "wave" },
  items: ["1", "2"].map((item) => ({ column: `q${item}`, instrument: "at-home", item })),
};

/** People of a program with a score before and after in one and the same version. */
async function countJoined(program: number): Promise<number> {
  const [row] = await withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute<{ n: number }>(sql`select count(*)::int as n from change_row
      where program_id = ${program} and pre[1] is not null and post[1] is not null`),
  );
  return row!.n;
}

describe("versions of an own instrument", () => {
  test("answers stay with theirs; before and after of another range are never joined", async () => {
    const program = await startProgram(app.ada, "At home");
    expect((await define(5, "1")).status).toBe(201);
    expect(
      (
        await upload(
          app.ada,
          program,
          fileOf("pre", (k) => 1 + (k % 5)),
          { mapping },
        )
      ).status,
    ).toBe(201);
    expect((await define(9, "1")).status).toBe(409);
    expect((await define(9, "2")).status).toBe(201);
    expect(
      (
        await upload(
          app.ada,
          program,
          fileOf("post", (k) => 1 + (k % 9)),
          { mapping },
        )
      ).status,
    ).toBe(201);

    const told = await (await app.dan.fetch("/api/v1/instruments/at-home")).json();
    expect(
      told.versions.map(({ version, answered }: Record<string, unknown>) => [version, answered]),
    ).toEqual([
      ["2", true],
      ["1", true],
    ]);
    expect(await countJoined(program)).toBe(0);

    // Planted: the same answers under one version are joined.
    const other = await startProgram(app.ada, "At home, one version");
    await upload(
      app.ada,
      other,
      fileOf("pre", (k) => 1 + (k % 5)),
      { mapping },
    );
    await upload(
      app.ada,
      other,
      fileOf("post", (k) => 1 + (k % 9)),
      { mapping },
    );
    expect(await countJoined(other)).toBe(people.length);
  });

  test('an id that is the address of a page is refused: "new"', async () => {
    const named = { ...writeDefinition(form(5), "1"), id: "new" };
    expect((await app.ben.fetch("/api/v1/instruments", { json: named })).status).toBe(409);
  });
});
