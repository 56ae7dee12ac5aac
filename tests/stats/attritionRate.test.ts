import fc from "fast-check";
import { expect, test } from "vitest";
import { notEstimable } from "#shared/stats/estimate";
import { wilsonInterval } from "#shared/stats/wilsonInterval";
import { answered } from "./groupTables";

test.each([
  [81, 263, "0.2553", "0.3662"],
  [15, 148, "0.0624", "0.1605"],
  [0, 20, "0.0000", "0.1611"],
  [1, 29, "0.0061", "0.1718"],
])("wilsonInterval(%d, %d) has the limits that Newcombe (1998), table I, prints", (count, n, low, high) => {
  const found = answered(wilsonInterval(count, n));
  expect([found.low.toFixed(4), found.high.toFixed(4)]).toEqual([low, high]);
});

test("wilsonInterval(count, n) keeps its digits where one in millions is counted", () => {
  // R 4.2.2: prop.test(1, 2e6, correct = FALSE) prints 8.826228e-08 and 2.832462e-06; the digits below are of mpmath 1.3.0, 40 digits.
  const found = answered(wilsonInterval(1, 2_000_000));
  expect(Math.abs(found.low / 8.82622829201304e-8 - 1)).toBeLessThan(1e-13);
  expect(Math.abs(found.high / 2.83246151750683e-6 - 1)).toBeLessThan(1e-13);
});

test("wilsonInterval(count, n) lies from 0 to 1 around the share, and mirrors", () => {
  const counted = fc
    .integer({ min: 1, max: 4_000_000 })
    .chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counted, ([count, n]) => {
      const [there, back] = [answered(wilsonInterval(count, n)), answered(wilsonInterval(n - count, n))];
      expect(0 <= there.low && there.low <= there.value).toBe(true);
      expect(there.value <= there.high && there.high <= 1).toBe(true);
      expect(back.low).toBeCloseTo(1 - there.high, 14);
      expect(there.high - there.low).toBeGreaterThan(0);
    }),
  );
  expect(answered(wilsonInterval(0, 7)).low).toBe(0);
  expect(answered(wilsonInterval(7, 7)).high).toBe(1);
  expect(wilsonInterval(0, 0)).toEqual(notEstimable("too_few", 0));
});
