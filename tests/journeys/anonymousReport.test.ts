import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Exporter, openExporter } from "#api/exports/exporter";
import { type Clock, foundIn, type Given, give, people, tracesOf } from "../collect/anonymity";
import { openSurvey } from "../collect/open";
import { type FreshDatabase, freshDatabase } from "../freshDatabase";
import { createTestApp, type TestApp } from "../harness";
import { writeStarter } from "./starter";

const folder = mkdtempSync(join(tmpdir(), "anonymous-report-"));
const clock: Clock = {};
let database: FreshDatabase;
let app: TestApp;
let exporter: Exporter;

beforeAll(async () => {
  database = await freshDatabase();
  const env = { CHROME_PATH: await writeStarter(folder) };
  const deps = { now: () => clock.now ?? new Date() };
  app = await createTestApp({ connection: database.application, env, deps });
  exporter = openExporter(app.deps);
});
afterAll(async () => {
  await exporter?.stop();
  await app?.close();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function post(path: string, json: unknown) {
  const answer = await app.ben.fetch(`/api/v1${path}`, { json });
  expect(answer.status, path).toBeLessThan(300);
  return answer.json();
}

/** The PDF that a job makes of a report about this program. */
async function printReport(program: number, name: string): Promise<Buffer> {
  const wish = { name, language: "en", template: "funder", programs: [program] };
  const report = await post("/reports", wish);
  const version = await post(`/reports/${report.id}/versions`, { revision: report.revision });
  const job = await post(`/reports/versions/${version.id}/exports`, { kind: "pdf" });
  await exporter.work();
  const made = await (await app.ben.fetch(`/api/v1/exports/${job.id}`)).json();
  expect(made).toMatchObject({ state: "done" });
  const file = await app.ben.fetch(`/api/v1/exports/${job.id}/file`);
  return Buffer.from(await file.arrayBuffer());
}

/** The words on the pages of a PDF, and what it says of itself; undefined where poppler is not here. */
function readPdf(pdf: Buffer): string | undefined {
  const told = ["pdftotext -layout - -", "pdfinfo -struct-text -", "pdfinfo -meta -"].map((line) => {
    const [program, ...words] = line.split(" ");
    const run = spawnSync(program!, words, { input: pdf, encoding: "utf8" });
    return run.error ? undefined : run.stdout;
  });
  if (told.includes(undefined)) return undefined;
  return [...told, pdf.toString("latin1")].join("\n").replace(/\s+/g, " ");
}

test("the printed report of an anonymous survey tells neither who answered nor when", async () => {
  const {
    program,
    survey,
    waves,
    pre,
    post: after,
    send,
  } = await openSurvey(app, {
    ...{ matching: "self_code", anonymous: true },
  });
  for (const { id } of waves)
    await send("PUT", `/surveys/${survey}/waves/${id}`, { opensAt: "2020-01-01T00:00:00Z" });
  const given: Given[] = [];
  for (const [k, person] of people.entries()) {
    const at = (month: string) => new Date(`2024-${month}-17T13:${10 + k}:42.123Z`);
    given.push(await give({ app, clock }, { path: pre, person, at: at("02") }, { "lonely.1": "3" }));
    const said = { "lonely.1": String(1 + (k % 3)) };
    given.push(await give({ app, clock }, { path: after, person, at: at("05") }, said));
  }
  await post(`/programs/${program}/releases`, {});
  const pdf = await printReport(program, "How it went");
  if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, "anonymous.pdf"), pdf);
  const text = readPdf(pdf);
  if (text === undefined)
    return void process.stderr.write("poppler is not here: the text of the PDF was not read\n");
  expect(text).toContain("How it went");
  expect(text).toMatch(/\b24\b/);
  const traces = tracesOf(given);
  expect(foundIn(text, traces)).toEqual([]);

  // What has to be found is found: a person of the team wrote it into the report.
  const [first] = people;
  const telling = `How it went for ${first!.code} on 17 February 2024`;
  expect(foundIn(readPdf(await printReport(program, telling))!, traces)).toEqual(
    expect.arrayContaining([first!.code, "17 February 2024"]),
  );
});
