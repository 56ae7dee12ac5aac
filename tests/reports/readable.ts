/**
 * How hard a text is to read, by two simple measures: words in a sentence, and the share of long words (three
 * syllables or more), with the terms left out that no plainer word can stand for.
 */
export const exempt = new Set([
  "everybody",
  "everyone",
  "anybody",
  "somebody",
  "nobody",
  "anything",
  "loneliness",
  "comparison",
  "compared",
  "reliability",
  "percentage",
  "questionnaire",
  "hidden",
  "somewhere",
  "possible",
  "already",
]);

export interface Reading {
  words: number;
  /** Words of three syllables or more that are not exempt. */
  long: string[];
}

export function readSentences(text: string): Reading[] {
  const sentences = text.replaceAll(/\([^)]*\)/g, "").split(/(?<=[.:?]) +|; /);
  return sentences
    .map((sentence) => sentence.match(/[\p{L}’']+|\d[\d.,%]*/gu) ?? [])
    .filter((words) => words.length > 0)
    .map((words) => ({
      words: words.length,
      long: words.filter((word) => syllables(word) >= 3 && !exempt.has(word.toLowerCase())),
    }));
}

/** Groups of vowels, without a silent e at the end (the one of "people" is not). Good to a syllable, which is enough for a share. */
export function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?<=[^aeiouyl])(e|es|ed)$/, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}
