import type { SurveyNow } from "./surveyQueries";

interface PaperFormsProps {
  programId: number;
  survey: SurveyNow;
  wave: { id: number; label: string };
}

/** For people who cannot or would not use a screen: the form to print, and the screen to enter it on. */
export function PaperForms({ programId, survey, wave }: PaperFormsProps) {
  const path = `/paper/programs/${programId}/surveys/${survey.id}`;
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  return (
    <div className="survey-way">
      <h4>On paper</h4>
      <p className="quiet">
        Print the form, hand it out, and type in what comes back. The same boxes and numbers are on both.
      </p>
      <ul>
        {survey.draft.languages.map((language) => (
          <li key={language}>
            {names.of(language)}:{" "}
            <a href={`${path}?l=${language}`} target="_blank" rel="noreferrer">
              form on A4
            </a>
            ,{" "}
            <a href={`${path}?l=${language}&size=letter`} target="_blank" rel="noreferrer">
              form on Letter
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${path}/entry?wave=${wave.id}`} aria-label={`Enter paper forms: ${wave.label}`}>
          Enter paper forms
        </a>
      </p>
    </div>
  );
}
