import { describe, expect, test } from "vitest";
import { missingTexts } from "#shared/surveys/checkSurvey";
import { surveySchema } from "#shared/surveys/definition";
import {
  type AnswerType,
  addOption,
  moveBlock,
  newDemographic,
  newInstrument,
  newQuestion,
  removeBlock,
  setText,
  switchAnswer,
} from "#shared/surveys/editSurvey";
import { survey } from "./draft";

const called = (n: number) => `desglose ${n}`;
const order = (of: { blocks: { id: string }[] }) => of.blocks.map(({ id }) => id);

describe("moveBlock(survey, id, to)", () => {
  test("moves one block and keeps the order of the others", () => {
    expect(order(moveBlock(survey(), "lonely", 0)).slice(0, 3)).toEqual(["lonely", "came", "liked"]);
    expect(order(moveBlock(survey(), "came", 2)).slice(0, 3)).toEqual(["liked", "lonely", "came"]);
  });

  test("stays within the list, and leaves a survey without the block as it is", () => {
    expect(order(moveBlock(survey(), "came", 99)).at(-1)).toBe("came");
    expect(order(moveBlock(survey(), "age", -5))[0]).toBe("age");
    expect(moveBlock(survey(), "nobody", 0)).toEqual(survey());
  });
});

test("setText(texts, language, words) keeps other languages, and emptied words are a gap", () => {
  expect(setText({ en: "Yes", es: "Sí" }, "es", "")).toEqual({ en: "Yes" });
  expect(setText(undefined, "ar", "نعم")).toEqual({ ar: "نعم" });
});

test("what is added fits the definition and takes an id that is free", () => {
  let made = survey();
  for (const block of [
    newQuestion(made),
    newDemographic(made, called),
    newInstrument(made, { id: "who-5", version: "1" }),
  ])
    made = { ...made, blocks: [...made.blocks, block] };
  made = { ...made, blocks: [...made.blocks, newQuestion(made), newDemographic(made, called)] };
  made = { ...made, blocks: [...made.blocks, newInstrument(made, { id: "who-5", version: "1" })] };
  expect(new Set(order(made)).size).toBe(made.blocks.length);
  expect(surveySchema.parse(made)).toEqual(made);
});

test("newDemographic(survey, called) is called in the maker's words, as nothing else of the survey is", () => {
  let made = survey();
  for (let k = 0; k < 3; k++) made = { ...made, blocks: [...made.blocks, newDemographic(made, called)] };
  made = removeBlock(made, order(made).at(-2)!);
  const again = newDemographic(made, called);
  const names = [...made.blocks, again].flatMap((one) => (one.kind === "demographic" ? [one.attribute] : []));
  expect(names).toEqual(["age", "desglose 1", "desglose 3", "desglose 2"]);
});

test("addOption(options) reuses no key that stands", () => {
  const [first, second, third] = addOption(addOption(addOption([])));
  expect(addOption([first!, third!]).map(({ key }) => key)).toEqual(["a1", "a3", "a4"]);
  expect(second!.key).toBe("a2");
});

test.each<AnswerType>(["single", "multiple", "scale", "number", "short_text", "long_text", "circles"])(
  "switchAnswer(answer, %s) fits the definition",
  (type) => {
    const [first] = survey().blocks;
    if (first?.kind !== "question") throw new Error("The first block is a question.");
    const answer = switchAnswer(first.answer, type);
    const changed = { ...survey(), blocks: [{ ...first, answer }] };
    expect(surveySchema.parse(changed)).toEqual(changed);
    expect(answer.type).toBe(type);
  },
);

test("missingTexts(survey, language) names what lacks words in it", () => {
  expect(missingTexts(survey(), "en")).toEqual([]);
  expect(missingTexts(survey(), "ar").length).toBeGreaterThan(15);
  const title = { en: "How are you?" };
  expect(missingTexts(survey({ introduction: { title, text: title } }), "es")).toEqual([
    "introduction.title",
    "introduction.text",
  ]);
});
