import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres } from "#api/db/launcher";
import { systemFolder } from "#api/db/launcherPlace";
import {
  bundleChild,
  Child,
  expectNothingLeft,
  isRoot,
  nobody,
  olderPostgres,
  openFolder,
  postmasterPid,
  readRows,
  unpackNative,
  writeRow,
} from "./launching";

const base = openFolder();
let script: string;
let counter = 0;
const newFolder = () => join(base, `d${++counter}`);

beforeAll(async () => {
  script = await bundleChild(base);
});

afterAll(() => expectNothingLeft(base));

/** The binaries as npm leaves them cannot run: the proof that making the links is needed. */
function expectLibrariesMissing(native: string) {
  const raw = spawnSync(join(native, "bin/postgres"), ["--version"]);
  expect(raw.status).not.toBe(0);
  expect(raw.stderr.toString()).toMatch(/lib\w+/);
}

describe("the links that npm does not pack", () => {
  test("are made where the binaries lie", async () => {
    const native = unpackNative(newFolder());
    expectLibrariesMissing(native);
    const running = await startPostgres({ dataDir: newFolder(), native });
    await running.stop();
    expect(lstatSync(join(native, "lib/libicuuc.so.60")).isSymbolicLink()).toBe(true);
  });

  test.skipIf(!isRoot)("are made in a copy where an ordinary user may not write beside them", async () => {
    const native = unpackNative(newFolder());
    expectLibrariesMissing(native);
    const dataDir = newFolder();
    mkdirSync(dataDir);
    chownSync(dataDir, nobody.uid, nobody.gid);
    const child = new Child(script, { dataDir, native }, nobody);
    expect(await child.said()).toMatchObject({ version: expect.stringMatching(/^18/) });
    await child.tell("stop");
    expectLibrariesMissing(native);
    const copy = join(dataDir, "postgres/binaries-18.4.0-beta.17/native/lib/libicuuc.so.60");
    expect(lstatSync(copy).isSymbolicLink()).toBe(true);
  });
});

describe("an older Postgres in PG_BIN", () => {
  test.skipIf(!existsSync(olderPostgres))(
    `runs the product (${olderPostgres}); another version is refused`,
    async () => {
      const dataDir = newFolder();
      const older = await startPostgres({ dataDir, pgBin: olderPostgres });
      expect(older.version).toMatch(/^15\./);
      await writeRow(older.owner, "from 15");
      await older.stop();
      await expect(startPostgres({ dataDir })).rejects.toThrow(
        /was made by Postgres 15, and this is Postgres 18/,
      );
      const again = await startPostgres({ dataDir, pgBin: olderPostgres });
      expect(await readRows(again.application)).toEqual(["from 15"]);
      await again.stop();
    },
  );
});

describe.skipIf(!isRoot)("as an ordinary user", () => {
  test("runs as that user", async () => {
    const dataDir = newFolder();
    mkdirSync(dataDir);
    chownSync(dataDir, nobody.uid, nobody.gid);
    const child = new Child(script, { dataDir, native: unpackNative(newFolder()) }, nobody);
    const { owner } = await child.said();
    expect(statSync(`/proc/${child.process.pid}`).uid).toBe(nobody.uid);
    expect(statSync(`/proc/${await postmasterPid(join(dataDir, "postgres/data"))}`).uid).toBe(nobody.uid);
    await writeRow(owner!, "mine");
    await child.tell("stop");
    // Root finds the same database, and runs it as the user to whom it belongs.
    const asRoot = await startPostgres({ dataDir });
    expect(await readRows(asRoot.owner)).toEqual(["mine"]);
    await asRoot.stop();
  });

  test("a DATA_DIR that may not be written is named", async () => {
    const dataDir = newFolder();
    mkdirSync(dataDir);
    const child = new Child(script, { dataDir }, nobody);
    expect((await child.said()).refused).toMatch(
      `The folder ${dataDir}/postgres cannot be made or opened: EACCES`,
    );
  });

  test("a database of another user is not mistaken for none", async () => {
    const dataDir = newFolder();
    const asRoot = await startPostgres({ dataDir });
    await asRoot.stop();
    chownSync(join(dataDir, "postgres/data"), 1, 1);
    const child = new Child(script, { dataDir }, nobody);
    expect((await child.said()).refused).toContain("belongs to another user (uid 1)");
  });
});

describe.skipIf(!isRoot)("as root", () => {
  test("Postgres runs as nobody, in DATA_DIR where nobody can reach it", async () => {
    const dataDir = newFolder();
    const running = await startPostgres({ dataDir });
    expect(statSync(`/proc/${await postmasterPid(join(dataDir, "postgres/data"))}`).uid).toBe(nobody.uid);
    await running.stop();
  });

  test("a new DATA_DIR can be reached whatever the umask, and private binaries are copied", async () => {
    const native = unpackNative(newFolder());
    chmodSync(dirname(native), 0o700);
    const before = process.umask(0o077);
    const dataDir = newFolder();
    const running = await startPostgres({ dataDir, native }).finally(() => process.umask(before));
    await writeRow(running.owner, "kept");
    await running.stop();
    expect(existsSync(join(dataDir, "postgres/binaries-18.4.0-beta.17/native/bin/postgres"))).toBe(true);
    const again = await startPostgres({ dataDir, native });
    expect(await readRows(again.owner)).toEqual(["kept"]);
    await again.stop();
  });

  test("a DATA_DIR behind a closed folder has its database elsewhere, says so, and finds it again", async () => {
    const closed = mkdtempSync(join(tmpdir(), "launching-closed-"));
    const dataDir = join(closed, "data");
    const notes: string[] = [];
    let home = "";
    try {
      const first = await startPostgres({ dataDir, log: (line) => notes.push(line) });
      home = dirname(first.owner.host);
      expect(dirname(home)).toBe(systemFolder);
      expect(notes).toEqual([
        `Postgres does not run as root, and ${closed} is closed to others: the database is in ${home}.`,
      ]);
      expect(readFileSync(join(dataDir, "postgres-is-elsewhere"), "utf8")).toBe(`${home}\n`);
      await writeRow(first.owner, "kept");
      await first.stop();
      // Also when the folder has been opened since: the signpost counts.
      chmodSync(closed, 0o755);
      const second = await startPostgres({ dataDir });
      expect(await readRows(second.owner)).toEqual(["kept"]);
      await second.stop();
    } finally {
      rmSync(closed, { recursive: true, force: true });
      if (home.startsWith(systemFolder)) rmSync(home, { recursive: true, force: true });
    }
  });

  test("a database that has become unreachable is not replaced by an empty one", async () => {
    const parent = newFolder();
    const dataDir = join(parent, "data");
    const running = await startPostgres({ dataDir });
    await running.stop();
    chmodSync(parent, 0o700);
    await expect(startPostgres({ dataDir })).rejects.toThrow(
      `can no longer be reached by the user it runs as (uid 65534): ${parent} is closed to that user`,
    );
    expect(existsSync(join(dataDir, "postgres-is-elsewhere"))).toBe(false);
  });

  test("a throwaway one needs no temporary folder that is open to others", async () => {
    const closed = mkdtempSync(join(tmpdir(), "launching-closed-"));
    const child = new Child(script, { throwaway: true, native: unpackNative(newFolder()) }, undefined, {
      TMPDIR: closed,
    });
    const { owner } = await child.said();
    expect(owner!.host.startsWith(closed)).toBe(false);
    await child.tell("stop");
    rmSync(closed, { recursive: true });
  });
});
