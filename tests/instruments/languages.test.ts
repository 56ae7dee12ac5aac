import { describe, expect, test } from "vitest";
import type { Instrument } from "#shared/instruments/definition";
import { itemLanguages } from "#shared/instruments/languages";
import { builtInInstruments, findBuiltIn } from "#shared/instruments/library";
import { estimateSeconds } from "#shared/surveys/effort";

const spanish = (text: Record<string, string>) => ({ ...text, es: `¿${Object.values(text)[0]}?` });

/** UCLA-3 as if somebody had translated it; the Spanish means nothing. */
function translated(whole: boolean): Instrument {
  const ucla = findBuiltIn("ucla-3")!;
  return {
    ...ucla,
    items: ucla.items.map((item) => ({ ...item, text: spanish(item.text!) })),
    optionSets: Object.fromEntries(
      Object.entries(ucla.optionSets).map(([id, options]) => [
        id,
        options.map((option) => (whole ? { ...option, label: spanish(option.label) } : option)),
      ]),
    ),
    translations: { es: { status: "validated", source: "a test" } },
  };
}

describe("itemLanguages(instrument)", () => {
  test("names the original, then marked translations that are whole", () => {
    expect(itemLanguages(translated(true))).toEqual([
      { language: "en", status: "original" },
      { language: "es", status: "validated" },
    ]);
    expect(itemLanguages(translated(false))).toEqual([{ language: "en", status: "original" }]);
  });

  test("names none where the wording is not here", () => {
    expect(itemLanguages(findBuiltIn("gbs")!)).toEqual([]);
  });
});

describe("estimateSeconds(instrument)", () => {
  test("grows with the questions, and nobody is asked for more than a quarter of a minute a question", () => {
    expect(estimateSeconds(findBuiltIn("gbs")!)).toBeGreaterThan(estimateSeconds(findBuiltIn("djg-6")!));
    for (const instrument of builtInInstruments) {
      const seconds = estimateSeconds(instrument);
      expect(seconds % 5).toBe(0);
      expect(seconds).toBeGreaterThan(3 * instrument.items.length);
      expect(seconds).toBeLessThanOrEqual(20 + 15 * instrument.items.length);
    }
  });

  test("is nothing where scores come ready", () => {
    expect(estimateSeconds({ ...findBuiltIn("ucla-3")!, items: [] })).toBe(0);
  });
});
