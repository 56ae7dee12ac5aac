import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import type { PgConnection } from "#api/db/connection";
import type { Progress } from "#api/imports/progress";
import { type FreshDatabase, freshDatabase } from "../freshDatabase";
import { createTestApp, type TestApp } from "../harness";
import { startProgram } from "./api";
import { manyRows, manyRowsMapping as mapping } from "./wideRows";

const rows = 20_000;
const script = fileURLToPath(new URL("./serverChild.ts", import.meta.url));
let dataDir: string;
let database: FreshDatabase;
let app: TestApp;
let server: ChildProcess | undefined;
let url: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "common-ground-killed-"));
  database = await freshDatabase();
  app = await createTestApp({ connection: database.application });
});
afterAll(async () => {
  server?.kill("SIGKILL");
  await app?.close();
  await database?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function startServer(): Promise<void> {
  const urlOf = ({ host, port, database: name, user, password = "" }: PgConnection) =>
    `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
  server = spawn(process.execPath, ["--import", "tsx", script], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      PORT: "0",
      LOG_LEVEL: "silent",
      DATABASE_URL: urlOf(database.application),
      DATABASE_OWNER_URL: urlOf(database.owner),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout!, "data");
  url = String(line).trim();
}

async function kill(): Promise<void> {
  const gone = once(server!, "exit");
  server!.kill("SIGKILL");
  await gone;
}

const ask = (path: string, json?: unknown) =>
  fetch(`${url}${path}`, {
    method: json === undefined ? "GET" : "POST",
    headers: { Authorization: `Bearer ${app.ada.apiKey}`, "Content-Type": "application/json" },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });

async function watch(at: string, until: (progress: Progress) => boolean): Promise<void> {
  while (!until((await (await ask(`${at}/progress`)).json()) as Progress)) await pause(10);
}

/** A statement of the dead server may need a moment to notice. */
async function waitUntilInterrupted(at: string): Promise<unknown> {
  for (;;) {
    const { interrupted, state } = (await (await ask(at)).json()) as { interrupted: unknown; state: string };
    if (interrupted !== null) return { interrupted, state };
    await pause(100);
  }
}

const stored = async () => {
  const [row] = await withOrganization(app.db, app.ada.organizationId, (db) =>
    db.execute<Record<string, number>>(sql`SELECT
      (SELECT count(*)::int FROM response) AS responses, (SELECT count(*)::int FROM answer_set) AS sets,
      (SELECT count(*)::int FROM participant) AS people, (SELECT count(*)::int FROM change_row) AS changes,
      (SELECT count(*)::int FROM import_ready) AS ready`),
  );
  return row;
};

test("a server that is killed in a dry run and in an import stored nothing, says so, and can begin again", async () => {
  const program = await startProgram(app.ada);
  const form = new FormData();
  form.set("file", new Blob([manyRows(rows)]), "many.csv");
  const staged = await app.ada.fetch(`/api/v1/programs/${program}/uploads`, { method: "POST", body: form });
  const { id } = (await staged.json()) as { id: number };
  const at = `/api/v1/programs/${program}/imports/${id}`;
  const nothing = { responses: 0, sets: 0, people: 0, changes: 0 };

  await startServer();
  const dryRun = ask(`${at}/dry-run`, { mapping }).catch(() => undefined);
  await watch(at, (progress) => progress.phase === "checking" && progress.rows > 0);
  await kill();
  await dryRun;
  await startServer();
  expect(await waitUntilInterrupted(at)).toEqual({ interrupted: "checking", state: "staged" });
  expect(await stored()).toMatchObject(nothing);

  const again = await ask(`${at}/dry-run`, { mapping });
  expect(await again.json()).toMatchObject({ rows: { read: rows, created: rows } });
  expect(await (await ask(at)).json()).toMatchObject({ interrupted: null });
  const confirm = ask(`${at}/confirm`, { mapping }).catch(() => undefined);
  await watch(at, ({ phase }) => phase === "storing");
  await kill();
  await confirm;
  await startServer();
  expect(await waitUntilInterrupted(at)).toEqual({ interrupted: "storing", state: "staged" });
  expect(await stored()).toMatchObject(nothing);

  const done = await ask(`${at}/confirm`, { mapping });
  expect(await done.json()).toMatchObject({ rows: { read: rows, created: rows } });
  expect(await stored()).toEqual({
    responses: rows,
    sets: rows,
    people: rows / 2,
    changes: rows / 2,
    ready: 0,
  });
  expect(await (await ask(at)).json()).toMatchObject({ interrupted: null, state: "stored" });
});
