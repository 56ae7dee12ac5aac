import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { GivenAnswers } from "./GivenAnswers";
import { responseQuery } from "./queries";
import { ResponseFacts } from "./ResponseFacts";
import { ResponseTools } from "./ResponseTools";
import { say } from "./say";
import { WhatWasDone } from "./WhatWasDone";
import "./responses.css";

/** One response: what was answered, where it came from, what was done to it, and what can be done. */
export function ResponsePage() {
  const at = useParams({ from: "/signed-in/programs/$programId/responses/$enrollmentId/$responseId" });
  const me = useQuery(meQuery).data;
  const isTeam = me !== undefined && me.role !== "viewer";
  const response = useQuery({ ...responseQuery(at), enabled: isTeam });
  if (me && !isTeam) return <EmptyState title={say("page.forTeam")}>{say("page.forTeamAbout")}</EmptyState>;
  if (response.isError && "status" in (response.error as object) && notThere(response.error))
    return (
      <EmptyState
        title={say("page.gone")}
        action={
          <ButtonLink to="/programs/$programId/quality" params={{ programId: at.programId }}>
            {say("page.toQuality")}
          </ButtonLink>
        }
      >
        {say("page.goneAbout")}
      </EmptyState>
    );
  return (
    <Answer query={response} waiting={say("page.waiting")}>
      {(shown) => (
        <>
          <Title order={2}>{say("page.title", { id: String(shown.id), wave: shown.wave.label })}</Title>
          <ResponseFacts response={shown} timeZone={me?.organization.timeZone} />
          <ResponseTools at={at} response={shown} timeZone={me?.organization.timeZone} />
          <GivenAnswers response={shown} />
          <WhatWasDone at={at} response={shown} timeZone={me?.organization.timeZone} />
        </>
      )}
    </Answer>
  );
}

function notThere(error: unknown): boolean {
  return [404, 422].includes((error as { status: number }).status);
}
