import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { countPeople } from "#shared/change/changeTable";
import { totalsOf } from "#shared/outcomes/breakdown";
import { type Count, HiddenNetwork } from "#shared/outcomes/hiddenNetwork";
import { protect } from "#shared/outcomes/protect";
import { cellOf } from "./cells";

vi.setConfig({ testTimeout: 60_000 });

/** Tables of 2 × 3 cells with up to 3 people each, and which of their totals are hidden; the overall is not. */
const tables = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
    fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }),
  )
  .map(([sizes, hide]) => {
    const cells = sizes.map((n, k) => cellOf({ group: `G${k % 2}`, cohort: `C${k >> 1}` }, n));
    const counts = totalsOf(["group", "cohort"], cells).map((total) => ({
      ...total,
      people: countPeople(total.table).paired,
    }));
    return { counts, hidden: counts.filter((count, k) => hide[k] && count.rank < 2 && count.people > 0) };
  });

test("highestPossible(count) is the largest value among all tables that show the same", () => {
  fc.assert(
    fc.property(tables, ({ counts, hidden }) => {
      if (hidden.length === 0) return;
      const worlds = everyTableLike(counts, hidden);
      const network = new HiddenNetwork(hidden);
      for (const count of hidden) {
        const values = worlds.map((world) => world.get(count.key)!);
        expect(network.highestPossible(count, 1_000).people).toBe(Math.max(...values));
        expect(network.isKnown(count)).toBe(new Set(values).size === 1);
      }
    }),
    { numRuns: 150 },
  );
});

test("protect(counts, threshold) leaves every small count room up to the threshold, in tables tried one by one", () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 2, max: 5 }), ({ counts }, threshold) => {
      const keys = protect(counts, threshold);
      const overall = counts.find(({ rank }) => rank === 2)!;
      if (overall.people < threshold) return;
      expect(keys.has(overall.key)).toBe(false);
      const hidden = counts.filter(({ key, people }) => keys.has(key) && people > 0);
      const worlds = everyTableLike(counts, hidden);
      for (const count of hidden) {
        const values = worlds.map((world) => world.get(count.key)!);
        expect(Math.max(...values)).toBeGreaterThanOrEqual(threshold);
        expect(new Set(values).size).toBeGreaterThan(1);
      }
    }),
    { numRuns: 150 },
  );
});

/** All tables of whole, non-negative numbers that agree with the visible totals and the empty cells. */
function everyTableLike(counts: readonly Count[], hidden: readonly Count[]): Map<string, number>[] {
  const cells = counts.filter(({ rank, people }) => rank === 0 && people > 0);
  const overall = counts.find(({ rank }) => rank === 2)!.people;
  const fits = (values: number[]) => {
    const table = totalsIn(counts, cells, values);
    return counts.every((count) => hidden.includes(count) || table.get(count.key) === count.people)
      ? [table]
      : [];
  };
  const fill = (values: number[], left: number): Map<string, number>[] => {
    const cell = cells[values.length];
    if (!cell) return left === 0 ? fits(values) : [];
    const choices = hidden.includes(cell) ? Array.from({ length: left + 1 }, (_, k) => k) : [cell.people];
    return choices.filter((n) => n <= left).flatMap((n) => fill([...values, n], left - n));
  };
  return fill([], overall);
}

function totalsIn(
  counts: readonly Count[],
  cells: readonly Count[],
  values: readonly number[],
): Map<string, number> {
  const sum = (belongs: (cell: Count) => boolean) =>
    cells.reduce((running, cell, k) => running + (belongs(cell) ? values[k]! : 0), 0);
  return new Map(
    counts.map((count) => {
      if (count.rank === 2) return [count.key, sum(() => true)];
      if (count.rank === 0) return [count.key, sum((cell) => cell.key === count.key)];
      return [
        count.key,
        sum((cell) => (count.from === "all" ? cell.from === count.to : cell.to === count.from)),
      ];
    }),
  );
}
