import { describe, expect, test } from "vitest";
import { upperChiSquaredP } from "#shared/stats/chiSquaredDistribution";
import { upperFP } from "#shared/stats/fDistribution";

// R 4.2.2: pchisq(x, df, lower.tail = FALSE) and pf(x, df1, df2, lower.tail = FALSE).
describe("upperChiSquaredP(value, df)", () => {
  test.each([
    [41.5271381258841, 4, 2.0903867756713007e-8],
    [1e-3, 3, 0.999991592080942],
    [900, 1000, 0.9892827619087102],
    [3.84, 1, 0.05004352124870519],
    [700, 7, 6.896512574090327e-147],
    [0.02, 8, 0.9999999995866529],
  ])("(%d, %d) agrees with R", (value, df, p) => {
    expect(Math.abs(upperChiSquaredP(value, df) / p - 1)).toBeLessThan(1e-11);
  });
});

describe("upperFP(value, df1, df2)", () => {
  test.each([
    [13.7, 4, 24.67, 5.145051086347502e-6],
    [1e-4, 3, 2000, 0.999998617629841],
    [300, 3, 1e6, 1.0832360104768105e-194],
  ])("(%d, %d, %d) agrees with R", (value, df1, df2, p) => {
    expect(Math.abs(upperFP(value, df1, df2) / p - 1)).toBeLessThan(1e-11);
  });
});
