import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cohensKappa, type TwoReadings } from "#shared/stats/cohensKappa";
import { confidenceZ } from "#shared/stats/confidenceZ";
import { notEstimable } from "#shared/stats/estimate";
import { near } from "./vectorStrata";

const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, "../reference/kappa.json"), "utf8")) as {
  cases: (TwoReadings & { kappa: number; se: number })[];
};

function kappaOf(readings: TwoReadings) {
  const found = cohensKappa(readings);
  if (found.kind !== "estimate") throw new Error(`no kappa: ${found.reason}`);
  return found;
}

describe("cohensKappa(readings) agrees with the delta method of R", () => {
  test.each(cases)("$both, $firstOnly, $secondOnly, $neither", ({ kappa, se, ...readings }) => {
    const { value, low, high, n, method } = kappaOf(readings);
    expect(method).toBe("cohens_kappa");
    expect(n).toBe(Object.values(readings).reduce((sum, one) => sum + one, 0));
    near(value, kappa);
    near(low, Math.max(-1, kappa - confidenceZ * se), 1e-7);
    near(high, Math.min(1, kappa + confidenceZ * se), 1e-7);
  });
});

describe("cohensKappa(readings)", () => {
  test("tells the published 0.67 of Sim & Wright (2005), where 85 % agree and chance gives 54 %", () => {
    expect(kappaOf({ both: 22, firstOnly: 2, secondOnly: 4, neither: 11 }).value).toBeCloseTo(0.67, 2);
  });
  test("is low where a yes is rare, though nearly all is agreed on", () => {
    expect(kappaOf({ both: 1, firstOnly: 4, secondOnly: 3, neither: 92 }).value).toBeLessThan(0.25);
  });
  test("is 0 for two who agree as often as chance would have it", () => {
    expect(kappaOf({ both: 10, firstOnly: 10, secondOnly: 10, neither: 10 }).value).toBe(0);
  });
  test("declines without readings, where one word was said of everything, and where nothing says how sure it is", () => {
    const none = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
    expect(cohensKappa(none)).toEqual(notEstimable("too_few", 0));
    expect(cohensKappa({ ...none, neither: 40 })).toEqual(notEstimable("no_spread", 40));
    expect(cohensKappa({ ...none, both: 40 })).toEqual(notEstimable("no_spread", 40));
    expect(cohensKappa({ ...none, both: 7, neither: 33 })).toEqual(notEstimable("no_spread", 40, 1));
    expect(cohensKappa({ ...none, firstOnly: 5, secondOnly: 5 })).toEqual(notEstimable("no_spread", 10, -1));
    // One of the two said one word to everything: the formula gives 0 and an interval of no width.
    for (const word of [
      { ...none, both: 2, secondOnly: 65 },
      { ...none, firstOnly: 3, neither: 20 },
    ])
      expect(cohensKappa(word)).toEqual(
        notEstimable("no_spread", word.both + word.firstOnly + word.secondOnly + word.neither, 0),
      );
  });

  const readings = fc.record({
    both: fc.nat(200),
    firstOnly: fc.nat(200),
    secondOnly: fc.nat(200),
    neither: fc.nat(200),
  });
  test("is the same whoever is called first, and whichever word is called yes", () => {
    fc.assert(
      fc.property(readings, (one) => {
        const { both, firstOnly, secondOnly, neither } = one;
        const swapped = cohensKappa({ both, neither, firstOnly: secondOnly, secondOnly: firstOnly });
        const turned = cohensKappa({
          both: neither,
          neither: both,
          firstOnly: secondOnly,
          secondOnly: firstOnly,
        });
        const found = cohensKappa(one);
        for (const other of [swapped, turned]) {
          expect(other.kind).toBe(found.kind);
          if (found.kind === "estimate" && other.kind === "estimate")
            for (const key of ["value", "low", "high"] as const)
              expect(other[key]).toBeCloseTo(found[key], 10);
        }
      }),
    );
  });
  test("lies in its interval, never beyond -1 and 1, and never above the share that is agreed on", () => {
    fc.assert(
      fc.property(readings, (one) => {
        const found = cohensKappa(one);
        if (found.kind !== "estimate") return;
        const { value, low, high, n } = found;
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(value).toBeLessThanOrEqual((one.both + one.neither) / n + 1e-12);
      }),
    );
  });
});
