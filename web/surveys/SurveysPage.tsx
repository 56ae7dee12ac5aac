import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type Program, programQuery } from "../api";
import { Answer } from "../ui/Answer";
import { countOf } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { NewSurvey } from "./NewSurvey";
import { type SurveyRow, surveysQuery } from "./surveyQueries";
import { nameLanguage, sayAnswered, sayStanding } from "./surveyWords";
import { TeamOnly } from "./TeamOnly";
import "./surveys.css";

/** What a program asks: its surveys, whether each takes answers at each wave, and how many came. */
export function SurveysPage() {
  return (
    <TeamOnly>
      <Surveys />
    </TeamOnly>
  );
}

function Surveys() {
  const { programId } = useParams({ from: "/signed-in/programs/$programId" });
  const program = useQuery(programQuery(programId));
  const surveys = useQuery(surveysQuery(programId));
  const [isNew, setNew] = useState(false);
  const begin = <Button onClick={() => setNew(true)}>New survey</Button>;
  return (
    <>
      <Answer query={surveys} waiting="Loading surveys">
        {({ surveys: list, enrolled }) =>
          list.length === 0 ? (
            <EmptyState title="No survey yet" action={begin}>
              Make one here, and people answer it on their phones: by a link, a code to scan, or a link of
              their own. Answers count the moment they are sent.
            </EmptyState>
          ) : (
            <section>
              <div className="survey-head">
                <h2>Surveys</h2>
                {begin}
              </div>
              <ul className="survey-list">
                {list.map((survey) => (
                  <Row key={survey.id} {...{ programId, survey, enrolled }} program={program.data} />
                ))}
              </ul>
            </section>
          )
        }
      </Answer>
      {isNew && <NewSurvey programId={programId} onClose={() => setNew(false)} />}
    </>
  );
}

function Row(props: {
  programId: number;
  survey: SurveyRow;
  enrolled: number;
  program: Program | undefined;
}) {
  const { programId, survey, enrolled, program } = props;
  const now = new Date();
  const { version, changed } = survey;
  return (
    <li>
      <h3>
        <Link
          to="/programs/$programId/collect/$surveyId"
          params={{ programId, surveyId: survey.id }}
          className="survey-name"
        >
          {survey.name}
        </Link>
      </h3>
      <p className="survey-facts">
        {version === null ? "Draft, not published" : `Published, version ${version}`}
        {version !== null && changed ? ", with edits that people do not get yet" : ""} ·{" "}
        {countOf(survey.questions, "question", "questions")} · about{" "}
        {countOf(survey.minutes, "minute", "minutes")} · {survey.languages.map(nameLanguage).join(", ")}
      </p>
      {survey.waves.map((opening) => (
        <p key={opening.waveId} className="survey-wave">
          <strong>{program?.waves.find(({ id }) => id === opening.waveId)?.label ?? "Wave"}:</strong>{" "}
          {version === null ? "opens when it is published" : sayStanding(opening, now)} ·{" "}
          {sayAnswered(opening, enrolled)}
        </p>
      ))}
      {version !== null && survey.waves.length === 0 && (
        <p className="survey-wave">Takes no answers yet: say when it opens.</p>
      )}
    </li>
  );
}
