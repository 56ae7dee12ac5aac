import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Answer, Waiting } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { Designer } from "./Designer";
import { say } from "./say";
import { surveyQuery } from "./surveyQueries";
import { TeamOnly } from "./TeamOnly";
import "./surveys.css";
import "./designer.css";

/** Where a survey is written, beside the page that people will get. */
export function DesignerPage() {
  return (
    <TeamOnly>
      <Writing />
    </TeamOnly>
  );
}

function Writing() {
  const { programId, surveyId } = useParams({
    from: "/signed-in/programs/$programId/collect/$surveyId/design",
  });
  const survey = useQuery(surveyQuery(programId, surveyId));
  return (
    <>
      <ButtonLink
        variant="subtle"
        className="survey-back"
        to="/programs/$programId/collect/$surveyId"
        params={{ programId, surveyId }}
      >
        {say("designer.toSurvey")}
      </ButtonLink>
      <Answer query={survey} waiting={say("survey.loading")}>
        {(now) =>
          // What was looked at earlier may have been edited by somebody else since: writing goes on from the newest.
          survey.isFetchedAfterMount ? (
            <Designer key={surveyId} programId={programId} survey={now} />
          ) : (
            <Waiting label={say("survey.loading")} />
          )
        }
      </Answer>
    </>
  );
}
