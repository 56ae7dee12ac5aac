import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What npm and npx say and how they end, in a house where nothing else is real. */
interface Scene {
  install?: number;
  tests?: [summary: string, end: number];
  check?: number;
  /** `undefined`: no Postgres 15 on the machine. */
  database?: [summary: string, end: number] | undefined;
}

const sound: Scene = {
  tests: ["Tests  46 passed | 2 skipped (48)", 0],
  database: ["Tests  12 passed (12)", 0],
};

describe.skipIf(process.platform === "win32")(".ci/run (a bash script)", () => {
  test("adds up what was tested, and counts the other checks as one", () => {
    const { status, lines } = play(sound);
    expect(lines.at(-1)).toBe("59 passed, 0 failed");
    expect(lines.filter((line) => /^(run|FAILED|skipped) /.test(line))).toEqual([
      "run      install and tests",
      "run      types, lint, layers, dead code, build",
      "run      database tests on Postgres 15",
    ]);
    expect(status).toBe(0);
  });

  test("calls the README's command as it stands there, and the database tests on the older Postgres", () => {
    const { calls, postgres } = play(sound);
    expect(calls).toEqual([
      "npm ci, PG_BIN=",
      "npm test, PG_BIN=",
      "npm run check -- --except tests, PG_BIN=",
      `npx vitest run --project database, PG_BIN=${postgres}`,
    ]);
  });

  test("says why it left a leg out", () => {
    const { status, lines } = play({ ...sound, database: undefined });
    expect(lines).toContain("skipped  database tests on Postgres 15: none is installed on this machine");
    expect(lines.at(-1)).toBe("47 passed, 0 failed");
    expect(status).toBe(0);
  });

  test.each<[string, Scene, string]>([
    ["a test fails", { ...sound, tests: ["Tests  1 failed | 45 passed (46)", 1] }, "58 passed, 1 failed"],
    ["a test file cannot be read", { ...sound, tests: ["Tests  45 passed (45)", 1] }, "58 passed, 1 failed"],
    ["another check fails", { ...sound, check: 1 }, "58 passed, 1 failed"],
    [
      "the older Postgres disagrees",
      { ...sound, database: ["Tests  2 failed | 10 passed (12)", 1] },
      "57 passed, 2 failed",
    ],
  ])("fails when %s", (_, scene, last) => {
    const { status, lines } = play(scene);
    expect(lines.at(-1)).toBe(last);
    expect(status).not.toBe(0);
  });

  test.each<[string, Scene]>([
    ["the install breaks", { ...sound, install: 1 }],
    ["no test was found", { ...sound, tests: ["Tests  no tests", 0] }],
    ["no database test was found", { ...sound, database: ["No test files found, exiting with code 0", 0] }],
  ])("fails, and states no numbers, when %s", (_, scene) => {
    const { status, lines } = play(scene);
    expect(status).not.toBe(0);
    expect(lines.filter((line) => /\d+ passed, \d+ failed/.test(line))).toEqual([]);
  });
});

function play({ install = 0, tests, check = 0, database }: Scene) {
  const root = mkdtempSync(join(tmpdir(), "ci-"));
  folders.push(root);
  for (const folder of [".ci", "bin", "postgres"]) mkdirSync(join(root, folder));
  copyFileSync(join(import.meta.dirname, "../../.ci/run"), join(root, ".ci/run"));
  const note = `echo "$(basename "$0") $*, PG_BIN=\${PG_BIN:-}" >> "${root}/calls"`;
  write(join(root, "bin/npm"), [
    note,
    `case "$1" in ci) exit ${install};; run) exit ${check};; esac`,
    `echo "      ${tests?.[0]}"; exit ${tests?.[1]}`,
  ]);
  write(join(root, "bin/npx"), [note, `echo "      ${database?.[0]}"; exit ${database?.[1]}`]);
  if (database) write(join(root, "postgres/postgres"), ['echo "postgres (PostgreSQL) 15.19 (Debian)"']);
  const { status, stdout } = spawnSync(join(root, ".ci/run"), {
    cwd: "/",
    encoding: "utf8",
    env: {
      PATH: [join(root, "bin"), process.env.PATH].join(delimiter),
      POSTGRES_15_PLACES: join(root, "postgres"),
    },
  });
  const calls = spawnSync("cat", [join(root, "calls")], { encoding: "utf8" }).stdout;
  return {
    status,
    lines: stdout.trimEnd().split("\n"),
    calls: calls.trimEnd().split("\n"),
    postgres: join(root, "postgres"),
  };
}

function write(path: string, lines: string[]): void {
  writeFileSync(path, ["#!/bin/sh", ...lines, ""].join("\n"));
  chmodSync(path, 0o755);
}
