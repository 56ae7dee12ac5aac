import { describe, expect, test } from "vitest";
import { findBuiltIn } from "#shared/instruments/library";
import { isDistinctive } from "#shared/quality/lookAlike";
import { isStraightLine, lineRules } from "#shared/quality/straightLine";
import { isTooFast } from "#shared/quality/tooFast";

const gbs = findBuiltIn("gbs")!;
const [rule] = lineRules(gbs);
const all = (answer: number | null) => gbs.items.map(() => answer);

describe("lineRules(instrument)", () => {
  test("has a rule for a scale with reversed items, naming both wordings", () => {
    expect(rule).toEqual({
      ...{ min: 1, max: 7 },
      plain: [1, 2, 5, 8, 10, 11],
      reversed: [3, 4, 6, 7, 9, 12],
    });
  });

  test("has none where no item is reversed: the same answer to all is then a sound one", () => {
    for (const id of ["ucla-3", "who-5", "bscs"]) expect(lineRules(findBuiltIn(id)!), id).toEqual([]);
  });

  test("has none where the items that are reversed have a range of their own, or there are too few", () => {
    const few = { ...gbs, items: gbs.items.slice(1, 4) };
    expect(lineRules(few)).toEqual([]);
    const apart = {
      ...gbs,
      items: gbs.items.map((item) =>
        item.reverse ? { ...item, optionSet: undefined, range: { min: 0, max: 10 } } : item,
      ),
    } as typeof gbs;
    expect(lineRules(apart)).toEqual([]);
  });
});

describe("isStraightLine(rule, answers)", () => {
  test("is true of the same answer to items that mean the opposite", () => {
    for (const answer of [1, 2, 3, 5, 6, 7])
      expect(isStraightLine(rule!, all(answer)), String(answer)).toBe(true);
    expect(isStraightLine(rule!, all(7).with(0, null).with(5, null))).toBe(true);
  });

  test("is false of the middle of the scale, which is its own opposite", () => {
    expect(isStraightLine(rule!, all(4))).toBe(false);
  });

  test("is false of one answer that differs, of nothing, of three answers, and of one wording alone", () => {
    expect(isStraightLine(rule!, all(7).with(11, 6))).toBe(false);
    expect(isStraightLine(rule!, all(null))).toBe(false);
    expect(isStraightLine(rule!, all(7).fill(null, 3))).toBe(false);
    expect(
      isStraightLine(
        rule!,
        all(7).map((answer, k) => (rule!.reversed.includes(k + 1) ? null : answer)),
      ),
    ).toBe(false);
  });

  test("is false of a sound answer that looks even when reversed", () => {
    const sound = gbs.items.map(({ reverse }) => (reverse ? 1 : 7));
    expect(isStraightLine(rule!, sound)).toBe(false);
  });
});

test("isTooFast(seconds, median) is under a third of the median, not at it", () => {
  expect(isTooFast(59, 180)).toBe(true);
  expect(isTooFast(60, 180)).toBe(false);
  expect(isTooFast(120, 180)).toBe(false);
});

describe("isDistinctive(answers)", () => {
  test("is true of ten answers with three different ones", () => {
    expect(isDistinctive([1, 2, 3, 1, 2, 3, 1, 2, 3, 1])).toBe(true);
  });

  test("is false of short scales, of one answer to everything, and of two that take turns", () => {
    expect(isDistinctive([1, 2, 3])).toBe(false);
    expect(isDistinctive(Array(20).fill(1))).toBe(false);
    expect(isDistinctive([1, 2, 1, 2, 1, 2, 1, 2, 1, 2])).toBe(false);
    expect(isDistinctive([1, 2, 3, 1, 2, 3, 1, 2, 3, null])).toBe(false);
  });
});
