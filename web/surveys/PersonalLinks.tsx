import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { ButtonLink } from "../ui/ButtonLink";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
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
      const words = made === 0 ? "Everybody has a link already" : `${made} links made`;
      notifications.show({ message: words });
    },
    "The sheet is ready to print",
  );
  return (
    <div className="survey-way">
      <h4>A link for each person</h4>
      {survey.enrolled === 0 ? (
        <p className="quiet">
          Nobody is enrolled with a code yet. Import a list of people first; each then gets a link of their
          own.
        </p>
      ) : (
        <>
          <p className="quiet">
            A sheet with each code beside its own link. It tells who is who: keep it as safe as your list of
            names.
          </p>
          {make.isError && <ProblemNotice problem={problemOf(make.error)} />}
          <div className="survey-actions">
            <Button
              variant="default"
              loading={make.isPending}
              onClick={() => make.mutate()}
              aria-label={`Make personal links: ${wave.label}`}
            >
              Make links for whoever has none
            </Button>
            <ButtonLink
              variant="subtle"
              to="/programs/$programId/collect/$surveyId/print"
              params={{ programId, surveyId: survey.id }}
              search={{ wave: wave.id }}
            >
              Open the sheet to print
            </ButtonLink>
          </div>
        </>
      )}
    </div>
  );
}
