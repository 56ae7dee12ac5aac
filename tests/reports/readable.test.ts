import { expect, test, vi } from "vitest";
import { readVectors } from "../stats/vectorStrata";
import { cellsOf, directions, englishTexts, everySentence, subscaleFor } from "./everySentence";
import { everyOtherSentence } from "./otherSentences";
import { readSentences, syllables } from "./readable";

vi.setConfig({ testTimeout: 120_000 });

const vectors = readVectors();
const said = [
  ...vectors.flatMap(({ rows }, k) =>
    everySentence(
      cellsOf(rows, englishTexts),
      subscaleFor(directions[k % 3]!, englishTexts, { reliability: k % 2 === 0, fine: false }),
      englishTexts,
    ),
  ),
  ...everyOtherSentence(englishTexts),
];
const texts = [...new Set(said.map(({ text }) => text))];
const sentences = texts.flatMap(readSentences);

test.skipIf(vectors.length === 0)(
  "a sentence has 12 words on average and 36 at most, without what stands in brackets",
  () => {
    const words = sentences.map((sentence) => sentence.words);
    const mean = words.reduce((sum, n) => sum + n, 0) / words.length;
    expect(texts.length).toBeGreaterThan(500);
    expect(mean).toBeLessThan(12);
    expect(Math.max(...words)).toBeLessThanOrEqual(36);
  },
);

test.skipIf(vectors.length === 0)("few words are long", () => {
  const long = sentences.flatMap((sentence) => sentence.long);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const kinds = [...new Set(long.map((word) => word.toLowerCase()))].sort();
  expect(long.length / words, kinds.join(" ")).toBeLessThan(0.03);
});

test("readSentences(text) counts words and finds the long ones", () => {
  expect(
    readSentences("We cannot tell. The heterogeneity of participants is considerable (see it)."),
  ).toEqual([
    { words: 3, long: [] },
    { words: 6, long: ["heterogeneity", "participants", "considerable"] },
  ]);
  expect(["cat", "people", "before", "answered", "statistical"].map(syllables)).toEqual([1, 2, 2, 2, 4]);
});
