import { readFile, readlink, realpath, rm } from "node:fs/promises";
import { connect } from "node:net";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "#shared/problem";
import { lookAtProcess, waitUntilGone } from "./launcherProcess";

/** What `postmaster.pid` says: the lock that a running Postgres leaves in its data directory. */
export interface PidFile {
  pid: number;
  socketFolder: string;
  port: number;
  /** `starting`, `ready`, `stopping`. */
  status: string;
  text: string;
}

/** Who sits on a data directory. */
export type Occupant =
  | { kind: "none" }
  /** A lock that Postgres would believe although nothing stands behind it. */
  | { kind: "stale"; file: PidFile; why: string }
  /** Ours, but the Node process that started it is dead. */
  | { kind: "orphan"; file: PidFile }
  | { kind: "living"; file: PidFile; launcher?: number };

const launcherName = "common-ground-";

/** Written into Postgres's own command line, so that whoever finds it knows which Node process it serves. */
export const clusterName = (launcher: number) => `${launcherName}${launcher}`;

export async function readPidFile(data: string): Promise<PidFile | undefined> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const lines = text.split("\n").map((line) => line.trim());
  return {
    pid: Number(lines[0]),
    port: Number(lines[3]),
    socketFolder: lines[4] ?? "",
    status: lines[7] ?? "",
    text,
  };
}

/**
 * Looks behind the lock. A Postgres is an orphan when its parent is no longer the Node process that it
 * names: the system hands the children of a dead process to another parent.
 */
export async function findOccupant(data: string): Promise<Occupant> {
  const file = await readPidFile(data);
  if (!file) return { kind: "none" };
  if (!(file.pid > 0)) return { kind: "stale", file, why: "it is empty" };
  const seen = await lookAtProcess(file.pid);
  if (!seen) {
    // No such process here; but it may live in another container that shares this folder.
    if (await answers(file)) return { kind: "living", file };
    // Postgres settles this one itself, and better: it also asks whether old children still run.
    return { kind: "none" };
  }
  if (seen.zombie) return { kind: "stale", file, why: `process ${file.pid} is dead` };
  if (!(await isPostgresOf(data, file.pid, seen.command))) {
    return { kind: "stale", file, why: `process ${file.pid} is another program by now` };
  }
  const launcher = Number(new RegExp(`cluster_name=${launcherName}(\\d+)`).exec(seen.command)?.[1]);
  if (!launcher) return { kind: "living", file };
  return seen.parent === launcher ? { kind: "living", file, launcher } : { kind: "orphan", file };
}

/**
 * Makes the data directory free to start on: removes a stale lock, stops an orphan, and says so when a
 * living server has it. One that is just stopping is waited for.
 */
export async function clearOccupant(data: string, log: (line: string) => void): Promise<void> {
  const patience = Date.now() + 5_000;
  for (;;) {
    const found = await findOccupant(data);
    if (found.kind === "none") return;
    if (found.kind === "living" && !(found.file.status === "stopping" && Date.now() < patience)) {
      throw inUse(data, found.launcher);
    }
    if (found.kind === "living") await pause(50);
    if (found.kind === "orphan") await stopOrphan(found.file, log);
    if (found.kind === "stale") await removeStale(data, found.file, found.why, log);
  }
}

function inUse(data: string, launcher?: number) {
  const who = launcher ? `another Common Ground (process ${launcher})` : "another Postgres";
  return new Problem(
    "unavailable",
    `The database in ${data} is in use by ${who}. Stop that one first, or give this one a DATA_DIR of its own.`,
  );
}

async function stopOrphan(file: PidFile, log: (line: string) => void): Promise<void> {
  log(`A Postgres of an earlier run that ended abruptly (process ${file.pid}) is still there: stopping it.`);
  signal(file.pid, "SIGINT");
  if (!(await waitUntilGone(file.pid, 30_000))) {
    signal(file.pid, "SIGQUIT");
    if (!(await waitUntilGone(file.pid, 10_000))) {
      throw new Problem(
        "unavailable",
        `Postgres (process ${file.pid}) of an earlier run does not stop. End it by hand.`,
      );
    }
  }
  await removeSocketFolder(file.socketFolder);
}

/** A socket folder of ours lies under a name that nobody else uses; the sockets of others stay. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (!basename(folder).startsWith("cg-socket-")) return;
  await rm(folder, { recursive: true, force: true });
}

async function removeStale(data: string, file: PidFile, why: string, log: (line: string) => void) {
  // An empty lock may be one that is being written this very moment.
  if (file.text.trim() === "") await pause(1_000);
  const now = await readPidFile(data);
  if (now?.text !== file.text) return;
  log(`Removing a stale lock, ${join(data, "postmaster.pid")}: ${why}.`);
  await rm(join(data, "postmaster.pid"), { force: true });
  await removeSocketFolder(file.socketFolder);
}

/** Postgres works inside its data directory; where the system does not tell, its command line must do. */
async function isPostgresOf(data: string, pid: number, command: string): Promise<boolean> {
  if (process.platform === "linux") {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    if (folder !== undefined) return folder === (await realpath(data));
  }
  return command.includes("postgres");
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function answers({ socketFolder, port }: PidFile): Promise<boolean> {
  if (!socketFolder.startsWith("/")) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(join(socketFolder, `.s.PGSQL.${port}`));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on("connect", () => socket.end(() => resolve(true)));
    socket.on("error", () => resolve(false));
    socket.on("close", () => resolve(false));
  });
}
