import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PgConnection } from "#api/db/connection";
import { startServer } from "#api/server";
import { type FreshDatabase, freshDatabase } from "../freshDatabase";
import { password } from "../people";

const serverFile = fileURLToPath(new URL("../../api/server.ts", import.meta.url));
let dataDir: string;
let database: FreshDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "common-ground-server-"));
  database = await freshDatabase();
  env = {
    DATA_DIR: dataDir,
    PORT: "0",
    LOG_LEVEL: "silent",
    DATABASE_URL: urlOf(database.application),
    DATABASE_OWNER_URL: urlOf(database.owner),
  };
});
afterAll(async () => {
  await database?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

function urlOf({ host, port, database: name, user, password: word = "" }: PgConnection): string {
  const at = new URL(`postgres://localhost:${port}/${name}`);
  at.username = user;
  at.password = encodeURIComponent(word);
  if (host.startsWith("/")) at.searchParams.set("host", host);
  else at.hostname = host;
  return at.href;
}

/** The product as a person starts it, till it ends; `ready` is called with its first line that names a URL. */
function run(changes: Record<string, string>, ready?: (url: string, stop: () => void) => void) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", serverFile], {
      env: { PATH: process.env.PATH, ...env, ...changes },
    });
    let [out, err] = ["", ""];
    let told = false;
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const url = /is at (http\S+)/.exec(out)?.[1];
      if (url && !told) {
        told = true;
        ready?.(url, () => child.kill("SIGTERM"));
      }
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

describe("the server", () => {
  test("starts on a given database, tells how to set up, serves, and stops", async () => {
    const lines: string[] = [];
    const server = await startServer(env, { print: (line) => lines.push(line), withPages: false });
    expect(lines.join("\n")).toContain("row-level security both stand");
    expect(lines.join("\n")).toContain(server.setupToken);
    expect(Buffer.from(server.setupToken, "base64url").length).toBeGreaterThanOrEqual(16);

    const setUp = await fetch(`${server.url}/api/v1/setup`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        setupToken: server.setupToken,
        organization: { name: "Open Door" },
        owner: { name: "Ada", email: "ada@example.org", password },
      }),
    });
    expect(setUp.status).toBe(201);
    await server.stop();
    await expect(fetch(`${server.url}/api/v1/setup`)).rejects.toThrow();
  });

  test("started again it keeps sessions' key, and offers no set-up", async () => {
    const lines: string[] = [];
    const key = await readFile(join(dataDir, "keys/auth.key"), "utf8");
    expect((await stat(join(dataDir, "keys/auth.key"))).mode & 0o077).toBe(0);
    const server = await startServer(env, { print: (line) => lines.push(line), withPages: false });
    expect(lines.join("\n")).not.toContain(server.setupToken);
    expect(await (await fetch(`${server.url}/api/v1/setup`)).json()).toEqual({
      needed: false,
      sample: false,
    });
    await server.stop();
    expect(await readFile(join(dataDir, "keys/auth.key"), "utf8")).toBe(key);
  });

  test("without DATABASE_URL brings a database of its own, and finds its data again", async () => {
    const own = { ...env, DATABASE_URL: "", DATABASE_OWNER_URL: "", PG_BIN: process.env.PG_BIN ?? "" };
    const first = await startServer(own, { withPages: false });
    const sample = await fetch(`${first.url}/api/v1/sample`, { method: "POST" });
    expect(sample.status).toBe(201);
    await first.stop();
    const second = await startServer(own, { withPages: false });
    expect(await (await fetch(`${second.url}/api/v1/setup`)).json()).toEqual({ needed: true, sample: true });
    await second.stop();
  });

  test("waits for a request that is under way when it stops", async () => {
    const server = await startServer(env, { withPages: false });
    const slow = fetch(`${server.url}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email: "ada@example.org", password }),
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const [answer] = await Promise.all([slow, server.stop()]);
    expect(answer.status).toBe(200);
  });

  test("a port that is taken is named, and nothing stays running", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as { port: number };
    await expect(startServer({ ...env, PORT: String(port) }, { withPages: false })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program.`,
    );
    other.close();
  });

  test("a database that does not answer is said in words that repeat no password", async () => {
    const wrong = "postgres://common:planted-secret@no-such-machine.invalid:5432/common";
    const ended = run({ DATABASE_URL: wrong, DATABASE_OWNER_URL: "" });
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toMatch(/no machine named no-such-machine\.invalid|cannot be looked up/);
    expect(err).not.toContain("planted-secret");
    expect(err).not.toMatch(/^\s+at /m);
  });

  test("settings that cannot be used end it with one sentence and code 1", async () => {
    const { code, out, err } = await run({ PORT: "eighty", SETUP_TOKEN: "short" });
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("PORT");
    expect(err).toContain("SETUP_TOKEN");
    expect(err).not.toContain("short\n");
  });

  test("as a person starts it: a page, its strict policy, and a good end on SIGTERM", async () => {
    let page: Response | undefined;
    let text = "";
    const ended = await run({}, async (url, stop) => {
      page = await fetch(url);
      text = await page.text();
      stop();
    });
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(ended.out).toContain("Stopping");
    expect(page?.status).toBe(200);
    const policy = page?.headers.get("Content-Security-Policy") ?? "";
    expect(policy).not.toContain("unsafe-inline");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(text).toContain(`nonce="${nonce}"`);
    expect(text).not.toContain("__CSP_NONCE__");
  });
});
