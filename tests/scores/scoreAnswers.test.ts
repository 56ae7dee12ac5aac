import { describe, expect, test } from "vitest";
import { ucla3 } from "#shared/instruments/definitions/ucla3";
import { Problem } from "#shared/problem";
import { scoreAnswers } from "#shared/scores/scoreAnswers";

describe("scoreAnswers(instrument, answers)", () => {
  test("adds up the items of a sum", () => {
    expect(scoreAnswers(ucla3, [2, 3, 1])).toEqual([{ subscale: "total", value: 6 }]);
  });

  test("says why a score is null", () => {
    expect(scoreAnswers(ucla3, [2, null, 1])).toEqual([
      { subscale: "total", value: null, reason: "missing_items" },
    ]);
    expect(scoreAnswers(ucla3, [null, null, null])[0]).toMatchObject({ value: null, reason: "no_answers" });
    expect(scoreAnswers(ucla3, [null, null, null], [false, false, false])[0]).toMatchObject({
      value: null,
      reason: "not_asked",
    });
  });

  test("refuses an answer that the item does not have, and names the item", () => {
    expect(() => scoreAnswers(ucla3, [2, 4, 1])).toThrow(
      "Item 2 (left_out): 4 is not one of its answers, which run from 1 to 3",
    );
    expect(() => scoreAnswers(ucla3, [2, 1.5, 1])).toThrow(Problem);
    expect(() => scoreAnswers(ucla3, [2, 1])).toThrow("ucla-3 has 3 items, but 2 answers came");
  });
});
