import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { seedOfCode } from "../randomSeed";

const place = mkdtempSync(join(tmpdir(), "seed-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function project(name: string, code: string): string {
  const root = join(place, name);
  for (const folder of ["api", "shared/stats", "seeds", "tests"])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "shared/stats/mean.ts"), code);
  return root;
}

describe("random cases", () => {
  test("are the same for the same code wherever it lies, and others after a change", () => {
    const here = project("here", "export const mean = 1;");
    const there = join(place, "there");
    cpSync(here, there, { recursive: true });
    expect(seedOfCode(there)).toBe(seedOfCode(here));
    expect(seedOfCode(project("changed", "export const mean = 2;"))).not.toBe(seedOfCode(here));
  });

  test("of every run grow from one seed", () => {
    expect(fc.readConfigureGlobal().seed).toBe(Number(process.env.RANDOM_SEED));
    expect(Number.isSafeInteger(Number(process.env.RANDOM_SEED))).toBe(true);
    expect(fc.sample(fc.nat(), 5)).toEqual(fc.sample(fc.nat(), 5));
  });
});
