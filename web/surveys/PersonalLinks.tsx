import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { ButtonLink } from "../ui/ButtonLink";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { say } from "./say";
import { makePersonalLinks, type SurveyNow } from "./surveyQueries";
import { useSurveyChange } from "./useSurveyChange";

/** A link for each person who is enrolled with a code: nobody types a code, and each answers once. */
export function PersonalLinks(props: {
  programId: number;
  survey: SurveyNow;
  wave: { id: number; label: string };
}) {
  const { programId, survey, wave } = props;
  const make = useSurveyChange(
    programId,
    survey.id,
    async () => {
      const { made } = await makePersonalLinks(programId, survey.id, wave.id);
      const words = made === 0 ? say("personal.all") : say("personal.made", { made });
      notifications.show({ message: words });
    },
    say("personal.ready"),
  );
  return (
    <div className="survey-way">
      <h4>{say("personal.title")}</h4>
      {survey.enrolled === 0 ? (
        <p className="quiet">{say("personal.nobody")}</p>
      ) : (
        <>
          <p className="quiet">{say("personal.lead")}</p>
          {make.isError && <ProblemNotice problem={problemOf(make.error)} />}
          <div className="survey-actions">
            <Button
              variant="default"
              loading={make.isPending}
              onClick={() => make.mutate()}
              aria-label={say("personal.makeNamed", { label: wave.label })}
            >
              {say("personal.make")}
            </Button>
            <ButtonLink
              variant="subtle"
              to="/programs/$programId/collect/$surveyId/print"
              params={{ programId, surveyId: survey.id }}
              search={{ wave: wave.id }}
            >
              {say("personal.open")}
            </ButtonLink>
          </div>
        </>
      )}
    </div>
  );
}
