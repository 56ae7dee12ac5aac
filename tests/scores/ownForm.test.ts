import { describe, expect, test } from "vitest";
import { findBuiltIn } from "#shared/instruments/library";
import { Problem } from "#shared/problem";
import { checkDefinition } from "#shared/scores/checkDefinition";
import {
  emptyForm,
  idFrom,
  nextVersion,
  type OwnForm,
  readForm,
  writeDefinition,
} from "#shared/scores/ownForm";

const form = (change: Partial<OwnForm> = {}): OwnForm => ({
  ...emptyForm("Harbor Programs"),
  id: "at-home",
  name: "Feeling at home",
  items: [
    { text: "I feel at home here.", reverse: false },
    { text: "I feel like a visitor.", reverse: true },
    { text: "People know my name.", reverse: false },
  ],
  subscales: [
    { label: "Total", items: ["1", "2", "3"], aggregate: "sum", mayMiss: 0, direction: "higher_better" },
    { label: "Warmth (mean)", items: ["1", "3"], aggregate: "mean", mayMiss: 1, direction: "neutral" },
  ],
  ...change,
});

const mistakesOf = (change: Partial<OwnForm>): string[] => {
  try {
    checkDefinition(writeDefinition(form(change), "1"));
  } catch (error) {
    if (error instanceof Problem) return error.places.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
};

describe("writeDefinition(form, version)", () => {
  test("writes a sound definition: ranges and steps from items and answers, three examples proposed", () => {
    const made = checkDefinition(writeDefinition(form(), "1"));
    expect(made.subscales.map(({ id, range, step }) => ({ id, range, step }))).toEqual([
      { id: "total", range: [3, 15], step: 1 },
      { id: "warmth_mean", range: [1, 5], step: 0.5 },
    ]);
    // By hand: 1 + (1 + 5 − 1) + 1 = 7; 5 + 1 + 5 = 11; one missing leaves the sum without a score.
    expect(made.vectors.map(({ expected }) => expected)).toEqual([
      { total: 7, warmth_mean: 1 },
      { total: 11, warmth_mean: 5 },
      { total: null, warmth_mean: 3 },
    ]);
    expect(made.validated).toBe(false);
  });

  test("takes whole numbers with words for the two ends, in any language", () => {
    const answers = { kind: "range", min: 0, max: 10, low: "لا", high: "نعم" } as const;
    const made = checkDefinition(writeDefinition(form({ answers, language: "ar" }), "1"));
    expect(made.items[0]).toMatchObject({ kind: "numeric", range: { min: 0, max: 10, low: { ar: "لا" } } });
    expect(made.subscales[0]!.range).toEqual([0, 30]);
  });

  test.each<[string, Partial<OwnForm>, string]>([
    ["no name", { name: "" }, "name.en: needs at least 1 letters"],
    ["no id", { id: "" }, "id: is not written the way it must be (see docs/instruments.md)"],
    ["no questions", { items: [] }, "subscales.0.items.0: there is no item"],
    [
      "an empty question",
      { items: [{ text: "", reverse: false }] },
      "items.0.text.en: needs at least 1 letters",
    ],
    [
      "a score of nothing",
      {
        subscales: [{ label: "Total", items: [], aggregate: "sum", mayMiss: 0, direction: "higher_better" }],
      },
      "subscales.0.items: needs at least one item",
    ],
    [
      "as many missing as there are questions",
      {
        subscales: [
          { label: "Total", items: ["1"], aggregate: "sum", mayMiss: 1, direction: "higher_better" },
        ],
      },
      "subscales.0.missing.maxMissing: at least one item must be answered",
    ],
    [
      "a value twice",
      {
        answers: {
          kind: "options",
          options: [
            { label: "No", value: 1 },
            { label: "Yes", value: 1 },
          ],
        },
      },
      "optionSets.answers: the value 1 stands twice",
    ],
    [
      "an example that does not come out",
      { examples: [{ name: "mine", answers: [5, 5, 5], expected: { total: 15 } }] },
      'vectors.3.expected.total: "mine" expects 15, but the rules give 11',
    ],
  ])("names the place of %s", (_, change, mistake) => {
    expect(
      mistakesOf(change).some((one) => one.startsWith(mistake)),
      mistakesOf(change).join("\n"),
    ).toBe(true);
  });
});

describe("readForm(instrument)", () => {
  test("reads back what the form wrote", () => {
    const made = checkDefinition(writeDefinition(form(), "3"));
    expect(readForm(made)).toEqual(form());
    expect(readForm(checkDefinition(JSON.parse(JSON.stringify(made))))).toEqual(form());
  });

  test("is null for a definition that says more than a form can show", () => {
    for (const id of ["djg-6", "who-5", "ons4", "overlap"]) expect(readForm(findBuiltIn(id)!), id).toBeNull();
  });
});

describe("names", () => {
  test.each([
    ["1", "2"],
    ["1.9", "1.10"],
    ["pilot", "pilot-2"],
  ])("nextVersion(%s) is %s", (version, next) => {
    expect(nextVersion(version)).toBe(next);
  });

  test("idFrom(name) is a name for files", () => {
    expect(idFrom("Feeling at home, añadido!")).toBe("feeling-at-home-anadido");
    expect(idFrom("مرحبا")).toBe("");
  });
});
