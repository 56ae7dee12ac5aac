import { Button, NativeSelect } from "@mantine/core";
import { missingTexts } from "#shared/surveys/checkSurvey";
import { listOf } from "../ui/lists";
import { useDesigning } from "./designing";
import { languageChoices } from "./languageChoices";
import { sayReading } from "./readingWords";
import { say } from "./say";
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
    <section className="designer-part" aria-label={say("languages.title")}>
      <p className="designer-facts">
        {say("facts.questions", { n: survey.questions })} · {say("facts.minutes", { n: survey.minutes })} ·{" "}
        {sayReading(reading, language)}
      </p>
      <h3>{say("languages.title")}</h3>
      <fieldset className="designer-languages">
        <legend className="visually-hidden">{say("languages.writing")}</legend>
        {draft.languages.map((tag) => {
          const missing = missingTexts(draft, tag).length;
          return (
            <Button
              key={tag}
              variant={tag === language ? "filled" : "default"}
              aria-pressed={tag === language}
              onClick={() => onLanguage(tag)}
            >
              {missing > 0
                ? say("languages.missing", { language: nameLanguage(tag), missing })
                : nameLanguage(tag)}
            </Button>
          );
        })}
        <NativeSelect
          aria-label={say("languages.add")}
          value=""
          onChange={(event) => add(event.currentTarget.value)}
          data={[{ value: "", label: say("languages.add") }, ...languageChoices(draft.languages)]}
        />
      </fieldset>
      {draft.languages.length > 1 && (
        <p className="quiet">
          {say("languages.now", { language: nameLanguage(language) })}{" "}
          {language !== draft.languages[0] && (
            <button
              type="button"
              className="link-button"
              onClick={() =>
                change((now) => ({ ...now, languages: now.languages.filter((tag) => tag !== language) }))
              }
            >
              {say("languages.leave", { language: nameLanguage(language) })}
            </button>
          )}
        </p>
      )}
      {foreign.length > 0 && (
        <p className="quiet">
          {say("languages.foreign", {
            names: listOf(foreign.map(nameOf)),
            language: nameLanguage(language),
          })}
        </p>
      )}
    </section>
  );
}
