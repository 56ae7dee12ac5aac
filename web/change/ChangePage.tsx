import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type Measures, measuresQuery, meQuery, releasesQuery } from "../api";
import { Answer } from "../ui/Answer";
import { AudienceSwitch } from "../ui/AudienceSwitch";
import { type Reading, readingOf } from "../ui/audience";
import { ButtonLink } from "../ui/ButtonLink";
import { formatDate } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { MatchesSwitch } from "../ui/MatchesSwitch";
import { ChangeControls } from "./ChangeControls";
import { ChangeReport } from "./ChangeReport";
import type { ChangeView } from "./search";
import { choosable, mayFilter, viewOf } from "./view";
import "./change.css";

const route = "/signed-in/programs/$programId/change";

/** How people changed between two waves: one sentence, then the pictures and numbers behind it. */
export function ChangePage() {
  const { programId } = useParams({ from: route });
  const { audience, release } = useSearch({ from: route });
  const me = useQuery(meQuery);
  const measures = useQuery(measuresQuery(programId));
  const releases = useQuery(releasesQuery(programId));
  const isTeam = me.data !== undefined && me.data.role !== "viewer";
  return (
    <Answer query={measures} waiting="Loading what was measured">
      {(measured) => (
        <Answer query={releases} waiting="Loading what has been released">
          {({ releases: [current] }) => (
            <Change
              programId={programId}
              measures={measured}
              isTeam={isTeam}
              reading={readingOf(isTeam, { audience, release }, current ?? null)}
              timeZone={me.data?.organization.timeZone}
            />
          )}
        </Answer>
      )}
    </Answer>
  );
}

function Change(props: {
  programId: number;
  measures: Measures;
  isTeam: boolean;
  reading: Reading;
  timeZone: string | undefined;
}) {
  const { programId, isTeam, reading, timeZone } = props;
  const search = useSearch({ from: route });
  const navigate = useNavigate();
  const onView: ChangeView = (next) =>
    void navigate({
      to: "/programs/$programId/change",
      params: { programId },
      search: { ...search, ...next },
      resetScroll: false,
    });
  const measures = choosable(props.measures, reading);
  const view = viewOf(search, measures, reading);
  if (reading.from === "nothing") return <NothingReleased />;
  if (!view) return <NothingYet programId={programId} measures={measures} isTeam={isTeam} />;
  return (
    <div className="change">
      <ChangeControls
        view={view}
        measures={measures}
        mayFilter={mayFilter(view.by, reading)}
        onView={onView}
      />
      <ChangeReport {...{ programId, view, measures, isTeam, reading, timeZone, onView }}>
        <AudienceSwitch
          reading={reading}
          isTeam={isTeam}
          date={(iso) => formatDate(iso, timeZone)}
          onChange={onView}
        />
        {reading.from === "live" && <MatchesSwitch matches={view.matches} onChange={onView} />}
      </ChangeReport>
    </div>
  );
}

function NothingReleased() {
  return (
    <EmptyState title="Nothing has been released yet">
      As soon as your team releases results of this program, you read here how people changed.
    </EmptyState>
  );
}

function NothingYet(props: { programId: number; measures: Measures; isTeam: boolean }) {
  const { programId, measures, isTeam } = props;
  const isEmpty = measures.instruments.length === 0;
  return (
    <EmptyState
      title={isEmpty ? "No answers yet" : "There is only one wave to look at"}
      action={
        isEmpty &&
        isTeam && (
          <ButtonLink to="/programs/$programId/import" params={{ programId }}>
            Import answers
          </ButtonLink>
        )
      }
    >
      {isEmpty
        ? "Bring in a file from your survey tool, and change between its waves appears here."
        : "Change needs two waves, such as before and after. Add a second wave to this program."}
    </EmptyState>
  );
}
