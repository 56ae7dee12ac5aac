import { language } from "../ui/language";
import { say } from "./say";
import type { SurveyNow } from "./surveyQueries";
import { nameLanguage } from "./surveyWords";

interface PaperFormsProps {
  programId: number;
  survey: SurveyNow;
  wave: { id: number; label: string };
}

/** For people who cannot or would not use a screen: the form to print, and the screen to enter it on. */
export function PaperForms({ programId, survey, wave }: PaperFormsProps) {
  const path = `/paper/programs/${programId}/surveys/${survey.id}`;
  return (
    <div className="survey-way">
      <h4>{say("paper.title")}</h4>
      <p className="quiet">{say("paper.lead")}</p>
      <ul>
        {survey.draft.languages.map((asked) => (
          <li key={asked}>
            {say.parts("paper.forms", {
              language: nameLanguage(asked),
              a4: (words) => (
                <a href={`${path}?l=${asked}`} target="_blank" rel="noreferrer">
                  {words}
                </a>
              ),
              letter: (words) => (
                <a href={`${path}?l=${asked}&size=letter`} target="_blank" rel="noreferrer">
                  {words}
                </a>
              ),
            })}
          </li>
        ))}
      </ul>
      <p>
        <a
          href={`${path}/entry?wave=${wave.id}&ui=${language}`}
          aria-label={say("paper.enterNamed", { label: wave.label })}
        >
          {say("paper.enter")}
        </a>
      </p>
    </div>
  );
}
