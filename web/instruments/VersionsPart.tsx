import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../api";
import { ButtonLink } from "../ui/ButtonLink";
import { formatDate } from "../ui/dates";
import type { Whole } from "./instrumentQueries";
import { say } from "./say";

/** Of an instrument of one's own: its versions, and the way to the next. */
export function VersionsPart({ instrument }: { instrument: Whole }) {
  const me = useQuery(meQuery);
  const { id, builtIn, versions } = instrument;
  if (builtIn) return null;
  const timeZone = me.data?.organization.timeZone;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say("versions.title")}</h2>
      <ul className="instrument-words">
        {versions.map(({ version, createdAt, answered }) => (
          <li key={version}>
            {say(answered ? "versions.answered" : "versions.unanswered", {
              version,
              date: formatDate(createdAt, timeZone),
            })}
          </li>
        ))}
      </ul>
      {me.data && me.data.role !== "viewer" && (
        <ButtonLink to="/instruments/$instrumentId/edit" params={{ instrumentId: id }} variant="default">
          {say("versions.new")}
        </ButtonLink>
      )}
    </section>
  );
}
