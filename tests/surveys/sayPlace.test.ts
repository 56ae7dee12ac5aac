import { describe, expect, test } from "vitest";
import { surveyMistakes } from "#shared/surveys/checkSurvey";
import { starterLanguages, starterSurvey } from "#shared/surveys/starter";
import { blockAt, sayPlace } from "../../web/surveys/sayPlace";
import { survey } from "./draft";

describe("sayPlace(survey, path)", () => {
  test.each([
    ["introduction.title", "Introduction, title"],
    ["consent.1.text", "Consent “Quoting words”"],
    ["consent", "Consent"],
    ["blocks", "Questions"],
    ["blocks.0.title", "Question 1 “Have you been here before?”, the question"],
    ["blocks.0.answer.options.1.label", "Question 1 “Have you been here before?”, answer 2"],
    ["blocks.1.when", "Question 2 “What did you like?”, ask only if"],
    ["blocks.2", "Question 3 “ucla-3”"],
    ["blocks.4.answer.low", "Question 5 “How warm was the welcome?”, the words at the low end"],
    ["blocks.7.options.0.label", "Question 8 “How old are you?”, answer 1"],
    ["closing.support", "Closing page, support contact"],
    ["nowhere.at.all", "nowhere.at.all"],
  ])("says %s as %s", (path, words) => expect(sayPlace(survey(), path)).toBe(words));

  test("leaves no path of any mistake as it is", () => {
    const gaps = survey({
      introduction: { title: {}, text: {} },
      closing: { title: {}, text: {}, support: { text: {} } },
      codeLabel: {},
      anonymous: true,
      blocks: survey().blocks.map((block) => (block.kind === "instrument" ? block : { ...block, title: {} })),
    });
    const places = surveyMistakes(gaps, () => undefined).map(({ path = "" }) => path);
    expect(places.length).toBeGreaterThan(10);
    for (const path of places) expect(sayPlace(gaps, path)).not.toMatch(/^[a-z]+(\.|$)/);
  });
});

test("blockAt(survey, path) names the block that a path leads into, and none elsewhere", () => {
  expect(blockAt(survey(), "blocks.2.when")).toBe("lonely");
  expect(blockAt(survey(), "closing.title")).toBeUndefined();
});

test.each(starterLanguages)("starterSurvey(name, %s) lacks nothing but questions", (language) => {
  const mistakes = surveyMistakes(starterSurvey("New", language), () => undefined);
  expect(mistakes).toEqual([{ path: "blocks", message: "asks nothing yet" }]);
});

test("starterSurvey(name, language) begins with gaps where the product has no words of its own", () => {
  expect(surveyMistakes(starterSurvey("New", "fr"), () => undefined).length).toBe(6);
});
