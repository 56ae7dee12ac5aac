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
        <p className="program-state">{stateOf(program, mayWrite, me.data?.organization.timeZone)}</p>
      </div>
      <WaveLine waves={program.waves} />
    </li>
  );
}

function stateOf({ files, createdAt }: ProgramSummary, mayWrite: boolean, timeZone?: string): string {
  if (!files || !mayWrite) return `Since ${formatDate(createdAt, timeZone)}`;
  if (files.waiting > 0) {
    const waits = files.waiting === 1 ? "A file waits" : `${files.waiting} files wait`;
    return `${waits} for you to look over and import.`;
  }
  if (files.lastStoredAt === null) return "No answers yet. Import the first file.";
  return `${countOf(files.stored, "file", "files")} imported, the last ${formatDistance(files.lastStoredAt, new Date())}.`;
}
