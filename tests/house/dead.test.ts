import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** A house with three leftovers in it: a file, an export, and code that only a test still calls. */
const house = {
  "package.json": JSON.stringify({
    name: "house",
    type: "module",
    imports: { "#shared/*": "./shared/*.ts", "#api/*": "./api/*.ts" },
  }),
  "tsconfig.json": "{}",
  "api/server.ts": 'import { used } from "#shared/stats/used";\nused();\n',
  "web/main.tsx": 'import { used } from "#shared/stats/used";\nused();\n',
  "shared/stats/used.ts": "export const used = () => 1;\nexport const neverImported = () => 2;\n",
  "shared/stats/forgotten.ts": "export const forgotten = 1;\n",
  "shared/stats/onlyTested.ts": "export const onlyTested = 1;\n",
  "tests/stats/onlyTested.test.ts": 'import { onlyTested } from "#shared/stats/onlyTested";\nonlyTested;\n',
};

describe("the search for dead code", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "dead-"));
    for (const [path, text] of Object.entries(house)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    copyFileSync(join(root, "knip.json"), join(folder, "knip.json"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("finds the forgotten file and the export that nobody imports, and nothing in use", () => {
    const { status, lines } = search();
    expect(lines.filter((line) => /^(api|web|shared|tests)\//.test(line))).toEqual([
      "shared/stats/forgotten.ts",
    ]);
    expect(lines.filter((line) => line.includes("used.ts"))).toEqual([
      expect.stringMatching(/^neverImported .*shared\/stats\/used\.ts:2/),
    ]);
    expect(status).not.toBe(0);
  });

  test("finds code that only tests still call, when it looks at the product alone", () => {
    const { status, lines } = search("--production", "--include", "files");
    expect(lines.filter((line) => line.startsWith("shared/"))).toEqual([
      "shared/stats/forgotten.ts",
      "shared/stats/onlyTested.ts",
    ]);
    expect(status).not.toBe(0);
  });

  function search(...words: string[]) {
    const knip = join(root, "node_modules/knip/bin/knip.js");
    const { status, stdout } = spawnSync(process.execPath, [knip, "--directory", folder, ...words], {
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    return { status, lines: stdout.split("\n").map((line) => line.trim()) };
  }
});
