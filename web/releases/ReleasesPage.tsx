import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { measuresQuery, meQuery, type Releases, releasesQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { CutRelease } from "./CutRelease";
import { PastReleases } from "./PastReleases";
import { Published } from "./Published";
import { Rhythm } from "./Rhythm";
import { say } from "./say";
import "./releases.css";

const route = "/signed-in/programs/$programId/releases";

/** What everybody outside the team reads, since when, and how they get to read something newer. */
export function ReleasesPage() {
  const { programId } = useParams({ from: route });
  const releases = useQuery(releasesQuery(programId));
  return (
    <Answer query={releases} waiting={say("page.waiting")}>
      {(known) => <Known programId={programId} releases={known} />}
    </Answer>
  );
}

function Known({ programId, releases }: { programId: number; releases: Releases }) {
  const { cut: isCutting = false } = useSearch({ from: route });
  const navigate = useNavigate({ from: "/programs/$programId/releases" });
  const me = useQuery(meQuery);
  const measures = useQuery(measuresQuery(programId));
  const isTeam = me.data !== undefined && me.data.role !== "viewer";
  const timeZone = me.data?.organization.timeZone;
  const setCutting = (cut: true | undefined) => void navigate({ search: { cut } });
  useFocusOnTurn(isCutting);
  const current = releases.releases[0];
  if (isTeam && isCutting)
    return (
      <Answer query={measures} waiting={say("page.waitingMeasures")}>
        {(measured) => (
          <CutRelease
            {...{ programId, releases, timeZone }}
            measures={measured}
            onClose={() => setCutting(undefined)}
          />
        )}
      </Answer>
    );
  const hasAnswers = measures.data === undefined || measures.data.instruments.length > 0;
  const button = isTeam && hasAnswers && <Button onClick={() => setCutting(true)}>{say("page.cut")}</Button>;
  if (!current)
    return (
      <EmptyState
        title={say("empty.title")}
        action={
          button ||
          (isTeam && (
            <ButtonLink to="/programs/$programId/import" params={{ programId }}>
              {say("empty.import")}
            </ButtonLink>
          ))
        }
      >
        {emptyWords(isTeam, hasAnswers)}
      </EmptyState>
    );
  return (
    <>
      <Published release={current} timeZone={timeZone}>
        {button}
        <ButtonLink
          to="/programs/$programId/change"
          params={{ programId }}
          search={isTeam ? { audience: "shared", release: "current" } : {}}
          variant="default"
        >
          {say(isTeam ? "page.asOthers" : "page.change")}
        </ButtonLink>
      </Published>
      {isTeam && <Rhythm programId={programId} plan={releases.plan} current={current} timeZone={timeZone} />}
      <PastReleases releases={releases.releases.slice(1)} timeZone={timeZone} />
    </>
  );
}

/** The button that turned the page is gone: the keyboard goes on from the page's start. */
function useFocusOnTurn(isCutting: boolean) {
  const before = useRef(isCutting);
  useEffect(() => {
    if (before.current === isCutting) return;
    before.current = isCutting;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [isCutting]);
}

function emptyWords(isTeam: boolean, hasAnswers: boolean): string {
  if (!isTeam) return say("empty.viewer");
  return say(hasAnswers ? "empty.team" : "empty.noAnswers");
}
