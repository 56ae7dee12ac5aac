import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { Question } from "#shared/surveys/definition";
import { createTestApp, type TestApp } from "../harness";
import { answers, form, idOf, openSurvey, receiptIn } from "./open";

let app: TestApp;
let now = new Date("2026-11-29T10:00:00Z");

beforeAll(async () => {
  app = await createTestApp({ deps: { now: () => now } });
});
afterAll(() => app?.close());

const rows = (query: ReturnType<typeof sql>) =>
  withOrganization(app.db, app.ada.organizationId, async (db) => [...(await db.execute(query))]);
const count = async (program: number) =>
  (
    await rows(sql`select count(*)::int as n from response r join wave w on w.id = r.wave_id
      where w.program_id = ${program}`)
  )[0]!.n;
const post = async (path: string, fields: Record<string, string | string[]>, from?: string) => {
  const answer = await app.fetch(path, { ...form(fields), ...(from ? { from } : {}) });
  return { status: answer.status, html: await answer.text() };
};

describe("the page", () => {
  test("is one request of at most 10 KB, strict, in the phone's language, with nothing from elsewhere", async () => {
    const { pre } = await openSurvey(app);
    const answer = await app.fetch(pre, { headers: { "Accept-Language": "es-MX" } });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(gzipSync(html).length).toBeLessThan(10 * 1024);
    const policy = answer.headers.get("Content-Security-Policy")!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(html).toContain('<html lang="es" dir="ltr">');
    expect(html).toContain("¿Cómo le va?");
    expect(html.replaceAll(/xmlns="[^"]*"/g, "")).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test("switches its language and keeps what was filled in, id and all", async () => {
    const { pre } = await openSurvey(app);
    const id = idOf(await (await app.fetch(pre)).text());
    const { html } = await post(pre, { ...answers, _id: id, _v: "1", _l: "en", _to: "es" });
    expect(html).toContain('lang="es"');
    expect(html).toMatch(/name="came" value="yes" checked/);
    expect(html).toContain("the tea");
    expect(idOf(html)).toBe(id);
  });

  test.each([
    ["an unknown link", async () => "/s/unknown", 404],
    ["a survey that opens tomorrow", (s: Opened) => opening(s, { opensAt: "2026-11-30T00:00:00Z" }), 403],
    ["a survey that closed", (s: Opened) => opening(s, { closesAt: "2026-11-28T00:00:00Z" }), 410],
    ["a revoked link", revoked, 410],
  ])("says so plainly: %s", async (_what, path, status) => {
    const answer = await app.fetch(await path(await openSurvey(app)));
    expect(answer.status).toBe(status);
    expect(answer.headers.get("Content-Type")).toContain("text/html");
  });

  test("takes an answer that comes late, for as many days as the wave allows", async () => {
    const opened = await openSurvey(app);
    await opening(opened, { closesAt: "2026-11-28T00:00:00Z", lateDays: 3 });
    expect((await post(opened.pre, { ...answers, _id: randomUUID() })).status).toBe(200);
  });

  test("is found by its short code", async () => {
    const { links } = await openSurvey(app);
    expect((await app.fetch(`/s/${links[0].shortCode.toLowerCase().replace("-", "")}`)).status).toBe(200);
  });
});

type Opened = Awaited<ReturnType<typeof openSurvey>>;

async function opening({ send, survey, waves, pre }: Opened, dates: Record<string, unknown>) {
  const usual = { opensAt: "2026-01-01T00:00:00Z" };
  await send("PUT", `/surveys/${survey}/waves/${waves[0].id}`, { ...usual, ...dates });
  return pre;
}

async function revoked({ program, survey, links, pre }: Opened) {
  const path = `/api/v1/programs/${program}/surveys/${survey}/links/${links[0].id}`;
  expect((await app.ada.fetch(path, { method: "DELETE" })).status).toBe(204);
  return pre;
}

describe("a submission", () => {
  test("is stored whole: answers, scores, own answers, consent, change row, data version", async () => {
    const { pre, post: after, program } = await openSurvey(app);
    const version = () =>
      rows(sql`select sum(touches)::int as n from program_touch where program_id = ${program}`);
    expect((await post(pre, { ...answers, _id: randomUUID(), _v: "1", _l: "es" })).status).toBe(200);
    await post(after, { ...answers, "lonely.1": "1", _id: randomUUID() });
    expect(await version()).toEqual([{ n: 2 }]);
    const sets = await rows(sql`select a.answers, a.missing, a.scores from answer_set a
      join enrollment e on e.id = a.enrollment_id where e.program_id = ${program} order by a.response_id`);
    expect(sets).toEqual([
      { answers: [3, 2, 1], missing: [0, 0, 0], scores: [6] },
      { answers: [1, 2, 1], missing: [0, 0, 0], scores: [4] },
    ]);
    const own =
      await rows(sql`select q.title, o.number, o.text, o.options::int as options, o.missing from own_answer o
      join question q on q.id = o.question_id join response r on r.id = o.response_id
      where q.program_id = ${program} and r.language = 'es' order by q.id`);
    expect(own).toEqual([
      { title: "Have you been here before?", number: null, text: null, options: 1, missing: 0 },
      { title: "What did you like?", number: null, text: "the tea", options: null, missing: 0 },
      { title: "How did you come here?", number: null, text: null, options: 3, missing: 0 },
      { title: "How warm was the welcome?", number: 0, text: null, options: null, missing: 0 },
      { title: "How often did you come?", number: 4, text: null, options: null, missing: 0 },
      { title: "How close do you feel to this group?", number: 7, text: null, options: null, missing: 0 },
      { title: "How old are you?", number: null, text: null, options: 2, missing: 0 },
    ]);
    const consents = await rows(sql`select distinct purpose, version, given from consent c
      join enrollment e on e.id = c.enrollment_id where e.program_id = ${program} order by purpose`);
    expect(consents).toEqual([
      { purpose: "quote", version: 1, given: false },
      { purpose: "take_part", version: 1, given: true },
    ]);
    const change = await rows(
      sql`select pre, post, attributes from change_row where program_id = ${program}`,
    );
    expect(change).toEqual([{ pre: [6], post: [4], attributes: { age: "40 and over" } }]);
  });

  test("keeps three ways of missing apart", async () => {
    const { pre, program } = await openSurvey(app);
    const none = { "consent.take_part": "yes", came: "prefers_not_to_say", liked: "unseen", "lonely.2": "2" };
    await post(pre, { ...none, _id: randomUUID() });
    const own =
      await rows(sql`select q.title, o.text, o.missing from own_answer o join question q on q.id = o.question_id
      where q.program_id = ${program} order by q.id limit 3`);
    expect(own.map(({ text, missing }) => [text, missing])).toEqual([
      [null, 3],
      [null, 1],
      [null, 2],
    ]);
    const [set] =
      await rows(sql`select to_json(a.answers) as answers, a.missing, to_json(a.scores) as scores, a.reasons from answer_set a
      join enrollment e on e.id = a.enrollment_id where e.program_id = ${program}`);
    expect(set).toEqual({ answers: [null, 2, null], missing: [2, 0, 2], scores: [null], reasons: [3] });
  });

  test("that would rather not say it is told from one that was not asked or left alone, up to the files", async () => {
    const say = (en: string) => ({ en });
    const ask = (id: string, answer: Question["answer"], preferNotToSay: boolean) => ({
      ...{ kind: "question" as const, id, title: say(`About ${id}`), answer, preferNotToSay },
    });
    const options = ["a", "b"].map((key) => ({ key, label: say(key) }));
    const { pre, program } = await openSurvey(app, {
      languages: ["en"],
      blocks: [
        ask("one", { type: "single", options }, true),
        ask("several", { type: "multiple", options }, true),
        ask("warmth", { type: "scale", min: 0, max: 4, low: say("cold"), high: say("warm") }, true),
        ask("count", { type: "number", whole: true }, true),
        ask("words", { type: "long_text" }, true),
        ask("always", { type: "short_text" }, false),
        { ...ask("later", { type: "short_text" }, true), when: { question: "one", anyOf: ["a"] } },
      ],
    });
    const offered = [
      ...(await (await app.fetch(pre)).text()).matchAll(/name="(\w+)" value="prefers_not_to_say"/g),
    ];
    const offering = ["one", "several", "warmth", "count", "words", "later"];
    expect(offered.map(([, name]) => name)).toEqual(offering);
    const rather = Object.fromEntries(offering.map((name) => [name, "prefers_not_to_say"]));
    const { "consent.take_part": yes } = answers;
    const typed = { "consent.take_part": yes, always: "" };
    for (const [code, sent] of [
      ["R1", { ...typed, ...rather }],
      ["R2", typed],
      ["R3", { ...typed, one: "a", words: "the tea", always: "x" }],
    ] as const)
      expect((await post(pre, { ...sent, "who.code": code, _id: randomUUID() })).status).toBe(200);
    const told = await (
      await app.ada.fetch(`/api/v1/programs/${program}/export/responses.csv?free_text=true`)
    ).text();
    const { data } = Papa.parse<Record<string, string>>(told.replace("\ufeff", ""), {
      header: true,
      skipEmptyLines: true,
    });
    const book = await (
      await app.ada.fetch(`/api/v1/programs/${program}/export/codebook.csv?free_text=true`)
    ).text();
    const columnOf = (id: string) => new RegExp(`(q\\d+)[^\\n]*About ${id}\\b`).exec(book)?.[1];
    const missing = data.map((row) =>
      Object.fromEntries([...offering, "always"].map((id) => [id, row[`${columnOf(id)}.missing`]])),
    );
    const all = (reason: string) => Object.fromEntries(offering.map((id) => [id, reason]));
    expect(missing).toHaveLength(3);
    expect(missing).toContainEqual({
      ...all("prefers_not_to_say"),
      later: "not_asked",
      always: "not_answered",
    });
    expect(missing).toContainEqual({ ...all("not_answered"), later: "not_asked", always: "not_answered" });
    expect(missing).toContainEqual({ ...all("not_answered"), one: "", words: "", always: "" });
  });

  test("that is tried again, even at the same moment, is one response with one receipt", async () => {
    const { pre, program } = await openSurvey(app);
    const once = { ...answers, _id: randomUUID() };
    const tries = await Promise.all(Array.from({ length: 6 }, () => post(pre, once)));
    const later = await post(pre, { ...once, "lonely.1": "1" });
    expect(await count(program)).toBe(1);
    expect(new Set([...tries, later].map(({ html }) => receiptIn(html))).size).toBe(1);
    expect(later.html).toContain("They count once");
  });

  test("of one person twice at a wave counts once, by the wave's rule", async () => {
    const { pre, program } = await openSurvey(app);
    for (const first of ["3", "1"]) await post(pre, { ...answers, "lonely.1": first, _id: randomUUID() });
    expect(await count(program)).toBe(2);
    expect(await rows(sql`select pre from change_row where program_id = ${program}`)).toEqual([{ pre: [6] }]);
    const people = await rows(sql`select count(*)::int as n from enrollment where program_id = ${program}`);
    expect(people).toEqual([{ n: 1 }]);
  });

  test("by a personal link is that person's, and no code is asked", async () => {
    const { post: after, pre, program, survey, waves, send } = await openSurvey(app);
    await post(pre, { ...answers, "who.code": "Q7", _id: randomUUID() });
    await send("POST", `/surveys/${survey}/links/personal`, { waveId: waves[1].id });
    const { people } = await send("GET", `/surveys/${survey}/sheet?wave=${waves[1].id}`);
    const path = new URL(people[0].url).pathname;
    expect(path).not.toBe(after);
    expect(await (await app.fetch(path)).text()).not.toContain("who.code");
    await post(path, { ...answers, "lonely.1": "1", _id: randomUUID() });
    expect(await rows(sql`select pre, post from change_row where program_id = ${program}`)).toEqual([
      { pre: [6], post: [4] },
    ]);
  });

  test("without a word about taking part is shown again with everything in it, and a no stores nothing", async () => {
    const { pre, program } = await openSurvey(app);
    const { "consent.take_part": _, ...open } = answers;
    const again = await post(pre, { ...open, _id: randomUUID() });
    expect(again.status).toBe(422);
    expect(again.html).toContain("Please say yes or no");
    expect(again.html).toContain("the tea");
    const declined = await post(pre, { ...answers, "consent.take_part": "no", _id: randomUUID() });
    expect(declined.html).toContain("You chose not to take part");
    expect(await count(program)).toBe(0);
  });

  test("with a number that cannot be is shown again; what no page sends is no answer", async () => {
    const { pre, program } = await openSurvey(app);
    expect((await post(pre, { ...answers, visits: "4000", _id: randomUUID() })).status).toBe(422);
    const odd = { ...answers, "lonely.1": "9", came: "maybe", ways: ["none", "bus"], visits: "٤" };
    expect((await post(pre, { ...odd, _id: "not an id" })).status).toBe(200);
    const [own] =
      await rows(sql`select o.options::int as options from own_answer o join question q on q.id = o.question_id
      where q.program_id = ${program} and q.kind = 'multi'`);
    expect(own).toEqual({ options: 4 });
  });

  test("from a page opened before the survey was edited is read as it was asked", async () => {
    const { pre, program, survey, send } = await openSurvey(app);
    const { draft } = await send("GET", `/surveys/${survey}`);
    await send("PUT", `/surveys/${survey}`, { ...draft, blocks: draft.blocks.slice(0, 1) });
    await send("POST", `/surveys/${survey}/publish`);
    now = new Date(now.getTime() + 10_000);
    await post(pre, { ...answers, _id: randomUUID(), _v: "1" });
    const kept =
      await rows(sql`select v.version, (select count(*)::int from answer_set a where a.response_id = r.id) as sets
      from response r join survey_version v on v.id = r.survey_version_id where v.survey_id = ${survey}`);
    expect(kept).toEqual([{ version: 1, sets: 1 }]);
    expect(await count(program)).toBe(1);
  });
});

describe("a receipt", () => {
  test("takes the answers back: counts follow, and of whose they were nothing is kept", async () => {
    const { pre, program, survey } = await openSurvey(app, { matching: "self_code" });
    const who = { mother: "É", siblings: "2", month: "04", day: "17", town: "L", middle: "x" };
    const code = Object.fromEntries(Object.entries(who).map(([name, value]) => [`who.${name}`, value]));
    const { html } = await post(pre, { ...answers, ...code, _id: randomUUID() });
    expect(await count(program)).toBe(1);
    const typed = receiptIn(html).toLowerCase().replaceAll("-", " ");
    const unknown = await post(`${pre}/withdraw`, { receipt: "AAAA-BBBB-CCCC-DDDD" });
    expect(unknown.status).toBe(404);
    expect((await post(`${pre}/withdraw`, { receipt: typed })).status).toBe(200);
    expect((await post(`${pre}/withdraw`, { receipt: typed })).status).toBe(404);
    expect(await count(program)).toBe(0);
    for (const table of ["enrollment", "change_row"])
      expect(
        await rows(sql`select * from ${sql.identifier(table)} where program_id = ${program}`),
        table,
      ).toEqual([]);
    const logged = await rows(
      sql`select survey_id::int as survey_id, month::text from withdrawal where program_id = ${program}`,
    );
    expect(logged).toEqual([{ survey_id: survey, month: "2026-11-01" }]);
    const columns = await rows(
      sql`select column_name::text as name from information_schema.columns where table_name = 'withdrawal'`,
    );
    expect(columns.map(({ name }) => name)).toEqual(
      expect.not.arrayContaining(["enrollment_id", "participant_id", "response_id"]),
    );
  });

  test("of one of two answers at a wave lets the other count", async () => {
    const { pre, program } = await openSurvey(app);
    const { html } = await post(pre, { ...answers, _id: randomUUID() });
    await post(pre, { ...answers, "lonely.1": "1", _id: randomUUID() });
    await post(`${pre}/withdraw`, { receipt: receiptIn(html) });
    expect(await rows(sql`select pre from change_row where program_id = ${program}`)).toEqual([{ pre: [4] }]);
  });
});

describe("a self-generated code", () => {
  const parts = { mother: "M", siblings: "4", month: "12", day: "31", town: "ب", middle: "X" };
  const named = (change = {}) =>
    Object.fromEntries(Object.entries({ ...parts, ...change }).map(([k, v]) => [`who.${k}`, v]));

  test("finds the same person again and lies nowhere; a part that cannot be is shown again", async () => {
    const { pre, post: after, program } = await openSurvey(app, { matching: "self_code" });
    const wrong = await post(pre, { ...answers, ...named({ month: "13" }), _id: randomUUID() });
    expect(wrong.status).toBe(422);
    await post(pre, { ...answers, ...named(), _id: randomUUID() });
    await post(after, { ...answers, ...named({ mother: " m" }), _id: randomUUID() });
    const people = await rows(sql`select p.code_sealed, cardinality(p.near_hashes) as near from enrollment e
        join participant p on p.id = e.participant_id where e.program_id = ${program}`);
    expect(people).toEqual([{ code_sealed: null, near: 6 }]);
  });
});

describe("a person who was joined into another", () => {
  test("answers by survey as themselves: what they say is theirs when the match is undone", async () => {
    const { pre, post: after, program } = await openSurvey(app, { matching: "self_code" });
    const who = (mother: string) => ({
      ...{ "who.mother": mother, "who.siblings": "1", "who.month": "05", "who.day": "06" },
      ...{ "who.town": "O", "who.middle": "X" },
    });
    const { age: _, ...ageless } = answers;
    await post(pre, { ...ageless, ...who("M"), _id: randomUUID() });
    await post(after, { ...answers, ...who("N"), _id: randomUUID() });
    const bench = await (await app.ada.fetch(`/api/v1/programs/${program}/matching`)).json();
    const [{ first, second, reason }] = bench.proposals;
    expect(reason).toBe("element_differs");
    const path = `/api/v1/programs/${program}/matching/decisions`;
    const json = { first: first.id, second: second.id, same: true };
    const joined = await (await app.ada.fetch(path, { json })).json();
    const shown = () =>
      rows(sql`select attributes, taken, joined_into is not null as joined from enrollment
        where program_id = ${program} order by id`);
    const age = { age: "40 and over" };
    const other = { attributes: age, taken: null };
    expect(await shown()).toEqual([
      { attributes: age, taken: ["attribute:age"], joined: false },
      { ...other, joined: true },
    ]);
    await post(after, { ...answers, ...who("M"), _id: randomUUID() });
    await post(pre, { ...answers, ...who("N"), _id: randomUUID() });
    expect(await shown()).toEqual([
      { ...other, joined: false },
      { ...other, joined: true },
    ]);
    const counting = () =>
      rows(sql`select count(*) filter (where r.counts)::int as counting, count(distinct c.enrollment_id)::int as people
        from response r join enrollment e on e.id = r.enrollment_id
        left join change_row c on c.enrollment_id = e.id where e.program_id = ${program}`);
    expect(await counting()).toEqual([{ counting: 2, people: 1 }]);
    await app.ada.fetch(`${path}/${joined.decisions[0].id}/undo`, { json: {} });
    expect(await shown()).toEqual([
      { ...other, joined: false },
      { ...other, joined: false },
    ]);
    expect(await counting()).toEqual([{ counting: 4, people: 2 }]);
  });
});

describe("how long answering took", () => {
  const took = (program: number) =>
    rows(sql`select r.duration_seconds as seconds from response r join wave w on w.id = r.wave_id
      where w.program_id = ${program} order by r.id`);

  test("is kept in seconds where the page measured it, and not where it cannot be", async () => {
    const { pre, program } = await openSurvey(app);
    for (const _s of ["95", "", "-", "0", "-4", "1e3", "14401", "14400"])
      expect((await post(pre, { ...answers, _s, _id: randomUUID() })).status).toBe(200);
    const expected = [95, null, null, null, null, null, null, 14_400];
    expect((await took(program)).map(({ seconds }) => seconds)).toEqual(expected);
  });

  test("goes along when a language is switched or something is shown again", async () => {
    const { pre } = await openSurvey(app);
    const { html } = await post(pre, {
      ...answers,
      _id: randomUUID(),
      _s: "40",
      _v: "1",
      _l: "en",
      _to: "es",
    });
    expect(html).toContain('name="_s" value="40"');
  });

  test("says which answers were too fast, as for a file", async () => {
    const { pre, program } = await openSurvey(app);
    const seconds = Array.from({ length: 11 }, (_, k) => String(k === 4 ? 20 : 100 + k));
    for (const [k, _s] of seconds.entries())
      await post(pre, { ...answers, "who.code": `T${k}`, _s, _id: randomUUID() });
    const hints = await (await app.ada.fetch(`/api/v1/programs/${program}/quality/hints`)).json();
    expect(hints.tooFast).toMatchObject({ timed: 11, count: 1, shown: [{ seconds: 20, median: 105 }] });
  });

  test("is neither asked for nor kept in an anonymous survey, whatever is sent", async () => {
    const { pre, program } = await openSurvey(app, { matching: "self_code", anonymous: true });
    expect(await (await app.fetch(pre)).text()).not.toContain('name="_s"');
    await post(pre, { ...answers, _s: "95", _id: randomUUID() });
    expect(await took(program)).toEqual([{ seconds: null }]);
  });
});

describe("limits", () => {
  test("a hall of 300 people behind one address gets in within a minute; thousands from one are slowed", async () => {
    const opened = await openSurvey(app);
    const hall = "198.51.100.7";
    const statuses: number[] = [];
    for (let k = 0; k < 300; k++) {
      const { status } = await app.fetch(opened.pre, { from: hall });
      statuses.push(
        status,
        (await post(opened.pre, { ...answers, "who.code": `H${k}`, _id: randomUUID() }, hall)).status,
      );
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
    let slowed = 0;
    for (let k = 0; k < 500; k++)
      if ((await post(opened.pre, { "consent.take_part": "no" }, hall)).status === 429) slowed++;
    expect(slowed).toBe(100);
    expect((await post(opened.pre, { "consent.take_part": "no" }, "198.51.100.8")).status).toBe(200);
  });

  test("trying out links is slowed before it finds one", async () => {
    const statuses: number[] = [];
    for (let k = 0; k < 45; k++)
      statuses.push(
        (await app.fetch(`/s/AAAA-22${String(k).padStart(2, "2")}`, { from: "203.0.113.5" })).status,
      );
    expect(statuses.at(0)).toBe(404);
    expect(statuses.at(-1)).toBe(429);
  });
});
