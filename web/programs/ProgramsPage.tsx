import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { type ComponentType, type ReactNode, useState } from "react";
import { glanceQuery, meQuery, type ProgramGlance } from "../api";
import { Answer } from "../ui/Answer";
import { EmptyState } from "../ui/EmptyState";
import { Page } from "../ui/Page";
import { NewProgram, NewProgramButton } from "./NewProgram";
import { ProgramRow } from "./ProgramRow";
import { say } from "./say";

/** Home: which programs there are, and of each at a glance how it is and what it waits for. */
export function ProgramsPage({ Glance }: { Glance: ComponentType<{ program: ProgramGlance }> }) {
  const { archived = false } = useSearch({ from: "/signed-in/" });
  useDocumentTitle(archived ? say("programs.archivedWindow") : say("programs.window"));
  const programs = useQuery(glanceQuery(archived ? "true" : "false"));
  const me = useQuery(meQuery);
  const [isMaking, setMaking] = useState(false);
  const mayWrite = me.data !== undefined && me.data.role !== "viewer";
  const button = <NewProgramButton onClick={() => setMaking(true)} />;
  return (
    <Page
      title={archived ? say("programs.archivedTitle") : say("programs.title")}
      lead={archived ? say("programs.archivedLead") : undefined}
      actions={mayWrite && !archived && (programs.data?.length ?? 0) > 0 ? button : undefined}
    >
      <Answer query={programs} waiting={say("programs.loading")}>
        {(list) =>
          list.length > 0 ? (
            <ol className="programs">
              {byWhatIsNext(list).map((program) => (
                <ProgramRow key={program.id} program={program} mayWrite={mayWrite}>
                  <Glance program={program} />
                </ProgramRow>
              ))}
            </ol>
          ) : (
            <NoPrograms archived={archived} action={mayWrite ? button : undefined} />
          )
        }
      </Answer>
      <p className="below">
        {archived ? (
          <Link to="/">{say("programs.toRunning")}</Link>
        ) : (
          <Link to="/" search={{ archived: true }} className="quiet-link">
            {say("programs.archivedTitle")}
          </Link>
        )}
      </p>
      {isMaking && <NewProgram onClose={() => setMaking(false)} />}
    </Page>
  );
}

/** First what waits for somebody, then what has no answers yet, then what can be read, each by name. */
function byWhatIsNext(programs: ProgramGlance[]): ProgramGlance[] {
  const rank = ({ attention, files, outcomes }: ProgramGlance) =>
    attention?.length ? 0 : files?.stored === 0 && outcomes.length === 0 ? 1 : 2;
  return [...programs].sort((a, b) => rank(a) - rank(b));
}

function NoPrograms({ archived, action }: { archived: boolean; action: ReactNode }) {
  if (archived) {
    return <EmptyState title={say("programs.noneArchived")}>{say("programs.noneArchivedWords")}</EmptyState>;
  }
  if (!action) {
    return <EmptyState title={say("programs.noneYet")}>{say("programs.noneYetWords")}</EmptyState>;
  }
  return (
    <EmptyState title={say("programs.first")} action={action}>
      {say("programs.firstWords")}
      <FirstSteps />
    </EmptyState>
  );
}

/** What to do first, in an organization that has just begun. */
function FirstSteps() {
  return (
    <ol className="first-steps">
      <li>{say("first.program")}</li>
      <li>{say("first.answers")}</li>
      <li>{say("first.change")}</li>
    </ol>
  );
}
