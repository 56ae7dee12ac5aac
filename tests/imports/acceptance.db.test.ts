import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../harness";
import * as reading from "./acceptance/reading";
import * as storing from "./acceptance/storing";

/**
 * The fifteen acceptance points of ../shared/import-formats.md, each through the API with fixtures of its own. A point
 * without a test, or one that says something else by now, fails. Other files of this folder try each further.
 */
const points: [number, string, (app: TestApp) => Promise<void>][] = [
  [1, "Fingerprint all 12 sources above + generic wide + generic long", reading.fingerprints],
  [2, "Delimiters `, ; tab |`; UTF-8, UTF-8 BOM, UTF-16LE/BE, Windows-1252", reading.waysOfWriting],
  [3, "Header assembly: 1, 2 (forward-fill), 3 rows, HXL row", reading.headers],
  [4, "Per-column type proposal", reading.columnTypes],
  [5, "Label->number mapping proposed from a multilingual dictionary", reading.labels],
  [6, "Numeric range check against the chosen scale", reading.ranges],
  [7, "Missing: empty, declared codes, `[not completed]`, `-99`, `N/A`", storing.missing],
  [8, "Date order proof or question", reading.dates],
  [9, "Preview / rejected / test rows listed separately", storing.kindsOfRows],
  [10, "Wide pre/post split into waves; REDCap events mapped to waves", reading.wavesOfFiles],
  [11, "Dry run: created, updated, identical, skipped, failed", storing.dryRun],
  [12, "Same file twice = 0 new; overlapping file = only new", storing.again],
  [13, "Undo batch restores counts exactly", storing.undone],
  [14, "One leading `'` stripped when followed by `= + - @`", storing.formulas],
  [15, "100,000-row file streams with bounded memory; progress; cancel", storing.large],
];

const list = join(import.meta.dirname, "../../../shared/import-formats.md");
const isHere = existsSync(list);
if (!isHere) process.stderr.write("Skipped: the list of acceptance points is not here.\n");

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

describe("acceptance point", () => {
  test.each(points)("%i. %s", (_number, _words, held) => held(app));

  test.skipIf(!isHere)("none of the list is without its test", () => {
    const [, section] = readFileSync(list, "utf8").split("### 3.12");
    const written = [...section!.split("\n---")[0]!.matchAll(/^(\d+)\. (.+)$/gm)];
    expect(written.length).toBeGreaterThanOrEqual(15);
    expect(points.map(([number]) => number)).toEqual(written.map(([, number]) => Number(number)));
    for (const [, number, words] of written) {
      const [, told] = points.find(([own]) => own === Number(number))!;
      expect(words!.startsWith(told), `${number}. ${words}`).toBe(true);
    }
  });
});
