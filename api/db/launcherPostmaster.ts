import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "#shared/problem";
import type { Binaries } from "./launcherBinaries";
import { clusterName, readPidFile, removeSocketFolder } from "./launcherOccupant";
import { firstClosedFolder, givenTo, type Place, removeFolder } from "./launcherPlace";
import { type SystemUser, surroundings } from "./launcherProcess";

/** A Postgres that takes connections. */
export interface Postmaster {
  socketFolder: string;
  stop(): Promise<void>;
}

/** It did not come up; `locked` when someone else holds the data directory. */
export interface FailedStart {
  failure: string;
  locked: boolean;
}

export async function spawnPostmaster(
  place: Place,
  { bin }: Binaries,
  throwaway: boolean,
  log: (line: string) => void,
): Promise<Postmaster | FailedStart> {
  const socketFolder = await makeSocketFolder(place.home, place.user);
  const child = spawn(join(bin, "postgres"), postgresArguments(place.data, socketFolder, throwaway), {
    ...surroundings(place.user),
    // A session of its own: Ctrl-C in the terminal reaches Node, which then stops Postgres in good order.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = listen(child, log);
  const gone = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      said.push(error.message);
      resolve();
    });
    child.once("close", () => resolve());
  });
  const atExit = () => leaveNothing(child, place, throwaway);
  process.once("exit", atExit);
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= end(child, gone).then(async () => {
      process.removeListener("exit", atExit);
      await removeSocketFolder(socketFolder);
    });
    return stopping;
  };
  if (await isReady(child, gone, place.data, log)) {
    gone.then(() => stopping ?? log(`Postgres has ended by itself. ${said.at(-1) ?? ""}`));
    return { socketFolder, stop };
  }
  await stop();
  const failure = said.slice(-6).map(withoutPrefix).join(" ") || "it ended without a word";
  return { failure, locked: /lock file|shared memory block/.test(failure) };
}

function postgresArguments(data: string, socketFolder: string, throwaway: boolean): string[] {
  const settings = {
    listen_addresses: "",
    cluster_name: clusterName(process.pid),
    timezone: "UTC",
    // A refused statement carries what people answered; the error goes to the caller, not to a log.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    // A large import writes a few hundred megabytes at once; touched memory alone is taken.
    shared_buffers: "256MB",
    max_wal_size: "2GB",
    jit: "off",
    ...(throwaway && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", data, "-k", socketFolder, "-p", "5432", ...flags];
}

/** The system keeps the name of a unix socket in a field of 108 bytes (104 on macOS), the last one empty. */
const longestSocketPath = process.platform === "darwin" ? 103 : 107;

/** A closed folder with a short enough name: beside the data, else in a temporary folder. */
export async function makeSocketFolder(
  home: string,
  user?: SystemUser,
  parents: string[] = [home, tmpdir(), "/tmp", "/var/tmp"],
): Promise<string> {
  for (const parent of parents) {
    const prefix = join(parent, "cg-socket-");
    if (Buffer.byteLength(`${prefix}XXXXXX/.s.PGSQL.5432`) > longestSocketPath) continue;
    if (await firstClosedFolder(parent, user)) continue;
    const made = await mkdtemp(prefix).catch(() => undefined);
    if (made) return givenTo(user, made);
  }
  throw new Problem(
    "unavailable",
    `No folder for the database's socket: its path may have ${longestSocketPath} bytes at most (tried ${parents.join(", ")}). Choose a DATA_DIR with a shorter path.`,
  );
}

const withoutPrefix = (line: string) => line.replace(/^[-\d]+ [:.\d]+ \w+ \[\d+\] /, "");

function listen(child: ChildProcess, log: (line: string) => void): string[] {
  const said: string[] = [];
  if (!child.stderr) return said;
  createInterface({ input: child.stderr }).on("line", (line) => {
    said.push(line);
    if (said.length > 40) said.shift();
    if (/FATAL|PANIC|WARNING|not properly shut down/.test(line)) log(`Postgres: ${withoutPrefix(line)}`);
  });
  return said;
}

/**
 * Ready when the lock names this very child and says so. Being able to connect would prove nothing: an
 * orphan on the same directory answers too. Recovery after a crash may take its time, and is waited for.
 */
async function isReady(
  child: ChildProcess,
  gone: Promise<void>,
  data: string,
  log: (line: string) => void,
): Promise<boolean> {
  let ended = false;
  gone.then(() => {
    ended = true;
  });
  const slow = setInterval(() => log("Postgres is still starting (recovering, perhaps) …"), 10_000);
  try {
    for (;;) {
      if (ended) return false;
      const file = await readPidFile(data);
      if (file?.pid === child.pid && file?.status === "ready") return true;
      await pause(10);
    }
  } finally {
    clearInterval(slow);
  }
}

const running = (child: ChildProcess) =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

/** Fast shutdown first; a child that has already gone is not waited for. */
async function end(child: ChildProcess, gone: Promise<void>): Promise<void> {
  for (const [name, patience] of [
    ["SIGINT", 30_000],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 10_000],
  ] as const) {
    if (!running(child)) return;
    child.kill(name);
    await Promise.race([gone, pause(patience, undefined, { ref: false })]);
  }
}

/** Node is ending without `stop()`: nothing can be awaited any more, but Postgres must not be left alone. */
function leaveNothing(child: ChildProcess, { home, data }: Place, throwaway: boolean) {
  if (!running(child)) return;
  child.kill(throwaway ? "SIGQUIT" : "SIGINT");
  if (!throwaway) return;
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let wait = 0; wait < 200 && existsSync(join(data, "postmaster.pid")); wait++) {
    Atomics.wait(clock, 0, 0, 10);
  }
  rmSync(home, { recursive: true, force: true });
}

/** Removes what earlier starts left beside the data; only the one who holds the database may do this. */
export async function sweep(home: string, entries: string[], keep: string[]): Promise<void> {
  const left = entries.filter((name) => /^(cg-socket|new|binaries)-/.test(name));
  for (const name of left) {
    const path = join(home, name);
    if (!keep.some((kept) => kept === path || kept.startsWith(`${path}/`))) {
      await removeFolder(path);
    }
  }
}
