import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { mostPeople, openWorkbench } from "#api/matching/people";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  cohort: { column: "cohort" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};

async function bring(rows: readonly string[]): Promise<number> {
  const program = await startProgram(app.ada);
  const file = `id,wave,cohort,q1,q2,q3\n${rows.map((row) => `${row},1,2,3`).join("\n")}\n`;
  expect(await upload(app.ada, program, file, { mapping })).toMatchObject({ status: 201 });
  return program;
}

const look = async (program: number, query = "") =>
  (await app.ada.fetch(`/api/v1/programs/${program}/matching${query}`)).json();

/** One way of writing a code for each that people have: typed before, and typed after. */
const ways = [
  ["O and 0", "BOB10", "B0B10", "look_alikes_differ"],
  ["I and 1", "KIM22", "K1M22", "look_alikes_differ"],
  ["l and 1", "EDl33", "ED133", "look_alikes_differ"],
  ["full width", "ＷＡ４４", "WA44", "signs_differ"],
  ["a dash", "TO-55", "TO55", "signs_differ"],
  ["a long dash", "UV–66", "UV-66", "signs_differ"],
  ["a blank inside", "XY 77", "XY77", "signs_differ"],
  ["zeros in front", "0088", "88", "leading_zeros_differ"],
  ["zeros after letters", "QR099", "QR99", "leading_zeros_differ"],
] as const;

describe("a code written in another way", () => {
  test.each(ways)(
    "by %s is proposed as safe, and not joined before somebody says so",
    async (_, a, b, reason) => {
      const bench = await look(await bring([`${a},pre,Spring`, `${b},post,Spring`]));
      expect(bench.all).toMatchObject({ enrolled: 2, paired: 0 });
      expect(bench.proposals).toMatchObject([{ reason, safe: true, twice: false, rivals: 0 }]);
    },
  );

  test.each(ways)("by %s is never safe between two people of one wave", async (_, a, b, reason) => {
    const bench = await look(await bring([`${a},pre,Spring`, `${b},pre,Spring`]));
    expect(bench.proposals).toMatchObject([{ reason, safe: false, twice: true }]);
    expect(bench.safe).toBe(0);
  });

  test.each([
    ["case", "ab12", "AB12"],
    ["blanks around", " AB12 ", "AB12"],
    ["an invisible sign", "AB\u200b12", "AB12"],
    ["an apostrophe of a spreadsheet", "'=AB12", "=AB12"],
  ])("by %s is the same code, and pairs by itself", async (_, a, b) => {
    const bench = await look(await bring([`${a},pre,Spring`, `${b},post,Spring`]));
    expect(bench).toMatchObject({ all: { enrolled: 1, paired: 1 }, proposed: 0 });
  });
});

describe("a large program", () => {
  test("of 20,000 people is compared whole, and others have their turn meanwhile", async () => {
    const rows = Array.from({ length: 20_000 }, (_, k) => {
      const code = String((k >> 1) * 7919).padStart(9, "0");
      return k % 2 ? `P${code},post,C${k % 40}` : `P-${code},pre,C${(k + 1) % 40}`;
    });
    const program = await bring(rows);
    let turns = 0;
    const ticking = setInterval(() => turns++, 5);
    const bench = await look(program);
    clearInterval(ticking);
    expect(bench).toMatchObject({ compared: 20_000, safe: 10_000, all: { enrolled: 20_000 } });
    expect(bench.proposals).toHaveLength(200);
    // Codes are opened 250 at a time: others had their turn at least that often, however slow the machine.
    expect(turns).toBeGreaterThan(40);
  }, 240_000);

  test("beyond the limit is compared one cohort at a time, and counted whole", async () => {
    expect(mostPeople).toBe(50_000);
    const program = await bring([
      ...["A-1QQ,pre,Spring", "A1QQ,post,Spring", "B-2QQ,pre,Spring", "B2QQ,post,Spring"],
      ...["C-3QQ,pre,Autumn", "C3QQ,post,Autumn"],
    ]);
    const { organizationId } = app.ada;
    const [{ cohort: autumn } = { cohort: 0 }] = await withOrganization(
      app.db,
      organizationId,
      async (db) => {
        const all = await openWorkbench(db, {
          ...{ organizationId, programId: program, matchKey: app.deps.matchKey, acrossCohorts: false },
        });
        return [...all.people.values()].filter(({ codes }) => codes.includes("C3QQ"));
      },
    );
    const open = (cohort?: number) =>
      withOrganization(app.db, organizationId, (db) =>
        openWorkbench(db, {
          ...{
            organizationId,
            programId: program,
            matchKey: app.deps.matchKey,
            acrossCohorts: false,
            most: 4,
          },
          ...(cohort === undefined ? {} : { cohort }),
        }),
      );
    const closed = await open();
    expect([closed.people.size, closed.compared, closed.proposals]).toEqual([6, 0, []]);
    expect([...closed.people.values()].flatMap(({ codes }) => codes)).toEqual([]);
    const opened = await open(autumn!);
    expect([opened.people.size, opened.compared, opened.proposals.length]).toEqual([6, 2, 1]);
  });
});
