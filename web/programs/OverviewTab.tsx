import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { meQuery, programQuery } from "../api";
import { Answer } from "../ui/Answer";
import { Labels } from "./Labels";
import { Merges } from "./Merges";
import { NextStep } from "./NextStep";
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
          <Waves program={program} mayWrite={mayWrite} />
          <Labels
            program={program}
            kind="group"
            heading="Groups"
            about="The site or circle that people belong to."
            mayWrite={mayWrite}
          />
          <Labels
            program={program}
            kind="cohort"
            heading="Cohorts"
            about="People who start together. A comparison cohort is kept apart: it did not take part, and is left out of the program's figures."
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
