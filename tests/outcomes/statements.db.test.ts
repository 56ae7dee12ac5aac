import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OrganizationDb, withOrganization } from "#api/db/client";
import { pinInstrumentVersion } from "#api/instruments/queries";
import { findBuiltIn } from "#shared/instruments/library";
import { createTestApp, type Person, type TestApp } from "../harness";
import { startProgram } from "../imports/api";
import { fine } from "./addScores";
import { read } from "./planted";

/**
 * Programs that measure more and more subscales in one to three instruments. Subscales of questions are counted
 * score by score, and their reliable change rests on the alpha of the data; in mixed programs every other one
 * holds ready scores on a fine scale, counted in bins. A statement for each subscale, for each of one kind, or
 * for each instrument would show.
 */
const kinds = {
  questions: [
    { subscales: 1, instruments: 1 },
    { subscales: 4, instruments: 2 },
    { subscales: 12, instruments: 3 },
  ],
  mixed: [
    { subscales: 2, instruments: 1 },
    { subscales: 12, instruments: 3 },
  ],
} as const;
type Kind = keyof typeof kinds;
const asks = [
  ["ada", "outcomes"],
  ["ben", "outcomes?by=group&detail=full&explain=true"],
  ["ben", "equity?by=group"],
  ["dan", "outcomes?by=group"],
  ["dan", "equity?by=group"],
] as const;
const cases = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
  asks.map(([name, rest]) => ({ kind, name, rest })),
);

let app: TestApp;
const ids = new Map<string, number>();
const programOf = (kind: Kind, subscales: number) => ids.get(`${kind} ${subscales}`)!;

beforeAll(async () => {
  app = await createTestApp();
  for (const kind of Object.keys(kinds) as Kind[])
    for (const { subscales, instruments } of kinds[kind])
      ids.set(`${kind} ${subscales}`, await start(kind, subscales, instruments));
});
afterAll(() => app?.close());

describe("however many subscales a program measures", () => {
  test.each(cases)("$name reads $rest of $kind in as many statements", async ({ kind, name, rest }) => {
    const sent: number[] = [];
    for (const { subscales } of kinds[kind]) {
      const { answer, statements } = await counted(() => read(app[name], programOf(kind, subscales), rest));
      expect(answer.status, JSON.stringify(answer)).toBe(200);
      expect(answer.measures).toHaveLength(subscales);
      sent.push(statements);
    }
    expect(sent[0]).toBeGreaterThan(3);
    expect(new Set(sent).size, `statements sent: ${sent.join(", ")}`).toBe(1);
  });

  test("a statement for each subscale would be found", async () => {
    const sent: number[] = [];
    for (const { subscales } of kinds.questions) {
      const { statements } = await counted(() => chartByChart(app.ada, programOf("questions", subscales)));
      sent.push(statements);
    }
    expect(sent[1]! - sent[0]!).toBeGreaterThanOrEqual(3);
    expect(sent[2]! - sent[1]!).toBeGreaterThanOrEqual(8);
  });
});

/** What a screen would do that asks for each of its charts. */
async function chartByChart(person: Person, program: number) {
  const { measures } = await read(person, program, "outcomes");
  for (const { instrument, subscale } of measures)
    await read(person, program, `change?instrument=${instrument}&subscale=${subscale}`);
}

/** Asks once before, so that no connection, plan or session is new, and counts what is sent the second time. */
async function counted<T>(ask: () => Promise<T>): Promise<{ answer: T; statements: number }> {
  await ask();
  const { options } = app.db.$client;
  const statements: string[] = [];
  options.debug = (_connection: number, statement: string) => void statements.push(statement);
  try {
    return { answer: await ask(), statements: statements.length };
  } finally {
    options.debug = false;
  }
}

async function start(kind: Kind, subscales: number, instruments: number): Promise<number> {
  const program = await startProgram(app.ada, `${kind} ${subscales}`);
  await own((db) =>
    db.execute(sql`insert into "group" (program_id, name, name_key)
      values (${program}, 'North', 'north'), (${program}, 'South', 'south')`),
  );
  for (let k = 0; k < instruments; k++)
    await fill(program, instrumentOf(`${kind}-${subscales}-${k}`, subscales / instruments, kind === "mixed"));
  const cut = await app.ben.fetch(`/api/v1/programs/${program}/releases`, { json: {}, method: "POST" });
  expect(cut.status, await cut.clone().text()).toBe(201);
  return program;
}

/** A definition of so many subscales, each of two questions, or every other one of ready scores. */
function instrumentOf(id: string, subscales: number, mixed: boolean) {
  const base = findBuiltIn("ucla-3")!;
  const [item] = base.items;
  const [total] = base.subscales;
  const { reliability: _, norms: __, bands: ___, indicators: ____, ...bare } = { indicators: [], ...total! };
  const questions = Array.from({ length: subscales * 2 }, (_, k) => ({
    ...item!,
    id: `${k + 1}`,
    key: `q${k}`,
  }));
  const ofTwo = (k: number) => ({
    ...bare,
    id: `s${k}`,
    items: [`${2 * k + 1}`, `${2 * k + 2}`],
    range: [2, 6],
  });
  const ready = (k: number) => ({ ...fine.subscales[0]!, id: `s${k}` });
  return {
    ...base,
    ...{ id, items: questions, vectors: [] },
    subscales: Array.from({ length: subscales }, (_, k) => (mixed && k % 2 === 1 ? ready(k) : ofTwo(k))),
  };
}

/** Forty people of two groups, with their scores before and after. */
async function fill(program: number, definition: ReturnType<typeof instrumentOf>) {
  const scores = (p: string) =>
    sql.raw(`array[${definition.subscales.map(() => `2 + ${p} % 5`).join(", ")}]::float8[]`);
  await own(async (db) => {
    const versionId = await pinInstrumentVersion(db, definition as never);
    const [before, after] = await db.execute<{ id: string }>(
      sql`select id from wave where program_id = ${program} order by position`,
    );
    await db.execute(sql`
      with people as (
        insert into enrollment (program_id, group_id)
        select ${program}, g.id from "group" g, generate_series(1, 20) where g.program_id = ${program}
        returning id, group_id)
      insert into change_row
        (program_id, instrument_version_id, pre_wave_id, post_wave_id, enrollment_id, group_id, pre, post)
      select ${program}, ${versionId}, ${before!.id}, ${after!.id}, id, group_id, ${scores("p")}, ${scores("(p / 3)")}
      from (select id, group_id, row_number() over ()::int as p from people) x`);
  });
}

function own<T>(work: (db: OrganizationDb) => Promise<T>): Promise<T> {
  return withOrganization(app.db, app.ada.organizationId, work);
}
