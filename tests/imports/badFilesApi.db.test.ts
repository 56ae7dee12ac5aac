import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseMapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "./api";
import { dataFile, dataFolder, hasData, longMapping } from "./files";
import { asGood, bigEnds, type End, ends } from "./hostileEnds";

/**
 * Every hostile file through the API, ending as its line of EXPECT.md says: the tests are named by those lines, and a
 * file without a line, or a line without an end, fails. Whatever is refused leaves nothing behind, and the good file
 * goes in after it.
 */
const expectations = hasData
  ? [
      ...readFileSync(join(dataFolder, "bad-csv/EXPECT.md"), "utf8").matchAll(
        /^\| (\d\S+)(.*?) \| (.+) \|$/gm,
      ),
    ].map(([, file, , words]): [named: string, file: string] => [`${file}: ${words}`, file!])
  : [];

let app: TestApp;
let folder: string;
let hasBig = false;
beforeAll(async () => {
  app = await createTestApp();
  folder = mkdtempSync(join(tmpdir(), "big-files-"));
  if (hasData) hasBig = spawnSync("python3", [join(dataFolder, "bad-csv/make_big.py"), folder]).status === 0;
  if (!hasBig) process.stderr.write("Skipped: python3, which makes the four big files, is not here.\n");
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app?.close();
});

async function ended(name: string, bytes: Buffer, end: End): Promise<void> {
  const programId = await startProgram(app.ada, name);
  const mapping = parseMapping(end.mapping ?? longMapping);
  const answer = await upload(app.ada, programId, bytes, { mapping });
  const said = JSON.stringify(answer);
  expect([answer.status, answer.code], said.slice(0, 600)).toEqual([end.status, end.code]);
  if (end.rows) expect(answer.rows).toMatchObject(end.rows);
  if (end.says) expect(said).toMatch(end.says);
  if (answer.rows) {
    const { read, ...fates } = answer.rows;
    expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(read);
  }
  if (end.pairs !== undefined) {
    const { overall } = await readChange(app.ada, programId, "instrument=ucla-3");
    expect(overall.n?.paired, JSON.stringify(overall)).toBe(end.pairs);
    if (end.pairs === 5) expectGoodFigures(overall);
  }
  if (end.groups) expect(await groupsOf(programId)).toEqual(end.groups.toSorted());
  await end.also?.({ app, programId, answer });
  if (end.status === 201) return;
  const none = await app.ada.fetch(`/api/v1/programs/${programId}/change?instrument=ucla-3`);
  expect(none.status).toBe(422);
  const good = await upload(app.ada, programId, dataFile("bad-csv/00_good.csv"), {
    mapping: parseMapping(longMapping),
  });
  expect(good.rows).toMatchObject(asGood.rows!);
}

/**
 * The figures of 00_good.csv as EXPECT.md gives them; its p, 0.00463623, is off in the fifth figure: with four degrees
 * of freedom p = 1 − s (1 + (1 − s²) / 2) where s² = t² / (t² + 4), which is 0.00463584.
 */
function expectGoodFigures(overall: Awaited<ReturnType<typeof readChange>>["overall"]): void {
  expect(overall.meanChange.value).toBeCloseTo(-1.4, 10);
  expect(overall.pairedT.t).toBeCloseTo(-5.71547606649408, 8);
  expect(overall.pairedT.df).toBe(4);
  expect(overall.pairedT.p).toBeCloseTo(0.00463584, 8);
}

async function groupsOf(programId: number): Promise<string[]> {
  const answer = await app.ada.fetch(`/api/v1/programs/${programId}/measures`);
  return ((await answer.json()) as { groups: string[] }).groups.toSorted();
}

describe.skipIf(!hasData)("every hostile file, through the API", () => {
  test.each(expectations)(
    "%s",
    async (_named, file) => {
      const end = ends[file];
      if (end) return ended(file, dataFile(`bad-csv/${file}`), end);
      expect(Object.keys(bigEnds)).toContain(file);
      if (hasBig) await ended(file, readFileSync(join(folder, file)), bigEnds[file]!);
    },
    60_000,
  );

  test("no file is without its line, and no line without its end", () => {
    const files = readdirSync(join(dataFolder, "bad-csv")).filter((name) => name.endsWith(".csv"));
    const told = expectations.map(([, file]) => file);
    expect(told.toSorted()).toEqual([...files, ...Object.keys(bigEnds)].toSorted());
    expect(told.toSorted()).toEqual([...Object.keys(ends), ...Object.keys(bigEnds)].toSorted());
    if (hasBig) expect(readdirSync(folder).toSorted()).toEqual(Object.keys(bigEnds).toSorted());
  });
});
