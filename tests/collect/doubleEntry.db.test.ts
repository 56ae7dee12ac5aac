import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { jobsOf } from "#api/server";
import type { SurveyDraft } from "#shared/surveys/definition";
import { testConnections } from "../connect";
import { ask } from "../db/launching";
import { searchTables } from "../disclosure/search";
import { createTestApp, type Person, type TestApp } from "../harness";
import { answers, form, openSurvey } from "./open";

let app: TestApp;
let now = new Date("2026-11-02T10:00:00Z");
beforeAll(async () => {
  app = await createTestApp({ deps: { now: () => now } });
});
afterAll(() => app?.close());

type Typed = Record<string, string | string[]>;

/** A pile of paper forms of a survey of its own. */
async function startPile(change: Partial<SurveyDraft> = {}) {
  const { program, survey, waves } = await openSurvey(app, change);
  const path = `/paper/programs/${program}/surveys/${survey}/entry`;
  const post = async (person: Person, to: string, typed: Typed, id: string = randomUUID()) => {
    const sent = { ...answers, _id: id, _v: "1", _l: "en", _wave: String(waves[0].id), ...typed };
    const answer = await person.fetch(`${path}${to}`, form(sent));
    return { status: answer.status, ...(await answer.json().catch(() => ({}))) };
  };
  const rows = (query: ReturnType<typeof sql>) =>
    withOrganization(app.db, app.ada.organizationId, async (db) => [...(await db.execute(query))]);
  return {
    ...{ path, program, survey },
    first: (person: Person, typed: Typed = {}, id?: string) => post(person, "/first", typed, id),
    compare: (person: Person, typed: Typed = {}) => post(person, "/compare", typed),
    settle: (person: Person, first: number, kept: Record<string, string>, typed: Typed = {}) => {
      const settled = Object.entries(kept).map(([question, one]) => ({ question, kept: one }));
      return post(person, "/settle", { ...typed, _first: String(first), _kept: JSON.stringify(settled) });
    },
    undo: (person: Person, id?: string) =>
      post(person, "/first/undo", id === undefined ? { _id: [] } : {}, id),
    page: async (person: Person) =>
      (
        await person.fetch(`${path}?twice=1&wave=${waves[0].id}`, { headers: { "Accept-Language": "en" } })
      ).text(),
    responses: () =>
      rows(sql`select r.id, r.source, to_json(a.answers) as items from response r join wave w on w.id = r.wave_id
        left join answer_set a on a.response_id = r.id where w.program_id = ${program} order by r.id`),
    typings: () =>
      rows(sql`select sealed, code_hash, client_id, settled, typed_by, settled_by, settled_at::text as at
        from paper_typing where survey_id = ${survey} order by id`),
    rows,
  };
}

describe("a paper form that is entered twice", () => {
  test("waits sealed after the first typing, and becomes a response when a second person types the same", async () => {
    const pile = await startPile();
    expect(await pile.first(app.ada, { "who.code": "PLANTED-7" })).toEqual({ status: 200, waiting: 1 });
    expect(await pile.responses()).toEqual([]);
    const found = await ask(testConnections().owner, (owner) =>
      searchTables(owner, app.ada.organizationId, "PLANTED-7"),
    );
    expect(found).toEqual([]);
    now = new Date("2026-11-05T08:00:00Z");
    const { first, differ } = await pile.compare(app.ben, { "who.code": "planted-7" });
    expect(differ).toEqual([{ question: "who.code", first: ["PLANTED-7"] }]);
    const settled = await pile.settle(app.ben, first, { "who.code": "first" }, { "who.code": "planted-7" });
    expect(settled).toMatchObject({ stored: true, fresh: true });
    expect(await pile.responses()).toMatchObject([{ source: "paper", items: [3, 2, 1] }]);
    expect(await pile.typings()).toMatchObject([
      {
        ...{ sealed: null, code_hash: null, typed_by: app.ada.userId, settled_by: app.ben.userId },
        settled: [{ question: "who.code", kept: "first" }],
      },
    ]);
    // Sent once more, since the answer was lost: the same response.
    expect(await pile.settle(app.ben, first, {}, { "who.code": "planted-7" })).toMatchObject({
      fresh: false,
    });
    expect(await pile.responses()).toHaveLength(1);
  });

  test("is stored as it was settled, and the screen says who settled which question how, and no answer", async () => {
    const pile = await startPile();
    await pile.first(app.ada, { "lonely.1": "1", liked: "the soup", visits: "3" });
    const typed = { "lonely.1": "2", liked: "the tea", visits: "5" };
    const { first, differ } = await pile.compare(app.ben, typed);
    expect(differ).toEqual([
      { question: "liked", first: ["the soup"] },
      { question: "lonely.1", first: ["1"] },
      { question: "visits", first: ["3"] },
    ]);
    const open = await pile.settle(app.ben, first, { liked: "second" }, typed);
    expect(open).toMatchObject({ first, differ: [{ question: "lonely.1" }, { question: "visits" }] });
    expect(await pile.responses()).toEqual([]);
    const kept = { liked: "second", "lonely.1": "first", visits: "neither" };
    await pile.settle(app.ben, first, kept, { ...typed, visits: "4" });
    expect(await pile.responses()).toMatchObject([{ items: [1, 2, 1] }]);
    const own =
      await pile.rows(sql`select o.number, o.text from own_answer o join question q on q.id = o.question_id
      where q.program_id = ${pile.program} and q.title in ('What did you like?', 'How often did you come?') order by q.id`);
    expect(own).toEqual([
      { number: null, text: "the tea" },
      { number: 4, text: null },
    ]);
    const page = await pile.page(app.ada);
    for (const words of [
      "Typed twice: 1",
      "ada",
      "ben",
      "<code>lonely.1</code> the first was kept",
      "typed a third time",
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/the soup|the tea/);
  });

  test("is found by its code wherever it lies in the pile, else from the top", async () => {
    const pile = await startPile();
    for (const [code, item] of [
      ["A1", "1"],
      ["A2", "2"],
      ["A3", "3"],
    ])
      await pile.first(app.ada, { "who.code": code!, "lonely.1": item! });
    const found = await pile.compare(app.ben, { "who.code": "a3", "lonely.1": "3" });
    expect(found.differ).toEqual([{ question: "who.code", first: ["A3"] }]);
    const other = await pile.compare(app.ben, { "who.code": "B9", "lonely.1": "1" });
    expect(other.differ).toEqual([{ question: "who.code", first: ["A1"] }]);
    expect(await (await pile.page(app.ada)).match(/data-waiting="(\d)"/)![1]).toBe("3");
  });

  test("that says no is kept nowhere once both typings say so, and asked about where one does not", async () => {
    const pile = await startPile();
    const no = { "consent.take_part": "no" };
    await pile.first(app.ada, no);
    const yes = await pile.compare(app.ben);
    expect(yes.differ).toEqual([{ question: "consent.take_part", first: ["no"] }]);
    const { first, differ } = await pile.compare(app.ben, no);
    expect(differ).toEqual([]);
    expect(await pile.settle(app.ben, first, {}, no)).toEqual({ status: 200, stored: false });
    expect(await pile.responses()).toEqual([]);
    expect((await pile.compare(app.ben)).none).toBe(true);
  });

  test("by two people at once is one response", async () => {
    const pile = await startPile();
    await pile.first(app.ada);
    const { first } = await pile.compare(app.ben);
    // Both have read the first typing, and stored, before either can say that it is settled.
    const both = await ask(testConnections().owner, async (owner) => {
      const settling: ReturnType<typeof pile.settle>[] = [];
      await owner.begin(async (held) => {
        await held`select 1 from paper_typing where id = ${first} for update`;
        for (const one of [app.ben, app.cleo]) settling.push(pile.settle(one, first, {}));
        // The first who comes waits for this transaction, the next for the row that the first waits for.
        const waiting = () => held`select pid from pg_locks where not granted and (
          (locktype = 'transactionid' and transactionid = pg_current_xact_id()::xid)
          or (locktype = 'tuple' and relation = 'paper_typing'::regclass))`;
        await expect.poll(async () => (await waiting()).length, { timeout: 30_000 }).toBe(2);
      });
      return Promise.all(settling);
    });
    expect(both.map(({ stored, fresh }) => [stored, fresh]).sort()).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(await pile.responses()).toHaveLength(1);
  });

  test("with a self-generated code keeps of it hashes alone, also while it waits", async () => {
    const pile = await startPile({ matching: "self_code", anonymous: true });
    const parts = { mother: "M", siblings: "4", month: "12", day: "31", town: "W", middle: "X" };
    const who = (change = {}) =>
      Object.fromEntries(
        Object.entries({ ...parts, ...change }).map(([name, value]) => [`who.${name}`, value]),
      );
    await pile.first(app.ada, who());
    const { first, differ } = await pile.compare(app.ben, who({ mother: "N" }));
    expect(differ).toEqual([{ question: "who.mother", first: null }]);
    await pile.settle(app.ben, first, { "who.mother": "first" }, who({ mother: "N" }));
    // The same person again, typed alike: found under the code that was kept.
    await pile.first(app.ada, who());
    const again = await pile.compare(app.ben, who());
    expect(again.differ).toEqual([]);
    await pile.settle(app.ben, again.first, {}, who());
    const people =
      await pile.rows(sql`select cardinality(p.near_hashes) as near, p.code_sealed from enrollment e
      join participant p on p.id = e.participant_id where e.program_id = ${pile.program}`);
    expect(people).toEqual([{ near: 6, code_sealed: null }]);
    // Of an anonymous survey nothing leads from who typed to what was answered.
    expect((await pile.typings()).map(({ client_id }) => client_id)).toEqual([null, null]);
  });

  test("is found by its code, and erased, where nobody else knows the code yet", async () => {
    const pile = await startPile();
    const code = `W${randomUUID().slice(0, 8)}`;
    for (const typed of [code, code.toLowerCase(), `${code}-other`])
      await pile.first(app.ada, { "who.code": typed });
    const find = async (person: Person, what = "find") => {
      const answer = await person.fetch(`/api/v1/participants/${what}`, { json: { code } });
      return { ...(await answer.json()), status: answer.status };
    };
    expect(await find(app.ben)).toMatchObject({ status: 200, id: null, erasedOn: null, forms: 2 });
    // Nobody of another organization, and no viewer, reaches them.
    expect(await find(app.eve)).toMatchObject({ status: 404 });
    expect(await find(app.eve, "discard-forms")).toMatchObject({ status: 404 });
    expect(await find(app.dan, "discard-forms")).toMatchObject({ status: 403 });
    expect(await pile.typings()).toHaveLength(3);
    expect(await find(app.ben, "discard-forms")).toMatchObject({ status: 200, forms: 2 });
    expect(await pile.typings()).toHaveLength(1);
    expect(await find(app.ben, "discard-forms")).toMatchObject({ status: 404 });
    expect(await find(app.ben)).toMatchObject({ status: 404 });
  });

  test("is taken away again while it waits, alone or with its pile, and goes with a person who is erased", async () => {
    const pile = await startPile();
    const id = randomUUID();
    await pile.first(app.ada, {}, id);
    await pile.first(app.ada, {}, id);
    expect(await pile.undo(app.ada, id)).toEqual({ status: 200, waiting: 0 });
    expect((await pile.undo(app.ada, id)).status).toBe(404);
    for (const code of ["E1", "E2"]) await pile.first(app.ada, { "who.code": code });
    const { first } = await pile.compare(app.ben, { "who.code": "E1" });
    await pile.settle(app.ben, first, {}, { "who.code": "E1" });
    await pile.first(app.ada, { "who.code": "E1" });
    const { id: person } = await (
      await app.ada.fetch("/api/v1/participants/find", { json: { code: "E1" } })
    ).json();
    expect((await app.ada.fetch(`/api/v1/participants/${person}/erase`, { method: "POST" })).status).toBe(
      200,
    );
    expect((await pile.typings()).filter(({ sealed }) => sealed !== null)).toHaveLength(1);
    expect(await pile.undo(app.ada)).toEqual({ status: 200, waiting: 0 });
  });

  test("waits for 30 days, then it goes; what was settled stays, and what others of the pile wait for", async () => {
    const pile = await startPile();
    const started = now;
    await pile.first(app.ada, { "who.code": "SETTLED" });
    const { first } = await pile.compare(app.ben, { "who.code": "SETTLED" });
    await pile.settle(app.ben, first, {}, { "who.code": "SETTLED" });
    await pile.first(app.ada, { "who.code": "OLD" });
    now = new Date(started.getTime() + 24 * 3_600_000);
    await pile.first(app.ada, { "who.code": "YOUNG" });
    const clear = async (days: number) => {
      const job = jobsOf(app.db).find(({ name }) => name === "clear first typings of paper forms");
      await job!.run(new Date(started.getTime() + days * 24 * 3_600_000));
      return (await pile.typings()).map(({ sealed }) => sealed !== null);
    };
    expect(await clear(29.9)).toEqual([false, true, true]);
    expect(await clear(30.1)).toEqual([false, true]);
    const left = await pile.compare(app.ben, { "who.code": "YOUNG" });
    expect(left.differ).toEqual([]);
    expect(await clear(31.1)).toEqual([false]);
    expect(await pile.responses()).toHaveLength(1);
    expect(await pile.page(app.ada)).toContain("within 30 days");
  });

  test("is no part yet of what a person is given about themselves, nor of an export, and no table tells it", async () => {
    const pile = await startPile();
    await pile.first(app.ada, { "who.code": "GIVEN", liked: "the soup" });
    const { first } = await pile.compare(app.ben, { "who.code": "GIVEN", liked: "the soup" });
    await pile.settle(app.ben, first, {}, { "who.code": "GIVEN", liked: "the soup" });
    await pile.first(app.ada, { "who.code": "GIVEN", liked: "PLANTED-TEA" });
    const { id } = await (
      await app.ada.fetch("/api/v1/participants/find", { json: { code: "GIVEN" } })
    ).json();
    const at = `/api/v1/programs/${pile.program}`;
    for (const path of [
      `/api/v1/participants/${id}/export.json`,
      `/api/v1/participants/${id}/export.csv`,
      `${at}/export/responses.csv?free_text=true`,
    ]) {
      const text = await (await app.ada.fetch(path)).text();
      expect(text, path).toContain("the soup");
      expect(text, path).not.toContain("PLANTED-TEA");
    }
    const found = await ask(testConnections().owner, (owner) =>
      searchTables(owner, app.ada.organizationId, "PLANTED-TEA"),
    );
    expect(found).toEqual([]);
  });

  test("is for the team: a viewer is refused, another organization finds nothing, and no typing is another's", async () => {
    const pile = await startPile();
    await pile.first(app.ada);
    for (const to of ["/first", "/first/undo", "/compare", "/settle"]) {
      expect((await app.dan.fetch(`${pile.path}${to}`, form({ _id: randomUUID() }))).status, to).toBe(403);
      expect((await app.eve.fetch(`${pile.path}${to}`, form({ _id: randomUUID() }))).status, to).toBe(404);
    }
    const { first } = await pile.compare(app.ben);
    const other = await startPile();
    expect((await other.settle(app.ben, first, {})).status).toBe(404);
    expect((await pile.compare(app.ben, { visits: "many" })).wrong).toEqual(["visits"]);
    expect((await pile.settle(app.ben, first, { visits: "perhaps" })).status).toBe(422);
    expect(await pile.responses()).toEqual([]);
  });
});
