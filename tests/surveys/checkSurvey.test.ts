import { describe, expect, test } from "vitest";
import { findBuiltIn } from "#shared/instruments/library";
import { surveyHints, surveyMistakes } from "#shared/surveys/checkSurvey";
import type { SurveyDraft } from "#shared/surveys/definition";
import { estimateMinutes } from "#shared/surveys/effort";
import { type FindInstrument, fieldsOf } from "#shared/surveys/fields";
import { chooseLanguage, directionOf, fieldLanguage, languageOf } from "#shared/surveys/texts";
import { draft, survey } from "./draft";

const find: FindInstrument = (id, version) => {
  const found = findBuiltIn(id);
  return found?.version === version ? found : undefined;
};
const blocks = draft().blocks!;
const mistakesOf = (change: Partial<SurveyDraft>) => surveyMistakes(survey(change), find);

describe("surveyMistakes(survey)", () => {
  test("finds none in a whole survey", () => {
    expect(mistakesOf({})).toEqual([]);
  });

  test.each<[string, Partial<SurveyDraft>, string]>([
    [
      "a text without its Spanish",
      { closing: { title: { en: "Bye" }, text: { en: "x", es: "x" } } },
      "closing.title",
    ],
    ["no question at all", { blocks: [] }, "blocks"],
    [
      "an instrument that is not here",
      { blocks: [{ kind: "instrument", id: "a", instrument: "no", version: "1" }] },
      "blocks.0",
    ],
    [
      "an instrument without its wording",
      { blocks: [{ kind: "instrument", id: "a", instrument: "gbs", version: "1" }] },
      "blocks.0",
    ],
    ["two blocks of one id", { blocks: [blocks[0]!, blocks[0]!] }, "blocks.1"],
    [
      "a question asked twice in the same words",
      { blocks: [blocks[0]!, { ...blocks[0]!, id: "b" } as never] },
      "blocks.1",
    ],
    ["a condition on a later question", { blocks: [blocks[1]!, blocks[0]!] }, "blocks.0.when"],
    [
      "a condition on an answer that is not one",
      { blocks: [blocks[0]!, { ...blocks[1]!, when: { question: "came", anyOf: ["maybe"] } } as never] },
      "blocks.1.when",
    ],
    ["more consent without taking part", { consent: [draft().consent![1]!] }, "consent"],
    ["a given code in an anonymous survey", { anonymous: true, matching: "code" }, "matching"],
  ])("names %s", (_what, change, path) => {
    expect(mistakesOf(change).map((one) => one.path)).toContain(path);
  });

  test("asks for somebody to talk to where an instrument has a safeguarding rule", () => {
    const sensitive = {
      ...findBuiltIn("ucla-3")!,
      safeguarding: [{ subscale: "total", from: 9, to: 9, message: { en: "x" } }],
    };
    const { support: _, ...closing } = survey().closing;
    const found = surveyMistakes({ ...survey(), closing }, (id) => (id === "ucla-3" ? sensitive : undefined));
    expect(found.map(({ path }) => path)).toEqual(["closing.support"]);
  });
});

test("surveyHints(survey) advises the indirect questions about loneliness before the direct one", () => {
  const instruments = ["ons-direct", "ucla-3"].map((instrument, k) => ({
    ...{ kind: "instrument" as const, id: `i${k}`, instrument, version: "1" },
  }));
  const between = [blocks[0]!, ...instruments, blocks[4]!];
  expect(surveyHints(survey({ blocks: between }), find).map(({ path }) => path)).toEqual(["blocks.1"]);
  expect(surveyHints(survey({ blocks: between.toReversed() }), find)).toEqual([]);
  expect(surveyHints(survey({ blocks: [instruments[1]!, blocks[0]!, blocks[4]!] }), find)).toHaveLength(1);
});

describe("languages", () => {
  test("chooseLanguage(survey, header) follows the phone by its weights, and falls back to the first", () => {
    expect(chooseLanguage(survey(), "ar, es-MX;q=0.8, en;q=0.9")).toBe("en");
    expect(chooseLanguage(survey(), "es-MX,en;q=0.5")).toBe("es");
    expect(chooseLanguage(survey(), "fr")).toBe("en");
    expect(chooseLanguage(survey(), undefined)).toBe("en");
  });

  test("languageOf(instrument) never tells items in words that the definition does not mark", () => {
    const english = findBuiltIn("ons-direct")!;
    const unmarked = { ...english, translations: {} };
    expect(languageOf(unmarked, "es")).toBe("en");
    const items = english.items.map((item) => ({ ...item, text: { ...item.text, es: "x" } }));
    expect(languageOf({ ...unmarked, items }, "es")).toBe("en");
    const optionSets = Object.fromEntries(
      Object.entries(english.optionSets).map(([id, set]) => [
        id,
        set.map((option) => ({ ...option, label: { ...option.label, es: "x" } })),
      ]),
    );
    const translations = { es: { status: "official" as const, source: "x" } };
    expect(languageOf({ ...unmarked, items, optionSets, translations }, "es-MX")).toBe("es");
  });
});

test("fieldLanguage(field) says in which language a question stands, and directionOf which way it runs", () => {
  const [came, , item] = fieldsOf(survey(), find);
  expect([came, item].map((field) => fieldLanguage(field!, "es", survey()))).toEqual(["es", "en"]);
  expect(["ar-EG", "he", "en"].map(directionOf)).toEqual(["rtl", "rtl", "ltr"]);
});

test("estimateMinutes(survey) is a few minutes for a dozen questions, and grows with them", () => {
  const minutes = (s = survey()) => estimateMinutes(s, fieldsOf(s, find));
  expect(minutes()).toBeGreaterThanOrEqual(2);
  expect(minutes()).toBeLessThanOrEqual(4);
  expect(minutes(survey({ blocks: blocks.slice(0, 1) }))).toBeLessThan(minutes());
});
