import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type Program, programQuery } from "../api";
import { Answer } from "../ui/Answer";
import { EmptyState } from "../ui/EmptyState";
import { listOf } from "../ui/lists";
import { NewSurvey } from "./NewSurvey";
import { say } from "./say";
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
  const begin = <Button onClick={() => setNew(true)}>{say("new.title")}</Button>;
  return (
    <>
      <Answer query={surveys} waiting={say("surveys.loading")}>
        {({ surveys: list, enrolled }) =>
          list.length === 0 ? (
            <EmptyState title={say("surveys.none")} action={begin}>
              {say("surveys.noneWords")}
            </EmptyState>
          ) : (
            <section>
              <div className="survey-head">
                <h2>{say("surveys.title")}</h2>
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
  const { version } = survey;
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
        {sayVersion(survey)} · {say("facts.questions", { n: survey.questions })} ·{" "}
        {say("facts.minutes", { n: survey.minutes })} · {listOf(survey.languages.map(nameLanguage))}
      </p>
      {survey.waves.map((opening) => (
        <p key={opening.waveId} className="survey-wave">
          <strong>
            {program?.waves.find(({ id }) => id === opening.waveId)?.label ?? say("surveys.wave")}:
          </strong>{" "}
          {version === null ? say("surveys.whenPublished") : sayStanding(opening, now)} ·{" "}
          {sayAnswered(opening, enrolled)}
        </p>
      ))}
      {version !== null && survey.waves.length === 0 && (
        <p className="survey-wave">{say("surveys.noDates")}</p>
      )}
    </li>
  );
}

function sayVersion({ version, changed }: SurveyRow): string {
  if (version === null) return say("surveys.draft");
  return say(changed ? "surveys.changed" : "surveys.published", { version });
}
