import { describe, expect, test } from "vitest";
import type { Subscale } from "#shared/instruments/definition";
import { findBuiltIn } from "#shared/instruments/library";
import { findSubscale } from "#shared/instruments/subscale";
import { trustedChange } from "#shared/instruments/trustedChange";
import { reliableChange } from "#shared/stats/reliableChange";

const total = findSubscale(findBuiltIn("ucla-3")!, "total")!;
const withReliability = (value: number, sd?: number): Subscale => ({
  ...total,
  reliability: [
    { value, kind: "retest", source: "a paper", verified: true, ...(sd === undefined ? {} : { sd }) },
  ],
});

describe("trustedChange(subscale)", () => {
  test.each([
    // SD, reliability and step as tabled for well-known scales: 1.96 · sd · √2 · √(1 − r).
    [1.5, 0.72, 2.2],
    [1.8, 0.73, 2.6],
    [9.5, 0.92, 7.4],
    [5.5, 0.83, 6.3],
    [0.86, 0.85, 0.92],
    [3.9, 0.84, 4.3],
    [16.8, 0.92, 13.2],
  ])("with a spread of %d and a reliability of %d is %d points", (sd, reliability, points) => {
    const [step] = trustedChange(withReliability(reliability, sd)).reliable;
    expect(step!.inPoints).toBeCloseTo(points, points < 1 ? 2 : 1);
  });

  test("is the band that reliableChange finds in people with that spread", () => {
    const scores = [
      [3, 10],
      [5, 4],
      [9, 7],
    ] as const;
    const found = reliableChange([[1, 21]], { baseline: scores, reliability: 0.8 });
    if (found.kind !== "reliableChange") throw new Error("not estimable");
    expect(trustedChange(withReliability(0.8, found.sd)).reliable[0]!.inPoints).toBeCloseTo(found.band, 12);
  });

  test("without a published spread is told in standard deviations alone", () => {
    expect(trustedChange(total).reliable[0]).toMatchObject({ inPoints: null, verified: false });
    expect(trustedChange(total).reliable[0]!.inSpreads).toBeCloseTo(1.4667, 3);
  });

  test("says nothing where nothing is published", () => {
    expect(trustedChange(findBuiltIn("belonging-4")!.subscales[0]!)).toEqual({ reliable: [], important: [] });
  });
});
