import { describe, expect, test } from "vitest";
import type { Instrument } from "#shared/instruments/definition";
import { findBuiltIn } from "#shared/instruments/library";
import { checkDefinition, vectorFailures } from "#shared/scores/checkDefinition";
import { roundScore } from "#shared/scores/roundScore";
import { withProration } from "#shared/scores/withProration";

const gbs = () => structuredClone(findBuiltIn("gbs")!);

describe("checkDefinition(json)", () => {
  test("finds an example that does not come out, and says what the rules give", () => {
    const wrong = gbs();
    wrong.vectors[3]!.expected.total = 73;
    expect(() => checkDefinition(wrong)).toThrow(
      'vectors.3.expected.total: "mixed" expects 73, but the rules give 72',
    );
  });

  test("finds an item whose reversing was forgotten", () => {
    const wrong = gbs();
    delete wrong.items[2]!.reverse;
    expect(vectorFailures(wrong).map(({ path }) => path)).toContain("vectors.0.expected.total");
  });

  test("finds an example under a policy that the instrument cannot have", () => {
    const wrong: Instrument = structuredClone(findBuiltIn("ucla-3")!);
    wrong.vectors[0]!.policy = "prorate80";
    expect(() => checkDefinition(wrong)).toThrow(/vectors\.0: "floor": .*five items or more/);
  });

  test("finds an answer that the item does not have", () => {
    const wrong = gbs();
    wrong.vectors[1]!.answers[4] = 8;
    expect(() => checkDefinition(wrong)).toThrow(/vectors\.1: "all 4": Item 5 \(accepted\): 8 is not one of/);
  });

  test("tells a missing score from a score", () => {
    const wrong = gbs();
    wrong.vectors[4]!.expected.acceptance = null;
    expect(vectorFailures(wrong)).toEqual([
      {
        path: "vectors.4.expected.acceptance",
        message: '"item 12 missing" expects no score, but the rules give 35',
      },
    ]);
  });
});

describe("withProration(instrument)", () => {
  test("leaves short subscales, tables, counts and published rules alone", () => {
    const bscs = withProration(findBuiltIn("bscs")!);
    expect(bscs.subscales[0]!.missing).toEqual({ minFraction: 0.8, prorate: true, source: "project" });
    for (const part of bscs.subscales.slice(1)) expect(part.missing?.maxMissing).toBe(0);

    const published = gbs();
    for (const part of published.subscales)
      part.missing = { maxMissing: 0, prorate: false, source: "published" };
    expect(() => withProration(published)).toThrow("none can be prorated");
  });

  test("refuses when a band would have a gap between prorated scores", () => {
    const who5: Instrument = structuredClone(findBuiltIn("who-5")!);
    who5.subscales[0]!.bands![1]!.from = 56;
    who5.subscales[0]!.bands![0]!.to = 52;
    expect(vectorFailures(who5)).toEqual([]);
    expect(() => withProration(who5)).toThrow("leave a gap: the score 55 has no band");
  });
});

describe("roundScore(score)", () => {
  test("brings numbers that differ in the last bits onto one", () => {
    expect(roundScore(0.1 + 0.2)).toBe(roundScore(0.3));
    expect(roundScore((11 * 12) / 11)).toBe(12);
    expect(roundScore(680 / 19)).toBe(35.789473684);
  });

  test("has one zero", () => {
    expect(Object.is(roundScore(-1e-12), 0)).toBe(true);
  });
});
