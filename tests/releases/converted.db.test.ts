import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { read } from "../outcomes/planted";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const items = ["1", "2", "3", "4", "5", "6", "7"];
const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  items: items.map((item) => ({ column: `q${item}`, instrument: "swemwbs", item })),
};

/** Seven answers from 1 to 5 that add up to this, which the published table turns into a score. */
const answersTo = (raw: number) =>
  items.map((_, k) => 1 + Math.floor((raw - 7) / 7) + Number(k < (raw - 7) % 7));
/** People of North with these sums before, anywhere on the scale after. */
function fileOf(from: number, before: readonly number[]): string {
  const rows = before.flatMap((raw, k) =>
    [["P", "pre", raw] as const, ["P", "post", 7 + ((k * 5 + 3) % 29)] as const].map(([name, wave, sum]) =>
      [`${name}${from + k}`, wave, "North", ...answersTo(sum)].join(","),
    ),
  );
  return `${["id,wave,site", ...items.map((item) => `q${item}`)].join(",")}\n${rows.join("\n")}\n`;
}
const wide = (people: number) => Array.from({ length: people }, (_, k) => 7 + ((k * 7) % 29));

async function releasedTwice(newcomers: readonly number[]) {
  const program = await startProgram(app.ada, "Scores from a table");
  const bring = async (file: string) =>
    expect(await upload(app.ada, program, file, { mapping })).toMatchObject({ status: 201 });
  const cut = async () =>
    expect((await app.ada.fetch(`/api/v1/programs/${program}/releases`, { json: {} })).status).toBe(201);
  await bring(fileOf(0, wide(58)));
  await cut();
  await bring(fileOf(100, newcomers));
  await cut();
  const { measures } = await read(app.dan, program, "outcomes");
  return measures[0].change.overall.n.paired;
}

describe("scores from a table, between two releases", () => {
  test("newcomers who lie close together are not told", async () => {
    expect(await releasedTwice(Array.from({ length: 12 }, (_, k) => 21 + 6 * (k % 2)))).toBe(58);
  });

  test("newcomers from all over the scale are", async () => {
    expect(await releasedTwice(wide(12))).toBe(70);
  });
});
