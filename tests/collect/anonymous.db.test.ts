import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { ExportJob } from "#api/db/exportJobs";
import { makeDocument } from "#api/exports/documents";
import type { Maker } from "#api/exports/makers";
import { makePackage } from "#api/exports/package";
import { reportSlides } from "#api/exports/slides";
import { workOnExports } from "#api/exports/work";
import { reportWorkbook } from "#api/exports/workbook";
import { sendDueMails } from "#api/mail/sendDue";
import { reportDocument } from "../../api/exports/ReportDocument";
import { testConnections } from "../connect";
import { ask } from "../db/launching";
import { unzip } from "../exports/unzip";
import { createTestApp, type TestApp } from "../harness";
import { upload } from "../imports/api";
import { type Inbox, openInbox } from "../mail/inbox";
import { takeTurn } from "../takeTurn";
import { type Clock, foundIn, type Given, give, momentsIn, people, tracesOf } from "./anonymity";
import { openSurvey } from "./open";

let inbox: Inbox;
let app: TestApp;
let endTurn: () => Promise<void>;
/** Answers fall into a month long ago, in which nothing else happens. */
const clock: Clock = {};

beforeAll(async () => {
  endTurn = await takeTurn("sending mails");
  inbox = await openInbox();
  app = await createTestApp({ env: inbox.env, deps: { now: () => clock.now ?? new Date() } });
});
afterAll(async () => {
  await app?.close();
  await inbox?.close();
  await endTurn?.();
});

const member = (k: number) => `MEMBER-${k}`;

/** Every row of the organization, of every table, as text. No policy hides one from the owner of the tables. */
function dump(): Promise<Set<string>> {
  return ask(testConnections().owner, async (owner: Sql) => {
    const tables = await owner<{ name: string }[]>`
      select relname as name from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id')`;
    const rows = new Set<string>();
    for (const { name } of tables) {
      const found = await owner<{ row: unknown }[]>`select to_jsonb(t) as row from ${owner(name)} t
        where t.organization_id::text = ${app.ada.organizationId}`;
      for (const { row } of found) rows.add(`${name} ${JSON.stringify(row)}`);
    }
    return rows;
  });
}

/** The files of an archive and of archives in it, as texts by name. */
async function filesOf(name: string, bytes: Buffer): Promise<[string, string][]> {
  if (bytes.subarray(0, 2).toString() !== "PK") return [[name, bytes.toString("utf8")]];
  const inside = [...(await unzip(bytes))].map(([inner, part]) => filesOf(`${name}/${inner}`, part));
  return (await Promise.all(inside)).flat();
}

async function get(path: string): Promise<string> {
  const answer = await app.ben.fetch(`/api/v1${path}`);
  expect(answer.status, path).toBe(200);
  return `${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
}

async function post(path: string, json: unknown) {
  const answer = await app.ben.fetch(`/api/v1${path}`, { json });
  const body = await answer.json();
  expect(answer.status, `${path}: ${JSON.stringify(body)}`).toBeLessThan(300);
  return body;
}

/** A file by its maker alone, without a job. */
async function makeAlone(kind: string, make: Maker, job: Partial<ExportJob>): Promise<[string, string][]> {
  const { signal } = new AbortController();
  const making = { organizationId: app.ada.organizationId, signal, progress: () => {} };
  const { name, body } = await make({ ...making, job: job as ExportJob });
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(piece);
  return [[`${kind}, name`, name], ...(await filesOf(kind, Buffer.concat(pieces)))];
}

/** Every file that the product makes of a program, of what is in it and of a report about it. */
async function makeAllExports(program: number): Promise<[string, string][]> {
  const at = `/programs/${program}`;
  await post(`${at}/releases`, {});
  const report = await post("/reports", {
    name: "R",
    language: "en",
    template: "funder",
    programs: [program],
  });
  const version = await post(`/reports/${report.id}/versions`, { revision: report.revision });
  const jobs = [
    await post(`${at}/exports`, { kind: "zip", freeText: true }),
    ...(await Promise.all(
      ["pptx", "xlsx"].map((kind) => post(`/reports/versions/${version.id}/exports`, { kind })),
    )),
  ];
  const { db, deps } = app;
  const makers = {
    zip: makePackage(db, () => new Date()),
    pptx: makeDocument(db, "pptx", reportSlides),
    xlsx: makeDocument(db, "xlsx", reportWorkbook),
  };
  await workOnExports({
    ...{ db, log: deps.log, now: () => new Date(), makers },
    organizations: [app.ada.organizationId],
  });
  const made: [string, string][] = [];
  // The page as it is handed to the printer; the printed file is searched in journeys/anonymousReport.test.ts.
  const page = makeDocument(db, "pdf", async (content, quotes) =>
    Buffer.from(reportDocument(content, quotes)),
  );
  made.push(...(await makeAlone("pdf", page, { versionId: version.id })));
  for (const { id, kind } of jobs) {
    expect(await get(`/exports/${id}`)).toContain('"state":"done"');
    const file = await app.ben.fetch(`/api/v1/exports/${id}/file`);
    made.push([`${kind}, headers`, JSON.stringify([...file.headers])]);
    made.push(...(await filesOf(kind, Buffer.from(await file.arrayBuffer()))));
  }
  const rows = ["layout=wide", "layout=long", "layout=wide&free_text=true", "layout=long&free_text=true"];
  for (const query of rows)
    made.push([`responses.csv?${query}`, await get(`${at}/export/responses.csv?${query}`)]);
  made.push(["codebook.csv", await get(`${at}/export/codebook.csv?free_text=true`)]);
  const ids = await withOrganization(db, app.ada.organizationId, (own) =>
    own.execute<{ id: number }>(
      sql`select participant_id as id from enrollment where program_id = ${program}`,
    ),
  );
  for (const { id } of ids)
    for (const file of ["export.csv", "export.json"])
      made.push([`participant ${file}`, await get(`/participants/${id}/${file}`)]);
  return made;
}

describe("an anonymous survey", () => {
  test("keeps a hash and the month: who answered and when stand in no table, log, mail or export", async () => {
    const opened = await openSurvey(app, { matching: "self_code", anonymous: true });
    const { program, survey, waves, send } = opened;
    for (const { id } of waves)
      await send("PUT", `/surveys/${survey}/waves/${id}`, { opensAt: "2020-01-01T00:00:00Z" });
    const list = `code\n${people.map((_, k) => member(k)).join("\n")}\n`;
    const roster = await upload(app.ada, program, list, {
      mapping: { participant: "code", items: [], roster: true },
    });
    expect(roster.status).toBe(201);
    const addresses = people.map((_, k) => `${member(k)},${member(k).toLowerCase()}@example.org`).join("\n");
    await post(`/programs/${program}/addresses`, { list: addresses });
    const mail = (kind: string) => ({
      ...{ waveId: waves[0].id, kind, sendAt: null, subject: { en: "Hello", es: "Hola" } },
      text: { en: "{link}", es: "{link}" },
    });
    await post(`/programs/${program}/surveys/${survey}/mailings`, mail("invitation"));
    await sendDueMails(app.deps, new Date());
    expect(inbox.mails).toHaveLength(people.length);
    const link = /\/s\/[\w-]+/.exec(inbox.mails[0]!.text ?? "")![0];

    const [before, logged] = [await dump(), app.logged.length];
    const given: Given[] = [];
    for (const [k, person] of people.entries()) {
      const at = (month: string) => new Date(`2024-${month}-17T13:${10 + k}:42.123Z`);
      const visit = (path: string, month: string) => ({ path, person, at: at(month) });
      given.push(await give({ app, clock }, visit(link, "02"), { "lonely.1": "3" }));
      given.push(await give({ app, clock }, visit(opened.post, "05"), { "lonely.1": String(1 + (k % 3)) }));
    }
    const left = [...(await dump())].filter((row) => !before.has(row));
    const traces = tracesOf(given);

    // In tables: the months, and of who and when nothing in any row that answering made or changed.
    expect(left.filter((row) => row.startsWith("response "))).toHaveLength(2 * people.length);
    expect.soft(left.filter((row) => row.startsWith("response ") && !/2024-0[25]-01/.test(row))).toEqual([]);
    const ids = new Set(given.map(({ id }) => id));
    const others = traces.filter((trace) => !ids.has(trace));
    for (const row of left) {
      expect.soft(momentsIn(row), row).toEqual([]);
      expect.soft(foundIn(row, others), row).toEqual([]);
      if (row.startsWith("response "))
        expect.soft(JSON.parse(row.slice("response ".length))).toMatchObject({
          ...{ language: null, mode: null, duration_seconds: null },
        });
    }
    // In the log not one line.
    expect.soft(app.logged.slice(logged)).toEqual([]);

    // In mails: everybody is reminded in the same words, whoever answered.
    await post(`/programs/${program}/surveys/${survey}/mailings`, mail("reminder"));
    await sendDueMails(app.deps, new Date());
    expect(inbox.mails).toHaveLength(2 * people.length);
    const reminders = inbox.mails.slice(people.length);
    for (const { text, html, headerLines } of inbox.mails)
      expect
        .soft(foundIn([text, html, ...headerLines.map(({ line }) => line)].join("\n"), traces))
        .toEqual([]);
    const plain = reminders.map(({ text }) => text!.replace(/\/stop\/[\w-]+/, "/stop/…"));
    expect.soft(new Set(plain).size).toBe(1);

    // In every file that can be taken out.
    const files = await makeAllExports(program);
    const names = files.map(([name]) => name).join("\n");
    for (const kind of [
      "zip/wide.csv",
      "zip/long.csv",
      "xlsx/xl/worksheets",
      "pptx/ppt/slides/slide1",
      "pdf, name",
    ])
      expect(names).toContain(kind);
    expect(files.filter(([name]) => name === "participant export.csv").length).toBe(2 * people.length);
    for (const [name, text] of files) expect.soft(foundIn(text, traces), name).toEqual([]);
    const [, wide] = files.find(([name]) => name === "responses.csv?layout=wide")!;
    expect(wide.match(/2024-0[25]/g)!.length).toBeGreaterThanOrEqual(2 * people.length);
    const tables = files.filter(([name]) => /layout=|(wide|long)\.csv$/.test(name));
    expect(tables.map(([name]) => name)).toEqual(expect.arrayContaining(["zip/wide.csv", "zip/long.csv"]));
    for (const [name, text] of tables) expect.soft(momentsIn(text), name).toEqual([]);

    // What has to be found is found: the same answers to a survey that is not anonymous.
    const named = await openSurvey(app);
    const { waves: theirs } = named;
    await named.send("PUT", `/surveys/${named.survey}/waves/${theirs[0].id}`, {
      opensAt: "2020-01-01T00:00:00Z",
    });
    const seen = await dump();
    const [first] = people;
    const visit = { path: named.pre, person: first!, at: new Date("2024-02-17T13:37:42.123Z") };
    await give({ app, clock }, visit, { liked: `the tea, says ${first!.agent}` });
    const kept = [...(await dump())].filter((row) => !seen.has(row) && row.startsWith("response "));
    expect(kept.flatMap(momentsIn)).toEqual(["2024-02-17", "13:37:42.123"]);
    expect(foundIn(kept.join("\n"), traces)).toContain("2024-02-17");
    const job = { programId: named.program, wish: { freeText: true } };
    const theirFiles = new Map(
      await makeAlone(
        "zip",
        makePackage(app.db, () => new Date()),
        job,
      ),
    );
    expect(foundIn(theirFiles.get("zip/wide.csv")!, traces)).toContain("2024-02-17");
    expect(foundIn(theirFiles.get("zip/long.csv")!, traces)).toContain(first!.agent);
  });
});
