import { spawnSync } from "node:child_process";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres } from "#api/db/launcher";
import { findOccupant } from "#api/db/launcherOccupant";
import { lookAtProcess, waitUntilGone } from "#api/db/launcherProcess";
import {
  bundleChild,
  Child,
  expectNothingLeft,
  isRoot,
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

describe("two servers on one data directory", () => {
  test("the second says who has it and stops; the first goes on", async () => {
    const dataDir = newFolder();
    const first = await startPostgres({ dataDir });
    await writeRow(first.owner, "mine");
    const second = new Child(script, { dataDir, native });
    expect((await second.said()).refused).toBe(
      `The database in ${dataDir}/postgres/data is in use by another Common Ground (process ${process.pid}). Stop that one first, or give this one a DATA_DIR of its own.`,
    );
    expect(await second.gone).toBe(1);
    await expect(startPostgres({ dataDir })).rejects.toThrow("is in use by another Common Ground");
    expect(await readRows(first.application)).toEqual(["mine"]);
    await first.stop();
  });

  test("of two that start on nothing at once, one wins and the other says so", async () => {
    const dataDir = newFolder();
    const starts = await Promise.allSettled([startPostgres({ dataDir }), startPostgres({ dataDir })]);
    const won = starts.filter((start) => start.status === "fulfilled");
    const lost = starts.filter((start) => start.status === "rejected");
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(lost[0]!.reason.message).toContain("is in use by another Common Ground");
    await writeRow(won[0]!.value.owner, "winner");
    await won[0]!.value.stop();
  });
});

describe("a Node process that ends badly", () => {
  test("killed with -9 it leaves Postgres running; the next start stops that one and finds the row", async () => {
    const dataDir = newFolder();
    const data = join(dataDir, "postgres/data");
    const child = new Child(script, { dataDir, native });
    const { owner } = await child.said();
    await writeRow(owner!, "committed");
    const pid = await postmasterPid(data);
    expect(await findOccupant(data)).toMatchObject({ kind: "living", launcher: child.process.pid });
    await child.kill();
    // The fault is really there: it runs, answers, and belongs to nobody.
    expect(await readRows(owner!)).toEqual(["committed"]);
    expect(await findOccupant(data)).toMatchObject({ kind: "orphan" });

    const notes: string[] = [];
    const next = await startPostgres({ dataDir, log: (line) => notes.push(line) });
    expect(notes.join()).toContain(`(process ${pid}) is still there: stopping it`);
    expect(await waitUntilGone(pid, 0)).toBe(true);
    expect(await postmasterPid(data)).not.toBe(pid);
    expect(await readRows(next.owner)).toEqual(["committed"]);
    await next.stop();
    expect(await launcherFolders(dirname(data))).toEqual([]);
  });

  test("ended without stop() it takes Postgres along", async () => {
    const dataDir = newFolder();
    const child = new Child(script, { dataDir, native });
    await child.said();
    const pid = await postmasterPid(join(dataDir, "postgres/data"));
    expect(await lookAtProcess(pid)).toBeDefined();
    await child.tell("exit");
    expect(await waitUntilGone(pid, 10_000)).toBe(true);
  });

  test("a throwaway of a killed run is cleared by the next run, one in use is left alone", async () => {
    const [killed, living] = [
      new Child(script, { throwaway: true, native }),
      new Child(script, { throwaway: true, native }),
    ];
    const [a, b] = [await killed.said(), await living.said()];
    const homes = [dirname(a.owner!.host), dirname(b.owner!.host)];
    await killed.kill();
    expect(homes.map((home) => existsSync(home))).toEqual([true, true]);
    const next = await startPostgres({ throwaway: true });
    await next.stop();
    expect(homes.map((home) => existsSync(home))).toEqual([false, true]);
    expect(await processesOf(homes[0]!)).toEqual([]);
    await living.tell("exit");
    expect(existsSync(homes[1]!)).toBe(false);
  });

  test("Ctrl-C in the terminal reaches Node, not Postgres", async () => {
    const dataDir = newFolder();
    const child = new Child(script, { dataDir, native });
    const { owner } = await child.said();
    process.kill(-child.process.pid!, "SIGINT");
    expect(await child.said()).toMatchObject({ interrupted: true });
    await writeRow(owner!, "still there");
    await child.tell("stop");
  });
});

describe("a stale postmaster.pid", () => {
  async function stoppedCluster() {
    const dataDir = newFolder();
    const running = await startPostgres({ dataDir });
    await writeRow(running.owner, "kept");
    const user = statSync(join(dataDir, "postgres/data"));
    await running.stop();
    return {
      dataDir,
      data: join(dataDir, "postgres/data"),
      as: isRoot ? { uid: user.uid, gid: user.gid } : {},
    };
  }

  async function expectRefusedThenStarted(dataDir: string, data: string, as: object, note: string) {
    const raw = spawnSync(join(native, "bin/postgres"), ["-D", data, "-k", data], {
      ...as,
      cwd: "/",
      env: { LC_ALL: "C" },
    });
    expect(raw.stderr.toString()).toContain("postmaster.pid");
    const notes: string[] = [];
    const running = await startPostgres({ dataDir, log: (line) => notes.push(line) });
    expect(notes.join()).toContain(note);
    expect(await readRows(running.owner)).toEqual(["kept"]);
    await running.stop();
  }

  const lock = (pid: number, data: string) =>
    `${pid}\n${data}\n1700000000\n5432\n/nowhere\n\n  1 1\nready   \n`;

  beforeAll(async () => {
    // The links are made by a start; `native` itself is used raw here.
    const running = await startPostgres({ throwaway: true, native });
    await running.stop();
  });

  test("of a process that is gone starts anyway", async () => {
    const { dataDir, data } = await stoppedCluster();
    writeFileSync(join(data, "postmaster.pid"), lock(2 ** 22 - 3, data));
    const running = await startPostgres({ dataDir });
    expect(await readRows(running.owner)).toEqual(["kept"]);
    await running.stop();
  });

  test("whose number another program has by now is removed, and that program let be", async () => {
    const { dataDir, data, as } = await stoppedCluster();
    const { stdout } = spawnSync("/bin/sh", ["-c", "sleep 60 >/dev/null 2>&1 & echo $!"], as);
    const pid = Number(stdout);
    writeFileSync(join(data, "postmaster.pid"), lock(pid, data));
    await expectRefusedThenStarted(dataDir, data, as, "is another program by now");
    expect(await lookAtProcess(pid)).toMatchObject({ command: expect.stringContaining("sleep") });
    process.kill(pid);
  });

  test("of a zombie is removed", async () => {
    const { dataDir, data, as } = await stoppedCluster();
    // A parent that never asks after its child: the shell becomes a sleep that knows of none.
    const { stdout } = spawnSync(
      "/bin/sh",
      ["-c", '(sh -c "sleep 0 & echo \\$!; echo \\$\\$; exec sleep 60 >/dev/null 2>&1") &'],
      as,
    );
    const [zombie, parent] = stdout.toString().trim().split("\n").map(Number);
    await waitUntilGone(zombie!, 5_000);
    expect(await lookAtProcess(zombie!)).toMatchObject({ zombie: true });
    writeFileSync(join(data, "postmaster.pid"), lock(zombie!, data));
    await expectRefusedThenStarted(dataDir, data, as, `process ${zombie} is dead`);
    process.kill(parent!);
  });

  test("that is empty (a crash while writing it) is removed", async () => {
    const { dataDir, data, as } = await stoppedCluster();
    writeFileSync(join(data, "postmaster.pid"), "");
    await expectRefusedThenStarted(dataDir, data, as, "it is empty");
  });
});
