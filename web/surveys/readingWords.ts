import { say } from "./say";
import type { SurveyNow } from "./surveyQueries";
import { nameLanguage } from "./surveyWords";

/** Formulas of reading count sentences and syllables; on fewer words than this they swing from word to word. */
const fewWords = 30;

/** How hard the texts are to read, by the formula that holds for the language; never a number without one. */
export function sayReading(level: SurveyNow["readingLevels"][string] | undefined, language: string): string {
  if (!level) return say("reading.unknown", { language: nameLanguage(language) });
  if (level.words < fewWords) return say("reading.few");
  if (level.kind === "grade") {
    const grade = Math.max(1, Math.round(level.grade));
    return say(grade > 8 ? "reading.gradeHard" : "reading.grade", { grade });
  }
  const ease = Math.min(100, Math.max(0, Math.round(level.ease)));
  return say(ease < 55 ? "reading.easeHard" : "reading.ease", { ease });
}
