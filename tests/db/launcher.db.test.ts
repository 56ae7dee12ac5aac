import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres } from "#api/db/launcher";
import { makeSocketFolder } from "#api/db/launcherPostmaster";
import { waitUntilGone } from "#api/db/launcherProcess";
import {
  ask,
  bundleChild,
  Child,
  expectNothingLeft,
  launcherFolders,
  openFolder,
  postmasterPid,
  processesOf,
  readRows,
  unpackNative,
  writeRow,
} from "./launching";

const base = openFolder();
let script: string;
let native: string;
let counter = 0;
const newFolder = () => join(base, `d${++counter}`);

beforeAll(async () => {
  script = await bundleChild(base);
  native = unpackNative(join(base, "unpacked"));
});

afterAll(() => expectNothingLeft(base));

describe("a database of our own", () => {
  test("starts on nothing, keeps a row over a restart, and is closed to everyone else", async () => {
    const dataDir = newFolder();
    const first = await startPostgres({ dataDir });
    expect(first.version).toMatch(/^\d+\.\d+/);
    await writeRow(first.owner, "kept");
    const settings = await ask(
      first.application,
      (sql) => sql`
      select current_setting('listen_addresses') as listen, current_setting('fsync') as fsync,
        current_setting('full_page_writes') as pages, current_setting('data_checksums') as checksums,
        current_setting('server_encoding') as encoding, lower('ÄÖ') as lower, current_user::text as me`,
    );
    expect(settings[0]).toEqual({
      listen: "",
      fsync: "on",
      pages: "on",
      checksums: "on",
      encoding: "UTF8",
      lower: "äö",
      me: "common_ground_app",
    });
    expect(statSync(first.owner.host).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, "postgres/data")).mode & 0o777).toBe(0o700);
    // The finder that says at the end that nothing is left does see what runs.
    expect(await processesOf(dataDir)).not.toEqual([]);
    await first.stop();
    expect(await processesOf(dataDir)).toEqual([]);
    expect(await launcherFolders(join(dataDir, "postgres"))).toEqual([]);

    const second = await startPostgres({ dataDir });
    expect(await readRows(second.application)).toEqual(["kept"]);
    await second.stop();
  });

  test("the product's role may not make tables, nor see the database as superuser", async () => {
    const running = await startPostgres({ throwaway: true });
    await expect(ask(running.application, (sql) => sql`create table mine (n int)`)).rejects.toMatchObject({
      code: "42501",
    });
    const [roles] = await ask(
      running.owner,
      (sql) => sql`
      select json_object_agg(rolname, array[rolsuper, rolbypassrls, rolcreaterole, rolcreatedb]) as can
      from pg_roles where rolname like 'common_ground%'`,
    );
    await running.stop();
    expect(roles!.can).toEqual({
      common_ground_owner: [false, true, false, false],
      common_ground_app: [false, false, false, false],
    });
  });

  test("a throwaway one leaves no folder, and does not wait for the disk", async () => {
    const running = await startPostgres({ throwaway: true });
    const home = dirname(running.owner.host);
    const [row] = await ask(running.owner, (sql) => sql`show fsync`);
    expect(row).toEqual({ fsync: "off" });
    await running.stop();
    expect(existsSync(home)).toBe(false);
  });

  test("stop() does not wait for a Postgres that has already gone, and may be called twice", async () => {
    const dataDir = newFolder();
    const notes: string[] = [];
    const running = await startPostgres({ dataDir, log: (line) => notes.push(line) });
    await writeRow(running.owner, "before");
    const pid = await postmasterPid(join(dataDir, "postgres/data"));
    process.kill(pid, "SIGKILL");
    await waitUntilGone(pid, 5_000);
    const began = Date.now();
    await running.stop();
    await running.stop();
    expect(Date.now() - began).toBeLessThan(20_000);
    const again = await startPostgres({ dataDir });
    expect(await readRows(again.owner)).toEqual(["before"]);
    await again.stop();
  });

  test("what people answered does not reach Postgres's log, nor our environment its process", async () => {
    const dataDir = newFolder();
    const child = new Child(script, { dataDir, native }, undefined, { MATCH_KEY: "planted-key" });
    const { owner } = await child.said();
    const pid = await postmasterPid(join(dataDir, "postgres/data"));
    const environment =
      process.platform === "linux" ? readFileSync(`/proc/${pid}/environ`, "utf8") : "TZ=UTC";
    await expect(ask(owner!, (sql) => sql.unsafe("select 'planted-code'::int"))).rejects.toThrow(
      "planted-code",
    );
    await child.tell("stop");
    expect(environment).toContain("TZ=UTC");
    expect(environment).not.toContain("planted-key");

    const notes: string[] = [];
    const running = await startPostgres({ dataDir, log: (line) => notes.push(line) });
    const [level] = await ask(running.owner, (sql) => sql`show log_min_messages`);
    await ask(running.owner, (sql) => sql.unsafe("select 'planted-code'::int")).catch(() => {});
    await running.stop();
    expect(level).toEqual({ log_min_messages: "log" });
    expect(notes.join("\n")).not.toContain("planted-code");
  });
});

describe("a start that cannot be", () => {
  test("when initdb fails it says why, and leaves nothing behind", async () => {
    const bin = join(newFolder(), "bin");
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, "postgres"), '#!/bin/sh\necho "postgres (PostgreSQL) 18.4"\n');
    writeFileSync(
      join(bin, "initdb"),
      '#!/bin/sh\n[ "$1" = --version ] && exit 0\necho "initdb: error: could not write: No space left on device" >&2; exit 1\n',
    );
    for (const name of await readdir(bin)) chmodSync(join(bin, name), 0o755);
    const dataDir = newFolder();
    await expect(startPostgres({ dataDir, pgBin: bin })).rejects.toThrow(
      `A database could not be set up in ${dataDir}/postgres: error: could not write: No space left on device`,
    );
    expect(await readdir(join(dataDir, "postgres"))).toEqual([]);
  });

  test("a folder of other files is left as it is", async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, "postgres/data"), { recursive: true });
    writeFileSync(join(dataDir, "postgres/data/photo.jpg"), "");
    await expect(startPostgres({ dataDir })).rejects.toThrow("holds files, but no database");
    expect(existsSync(join(dataDir, "postgres/data/photo.jpg"))).toBe(true);
  });

  test("a server that dies while starting tells its own reason", async () => {
    const dataDir = newFolder();
    const running = await startPostgres({ dataDir });
    await running.stop();
    writeFileSync(join(dataDir, "postgres/data/postgresql.auto.conf"), "shared_buffers = 'plenty'\n");
    await expect(startPostgres({ dataDir })).rejects.toThrow(/did not start on .*shared_buffers/);
    expect(await processesOf(dataDir)).toEqual([]);
  });

  test("a PG_BIN without Postgres is named", async () => {
    await expect(startPostgres({ dataDir: newFolder(), pgBin: "/usr/share" })).rejects.toThrow(
      "PG_BIN is /usr/share, but Postgres cannot be run there",
    );
  });
});

describe("the path of the socket", () => {
  test("too long beside the data, it moves to a temporary folder and is removed from there", async () => {
    const dataDir = join(newFolder(), "x".repeat(120));
    const running = await startPostgres({ dataDir });
    const path = join(running.owner.host, ".s.PGSQL.5432");
    expect(path.startsWith(dataDir)).toBe(false);
    expect(Buffer.byteLength(path)).toBeLessThanOrEqual(107);
    await writeRow(running.owner, "reached");
    await running.stop();
    expect(existsSync(running.owner.host)).toBe(false);
  });

  test("too long everywhere is said in a sentence; bytes count, not letters", async () => {
    const long = join(base, "é".repeat(50));
    mkdirSync(long);
    await expect(makeSocketFolder(long, undefined, [long])).rejects.toThrow(
      "Choose a DATA_DIR with a shorter path",
    );
    const made = await makeSocketFolder(long, undefined, [long, tmpdir()]);
    expect(made.startsWith(long)).toBe(false);
    rmSync(made, { recursive: true });
  });
});
