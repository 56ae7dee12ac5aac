import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, withOrganization } from "#api/db/client";
import { clearStaged } from "#api/imports/queries";
import { sendDueMails } from "#api/mail/sendDue";
import type { Mapping } from "#shared/imports/mapping";
import { testConnections } from "../connect";
import { ask as withConnection } from "../db/launching";
import { createEmptyApp, createTestApp, type Fetch, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { type Inbox, openInbox } from "../mail/inbox";
import { listOperations, listPaperOperations, type Operation } from "../operations";
import { draft } from "../surveys/draft";
import { takeTurn } from "../takeTurn";
import { type Ask, asks, funderReport, type Place, sharedView, sharePassphrase, typed } from "./asks";
import { type Asked, ask, askWrongly, searchTables, tellers } from "./search";

/** No participant of anybody is called this. Every planted code begins with it. */
const code = `Zq${randomBytes(9).toString("hex")}Kx`;

/**
 * Where a code may be read: the screens of the file that it came with, by the team that brought it, the sheet that
 * gives each person their own link, and what is kept of one person, for that person. Who types a paper form again
 * reads what was typed first where the two differ: the paper lies before them.
 */
const mayTell = [
  "GET /api/v1/participants/{id}",
  "GET /api/v1/participants/{id}/export.csv",
  "GET /api/v1/participants/{id}/export.json",
  "GET /api/v1/programs/{id}/imports/{importId}",
  "GET /api/v1/programs/{id}/imports/{importId}/problems.csv",
  "GET /api/v1/programs/{id}/surveys/{surveyId}/sheet",
  "POST /api/v1/programs/{id}/imports",
  "POST /api/v1/programs/{id}/imports/{importId}/confirm",
  "POST /api/v1/programs/{id}/imports/{importId}/dry-run",
  "GET /api/v1/programs/{id}/matching",
  "POST /api/v1/programs/{id}/matching/decisions",
  "POST /api/v1/programs/{id}/matching/decisions/{decisionId}/undo",
  "POST /api/v1/programs/{id}/matching/safe",
  "POST /paper/programs/{programId}/surveys/{surveyId}/entry/compare",
].sort();

/** Where a code may lie as it was written: a file that waits to be confirmed, and rows that failed. A day. */
const mayLie = [
  "import.failed_rows (staged)",
  "import.failed_rows (stored)",
  "import.reading (staged)",
  "import.ready (staged)",
  "import.report (staged)",
  "import_chunk.rows",
];

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  cohort: { column: "cohort" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
  attributes: [{ column: "area", name: "area" }],
};
const head = "id,wave,site,cohort,area,q1,q2,q3";
const people = Array.from({ length: 48 }, (_, k) => {
  const place = [
    ["North", "South", "East"][k % 3]!,
    k % 2 === 0 ? "Spring" : "Autumn",
    k < 20 ? "Town" : "Village",
  ];
  return [
    [`${code}-${k}`, "pre", ...place, 1 + (k % 3), 2, 3],
    [`${code}-${k}`, "post", ...place, 1, 2, 1 + (k % 2)],
  ];
}).flat();
/** Two people whose codes were typed in two ways: the workbench proposes each as one. */
people.push(
  ...["X", "Y"].flatMap((one) => [
    [`${code}-${one}`, "pre", "North", "Spring", "Town", 1, 2, 3],
    [`${code}${one}`, "post", "North", "Spring", "Town", 1, 2, 1],
  ]),
);
const failing = [
  [`${code} typed`, "psot", "North", "Spring", "Town", 1, 2, 3],
  [`"${code}""é/ü"`, "pre", "North", "Spring", "Town", 9, 2, 3],
  [`${code}-3`, code, "North", "Spring", "Town", 1, 2, code],
];
/** One person, one wave, two answers: the product has to name them to ask which counts. */
const conflict = [
  [`${code}-twice`, "pre", "North", "Spring", "Town", 1, 1, 1],
  [`${code}-twice`, "pre", "North", "Spring", "Town", 3, 3, 3],
];
const csv = (rows: (string | number)[][]) => `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n`;

let endTurn: () => Promise<void>;
let inbox: Inbox;
let app: TestApp;
let place: Place;
let operations: Operation[];
let queries: Record<Operation, string[]>;

beforeAll(async () => {
  endTurn = await takeTurn("sending mails");
  inbox = await openInbox();
  app = await createTestApp({ env: inbox.env });
  const paper = listPaperOperations();
  operations = [...(await listOperations(app.fetch)), ...paper];
  queries = await queryNames(app.fetch);
  for (const operation of paper) queries[operation] = ["form", "v", "l", "ui", "size", "wave", "twice"];
  place = await plant();
});
afterAll(async () => {
  await app?.close();
  await inbox?.close();
  await endTurn?.();
});

/** A program that people with planted codes went through, and files with them at every stage. */
async function plant(): Promise<Place> {
  const program = await startProgram(app.ada);
  const leaveOut = { mapping, query: "?on_failed=leave_out" };
  const stored = await upload(app.ada, program, csv([...people, ...failing]), leaveOut);
  expect(stored).toMatchObject({ status: 201, rows: { created: people.length, failed: failing.length } });
  const file = csv([...people, ...failing, ...conflict]);
  const stage = async () => {
    const staged = await upload(app.ada, program, file, { mapping, after: true });
    expect(staged).toMatchObject({ status: 422, rows: { failed: failing.length } });
    return staged.id!;
  };
  const misspelled = csv([[`${code}-1`, "pre", "Nroth", "Sprnig", "Town", 1, 2, 3]]);
  await upload(app.ada, await startProgram(app.ada, "Another circle"), misspelled, { mapping });
  const read = async (path: string) => (await app.ada.fetch(path)).json();
  const send = async (path: string, json: unknown) => (await app.ada.fetch(path, { json })).json();
  const { groups, cohorts } = await read(`/api/v1/programs/${program}`);
  const ids = (labels: { id: number }[]) => labels.map(({ id }) => id);
  const merged = await send(`/api/v1/programs/${program}/groups/${groups[1].id}/merge`, {
    into: groups[0].id,
  });
  const wave = merged.waves[0].id;
  const survey = (await send(`/api/v1/programs/${program}/surveys`, draft())).id;
  const { links } = await send(`/api/v1/programs/${program}/surveys/${survey}/links`, { waveId: wave });
  await send(`/api/v1/programs/${program}/surveys/${survey}/links/personal`, { waveId: wave });
  // Their addresses begin as their codes do: who tells one tells the other. One mail is refused, by a server that
  // repeats the address; one waits.
  const list = [0, 1, 2].map((k) => `${code}-${k},${code}.${k}@example.org`).join("\n");
  await send(`/api/v1/programs/${program}/addresses`, { list });
  await send(`/api/v1/programs/${program}/surveys/${survey}/publish`, {});
  const opened = `/api/v1/programs/${program}/surveys/${survey}/waves/${wave}`;
  await app.ada.fetch(opened, { method: "PUT", json: { opensAt: "2026-01-01T00:00:00Z" } });
  const paper: Place["paper"] = {
    ...{ first: 0, code: `${code}-5`, other: `${code}-waits` },
    ids: [randomUUID(), randomUUID()],
  };
  const pile = `/paper/programs/${program}/surveys/${survey}/entry`;
  await app.ben.fetch(`${pile}/first`, typed({ wave, paper }, randomUUID()));
  const compared = await app.ben.fetch(`${pile}/compare`, typed({ wave, paper }, randomUUID()));
  paper.first = (await compared.json()).first;
  await app.ben.fetch(`${pile}/first`, typed({ wave, paper: { ...paper, code: paper.other } }, randomUUID()));
  const words = { subject: { en: "Hello", es: "Hola" }, text: { en: "{link}", es: "{link}" } };
  const mailings = `/api/v1/programs/${program}/surveys/${survey}/mailings`;
  await send(mailings, { waveId: wave, kind: "invitation", ...words });
  inbox.answer(`${code}.0@`, 550);
  inbox.answer(`${code}.1@`, 451);
  await sendDueMails(app.deps, new Date());
  const sendAt = new Date(Date.now() + 86_400_000).toISOString();
  const planned = await send(mailings, { waveId: wave, kind: "reminder", ...words, sendAt });
  expect(inbox.mails).toHaveLength(1);
  const known = await read(`/api/v1/programs/${program}/matching`);
  const [a, b, c, d] = known.proposals.flatMap((one: { first: { id: number }; second: { id: number } }) => [
    one.first.id,
    one.second.id,
  ]);
  const parted = await send(`/api/v1/programs/${program}/matching/decisions`, {
    ...{ first: a, second: b, same: false },
  });
  const [response] = await withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute<{ enrollment: number; id: number; version: number }>(sql`
      select r.enrollment_id::int as enrollment, r.id::int as id, a.instrument_version_id::int as version
      from response r join answer_set a on a.response_id = r.id and a.enrollment_id = r.enrollment_id
      where r.import_id = ${stored.id!} order by r.id limit 1`),
  );
  const story = await plantStory(program, response!);
  await send(`/api/v1/programs/${program}/releases`, { attributes: ["area"] });
  const report = await send("/api/v1/reports", funderReport(program));
  const frozen = await send(`/api/v1/reports/${report.id}/versions`, { revision: report.revision });
  // Somebody in a program of their own, so that erasing them takes none of the uploads along.
  const lone = await startProgram(app.ada, "A circle of two");
  const [lives, erased] = [`${code}Lone`, `${code}Gone`];
  const two = csv([lives, erased].map((one) => [one, "pre", "North", "Spring", "Town", 1, 2, 3]));
  await upload(app.ada, lone, two, { mapping });
  const idOf = async (one: string) => (await send("/api/v1/participants/find", { code: one })).id;
  await send(`/api/v1/participants/${await idOf(erased)}/erase`, {});
  await send(`/api/v1/programs/${program}/releases`, { attributes: ["area"] });
  const shareTable = async (wish: object) => {
    const made = await send("/api/v1/shares", { name: "x", program, view: sharedView, ...wish });
    return { id: made.id as number, token: new URL(made.url).pathname.slice("/r/".length) };
  };
  const shared = await shareTable({});
  const closed = await shareTable({ passphrase: sharePassphrase });
  const view = await send(`/api/v1/programs/${program}/views`, { name: "All", search: {}, shared: true });
  const { members } = await read("/api/v1/members");
  const mark: Ask = asks["PUT /api/v1/organization/mark"]!({} as Place)[0]!;
  await app.ada.fetch(mark.path, { ...mark.init, method: "PUT" });
  const wish = { email: "waiting@example.org", role: "viewer" };
  return {
    program,
    groups: ids(merged.groups),
    cohorts: ids(cohorts),
    merge: merged.merges[0].id,
    wave,
    pair: { first: c, second: d },
    decision: parted.decisions[0].id,
    response: response!,
    story,
    participant: { id: await idOf(lives), code: lives, erased },
    survey,
    paper,
    link: links[0].id,
    share: { ...shared, closed: closed.token },
    view: view.id,
    mailing: planned.mailings[0].id,
    import: {
      waiting: await stage(),
      confirm: await stage(),
      discard: await stage(),
      cancel: await stage(),
      stored: stored.id!,
    },
    report: {
      id: report.id,
      version: frozen.id,
      draft: (await send("/api/v1/reports", funderReport(program))).id,
    },
    job: (await send(`/api/v1/programs/${program}/exports`, { kind: "zip" })).id,
    member: members.find((one: { name: string }) => one.name === "dan").id,
    invitation: (await send("/api/v1/organization/invitations", wish)).id,
    key: (await send("/api/v1/api-keys", { name: "k" })).id,
    mapping,
    file,
  };
}

/** Two answers in the person's own words, one of which somebody else than the asker wrote out. */
async function plantStory(program: number, { enrollment, id }: Place["response"]): Promise<Place["story"]> {
  const [quoted, open] = await withOrganization(app.db, app.ada.organizationId, async (db) => {
    await db.execute(sql`insert into consent (enrollment_id, response_id, purpose, version, given)
      values (${enrollment}, ${id}, 'quote', 1, true)`);
    const made = await db.execute<{ id: number }>(sql`insert into question (program_id, title, kind)
      values (${program}, 'What changed?', 'text'), (${program}, 'What was good?', 'text') returning id::int`);
    for (const question of made)
      await db.execute(sql`insert into own_answer (enrollment_id, response_id, question_id, text)
        values (${enrollment}, ${id}, ${question.id}, 'We cook together now.')`);
    return made.map((question) => question.id);
  });
  const json = { text: "We cook together now.", revision: null };
  const at = `/api/v1/programs/${program}/stories`;
  const written = await app.ben.fetch(`${at}/${enrollment}/${id}/${quoted}/quote`, { method: "PUT", json });
  const { codes } = await (await app.ada.fetch(`${at}/codes`, { json: { name: "Cooking" } })).json();
  return { quoted: quoted!, open: open!, quote: (await written.json()).answer.quote.id, code: codes[0].id };
}

async function queryNames(fetch: Fetch): Promise<Record<Operation, string[]>> {
  const { paths } = await (await fetch("/api/openapi.json")).json();
  type Parameters = { parameters?: { in: string; name: string }[] };
  return Object.fromEntries(
    Object.entries(paths as Record<string, Record<string, Parameters>>).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [] }]) => [
        `${method.toUpperCase()} ${path}`,
        parameters.filter((one) => one.in === "query").map(({ name }) => name),
      ]),
    ),
  );
}

/** Every route as the owner of the organization asks it: reading, then writing, then reading again. */
async function askEverything(as: Fetch): Promise<Asked[]> {
  const reads = operations.filter((operation) => operation.startsWith("GET "));
  const writes = operations.filter((operation) => !operation.startsWith("GET "));
  const removing = (operation: Operation) => Number(operation.startsWith("DELETE "));
  const ordered = [...reads, ...writes.sort((a, b) => removing(a) - removing(b)), ...reads];
  const answers: Asked[] = [];
  for (const operation of ordered) {
    for (const one of asks[operation]?.(place) ?? []) {
      answers.push(await ask(one.fresh ? await app.signIn(app[one.fresh].email) : as, operation, one));
    }
  }
  return answers;
}

async function askAllWrongly(as: Fetch): Promise<Asked[]> {
  const answers: Asked[] = [];
  for (const operation of operations) {
    const [sound] = asks[operation]?.(place) ?? [];
    if (!sound) continue;
    for (const one of askWrongly(operation, sound, queries[operation] ?? [], code)) {
      const fetch = sound.fresh && as !== app.fetch ? await app.signIn(app[sound.fresh].email) : as;
      answers.push(await ask(fetch, operation, one));
    }
  }
  const nowhere = [
    `/api/v1/${code}`,
    `/${code}`,
    `/api/openapi.json?x=${code}`,
    `/api/docs?x=${code}`,
    `/assets/${code}.js`,
    `/api/v1/programs/1/${code}?x=${code}`,
  ];
  for (const path of nowhere) answers.push(await ask(as, `GET ${path.replaceAll(code, "…")}`, { path }));
  return answers;
}

describe("a participant's code", { timeout: 240_000 }, () => {
  test("is searched for on every route there is: a route that the search does not know fails here", () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(Object.keys(asks).sort()).toEqual([...operations].sort());
  });

  test("is told by the import screens and by no other route, whoever reads", async () => {
    const tables = await searchNow();
    expect(tables.filter((column) => !mayLie.includes(column))).toEqual([]);
    expect(tables).toContain("import_chunk.rows");

    const answers = await askEverything(app.ada.fetch);
    expect(tellers(answers, code)).toEqual(mayTell);
    const worked = new Set(answers.filter(({ status }) => status < 300).map(({ operation }) => operation));
    const refused = operations.filter((operation) => !worked.has(operation));
    expect(refused.sort()).toEqual(alwaysRefused);
    const seen = answers.filter(({ path, status }) => /\/change(\?|\.csv)/.test(path) && status === 200);
    expect(seen.filter(({ text }) => /hedges_?gav/i.test(text)).length).toBe(seen.length);
  });

  test("is echoed by no error, whatever the address, the query or the body held", async () => {
    const answers = await askAllWrongly(app.ada.fetch);
    const asNobody = await askAllWrongly(app.fetch);
    const told = tellers(answers, code).filter((operation) => !mayTell.includes(operation));
    expect([...told, ...tellers(asNobody, code)]).toEqual([]);
    const statuses = new Set(
      answers.filter(({ path }) => !path.startsWith("/api/auth")).map(({ status }) => status),
    );
    expect([...statuses]).not.toContain(401);
    for (const status of [400, 404, 422]) expect(statuses).toContain(status);
    expect([...statuses].filter((status) => status >= 500)).toEqual([]);
  });

  test("is kept out of the answer and the log when the database fails on it", async () => {
    const broken = createEmptyApp({ deps: { ...app.deps, db: failingOn(app.db, code), log: app.deps.log } });
    const headers = { Authorization: `Bearer ${app.ada.apiKey}` };
    const as: Fetch = (path, init = {}) =>
      broken.fetch(path, { ...init, headers: { ...init.headers, ...headers } });
    const before = app.logged.length;
    const answers: Asked[] = [];
    for (const operation of operations.filter((one) => one.includes("/programs"))) {
      const [first] = asks[operation]?.(place) ?? [];
      if (first) answers.push(await ask(as, operation, first));
    }
    await broken.close();
    expect(answers.filter(({ status }) => status === 500).length).toBeGreaterThan(15);
    expect(tellers(answers, code)).toEqual([]);
    expect(app.logged.slice(before).filter((line) => line.includes("unexpected")).length).toBeGreaterThan(15);
  });

  test("is in no line of the log", () => {
    expect(app.logged.length).toBeGreaterThan(300);
    expect(app.logged.filter((line) => tellers([{ ...nothing, text: line }], code).length > 0)).toEqual([]);
  });

  test("lies in no table but with its staged file, and after a day in none", async () => {
    const tables = await searchNow();
    expect(tables).toEqual(mayLie);
    const tomorrow = new Date(Date.now() + 60_000);
    await withOrganization(app.db, app.ada.organizationId, (own) =>
      clearStaged(own, app.ada.organizationId, tomorrow),
    );
    expect(await searchNow()).toEqual([]);
  });
});

describe("the search", () => {
  test("sees a route that tells the code wrapped in base64", async () => {
    const leaky: Fetch = (path, init) =>
      path.endsWith("/measures")
        ? Promise.resolve(Response.json({ who: Buffer.from(`id=${code}-7`).toString("base64") }))
        : app.ada.fetch(path, init);
    const operation = "GET /api/v1/programs/{id}/measures";
    const answers = [await ask(leaky, operation, asks[operation]!(place)[0]!)];
    expect(tellers(answers, code)).toEqual([operation]);
  });

  test("sees a code in a header, in an error and in a file name", async () => {
    const leaky: Fetch = async () =>
      new Response("", {
        headers: { "Content-Disposition": `attachment; filename="${code.toLowerCase()}.csv"` },
      });
    expect(tellers([await ask(leaky, "GET /x", { path: "/x" })], code)).toEqual(["GET /x"]);
  });

  test("sees a code in a table, as text and as bytes", async () => {
    const { organizationId } = app.ada;
    await withConnection(testConnections().owner, async (owner) => {
      const planted = owner.begin(async (tx) => {
        await tx`insert into program (organization_id, name) values (${organizationId}, ${`about ${code}`})`;
        await tx`insert into participant (organization_id, code_hash, code_sealed)
          values (${organizationId}, '\\x00', ${Buffer.from(code)})`;
        throw new Found(await searchTables(tx as unknown as Sql, organizationId, code));
      });
      await expect(planted).rejects.toMatchObject({
        columns: expect.arrayContaining(["participant.code_sealed", "program.name"]),
      });
    });
  });
});

/** Routes that no sensible request of this test makes succeed: what they would do is done elsewhere. */
const alwaysRefused = [
  // Made by what stands beside the routes; tests/exports searches the finished files.
  "GET /api/v1/exports/{id}/file",
  "GET /api/v1/invitations/{token}",
  "POST /api/auth/reset-password",
  "POST /api/auth/sign-in/email",
  "POST /api/v1/instruments",
  "POST /api/v1/invitations/{token}",
  "POST /api/v1/me/organization",
  "POST /api/v1/setup",
];
const nothing: Asked = { operation: "", path: "", status: 0, text: "" };

class Found extends Error {
  constructor(readonly columns: string[]) {
    super("rolled back on purpose");
  }
}

function searchNow(): Promise<string[]> {
  return withConnection(testConnections().owner, (owner) =>
    searchTables(owner, app.ada.organizationId, code),
  );
}

/** A database whose every transaction ends with a query that fails, with the code among its parameters. */
function failingOn(db: Database, participant: string): Database {
  const transaction: Database["transaction"] = (work, config) =>
    db.transaction(async (tx) => {
      await work(tx);
      await tx.execute(sql`select ${participant}::int`);
      throw new Error("not reached");
    }, config);
  return Object.assign(Object.create(db), { transaction });
}
