import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useContext } from "react";
import { type Measures, measuresQuery, meQuery, releasesQuery } from "../api";
import { Answer } from "../ui/Answer";
import { AudienceSwitch } from "../ui/AudienceSwitch";
import { type Reading, readingOf } from "../ui/audience";
import { ButtonLink } from "../ui/ButtonLink";
import { formatDate } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { MatchesSwitch } from "../ui/MatchesSwitch";
import { ShareHere } from "../ui/shareHere";
import { ChangeControls } from "./ChangeControls";
import { ChangeReport } from "./ChangeReport";
import { say } from "./say";
import type { ChangeView } from "./search";
import { breakdownOf, choosable, mayFilter, viewOf } from "./view";
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
    <Answer query={measures} waiting={say("page.waitingMeasures")}>
      {(measured) => (
        <Answer query={releases} waiting={say("page.waitingReleases")}>
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
  const Share = useContext(ShareHere);
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
        {isTeam && (
          <Share
            programId={programId}
            view={{
              instrument: view.instrument.id,
              subscale: view.subscale.id,
              pre: view.pre.key,
              post: view.post.key,
              by: breakdownOf(view),
            }}
          />
        )}
        {reading.from === "live" && <MatchesSwitch matches={view.matches} onChange={onView} />}
      </ChangeReport>
    </div>
  );
}

function NothingReleased() {
  return <EmptyState title={say("empty.nothingReleased")}>{say("empty.nothingReleasedAbout")}</EmptyState>;
}

function NothingYet(props: { programId: number; measures: Measures; isTeam: boolean }) {
  const { programId, measures, isTeam } = props;
  const isEmpty = measures.instruments.length === 0;
  return (
    <EmptyState
      title={say(isEmpty ? "empty.noAnswers" : "empty.oneWave")}
      action={
        isEmpty &&
        isTeam && (
          <ButtonLink to="/programs/$programId/import" params={{ programId }}>
            {say("page.import")}
          </ButtonLink>
        )
      }
    >
      {say(isEmpty ? "empty.noAnswersAbout" : "empty.oneWaveAbout")}
    </EmptyState>
  );
}
