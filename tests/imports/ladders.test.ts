import { describe, expect, test } from "vitest";
import { climbLadder } from "#shared/imports/climbLadder";
import { foldAnswer, ladderIds, ladders, placesOf } from "#shared/imports/ladders";
import { ladderRungs } from "#shared/imports/ladders/ladder";
import { orderWords } from "#shared/imports/orderWords";
import { foundLadders, laterLadders, surveyLadders } from "./foundLadders";

const answersTo = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: index + 1, words: [] as string[] }));
const inOrder = (words: string[]) => words.map((word, index): [string, number] => [word, index + 1]);

describe("the dictionary of answer ladders", () => {
  test("has at least twelve ladders in each of six languages, each whole", () => {
    expect(Object.keys(ladders).sort()).toEqual(["ar", "de", "en", "es", "fr", "pt"]);
    for (const [language, own] of Object.entries(ladders)) {
      expect(Object.keys(own).length).toBeGreaterThanOrEqual(12);
      for (const id of ladderIds)
        expect([language, id, own[id].length]).toEqual([language, id, ladderRungs[id]]);
    }
  });

  test("has no word on two rungs of one ladder, in any language", () => {
    for (const id of ladderIds) {
      const rungs = new Map<string, number>();
      for (const own of Object.values(ladders))
        own[id].forEach((words, rung) => {
          for (const word of words.split("|").map(foldAnswer))
            expect([id, word, rungs.get(word) ?? rung]).toEqual([id, word, rung]);
          for (const word of words.split("|").map(foldAnswer)) rungs.set(word, rung);
        });
    }
  });

  test("knows words however they are spelled: accents, signs, vowel marks, lengthening, invisible blanks", () => {
    const same = (a: string, b: string) => expect(foldAnswer(a)).toBe(foldAnswer(b));
    same("À aucun moment", "a aucun moment");
    same("Ni d’accord, ni pas d’accord", "ni d'accord ni pas d'accord");
    same("أبداً", "ابدا");
    same("أحـيـانـاً", "أحيانا");
    same("Teils/teils", "teils-teils");
    same("Stimme\u00a0zu.", "stimme zu");
    expect(placesOf("haeufig")).toEqual(placesOf("Häufig"));
    expect(foldAnswer("Yes!")).not.toBe(foldAnswer("Yes"));
    expect(placesOf("blue").size).toBe(0);
  });
});

describe("climbLadder(answers, words)", () => {
  /** Wholly read and in order, of those found; what the dictionary does not know stays open, and is asked. */
  test.each([
    ["en", 11, 12],
    ["es", 9, 10],
    ["fr", 10, 10],
    ["de", 10, 10],
    ["pt", 10, 10],
    ["ar", 7, 8],
  ])(
    "reads the %s ladders that others print: %i of %i, and none in another order",
    (language, whole, all) => {
      const found = foundLadders[language]!;
      const read = found.map((words) => climbLadder(answersTo(words.length), words));
      const complete = read.filter((meaning, index) => meaning.size === found[index]!.length);
      expect([complete.length, found.length]).toEqual([whole, all]);
      read.forEach((meaning, index) => {
        if (meaning.size > 0) expect([...meaning]).toEqual(inOrder(found[index]!));
      });
    },
  );

  test("reads of ladders gathered after its rules 9 of 15, and none in another order", () => {
    const read = laterLadders.map((words) => climbLadder(answersTo(words.length), words));
    expect(read.filter((meaning, index) => meaning.size === laterLadders[index]!.length)).toHaveLength(9);
    read.forEach((meaning, index) => {
      if (meaning.size > 0) expect([...meaning]).toEqual(inOrder(laterLadders[index]!));
    });
  });

  test.each(Object.keys(ladders))(
    "reads of those two lists at least twelve in %s, and none in another order",
    (language) => {
      const found = [...foundLadders[language]!, ...surveyLadders[language]!];
      const read = found.map((words) => climbLadder(answersTo(words.length), words));
      expect(
        read.filter((meaning, index) => meaning.size === found[index]!.length).length,
      ).toBeGreaterThanOrEqual(12);
      read.forEach((meaning, index) => {
        if (meaning.size > 0) expect(new Map(inOrder(found[index]!))).toEqual(meaning);
      });
    },
  );

  test("puts words of degree into their order, whole or not at all, in whichever order they come", () => {
    const seven = [
      ...["Very dissatisfied", "Dissatisfied", "Slightly dissatisfied", "Neutral"],
      ...["Slightly satisfied", "Satisfied", "Very satisfied"],
    ];
    expect(orderWords(seven.toReversed())).toEqual(seven);
    expect(orderWords(["Selten", "Nie", "Oft", "Sehr oft", "Manchmal"])).toEqual([
      ...["Nie", "Selten", "Manchmal", "Oft", "Sehr oft"],
    ]);
    // One that nobody chose is missing: the file climbs a longer ladder than it shows.
    expect(orderWords(seven.filter((word) => word !== "Slightly satisfied"))).toBeUndefined();
    // Of one word alone, and with a lack in the place of an opposite: both ends and the middle say that it is whole.
    const interested = ["Not at all", "Slightly", "Moderately", "Very"].map((word) => `${word} interested`);
    expect(orderWords(interested.toReversed())).toEqual(interested);
    expect(orderWords(interested.slice(1))).toBeUndefined();
    expect(orderWords(interested.slice(0, 3))).toBeUndefined();
    const useful = ["Nada útil", "Poco útil", "Neutral", "Útil", "Muy útil"];
    expect(orderWords(useful.toReversed())).toEqual(useful);
    expect(orderWords(useful.filter((word) => word !== "Poco útil"))).toBeUndefined();
    // Two words for one place, two pairs of opposites, a word of another kind, no end.
    expect(orderWords([...seven.slice(0, 6), "Extremely satisfied", "Very satisfied"])).toBeUndefined();
    expect(orderWords(["Disagree", "Neutral", "Satisfied"])).toBeUndefined();
    expect(orderWords(["Disagree", "Purple", "Agree"])).toBeUndefined();
    expect(orderWords(["Rarely", "Often", "Very often"])).toBeUndefined();
    expect(orderWords(["Never", "Very rarely", "Rarely", "Often"])).toBeUndefined();
  });

  const often = [
    { value: 1, words: ["Hardly ever or never"] },
    { value: 2, words: ["Some of the time"] },
    { value: 3, words: ["Often"] },
  ];

  test("takes words to the scale's own labels, in whichever language", () => {
    expect([...climbLadder(often, ["Casi nunca", "A veces", "A menudo"])]).toEqual([
      ["Casi nunca", 1],
      ["A veces", 2],
      ["A menudo", 3],
    ]);
    expect([...climbLadder(often, ["نادراً", "أحياناً", "غالباً"])].map(([, value]) => value)).toEqual([
      1, 2, 3,
    ]);
  });

  test("reads nothing where two answers of the file would become one: the file climbs another ladder", () => {
    const words = ["Never", "Rarely", "Sometimes", "Often", "Very often"];
    expect(climbLadder(answersTo(4), words).size).toBe(0);
    expect([...climbLadder(answersTo(5), words)]).toEqual(inOrder(words));
    const mixed = ["Never", "Nunca", "Sometimes", "A veces", "Often", "Rarely", "Always"];
    expect(climbLadder(answersTo(5), mixed).get("Nunca")).toBe(1);
  });

  test("leaves open what stands on no rung of the scale: never is not hardly ever", () => {
    const meaning = climbLadder(often, ["Nunca", "Rara vez", "A veces", "A menudo"]);
    expect(meaning.has("Nunca")).toBe(false);
    expect(meaning.get("A menudo")).toBe(3);
  });

  test("follows a scale whose values fall as its labels rise, and reverses nothing", () => {
    const falling = [
      { value: 1, words: ["Strongly agree"] },
      { value: 2, words: ["Agree"] },
      { value: 3, words: ["Disagree"] },
      { value: 4, words: ["Strongly disagree"] },
    ];
    expect(climbLadder(falling, ["De acuerdo", "En desacuerdo"])).toEqual(
      new Map([
        ["De acuerdo", 2],
        ["En desacuerdo", 3],
      ]),
    );
  });

  test("takes no ladder of another kind onto a scale with labels of its own", () => {
    const agreement = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];
    const labeled = agreement.map((word, index) => ({ value: index + 1, words: [word] }));
    expect(climbLadder(labeled, ["Never", "Rarely", "Sometimes", "Often", "Always"]).size).toBe(0);
  });

  test("does not take part of a ladder where the scale has no labels", () => {
    expect(climbLadder(answersTo(5), ["Agree", "Purple"]).size).toBe(0);
    expect(climbLadder(answersTo(6), ["Agree", "Disagree"]).size).toBe(0);
  });
});
