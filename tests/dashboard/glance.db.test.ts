import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readGlance, warmGlances } from "#api/dashboard/glance";
import { answers, form, idOf, openSurvey } from "../collect/open";
import { createTestApp, type Person, type TestApp } from "../harness";
import { startProgram } from "../imports/api";
import { people, read, tell } from "../outcomes/planted";

let app: TestApp;
let walks: number;

beforeAll(async () => {
  app = await createTestApp();
  walks = await tell(app.ada, [
    ...people(12, "North", 7, 5),
    ...people(14, "South", 8, 7),
    ...people(4, "South", 8, null),
  ]);
});
afterAll(() => app?.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
async function glance(person: Person, query = ""): Promise<any[]> {
  const answer = await person.fetch(`/api/v1/dashboard${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()).programs;
}
const of = async (person: Person, id: number, query = "") =>
  (await glance(person, query)).find((program) => program.id === id);

describe("programs at a glance", () => {
  test("tell ben of each the main outcome as the dashboard does, and when it was counted", async () => {
    const told = await of(app.ben, walks);
    const { measures } = await read(app.ben, walks, "dashboard");
    expect(told.outcomes).toHaveLength(1);
    expect(told.outcomes[0]).toMatchObject({ instrument: "ucla-3", pre: "pre", post: "post" });
    expect(told.outcomes[0].overall).toEqual(measures[0].change.overall);
    expect(told.outcomes[0].overall.n).toMatchObject({ pre: 30, paired: 26 });
    expect(told.enrolled).toBe(30);
    expect(new Date(told.asOf).getTime()).toBeGreaterThan(0);
  });

  test("tell dan, a viewer, nothing before a release, then what was released, and never what is live", async () => {
    expect(await of(app.dan, walks)).toMatchObject({ outcomes: [], asOf: null, released: null });
    const cut = await app.ben.fetch(`/api/v1/programs/${walks}/releases`, { method: "POST", json: {} });
    expect(cut.status).toBe(201);
    const told = await of(app.dan, walks);
    expect(told.outcomes[0].threshold).toBe(10);
    expect(told.asOf).toBe(told.released);
    for (const live of ["enrolled", "collecting", "attention", "files"])
      expect(told).not.toHaveProperty(live);
  });

  test("tell eve, who is elsewhere, nothing of them", async () => {
    expect(await glance(app.eve)).toEqual([]);
  });

  test("say what takes answers now, how many of those enrolled came, and that too few did", async () => {
    const { program, survey, waves, pre, send } = await openSurvey(app, { name: "Arrivals at the door" });
    const nothing = await of(app.ada, program);
    expect(nothing.collecting).toHaveLength(2);
    expect(nothing.collecting[0]).toMatchObject({ surveyId: survey, responses: 0, known: 0 });
    expect(nothing.attention).toEqual([]);
    const id = idOf(await (await app.fetch(pre)).text());
    expect((await app.fetch(pre, form({ ...answers, _id: id }))).ok).toBe(true);
    for (const code of ["A1", "A2", "A3", "A4"]) {
      const again = idOf(await (await app.fetch(pre)).text());
      await app.fetch(pre, form({ ...answers, _id: again, "who.code": code }));
    }
    const told = await of(app.ada, program);
    expect(told.enrolled).toBe(5);
    expect(told.collecting[0]).toMatchObject({ responses: 5, known: 5 });
    expect(told.attention).toMatchObject([{ kind: "low_response", surveyId: survey, known: 0, enrolled: 5 }]);
    const soon = new Date(app.deps.now().getTime() + 3 * 86_400_000).toISOString();
    await send("PUT", `/surveys/${survey}/waves/${waves[0].id}`, {
      opensAt: "2026-01-01T00:00:00Z",
      closesAt: soon,
    });
    const kinds = (await of(app.ada, program)).attention.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(["closing", "low_response"]);
  });

  test("name people who may be one under two codes, and stop once somebody has decided", async () => {
    const program = await startProgram(app.ada, "Two codes");
    const body = new FormData();
    const rows = ["id,wave,q1,q2,q3", "BOB10,pre,1,2,3", "B0B10,post,1,2,2", "KIM33,pre,3,3,3"];
    const items = ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item }));
    body.set("mapping", JSON.stringify({ participant: "id", wave: { column: "wave" }, items }));
    body.set("file", new Blob([rows.join("\n")]), "codes.csv");
    const stored = await app.ada.fetch(`/api/v1/programs/${program}/imports`, { method: "POST", body });
    expect(stored.status, await stored.clone().text()).toBe(201);
    expect((await of(app.ada, program)).attention).toEqual([{ kind: "pairs", n: 1 }]);
    const { proposals } = await read(app.ada, program, "matching");
    const [first, second] = [proposals[0].first.id, proposals[0].second.id];
    const decided = await app.ada.fetch(`/api/v1/programs/${program}/matching/decisions`, {
      method: "POST",
      json: { first, second, same: false },
    });
    expect(decided.status).toBe(200);
    expect((await of(app.ada, program)).attention).toEqual([]);
  });

  test("keep archived programs apart", async () => {
    const over = await startProgram(app.ada, "Long over");
    await app.ada.fetch(`/api/v1/programs/${over}`, { method: "PATCH", json: { archived: true } });
    expect(await of(app.ada, over)).toBeUndefined();
    expect(await of(app.ada, over, "?archived=true")).toMatchObject({ archived: true });
  });
});

describe("what it costs", () => {
  /** Counts what is sent when everything is kept, as on every page but the first after a write. */
  async function statements(ask: () => Promise<unknown>): Promise<number> {
    const { options } = app.db.$client;
    let sent = 0;
    options.debug = () => void sent++;
    try {
      await ask();
    } finally {
      options.debug = false;
    }
    return sent;
  }

  test("is as many statements for more programs, and only what was written to is counted anew", async () => {
    await glance(app.ada);
    const few = await statements(() => glance(app.ada));
    const added = [
      await tell(app.ada, people(8, "East", 6, 5)),
      await tell(app.ada, people(9, "West", 6, 5)),
    ];
    const cold = await statements(() => glance(app.ada));
    expect(cold).toBeGreaterThan(few);
    expect(await statements(() => glance(app.ada))).toBe(few);
    await app.ada.fetch(`/api/v1/programs/${added[0]}/waves`, { method: "POST", json: { key: "month-6" } });
    const one = await statements(() => glance(app.ada));
    expect(one - few).toBeGreaterThan(0);
    expect(one - few).toBeLessThan(cold - few);
  });

  test("has an upper bound where nothing is kept: a few programs are counted, the others said to wait", async () => {
    const bring = async (n: number) => {
      for (let k = 0; k < n; k++) await tell(app.eve, people(8, "East", 6, 5));
    };
    const waiting = async () => (await glance(app.eve)).filter(({ counting }) => counting).length;
    await bring(6);
    const ask = async () => {
      let left = 0;
      const sent = await statements(async () => {
        left = await waiting();
      });
      return { sent, left };
    };
    const six = await ask();
    expect(six.left).toBe(2);
    while ((await waiting()) > 0);
    await bring(9);
    expect(await ask()).toEqual({ sent: six.sent, left: 5 });
    while ((await waiting()) > 0);
    const told = await glance(app.eve);
    expect(told).toHaveLength(15);
    for (const { outcomes } of told) expect(outcomes).toHaveLength(1);
  });

  test("is counted before anybody asks, once a program was written to", async () => {
    await glance(app.ada);
    const few = await statements(() => glance(app.ada));
    await app.ada.fetch(`/api/v1/programs/${walks}/waves`, { method: "POST", json: { key: "month-12" } });
    await warmGlances(app.deps.db, new Date("2031-01-01T00:00:00.000Z"));
    expect(await statements(() => glance(app.ada))).toBe(few);
    expect((await of(app.ada, walks)).asOf).toBe("2031-01-01T00:00:00.000Z");
  });

  test("is paid once by those who ask at the same time, and who waits keeps no connection from others", async () => {
    const program = await tell(app.ada, people(8, "East", 6, 5));
    let counted = 0;
    let begin = () => {};
    let go = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const place = {
      database: app.deps.db,
      actor: { organizationId: app.ada.organizationId, role: "owner", userId: null, via: "session" } as const,
      matchKey: app.deps.matchKey,
      now: app.deps.now(),
      async countPairs() {
        counted++;
        begin();
        await held;
        return 0;
      },
    };
    const asks = Array.from({ length: 8 }, () => readGlance(place, "false"));
    await begun;
    // More people ask than there are connections; the others are free for whoever asks something else.
    expect((await app.ben.fetch(`/api/v1/programs/${program}`)).status).toBe(200);
    expect(counted).toBe(1);
    go();
    const told = await Promise.all(asks);
    expect(counted).toBe(1);
    for (const { programs } of told)
      expect(programs.find(({ id }) => id === program)).toMatchObject({ counting: false, enrolled: 8 });
  });
});
