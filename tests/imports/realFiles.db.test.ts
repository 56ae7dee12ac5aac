import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { createTestApp, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "./api";
import { stateAnxiety } from "./stateAnxiety";

const data = new URL("../../../shared/data/", import.meta.url);
const qualtrics = new URL("qualtrics-loneliness-before-after/qualtrics_export_3_header_rows.csv", data);
const anxiety = new URL("state-anxiety-long/sai_long.csv", data);
const here = existsSync(qualtrics) && existsSync(anxiety);
if (!here) process.stderr.write("Skipped: the real survey exports are not beside this checkout.\n");

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const lonelinessItems = (wave: string, question: string) =>
  ["1", "2", "3"].map((item) => ({ column: `${question}_${item}`, instrument: "ucla-3", item, wave }));

const qualtricsMapping: Mapping = {
  participant: "ResponseId",
  group: { column: "Q9" },
  cohort: { column: "Q29" },
  items: [...lonelinessItems("pre", "Q13"), ...lonelinessItems("post", "Q39")],
};

describe.skipIf(!here)("a real Qualtrics export, before and after in one row", () => {
  test("gives the reference figures, and the same file again is 0 new", async () => {
    const programId = await startProgram(app.ada);
    const file = readFileSync(qualtrics);
    const first = await upload(app.ada, programId, file, { mapping: qualtricsMapping });
    expect(first).toMatchObject({
      status: 201,
      source: { id: "qualtrics" },
      rows: { read: 571, updated: 0, unchanged: 0, skipped: 180, failed: 0 },
    });
    expect(first.rows.created).toBe(571 - 180);
    expect(first.notes.join(" ")).toMatch(/did not reach the end/);

    const { overall } = await readChange(app.ada, programId, "instrument=ucla-3");
    expect(overall.n).toEqual({ pre: 389, post: 320, paired: 319 });
    expect(overall.pre.mean).toBeCloseTo(5.200627, 6);
    expect(overall.pre.sd).toBeCloseTo(1.840461, 6);
    expect(overall.post.mean).toBeCloseTo(5.84326, 6);
    expect(overall.post.sd).toBeCloseTo(1.976404, 6);
    expect(overall.meanChange.value).toBeCloseTo(0.642633, 6);
    expect(overall.meanChange.low).toBeCloseTo(0.477427, 6);
    expect(overall.meanChange.high).toBeCloseTo(0.80784, 6);
    expect(overall.pairedT.t).toBeCloseTo(7.653147, 6);
    expect(overall.pairedT.df).toBe(318);
    expect(overall.pairedT.p / 2.364e-13).toBeCloseTo(1, 3);
    expect(overall.cohensDz.value).toBeCloseTo(0.428494, 6);
    expect(overall.cohensDz.low).toBeCloseTo(0.3135, 4);
    expect(overall.cohensDz.high).toBeCloseTo(0.5429, 4);

    const byGroup = await readChange(app.ada, programId, "instrument=ucla-3&by=group");
    // biome-ignore lint/suspicious/noExplicitAny: JSON
    expect(byGroup.strata.map((s: any) => s.n?.paired ?? s.kind).toSorted()).toEqual([
      153,
      162,
      "suppressed",
    ]);
    const byCohort = await readChange(app.ada, programId, "instrument=ucla-3&by=cohort");
    // biome-ignore lint/suspicious/noExplicitAny: JSON
    expect(byCohort.strata.map((s: any) => [s.by.cohort, s.n?.paired ?? s.kind])).toEqual([
      ["1", 29],
      ["2", 93],
      ["3", 122],
      ["4", 61],
      ["5", 14],
      [null, "suppressed"],
    ]);

    const again = await upload(app.ada, programId, file, { mapping: qualtricsMapping });
    expect(again).toMatchObject({ status: 201, rows: { created: 0, unchanged: 391, skipped: 180 } });
    expect(again.notes.join(" ")).toMatch(/here already/);
  });

  test("reads the same when the mapping comes after the file, and as a dry run stores nothing", async () => {
    const programId = await startProgram(app.ada);
    const file = readFileSync(qualtrics);
    const dry = await upload(app.ada, programId, file, {
      mapping: qualtricsMapping,
      query: "?dry_run=true",
      after: true,
    });
    expect(dry).toMatchObject({ status: 200, rows: { read: 571, created: 391, skipped: 180, failed: 0 } });
    const none = await app.ada.fetch(`/api/v1/programs/${programId}/change?instrument=ucla-3`);
    expect(none.status).toBe(422);

    const confirmed = await app.ada.fetch(`/api/v1/programs/${programId}/imports/${dry.id}/confirm`, {
      json: {},
    });
    expect(confirmed.status).toBe(201);
    const { overall } = await readChange(app.ada, programId, "instrument=ucla-3");
    expect(overall.n.paired).toBe(319);
  });
});

describe.skipIf(!here)("a real long file with a doubled id", () => {
  const mapping: Mapping = {
    participantParts: ["study", "id"],
    group: { column: "study" },
    wave: { column: "time", values: { 1: "pre", 2: "post" } },
    items: stateAnxiety.items.map(({ id, key }) => ({
      column: key.replace("_", "."),
      instrument: stateAnxiety.id,
      item: id,
    })),
  };

  test("is a conflict; left out, 1,136 pairs; the first kept, 1,137 with R's figures; the last, the third", async () => {
    const made = await app.ada.fetch("/api/v1/instruments", { json: stateAnxiety });
    expect([201, 200]).toContain(made.status);
    const file = readFileSync(anxiety);
    const programId = await startProgram(app.ada);
    const asked = await upload(app.ada, programId, file, { mapping });
    expect(asked).toMatchObject({ status: 422, code: "mapping_needed" });
    expect(asked.questions?.[0]?.question).toMatch(/Which counts/);

    const expected = [
      { conflicts: "leave_out", n: 1136, change: 1.84419, t: 7.759174 },
      { conflicts: "keep_first", n: 1137, change: 1.844327, t: 7.766583 },
      { conflicts: "keep_last", n: 1137, change: 1.852243 },
    ] as const;
    for (const { conflicts, n, change, ...rest } of expected) {
      const into = await startProgram(app.ada);
      const settled = await upload(app.ada, into, file, { mapping: { ...mapping, conflicts } });
      expect(settled.status, JSON.stringify(settled).slice(0, 500)).toBe(201);
      expect(settled.notes.join(" ")).toMatch(/rows of one person at one wave said different things/);
      const { overall } = await readChange(app.ada, into, `instrument=${stateAnxiety.id}`);
      expect(overall.n.paired).toBe(n);
      expect(overall.meanChange.value).toBeCloseTo(change, 6);
      if ("t" in rest) expect(overall.pairedT.t).toBeCloseTo(rest.t, 6);
    }
  });
});
