import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useMatches, useParams } from "@tanstack/react-router";
import { ApiProblem, meQuery, programQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { Page } from "../ui/Page";
import { TabLink, TabLinks } from "../ui/TabLinks";
import { ProgramMenu } from "./ProgramMenu";
import { say } from "./say";

/** One program: its name, and its parts in the order that the work goes. Each part renders inside. */
export function ProgramPage() {
  const { programId } = useParams({ from: "/signed-in/programs/$programId" });
  const tab = useMatches({ select: (matches) => matches.at(-1)?.staticData.title });
  const program = useQuery(programQuery(programId));
  const me = useQuery(meQuery);
  const name = program.data?.name ?? say("program.name");
  useDocumentTitle(tab ? say("program.tabWindow", { tab, name }) : say("program.window", { name }));
  if (program.error instanceof ApiProblem && [404, 422].includes(program.error.status)) return <NoProgram />;
  const mayWrite = me.data !== undefined && me.data.role !== "viewer";
  return (
    <Page
      title={name}
      lead={program.data?.archived ? say("program.archived") : undefined}
      actions={program.data && mayWrite ? <ProgramMenu program={program.data} /> : undefined}
    >
      <TabLinks label={say("program.parts", { name })}>
        <TabLink to="/programs/$programId" params={{ programId }} activeOptions={{ exact: true }}>
          {say("tab.overview")}
        </TabLink>
        <TabLink to="/programs/$programId/dashboard" params={{ programId }}>
          {say("tab.dashboard")}
        </TabLink>
        {mayWrite && (
          <TabLink to="/programs/$programId/collect" params={{ programId }}>
            {say("tab.collect")}
          </TabLink>
        )}
        {mayWrite && (
          <TabLink to="/programs/$programId/import" params={{ programId }}>
            {say("tab.import")}
          </TabLink>
        )}
        {mayWrite && (
          <TabLink to="/programs/$programId/match" params={{ programId }}>
            {say("tab.match")}
          </TabLink>
        )}
        {mayWrite && (
          <TabLink to="/programs/$programId/quality" params={{ programId }}>
            {say("tab.quality")}
          </TabLink>
        )}
        <TabLink to="/programs/$programId/change" params={{ programId }}>
          {say("tab.change")}
        </TabLink>
        <TabLink to="/programs/$programId/outcomes" params={{ programId }}>
          {say("tab.outcomes")}
        </TabLink>
        {mayWrite && (
          <TabLink to="/programs/$programId/stories" params={{ programId }}>
            {say("tab.stories")}
          </TabLink>
        )}
        <TabLink to="/programs/$programId/releases" params={{ programId }}>
          {say("tab.releases")}
        </TabLink>
        {mayWrite && (
          <TabLink to="/programs/$programId/results" params={{ programId }}>
            {say("tab.results")}
          </TabLink>
        )}
        {mayWrite && (
          <TabLink to="/programs/$programId/data" params={{ programId }}>
            {say("tab.data")}
          </TabLink>
        )}
      </TabLinks>
      <Answer query={program} waiting={say("program.loading")}>
        {() => <Outlet />}
      </Answer>
    </Page>
  );
}

function NoProgram() {
  return (
    <Page title={say("program.none")}>
      <EmptyState
        title={say("program.noneTitle")}
        action={<ButtonLink to="/">{say("program.goToPrograms")}</ButtonLink>}
      >
        {say("program.noneWords")}
      </EmptyState>
    </Page>
  );
}
