import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { countPairs } from "#api/matching/people";
import { matchKeyFrom } from "#api/matchKey";
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

/** Eight who wrote their code alike, two who did not, one slip, one left over. */
const rows = [
  ...Array.from({ length: 8 }, (_, k) => [`E${k}QQ,pre,North,3,3,3`, `E${k}QQ,post,North,1,1,1`]).flat(),
  ...["P-01,pre,North,3,3,3", "P1,post,North,2,2,2"],
  ...["ROSA,pre,South,2,2,2", "RSOA,post,North,1,1,1"],
  "WALTER,pre,South,1,1,1",
];

async function bring(): Promise<number> {
  const program = await startProgram(app.ada);
  const file = `id,wave,site,q1,q2,q3\n${rows.join("\n")}\n`;
  expect(await upload(app.ada, program, file, { mapping })).toMatchObject({ status: 201 });
  return program;
}

async function ask(person: Person, program: number, rest = "", json?: unknown) {
  const path = `/api/v1/programs/${program}/matching${rest}`;
  const answer = await person.fetch(path, json === undefined ? {} : { json });
  return { status: answer.status, body: await answer.json() };
}

const codesOf = (bench: { proposals: { first: { codes: string[] }; second: { codes: string[] } }[] }) =>
  bench.proposals.map(({ first, second }) => [first.codes[0], second.codes[0]]);

describe("the matching workbench", () => {
  test("tells who is paired, who may be one person and why, and who is left over", async () => {
    const { body } = await ask(app.ben, await bring());
    expect(body.all).toEqual({ name: null, enrolled: 13, paired: 8, once: 5, leftOver: 1 });
    expect(body.methods).toEqual({ exact: 8, alike: 0, near: 0, hand: 0 });
    expect(codesOf(body)).toEqual([
      ["P-01", "P1"],
      ["ROSA", "RSOA"],
    ]);
    expect(body.proposals[0]).toMatchObject({
      ...{ reason: "leading_zeros_differ", agree: ["group"], safe: true, twice: false },
    });
    expect(body.proposals[1]).toMatchObject({ reason: "letters_swapped", differ: ["group"], safe: false });
    expect(body.leftOver.map(({ codes }: { codes: string[] }) => codes)).toEqual([["WALTER"]]);
  });

  test("says how many pairs are open in passing, without a code, and not where that is much work", async () => {
    const program = await bring();
    const { body } = await ask(app.ben, program, "/count");
    expect(body).toEqual({ pairs: 2 });
    await ask(app.ada, program, "/safe", { expected: 1 });
    expect((await ask(app.ada, program, "/count")).body).toEqual({ pairs: 1 });
    expect((await ask(app.dan, program, "/count")).status).toBe(403);
    expect((await ask(app.eve, program, "/count")).status).toBe(404);
    const { organizationId } = app.ada;
    const many = await withOrganization(app.db, organizationId, (db) =>
      countPairs(db, { organizationId, programId: program, matchKey: matchKeyFrom(randomBytes(32)) }, 3),
    );
    expect(many).toBeNull();
  });

  test("joins what only looks different at one word, if it is what was seen", async () => {
    const program = await bring();
    expect(await ask(app.ada, program, "/safe", { expected: 5 })).toMatchObject({ status: 409 });
    const { body } = await ask(app.ada, program, "/safe", { expected: 1 });
    expect(body.methods).toEqual({ exact: 8, alike: 1, near: 0, hand: 0 });
    expect(body.decisions).toMatchObject([{ same: true, method: "alike", decidedBy: "ada" }]);
    expect((await readChange(app.ada, program, "instrument=ucla-3")).overall.n.paired).toBe(9);
  });

  test("takes back at one word what was joined at one word, and keeps what was decided otherwise", async () => {
    const program = await startProgram(app.ada);
    const pairs = ["A", "B", "C"].flatMap((one) => [`${one}-01,pre,North,3,3,3`, `${one}1,post,North,1,1,1`]);
    const file = `id,wave,site,q1,q2,q3\n${[...pairs, "ROSA,pre,South,2,2,2", "RSOA,post,North,1,1,1"].join("\n")}\n`;
    await upload(app.ada, program, file, { mapping });
    const slip = (await ask(app.ada, program)).body.proposals.at(-1);
    await ask(app.ben, program, "/decisions", { first: slip.first.id, second: slip.second.id, same: true });
    const { body } = await ask(app.ada, program, "/safe", { expected: 3 });
    const told = body.decisions.map((one: { first: { codes: string[] }; second: { codes: string[] } }) => [
      ...[...one.first.codes, ...one.second.codes],
    ]);
    expect(told).toEqual([
      ["C-01", "C1"],
      ["B-01", "B1"],
      ["A-01", "A1"],
      ["ROSA", "RSOA"],
    ]);
    expect(body.decisions.map(({ together }: { together: number }) => together)).toEqual([3, 3, 3, 1]);
    const undone = await ask(app.cleo, program, `/decisions/${body.decisions[1].id}/undo`, {
      together: true,
    });
    expect(undone.body.decisions).toMatchObject([{ decidedBy: "ben", together: 1 }]);
    expect(undone.body.safe).toBe(3);
  });

  test("tells of one group what was asked, and counts of all", async () => {
    const { body } = await ask(app.ben, await bring(), "?group=South");
    expect(body.leftOver.map(({ codes }: { codes: string[] }) => codes)).toEqual([["WALTER"]]);
    expect(codesOf(body)).toEqual([["ROSA", "RSOA"]]);
    expect(body.byGroup).toEqual([
      { name: "North", enrolled: 11, paired: 8, once: 3, leftOver: 0 },
      { name: "South", enrolled: 2, paired: 0, once: 2, leftOver: 1 },
    ]);
  });

  test("confirms and undoes: figures are as if it had never been", async () => {
    const program = await bring();
    const figures = async () => {
      const { dataVersion: _, ...rest } = await readChange(app.ada, program, "instrument=ucla-3&by=group");
      return rest;
    };
    const [before, start] = [await figures(), (await ask(app.ada, program)).body];
    const [, slip] = start.proposals;
    const pair = { first: slip.first.id, second: slip.second.id };
    const { body } = await ask(app.cleo, program, "/decisions", { ...pair, same: true });
    expect(body.methods.near).toBe(1);
    expect(body.decisions[0]).toMatchObject({ method: "near", decidedBy: "cleo" });
    expect(body.decisions[0]).toMatchObject({ first: { codes: ["ROSA"] }, second: { codes: ["RSOA"] } });
    expect(await figures()).not.toEqual(before);
    const undone = await ask(app.ada, program, `/decisions/${body.decisions[0].id}/undo`, {});
    expect(undone.body).toEqual(start);
    expect(await figures()).toEqual(before);
    expect(await ask(app.ada, program, `/decisions/${body.decisions[0].id}/undo`, {})).toMatchObject({
      status: 404,
    });
  });

  test("does not propose again who was said to be two people, until that is undone", async () => {
    const program = await bring();
    const [first] = (await ask(app.ada, program)).body.proposals;
    const pair = { first: first.first.id, second: first.second.id };
    const { body } = await ask(app.ada, program, "/decisions", { ...pair, same: false });
    expect(codesOf(body)).toEqual([["ROSA", "RSOA"]]);
    const undone = await ask(app.ada, program, `/decisions/${body.decisions[0].id}/undo`, {});
    expect(codesOf(undone.body)).toHaveLength(2);
  });

  test("lets a person join two whose codes say nothing, and keeps that it was by hand", async () => {
    const program = await bring();
    const start = (await ask(app.ada, program)).body;
    const pair = { first: start.leftOver[0].id, second: start.proposals[1].second.id };
    const { body } = await ask(app.ada, program, "/decisions", { ...pair, same: true });
    expect(body.methods.hand).toBe(1);
  });

  test("is closed to viewers and to other organizations, and refuses who is not of the program", async () => {
    const program = await bring();
    expect(await ask(app.dan, program)).toMatchObject({ status: 403 });
    expect(await ask(app.dan, program, "/safe", { expected: 1 })).toMatchObject({ status: 403 });
    expect(await ask(app.eve, program)).toMatchObject({ status: 404 });
    expect(await ask(app.eve, program, "/safe", { expected: 1 })).toMatchObject({ status: 404 });
    const strangers = { first: 1, second: 2, same: true };
    const other = await startProgram(app.ada, "Another");
    expect(await ask(app.ada, other, "/decisions", strangers)).toMatchObject({ status: 404 });
  });
});
