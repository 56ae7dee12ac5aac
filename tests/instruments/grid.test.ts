import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instrument } from "#shared/instruments/definition";
import { answerRange, distinctScores, missingAllowed, possibleScores } from "#shared/instruments/grid";
import { builtInInstruments, findBuiltIn } from "#shared/instruments/library";
import { findSubscale } from "#shared/instruments/subscale";
import { compileScorer } from "#shared/scores/compileScorer";
import { withProration } from "#shared/scores/withProration";

const scoresOf = (instrument: Instrument, id = "total") =>
  possibleScores(instrument, findSubscale(instrument, id)!);

describe("answerRange(instrument, itemId)", () => {
  test("gives the ends and the values, in ascending order whatever the printed order", () => {
    expect(answerRange(findBuiltIn("ons-direct")!, "1")).toEqual({ min: 1, max: 5, values: [1, 2, 3, 4, 5] });
    expect(answerRange(findBuiltIn("ons4")!, "4")?.values).toHaveLength(11);
    expect(answerRange(findBuiltIn("ons4")!, "5")).toBeUndefined();
  });
});

describe("possibleScores(instrument, subscale)", () => {
  test("lists the grid of sums, counts, means and transformed scores", () => {
    expect(scoresOf(findBuiltIn("ucla-3")!)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(scoresOf(findBuiltIn("djg-6")!)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(scoresOf(findBuiltIn("belonging-4")!)).toHaveLength(17);
    expect(scoresOf(findBuiltIn("who-5")!)?.slice(0, 3)).toEqual([0, 4, 8]);
    expect(distinctScores(findBuiltIn("who-5")!, findBuiltIn("who-5")!.subscales[0]!)).toBe(26);
  });

  test("takes in the scores between, when some items may be missing", () => {
    const prorated = scoresOf(withProration(findBuiltIn("who-5")!))!;
    expect(prorated).toContain(5);
    expect(prorated).toContain(4);
  });

  test("of a ready score follows its range and step, and gives up on too fine a grid", () => {
    const ready = { ...findBuiltIn("ucla-3")!.subscales[0]!, aggregate: "supplied" as const, items: [] };
    const instrument = findBuiltIn("ucla-3")!;
    expect(possibleScores(instrument, { ...ready, range: [0, 1], step: 0.25 })).toEqual([
      0, 0.25, 0.5, 0.75, 1,
    ]);
    expect(distinctScores(instrument, { ...ready, range: [0, 100], step: 0.0001 })).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test("holds every score that random answers give, prorated ones too", () => {
    const prorated = ["gbs", "bscs", "who-5"].map((id) => withProration(findBuiltIn(id)!));
    for (const instrument of [...builtInInstruments, ...prorated]) {
      const score = compileScorer(instrument);
      const grids = instrument.subscales.map((subscale) => possibleScores(instrument, subscale)!);
      const answers = fc.tuple(
        ...instrument.items.map(({ id }) =>
          fc.option(fc.constantFrom(...answerRange(instrument, id)!.values), { freq: 12 }),
        ),
      );
      fc.assert(
        fc.property(answers, (row) => {
          score(row).forEach((value, index) => {
            if (Number.isNaN(value)) return;
            expect(grids[index]!.some((possible) => Math.abs(possible - value) < 1e-8)).toBe(true);
          });
        }),
        { numRuns: 60 },
      );
    }
  });
});

describe("missingAllowed(subscale)", () => {
  const of = (count: number, missing: { minFraction?: number; maxMissing?: number }) =>
    missingAllowed({
      ...findBuiltIn("ucla-3")!.subscales[0]!,
      items: Array.from({ length: count }, (_, index) => String(index + 1)),
      missing: { prorate: true, source: "project", ...missing },
    });

  test("turns a fraction into items without stumbling over binary fractions", () => {
    expect(of(5, { minFraction: 0.8 })).toBe(1);
    expect(of(6, { minFraction: 0.8 })).toBe(1);
    expect(of(10, { minFraction: 0.8 })).toBe(2);
    expect(of(20, { minFraction: 0.8 })).toBe(4);
    // 20 × 0.55 is 11.000000000000002 in binary.
    expect(of(20, { minFraction: 0.55 })).toBe(9);
    expect(of(4, { maxMissing: 1 })).toBe(1);
  });
});
