import { useQuery } from "@tanstack/react-query";
import { Outlet, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type Measures, measuresQuery, meQuery, releasesQuery } from "../api";
import { Answer } from "../ui/Answer";
import { AudienceSwitch } from "../ui/AudienceSwitch";
import { type Reading, readingOf } from "../ui/audience";
import { ButtonLink } from "../ui/ButtonLink";
import { formatDate } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { MatchesSwitch } from "../ui/MatchesSwitch";
import { SavingDesk } from "../ui/saving/SavingDesk";
import { savingOf } from "../ui/saving/savingOf";
import { OutcomeParts } from "./OutcomeParts";
import { say } from "./say";
import type { ChangeView } from "./search";
import { breakdowns, chosen, OutcomesViewProvider, type View } from "./view";
import "./outcomes.css";

type Organization = { name: string; timeZone: string; hasMark: boolean } | undefined;

const route = "/signed-in/programs/$programId/outcomes";

/** Everything that a program measured, and what must be known to read it rightly. */
export function OutcomesPage() {
  const { programId } = useParams({ from: route });
  const search = useSearch({ from: route });
  const me = useQuery(meQuery);
  const measures = useQuery(measuresQuery(programId));
  const releases = useQuery(releasesQuery(programId));
  const isTeam = me.data !== undefined && me.data.role !== "viewer";
  return (
    <Answer query={measures} waiting={say("page.waitingMeasures")}>
      {(measured) => (
        <Answer query={releases} waiting={say("page.waitingReleases")}>
          {({ releases: [current] }) => (
            <Outcomes
              programId={programId}
              measures={measured}
              isTeam={isTeam}
              reading={readingOf(isTeam, search, current ?? null)}
              organization={me.data?.organization}
              date={(iso) => formatDate(iso, me.data?.organization.timeZone)}
            />
          )}
        </Answer>
      )}
    </Answer>
  );
}

function Outcomes(props: {
  programId: number;
  measures: Measures;
  isTeam: boolean;
  reading: Reading;
  organization: Organization;
  date: (iso: string) => string;
}) {
  const { programId, measures, isTeam, reading, organization, date } = props;
  const search = useSearch({ from: route });
  const navigate = useNavigate();
  const onView: ChangeView = (next) =>
    void navigate({ to: ".", search: { ...search, ...next }, resetScroll: false });
  const found = chosen(search, measures);
  if (reading.from === "nothing")
    return <EmptyState title={say("page.nothingReleased")}>{say("page.nothingReleasedAbout")}</EmptyState>;
  if (!found) return <NothingYet programId={programId} measures={measures} isTeam={isTeam} />;
  const possible = breakdowns(measures, reading);
  const by = search.by !== undefined && possible.includes(search.by) ? search.by : "";
  const { reference } = search;
  const context = { programId, program: measures.program.name, measures, isTeam, reading, date };
  const view: View = { ...context, ...found, by, reference, search, onView };
  return (
    <OutcomesViewProvider value={view}>
      <SavingDesk saving={savingOf({ ...view, organization })}>
        <div className="outcomes">
          <OutcomeParts view={view} />
          <div className="outcomes-eyes">
            <AudienceSwitch reading={reading} isTeam={isTeam} date={date} onChange={onView} />
            {reading.from === "live" && <MatchesSwitch matches={search.matches} onChange={onView} />}
          </div>
          <Outlet />
        </div>
      </SavingDesk>
    </OutcomesViewProvider>
  );
}

function NothingYet(props: { programId: number; measures: Measures; isTeam: boolean }) {
  const { programId, measures, isTeam } = props;
  const isEmpty = measures.instruments.length === 0;
  return (
    <EmptyState
      title={say(isEmpty ? "page.noAnswers" : "page.oneWave")}
      action={
        isEmpty &&
        isTeam && (
          <ButtonLink to="/programs/$programId/import" params={{ programId }}>
            {say("page.import")}
          </ButtonLink>
        )
      }
    >
      {say(isEmpty ? "page.noAnswersAbout" : "page.oneWaveAbout")}
    </EmptyState>
  );
}
