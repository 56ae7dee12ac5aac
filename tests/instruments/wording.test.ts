import { describe, expect, test } from "vitest";
import { itemLanguages } from "#shared/instruments/languages";
import { builtInInstruments, findBuiltIn } from "#shared/instruments/library";
import { readPastedLines } from "#shared/instruments/pastedLines";
import { optionsOf } from "#shared/instruments/subscale";
import {
  lacksWording,
  overlayWording,
  usedOptionSets,
  type Wording,
  wordingMistakes,
} from "#shared/instruments/wording";

const djg = findBuiltIn("djg-6")!;
/** No scale's wording: six lines that mean nothing. */
const lines = (language: string) => Array.from({ length: 6 }, (_, k) => `${language} planted ${k + 1}`);
const english: Wording = { languages: { en: { items: lines("en"), options: {} } } };
const both: Wording = {
  languages: {
    es: { items: lines("es"), options: { agreement: ["Sí", "Más o menos", "No"] } },
    en: { items: lines("en"), options: {} },
  },
};

const mistakesOf = (wording: Wording) =>
  wordingMistakes(djg, wording).map(({ path, message }) => `${path}: ${message}`);

describe("wordingMistakes(instrument, wording)", () => {
  test("finds none in one line for each item, where the answers have words already", () => {
    expect(mistakesOf(english)).toEqual([]);
    expect(mistakesOf(both)).toEqual([]);
  });

  test("names a missing line, an empty one, and answers that have no words in the language", () => {
    expect(
      mistakesOf({
        languages: {
          en: { items: [...lines("en").slice(0, 4), ""], options: {} },
          es: { items: lines("es"), options: {} },
          fr: { items: lines("fr"), options: { agreement: ["Oui", ""], mood: [] } },
        },
      }),
    ).toEqual([
      "languages.en.items: has 5 questions, but djg-6 has 6",
      "languages.en.items.4: question 5 is empty",
      "languages.es.options.agreement: needs its 3 answers in this language, in printed order",
      'languages.fr.options.mood: there are no answers called "mood" here',
      "languages.fr.options.agreement: has 2 answers, but there are 3",
    ]);
  });
});

describe("every built-in instrument without its wording", () => {
  const lacking = builtInInstruments
    .filter(lacksWording)
    .map((instrument) => [instrument.id, instrument] as const);

  test.each(lacking)(
    "%s takes lines in English, and in Spanish with words for its answers",
    (_, instrument) => {
      const planted = (language: string) =>
        instrument.items.map((_item, k) => `${language} planted ${k + 1}`);
      const sets = usedOptionSets(instrument);
      const answers = Object.fromEntries(
        sets.map((id) => [id, instrument.optionSets[id]!.map(({ key }) => `es ${key}`)]),
      );
      const wording: Wording = {
        languages: {
          en: { items: planted("en"), options: {} },
          es: { items: planted("es"), options: answers },
        },
      };
      expect(wordingMistakes(instrument, wording)).toEqual([]);
      const laid = overlayWording(instrument, wording);
      expect(itemLanguages(laid).map(({ language }) => language)).toEqual(["en", "es"]);
      for (const item of laid.items)
        for (const { key, label } of optionsOf(laid, item)) expect(label.es).toBe(`es ${key}`);
      // What is scored is untouched.
      expect({ ...laid, items: [], optionSets: {}, translations: {} }).toEqual({
        ...instrument,
        items: [],
        optionSets: {},
        translations: {},
      });
    },
  );
});

describe("overlayWording(instrument, wording)", () => {
  test("gives the items their text in every language, English as the original", () => {
    const laid = overlayWording(djg, both);
    expect(laid.items[5]!.text).toEqual({ es: "es planted 6", en: "en planted 6" });
    expect(laid.optionSets.agreement!.map(({ label }) => label.es)).toEqual(["Sí", "Más o menos", "No"]);
    expect(itemLanguages(laid)).toEqual([
      { language: "en", status: "original" },
      { language: "es", status: "community" },
    ]);
  });

  test("makes the first language the original where English is not among them", () => {
    const { es } = both.languages;
    expect(itemLanguages(overlayWording(djg, { languages: { es: es! } }))).toEqual([
      { language: "es", status: "original" },
    ]);
  });

  test("leaves scoring, and the definition itself, as they are", () => {
    const laid = overlayWording(djg, both);
    expect(laid.subscales).toBe(djg.subscales);
    expect(laid.items.map(({ key }) => key)).toEqual(djg.items.map(({ key }) => key));
    expect(lacksWording(djg)).toBe(true);
    expect(lacksWording(laid)).toBe(false);
  });
});

describe("readPastedLines(text)", () => {
  test.each([
    ["1. One\n2. Two\r\n\n3. Three", ["One", "Two", "Three"]],
    ["1)\tOne\n(2) Two\n3 - Three", ["One", "Two", "Three"]],
    ["• One\n• Two", ["One", "Two"]],
    ["١. واحد\n٢. اثنان", ["واحد", "اثنان"]],
    ["2 people know me\nOne more", ["2 people know me", "One more"]],
    ["1. One\nTwo", ["1. One", "Two"]],
    ["", []],
  ])("%j", (text, found) => {
    expect(readPastedLines(text)).toEqual(found);
  });
});
