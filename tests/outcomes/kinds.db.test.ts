import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { changeTableFromScores } from "#shared/change/changeTable";
import type { Mapping } from "#shared/imports/mapping";
import { findBuiltIn } from "#shared/instruments/library";
import { summarizeChange } from "#shared/outcomes/summary";
import { cronbachAlpha } from "#shared/stats/cronbachAlpha";
import { itemMomentsOf } from "#shared/stats/itemMoments";
import { itemRestCorrelations } from "#shared/stats/itemRest";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { addScores, fine } from "./addScores";
import { mapping, people, read, tell } from "./planted";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const own = <T>(work: Parameters<typeof withOrganization<T>>[2]) =>
  withOrganization(app.db, app.ada.organizationId, work);

describe("GET …/outcomes", () => {
  test("never joins a version of a scale to one with another range", async () => {
    const program = await tell(app.ada, people(10, "North", 7, 5));
    const ucla = findBuiltIn("ucla-3")!;
    const total = { ...ucla.subscales[0]!, range: [0, 6], bands: [] };
    const older = { ...ucla, version: "0-to-6", subscales: [total], vectors: [] };
    await addScores(app, program, older, () => [4, 2], 12);
    const { measures } = await read(app.ben, program, "outcomes");
    const told = measures.map(
      (one: { version: string; latest: boolean; range: number[]; change: { overall: { n: object } } }) => [
        one.version,
        one.latest,
        one.range,
        one.change.overall.n,
      ],
    );
    expect(told).toEqual([
      ["0-to-6", true, [0, 6], { pre: 12, post: 12, paired: 12 }],
      ["1", false, [3, 9], { pre: 10, post: 10, paired: 10 }],
    ]);
  });

  test("counts a scale of more than 500 scores in bins, with exact means and spreads, and says so", async () => {
    const program = await startProgram(app.ada);
    const scores = (k: number): [number, number] => [(k * 37.123) % 100, (k * 53.717 + 3) % 100];
    await addScores(app, program, fine, scores, 400);
    const { measures } = await read(app.ben, program, "outcomes?detail=full");
    expect(measures[0].binned).toBe(true);
    const all = Array.from({ length: 400 }, (_, k) => scores(k));
    const { overall } = measures[0].change;
    // As if everybody were written out: means, spreads and all that follows from them.
    const written = changeTableFromScores(all.map(([pre, post]) => ({ pre, post })));
    const whole = summarizeChange(written);
    const same = (found: number, exact: number) => expect(Math.abs(found / exact - 1)).toBeLessThan(1e-9);
    expect(overall.n.paired).toBe(400);
    for (const wave of ["pre", "post"] as const) {
      same(overall[wave].mean, whole[wave].mean!);
      same(overall[wave].sd, whole[wave].sd!);
    }
    for (const figure of ["meanChange", "cohensDz", "hedgesGav"] as const)
      for (const part of ["value", "low", "high"] as const)
        same(overall[figure][part], (whole[figure] as Record<typeof part, number>)[part]);
    for (const part of ["t", "p"] as const)
      same(overall.pairedT[part], (whole.pairedT as Record<typeof part, number>)[part]);
    // The same bins wherever the scale is read: a change by itself, and what a release would tell.
    const crowded = await startProgram(app.ada);
    await addScores(app, crowded, fine, (k) => [50.01 + k / 1000, 60.01 + k / 1000], 40);
    for (const view of ["team", "export"]) {
      const { overall: alike } = await read(
        app.ben,
        crowded,
        `change?instrument=fine-scale&audience=${view}`,
      );
      expect(alike.distribution).toMatchObject({
        binned: false,
        pre: [[50.0295, 40]],
        post: [[60.0295, 40]],
      });
    }
  });

  test("holds the program beside its waiting list, and leaves those out of every other figure", async () => {
    const program = await tell(app.ada, [
      // Enough of each kind that a release may tell the spread, on which the interval of the difference rests.
      ...people(20, "North", 7, 4),
      ...people(10, "North", 6, 6),
      ...people(10, "North", 5, 6),
      ...[
        ...people(10, "North", 7, 7),
        ...people(5, "North", 7, 5),
        ...people(5, "North", 5, 7),
        ...people(4, "North", 6, 7),
        ...people(4, "North", 7, 6),
      ].map((one) => ({ ...one, cohort: "Waiting" })),
    ]);
    await own((db) =>
      db.execute(
        sql`update cohort set role = 'comparison' where program_id = ${program} and name = 'Waiting'`,
      ),
    );
    const { measures } = await read(app.ben, program, "outcomes");
    const { overall } = measures[0].change;
    expect(overall.n).toEqual({ pre: 40, post: 40, paired: 40 });
    expect(overall.detail.comparison).toMatchObject({
      n: 28,
      meanChange: { value: 0 },
      difference: { value: -1.25 },
    });
    const cut = await app.ada.fetch(`/api/v1/programs/${program}/releases`, { json: {} });
    expect(cut.status).toBe(201);
    const released = await read(app.dan, program, "outcomes");
    expect(released.measures[0].change.overall.detail.comparison).toMatchObject({
      n: 28,
      difference: { value: -1.25 },
    });
  });
});

describe("GET …/items", () => {
  test("keeps three ways of missing apart", async () => {
    const program = await startProgram(app.ada);
    // The third item is not in the second file; blanks and −99 are in the first.
    const rows = Array.from({ length: 8 }, (_, k) => [
      `P${k},pre,North,Spring,${k < 2 ? "" : 2},${k < 3 ? -99 : 2},2`,
      `P${k},post,North,Spring,1,1,1`,
    ]).flat();
    const first = `id,wave,site,cohort,q1,q2,q3\n${rows.join("\n")}\n`;
    const declared: Mapping = { ...mapping, values: { "ucla-3": { "-99": null } } };
    const stored = await upload(app.ada, program, first, { mapping: declared });
    expect(stored, JSON.stringify(stored)).toMatchObject({ status: 201 });
    const more = Array.from({ length: 5 }, (_, k) => `Q${k},pre,North,Spring,2,2`).join("\n");
    const without = { ...mapping, items: mapping.items.slice(0, 2) };
    expect(
      await upload(app.ada, program, `id,wave,site,cohort,q1,q2\n${more}\n`, { mapping: without }),
    ).toMatchObject({
      status: 201,
    });
    const { items } = await read(app.ben, program, "items?instrument=ucla-3");
    const before = items.map((item: { overall: { missing: { pre: object } } }) => item.overall.missing?.pre);
    expect(before).toEqual([
      { notAsked: 0, notAnswered: 2, prefersNotToSay: 0, other: 0 },
      { notAsked: 0, notAnswered: 0, prefersNotToSay: 0, other: 3 },
      { notAsked: 5, notAnswered: 0, prefersNotToSay: 0, other: 0 },
    ]);
  });
});

describe("GET …/reliability", () => {
  test("is what the answers themselves give, with blanks and turned items, in both ways of counting", async () => {
    const program = await startProgram(app.ada);
    const gbs = findBuiltIn("gbs")!;
    const turned = gbs.items.map((item) => item.reverse ?? false);
    const answers = Array.from({ length: 40 }, (_, k) =>
      gbs.items.map((_, i) =>
        (k * 7 + i * 3) % 11 === 0 ? null : 1 + ((k * (i % 3 === 0 ? 1 : 5) + i) % 7),
      ),
    );
    const head = `id,wave,${gbs.items.map(({ id }) => `g${id}`).join(",")}`;
    const rows = answers.map((own, k) => `P${k},pre,${own.map((x) => x ?? "").join(",")}`);
    const items = gbs.items.map(({ id }) => ({ column: `g${id}`, instrument: "gbs", item: id }));
    const stored = await upload(app.ada, program, `${head}\n${rows.join("\n")}\n`, {
      mapping: { participant: "id", wave: { column: "wave" }, items },
    });
    expect(stored, JSON.stringify(stored)).toMatchObject({ status: 201 });
    const answer = await read(app.ben, program, "reliability?instrument=gbs");
    const scored = answers.map((own) => own.map((x, i) => (x !== null && turned[i] ? 8 - x : x)));
    for (const { subscale, items: ids, waves } of answer.subscales) {
      const places = ids.map((id: string) => gbs.items.findIndex((item) => item.id === id));
      const of = scored.map((own) => places.map((place: number) => own[place] ?? null));
      for (const cases of ["complete", "pairwise"] as const) {
        const moments = itemMomentsOf(of, cases);
        expect(waves[0][cases], `${subscale} ${cases}`).toEqual(
          moments.people < 5
            ? { kind: "suppressed", reason: "too_few_people" }
            : { n: moments.people, alpha: cronbachAlpha(moments), itemRest: itemRestCorrelations(moments) },
        );
      }
    }
    expect(turned).toContain(true);
    expect(answer.subscales).toHaveLength(3);
  });
});

describe("what dan, a viewer, reads", () => {
  test("is the release: gaps and losses of its figures, answers and alpha of its people, no live number", async () => {
    const program = await tell(app.ada, [
      ...people(40, "North", 7, 5),
      ...people(30, "South", 8, 7),
      ...people(20, "South", 9, null),
      ...people(3, "East", 9, 3),
    ]);
    const cut = await app.ada.fetch(`/api/v1/programs/${program}/releases`, { json: {} });
    expect(cut.status).toBe(201);
    const outcomes = await read(app.dan, program, "outcomes?by=group");
    expect(outcomes).toMatchObject({ status: 200, audience: "viewer" });
    expect(outcomes.measures[0].change.overall.n.paired).toBe(73);
    expect(JSON.stringify(outcomes)).not.toContain("needs");
    const equity = await read(app.dan, program, "equity?by=group&reference=North");
    expect(equity.status).toBe(200);
    const asOf = { release: expect.any(Number), cutAt: expect.any(String) };
    const items = await read(app.dan, program, "items?instrument=ucla-3&by=group");
    expect(items).toMatchObject({ status: 200, audience: "viewer", threshold: 10 });
    // Before, totals of 7, 8 and 9 all began with a 3; three people of the East are in no figure of their own.
    expect(items.items[0].overall).toMatchObject({
      n: 73,
      stack: { pre: [{ from: 3, to: 3, people: 73 }] },
      asOf,
    });
    expect(items.items[0].strata).toEqual([]);
    const reliability = await read(app.dan, program, "reliability?instrument=ucla-3");
    const [before] = reliability.subscales[0].waves;
    expect(before).toMatchObject({
      wave: "pre",
      complete: { n: 73 },
      pairwise: { kind: "suppressed" },
      asOf,
    });
    expect(before.complete.alpha.value * 100).toBeCloseTo(Math.round(before.complete.alpha.value * 100), 9);
    expect(await read(app.dan, program, "outcomes?audience=team")).toMatchObject({ status: 403 });
    const attrition = await read(app.dan, program, "attrition?instrument=ucla-3");
    expect(attrition.overall).toMatchObject({ paired: 73, pre: 93, enrolled: null, enrolledUpTo: 100 });
  });
});
