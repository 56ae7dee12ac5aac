import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { mean } from "#shared/stats/mean";
import { meanInterval } from "#shared/stats/meanInterval";
import { changesOf, postOf, preOf } from "#shared/stats/pairs";
import { fiveNumbers, quantile } from "#shared/stats/quantiles";
import { sd } from "#shared/stats/variance";
import { total, type Weighted } from "#shared/stats/weighted";
import { near, pairsOf, readVectors, strataOf } from "./vectorStrata";

vi.setConfig({ testTimeout: 60_000 });

interface Described {
  n: number;
  mean: number | null;
  sd: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
  q1_type7: number | null;
  q3_type7: number | null;
  mean_ci95: [number, number] | null;
}
interface Known {
  pre_paired: Described;
  post_paired: Described;
  pre_all: Described;
  post_all: Described;
  change?: {
    mean: number;
    sd: number | null;
    median: number;
    n_up: number;
    n_same: number;
    n_down: number;
  } | null;
}

const strata = strataOf(readVectors<Known>());

describe.skipIf(strata.length === 0)("every description of a wave in the vectors agrees with R", () => {
  test.each(strata)("$name", ({ rows, known }) => {
    const pairs = pairsOf(rows);
    described(preOf(pairs), known.pre_paired);
    described(postOf(pairs), known.post_paired);
    described(scores(rows.map(({ pre }) => pre)), known.pre_all);
    described(scores(rows.map(({ post }) => post)), known.post_all);

    const changes = changesOf(pairs);
    if (!known.change) return expect(changes).toEqual([]);
    near(mean(changes), known.change.mean);
    if (known.change.sd === null) expect(sd(changes)).toBeNull();
    else near(sd(changes), known.change.sd);
    expect(quantile(changes, 0.5)).toBe(known.change.median);
    const count = (holds: (change: number) => boolean) => total(changes.filter(([change]) => holds(change)));
    expect(count((change) => change > 0)).toBe(known.change.n_up);
    expect(count((change) => change === 0)).toBe(known.change.n_same);
    expect(count((change) => change < 0)).toBe(known.change.n_down);
  });
});

describe("quantile(values, share)", () => {
  test("is type 7 of R: quantile(c(1, 2, 4, 8, 9), c(.1, .25, .4, .9))", () => {
    const values: Weighted = [1, 2, 4, 8, 9].map((value) => [value, 1] as const);
    expect([0.1, 0.25, 0.4, 0.9].map((share) => quantile(values, share))).toEqual([1.4, 2, 3.2, 8.6]);
  });
  test("lies between two people where the counts change", () => {
    expect(
      quantile(
        [
          [3, 1_000_000],
          [4, 1_000_000],
        ],
        0.5,
      ),
    ).toBe(3.5);
  });
  test("of nobody is null, and so are five numbers", () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(fiveNumbers([[4, 0]])).toBeNull();
  });
  test("of counted people is that of the people written out", () => {
    const list = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 5 })));
    fc.assert(
      fc.property(list, fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 1), (values, share) => {
        const people = values
          .flatMap(([value, count]) => Array.from({ length: count }, () => value))
          .sort((a, b) => a - b);
        const place = (people.length - 1) * share;
        const [low, high] = [people[Math.floor(place)], people[Math.ceil(place)]];
        const answer = quantile(values, share);
        if (low === undefined || high === undefined) expect(answer).toBeNull();
        else near(answer, low * (1 - (place % 1)) + high * (place % 1), 1e-12);
      }),
    );
  });
});

function described(values: Weighted, known: Described) {
  expect(total(values)).toBe(known.n);
  const five = fiveNumbers(values);
  if (five === null) return expect(known).toMatchObject({ n: 0, mean: null, median: null, q1_type7: null });
  expect(five.n).toBe(known.n);
  expect([five.min, five.lowerQuartile, five.median, five.upperQuartile, five.max]).toEqual([
    known.min,
    known.q1_type7,
    known.median,
    known.q3_type7,
    known.max,
  ]);
  near(mean(values), known.mean!);
  if (known.sd === null) expect(sd(values)).toBeNull();
  else near(sd(values), known.sd);
  const interval = meanInterval(values);
  if (known.mean_ci95 === null) return expect(interval.kind).toBe("notEstimable");
  if (interval.kind !== "estimate") throw new Error("an interval exists here");
  near(interval.low, known.mean_ci95[0]);
  near(interval.high, known.mean_ci95[1]);
}

function scores(values: readonly (number | null)[]): Weighted {
  return values.flatMap((value) => (value === null ? [] : [[value, 1] as const]));
}
