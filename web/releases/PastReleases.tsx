import { Title } from "@mantine/core";
import type { Release } from "../api";
import { formatDate } from "../ui/dates";
import { byWhom, tellingOf } from "./releaseWords";

/** Releases that a later one has closed, newest first. */
export function PastReleases({ releases, timeZone }: { releases: Release[]; timeZone: string | undefined }) {
  if (releases.length === 0) return null;
  return (
    <section>
      <Title order={2}>Earlier releases</Title>
      <p className="quiet">Closed by the ones that came after. What they told stays told.</p>
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
