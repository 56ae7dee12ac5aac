import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { programQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { shortAddress } from "./OpenLinks";
import { QrPicture } from "./QrPicture";
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
          Back to the survey
        </ButtonLink>
        <Button onClick={() => window.print()}>Print</Button>
      </div>
      <Answer query={survey} waiting="Loading the survey">
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
    <Answer query={links} waiting="Loading the link">
      {({ links: all }) => {
        const link = all.find(({ id }) => id === linkId);
        if (!link || link.revokedAt !== null)
          return (
            <EmptyState title="This link is not here any more">
              It was revoked. Make another one on the survey's page.
            </EmptyState>
          );
        return (
          <section className="poster">
            {survey.draft.languages.map((language) => (
              <h2 key={language} lang={language} dir="auto">
                {survey.draft.introduction.title[language]}
              </h2>
            ))}
            <QrPicture svg={link.qr} label="QR code of the survey" />
            <p className="survey-short">{link.shortCode ? shortAddress(link) : link.url}</p>
          </section>
        );
      }}
    </Answer>
  );
}

function PersonalSheet({ survey }: { survey: SurveyNow }) {
  const { programId } = useParams({ from: route });
  const { wave } = useSearch({ from: route });
  const program = useQuery(programQuery(programId));
  const sheet = useQuery(sheetQuery(programId, survey.id, wave));
  const label = program.data?.waves.find(({ id }) => id === wave)?.label ?? "";
  return (
    <Answer query={sheet} waiting="Loading the sheet">
      {({ people }) =>
        people.length === 0 ? (
          <EmptyState title="No personal links yet">
            Make them on the survey's page; this sheet then shows a code to scan for each person.
          </EmptyState>
        ) : (
          <>
            <h2>
              {survey.name}: {label}
            </h2>
            <p className="quiet survey-noprint">
              {people.length} people. Cut the sheet up, and give each person their own piece.
            </p>
            {byCohort(people).map(([cohort, some]) => (
              <section key={cohort} className="sheet-cohort">
                {cohort !== "" && <h3>{cohort}</h3>}
                <ul className="sheet">
                  {some.map((person) => (
                    <li key={person.linkId}>
                      <QrPicture svg={person.qr} label={`QR code for ${person.code}`} />
                      <p>
                        <strong>{person.code}</strong>
                        {person.group ? <span className="quiet"> {person.group}</span> : null}
                      </p>
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
