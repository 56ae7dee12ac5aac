import { describe, expect, test } from "vitest";
import { changeLimit, isReversed, rangeTicks, symmetricTicks } from "../../web/charts/scale";

describe("rangeTicks(range)", () => {
  test("shows the scale's own range with both ends", () => {
    expect(rangeTicks([3, 9], 9)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(rangeTicks([0, 100], 6, 4)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(rangeTicks([1, 5], 3)).toEqual([1, 3, 5]);
  });

  test.each([
    [0, 27],
    [1, 7],
    [20, 80],
    [0, 1],
    [-3, 3],
  ] as const)("%i to %i: rising, ends included, never more than asked for", (low, high) => {
    for (const most of [2, 3, 5, 9]) {
      const ticks = rangeTicks([low, high], most);
      expect(ticks[0]).toBe(low);
      expect(ticks.at(-1)).toBe(high);
      expect(ticks.length).toBeLessThanOrEqual(most + 1);
      expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
    }
  });
});

describe("changeLimit(values, range)", () => {
  test("reaches over every interval", () => {
    expect(changeLimit([-2.3, 1.1], [3, 9])).toBeGreaterThanOrEqual(2.3);
  });

  test("does not make a trifle look large", () => {
    expect(changeLimit([0.01], [3, 9])).toBeGreaterThanOrEqual(1);
  });

  test("stays about the scale's range however wide an interval is", () => {
    expect(changeLimit([-400, 400], [3, 9])).toBeLessThanOrEqual(6 * 1.4);
  });

  test("has an axis even without a value", () => {
    expect(changeLimit([], [0, 100])).toBeGreaterThan(0);
  });
});

test("symmetricTicks(limit) has zero among them, and as much on each side", () => {
  for (const limit of [0.6, 1, 1.5, 3, 8, 40])
    for (const most of [3, 5, 9]) {
      const ticks = symmetricTicks(limit, most);
      expect(ticks).toContain(0);
      expect(ticks.map((tick) => -tick + 0).reverse()).toEqual(ticks);
      expect(ticks.length).toBeLessThanOrEqual(most);
      expect(Math.max(...ticks)).toBeLessThanOrEqual(limit);
    }
});

test("isReversed(direction, rtl) puts better where reading ends", () => {
  expect(isReversed("higher_better", false)).toBe(false);
  expect(isReversed("higher_worse", false)).toBe(true);
  expect(isReversed("higher_better", true)).toBe(true);
  expect(isReversed("higher_worse", true)).toBe(false);
});
