import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Estimated, notEstimable } from "#shared/stats/estimate";
import { type OrdinalChange, ordinalChange } from "#shared/stats/ordinalChange";
import type { WeightedPair } from "#shared/stats/pairs";
import { tangoInterval } from "#shared/stats/tangoInterval";
import { wilsonInterval } from "#shared/stats/wilsonInterval";
import { changeTables } from "./changeTables";
import { answered } from "./groupTables";

const { limits } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../reference/ordinal.json"), "utf8"),
) as { limits: { up: number; down: number; n: number; low: number; high: number }[] };

describe("tangoInterval(up, down, n)", () => {
  test.each(limits)("$up up and $down down of $n has the likelihood's own limits", (known) => {
    const found = tangoInterval(known.up, known.down, known.n);
    expect(Math.abs(found.low - known.low)).toBeLessThan(1e-14);
    expect(Math.abs(found.high - known.high)).toBeLessThan(1e-14);
  });
  test("has the published limits: Fagerland, Lydersen & Laake (2014), airways of 21 children", () => {
    const { low, high } = tangoInterval(1, 7, 21);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(["-0.517", "-0.026"]);
  });
});

describe("ordinalChange(pairs)", () => {
  const pairs: WeightedPair[] = [
    { pre: 1, post: 3, n: 5 },
    { pre: 2, post: 3, n: 7 },
    { pre: 3, post: 1, n: 2 },
    { pre: 2, post: 2, n: 36 },
  ];
  test("counts who moved up, down and not at all, however far", () => {
    const found = ordinalChange(pairs);
    expect([found.up, found.down, found.same]).toEqual([12, 2, 36].map((count) => wilsonInterval(count, 50)));
    expect(found.n).toBe(50);
  });
  test("P(up) + ½·P(same) is 12/50 + 18/50, its limits half of Tango's, moved to the middle", () => {
    const found = answered(ordinalChange(pairs).upOrHalfSame);
    expect(found).toMatchObject({ value: 0.6, n: 50, method: "up_or_half_same_tango" });
    expect(found.low).toBeCloseTo((1 + 0.061112406186344) / 2, 14);
    expect(found.high).toBeCloseTo((1 + 0.344708748282149) / 2, 14);
  });
  test("declines without anybody", () => {
    const nothing = notEstimable("too_few", 0);
    expect(ordinalChange([])).toEqual({
      n: 0,
      up: nothing,
      down: nothing,
      same: nothing,
      upOrHalfSame: nothing,
    });
  });
  test("everybody up leaves a width below, and none above", () => {
    const found = answered(ordinalChange([{ pre: 1, post: 4, n: 10 }]).upOrHalfSame);
    expect([found.value, found.high]).toEqual([1, 1]);
    expect(found.low).toBeCloseTo(0.722467200137111, 14);
  });
});

const people = changeTables.map(({ pairs }) => pairs);
const figures = ["up", "down", "same", "upOrHalfSame"] as const;

test("order, steps of any size, and counting people or writing them out change nothing", () => {
  fc.assert(
    fc.property(people, (pairs) => {
      const known = ordinalChange(pairs);
      expect(ordinalChange(pairs.toReversed())).toEqual(known);
      expect(
        ordinalChange(pairs.flatMap((pair) => Array.from({ length: pair.n }, () => ({ ...pair, n: 1 })))),
      ).toEqual(known);
      expect(ordinalChange(pairs.map(({ pre, post, n }) => ({ pre: pre ** 3, post: post ** 3, n })))).toEqual(
        known,
      );
    }),
  );
});

test("swapping before and after swaps up and down and mirrors the middle", () => {
  fc.assert(
    fc.property(people, (pairs) => {
      const there = ordinalChange(pairs);
      const back = ordinalChange(pairs.map(({ pre, post, n }) => ({ pre: post, post: pre, n })));
      expect([back.up, back.down, back.same]).toEqual([there.down, there.up, there.same]);
      const [a, b] = [there.upOrHalfSame, back.upOrHalfSame];
      expect(b.kind).toBe(a.kind);
      if (a.kind === "notEstimable" || b.kind === "notEstimable") return;
      expect([b.value, b.low, b.high].map((x) => (1 - x).toFixed(12))).toEqual(
        [a.value, a.high, a.low].map((x) => x.toFixed(12)),
      );
    }),
  );
});

test("every share and every limit lies from 0 to 1 around its estimate, from nobody to millions", () => {
  const score = fc.integer({ min: 1, max: 4 });
  const n = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 3_000_000 }));
  fc.assert(
    fc.property(fc.array(fc.record({ pre: score, post: score, n }), { maxLength: 8 }), (pairs) => {
      const found = ordinalChange(pairs);
      for (const { low, value, high } of estimatesOf(found)) {
        expect(0 <= low && low <= value && value <= high && high <= 1, `${low} ${value} ${high}`).toBe(true);
      }
      if (found.n === 0) return;
      const sum = estimatesOf(found).reduce((running, { value }, at) => running + (at < 3 ? value : 0), 0);
      expect(sum).toBeCloseTo(1, 12);
    }),
    { numRuns: 400 },
  );
});

/** All samples of n people, and how far the interval of each reaches. */
function samplesOf(
  n: number,
  interval: (up: number, down: number, n: number) => { low: number; high: number },
) {
  return Array.from({ length: n + 1 }, (_, up) =>
    Array.from({ length: n + 1 - up }, (_, down) => ({ up, down, ...interval(up, down, n) })),
  ).flat();
}

/** In how many samples the true difference lies within, for every pair of true shares on a grid, exactly. */
function coverages(
  n: number,
  interval: (up: number, down: number, n: number) => { low: number; high: number },
) {
  const [samples, steps] = [samplesOf(n, interval), 40];
  const logFactorial = Array.from({ length: n + 1 }, () => 0);
  for (let k = 2; k <= n; k++) logFactorial[k] = logFactorial[k - 1]! + Math.log(k);
  const times = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share));
  const grid = Array.from({ length: steps + 1 }, (_, i) =>
    Array.from({ length: steps + 1 - i }, (_, j) => [i / steps, j / steps, (steps - i - j) / steps] as const),
  ).flat();
  return grid.map(([ofUp, ofDown, ofSame]) => {
    let covered = 0;
    for (const { up, down, low, high } of samples) {
      const delta = ofUp - ofDown;
      if (low > delta + 1e-9 || high < delta - 1e-9) continue;
      const same = n - up - down;
      const ways = logFactorial[n]! - logFactorial[up]! - logFactorial[down]! - logFactorial[same]!;
      covered += Math.exp(ways + times(up, ofUp) + times(down, ofDown) + times(same, ofSame));
    }
    return covered;
  });
}

const mean = (values: readonly number[]) =>
  values.reduce((running, value) => running + value, 0) / values.length;

describe("of all samples, listed one by one, Tango's interval holds the truth", () => {
  test.each([
    [5, 0.88, 0.97],
    [10, 0.91, 0.96],
    [15, 0.91, 0.96],
    [20, 0.91, 0.955],
    [30, 0.92, 0.95],
  ])("of %d people in %d of them at worst, and %d on average", (n, worst, average) => {
    const found = coverages(n, tangoInterval);
    expect(Math.min(...found)).toBeGreaterThan(worst);
    expect(mean(found)).toBeGreaterThan(average);
  });
  test("which the usual estimate ± 1.96 standard errors does not: of 10 people in 22% at worst", () => {
    const usual = (up: number, down: number, n: number) => {
      const [value, z] = [(up - down) / n, 1.959964];
      const half = (z * Math.sqrt(up + down - (up - down) ** 2 / n)) / n;
      return { low: value - half, high: value + half };
    };
    expect(Math.min(...coverages(10, usual))).toBeLessThan(0.23);
  });
});

function estimatesOf(found: OrdinalChange): Estimated[] {
  return figures.flatMap((figure) => {
    const one = found[figure];
    return one.kind === "estimate" ? [one] : [];
  });
}
