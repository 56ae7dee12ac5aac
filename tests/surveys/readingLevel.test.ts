import { expect, test } from "vitest";
import { englishSyllables, readingLevel, spanishSyllables } from "#shared/surveys/readingLevel";

test("spanishSyllables(word) keeps hiatus apart and glides together", () => {
  const words = {
    casa: 2,
    ciudad: 2,
    país: 2,
    leer: 2,
    guerra: 2,
    agua: 2,
    maestro: 3,
    aéreo: 4,
    buey: 1,
    pingüino: 3,
    baúl: 2,
    muy: 1,
  };
  expect(Object.fromEntries(Object.keys(words).map((word) => [word, spanishSyllables(word)]))).toEqual(words);
});

test("readingLevel(texts, en) is the Flesch–Kincaid grade of its counts", () => {
  const sentence = "The cat sat on the old red mat by the door.";
  const found = readingLevel([sentence, sentence, sentence], "en");
  // 33 words, 3 sentences, 33 syllables: 0.39 × 11 + 11.8 × 1 − 15.59 = 0.5.
  expect(found).toMatchObject({ kind: "grade", method: "flesch_kincaid", words: 33 });
  expect(found?.kind === "grade" && found.grade).toBeCloseTo(0.5, 10);
  expect(englishSyllables("people") + englishSyllables("loneliness")).toBe(6);
});

test("readingLevel(texts, es) is the ease of Szigriszt-Pazos", () => {
  const sentence = "La casa roja de la plaza es muy alta.";
  const found = readingLevel(
    Array.from({ length: 4 }, () => sentence),
    "es-MX",
  );
  // 9 words and 13 syllables a sentence: 206.835 − 62.3 × 13 / 9 − 9.
  expect(found?.kind === "ease" && found.ease).toBeCloseTo(206.835 - (62.3 * 13) / 9 - 9, 10);
});

test("readingLevel declines where no formula is known to hold, or there is too little text", () => {
  expect(readingLevel([Array.from({ length: 50 }, () => "كلمة").join(" ")], "ar")).toBeNull();
  expect(readingLevel(["Too little text."], "en")).toBeNull();
});
