import type { SurveyNow } from "./surveyQueries";
import { nameLanguage } from "./surveyWords";

/** Formulas of reading count sentences and syllables; on fewer words than this they swing from word to word. */
const fewWords = 30;

/** How hard the texts are to read, by the formula that holds for the language; never a number without one. */
export function sayReading(level: SurveyNow["readingLevels"][string] | undefined, language: string): string {
  if (!level) return `reading level: no formula is known for ${nameLanguage(language)}`;
  if (level.words < fewWords) return "too few words to say how hard it reads";
  if (level.kind === "grade") {
    const grade = Math.max(1, Math.round(level.grade));
    return `reads at about grade ${grade}${grade > 8 ? "; shorter words and sentences reach more people" : ""}`;
  }
  const ease = Math.min(100, Math.max(0, Math.round(level.ease)));
  return `reading ease ${ease} of 100${ease < 55 ? "; shorter words and sentences reach more people" : ""}`;
}
