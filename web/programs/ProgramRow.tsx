import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { meQuery, type ProgramSummary } from "../api";
import { countOf, formatDate, formatDistance } from "../ui/dates";
import { WaveLine } from "./WaveLine";

/** A program in a list: its name, how far it is in a sentence, its waves. */
export function ProgramRow({ program, mayWrite }: { program: ProgramSummary; mayWrite: boolean }) {
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
    </li>
  );
}

/** Where the work goes on; the row itself leads to the program. */
function Next({ program }: { program: ProgramSummary }) {
  const { id: programId, name, files } = program;
  if (!files) return null;
  if (files.stored > 0 && files.waiting === 0) {
    return (
      <Link
        to="/programs/$programId/change"
        params={{ programId }}
        className="program-next"
        aria-label={`See what changed in ${name}`}
      >
        See what changed
      </Link>
    );
  }
  return (
    <Link
      to="/programs/$programId/import"
      params={{ programId }}
      className="program-next"
      aria-label={`Import answers into ${name}`}
    >
      Import answers
    </Link>
  );
}

function stateOf({ files, createdAt }: ProgramSummary, mayWrite: boolean, timeZone?: string): string {
  if (!files || !mayWrite) return `Since ${formatDate(createdAt, timeZone)}`;
  if (files.waiting > 0) {
    const waits = files.waiting === 1 ? "A file waits" : `${files.waiting} files wait`;
    return `${waits} for you to look over.`;
  }
  if (files.lastStoredAt === null) return "No answers yet.";
  return `${countOf(files.stored, "file", "files")} imported, the last ${formatDistance(files.lastStoredAt, new Date())}.`;
}
