import { Title } from "@mantine/core";
import type { Release } from "../api";
import { formatDate } from "../ui/dates";
import { byWhom, tellingOf } from "./releaseWords";
import { say } from "./say";

/** Releases that a later one has closed, newest first. */
export function PastReleases({ releases, timeZone }: { releases: Release[]; timeZone: string | undefined }) {
  if (releases.length === 0) return null;
  return (
    <section>
      <Title order={2}>{say("past.title")}</Title>
      <p className="quiet">{say("past.about")}</p>
      <ol className="release-list">
        {releases.map((release) => (
          <li key={release.id}>
            <strong>{formatDate(release.cutAt, timeZone)}</strong>{" "}
            <span className="quiet">
              {byWhom(release)} {tellingOf(release)}
            </span>
            {release.note && <blockquote className="release-note">{release.note}</blockquote>}
            {release.superseded && <p className="quiet">{release.superseded}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
