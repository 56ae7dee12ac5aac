import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type ChangeTable, changeTableFromScores, mergeTables } from "#shared/change/changeTable";
import { type ChangeSummary, summarizeChange } from "#shared/outcomes/summary";
import { changeTables } from "./changeTables";

vi.setConfig({ testTimeout: 60_000 });

test("a table's order never changes a digit", () => {
  fc.assert(
    fc.property(changeTables, fc.nat(), (table, turn) => {
      const turned = { ...table, pairs: rotate(table.pairs, turn).reverse() };
      expect(summarizeChange(turned)).toEqual(summarizeChange(table));
    }),
  );
});

test("a counted table equals the one written out person by person, also across strata", () => {
  fc.assert(
    fc.property(changeTables, (table) => {
      const people = table.pairs.flatMap(({ pre, post, n }) =>
        Array.from({ length: n }, () => ({ pre, post })),
      );
      const alone = [
        ...table.preOnly.flatMap(({ score, n }) =>
          Array.from({ length: n }, () => ({ pre: score, post: null })),
        ),
        ...table.postOnly.flatMap(({ score, n }) =>
          Array.from({ length: n }, () => ({ pre: null, post: score })),
        ),
      ];
      const written: ChangeTable = { ...table, pairs: people.map((person) => ({ ...person, n: 1 })) };
      expect(summarizeChange(written)).toEqual(summarizeChange(table));
      expect(mergeTables([changeTableFromScores(people), changeTableFromScores(alone)])).toEqual(
        mergeTables([table]),
      );
    }),
  );
});

test("swapping before and after turns every sign and leaves every p", () => {
  fc.assert(
    fc.property(changeTables, (table) => {
      const there = summarizeChange(table);
      const back = summarizeChange({
        pairs: table.pairs.map(({ pre, post, n }) => ({ pre: post, post: pre, n })),
        preOnly: table.postOnly,
        postOnly: table.preOnly,
      });
      expect(back.n).toEqual({ pre: there.n.post, post: there.n.pre, paired: there.n.paired });
      for (const key of ["meanChange", "cohensDz", "hedgesGav"] as const) {
        const [a, b] = [there[key], back[key]];
        expect(b.kind).toBe(a.kind);
        if (a.value !== undefined) same(b.value!, -a.value);
        if (a.kind === "estimate" && b.kind === "estimate") {
          same(b.low, -a.high);
          same(b.high, -a.low);
        }
      }
      if (there.pairedT.kind === "test" && back.pairedT.kind === "test") {
        same(back.pairedT.t, -there.pairedT.t);
        same(back.pairedT.p, there.pairedT.p);
      }
      if (there.wilcoxon.kind === "test" && back.wilcoxon.kind === "test") {
        const m = table.pairs.reduce((n, pair) => n + (pair.pre === pair.post ? 0 : pair.n), 0);
        expect(there.wilcoxon.v + back.wilcoxon.v).toBe((m * (m + 1)) / 2);
        same(back.wilcoxon.p, there.wilcoxon.p);
      }
    }),
  );
});

test("moving both waves by the same points leaves everything said about change", () => {
  fc.assert(
    fc.property(changeTables, fc.integer({ min: -50, max: 50 }), (table, points) => {
      const moved = summarizeChange(onScores(table, (score) => score + points));
      const before = summarizeChange(table);
      close(moved, before, { changeBy: 1 });
    }),
  );
});

test("stretching the scale stretches the change and leaves tests and effect sizes", () => {
  fc.assert(
    fc.property(changeTables, fc.constantFrom(0.1, 2, 10, 0.25), (table, factor) => {
      close(summarizeChange(onScores(table, (score) => score * factor)), summarizeChange(table), {
        changeBy: factor,
      });
    }),
  );
});

test("nothing is ever NaN or Infinity, from nobody to millions, from hairlines to huge scores", () => {
  const score = fc.oneof(
    fc.integer({ min: -3, max: 9 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => Math.round(x * 1e9) / 1e9),
    fc.constantFrom(0.1, 0.3, 1e-9, -1e-9, 1e15),
  );
  const n = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 3_000_000 }));
  const wild = fc.record({
    pairs: fc.array(fc.record({ pre: score, post: score, n }), { maxLength: 8 }),
    preOnly: fc.array(fc.record({ score, n }), { maxLength: 3 }),
    postOnly: fc.array(fc.record({ score, n }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(wild, (table) => {
      const numbers = numbersIn(summarizeChange(table));
      expect(numbers.filter((x) => !Number.isFinite(x))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test("an interval holds its estimate and a p lies between 0 and 1", () => {
  fc.assert(
    fc.property(changeTables, (table) => {
      const summary = summarizeChange(table);
      for (const estimate of [summary.meanChange, summary.pre.interval, summary.cohensDz]) {
        if (estimate.kind !== "estimate") continue;
        expect(estimate.low).toBeLessThanOrEqual(estimate.value);
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.value);
      }
      for (const found of [summary.pairedT, summary.wilcoxon]) {
        if (found.kind === "test") expect(found.p >= 0 && found.p <= 1).toBe(true);
      }
    }),
  );
});

function close(actual: ChangeSummary, expected: ChangeSummary, { changeBy }: { changeBy: number }) {
  for (const key of ["meanChange", "cohensDz", "hedgesGav"] as const) {
    const [a, b] = [actual[key], expected[key]];
    const factor = key === "meanChange" ? changeBy : 1;
    expect(a.kind).toBe(b.kind);
    if (b.value !== undefined) same(a.value!, b.value * factor);
    if (a.kind === "estimate" && b.kind === "estimate") {
      same(a.low, b.low * factor);
      same(a.high, b.high * factor);
    }
  }
  if (actual.pairedT.kind === "test" && expected.pairedT.kind === "test")
    same(actual.pairedT.p, expected.pairedT.p);
  if (actual.wilcoxon.kind === "test" && expected.wilcoxon.kind === "test") {
    expect(actual.wilcoxon).toEqual(expected.wilcoxon);
  }
}

/** Equal but for the last digits, which other roundings on the way may change. */
function same(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

function onScores(table: ChangeTable, move: (score: number) => number): ChangeTable {
  const only = (rows: ChangeTable["preOnly"]) => rows.map((row) => ({ ...row, score: move(row.score) }));
  return {
    pairs: table.pairs.map(({ pre, post, n }) => ({ pre: move(pre), post: move(post), n })),
    preOnly: only(table.preOnly),
    postOnly: only(table.postOnly),
  };
}

function rotate<T>(list: readonly T[], by: number): T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
