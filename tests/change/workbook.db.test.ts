import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { readSheets } from "../exports/readSheets";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";

let app: TestApp;
let program: number;

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
};
const file = Papa.unparse([
  ["id", "wave", "site", "q1", "q2", "q3"],
  ...Array.from({ length: 30 }, (_, i) => i).flatMap((i) =>
    ["pre", "post"].map((wave, k) => [
      `P${i}`,
      wave,
      i % 2 ? "North" : "=2+3",
      1 + ((i + k) % 3),
      1 + ((i * k) % 3),
      2,
    ]),
  ),
]);

beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada);
  expect((await upload(app.ada, program, file, { mapping })).status).toBe(201);
});
afterAll(() => app.close());

test("the workbook of one chart holds the cells of its CSV: numbers as numbers, names that run nothing", async () => {
  const query = "instrument=ucla-3&by=group&audience=team";
  const path = `/api/v1/programs/${program}/change`;
  const csv = await (await app.ben.fetch(`${path}.csv?${query}`)).text();
  const answer = await app.ben.fetch(`${path}.xlsx?${query}`);
  expect(answer.headers.get("Content-Disposition")).toContain("change-ucla-3-total.xlsx");
  const [sheet] = await readSheets(Buffer.from(await answer.arrayBuffer()));
  // The version of an instrument is a name, whatever it looks like.
  const { data } = Papa.parse<string[]>(csv.replace("\ufeff", ""), { skipEmptyLines: true });
  const cells = data.flatMap((row) => row.toSpliced(1, 1));
  expect(sheet!.numbers).toEqual(cells.filter((cell) => /^-?[\d.]+(e-?\d+)?$/.test(cell)).map(Number));
  expect(sheet!.texts).toContain("'=2+3");
  for (const text of sheet!.texts) expect(text).not.toMatch(/^\s*[=+@-]/);
});
