import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { meQuery, programQuery } from "../api";
import { Answer } from "../ui/Answer";
import { Labels } from "./Labels";
import { Merges } from "./Merges";
import { NextStep } from "./NextStep";
import { OpenWork } from "./OpenWork";
import { say } from "./say";
import { Waves } from "./Waves";

/** What the program is made of: when people are asked, who starts together, where they belong. */
export function OverviewTab() {
  const { programId } = useParams({ from: "/signed-in/programs/$programId" });
  const program = useQuery(programQuery(programId));
  const me = useQuery(meQuery);
  const mayWrite = me.data !== undefined && me.data.role !== "viewer";
  return (
    <Answer query={program}>
      {(program) => (
        <>
          {mayWrite && <NextStep program={program} />}
          {mayWrite && <OpenWork programId={programId} />}
          <Waves program={program} mayWrite={mayWrite} />
          <Labels
            program={program}
            kind="group"
            heading={say("labels.groups")}
            about={say("labels.aboutGroups")}
            mayWrite={mayWrite}
          />
          <Labels
            program={program}
            kind="cohort"
            heading={say("labels.cohorts")}
            about={say("labels.aboutCohorts")}
            mayWrite={mayWrite}
          />
          {program.merges && program.merges.length > 0 && (
            <Merges program={program} merges={program.merges} />
          )}
        </>
      )}
    </Answer>
  );
}
