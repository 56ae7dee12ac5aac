import { Button, NativeSelect } from "@mantine/core";
import { missingTexts } from "#shared/surveys/checkSurvey";
import { countOf } from "../ui/dates";
import { useDesigning } from "./designing";
import { languageChoices } from "./languageChoices";
import { sayReading } from "./readingWords";
import type { SurveyNow } from "./surveyQueries";
import { nameLanguage } from "./surveyWords";

/** Which language is being written in, what each still lacks, and how long and how hard the survey reads. */
export function LanguagesPart(props: { survey: SurveyNow; onLanguage: (language: string) => void }) {
  const { survey, onLanguage } = props;
  const { draft, change, language, nameOf } = useDesigning();
  const add = (tag: string) => {
    if (tag === "") return;
    change((now) => ({ ...now, languages: [...now.languages, tag] }));
    onLanguage(tag);
  };
  const foreign = survey.untranslated[language] ?? [];
  const reading = survey.readingLevels[language];
  return (
    <section className="designer-part" aria-label="Languages">
      <p className="designer-facts">
        {countOf(survey.questions, "question", "questions")} · about{" "}
        {countOf(survey.minutes, "minute", "minutes")} · {sayReading(reading, language)}
      </p>
      <h3>Languages</h3>
      <fieldset className="designer-languages">
        <legend className="visually-hidden">Language being written in</legend>
        {draft.languages.map((tag) => {
          const missing = missingTexts(draft, tag).length;
          return (
            <Button
              key={tag}
              variant={tag === language ? "filled" : "default"}
              aria-pressed={tag === language}
              onClick={() => onLanguage(tag)}
            >
              {nameLanguage(tag)}
              {missing > 0 ? `: ${missing} missing` : ""}
            </Button>
          );
        })}
        <NativeSelect
          aria-label="Add a language"
          value=""
          onChange={(event) => add(event.currentTarget.value)}
          data={[{ value: "", label: "Add a language" }, ...languageChoices(draft.languages)]}
        />
      </fieldset>
      {draft.languages.length > 1 && (
        <p className="quiet">
          You are writing in {nameLanguage(language)}.{" "}
          {language !== draft.languages[0] && (
            <button
              type="button"
              className="link-button"
              onClick={() =>
                change((now) => ({ ...now, languages: now.languages.filter((tag) => tag !== language) }))
              }
            >
              Leave {nameLanguage(language)} out
            </button>
          )}
        </p>
      )}
      {foreign.length > 0 && (
        <p className="quiet">
          {foreign.map(nameOf).join(", ")}: not translated into {nameLanguage(language)} by anybody who
          vouches for it, so it is asked in its original language.
        </p>
      )}
    </section>
  );
}
