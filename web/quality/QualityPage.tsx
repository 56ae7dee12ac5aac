import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { Exclusions } from "./Exclusions";
import { HintList } from "./HintList";
import { MissingAnswers } from "./MissingAnswers";
import { hintsQuery, qualityQuery } from "./queries";
import { Removals } from "./Removals";
import { say } from "./say";
import { Unread } from "./Unread";
import "./quality.css";

/** How sound a program's answers are: hints to look at, what is missing, and what people left out and why. */
export function QualityPage() {
  const { programId } = useParams({ from: "/signed-in/programs/$programId/quality" });
  const me = useQuery(meQuery).data;
  const isTeam = me !== undefined && me.role !== "viewer";
  if (me && !isTeam) return <EmptyState title={say("page.forTeam")}>{say("page.forTeamAbout")}</EmptyState>;
  return isTeam ? <Told programId={programId} timeZone={me.organization.timeZone} /> : null;
}

function Told({ programId, timeZone }: { programId: number; timeZone: string }) {
  const hints = useQuery(hintsQuery(programId));
  const quality = useQuery(qualityQuery(programId));
  return (
    <>
      <Answer query={hints} waiting={say("page.waitingHints")}>
        {(found) => <HintList programId={programId} hints={found} timeZone={timeZone} />}
      </Answer>
      <Answer query={quality} waiting={say("page.waiting")}>
        {({ exclusions, unread, removals }) => (
          <>
            <Exclusions programId={programId} exclusions={exclusions} timeZone={timeZone} />
            <MissingAnswers programId={programId} />
            <Unread unread={unread} timeZone={timeZone} />
            <Removals removals={removals} timeZone={timeZone} />
            <section className="quality-section">
              <Title order={2}>{say("page.person")}</Title>
              <p className="quality-lead">{say("page.personAbout")}</p>
              <ButtonLink to="/people" variant="default">
                {say("page.findPerson")}
              </ButtonLink>
            </section>
          </>
        )}
      </Answer>
    </>
  );
}
