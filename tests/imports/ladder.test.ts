import { describe, expect, test } from "vitest";
import { type AnswerLadder, betterShift, shiftOf, shiftWords } from "../../web/imports/ladder";

const ladder = (numbers: AnswerLadder["numbers"], offset: number): AnswerLadder => ({
  rungs: [],
  min: 1,
  max: 3,
  missing: [],
  strangers: [],
  words: [],
  numbers,
  offset,
});

describe("shiftWords(ladder)", () => {
  test("a file that fits has nothing to decide", () => {
    expect(shiftOf(ladder({ from: 1, to: 3, fitting: 0 }, 0))).toBe("none");
    expect(shiftOf(ladder({ from: 0, to: 9, fitting: undefined }, 0))).toBe("none");
  });

  test("a file that counts from another number is offered the shift, and keeps its words once set", () => {
    const words = "Numbers in the file run from 0 to 2, this scale from 1 to 3. Add 1 to every number.";
    for (const offset of [0, 1]) {
      const shifted = ladder({ from: 0, to: 2, fitting: 1 }, offset);
      expect(shiftOf(shifted)).toBe(offset === 0 ? "offered" : "set");
      expect(shiftWords(shifted)).toBe(words);
    }
  });

  test("a wrong shift is told by what is set, and by what would fit", () => {
    const twice = ladder({ from: 0, to: 2, fitting: 1 }, 2);
    expect(shiftOf(twice)).toBe("wrong");
    expect(shiftWords(twice)).toMatch(/Add 2 to every number: that makes 2 to 4, which does not fit\.$/);
    expect(betterShift(twice)).toBe("Add 1 to every number instead");
    const needless = ladder({ from: 1, to: 3, fitting: 0 }, -1);
    expect(shiftWords(needless)).toMatch(
      /Take 1 from every number: that makes 0 to 2, which does not fit\.$/,
    );
    expect(betterShift(needless)).toBe("Take the numbers as they are");
  });
});
