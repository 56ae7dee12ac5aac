import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** Whom Postgres runs as when we are root, which it refuses to be. Nobody at all: it runs as we do. */
export interface SystemUser {
  uid: number;
  gid: number;
}

export interface Ended {
  ok: boolean;
  out: string;
  err: string;
}

/** Runs a program to its end as the given user. Never rejects: what went wrong is in `err`. */
export function run(program: string, args: string[], user?: SystemUser): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...surroundings(user), stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", (error) => resolve({ ok: false, out, err: `${err}${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, out, err }));
  });
}

/**
 * Postgres gets a working folder that every user may enter, and almost no environment: nothing of ours
 * (keys, tokens) belongs in a process of another user, and a stray PGDATA or PGPORT must not steer it.
 */
export function surroundings(user?: SystemUser) {
  const { PATH = "/usr/bin:/bin", LD_LIBRARY_PATH } = process.env;
  const libraries = LD_LIBRARY_PATH ? { LD_LIBRARY_PATH } : {};
  return { ...user, cwd: "/", env: { PATH, ...libraries, LC_ALL: "C", TZ: "UTC" } };
}

export interface SeenProcess {
  parent: number;
  zombie: boolean;
  command: string;
}

/** What the system says about a process, or undefined when there is none of that number. */
export async function lookAtProcess(pid: number): Promise<SeenProcess | undefined> {
  return process.platform === "linux" ? lookInProc(pid) : lookWithPs(pid);
}

/** True once the process has gone; a zombie counts as gone, since it only waits to be counted. */
export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const seen = await lookAtProcess(pid);
    if (!seen || seen.zombie) return true;
    if (Date.now() > deadline) return false;
    await pause(20);
  }
}

async function lookInProc(pid: number): Promise<SeenProcess | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The second field is the name in brackets, which may itself hold brackets and blanks.
    const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const command = (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ");
    return { parent: Number(parent), zombie: state === "Z" || state === "X", command };
  } catch {
    return undefined;
  }
}

async function lookWithPs(pid: number): Promise<SeenProcess | undefined> {
  const { ok, out } = await run("ps", ["-ww", "-o", "ppid=,state=,command=", "-p", String(pid)]);
  const found = /^\s*(\d+)\s+(\S+)\s+(.*)/.exec(out);
  if (!ok || !found) return undefined;
  return { parent: Number(found[1]), zombie: found[2]!.startsWith("Z"), command: found[3]! };
}
