import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { addExportChunk, takeExportJob } from "#api/db/exportJobs";
import type { Maker } from "#api/exports/makers";
import { makePackage } from "#api/exports/package";
import { workOnExports } from "#api/exports/work";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "../imports/api";
import { unzip } from "./unzip";

let app: TestApp;
let program: number;
let clock = new Date("2026-05-04T10:00:00Z");

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  cohort: { column: "cohort" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};
const answers = (i: number, k: number) => [
  1 + ((i * 7 + k) % 3),
  1 + ((i * 5 + k * k) % 3),
  1 + ((i + 2 * k) % 3),
];
const file = Papa.unparse([
  ["id", "wave", "site", "cohort", "q1", "q2", "q3"],
  ...Array.from({ length: 40 }, (_, i) => i).flatMap((i) =>
    ["pre", "post"].map((wave, k) => [
      `SECRET-${i}`,
      wave,
      i % 4 ? "North" : "",
      "Spring",
      ...answers(i, i % 5 && k),
    ]),
  ),
]);

beforeAll(async () => {
  app = await createTestApp({ deps: { now: () => clock } });
  program = await startProgram(app.ada, "Neighbors / at the table");
  expect((await upload(app.ada, program, file, { mapping })).status).toBe(201);
  await app.ada.fetch(`/api/v1/programs/${program}`);
});
afterAll(() => app.close());

const work = (makers: Partial<Record<"zip", Maker>> = {}, signal?: AbortSignal) =>
  workOnExports({
    ...{
      db: app.db,
      log: app.deps.log,
      now: () => clock,
      makers: { zip: makePackage(app.db, () => clock), ...makers },
      organizations: [app.ada.organizationId],
    },
    ...(signal ? { signal } : {}),
  });
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
async function ask(path: string, init = {}): Promise<any> {
  const answer = await app.ben.fetch(`/api/v1${path}`, init);
  return { status: answer.status, ...(await answer.json()) };
}
const start = () => ask(`/programs/${program}/exports`, { json: { kind: "zip" } });

async function madePackage() {
  const { id } = await start();
  await work();
  const job = await ask(`/exports/${id}`);
  expect(job).toMatchObject({ state: "done", problem: null });
  expect(job.done).toBe(job.total);
  const answer = await app.ben.fetch(`/api/v1/exports/${id}/file`);
  expect(answer.headers.get("Content-Disposition")).toContain("Neighbors-at-the-table-data.zip");
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(job.sha256);
  return unzip(bytes);
}

describe("the package", () => {
  test("holds rows, codebook, definitions, figures and a script, with sums that hold", async () => {
    const files = await madePackage();
    expect([...files.keys()]).toEqual([
      ...["README.txt", "wide.csv", "long.csv", "codebook.csv", "datapackage.json"],
      ...[
        expect.stringMatching(/^definitions\/ucla-3@.*\.json$/),
        "figures.json",
        "figures.csv",
        "reproduce.R",
        "SHA256SUMS",
      ],
    ]);
    for (const [name, bytes] of files) expect(bytes.includes("SECRET-"), name).toBe(false);
    const sums = files.get("SHA256SUMS")!.toString().trim().split("\n");
    expect(sums).toHaveLength(files.size - 1);
    for (const line of sums) {
      const [sum, name] = line.split("  ") as [string, string];
      expect(createHash("sha256").update(files.get(name)!).digest("hex"), name).toBe(sum);
    }
    const text = (name: string) => files.get(name)!.toString("utf8").replace("\ufeff", "");
    const wide = Papa.parse<Record<string, string>>(text("wide.csv"), { header: true, skipEmptyLines: true });
    const book = Papa.parse<{ column: string }>(text("codebook.csv"), { header: true, skipEmptyLines: true });
    const { resources } = JSON.parse(text("datapackage.json"));
    expect(book.data.map(({ column }) => column)).toEqual(wide.meta.fields);
    expect(resources[0].schema.fields.map(({ name }: { name: string }) => name)).toEqual(wide.meta.fields);
    const long = Papa.parse(text("long.csv"), { header: true, skipEmptyLines: true });
    expect(resources[1].schema.fields.map(({ name }: { name: string }) => name)).toEqual(long.meta.fields);
    expect(long.data).toHaveLength(80 * 4);
  });

  test("its figures are those of the screen, and R works them out again from the rows", async () => {
    const files = await madePackage();
    const figures = JSON.parse(files.get("figures.json")!.toString());
    const { overall, strata } = await readChange(app.ben, program, "instrument=ucla-3&by=group");
    const [everybody] = figures;
    expect(everybody).toMatchObject({
      group: null,
      n: 40,
      change: overall.meanChange.value,
      dzLow: overall.cohensDz.low,
    });
    expect(figures).toHaveLength(1 + strata.length);
    const folder = mkdtempSync(join(tmpdir(), "package-"));
    try {
      for (const [name, bytes] of files) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), bytes);
      }
      const run = spawnSync("Rscript", ["--vanilla", "reproduce.R"], { cwd: folder, encoding: "utf8" });
      if (run.error) return void process.stderr.write("R is not here: the script was not run\n");
      expect(`${run.stdout}${run.stderr}`).toContain("3 figures worked out again, 0 numbers differ");
      expect(run.status).toBe(0);
      // A figure that does not follow from the rows is found.
      const changed = files
        .get("figures.csv")!
        .toString()
        .replace(String(everybody.dzLow), String(everybody.dzLow + 1e-4));
      writeFileSync(join(folder, "figures.csv"), changed);
      const again = spawnSync("Rscript", ["--vanilla", "reproduce.R"], { cwd: folder, encoding: "utf8" });
      expect(again.status).toBe(1);
      expect(again.stdout).toContain("1 numbers differ");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a file that was asked for", () => {
  test("is stopped while it is made, leaves nothing behind, and the server goes on with the next", async () => {
    const { id } = await start();
    const stalls: Maker = async ({ progress }) => {
      progress(1, 3);
      return {
        name: "x.zip",
        body: (async function* () {
          yield Buffer.alloc(2_000_000);
          expect(await ask(`/exports/${id}`)).toMatchObject({ state: "working" });
          expect((await ask(`/exports/${id}/cancel`, { method: "POST" })).state).toBe("cancelled");
          yield Buffer.alloc(2_000_000);
        })(),
      };
    };
    await work({ zip: stalls });
    expect(await ask(`/exports/${id}`)).toMatchObject({ state: "cancelled", bytes: null });
    expect(await chunksOf(id)).toBe(0);
    expect((await ask(`/exports/${id}/file`)).status).toBe(409);
    expect((await ask(`/exports/${id}/cancel`, { method: "POST" })).status).toBe(409);
    await madePackage();
  });

  test("is taken up again when its server died, and fails in words when that happens twice", async () => {
    const { id } = await start();
    await dieWith();
    await work();
    // A server that was heard of lately is not taken for dead.
    expect(await ask(`/exports/${id}`)).toMatchObject({ state: "working" });
    clock = new Date(clock.getTime() + 61_000);
    await work();
    expect(await ask(`/exports/${id}`)).toMatchObject({ state: "done" });
    const bytes = Buffer.from(await (await app.ben.fetch(`/api/v1/exports/${id}/file`)).arrayBuffer());
    expect((await unzip(bytes)).has("SHA256SUMS")).toBe(true);

    const second = await start();
    for (let k = 0; k < 2; k++) {
      await dieWith();
      clock = new Date(clock.getTime() + 61_000);
    }
    await work();
    const told = await ask(`/exports/${second.id}`);
    expect(told).toMatchObject({ state: "failed" });
    expect(told.problem).toContain("stopped while it made this file");
  });

  test("goes back to wait when the server stops, and says in words why it cannot be made", async () => {
    const { id } = await start();
    const stopping = new AbortController();
    const slow: Maker = async ({ signal }) => {
      stopping.abort();
      signal.throwIfAborted();
      throw new Error("not reached");
    };
    await work({ zip: slow }, stopping.signal);
    expect(await ask(`/exports/${id}`)).toMatchObject({ state: "waiting" });
    await work({ zip: () => Promise.reject(new Error("the disk is full of secrets")) });
    const { state, problem } = await ask(`/exports/${id}`);
    expect({ state, problem }).toEqual({
      state: "failed",
      problem: "Something went wrong on our side. Ask for the file again.",
    });
  });

  test("is gone after a day, and is nobody else's", async () => {
    const { id } = await start();
    await work();
    expect((await app.dan.fetch(`/api/v1/exports/${id}`)).status).toBe(404);
    expect((await app.dan.fetch(`/api/v1/exports/${id}/file`)).status).toBe(404);
    expect((await app.eve.fetch(`/api/v1/exports/${id}/file`)).status).toBe(404);
    expect(
      (await app.dan.fetch(`/api/v1/programs/${program}/exports`, { json: { kind: "zip" } })).status,
    ).toBe(403);
    expect(
      (await app.eve.fetch(`/api/v1/programs/${program}/exports`, { json: { kind: "zip" } })).status,
    ).toBe(404);
    clock = new Date(clock.getTime() + 25 * 3_600_000);
    await work();
    expect((await ask(`/exports/${id}`)).status).toBe(404);
    expect(await chunksOf(id)).toBe(0);
  });
});

/** A server takes the next file, writes a piece of it, and is heard of no more. */
async function dieWith(): Promise<void> {
  await withOrganization(app.db, app.ada.organizationId, async (own) => {
    const worker = "a server that dies";
    const job = await takeExportJob(own, {
      worker,
      now: clock,
      silentSince: new Date(clock.getTime() - 60_000),
    });
    await addExportChunk(own, { id: job!.id, worker, position: 0, bytes: Buffer.from("half a file") });
  });
}

function chunksOf(id: number): Promise<number> {
  return withOrganization(app.db, app.ada.organizationId, async (own) => {
    const rows = await own.execute(`select 1 from export_chunk where job_id = ${id}`);
    return rows.length;
  });
}
