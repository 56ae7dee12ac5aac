import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { pinInstrumentVersion } from "#api/instruments/queries";
import { findBuiltIn } from "#shared/instruments/library";
import { createTestApp, type Person, type TestApp } from "../harness";
import { readChange, startProgram } from "../imports/api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const own = <T>(work: Parameters<typeof withOrganization<T>>[2]) =>
  withOrganization(app.db, app.ada.organizationId, work);

/** Somebody's scores of total, emotional and social loneliness, the same at both waves but for one point. */
type Scores = readonly [total: number | null, emotional: number | null, social: number | null];
const complete = (k: number): Scores => [(k % 4) + ((k >> 2) % 3), k % 4, (k >> 2) % 3];
const emotionalOnly = (k: number): Scores => [null, k % 4, null];
const partsOnly = (k: number): Scores => [null, ...(complete(k).slice(1) as [number, number])];

async function bring(program: number, people: readonly Scores[]): Promise<string[]> {
  return own(async (db) => {
    const versionId = await pinInstrumentVersion(db, findBuiltIn("djg-6")!);
    const [pre, post] = await db.execute<{ id: string }>(
      sql`select id from wave where program_id = ${program} order by position`,
    );
    const ids: string[] = [];
    for (const scores of people) {
      const array = sql.raw(`array[${scores.map((score) => score ?? "null").join(", ")}]::float8[]`);
      const [made] = await db.execute<{ id: string }>(sql`
        with made as (insert into enrollment (program_id) values (${program}) returning id)
        insert into change_row (program_id, instrument_version_id, pre_wave_id, post_wave_id, enrollment_id, pre, post)
        select ${program}, ${versionId}, ${pre!.id}, ${post!.id}, id, ${array}, ${array} from made
        returning enrollment_id as id`);
      ids.push(made!.id);
    }
    return ids;
  });
}

const cut = async (program: number) => {
  const answer = await app.ben.fetch(`/api/v1/programs/${program}/releases`, { json: {}, method: "POST" });
  expect(answer.status).toBe(201);
};

interface Told {
  n: number;
  sum: number;
}
type Read = Record<"total" | "emotional" | "social", Told | null>;

async function readAll(person: Person, program: number, rest = ""): Promise<Read> {
  const read = async (subscale: string) => {
    const { overall } = await readChange(person, program, `instrument=djg-6&subscale=${subscale}${rest}`);
    return overall.n ? { n: overall.n.paired, sum: Math.round(overall.n.paired * overall.pre.mean) } : null;
  };
  return { total: await read("total"), emotional: await read("emotional"), social: await read("social") };
}

/** One score more or less another one, of as many people. */
function joined(some: readonly Told[], others: readonly Told[], sign: number): Told[] {
  return some.flatMap((a) =>
    others.flatMap((b) => (a.n === b.n ? [{ n: a.n, sum: a.sum + sign * b.sum }] : [])),
  );
}

/** People by whom two tellings of the same score differ: of the parts, of the total, and of what they come to. */
function follows(reads: readonly Read[]): { people: number; sum: number }[] {
  const of = (one: "total" | "emotional" | "social") => reads.flatMap((read) => read[one] ?? []);
  const tellings = [
    of("emotional"),
    of("social"),
    [...of("total"), ...joined(of("emotional"), of("social"), 1)],
    joined(of("total"), of("social"), -1),
    joined(of("total"), of("emotional"), -1),
  ];
  const alike = [[...tellings[0]!, ...tellings[3]!], [...tellings[1]!, ...tellings[4]!], tellings[2]!];
  const found = alike.flatMap((all) =>
    all.flatMap((a) => all.map((b) => ({ people: a.n - b.n, sum: a.sum - b.sum }))),
  );
  return found.filter(({ people }) => people > 0 && people < 10);
}

describe("a total and its parts, outside the team", () => {
  test("are of the same people, where figures of everybody would tell three people's score", async () => {
    const program = await startProgram(app.ada);
    await bring(program, [
      ...Array.from({ length: 17 }, (_, k) => complete(k)),
      ...Array.from({ length: 3 }, (_, k) => emotionalOnly(k + 1)),
    ]);
    const live = await readAll(app.ada, program);
    expect(live).toMatchObject({ total: { n: 17 }, emotional: { n: 20 }, social: { n: 17 } });
    // 1 + 2 + 3, of three people: found, where each subscale is told of whoever has it.
    expect(follows([live])).toContainEqual({ people: 3, sum: 6 });
    const preview = await readAll(app.ada, program, "&audience=shared");
    await cut(program);
    const told = await readAll(app.dan, program);
    expect(told).toEqual(preview);
    expect(told).toMatchObject({ total: { n: 17 }, emotional: { n: 17 }, social: { n: 17 } });
    expect(follows([told])).toEqual([]);
  });

  test("are told anew together or not at all, also where the total came later", async () => {
    const program = await startProgram(app.ada);
    const ids = await bring(
      program,
      Array.from({ length: 33 }, (_, k) => partsOnly(k)),
    );
    await cut(program);
    const first = await readAll(app.dan, program);
    expect(first).toMatchObject({ total: null, emotional: { n: 33 }, social: { n: 33 } });
    // Thirty of them answered what the total needs.
    await own((db) =>
      db.execute(sql`update change_row set pre[1] = pre[2] + pre[3], post[1] = post[2] + post[3]
        where program_id = ${program} and enrollment_id = any(${`{${ids.slice(0, 30).join(",")}}`}::bigint[])`),
    );
    const live = await readAll(app.ada, program);
    expect(live.total?.n).toBe(30);
    // Planted: the new total beside the parts as they were told.
    expect(follows([first, { ...live, emotional: null, social: null }])).toContainEqual({
      people: 3,
      sum: [30, 31, 32].reduce((sum, k) => sum + (k % 4) + ((k >> 2) % 3), 0),
    });
    await cut(program);
    const second = await readAll(app.dan, program);
    expect(second).toMatchObject({ total: null, emotional: { n: 33 }, social: { n: 33 } });
    expect(follows([first, second])).toEqual([]);
    // Fourteen more, and three who are no longer counted.
    await bring(
      program,
      Array.from({ length: 14 }, (_, k) => complete(k + 5)),
    );
    await cut(program);
    const third = await readAll(app.dan, program);
    expect(third).toMatchObject({ total: { n: 44 }, emotional: { n: 44 }, social: { n: 44 } });
    expect(follows([first, second, third])).toEqual([]);
  });
});

describe("a part that few answered in full", () => {
  const overall = async (program: number, subscale: string) => {
    const read = await readChange(app.dan, program, `instrument=djg-6&subscale=${subscale}`);
    return read.overall.n?.paired ?? read.overall.reason;
  };
  test("is there as hidden, with its reason, and the screen where a release is cut says so", async () => {
    const program = await startProgram(app.ada);
    await bring(program, [
      ...Array.from({ length: 40 }, (_, k) => partsOnly(k)),
      ...Array.from({ length: 30 }, (_, k) => complete(k)),
    ]);
    const answer = await app.ben.fetch(`/api/v1/programs/${program}/releases?dry_run=true`, {
      json: {},
      method: "POST",
    });
    const { outlook, cutShort } = await answer.json();
    const total = outlook.filter(({ subscale }: { subscale: string }) => subscale === "total");
    expect(total[0]).toMatchObject({ becomes: "hidden", leftOut: true, by: {} });
    expect(outlook.filter(({ leftOut }: { leftOut: boolean }) => !leftOut).length).toBeGreaterThan(0);
    expect(cutShort).toEqual([]);
    await cut(program);
    expect([await overall(program, "total"), await overall(program, "emotional")]).toEqual([
      "few_answered_all",
      70,
    ]);
  });
  test("stays as it was told where it was told before", async () => {
    const program = await startProgram(app.ada);
    await bring(
      program,
      Array.from({ length: 30 }, (_, k) => complete(k)),
    );
    await cut(program);
    await bring(
      program,
      Array.from({ length: 40 }, (_, k) => partsOnly(k)),
    );
    await cut(program);
    await cut(program);
    expect([await overall(program, "total"), await overall(program, "emotional")]).toEqual([30, 70]);
  });
});
