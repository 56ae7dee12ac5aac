import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { meQuery, type ProgramGlance } from "../api";
import { formatDate, formatDistance } from "../ui/dates";
import { say } from "./say";
import { WaveLine } from "./WaveLine";

/** A program in a list: its name, how far it is in a sentence, its waves, and below what is told of it. */
export function ProgramRow(props: { program: ProgramGlance; mayWrite: boolean; children: ReactNode }) {
  const { program, mayWrite, children } = props;
  const me = useQuery(meQuery);
  return (
    <li className="program">
      <div className="program-words">
        <h2 className="program-name">
          <Link to="/programs/$programId" params={{ programId: program.id }}>
            {program.name}
          </Link>
        </h2>
        <p className="program-state">
          {stateOf(program, mayWrite, me.data?.organization.timeZone)} <Next program={program} />
        </p>
      </div>
      <WaveLine waves={program.waves} />
      {children}
    </li>
  );
}

/** Where the work goes on; the row itself leads to the program. */
function Next({ program }: { program: ProgramGlance }) {
  const { id: programId, name, files, outcomes } = program;
  if (!files) return null;
  if ((files.stored > 0 || outcomes.length > 0) && files.waiting === 0) {
    return (
      <Link
        to="/programs/$programId/change"
        params={{ programId }}
        className="program-next"
        aria-label={say("row.changedIn", { name })}
      >
        {say("next.changed")}
      </Link>
    );
  }
  return (
    <Link
      to="/programs/$programId/import"
      params={{ programId }}
      className="program-next"
      aria-label={say("row.importInto", { name })}
    >
      {say("next.import")}
    </Link>
  );
}

function stateOf(
  { files, createdAt, outcomes }: ProgramGlance,
  mayWrite: boolean,
  timeZone?: string,
): string {
  if (!files || !mayWrite) return say("row.since", { createdAt: formatDate(createdAt, timeZone) });
  if (files.lastStoredAt === null)
    return outcomes.length > 0
      ? say("row.since", { createdAt: formatDate(createdAt, timeZone) })
      : say("row.none");
  return say("row.imported", { n: files.stored, last: formatDistance(files.lastStoredAt, new Date()) });
}
