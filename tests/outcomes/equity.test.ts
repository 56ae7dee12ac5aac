import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChangeTable, changeTableFromScores } from "#shared/change/changeTable";
import type { Audience } from "#shared/outcomes/audience";
import { disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { equityOf, type Gap } from "#shared/outcomes/equity";
import { standInFor, withoutPart } from "#shared/outcomes/standIn";
import type { Stratum } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { equityGap } from "#shared/stats/equityGap";
import { mean } from "#shared/stats/mean";
import { sd } from "#shared/stats/variance";
import { total } from "#shared/stats/weighted";
import { cellOf, programs } from "./cells";

const names = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
const ask = (cells: readonly Stratum[], audience: Audience = "team", version = "1") => ({
  version,
  change: disclose(
    new UndisclosedOutcome({ ...names, by: ["group"], dimensions: ["group", "cohort"] }, cells),
    audience,
  ),
});

const scores = fc.array(fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 3, max: 9 })), {
  minLength: 5,
  maxLength: 40,
});
const cell = (group: string | null, rows: [number, number][]): Stratum => ({
  by: { group, cohort: "C" },
  table: changeTableFromScores(rows.map(([pre, post]) => ({ pre, post }))),
});

const figuresOf = ({ before, after, change }: Pick<Gap, "before" | "after" | "change">) =>
  [before, after, change].flatMap((one) =>
    one.kind === "estimate" ? [one.value, one.low, one.high] : [one.value ?? 0],
  );

describe("equityOf(outcomes, by, reference)", () => {
  test("is what the people themselves give, though it sees disclosed figures alone", () => {
    fc.assert(
      fc.property(scores, scores, scores, (a, b, c) => {
        const cells = [cell("A", a), cell("B", b), cell(null, c)];
        const { groups } = equityOf([ask(cells)], "group", null).measures[0]!;
        expect(groups.map(({ label }) => label)).toEqual(["A", "B"]);
        const others = (tables: ChangeTable[]) => tables.flatMap(({ pairs }) => pairs);
        const expected = equityGap(cells[0]!.table.pairs, others([cells[1]!.table, cells[2]!.table]));
        const { gap } = groups[0]!;
        if (isSuppressed(gap)) throw new Error("five people are shown to the team");
        const [own, theirs] = [figuresOf(gap), figuresOf(expected)];
        expect(own).toHaveLength(theirs.length);
        for (const [k, value] of own.entries()) expect(value).toBeCloseTo(theirs[k]!, 8);
        if (expected.test.kind === "test") expect(gap.p).toBeCloseTo(expected.test.p, 8);
      }),
      { numRuns: 60 },
    );
  });
  test("against a reference is the reference's people alone, which has no gap to itself", () => {
    const a: [number, number][] = [
      [3, 5],
      [4, 4],
      [5, 6],
      [6, 9],
      [7, 7],
    ];
    const b: [number, number][] = [
      [8, 5],
      [7, 4],
      [5, 5],
      [9, 9],
      [6, 5],
    ];
    const cells = [cell("A", a), cell("B", b), cell("C", b)];
    const { groups } = equityOf([ask(cells)], "group", "B").measures[0]!;
    expect(groups.map(({ label }) => label)).toEqual(["A", "C"]);
    const gap = groups[0]!.gap as Gap;
    figuresOf(gap).forEach((value, k) => {
      expect(value).toBeCloseTo(figuresOf(equityGap(cells[0]!.table.pairs, cells[1]!.table.pairs))[k]!, 9);
    });
  });
  test("holds every p against all gaps shown, over all scales, and says when they are many", () => {
    const cells = ["A", "B", "C"].map((group, k) => cellOf({ group, cohort: "C" }, 20 + 3 * k));
    const { looks, many, measures } = equityOf([ask(cells), ask(cells, "team", "2")], "group", null);
    expect([looks, many]).toEqual([6, true]);
    const gaps = measures.flatMap(({ groups }) => groups.map(({ gap }) => gap as Gap));
    const smallest = gaps.reduce((least, gap) => Math.min(least, gap.p!), 1);
    const first = gaps.find(({ p }) => p === smallest)!;
    expect(first.pHolm).toBeCloseTo(Math.min(1, 6 * smallest), 12);
    for (const gap of gaps) expect(gap.pHolm).toBeGreaterThanOrEqual(gap.p!);
  });
  test("hides a gap to fewer others than the threshold, and one between figures of different dates", () => {
    const cells = [cellOf({ group: "A", cohort: "C" }, 20), cellOf({ group: "B", cohort: "C" }, 3)];
    expect(equityOf([ask(cells)], "group", null).measures[0]!.groups[0]!.gap).toMatchObject({
      kind: "suppressed",
    });
    const two = [cellOf({ group: "A", cohort: "C" }, 20), cellOf({ group: "B", cohort: "C" }, 30)];
    const { version, change } = ask(two, "export");
    const dated = { ...change, overall: { ...change.overall, asOf: { release: 1 } } };
    const older = { ...dated, strata: change.strata.map((one) => ({ ...one, asOf: { release: 0 } })) };
    expect(equityOf([{ version, change: older }], "group", null).measures[0]!.groups[0]!.gap).toMatchObject({
      kind: "suppressed",
    });
  });
  test("tells nobody outside the team a number of others below 10, in any random program", () => {
    fc.assert(
      fc.property(programs, (cells) => {
        for (const { groups } of equityOf([ask(cells, "export")], "group", null).measures) {
          for (const { gap } of groups) {
            if (isSuppressed(gap)) continue;
            expect(Math.min(gap.n, gap.against)).toBeGreaterThanOrEqual(10);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("standInFor(moments)", () => {
  test("has exactly that many people, that mean and that spread", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 20, noNaN: true }),
        (n, middle, spread) => {
          const list = standInFor({ n, mean: middle, sd: spread });
          expect(total(list)).toBe(n);
          expect(mean(list)).toBeCloseTo(middle, 9);
          if (n > 1) expect(sd(list)).toBeCloseTo(spread, 9);
        },
      ),
    );
  });
  test("withoutPart(all, part) leaves no spread where everybody left is alike", () => {
    expect(withoutPart({ n: 20, mean: 0.1, sd: 0 }, { n: 10, mean: 0.1, sd: 0 })).toMatchObject({
      n: 10,
      sd: 0,
    });
    const halves = {
      n: 20,
      mean: 0.35,
      sd: sd([
        [0, 10],
        [0.7, 10],
      ])!,
    };
    expect(withoutPart(halves, { n: 10, mean: 0.7, sd: 0 })!.sd).toBe(0);
  });
  test("withoutPart(all, part) takes people away again", () => {
    const [a, b] = [
      [
        [3, 4],
        [5, 2],
        [9, 1],
      ],
      [
        [4, 3],
        [8, 5],
      ],
    ] as [number, number][][];
    const moments = (list: [number, number][]) => ({ n: total(list), mean: mean(list)!, sd: sd(list)! });
    const left = withoutPart(moments([...a!, ...b!]), moments(a!))!;
    expect(left.n).toBe(8);
    expect(left.mean).toBeCloseTo(moments(b!).mean, 12);
    expect(left.sd).toBeCloseTo(moments(b!).sd, 12);
    expect(withoutPart(moments(a!), moments(a!))).toBeNull();
  });
});
