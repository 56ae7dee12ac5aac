import { describe, expect, test } from "vitest";
import { findBuiltIn } from "#shared/instruments/library";
import { missingCode } from "#shared/responses/missing";
import { correctAnswers } from "#shared/scores/correctAnswers";
import { scoreAnswers } from "#shared/scores/scoreAnswers";

const gbs = findBuiltIn("gbs")!;
const given = [7, 6, 2, 1, 7, 2, 1, 6, 2, 7, 7, 1];
const stored = { answers: given, missing: null, supplied: false };

describe("correctAnswers(instrument, stored, corrections)", () => {
  test("scores the whole response anew, reversed items by the definition", () => {
    const { answers, scores, missing } = correctAnswers(gbs, stored, [{ item: 3, to: 5 }]);
    expect(answers).toEqual(given.with(2, 5));
    expect(scores).toEqual(scoreAnswers(gbs, given.with(2, 5)));
    const total = (all: typeof scores) => all.find(({ subscale }) => subscale === "total")!.value!;
    expect(total(scores) - total(scoreAnswers(gbs, given))).toBe(-3);
    expect(missing).toEqual(given.map(() => 0));
  });

  test("an answer taken out was asked and is not answered; what was not asked stays so", () => {
    const before = {
      ...stored,
      answers: given.with(11, null as never),
      missing: given.map((_, k) => (k === 11 ? missingCode.notAsked : 0)),
    };
    const { missing, changes } = correctAnswers(gbs, before, [
      { item: 2, to: null },
      { item: 1, to: 7 },
    ]);
    expect([missing[1], missing[11]]).toEqual([missingCode.notAnswered, missingCode.notAsked]);
    expect(changes).toEqual([{ item: 2, from: 6, to: null }]);
  });

  test("declines what the instrument does not have, and scores that came ready", () => {
    for (const wrong of [
      { item: 13, to: 1 },
      { item: 0, to: 1 },
      { item: 1, to: 8 },
    ])
      expect(() => correctAnswers(gbs, stored, [wrong])).toThrow(/question|answer/i);
    expect(() => correctAnswers(gbs, { ...stored, supplied: true }, [{ item: 1, to: 1 }])).toThrow(
      /ready in a file/,
    );
  });
});
