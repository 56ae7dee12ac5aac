import { describe, expect, test } from "vitest";
import { findBuiltIn } from "#shared/instruments/library";
import { bandOf, benefitOf, findSubscale, optionsOf, textIn, within } from "#shared/instruments/subscale";

describe("benefitOf(change, direction)", () => {
  test("is above zero for good news, whichever way the scale runs", () => {
    expect(benefitOf(2, "higher_better")).toBe(2);
    expect(benefitOf(2, "higher_worse")).toBe(-2);
    expect(benefitOf(2, "neutral")).toBeNull();
  });

  test("of no change is 0, never −0", () => {
    expect(Object.is(benefitOf(0, "higher_worse"), 0)).toBe(true);
  });
});

describe("bandOf(subscale, score)", () => {
  const total = findSubscale(findBuiltIn("ucla-3")!, "total")!;

  test("takes in both edges", () => {
    expect(bandOf(total, 5)?.label.en).toBe("not lonely");
    expect(bandOf(total, 6)?.label.en).toBe("lonely");
  });

  test("is undefined for no score and for a scale without bands", () => {
    expect(bandOf(total, null)).toBeUndefined();
    expect(bandOf(findSubscale(findBuiltIn("gbs")!, "total")!, 40)).toBeUndefined();
  });

  test("does not lose 4.3 to the last bit", () => {
    expect(within({ from: 3, to: 4.3 }, 43 * 0.1)).toBe(true);
    expect(within({ from: 3, to: 4.3 }, 4.31)).toBe(false);
  });
});

describe("textIn(text, language)", () => {
  test("falls back from region to language to English to whatever there is", () => {
    const text = { en: "Often", es: "A menudo", "pt-BR": "Frequentemente" };
    expect(textIn(text, "es-MX")).toBe("A menudo");
    expect(textIn(text, "pt-BR")).toBe("Frequentemente");
    expect(textIn(text, "ar")).toBe("Often");
    expect(textIn({ ar: "غالبا" }, "de")).toBe("غالبا");
  });
});

describe("optionsOf(instrument, item)", () => {
  test("follows the order that the item prints", () => {
    const instrument = findBuiltIn("ucla-3")!;
    const item = { ...instrument.items[0]!, displayOrder: ["often", "some_of_the_time", "hardly_ever"] };
    expect(optionsOf(instrument, item).map(({ value }) => value)).toEqual([3, 2, 1]);
    expect(optionsOf(instrument, instrument.items[0]!).map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  test("is empty for an item answered with a number", () => {
    expect(optionsOf(findBuiltIn("ons4")!, findBuiltIn("ons4")!.items[0]!)).toEqual([]);
  });
});
