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
  group: { column: "site" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};

const code = (k: number) => String(k + 1).repeat(3);

/** Twelve by equal codes who fell from 9 to 3; six more under two codes who stayed at 6. */
const rows = [
  ...Array.from({ length: 12 }, (_, k) => [`E${k}QQ,pre,North,3,3,3`, `E${k}QQ,post,North,1,1,1`]).flat(),
  ...Array.from({ length: 6 }, (_, k) => [
    `F-${code(k)},pre,North,2,2,2`,
    `F${code(k)},post,North,2,2,2`,
  ]).flat(),
];

async function bring(): Promise<number> {
  const program = await startProgram(app.ada);
  const file = `id,wave,site,q1,q2,q3\n${rows.join("\n")}\n`;
  expect(await upload(app.ada, program, file, { mapping })).toMatchObject({ status: 201 });
  const joined = await app.ada.fetch(`/api/v1/programs/${program}/matching/safe`, { json: { expected: 6 } });
  expect(joined.status).toBe(200);
  return program;
}

async function ask(person: Person, program: number, rest: string) {
  const answer = await person.fetch(`/api/v1/programs/${program}/${rest}`);
  return { status: answer.status, body: await answer.json() };
}

describe("matches=exact", () => {
  test("leaves out whom somebody joined under two codes, in every figure, and says so", async () => {
    const program = await bring();
    for (const detail of ["", "&detail=full"]) {
      const all = await readChange(app.ada, program, `instrument=ucla-3${detail}`);
      expect(all).toMatchObject({ matches: "all", overall: { n: { paired: 18 } } });
      const exact = await readChange(app.ada, program, `instrument=ucla-3&matches=exact&by=group${detail}`);
      expect(exact).toMatchObject({ matches: "exact", overall: { n: { pre: 12, post: 12, paired: 12 } } });
      expect([exact.overall.pre.mean, exact.overall.post.mean]).toEqual([9, 3]);
      expect(exact.strata).toMatchObject([{ by: { group: "North" }, n: { paired: 12 } }]);
    }
    const { body } = await ask(app.ben, program, "outcomes?matches=exact");
    expect(body).toMatchObject({
      matches: "exact",
      measures: [{ change: { overall: { n: { paired: 12 } } } }],
    });
    const flow = await ask(app.ben, program, "attrition?instrument=ucla-3&matches=exact");
    expect(flow.body).toMatchObject({ matches: "exact", overall: { enrolled: 12, paired: 12 } });
    expect((await ask(app.ada, program, "equity?by=group&matches=exact")).body.matches).toBe("exact");
  });

  test("is the team's alone: what leaves counts everybody, so that no difference tells the few", async () => {
    const program = await bring();
    const cut = await app.ada.fetch(`/api/v1/programs/${program}/releases?dry_run=false`, { json: {} });
    expect(cut.status).toBeLessThan(300);
    const asked = [
      [app.dan, "change?instrument=ucla-3&matches=exact"],
      [app.dan, "outcomes?matches=exact"],
      [app.dan, "attrition?instrument=ucla-3&matches=exact"],
      [app.dan, "equity?by=group&matches=exact"],
      [app.ada, "change?instrument=ucla-3&matches=exact&audience=shared"],
      [app.ada, "change?instrument=ucla-3&matches=exact&audience=export&release=current"],
      [app.ada, "change.csv?instrument=ucla-3&matches=exact"],
      [app.ada, "outcomes?matches=exact&audience=shared&release=current"],
    ] as const;
    for (const [person, question] of asked) {
      const { status, body } = await ask(person, program, question);
      expect([question, status]).toEqual([question, 422]);
      expect(JSON.stringify(body)).toContain("Exact matches alone");
      expect(JSON.stringify(body)).not.toContain("paired");
    }
    const seen = await ask(app.dan, program, "change?instrument=ucla-3");
    expect(seen.body).toMatchObject({ matches: "all", overall: { n: { paired: 18 } } });
    const file = await app.ada.fetch(
      `/api/v1/programs/${program}/change.csv?instrument=ucla-3&matches=exact&audience=team`,
    );
    expect(file.headers.get("content-disposition")).toContain("exact-matches.csv");
  });
});
