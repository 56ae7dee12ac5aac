import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type Program, programQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { placed } from "./placed";
import { say } from "./say";
import { publishSurvey, type SurveyNow, surveyQuery } from "./surveyQueries";
import { TeamOnly } from "./TeamOnly";
import { useSurveyChange } from "./useSurveyChange";
import { WaveSection } from "./WaveSection";
import "./surveys.css";

/** One survey: what people get now, when it takes answers, the ways in, and how many came. */
export function SurveyPage() {
  return (
    <TeamOnly>
      <Loaded />
    </TeamOnly>
  );
}

function Loaded() {
  const { programId, surveyId } = useParams({ from: "/signed-in/programs/$programId/collect/$surveyId" });
  const program = useQuery(programQuery(programId));
  const survey = useQuery(surveyQuery(programId, surveyId));
  return (
    <>
      <ButtonLink
        variant="subtle"
        className="survey-back"
        to="/programs/$programId/collect"
        params={{ programId }}
      >
        {say("survey.all")}
      </ButtonLink>
      <Answer query={survey} waiting={say("survey.loading")}>
        {(now) => (program.data ? <Overview program={program.data} survey={now} /> : null)}
      </Answer>
    </>
  );
}

function Overview({ program, survey }: { program: Program; survey: SurveyNow }) {
  return (
    <>
      <h2>{survey.name}</h2>
      <Publishing programId={program.id} survey={survey} />
      {survey.version !== null &&
        program.waves.map((wave) => (
          <WaveSection key={wave.id} programId={program.id} wave={wave} survey={survey} />
        ))}
      {survey.versions.length > 0 && <Versions survey={survey} />}
    </>
  );
}

function Publishing({ programId, survey }: { programId: number; survey: SurveyNow }) {
  const { id: surveyId, version, changed, mistakes } = survey;
  const publish = useSurveyChange(
    programId,
    surveyId,
    () => publishSurvey(programId, surveyId),
    say("survey.published"),
  );
  const design = (
    <ButtonLink
      variant={changed && mistakes.length === 0 ? "default" : "filled"}
      to="/programs/$programId/collect/$surveyId/design"
      params={{ programId, surveyId }}
    >
      {version === null ? say("survey.goOn") : say("survey.edit")}
    </ButtonLink>
  );
  const answered = survey.versions.reduce((sum, { responses }) => sum + responses, 0);
  return (
    <section className="next survey-publishing">
      <div>
        <p>
          <strong>
            {version === null
              ? say("survey.isDraft")
              : changed
                ? say("survey.changed", { version })
                : say("survey.unchanged", { version })}
          </strong>{" "}
          {version === null
            ? mistakes.length === 0
              ? say("survey.complete")
              : say("survey.open", { n: mistakes.length })
            : answered > 0
              ? say("survey.keeps")
              : ""}
        </p>
        {publish.isError && <ProblemNotice problem={placed(survey, problemOf(publish.error))} />}
      </div>
      <div className="survey-actions">
        {design}
        {changed && mistakes.length === 0 && (
          <Button loading={publish.isPending} onClick={() => publish.mutate()}>
            {version === null ? say("survey.publish") : say("survey.publishVersion", { x: version + 1 })}
          </Button>
        )}
      </div>
    </section>
  );
}

function Versions({ survey }: { survey: SurveyNow }) {
  return (
    <section>
      <h3>{say("versions.title")}</h3>
      <DataTable
        label={say("versions.title")}
        caption={say("versions.table")}
        columns={[
          { key: "version", label: say("versions.version") },
          { key: "published", label: say("survey.published") },
          { key: "responses", label: say("versions.answers"), isNumber: true },
        ]}
        rows={survey.versions.map(({ version, publishedAt, responses }) => ({
          key: String(version),
          version: say("versions.named", { version }),
          published: formatDate(publishedAt),
          responses: String(responses),
        }))}
      />
    </section>
  );
}
