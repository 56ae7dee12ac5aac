import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { programQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { formatDate } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { shortAddress } from "./OpenLinks";
import { QrPicture } from "./QrPicture";
import { say } from "./say";
import { linksQuery, type Sheet, type SurveyNow, sheetQuery, surveyQuery } from "./surveyQueries";
import { TeamOnly } from "./TeamOnly";
import "./surveys.css";

const route = "/signed-in/programs/$programId/collect/$surveyId/print";

/** What goes on paper: one code for a wall, or everybody's own code on a sheet to cut up. */
export function PrintPage() {
  return (
    <TeamOnly>
      <Loaded />
    </TeamOnly>
  );
}

function Loaded() {
  const { programId, surveyId } = useParams({ from: route });
  const { link } = useSearch({ from: route });
  const survey = useQuery(surveyQuery(programId, surveyId));
  return (
    <>
      <div className="survey-actions survey-noprint">
        <ButtonLink
          variant="subtle"
          to="/programs/$programId/collect/$surveyId"
          params={{ programId, surveyId }}
        >
          {say("print.back")}
        </ButtonLink>
        <Button onClick={() => window.print()}>{say("print.do")}</Button>
      </div>
      <Answer query={survey} waiting={say("survey.loading")}>
        {(now) =>
          link === undefined ? <PersonalSheet survey={now} /> : <Poster survey={now} linkId={link} />
        }
      </Answer>
    </>
  );
}

function Poster({ survey, linkId }: { survey: SurveyNow; linkId: number }) {
  const { programId } = useParams({ from: route });
  const links = useQuery(linksQuery(programId, survey.id));
  return (
    <Answer query={links} waiting={say("print.loadingLink")}>
      {({ links: all }) => {
        const link = all.find(({ id }) => id === linkId);
        if (!link || link.revokedAt !== null)
          return <EmptyState title={say("print.gone")}>{say("print.goneWords")}</EmptyState>;
        return (
          <section className="poster">
            {survey.draft.languages.map((language) => (
              <h2 key={language} lang={language} dir="auto">
                {survey.draft.introduction.title[language]}
              </h2>
            ))}
            <QrPicture svg={link.qr} label={say("print.qr")} />
            <p className="survey-short">{link.shortCode ? shortAddress(link) : link.url}</p>
          </section>
        );
      }}
    </Answer>
  );
}

function PersonalSheet({ survey }: { survey: SurveyNow }) {
  const { programId } = useParams({ from: route });
  const { wave, cohort } = useSearch({ from: route });
  const program = useQuery(programQuery(programId));
  const sheet = useQuery(sheetQuery(programId, survey.id, wave, cohort));
  const label = program.data?.waves.find(({ id }) => id === wave)?.label ?? "";
  return (
    <Answer query={sheet} waiting={say("print.loadingSheet")}>
      {({ people }) =>
        people.length === 0 ? (
          <EmptyState title={say("print.none")}>{say("print.noneWords")}</EmptyState>
        ) : (
          <>
            <h2>
              {survey.name}: {label}
            </h2>
            <p className="quiet survey-noprint">{say("print.cut", { people: people.length })}</p>
            {byCohort(people).map(([cohort, some]) => (
              <section key={cohort} className="sheet-cohort">
                {cohort !== "" && <h3>{cohort}</h3>}
                <ul className="sheet">
                  {some.map((person) => (
                    <li key={person.linkId}>
                      <QrPicture svg={person.qr} label={say("print.qrFor", { code: person.code })} />
                      <p>
                        <strong>{person.code}</strong>
                        {person.group ? <span className="quiet"> {person.group}</span> : null}
                      </p>
                      {person.expiresAt !== null && (
                        <p className="quiet">{say("print.until", { day: formatDate(person.expiresAt) })}</p>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </>
        )
      }
    </Answer>
  );
}

function byCohort(people: Sheet["people"]): [string, Sheet["people"]][] {
  const cohorts = [...new Set(people.map(({ cohort }) => cohort ?? ""))];
  return cohorts.map((name) => [name, people.filter(({ cohort }) => (cohort ?? "") === name)]);
}
