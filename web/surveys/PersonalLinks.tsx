import { Button, NativeSelect, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { programQuery } from "../api";
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
  const { cohorts = [] } = useQuery(programQuery(programId)).data ?? {};
  const [chosen, setCohort] = useState("");
  const [lastDay, setLastDay] = useState("");
  const cohort = cohorts.some(({ id }) => String(id) === chosen) ? { cohortId: Number(chosen) } : {};
  const make = useSurveyChange(
    programId,
    survey.id,
    async () => {
      const { made } = await makePersonalLinks(programId, survey.id, {
        waveId: wave.id,
        ...cohort,
        expiresAt: endOf(lastDay),
      });
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
          <div className="survey-actions">
            {cohorts.length > 0 && (
              <NativeSelect
                label={say("personal.cohort")}
                value={chosen}
                onChange={(event) => setCohort(event.currentTarget.value)}
                data={[
                  { value: "", label: say("personal.everybody") },
                  ...cohorts.map(({ id, name }) => ({ value: String(id), label: name })),
                ]}
              />
            )}
            <TextInput
              type="date"
              label={say("personal.lastDay")}
              value={lastDay}
              onChange={(event) => setLastDay(event.currentTarget.value)}
            />
          </div>
          <p className="quiet">{say("personal.lastDayHint")}</p>
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
              search={{ wave: wave.id, ...("cohortId" in cohort ? { cohort: cohort.cohortId } : {}) }}
            >
              {say("personal.open")}
            </ButtonLink>
          </div>
        </>
      )}
    </div>
  );
}

/** The end of a day, where this computer stands; null for no day. */
function endOf(day: string): string | null {
  return day === "" ? null : new Date(`${day}T23:59:59`).toISOString();
}
