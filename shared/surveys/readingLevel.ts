/**
 * How hard a text is to read, by the formula that was made for its language; null where we know of none that
 * holds (Arabic, and every other language so far), or where there is too little text to say.
 */
export type ReadingLevel =
  | { kind: "grade"; method: "flesch_kincaid"; grade: number; words: number }
  | { kind: "ease"; method: "szigriszt_pazos"; ease: number; words: number };

/** With fewer words than this, one long word decides. */
const fewestWords = 30;

/**
 * English: Flesch–Kincaid grade, 0.39 · words/sentences + 11.8 · syllables/words − 15.59 (Kincaid et al.,
 * 1975), the years of school that a reader needs. Spanish: Szigriszt-Pazos ease, 206.835 − 62.3 ·
 * syllables/words − words/sentences (1993); by the INFLESZ scale (Barrio-Cantalejo et al., 2008) from 55 on
 * normal, from 65 fairly easy, from 80 very easy. English syllables are counted as groups of vowels, right to about one in ten
 * words, so a grade is good to about one.
 *
 * @param texts  One or more sentences each. A text without a stop at its end is one sentence.
 */
export function readingLevel(texts: readonly string[], language: string): ReadingLevel | null {
  const base = language.split("-")[0]!.toLowerCase();
  if (base !== "en" && base !== "es") return null;
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.!?:;…])\s+|\n+/))
    .map((sentence) => sentence.match(/[\p{L}’']+/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length < fewestWords) return null;
  const perSentence = words.length / sentences.length;
  const count = base === "en" ? englishSyllables : spanishSyllables;
  const perWord = words.reduce((sum, word) => sum + count(word.toLowerCase()), 0) / words.length;
  if (base === "es")
    return {
      kind: "ease",
      method: "szigriszt_pazos",
      ease: 206.835 - 62.3 * perWord - perSentence,
      words: words.length,
    };
  const grade = 0.39 * perSentence + 11.8 * perWord - 15.59;
  return { kind: "grade", method: "flesch_kincaid", grade: Math.max(0, grade), words: words.length };
}

/** Groups of vowels, without a silent e at the end (the one of "people" is not). */
export function englishSyllables(word: string): number {
  const groups = word.replace(/(?<=[^aeiouyl])(e|es|ed)$/, "").match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

/**
 * Vowels, less those that glide: i, u (and y at the end) beside another vowel without an accent of their own
 * are one syllable with it; two strong vowels are two. The u of que, qui, gue, gui is silent.
 */
export function spanishSyllables(word: string): number {
  const spoken = word
    .replace(/(?<=q)u|(?<=g)u(?=[eiéí])/g, "")
    .replace(/y$/, "i")
    .replace(/ü/g, "u");
  const nuclei = spoken.match(/[iu]?[aeoáéíóú][iu]?|[iu]+/g);
  return Math.max(1, nuclei?.length ?? 0);
}
