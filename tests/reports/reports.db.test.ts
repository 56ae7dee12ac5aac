import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withdrawResponse } from "#api/collect/queries";
import { withOrganization } from "#api/db/client";
import { checksumOf, openContent } from "#api/reports/publish";
import { canonicalJson } from "#shared/reports/builder/canonicalJson";
import type { ReportContent } from "#shared/reports/content";
import { testConnections } from "../connect";
import { ask as withConnection } from "../db/launching";
import { createTestApp, type Person, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { type Crowd, fileOf, mapping } from "../releases/file";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const crowds: Crowd[] = [
  { group: "North", cohort: "Spring", people: 24 },
  { group: "South", cohort: "Spring", people: 31 },
];

/** What is read here of answers about reports: each holds its part of this. */
interface Answered {
  id: number;
  name: string;
  language: string;
  revision: number;
  blocks: { id: string; kind: string }[];
  content: ReportContent;
  checksum: string;
  superseded: string | null;
  reports: { id: number; name: string; version: { id: number } }[];
  releases: { superseded: string | null }[];
  changed: { id: string; rows: object[] }[];
  places: { path: string; message: string }[];
}

async function send(person: Person, path: string, json?: unknown, method = json ? "POST" : "GET") {
  const answer = await person.fetch(`/api/v1${path}`, { json, method });
  const body = answer.status === 204 ? {} : await answer.json();
  return { httpStatus: answer.status, ...(body as Answered) };
}

/** A program with people who answered, and a release of it. */
async function release(of: Crowd[] = crowds) {
  const program = await startProgram(app.ada);
  const stored = await upload(app.ada, program, fileOf(of), { mapping });
  expect(stored).toMatchObject({ status: 201 });
  expect(await send(app.ben, `/programs/${program}/releases`, {})).toMatchObject({ httpStatus: 201 });
  return { program, file: stored.id! };
}

async function write(program: number, name = "For the funder") {
  const wish = { name, language: "en", template: "funder", programs: [program] };
  return send(app.ben, "/reports", wish);
}

const publish = (report: { id: number; revision: number }, person = app.ben) =>
  send(person, `/reports/${report.id}/versions`, { revision: report.revision });

/** A report from a template, published. */
async function published(program: number) {
  const report = await write(program);
  const version = await publish(report);
  expect(version, JSON.stringify(version)).toMatchObject({ httpStatus: 201 });
  return { report, version };
}

describe("a manager", () => {
  test("writes a report from a template, sees it filled, and publishes it", async () => {
    const { program } = await release();
    const report = await write(program);
    expect(report).toMatchObject({ httpStatus: 201, revision: 1, name: "For the funder" });
    const preview = await send(app.ben, `/reports/${report.id}/preview`);
    expect(preview).toMatchObject({ faults: [], last: null, changed: [], revision: 1 });
    const kinds = preview.content.blocks.map((block) => block.kind);
    expect(kinds).toEqual(["title", "text", "text", "flow", "outcome", "chart", "equity", "methods"]);
    const version = await publish(report);
    const read = await send(app.dan, `/reports/versions/${version.id}`);
    expect(read).toMatchObject({ number: 1, publishedBy: "ben", superseded: null, successor: null });
    expect(canonicalJson(read.content)).toBe(canonicalJson(preview.content));
    expect(read.checksum).toBe(checksumOf(read.content));
  });

  test("is told who changed a report since, and loses nothing of theirs", async () => {
    const { program } = await release();
    const { id, name, language, blocks } = await write(program);
    const put = (person: Person, revision: number, title: string) =>
      send(person, `/reports/${id}`, { name: title, language, blocks, revision }, "PUT");
    expect(await put(app.ada, 1, "By Ada")).toMatchObject({ httpStatus: 200, revision: 2, changedBy: "ada" });
    expect(await put(app.ben, 1, name)).toMatchObject({
      httpStatus: 409,
      code: "conflict",
      changedBy: "ada",
    });
    expect(await send(app.ben, `/reports/${id}`)).toMatchObject({ name: "By Ada", revision: 2 });
    expect(await publish({ id, revision: 1 })).toMatchObject({ httpStatus: 409, changedBy: "ada" });
  });

  test("cannot publish a figure that nobody knows, nor a program without a release", async () => {
    const { program } = await release();
    const bare = await startProgram(app.ada, "Later");
    const { id, language } = await write(program);
    const text = { kind: "text", id: "t", heading: "", text: "{{change: ucla-9 total}}" };
    const keys = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
    const blocks = [text, { kind: "outcome", id: "o", program: bare, ...keys }];
    await send(app.ben, `/reports/${id}`, { name: "x", language, blocks, revision: 1 }, "PUT");
    const refused = await publish({ id, revision: 2 });
    expect(refused).toMatchObject({ httpStatus: 409 });
    expect(refused.places.map((place) => place.path)).toEqual(["blocks.t", "blocks.o"]);
    expect(refused.places[0]!.message).toContain("change: ucla-9 total");
    expect(refused.places[1]!.message).toContain("Later");
  });

  test("copies a report, puts it away and takes it out again", async () => {
    const { program } = await release();
    const report = await write(program, "Away");
    const copy = await send(app.ben, `/reports/${report.id}/duplicate`, { name: "Copy" });
    expect(copy).toMatchObject({ httpStatus: 201, blocks: report.blocks, name: "Copy", revision: 1 });
    const names = async (query = "") =>
      (await send(app.ben, `/reports${query}`)).reports.map((one) => one.name);
    await send(app.ben, `/reports/${report.id}/archived`, { archived: true }, "PUT");
    expect(await names()).not.toContain("Away");
    expect(await names("?archived=true")).toContain("Away");
    await send(app.ben, `/reports/${report.id}/archived`, { archived: false }, "PUT");
    expect(await names()).toContain("Away");
  });
});

describe("a viewer", () => {
  test("reads what was published, never a draft", async () => {
    const { program } = await release();
    const { report, version } = await published(program);
    await write(program, "Draft alone");
    const { id, language, blocks } = report;
    await send(app.ben, `/reports/${id}`, { name: "Renamed since", language, blocks, revision: 1 }, "PUT");
    const { reports } = await send(app.dan, "/reports");
    const names = reports.map((one) => one.name);
    expect(names).toContain("For the funder");
    expect(names.join()).not.toMatch(/Draft alone|Renamed since/);
    expect((await send(app.dan, `/reports/versions/${version.id}`)).httpStatus).toBe(200);
    for (const path of [`/reports/${id}`, `/reports/${id}/preview`, "/reports/choices"])
      expect((await send(app.dan, path)).httpStatus).toBe(403);
    expect((await send(app.eve, `/reports/versions/${version.id}`)).httpStatus).toBe(404);
  });
});

describe("a published report", () => {
  test("reads byte for byte the same after a later import and release, and tells what changed since", async () => {
    const { program } = await release();
    const { report, version } = await published(program);
    const read = async () =>
      await app.ben.fetch(`/api/v1/reports/versions/${version.id}`).then((answer) => answer.text());
    const before = await read();
    expect((await send(app.ben, `/reports/versions/${version.id}/changes`)).changed).toEqual([]);
    const more = [{ group: "North", cohort: "Spring", people: 15, from: 100, shift: 1 }];
    await upload(app.ada, program, fileOf(more), { mapping });
    expect(await read()).toBe(before);
    await send(app.ben, `/programs/${program}/releases`, {});
    expect(await read()).toBe(before);
    const { changed } = await send(app.ben, `/reports/versions/${version.id}/changes`);
    const outcome = report.blocks.find((block) => block.kind === "outcome");
    const row = changed.find((block) => block.id === outcome!.id)!.rows[0];
    expect(row).toMatchObject({
      name: "Everyone",
      was: expect.stringMatching(/n\u00a0=\u00a055$/),
      now: expect.stringMatching(/n\u00a0=\u00a070$/),
    });
    const next = await publish(report);
    expect(next).toMatchObject({ httpStatus: 201, number: 2 });
    const old = await send(app.dan, `/reports/versions/${version.id}`);
    expect(old).toMatchObject({ number: 1, successor: { id: next.id, number: 2 } });
    const { reports } = await send(app.dan, "/reports");
    expect(reports.find((one) => one.id === report.id)!.version.id).toBe(next.id);
  });

  test("is not opened where somebody changed it behind its checksum", async () => {
    const { program } = await release();
    const { version } = await published(program);
    await withConnection(testConnections().owner, async (owner) => {
      await owner`alter table report_version disable trigger report_version_kept`;
      await owner`update report_version set content = jsonb_set(content, '{threshold}', '3') where id = ${version.id}`;
      await owner`alter table report_version enable trigger report_version_kept`;
    });
    const read = await send(app.dan, `/reports/versions/${version.id}`);
    expect(read).toMatchObject({ httpStatus: 500, code: "damaged_report" });
    expect(() => openContent({ content: {}, checksum: checksumOf({ a: 1 }) })).toThrow();
  });

  /** Every way in which people or their answers leave a release. */
  const ways: [string, (place: Place) => Promise<unknown>][] = [
    [
      "a file is taken back",
      ({ program, file }) => send(app.ada, `/programs/${program}/imports/${file}/undo`, {}),
    ],
    ["a person is erased", ({ participant }) => send(app.ada, `/participants/${participant}/erase`, {})],
    ["a response is left out", ({ path }) => send(app.ada, `${path}/exclusion`, { reason: "A test entry" })],
    [
      "an answer is corrected",
      ({ path, version }) =>
        send(app.ada, `${path}/corrections`, { reason: "A slip", answers: [{ version, item: 1, to: 3 }] }),
    ],
    ["a response is removed", ({ path }) => send(app.ada, path, { reason: "Asked for" }, "DELETE")],
    ["a person takes their answers back by receipt", withdraw],
  ];

  test.each(ways)("is marked, with the reason, when %s; its successor is not", async (_, leave) => {
    const { program, file } = await release();
    const { report, version } = await published(program);
    await leave(await placeIn(program, file));
    const { releases } = await send(app.ben, `/programs/${program}/releases`);
    const { superseded } = await send(app.dan, `/reports/versions/${version.id}`);
    expect(superseded).toMatch(/^It rests on /);
    expect(superseded).toBe(releases[0]!.superseded);
    expect(await publish(report)).toMatchObject({
      httpStatus: 409,
      detail: expect.stringContaining("no longer hold"),
    });
    await upload(app.ada, program, fileOf([{ group: "East", cohort: "Spring", people: 40 }]), { mapping });
    await send(app.ben, `/programs/${program}/releases`, {});
    const kept = report.blocks.filter((block) => block.kind !== "equity");
    const { id, name, language } = report;
    await send(app.ben, `/reports/${id}`, { name, language, blocks: kept, revision: 1 }, "PUT");
    const next = await publish({ id, revision: 2 });
    expect(next, JSON.stringify(next)).toMatchObject({ httpStatus: 201, number: 2 });
    expect(await send(app.dan, `/reports/versions/${next.id}`)).toMatchObject({ superseded: null });
  });
});

interface Place {
  program: number;
  file: number;
  participant: number;
  path: string;
  version: number;
  enrollment: number;
  response: number;
}

async function placeIn(program: number, file: number): Promise<Place> {
  const found = await withOrganization(app.db, app.ada.organizationId, async (db) => {
    const [row] = await db.execute<Record<string, number>>(sql`
      select r.id::int as response, e.id::int as enrollment, e.participant_id::int as participant,
        s.instrument_version_id::int as version
      from response r join enrollment e on e.id = r.enrollment_id
      join answer_set s on s.enrollment_id = r.enrollment_id and s.response_id = r.id
      where e.program_id = ${program} order by r.id limit 1`);
    return row!;
  });
  const { response, enrollment, participant, version } = found as Omit<Place, "program" | "file" | "path">;
  const path = `/programs/${program}/enrollments/${enrollment}/responses/${response}`;
  return { program, file, response, enrollment, participant, version, path };
}

async function withdraw({ enrollment, response }: Place) {
  const hash = Buffer.alloc(32, response % 251);
  await withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute(sql`insert into receipt (code_hash, enrollment_id, response_id)
      values (${hash}, ${enrollment}, ${response})`),
  );
  expect(await withdrawResponse(app.db, app.ada.organizationId, hash, "2026-03-01")).toBe(true);
}
