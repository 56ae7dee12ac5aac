import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import type { Gap } from "#shared/outcomes/equity";
import { describeGap, describeLooks } from "#shared/reports/gapWording";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { loneliness } from "../reports/disclosed";
import { read } from "./planted";

/** Four groups that answered three scales of one questionnaire: twelve gaps. West fell further than the others. */
const groups = ["North", "East", "South", "West"];
const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  items: ["1", "2", "3", "4", "5", "6"].map((item) => ({ column: `q${item}`, instrument: "djg-6", item })),
};
const rows = groups.flatMap((site, g) =>
  Array.from({ length: 16 + g }, (_, k) =>
    ["pre", "post"].map((wave, after) =>
      [
        ...[`${site}${k}`, wave, site],
        ...[0, 1, 2, 3, 4, 5].map(
          (item) => 1 + ((k * (item + 2) + g + after * (g === 3 ? item + k : k % 2)) % 3),
        ),
      ].join(","),
    ),
  ).flat(),
);

let app: TestApp;
let program: number;
beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada);
  const stored = await upload(
    app.ada,
    program,
    `${["id,wave,site,q1,q2,q3,q4,q5,q6", ...rows].join("\n")}\n`,
    {
      mapping,
    },
  );
  expect(stored, JSON.stringify(stored)).toMatchObject({ status: 201 });
});
afterAll(() => app?.close());

test("with many groups × scales each p is Holm's over all that are shown, and a sentence says that they are many", async () => {
  const { measures, looks, many } = await read(app.ben, program, "equity?by=group");
  const gaps: Gap[] = measures.flatMap((one: { groups: { gap: Gap }[] }) => one.groups.map(({ gap }) => gap));
  expect(measures).toHaveLength(3);
  expect(gaps).toHaveLength(3 * groups.length);
  expect([looks, many]).toEqual([12, true]);
  // Holm (1979), written out: the k-th smallest p times the tests left, never below the one before.
  let before = 0;
  for (const [k, { p, pHolm }] of gaps.toSorted((a, b) => a.p! - b.p!).entries()) {
    before = Math.max(before, Math.min(1, (gaps.length - k) * p!));
    expect(pHolm).toBeCloseTo(before, 12);
  }
  expect(describeLooks({ looks, many })).toEqual([
    "We look at 12 gaps here. When many are looked at, some move by chance alone, so each has to move further before we say that it changed.",
  ]);
  // Some move if looked at alone, and not among twelve: that is said of them, and of no others.
  const alone = gaps.filter(({ p, pHolm }) => p! < 0.05 && pHolm! >= 0.05);
  expect(alone.length).toBeGreaterThan(0);
  for (const gap of gaps) {
    const said = describeGap(gap, { group: "West", reference: null, looks }, loneliness).join(" ");
    const isOneOfMany = said.includes("this is one of 12 gaps looked at, so we cannot tell");
    expect(isOneOfMany, said).toBe(alone.includes(gap));
    if (gap.pHolm! >= 0.05) expect(said).not.toMatch(/so the gap is (smaller|larger)/);
  }
});

test("with few gaps each is held against those few, and nothing is said of many", async () => {
  const { looks, many } = await read(app.ben, program, "equity?by=group&instrument=djg-6&subscale=total");
  expect([looks, many, describeLooks({ looks, many })]).toEqual([4, false, []]);
});
