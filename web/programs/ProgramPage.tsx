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

/** One program: its name, and its parts in the order that the work goes. Each part renders inside. */
export function ProgramPage() {
  const { programId } = useParams({ from: "/signed-in/programs/$programId" });
  const tab = useMatches({ select: (matches) => matches.at(-1)?.staticData.title });
  const program = useQuery(programQuery(programId));
  const me = useQuery(meQuery);
  const name = program.data?.name ?? "Program";
  useDocumentTitle(`${tab ? `${tab} · ` : ""}${name} · Common Ground`);
  if (program.error instanceof ApiProblem && [404, 422].includes(program.error.status)) return <NoProgram />;
  const mayWrite = me.data !== undefined && me.data.role !== "viewer";
  return (
    <Page
      title={name}
      lead={program.data?.archived ? "Archived. Everything in it is kept." : undefined}
      actions={program.data && mayWrite ? <ProgramMenu program={program.data} /> : undefined}
    >
      <TabLinks label={`Parts of ${name}`}>
        <TabLink to="/programs/$programId" params={{ programId }} activeOptions={{ exact: true }}>
          Overview
        </TabLink>
        {mayWrite && (
          <TabLink to="/programs/$programId/collect" params={{ programId }}>
            Collect
          </TabLink>
        )}
        {mayWrite && (
          <TabLink to="/programs/$programId/import" params={{ programId }}>
            Import
          </TabLink>
        )}
        {mayWrite && (
          <TabLink to="/programs/$programId/match" params={{ programId }}>
            Match
          </TabLink>
        )}
        {mayWrite && (
          <TabLink to="/programs/$programId/quality" params={{ programId }}>
            Quality
          </TabLink>
        )}
        <TabLink to="/programs/$programId/change" params={{ programId }}>
          Change
        </TabLink>
        <TabLink to="/programs/$programId/outcomes" params={{ programId }}>
          Outcomes
        </TabLink>
        <TabLink to="/programs/$programId/releases" params={{ programId }}>
          Releases
        </TabLink>
        {mayWrite && (
          <TabLink to="/programs/$programId/results" params={{ programId }}>
            For participants
          </TabLink>
        )}
      </TabLinks>
      <Answer query={program} waiting="Loading the program">
        {() => <Outlet />}
      </Answer>
    </Page>
  );
}

function NoProgram() {
  return (
    <Page title="This program is not here">
      <EmptyState
        title="No program at this address"
        action={<ButtonLink to="/">Go to your programs</ButtonLink>}
      >
        It may belong to another of your organizations: switch at the top right.
      </EmptyState>
    </Page>
  );
}
