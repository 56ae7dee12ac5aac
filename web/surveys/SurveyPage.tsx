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
        All surveys
      </ButtonLink>
      <Answer query={survey} waiting="Loading the survey">
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
  const publish = useSurveyChange(programId, surveyId, () => publishSurvey(programId, surveyId), "Published");
  const design = (
    <ButtonLink
      variant={changed && mistakes.length === 0 ? "default" : "filled"}
      to="/programs/$programId/collect/$surveyId/design"
      params={{ programId, surveyId }}
    >
      {version === null ? "Go on with the draft" : "Edit the survey"}
    </ButtonLink>
  );
  const answered = survey.versions.reduce((sum, { responses }) => sum + responses, 0);
  return (
    <section className="next survey-publishing">
      <div>
        <p>
          <strong>
            {version === null
              ? "A draft: nobody sees it yet."
              : changed
                ? `People get version ${version}. Your edits are not published yet.`
                : `People get version ${version}, as you see it in the designer.`}
          </strong>{" "}
          {version === null
            ? mistakes.length === 0
              ? "It is complete. Publish it to say when it opens and to get its link."
              : `${mistakes.length === 1 ? "One thing is" : `${mistakes.length} things are`} still open; the designer lists them.`
            : answered > 0
              ? "Answers that came keep the wording they were given to; edits make a new version."
              : ""}
        </p>
        {publish.isError && <ProblemNotice problem={placed(survey, problemOf(publish.error))} />}
      </div>
      <div className="survey-actions">
        {design}
        {changed && mistakes.length === 0 && (
          <Button loading={publish.isPending} onClick={() => publish.mutate()}>
            {version === null ? "Publish" : `Publish version ${version + 1}`}
          </Button>
        )}
      </div>
    </section>
  );
}

function Versions({ survey }: { survey: SurveyNow }) {
  return (
    <section>
      <h3>Versions</h3>
      <DataTable
        label="Versions"
        caption="Each answer belongs to the version that the person saw."
        columns={[
          { key: "version", label: "Version" },
          { key: "published", label: "Published" },
          { key: "responses", label: "Answers", isNumber: true },
        ]}
        rows={survey.versions.map(({ version, publishedAt, responses }) => ({
          key: String(version),
          version: `Version ${version}`,
          published: formatDate(publishedAt),
          responses: String(responses),
        }))}
      />
    </section>
  );
}
