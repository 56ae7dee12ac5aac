import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hedgesCorrection } from "#shared/stats/hedgesCorrection";
import { noncentralityLimits } from "#shared/stats/noncentrality";
import { noncentralTCdf } from "#shared/stats/noncentralT";
import { normalCdf } from "#shared/stats/normalDistribution";
import { tQuantile, twoSidedP } from "#shared/stats/tDistribution";

const { limits } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../reference/noncentral-t.json"), "utf8"),
) as { limits: { t: number; df: number; low: number; high: number }[] };

describe("noncentralityLimits(t, df)", () => {
  test.each(limits)("t = $t on $df agrees with 30-digit integration", ({ t, df, low, high }) => {
    const answer = noncentralityLimits(t, df);
    expect(Math.abs(answer.low / low - 1)).toBeLessThan(2e-11);
    expect(Math.abs(answer.high / high - 1)).toBeLessThan(2e-11);
  });
  test("at t = 0 they are those of the normal distribution", () => {
    const { low, high } = noncentralityLimits(0, 7);
    expect([low, high].map((x) => x.toFixed(10))).toEqual(["-1.9599639845", "1.9599639845"]);
  });
  test("with hardly any spread they stay finite, quick and in proportion to t", () => {
    const [near, far] = [noncentralityLimits(1900, 1), noncentralityLimits(1.9e9, 1)];
    expect(far.low / near.low / 1e6).toBeCloseTo(1, 6);
    expect(far.high / near.high / 1e6).toBeCloseTo(1, 6);
  });
});

describe("noncentralTCdf(t, df)", () => {
  test.each([
    [0.4, 3],
    [2.5, 12],
    [6, 2_000_000],
  ])("without noncentrality is Student's t (t = %d, df = %d)", (t, df) => {
    expect(noncentralTCdf(t, df)(0)).toBeCloseTo(1 - twoSidedP(t, df) / 2, 13);
  });
  test("at 0 is the chance of a normal value below −δ", () => {
    expect(noncentralTCdf(0, 5)(1.3)).toBeCloseTo(normalCdf(-1.3), 14);
  });
});

describe("Student's t", () => {
  // mpmath 1.3.0, betainc with 30 digits.
  test.each([
    [0.001, 2_000_000, 0.9992021156719135],
    [7.653147, 318, 2.364334929229201e-13],
    [30, 1000, 1.537468744404348e-141],
    [1e9, 1, 6.366197723675813e-10],
    [10, 2_000_000, 1.525914665458247e-23],
    [1.01, 1, 0.4968327635824019],
  ])("twoSidedP(%d, %d) keeps its digits from the tails", (t, df, p) => {
    expect(Math.abs(twoSidedP(t, df) / p - 1)).toBeLessThan(2e-13);
  });
  test("twoSidedP(0, df) is 1, and of an overflowing t it is 0", () => {
    expect(twoSidedP(0, 4)).toBe(1);
    expect(twoSidedP(1e200, 4)).toBe(0);
  });
  test("tQuantile(0.975, df) is the table's", () => {
    // R 4.2.2: qt(.975, c(1, 3, 1e6))
    expect(tQuantile(0.975, 1)).toBeCloseTo(12.706204736174705, 10);
    expect(tQuantile(0.975, 3)).toBeCloseTo(3.182446305283708, 13);
    expect(tQuantile(0.975, 1e6)).toBeCloseTo(1.9599663568141068, 13);
  });
});

describe("hedgesCorrection(df)", () => {
  test("is exact: J(2) = 1/√π·…, and agrees with R", () => {
    // R 4.2.2: exp(lgamma(df/2) - log(sqrt(df/2)) - lgamma((df-1)/2))
    expect(hedgesCorrection(1)).toBe(0);
    expect(hedgesCorrection(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 14);
    expect(hedgesCorrection(8)).toBeCloseTo(0.90270333367641, 13);
    expect(hedgesCorrection(17)).toBeCloseTo(0.955111505613535, 13);
  });
  test.each([2, 50, 98, 99, 100, 4999, 2_000_000])("J(%d)·J(+1) is what the gamma function demands", (df) => {
    // Γ(x + 1) = x·Γ(x) leaves J(df)·J(df + 1) = (df − 1) / √(df·(df + 1)); 99 and 100 are made differently.
    const product = hedgesCorrection(df) * hedgesCorrection(df + 1);
    expect(product / ((df - 1) / Math.sqrt(df * (df + 1)))).toBeCloseTo(1, 13);
  });
});
