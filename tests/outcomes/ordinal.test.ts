import { describe, expect, test } from "vitest";
import { countMissing, discloseMissing } from "#shared/outcomes/missingCounts";
import { type CountedItem, discloseItem, type ItemFigures, UndisclosedItem } from "#shared/outcomes/ordinal";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { missingCode } from "#shared/responses/missing";

function item(pairs: [number, number, number][], change: Partial<CountedItem> = {}): CountedItem {
  return {
    by: { group: "North" },
    pairs: pairs.map(([pre, post, n]) => ({ pre, post, n })),
    unpaired: 0,
    leftOut: [],
    missing: { pre: [], post: [] },
    ...change,
  };
}

const shown = (figures: unknown) => figures as ItemFigures;

describe("discloseItem(item, audience)", () => {
  const cells = [
    item([
      [1, 1, 4],
      [2, 1, 12],
      [3, 3, 14],
      [3, 5, 11],
    ]),
  ];
  test("tells the team every answer, and how many moved up, stayed and moved down", () => {
    const { overall, strata } = discloseItem(new UndisclosedItem(["group"], cells), "team");
    expect(shown(overall).stack.pre).toEqual([
      { from: 1, to: 1, people: 4 },
      { from: 2, to: 2, people: 12 },
      { from: 3, to: 3, people: 25 },
    ]);
    expect([shown(overall).up, shown(overall).same, shown(overall).down]).toMatchObject([
      { people: 11, of: 41 },
      { people: 18 },
      { people: 12 },
    ]);
    expect(shown(overall).upOrHalfSame).toMatchObject({ value: (11 + 9) / 41 });
    expect(strata).toHaveLength(1);
  });
  test("joins neighboring answers outside the team until each part holds 10 people, and shows no breakdown", () => {
    const { overall, strata } = discloseItem(new UndisclosedItem(["group"], cells), "export");
    expect(strata).toEqual([]);
    expect(shown(overall).stack.pre).toEqual([
      { from: 1, to: 2, people: 16 },
      { from: 3, to: 3, people: 25 },
    ]);
    expect(shown(overall).stack.post).toEqual([
      { from: 1, to: 1, people: 16 },
      { from: 3, to: 3, people: 14 },
      { from: 5, to: 5, people: 11 },
    ]);
    const few = item([
      [1, 2, 3],
      [2, 1, 20],
      [3, 3, 20],
    ]);
    expect(shown(discloseItem(new UndisclosedItem([], [few]), "export").overall)).toMatchObject({
      up: { kind: "suppressed" },
      down: { kind: "suppressed" },
      upOrHalfSame: { kind: "suppressed" },
    });
  });
  test("hides an item of too few people, and outside the team one that 1 to 9 left out", () => {
    const few = new UndisclosedItem([], [item([[1, 2, 4]])]);
    expect(discloseItem(few, "team").overall).toEqual({ kind: "suppressed", reason: "too_few_people" });
    const left = new UndisclosedItem([], [item([[1, 2, 20]], { unpaired: 3 })]);
    expect(isSuppressed(discloseItem(left, "export").overall)).toBe(true);
    expect(isSuppressed(discloseItem(left, "team").overall)).toBe(false);
  });
  test("never leaves by itself", () => {
    expect(() => JSON.stringify(new UndisclosedItem([], cells))).toThrow("discloseItem");
  });
});

describe("countMissing(codes)", () => {
  test("keeps not asked, not answered and prefers not to say apart", () => {
    const codes = [
      { code: missingCode.notAsked, n: 30 },
      { code: missingCode.notAnswered, n: 12 },
      { code: missingCode.prefersNotToSay, n: 4 },
      { code: missingCode.declaredCode, n: 2 },
      { code: missingCode.dontKnow, n: 1 },
    ];
    const counts = countMissing(codes);
    expect(counts).toEqual({ notAsked: 30, notAnswered: 12, prefersNotToSay: 4, other: 3 });
    expect(discloseMissing(counts, "team")).toBe(counts);
    expect(discloseMissing(counts, "export")).toMatchObject({ kind: "suppressed" });
    expect(discloseMissing({ ...counts, prefersNotToSay: 0, other: 10 }, "export")).toMatchObject({
      notAsked: 30,
    });
  });
});
