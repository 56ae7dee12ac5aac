import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withdrawResponse } from "#api/collect/queries";
import { withOrganization } from "#api/db/client";
import { createTestApp, type Person, type TestApp } from "../harness";
import { publish, quoteIt, send, type Told, tellStories, writeQuoting } from "./tell";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const words = {
  yes: "Before the circle Mary cooked alone. Now we cook together.",
  alsoYes: "I dare to talk to my neighbors.",
  no: "Please keep this between us.",
  unasked: "The tea was good.",
  hill: "We are few up here, and we are friends.",
};
const tell = () =>
  tellStories(app, [
    { person: ["South", 0], text: words.yes, consent: true },
    { person: ["South", 1], text: words.alsoYes, consent: true },
    { person: ["South", 2], text: words.no, consent: false },
    { person: ["North", 3], text: words.unasked, consent: null },
    { person: ["Hill", 0], text: words.hill, consent: true },
  ]);

let told: Told;
const put = (person: Person, path: string, json: unknown) => send(person, path, json, "PUT");
const within = <T>(query: ReturnType<typeof sql>) =>
  withOrganization(app.db, app.ada.organizationId, async (db) => [...(await db.execute(query))] as T[]);

describe("open answers", () => {
  beforeEach(async () => {
    told = await tell();
  });

  test("are listed for the team with what was said of quoting, and for nobody else", async () => {
    const { answers, total, questions } = await send(app.ben, `${told.path}/stories`);
    expect(total).toBe(5);
    expect(questions).toMatchObject([{ title: "What changed for you?", answers: 5 }]);
    const consents = Object.fromEntries(answers.map(({ original, consent }) => [original, consent]));
    expect(consents).toEqual({
      [words.yes]: true,
      [words.alsoYes]: true,
      [words.no]: false,
      [words.unasked]: null,
      [words.hill]: true,
    });
    for (const path of ["/stories", "/stories/codes", "/stories/agreement", "/quotes"]) {
      expect((await send(app.dan, told.path + path)).httpStatus, path).toBe(403);
      expect((await send(app.eve, told.path + path)).httpStatus, path).toBe(404);
    }
    const may = await send(app.ben, `${told.path}/stories?show=may_be_quoted`);
    expect(may.total).toBe(3);
    expect((await send(app.ben, `${told.path}/stories?wave=pre`)).total).toBe(0);
    expect((await send(app.ben, `${told.path}/stories?from=4`)).answers).toHaveLength(1);
  });

  test("are coded by two people who do not see each other's codes until both are done", async () => {
    const { path, answer } = told;
    const { codes } = await send(app.ada, `${path}/stories/codes`, { name: "Friends", meaning: "New ones" });
    const more = await send(app.ada, `${path}/stories/codes`, { name: "Courage" });
    const [friends, courage] = more.codes.map(({ id }) => id) as [number, number];
    expect(codes[0]!.id).toBe(friends);
    const code = (person: Person, text: string, ids: number[], wish: object = {}) =>
      put(person, `${path}/stories/${answer(text).path}/codes`, { codes: ids, done: true, ...wish });
    await code(app.ada, words.yes, [friends]);
    const alone = await send(app.ben, `${path}/stories?show=to_code`);
    expect(alone.answers[0]).toMatchObject({ mine: { codes: [], done: false }, others: [] });
    expect((await send(app.ben, `${path}/stories?code=${friends}`)).total).toBe(0);
    expect((await send(app.ben, `${path}/stories?code=${friends}&blind=false`)).total).toBe(1);
    const both = await code(app.ben, words.yes, [friends, courage]);
    expect(both).toMatchObject({
      mine: { codes: [friends, courage], done: true },
      others: [{ name: "ada", codes: [friends], done: true }],
    });
    await code(app.ada, words.alsoYes, [courage]);
    await code(app.ben, words.alsoYes, [courage]);
    await code(app.ada, words.unasked, []);
    await code(app.ben, words.unasked, []);
    // What Ben puts right after having seen Ada's says nothing of how far they agreed.
    await code(app.ben, words.yes, [friends]);
    // Cleo has Ada's codes in sight: hers are not counted.
    await code(app.cleo, words.unasked, [], { blind: false });
    const { pairs } = await send(app.ben, `${path}/stories/agreement`);
    expect(pairs).toHaveLength(1);
    expect([pairs[0]!.first, pairs[0]!.second].sort()).toEqual(["ada", "ben"]);
    expect(pairs[0]!.answers).toBe(3);
    const [ofFriends, ofCourage] = pairs[0]!.codes;
    expect(ofFriends).toMatchObject({ both: 1, neither: 2, agreed: { value: 1 }, kappa: { value: 1 } });
    expect(ofCourage).toMatchObject({ both: 1, neither: 1, agreed: { value: 2 / 3, n: 3 } });
    const wrong = await code(app.ben, words.yes, [999_999]);
    expect(wrong).toMatchObject({ httpStatus: 422 });
    const { program: other } = await tell();
    const theirs = await send(app.ada, `/programs/${other}/stories/codes`, { name: "Friends" });
    expect((await code(app.ben, words.yes, [theirs.codes[0]!.id])).httpStatus).toBe(422);
  });

  test("keep a code that is put away, and take no new one", async () => {
    const { path, answer } = told;
    const { codes } = await send(app.ada, `${path}/stories/codes`, { name: "Tea" });
    expect((await send(app.ada, `${path}/stories/codes`, { name: "Tea" })).httpStatus).toBe(409);
    const at = `${path}/stories/codes/${codes[0]!.id}`;
    const give = (text: string) =>
      put(app.ben, `${path}/stories/${answer(text).path}/codes`, { codes: [codes[0]!.id], done: true });
    await give(words.unasked);
    expect((await send(app.ada, at, { archived: true }, "PATCH")).codes[0]).toMatchObject({
      archived: true,
      answers: 1,
    });
    expect((await give(words.unasked)).httpStatus).toBe(200);
    expect((await give(words.yes)).httpStatus).toBe(422);
    expect((await send(app.eve, at, { name: "Mine" }, "PATCH")).httpStatus).toBe(404);
  });
});

describe("a quote", () => {
  beforeEach(async () => {
    told = await tell();
  });
  const quoteAt = (text: string) => `${told.path}/stories/${told.answer(text).path}/quote`;

  test("is written of nobody who did not agree", async () => {
    for (const text of [words.no, words.unasked]) {
      const refused = await put(app.ada, quoteAt(text), { text: "Anything", revision: null });
      expect(refused).toMatchObject({ httpStatus: 409, detail: expect.stringContaining("not agreed") });
    }
  });

  test("is approved by somebody else, who looked at what may tell who wrote it", async () => {
    const { path } = told;
    const { answer, identifiers } = await put(app.ada, quoteAt(words.yes), {
      text: words.yes,
      revision: null,
    });
    expect(identifiers).toEqual([{ kind: "name", found: "Mary" }]);
    const { id, revision } = answer.quote;
    const approve = (person: Person, wish: object = {}) =>
      send(person, `${path}/quotes/${id}/approve`, { revision, ...wish });
    expect(await approve(app.ada, { looked: true })).toMatchObject({
      httpStatus: 409,
      detail: expect.stringContaining("Somebody else"),
    });
    expect(await approve(app.ben)).toMatchObject({ httpStatus: 409, identifiers });
    expect(await approve(app.ben, { revision: revision + 1, looked: true })).toMatchObject({
      httpStatus: 409,
    });
    const byKey = await app.ben.fetch(`/api/v1${path}/quotes/${id}/approve`, {
      json: { revision },
      headers: { Authorization: `Bearer ${app.ben.apiKey}`, Cookie: "" },
    });
    expect(byKey.status).toBe(403);
    expect(await approve(app.ben, { looked: true })).toMatchObject({
      quote: { state: "approved", approvedBy: "ben" },
    });
    expect(
      (await put(app.ada, quoteAt(words.yes), { text: "Else", revision: revision + 1 })).httpStatus,
    ).toBe(409);
  });

  test("is not approved while it holds the person's own code", async () => {
    const code = told.codeOf(["South", 0]).toLowerCase();
    const text = `${code} cooks with others now.`;
    const { answer, identifiers } = await put(app.ada, quoteAt(words.yes), { text, revision: null });
    expect(identifiers).toEqual([{ kind: "code", found: code }]);
    const { id, revision } = answer.quote;
    const refused = await send(app.ben, `${told.path}/quotes/${id}/approve`, { revision, looked: true });
    expect(refused).toMatchObject({ httpStatus: 409, identifiers });
  });

  test("leaves no trace of the original where reports are made", async () => {
    await quoteIt(app, told, words.yes, "Now we cook together.");
    const listed = await send(app.ben, `${told.path}/quotes`);
    expect(listed.quotes).toMatchObject([{ text: "Now we cook together.", group: "South" }]);
    expect(JSON.stringify(listed)).not.toContain("Mary");
  });

  test("cannot be changed in the database once it is approved", async () => {
    const { id } = await quoteIt(app, told, words.yes, "Now we cook together.");
    await expect(within(sql`update quote set text = 'Else' where id = ${id}`)).rejects.toThrow();
  });
});

describe("a report", () => {
  beforeEach(async () => {
    told = await tell();
  });

  test("says approved words beside the figure, for viewers and in every file's source, and never the original", async () => {
    const { id } = await quoteIt(app, told, words.yes, "Now we cook together.");
    const report = await writeQuoting(app, told.program, [id], true);
    const preview = await send(app.ben, `/reports/${report.id}/preview`);
    expect(preview.faults).toEqual([]);
    const version = await publish(app, report);
    expect(version, JSON.stringify(version)).toMatchObject({ httpStatus: 201 });
    const read = await send(app.dan, `/reports/versions/${version.id}`);
    const said = [
      { block: `q${id}`, text: "Now we cook together.", by: "A participant of South, after the program" },
    ];
    expect(read.quotes).toEqual(said);
    expect(preview.quotes).toEqual(said);
    expect(JSON.stringify(read)).not.toMatch(/Mary|South-Spring-/);
    const share = await send(app.ben, "/shares", { name: "Funder", report: report.id });
    const token = new URL(share.url).pathname.split("/").at(-1);
    const shared = await (await app.fetch(`/api/v1/shared/${token}`)).json();
    expect(shared.quotes).toEqual(said);
  });

  test("is not published with words of a group that too few people are in", async () => {
    const { id } = await quoteIt(app, told, words.hill, "We are friends.");
    const refused = await publish(app, await writeQuoting(app, told.program, [id]));
    expect(refused).toMatchObject({ httpStatus: 409, places: [{ path: `blocks.q${id}` }] });
    expect(refused.detail).toContain("Nobody of that group is quoted");
  });

  test("is not published with words that nobody approved, nor with those of another organization", async () => {
    const { path, answer } = told;
    const at = `${path}/stories/${answer(words.yes).path}/quote`;
    const { quote } = (await put(app.ada, at, { text: "A draft", revision: null })).answer;
    expect((await publish(app, await writeQuoting(app, told.program, [quote.id]))).httpStatus).toBe(409);
    expect((await send(app.eve, `${path}/quotes/${quote.id}/approve`, { revision: 1 })).httpStatus).toBe(404);
  });

  const ways: [string, string, (place: Place) => Promise<unknown>][] = [
    ["the team takes it back", "withdrawn", ({ id }) => takeBack(id, "team")],
    ["the person no longer agrees", "withdrawn", ({ id }) => takeBack(id, "consent")],
    [
      "consent is recorded as withdrawn",
      "withdrawn",
      ({ response }) => within(sql`update consent set given = false where response_id = ${response}`),
    ],
    ["the person withdraws the response", "gone", withdraw],
    [
      "the person is erased",
      "gone",
      ({ participant }) => send(app.ada, `/participants/${participant}/erase`, {}, "POST"),
    ],
    [
      "the response is removed",
      "gone",
      ({ enrollment, response }) =>
        send(
          app.ada,
          `${told.path}/enrollments/${enrollment}/responses/${response}`,
          { reason: "x" },
          "DELETE",
        ),
    ],
    [
      "the answer is corrected",
      "withdrawn",
      ({ enrollment, response, question }) =>
        send(app.ada, `${told.path}/enrollments/${enrollment}/responses/${response}/corrections`, {
          reason: "Typed wrongly",
          answers: [{ question, to: "Something else." }],
        }),
    ],
    [
      "the file is taken back",
      "gone",
      () => send(app.ada, `${told.path}/imports/${told.file}/undo`, {}, "POST"),
    ],
  ];

  test.each(ways)("loses the words and says so when %s", async (name, state, happen) => {
    const { id } = await quoteIt(app, told, words.yes, "Now we cook together.");
    const other = await quoteIt(app, told, words.alsoYes, "I dare to talk.");
    const report = await writeQuoting(app, told.program, [id, other.id]);
    const version = await publish(app, report);
    const job = await send(app.ben, `/reports/versions/${version.id}/exports`, { kind: "xlsx" });
    await happen(await placeOf(id));
    const read = await send(app.dan, `/reports/versions/${version.id}`);
    expect(read.httpStatus, JSON.stringify(read)).toBe(200);
    const texts = read.quotes.map(({ text }) => text);
    expect(texts).not.toContain("Now we cook together.");
    if (name !== "the file is taken back") expect(texts).toEqual(["I dare to talk."]);
    expect(read.superseded).toMatch(/^It (held a quote|rests on)/);
    expect((await send(app.ben, `/exports/${job.id}`)).httpStatus).toBe(404);
    const rows = await within<{ state: string }>(sql`select state from quote where id = ${id}`);
    expect(rows.map((row) => row.state)).toEqual(state === "gone" ? [] : [state]);
    const again = await publish(app, report);
    expect(again.httpStatus).toBe(409);
    expect((await within(sql`select 1 from report_quote where quote_id = ${id}`)).length).toBe(0);
  });

  test("is told to the person who asks what is kept of them, with the codes and where their words stand", async () => {
    const { codes } = await send(app.ada, `${told.path}/stories/codes`, { name: "Meals" });
    const coded = [codes.find(({ name }) => name === "Meals")!.id];
    for (const person of [app.ada, app.ben])
      await put(person, `${told.path}/stories/${told.answer(words.yes).path}/codes`, {
        codes: coded,
        done: true,
      });
    const { id } = await quoteIt(app, told, words.yes, "Now we cook together.");
    const report = await writeQuoting(app, told.program, [id]);
    expect((await publish(app, report)).httpStatus).toBe(201);
    const { participant, response } = await placeOf(id);
    const at = `/participants/${participant}/export`;
    const stories = [
      {
        responseId: response,
        question: "What changed for you?",
        codes: ["Meals"],
        quote: { text: "Now we cook together.", state: "approved", reports: [report.name] },
      },
    ];
    expect(await send(app.ben, `${at}.json`)).toMatchObject({ stories });
    const csv = await (await app.ben.fetch(`/api/v1${at}.csv`)).text();
    expect(csv).toContain("words for others,What changed for you?,Now we cook together.,,approved");
    expect(csv).toContain("code of an answer,What changed for you?,Meals,,");
    expect(csv).toContain(`quoted in a report,What changed for you?,${report.name}`);
    await send(app.ada, `/participants/${participant}/erase`, {}, "POST");
    expect((await send(app.ben, `${at}.json`)).httpStatus).toBe(404);
    expect(await within(sql`select 1 from quote where id = ${id}`)).toHaveLength(0);
    expect(await within(sql`select 1 from report_quote where quote_id = ${id}`)).toHaveLength(0);
  });

  const takeBack = (id: number, why: string) => send(app.ada, `${told.path}/quotes/${id}/withdraw`, { why });

  test("can quote anew what the team took back and wrote better, but nobody who no longer agrees", async () => {
    const first = await quoteIt(app, told, words.yes, "Now we cook together.");
    await takeBack(first.id, "team");
    const at = `${told.path}/stories/${told.answer(words.yes).path}/quote`;
    const now = await send(app.ben, at);
    const better = await put(app.ben, at, {
      text: "We cook together now.",
      revision: now.answer.quote.revision,
    });
    expect(better.answer.quote).toMatchObject({ state: "draft", withdrawnWhy: null });
    const { id, revision } = better.answer.quote;
    await send(app.ada, `${told.path}/quotes/${id}/approve`, { revision });
    expect((await publish(app, await writeQuoting(app, told.program, [id]))).httpStatus).toBe(201);
    const gone = await takeBack(id, "consent");
    expect(gone).toMatchObject({ consent: false, quote: { state: "withdrawn", withdrawnWhy: "consent" } });
    const refused = await put(app.ada, at, { text: "Again", revision: gone.quote.revision });
    expect(refused).toMatchObject({ httpStatus: 409 });
  });
});

interface Place {
  id: number;
  enrollment: number;
  response: number;
  question: number;
  participant: number;
}

async function placeOf(id: number): Promise<Place> {
  const [row] = await within<Place>(sql`
    select q.id::int as id, q.enrollment_id::int as enrollment, q.response_id::int as response,
      q.question_id::int as question, e.participant_id::int as participant
    from quote q join enrollment e on e.id = q.enrollment_id where q.id = ${id}`);
  return row!;
}

async function withdraw({ enrollment, response }: Place) {
  const hash = Buffer.alloc(32, response % 251);
  await within(
    sql`insert into receipt (code_hash, enrollment_id, response_id) values (${hash}, ${enrollment}, ${response})`,
  );
  expect(await withdrawResponse(app.db, app.ada.organizationId, hash, "2026-03-01")).toBe(true);
}
